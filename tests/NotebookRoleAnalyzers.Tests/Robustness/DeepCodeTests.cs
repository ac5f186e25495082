namespace NotebookRoleAnalyzers.Tests.Robustness;

public sealed class DeepCodeTests
{
    [Theory]
    [MemberData(nameof(DeepCode.Names), MemberType = typeof(DeepCode))]
    public void Code_nested_a_thousand_deep_is_met_with_no_exception(string form)
    {
        // The compiler alone takes seconds for more of these.
        var depth = form is "collection expressions" or "lambdas" ? 300 : 1_000;
        Endurance.Judge(DeepCode.Source(form, depth));
    }

    [Theory]
    [MemberData(nameof(DeepCode.Names), MemberType = typeof(DeepCode))]
    public void Code_nested_sixty_deep_is_met_with_no_exception_on_a_small_stack(string form) => Endurance.Judge(DeepCode.Source(form, 60), Endurance.SmallStack);

    [Theory]
    [MemberData(nameof(DeepCode.Names), MemberType = typeof(DeepCode))]
    public void Code_nested_ten_deep_is_read(string form) => Assert.Contains("NRA2001", Endurance.Judge(DeepCode.Source(form, 10), Endurance.SmallStack));

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Json_nested_deep_is_met_with_no_exception_on_a_small_stack(int depth)
    {
        var open = string.Concat(Enumerable.Repeat("{\"Statement\":[", depth));
        var close = string.Concat(Enumerable.Repeat("]}", depth));
        Endurance.Judge("class C { string A = \"\"\"" + open + "1" + close + "\"\"\", B = \"\"\"" + open + "\"\"\"; }", Endurance.SmallStack);
    }

    [Fact]
    public void Types_nested_deep_are_met_with_no_exception_on_a_small_stack() =>
        Endurance.Judge("using Amazon.CDK.AWS.IAM;" + string.Concat(Enumerable.Repeat("class C { ", 200)) + "PolicyStatement P = new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:*\" }, Resources = new[] { \"*\" } });" + new string('}', 200), Endurance.SmallStack);
}
