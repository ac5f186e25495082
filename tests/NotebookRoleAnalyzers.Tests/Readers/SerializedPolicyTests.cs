using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>A policy that the program writes as JSON of its own values is read from those values, as far as what becomes of them is certain.</summary>
public sealed class SerializedPolicyTests
{
    private const string Usings = """
        using System.Text.Json;
        using System.Text.Json.Nodes;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;
        using JsonSerializer = System.Text.Json.JsonSerializer;

        """;

    private const string Policy = """new { Statement = new[] { new { Effect = "Allow", Action = "s3:*", Resource = "*" } } }""";

    private const string Literal = """
        "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}]}"
        """;

    private const string Read = """
        document unknown
          allow identity
            action s3:*
            resource *
        """;

    private const string Members = """
        private static readonly JsonSerializerOptions Options = new JsonSerializerOptions();
        private static void Send(object o) { System.Console.WriteLine(o); }
        """;

    public static TheoryData<string, string, string> Flows => new()
    {
        { "written twice", $"var p = {Policy}; System.Console.WriteLine(JsonSerializer.Serialize(p)); var json = JsonSerializer.Serialize(p);", Read },
        { "never written", $"var p = {Policy}; System.Console.WriteLine(p);", "" },
        { "a dictionary never written", """var p = new Dictionary<string, object> { ["Statement"] = new[] { new { Effect = "Allow", Action = "s3:*" } } }; var all = new List<object> { p };""", "" },
        { "options that keep names", $"var json = JsonSerializer.Serialize({Policy}, new JsonSerializerOptions {{ WriteIndented = true, PropertyNamingPolicy = null }});", Read },
        { "options of the library", $"var json = JsonSerializer.Serialize({Policy}, JsonSerializerOptions.Default);", Read },
        { "a naming policy", $"var json = JsonSerializer.Serialize({Policy}, new JsonSerializerOptions {{ PropertyNamingPolicy = JsonNamingPolicy.CamelCase }});", "" },
        { "web defaults", $"var json = JsonSerializer.Serialize({Policy}, new JsonSerializerOptions(JsonSerializerDefaults.Web));", "" },
        { "options from elsewhere", $"string M(JsonSerializerOptions options) => JsonSerializer.Serialize({Policy}, options);", "" },
        { "options that others see", $"var json = JsonSerializer.Serialize({Policy}, Options);", "" },
        { "Newtonsoft's settings that keep names", $"var json = JsonConvert.SerializeObject({Policy}, Formatting.None, new JsonSerializerSettings {{ NullValueHandling = NullValueHandling.Ignore }});", Read },
        { "Newtonsoft's settings with a resolver", $"var json = JsonConvert.SerializeObject({Policy}, new JsonSerializerSettings {{ ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver() }});", "" },
        { "Newtonsoft's converters", $"string M(JsonConverter converter) => JsonConvert.SerializeObject({Policy}, converter);", "" },
        { "repaired afterwards", $"var json = JsonSerializer.Serialize({Policy}).Replace(\"s3:*\", Account);", """
            document unknown
              allow identity
                action {Account}
                resource *
            """ },
        { "what is unknown", """
            void M(string resource, string[] actions, object condition, bool more)
            {
                var statement = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = actions, ["Resource"] = new[] { resource, Aws.REGION }, ["Condition"] = condition };
                if (more) statement["Sid"] = "S";
                var json = JsonSerializer.Serialize(new { Statement = new object[] { statement } });
            }
            """, """
            document unknown
              allow identity S
                action ...
                resource {resource}
                resource {Aws.REGION}
                when ...
            """ },
        { "filled before, not after", """
            var actions = new List<string> { "a:One" };
            var statement = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = actions };
            var statements = new List<object> { statement };
            actions.Add("a:Two");
            ((List<string>)statement["Action"]).Add("a:Three");
            ((Dictionary<string, object>)statements[0])["Resource"] = "r";
            var json = JsonSerializer.Serialize(new { Statement = statements });
            actions.Add("a:Four");
            """, """
            document unknown
              allow identity
                action a:One
                action a:Two
                action a:Three
                resource r
            """ },
        { "a list under a name that isn't known", """
            void M(string key)
            {
                var statement = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = new List<string> { "a:One" } };
                ((List<string>)statement[key]).Clear();
                var json = JsonSerializer.Serialize(new { Statement = new[] { statement } });
            }
            """, """
            document unknown
              unknown unknown
                principal ...
                not principal ...
                action ?a:One
                action ...
                not action ...
                resource ...
                not resource ...
                when ...
            """ },
        { "taken away again", """
            var statement = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "a:One", ["Resource"] = "*" };
            statement.Remove("Resource");
            statement["Resource"] = "r";
            var json = JsonSerializer.Serialize(new { Statement = new[] { statement } });
            """, """
            document unknown
              unknown unknown
                principal ...
                not principal ...
                action ?a:One
                not action ...
                resource r
                not resource ...
                when ...
            """ },
        { "filled from elsewhere", """
            var statement = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "a:One" };
            JsonConvert.PopulateObject(Account, statement);
            var json = JsonSerializer.Serialize(new { Statement = new[] { statement } });
            """, """
            document unknown
              unknown unknown
                principal ...
                not principal ...
                action ?a:One
                not action ...
                resource ...
                not resource ...
                when ...
            """ },
        { "a tree changed in its depth", """
            var policy = new JsonObject { ["Statement"] = new JsonArray(new JsonObject { ["Effect"] = "Allow", ["Action"] = new JsonArray("a:One") }) };
            policy["Statement"].AsArray()[0]["Action"].AsArray().Add("a:Two");
            policy["Statement"][0]["Resource"] = "r";
            policy["Statement"]!.AsArray().Add(new JsonObject { ["Effect"] = "Deny", ["Action"] = "a:Three" });
            var json = policy.ToJsonString();
            """, """
            document unknown
              allow identity
                action a:One
                action a:Two
                resource r
              deny identity
                action a:Three
            """ },
        { "a part of a literal", """
            var actions = new[] { "a:One", Account };
            var json = $"{{\"Statement\":[{{\"Effect\":\"Allow\",\"Action\":{JsonSerializer.Serialize(actions)},\"Resource\":{JsonSerializer.Serialize("r")}}}]}}";
            """, """
            document unknown
              allow identity
                action a:One
                action {Account}
                resource r
            """ },
        { "a part of a literal, not all of it known", """
            var actions = new List<string> { "a:One" };
            if (Account == "1") actions.Add("a:Two");
            actions.AddRange(Account.Split(','));
            var json = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":" + JsonConvert.SerializeObject(actions) + "}]}";
            """, """
            document unknown
              allow identity
                action a:One
                action ...
            """ },
        { "sent", $"new Amazon.IdentityManagement.Model.PutRolePolicyRequest {{ PolicyDocument = JsonSerializer.Serialize({Policy}) }};", Read.Replace("unknown", "identity", StringComparison.Ordinal) },
        { "sent as what it is", $"new Amazon.SecurityToken.Model.AssumeRoleRequest {{ Policy = JObject.FromObject({Policy}).ToString() }};", Read.Replace("unknown", "session", StringComparison.Ordinal).Replace("identity", "session", StringComparison.Ordinal) },
        { "expected", $"var expected = JsonSerializer.Serialize({Policy});", "" },
        { "parsed", $"var json = JsonNode.Parse({Literal}).ToJsonString();", Read },
        { "parsed and sent", $"new Amazon.SecurityToken.Model.AssumeRoleRequest {{ Policy = JToken.Parse({Literal}).ToString() }};", Read.Replace("unknown", "session", StringComparison.Ordinal).Replace("identity", "session", StringComparison.Ordinal) },
        { "parsed for reading", $"var first = JsonDocument.Parse({Literal}).RootElement.GetProperty(\"Statement\")[0]; Send(first);", Read },
        { "parsed and asked", $"var p = JsonNode.Parse({Literal}); Send(p[\"Statement\"][0][\"Effect\"].ToString()); Send(p.AsObject().ContainsKey(\"Id\"));", Read },
        { "parsed and changed", $"var p = JsonNode.Parse({Literal}); p[\"Statement\"][0][\"Resource\"] = Account; var json = p.ToJsonString();", "" },
        { "parsed and changed in its depth", $"var p = JObject.Parse({Literal}); var all = (JArray)p[\"Statement\"]; all[0][\"Action\"].Replace(\"a:One\"); var json = p.ToString();", "" },
        { "parsed and added to", $"var p = JsonNode.Parse({Literal}); p[\"Statement\"].AsArray().Add(new JsonObject()); var json = p.ToJsonString();", "" },
        { "parsed and changed in a loop", $"var p = JsonNode.Parse({Literal}); foreach (var s in p[\"Statement\"].AsArray()) s[\"Resource\"] = Account; var json = p.ToJsonString();", "" },
        { "parsed and changed in a query", $"var p = JObject.Parse({Literal}); foreach (var s in p[\"Statement\"].Where(s => s != null)) s[\"Resource\"] = Account; var json = p.ToString();", "" },
        { "parsed and given away", $"var p = JsonNode.Parse({Literal}); Send(p); var json = p.ToJsonString();", "" },
    };

    [Theory]
    [MemberData(nameof(Flows))]
    public void Each_is_read_as_far_as_it_is_certain(string name, string statements, string dump)
    {
        Assert.NotEmpty(name);
        Assert.Equal(dump.ReplaceLineEndings("\n"), TestCode.Dump(Usings + TestCode.Stack(statements, Members)));
    }

    [Theory]
    [InlineData("""new { Effect = "Allow", Action = "s3:*", Resource = "*" }""", true)]
    [InlineData("""new Dictionary<string, string> { ["Effect"] = "Allow", ["Action"] = "s3:*", ["Resource"] = "*" }""", false)]
    [InlineData("""new JsonObject { ["Effect"] = "Allow", ["Action"] = "s3:*", ["Resource"] = "*" }""", false)]
    [InlineData("""new JObject(new JProperty("Effect", "Allow"), new JProperty("Action", "s3:*"), new JProperty("Resource", "*"))""", false)]
    [InlineData("""new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:*", ["Resource"] = "*" }""", true)]
    [InlineData("""new Dictionary<string, object> { { "Effect", "Allow" }, { "Action", new[] { "s3:*", "ec2:DescribeVpcs" } }, { "Resource", "*" } }""", true)]
    public async Task What_takes_other_values_is_mended(string statement, bool canBeMended)
    {
        var source = Usings + TestCode.Stack($"var json = JsonConvert.SerializeObject(new {{ Statement = new[] {{ {statement} }} }});");

        Assert.Equal([canBeMended ? "NRA2001 \"s3:*\"" : "NRA2501 \"s3:*\""], await TestCode.Findings(source));
        var mended = await Mending.MendAll(source);
        Assert.Equal(canBeMended, mended != source);
        Assert.Equal(!canBeMended, TestCode.Dump(mended).Contains("s3:*", StringComparison.Ordinal));
    }
}
