using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Robustness;

/// <summary>Each limit from both sides: just under it the finding is there, over it silence.</summary>
public sealed class LimitTests
{
    private const string Found = "new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:*\" }, Resources = new[] { \"*\" } });";

    [Fact]
    public void Operations_deeper_than_the_limit_are_unknown()
    {
        Assert.Equal(["NRA2001"], Judge(Limits.OperationDepth - 20));
        Assert.Empty(Judge(Limits.OperationDepth + 1));

        static IReadOnlyList<string> Judge(int depth) => Endurance.Judge(TestCode.Stack(
            "new PolicyStatement(new PolicyStatementProps { Actions = new[] { " + string.Concat(Enumerable.Repeat("(string)", depth)) + "\"s3:*\" }, Resources = new[] { \"*\" } });"));
    }

    [Fact]
    public void What_follows_operations_deeper_than_the_limit_is_unknown()
    {
        var deep = "object o = " + string.Concat(Enumerable.Repeat("(object)", Limits.OperationDepth + 1)) + "id;\n";
        Assert.Equal(["NRA2001"], Endurance.Judge(TestCode.Stack(Found)));
        Assert.Empty(Endurance.Judge(TestCode.Stack(deep + Found)));
    }

    [Fact]
    public void More_operations_than_the_limit_are_unknown()
    {
        // Each of the thousand calls of the innermost helper takes at least one operation for each number that it adds up.
        Assert.Equal(["NRA2001"], Judge(Limits.OperationsPerBlock / 10_000));
        Assert.Empty(Judge(Limits.OperationsPerBlock / 1_000));

        static IReadOnlyList<string> Judge(int size) => Endurance.Judge(TestCode.Stack("M1();\n" + Found, Thousandfold(size)));
    }

    [Fact]
    public void A_role_that_is_made_before_too_many_operations_may_be_given_more_after_them()
    {
        var role = "var s = new PolicyStatement(); var r = new Role(this, \"R\", new RoleProps { AssumedBy = new ServicePrincipal(\"rds.amazonaws.com\") });\n";
        Assert.Equal(["NRA1001"], Endurance.Judge(TestCode.Stack(role)));
        Assert.DoesNotContain("NRA2001", Endurance.Judge(TestCode.Stack(role + "M1();\ns.AddActions(\"s3:*\"); s.AddAllResources(); r.AddToPolicy(s);", Thousandfold(Limits.OperationsPerBlock / 1_000))));
    }

    [Fact]
    public void Helpers_in_helpers_over_the_limit_are_unknown()
    {
        Assert.Equal(["NRA2001"], Judge(Limits.CallDepth));
        Assert.Empty(Judge(Limits.CallDepth + 1));

        static IReadOnlyList<string> Judge(int depth) => Endurance.Judge(TestCode.Stack(
            "new PolicyStatement(new PolicyStatementProps { Actions = new[] { M1() }, Resources = new[] { \"*\" } });",
            string.Concat(Enumerable.Range(1, depth).Select(index => $"static string M{index}() {{ return {(index == depth ? "\"s3:*\"" : $"M{index + 1}()")}; }}\n"))));
    }

    [Fact]
    public void An_anonymous_object_that_is_mentioned_over_the_limit_keeps_its_type()
    {
        Assert.Equal(["NRA2001"], Judge(10));
        Assert.Equal(["NRA2501"], Judge(Limits.TypeUses + 1));

        static IReadOnlyList<string> Judge(int mentions) => Endurance.Judge(TestCode.Stack(
            "var s = new { Effect = \"Allow\", Action = \"s3:*\", Resource = \"*\" }; var json = System.Text.Json.JsonSerializer.Serialize(new { Statement = new[] { s } });" + string.Concat(Enumerable.Repeat("System.Console.WriteLine((object)s);", mentions))));
    }

    [Theory]
    [InlineData("foreach (var text in new[] { LIST }) new PolicyStatement(new PolicyStatementProps { Actions = new[] { text }, Resources = new[] { \"*\" } });")]
    [InlineData("new PolicyStatement(new PolicyStatementProps { Actions = new[] { LIST }.Select(text => text + \"*\").ToArray(), Resources = new[] { \"*\" } });")]
    [InlineData("new[] { LIST }.ToList().ForEach(text => new PolicyStatement(new PolicyStatementProps { Actions = new[] { text }, Resources = new[] { \"*\" } }));")]
    public void A_list_of_more_items_than_the_limit_is_not_followed(string code)
    {
        Assert.Contains("NRA2", string.Concat(Judge(Limits.ItemsFollowed)), StringComparison.Ordinal);
        Assert.Empty(Judge(Limits.ItemsFollowed + 1));

        IReadOnlyList<string> Judge(int count)
        {
            var last = code.Contains("Select", StringComparison.Ordinal) ? "\"s3:\"" : "\"s3:*\"";
            return Endurance.Judge(TestCode.Stack(code.Replace("LIST", string.Concat(Enumerable.Repeat("\"s3:Get\", ", count - 1)) + last, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("\"TEXT\"", 1)]
    [InlineData("\"TEXT\" + \"TEXT\"", 2)]
    [InlineData("\"TEXT\" + id + \"TEXT\"", 2)]
    [InlineData("$\"TEXT{id}TEXT\"", 2)]
    [InlineData("$\"{\"TEXT\"}{\"TEXT\"}\"", 2)]
    public void A_text_over_the_limit_is_unknown(string expression, int parts)
    {
        Assert.Equal(["NRA4523"], Judge(Limits.TextLength - 10));
        Assert.Empty(Judge(Limits.TextLength + 10));

        IReadOnlyList<string> Judge(int length)
        {
            var text = "<bucket-name>" + new string('a', (length / parts) - 13);
            var placeholder = expression.IndexOf("TEXT", StringComparison.Ordinal);
            var written = (expression[..placeholder] + text + expression[(placeholder + 4)..]).Replace("TEXT", new string('a', length / parts), StringComparison.Ordinal);
            return Endurance.Judge(TestCode.Stack("new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:Get*\" }, Resources = new[] { " + written + " } });"));
        }
    }

    [Fact]
    public void What_was_meant_by_names_is_looked_for_up_to_the_limit()
    {
        var items = string.Join(", ", Enumerable.Repeat("\"s3:GetObjct\"", Limits.NamesGuessed + 5));
        var found = Endurance.Judge(TestCode.Stack("new PolicyStatement(new PolicyStatementProps { Actions = new[] { " + items + " }, Resources = new[] { \"arn:aws:s3:::b/*\" } });"));

        Assert.Equal((Limits.NamesGuessed, 5), (found.Count(static id => id == "NRA4011"), found.Count(static id => id == "NRA4511")));
    }

    [Fact]
    public void Json_deeper_than_the_limit_is_unknown_from_there()
    {
        Assert.Equal(["NRA2001"], Judge(Limits.JsonDepth - 1));
        Assert.Empty(Judge(Limits.JsonDepth));

        static IReadOnlyList<string> Judge(int depth) => Endurance.Judge(
            "class C { string A = \"\"\"{ \"Id\": " + Repeat("[", depth) + Repeat("]", depth) + ", \"Statement\": { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\" } }\"\"\"; }");
    }

    [Fact]
    public void Json_that_goes_deeper_than_the_limit_later_lacks_nothing_for_certain()
    {
        const string Trust = "{ \"Statement\": { \"Effect\": \"Allow\", \"Principal\": { \"Service\": \"rds.amazonaws.com\" }, \"Action\": \"sts:AssumeRole\", \"X\": ";
        Assert.Equal(["NRA1001"], Endurance.Judge("class C { string A = \"\"\"" + Trust + "[]}}\"\"\"; }"));
        Assert.Empty(Endurance.Judge("class C { string A = \"\"\"" + Trust + Repeat("[", Limits.JsonDepth) + Repeat("]", Limits.JsonDepth) + "}}\"\"\"; }"));
    }

    [Fact]
    public void Code_nested_deeper_than_the_limit_is_not_bound()
    {
        // Parentheses are no operations: only the limit of the syntax is met.
        Assert.Equal(["NRA2001"], Judge(Limits.SyntaxDepth - 30));
        Assert.Empty(Judge(Limits.SyntaxDepth + 1));

        static IReadOnlyList<string> Judge(int depth) => Endurance.Judge(TestCode.Stack(
            "new PolicyStatement(new PolicyStatementProps { Actions = new[] { " + Repeat("(", depth) + "\"s3:*\"" + Repeat(")", depth) + " }, Resources = new[] { \"*\" } });"));
    }

    // Helpers of which the innermost is called a thousand times.
    private static string Thousandfold(int size) =>
        "static void M1() { " + Repeat("M2(); ", 10) + "} static void M2() { " + Repeat("M3(); ", 10) + "} static void M3() { " + Repeat("M4(); ", 10) + "} static void M4() { int i = 0; " + Repeat("i++; ", size) + "}";

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
