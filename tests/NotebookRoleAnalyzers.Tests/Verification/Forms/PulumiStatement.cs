using System.Text.Json.Nodes;

namespace NotebookRoleAnalyzers.Tests.Verification.Forms;

/// <summary>A statement as Pulumi's <c>GetPolicyDocument</c> takes it.</summary>
internal static class PulumiStatement
{
    private const string Inputs = "Pulumi.Aws.Iam.Inputs.GetPolicyDocumentStatement";

    public static string Of(JsonObject statement)
    {
        var properties = statement.Select(static member => member.Key switch
        {
            "Sid" or "Effect" => $"{member.Key} = {CSharp.Text(member.Value!.GetValue<string>())}",
            "Principal" => $"Principals = {{ {string.Join(", ", Principals(member.Value))} }}",
            "Condition" => $"Conditions = {{ {string.Join(", ", ((JsonObject)member.Value!).SelectMany(Conditions))} }}",
            var name => $"{name}s = {{ {Texts(member.Value)} }}",
        });
        return $"new {Inputs}InputArgs {{ {string.Join(", ", properties)} }}";
    }

    private static IEnumerable<string> Principals(JsonNode? principals) =>
        (principals as JsonObject ?? new JsonObject { ["*"] = "*" }).Select(static type => $"new {Inputs}PrincipalInputArgs {{ Type = \"{type.Key}\", Identifiers = {{ {Texts(type.Value)} }} }}");

    private static IEnumerable<string> Conditions(KeyValuePair<string, JsonNode?> block) =>
        ((JsonObject)block.Value!).Select(condition => $"new {Inputs}ConditionInputArgs {{ Test = \"{block.Key}\", Variable = \"{condition.Key}\", Values = {{ {Texts(condition.Value)} }} }}");

    // Pulumi keeps the dollar for itself.
    private static string Texts(JsonNode? value) => CSharp.Arguments(value).Replace("${", "&{", StringComparison.Ordinal);
}
