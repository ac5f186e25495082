using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Robustness;

public sealed class LargeCodeTests
{
    private const int Many = 10_000;

    public static TheoryData<string, string> Lists => new()
    {
        { "array", "Props(new[] { ITEMS });" },
        { "implicit array", "Props(new string[] { ITEMS }.ToArray());" },
        { "collection expression", "Props([ITEMS]);" },
        { "params", "new PolicyStatement().AddActions(ITEMS);" },
        { "collection initializer", "Props(new List<string> { ITEMS }.ToArray());" },
        { "calls", "var l = new List<string>(); CALLS Props(l.ToArray());" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_of_thousands_of_items_is_read_to_its_end(string form, string statements)
    {
        var items = Enumerable.Range(0, (form == "collection expression" ? 2_000 : Many) - 1).Select(static index => index % 2 == 0 ? "\"ec2:DescribeTags\"" : "\"ec2:DescribeVpcs\"").Append("\"s3:*\"").ToList();
        var source = statements
            .Replace("ITEMS", string.Join(", ", items), StringComparison.Ordinal)
            .Replace("CALLS", string.Concat(items.Select(static item => "l.Add(" + item + ");\n")), StringComparison.Ordinal);
        Assert.True(Endurance.Judge(Statement(source)).Count(static id => id == "NRA2001") == 1, form);
    }

    [Fact]
    public void Hundreds_of_statements_are_read_to_the_last()
    {
        var one = "new Role(this, \"R\", null).AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:*\" }, Resources = new[] { \"*\" } }));\n";
        Assert.Equal(500, Endurance.Judge(TestCode.Stack(string.Concat(Enumerable.Repeat(one, 500)))).Count);
    }

    [Fact]
    public void Ten_thousand_statements_in_one_json_are_read_to_the_last()
    {
        var one = """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }""";
        var json = "{ \"Statement\": [" + string.Join(",\n", Enumerable.Repeat(one, Many)) + "] }";
        Assert.Equal(Many, Endurance.Judge("class C { string A = \"\"\"\n" + json + "\n\"\"\"; }").Count);
    }

    [Fact]
    public void A_dictionary_of_thousands_of_conditions_is_read()
    {
        var entries = string.Join(", ", Enumerable.Range(0, 3_000).Select(static index => "[\"aws:PrincipalTag/Key" + index + "\"] = \"a\""));
        Assert.Equal(["NRA2001"], Endurance.Judge(Statement("var s = Props(new[] { \"s3:*\" }); s.AddCondition(\"StringEquals\", new Dictionary<string, object> { " + entries + " });")));
    }

    [Fact]
    public void A_chain_of_ten_thousand_literals_is_one_policy()
    {
        var one = "\"{ \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"s3:*\\\", \\\"Resource\\\": \\\"*\\\" },\"";
        var chain = string.Join(" +\n", Enumerable.Repeat(one, Many).Prepend("\"{ \\\"Statement\\\": [\"").Append("\"]}\""));
        Assert.Equal(Many, Endurance.Judge("class C { void M() { var a = " + chain + "; } }").Count);
    }

    [Fact]
    public void A_chain_of_ten_thousand_literals_and_variables_is_one_policy()
    {
        var one = "\"{ \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"s3:*\\\", \\\"Resource\\\": \\\"arn:aws:s3:::\" + b + \"\\\" },\"";
        var chain = string.Join(" +\n", Enumerable.Repeat(one, Many / 2).Prepend("\"{ \\\"Statement\\\": [\"").Append("\"]}\""));
        Assert.Equal(Many / 2, Endurance.Judge("class C { void M(string b) { var a = " + chain + "; } }").Count);
    }

    [Fact]
    public void A_chain_of_ten_thousand_known_variables_is_one_policy()
    {
        var chain = string.Join(" + ", Enumerable.Repeat("s", Many).Prepend("\"{ \\\"Statement\\\": [\"").Append("\"]}\""));
        var one = "\"{ \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": \\\"s3:*\\\", \\\"Resource\\\": \\\"*\\\" },\"";
        Assert.NotEmpty(Endurance.Judge("class C { void M() { var s = " + one + "; var a = " + chain + "; } }"));
    }

    [Fact]
    public void An_interpolated_string_of_thousands_of_holes_is_one_policy()
    {
        var holes = string.Concat(Enumerable.Repeat("\\\"{b}\\\", ", 3_000));
        Assert.Equal(["NRA2001"], Endurance.Judge("class C { void M(string b) { var a = $\"{{ \\\"Statement\\\": {{ \\\"Effect\\\": \\\"Allow\\\", \\\"Action\\\": [" + holes + "\\\"s3:*\\\"], \\\"Resource\\\": \\\"*\\\" }} }}\"; } }"));
    }

    [Fact]
    public void Hundreds_of_placeholders_are_all_found()
    {
        var items = string.Join(", ", Enumerable.Range(0, 300).Select(static index => "\"arn:aws:s3:::<account-id>-" + index + "\""));
        Assert.Equal(300, Endurance.Judge(TestCode.Stack("new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:Get*\" }, Resources = new[] { " + items + " } });")).Count);
    }

    [Fact]
    public void A_line_of_a_megabyte_is_read()
    {
        var text = new string('a', 900_000);
        Assert.Equal(["NRA2001"], Endurance.Judge("class C { string A = \"\"\"{ \"Statement\": { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"" + text + "\" } }\"\"\"; }"));
    }

    [Fact]
    public void A_block_of_thousands_of_calls_of_helpers_is_met_with_no_exception() =>
        Endurance.Judge(TestCode.Stack(string.Concat(Enumerable.Repeat("new PolicyStatement().AddActions(A(\"s3:*\", id));\n", 3_000)), "string A(string a, string b) => B(a + b); string B(string a) { if (a == \"\") return a; return C(C(a)); } string C(string a) => a.Trim() + a;"));

    private static string Statement(string statements) => TestCode.Stack(
        "PolicyStatement Props(string[] actions) => new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = new[] { \"*\" } });\n" + statements.Replace("new PolicyStatement().AddActions", "new PolicyStatement(new PolicyStatementProps { Resources = new[] { \"*\" } }).AddActions", StringComparison.Ordinal));
}
