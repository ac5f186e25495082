using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json.Nodes;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>Runs code that makes a policy as JSON, in the variable <c>json</c>, and gives what it made.</summary>
internal static class Execution
{
    public static JsonObject Json(string statements, string members = "")
    {
        var source = TestCode.Usings + $$"""
            public static class Program
            {
                private static string Account => "111122223333";
                private static string Region => "us-east-1";
            {{members}}
                public static object Run()
                {
                    var bucket = new { BucketArn = "arn:aws:s3:::b" };
                    var secret = new { SecretArn = "arn:aws:secretsmanager:us-east-1:111122223333:secret:s" };
            {{statements}}
                    return json;
                }
            }
            """;
        var made = TestCode.Load(TestCode.Compile(source), AssemblyLoadContext.Default).GetType("Program")!.GetMethod("Run")!.Invoke(null, BindingFlags.Default, null, null, null);
        return (JsonObject)JsonNode.Parse(made as string ?? Encoding.UTF8.GetString((byte[])made!))!;
    }
}
