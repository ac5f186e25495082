using System.Text.Json.Nodes;

namespace NotebookRoleAnalyzers.Tests.Verification.Forms;

/// <summary>A statement as code that makes the SDK's policy objects.</summary>
internal static class SdkStatement
{
    private const string Sdk = "Amazon.Auth.AccessControlPolicy.";

    public static string Calls(JsonObject statement)
    {
        var calls = statement.Select(static member => member.Key switch
        {
            "Sid" => $".WithId({CSharp.Text(member.Value!.GetValue<string>())})",
            "Effect" => "",
            "Principal" => $".WithPrincipals({string.Join(", ", Principals(member.Value))})",
            "Action" => $".WithActionIdentifiers({Made("ActionIdentifier", member.Value)})",
            "Resource" => $".WithResources({Made("Resource", member.Value)})",
            _ => $".WithConditions({string.Join(", ", Conditions(member.Value))})",
        });
        return $"{New(statement)}{string.Concat(calls)};\n";
    }

    public static string Lists(JsonObject statement, int index)
    {
        var lines = statement.SelectMany(member => member.Key switch
        {
            "Sid" => [$"s{index}.Id = {CSharp.Text(member.Value!.GetValue<string>())};"],
            "Effect" => [],
            "Principal" => [$"s{index}.Principals = new List<{Sdk}Principal> {{ {string.Join(", ", Principals(member.Value))} }};"],
            "Action" => CSharp.Texts(member.Value).Select(text => $"s{index}.Actions.Add(new {Sdk}ActionIdentifier({CSharp.Text(text)}));"),
            "Resource" => [$"s{index}.Resources = new[] {{ {Made("Resource", member.Value)} }};"],
            _ => Conditions(member.Value).Select(condition => $"s{index}.Conditions.Add({condition});"),
        });
        return $"var s{index} = {New(statement)};\n{string.Join("\n", lines)}\n";
    }

    private static string New(JsonObject statement) => $"new {Sdk}Statement({Sdk}Statement.StatementEffect.{statement["Effect"]})";

    private static string Made(string type, JsonNode? value) => string.Join(", ", CSharp.Texts(value).Select(text => $"new {Sdk}{type}({CSharp.Text(text)})"));

    private static IEnumerable<string> Conditions(JsonNode? conditions) => ((JsonObject)conditions!).SelectMany(static block =>
        ((JsonObject)block.Value!).Select(key => $"new {Sdk}Condition(\"{block.Key}\", \"{key.Key}\", {CSharp.Arguments(key.Value)})"));

    private static IEnumerable<string> Principals(JsonNode? principals) => principals is not JsonObject types
        ? [Sdk + "Principal.Anonymous"]
        : types.SelectMany(static type => CSharp.Texts(type.Value).Select(name => (type.Key, name) switch
        {
            ("AWS", "*") => Sdk + "Principal.AllUsers",
            ("AWS", _) => $"new {Sdk}Principal(\"AWS\", {CSharp.Text(name)}, false)",
            _ => $"new {Sdk}Principal(\"{type.Key}\", {CSharp.Text(name)})",
        }));
}
