using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>A version of AWS's SDK that test code is compiled against and run with, each apart from the other.</summary>
internal sealed class SdkVersion
{
    private readonly AssemblyLoadContext _assemblies;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly string _usings;

    private SdkVersion(string folder, string usings)
    {
        var file = Path.Combine(AppContext.BaseDirectory, folder, "AWSSDK.Core.dll");
        _assemblies = new Assemblies(file);
        Assembly = _assemblies.LoadFromAssemblyPath(file);
        _references = References.Sdk(file);
        _usings = usings;
    }

    public static SdkVersion Three { get; } = new("AWSSDK-3", "using Amazon.Auth.AccessControlPolicy.ActionIdentifiers;\n");

    public static SdkVersion Four { get; } = new("AWSSDK-4", "");

    /// <summary>The SDK's core.</summary>
    public Assembly Assembly { get; }

    /// <summary>Statements of C# that make a <c>policy</c>, as a program whose <c>Run</c> gives its JSON.</summary>
    public CSharpCompilation Compile(string statements, string members = "") => TestCode.Compile(Source(statements, members).Replace("public static class", _usings + "public static class", StringComparison.Ordinal), _references);

    /// <summary>The same as code of either version.</summary>
    public static string Source(string statements, string members = "") =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.Auth.AccessControlPolicy;
        public static class Program
        {
            private static string Given(string value) => new string(value.ToCharArray());
            {{members}}
            public static string Run()
            {
        {{statements}}
                return policy.ToJson();
            }
        }
        """;

    /// <summary>The JSON that the SDK writes of the policy which a program makes.</summary>
    public JsonObject Run(CSharpCompilation program)
    {
        var json = (string)TestCode.Load(program, _assemblies).GetType("Program")!.GetMethod("Run")!.Invoke(null, null)!;
        return (JsonObject)JsonNode.Parse(json)!;
    }

    // Else the version that the tests themselves refer to would be taken.
    private sealed class Assemblies(string sdk) : AssemblyLoadContext("AWSSDK")
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == "AWSSDK.Core" ? LoadFromAssemblyPath(sdk) : null;
    }
}
