using System.Text.Json.Nodes;

namespace NotebookRoleAnalyzers.Tests.Verification.Forms;

/// <summary>The forms in which C# writes a policy: each gives, for any policy, statements that make it. Those that make JSON leave it in the variable <c>json</c>.</summary>
internal static class PolicyForms
{
    private const string Stj = "System.Text.Json.";
    private const string Newtonsoft = "Newtonsoft.Json.";

    public static IReadOnlyDictionary<string, Func<PolicySample, string>> Cdk { get; } = new Dictionary<string, Func<PolicySample, string>>(StringComparer.Ordinal)
    {
        ["CDK properties"] = static sample => string.Concat(sample.Statements.Select(Properties)),
        ["CDK calls"] = static sample => string.Concat(sample.Statements.Select(Calls)),
        ["CDK from a dictionary"] = static sample => string.Concat(sample.Statements.Select(static statement => $"PolicyStatement.FromJson({CSharp.Dictionaries(statement)});\n")),
        ["CDK from an anonymous object"] = static sample => string.Concat(sample.Statements.Select(static statement => $"PolicyStatement.FromJson({CSharp.Anonymous(statement)});\n")),
    };

    /// <summary>The SDK's objects, which have no way to say all but some actions or resources: those policies are null.</summary>
    public static IReadOnlyDictionary<string, Func<PolicySample, string?>> Sdk { get; } = new Dictionary<string, Func<PolicySample, string?>>(StringComparer.Ordinal)
    {
        ["SDK calls"] = static sample => sample.Json.Contains("\"Not", StringComparison.Ordinal) ? null : string.Concat(sample.Statements.Select(SdkStatement.Calls)),
        ["SDK lists"] = static sample => sample.Json.Contains("\"Not", StringComparison.Ordinal) ? null : string.Concat(sample.Statements.Select(SdkStatement.Lists)),
    };

    /// <summary>Resources and data sources whose own type says what kind of policy they hold, whatever stands in it.</summary>
    public static IReadOnlyDictionary<string, Func<PolicySample, string>> Typed { get; } = new Dictionary<string, Func<PolicySample, string>>(StringComparer.Ordinal)
    {
        ["L1 with a dictionary"] = static sample => Managed(CSharp.Dictionaries(sample.Policy)),
        ["L1 with an anonymous object"] = static sample => Managed(CSharp.Anonymous(sample.Policy)),
        ["L1 with an L2 document"] = static sample => Managed($"new PolicyDocument(new PolicyDocumentProps {{ Statements = new[] {{ {string.Join(", ", sample.Statements.Select(static statement => Properties(statement).TrimEnd(';', '\n')))} }} }})"),
        ["L1 of any type"] = static sample => $"new CfnResource(default(Construct), \"P\", new CfnResourceProps {{ Type = \"AWS::IAM::ManagedPolicy\", Properties = new Dictionary<string, object> {{ [\"PolicyDocument\"] = {CSharp.Dictionaries(sample.Policy)} }} }});",
        ["Pulumi's document"] = static sample => $"Pulumi.Aws.Iam.GetPolicyDocument.Invoke(new Pulumi.Aws.Iam.GetPolicyDocumentInvokeArgs {{ Statements = {{ {string.Join(", ", sample.Statements.Select(PulumiStatement.Of))} }} }});",
    };

    public static IReadOnlyDictionary<string, Func<PolicySample, string>> Json { get; } = new Dictionary<string, Func<PolicySample, string>>(StringComparer.Ordinal)
    {
        ["anonymous object"] = static sample => $"var json = {Stj}JsonSerializer.Serialize({CSharp.Anonymous(sample.Policy)});",
        ["anonymous object, later and indented"] = static sample => $"var policy = {CSharp.Anonymous(sample.Policy)}; var json = {Stj}JsonSerializer.Serialize(policy, new {Stj}JsonSerializerOptions {{ WriteIndented = true }});",
        ["anonymous object as bytes"] = static sample => $"var json = {Stj}JsonSerializer.SerializeToUtf8Bytes({CSharp.Anonymous(sample.Policy)});",
        ["dictionary"] = static sample => $"var json = {Stj}JsonSerializer.Serialize({CSharp.Dictionaries(sample.Policy)});",
        ["dictionary, filled later"] = static sample => "var policy = new Dictionary<string, object>();\n" + string.Concat(sample.Policy.Select(static member => $"policy.Add(\"{member.Key}\", {CSharp.Dictionaries(member.Value)});\n")) + $"var json = {Stj}JsonSerializer.Serialize(policy);",
        ["anonymous object, Newtonsoft"] = static sample => $"var json = {Newtonsoft}JsonConvert.SerializeObject({CSharp.Anonymous(sample.Policy)}, {Newtonsoft}Formatting.Indented);",
        ["dictionary, Newtonsoft"] = static sample => $"var json = {Newtonsoft}JsonConvert.SerializeObject({CSharp.Dictionaries(sample.Policy)});",
        ["tree from an anonymous object"] = static sample => $"var json = {Newtonsoft}Linq.JObject.FromObject({CSharp.Anonymous(sample.Policy)}).ToString();",
        ["tree"] = static sample => $"var json = {Tree(sample.Policy)}.ToJsonString();",
        ["tree, Newtonsoft"] = static sample => $"var json = {NewtonsoftTree(sample.Policy)}.ToString();",
        ["tree of properties"] = static sample => $"var json = {PropertyTree(sample.Policy)}.ToString({Newtonsoft}Formatting.None);",
        ["parsed"] = static sample => $"var json = {Stj}Nodes.JsonNode.Parse({Interpolated(sample.Json)}).ToJsonString();",
        ["parsed, Newtonsoft"] = static sample => $"var json = {Newtonsoft}Linq.JObject.Parse({Interpolated(sample.Json)}).ToString();",
        ["regular literal"] = static sample => $"var json = {Concatenated(sample.Json, static part => "\"" + CSharp.Escape(part) + "\"")};",
        ["verbatim literal"] = static sample => $"var json = {Concatenated(CSharp.Lines(sample.Json), static part => "@\"" + part.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")};",
        ["raw literal"] = static sample => $"var json = {Concatenated(CSharp.Lines(sample.Json), static part => "\"\"\"\"\n" + part + "\n\"\"\"\"")};",
        ["interpolated"] = static sample => $"var json = {Interpolated(sample.Json)};",
        ["interpolated verbatim"] = static sample => $"var json = $@\"{Braces(CSharp.Lines(sample.Json)).Replace("\"", "\"\"", StringComparison.Ordinal)}\";",
        ["interpolated raw"] = static sample => $"var json = $$$$\"\"\"\"\n{CSharp.Lines(sample.Json).Replace(PolicySample.Hole, "{{{{name}}}}", StringComparison.Ordinal)}\n\"\"\"\";",
        ["concatenated"] = static sample => $"var json = {string.Join(" + ", Pieces(sample.Json).Select(Piece))};",
        ["Concat"] = static sample => $"var json = string.Concat(new[] {{ {string.Join(", ", Pieces(sample.Json).Select(Piece))} }});",
        ["Join"] = static sample => $"var json = string.Join(\"\", {string.Join(", ", Pieces(sample.Json).Select(Piece))});",
        ["added to"] = static sample => "var json = \"\";\n" + string.Concat(Pieces(sample.Json).Select(static piece => $"json += {Piece(piece)};\n")),
        ["StringBuilder"] = static sample => "var text = new System.Text.StringBuilder();\n" + string.Concat(Pieces(sample.Json).Select(static piece => $"text.Append({Piece(piece)});\n")) + "var json = text.ToString();",
        ["Format"] = static sample => $"var json = string.Format(\"{CSharp.Escape(Braces(sample.Json)).Replace(PolicySample.Hole, "{0}", StringComparison.Ordinal)}\", name);",
        ["Replace"] = static sample => $"var json = \"{CSharp.Escape(sample.Json).Replace(PolicySample.Hole, "@NAME@", StringComparison.Ordinal)}\".Replace(\"@NAME@\", name);",
        ["statements in a literal"] = static sample => $"var statements = {CSharp.Anonymous(sample.Policy["Statement"])}; var json = $\"{{{{\\\"Statement\\\":{{{Stj}JsonSerializer.Serialize(statements)}}}}}}\";",
    };

    private static string Managed(string document) => $"new CfnManagedPolicy(default(Construct), \"P\", new CfnManagedPolicyProps {{ PolicyDocument = {document} }});";

    private static string Properties(JsonObject statement)
    {
        var properties = statement.Select(static member => member.Key switch
        {
            "Sid" => $"Sid = {CSharp.Text(member.Value!.GetValue<string>())}",
            "Effect" => $"Effect = Effect.{member.Value!.GetValue<string>().ToUpperInvariant()}",
            "Principal" => $"Principals = new IPrincipal[] {{ {string.Join(", ", Principals(member.Value).Select(static principal => principal.Made))} }}",
            "Condition" => $"Conditions = {CSharp.Dictionaries(member.Value)}",
            var name => $"{name}s = {CSharp.Array(member.Value)}",
        });
        return $"new PolicyStatement(new PolicyStatementProps {{ {string.Join(", ", properties)} }});\n";
    }

    private static string Calls(JsonObject statement, int index)
    {
        var lines = statement.SelectMany(member => member.Key switch
        {
            "Sid" => [$".Sid = {CSharp.Text(member.Value!.GetValue<string>())}"],
            "Effect" => [$".Effect = Effect.{member.Value!.GetValue<string>().ToUpperInvariant()}"],
            "Principal" => Principals(member.Value).Select(static principal => "." + principal.Added),
            "Condition" => ((JsonObject)member.Value!).Select(static block => $".AddCondition(\"{block.Key}\", {CSharp.Dictionaries(block.Value)})"),
            var name => CSharp.Texts(member.Value).Select(text => $".Add{name}s({CSharp.Text(text)})"),
        });
        return $"var s{index} = new PolicyStatement();\n" + string.Concat(lines.Select(line => $"s{index}{line};\n"));
    }

    private static IEnumerable<(string Made, string Added)> Principals(JsonNode? principals) => principals is not JsonObject types
        ? [("new StarPrincipal()", "AddPrincipals(new StarPrincipal())")]
        : types.SelectMany(static type => CSharp.Texts(type.Value).Select(name => (type.Key, name) switch
        {
            ("AWS", "*") => ("new AnyPrincipal()", "AddAnyPrincipal()"),
            ("AWS", _) => ($"new ArnPrincipal({CSharp.Text(name)})", $"AddArnPrincipal({CSharp.Text(name)})"),
            ("Federated", _) => ($"new FederatedPrincipal({CSharp.Text(name)}, null, \"sts:AssumeRoleWithWebIdentity\")", $"AddFederatedPrincipal({CSharp.Text(name)}, new Dictionary<string, object>())"),
            _ => ($"new {type.Key}Principal({CSharp.Text(name)})", $"Add{type.Key}Principal({CSharp.Text(name)})"),
        }));

    private static string Tree(JsonNode? value) => value switch
    {
        JsonObject map => $"new {Stj}Nodes.JsonObject {{ " + string.Join(", ", map.Select(static member => $"[\"{member.Key}\"] = {Tree(member.Value)}")) + " }",
        JsonArray array => $"new {Stj}Nodes.JsonArray(" + string.Join(", ", array.Select(Tree)) + ")",
        _ => CSharp.Text(value!.GetValue<string>()),
    };

    private static string NewtonsoftTree(JsonNode? value) => value switch
    {
        JsonObject map => $"new {Newtonsoft}Linq.JObject {{ " + string.Join(", ", map.Select(static member => $"{{ \"{member.Key}\", {NewtonsoftTree(member.Value)} }}")) + " }",
        JsonArray array => $"new {Newtonsoft}Linq.JArray {{ " + string.Join(", ", array.Select(NewtonsoftTree)) + " }",
        _ => CSharp.Text(value!.GetValue<string>()),
    };

    private static string PropertyTree(JsonNode? value) => value switch
    {
        JsonObject map => $"new {Newtonsoft}Linq.JObject(" + string.Join(", ", map.Select(static member => $"new {Newtonsoft}Linq.JProperty(\"{member.Key}\", {PropertyTree(member.Value)})")) + ")",
        JsonArray array => $"new {Newtonsoft}Linq.JArray(" + string.Join(", ", array.Select(PropertyTree)) + ")",
        _ => CSharp.Text(value!.GetValue<string>()),
    };

    private static string Braces(string json) =>
        string.Join(PolicySample.Hole, json.Split(PolicySample.Hole).Select(static part => part.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));

    private static string Interpolated(string json) => "$\"" + CSharp.Escape(Braces(json)) + "\"";

    private static string Concatenated(string json, Func<string, string> literal) => string.Join(" + name + ", json.Split(PolicySample.Hole).Select(literal));

    // Cut after each comma and around each hole, wherever that is.
    private static string[] Pieces(string json) =>
        json.Replace(",", ",\u0001", StringComparison.Ordinal).Replace(PolicySample.Hole, "\u0001" + PolicySample.Hole + "\u0001", StringComparison.Ordinal).Split('\u0001');

    private static string Piece(string piece) => piece == PolicySample.Hole ? "name" : "\"" + CSharp.Escape(piece) + "\"";
}
