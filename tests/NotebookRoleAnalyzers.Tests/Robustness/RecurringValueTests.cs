using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Robustness;

/// <summary>Values that refer to each other or grow with each statement: no expression is large, what it stands for is.</summary>
public sealed class RecurringValueTests
{
    private const string Found = "new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:*\" }, Resources = new[] { \"*\" } });\n";

    [Theory]
    [InlineData("var l{1} = l{0} + l{0};\n")]
    [InlineData("var l{1} = $\"{l{0}}{l{0}}\";\n")]
    public void A_text_that_doubles_is_unknown_over_the_limit(string next) =>
        Judge("var l0 = \"arn:aws:s3:::\";\n" + Steps(40, i => Next(next, i)) + "new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:Get*\" }, Resources = new[] { l40 } });");

    [Fact]
    public void Long_texts_many_times_over_take_no_more_than_their_time() =>
        Judge("var l0 = \"arn:aws:s3:::\";\n" + Steps(14, static i => $"var l{i + 1} = l{i} + l{i};\n") + Steps(100, static i => $"var t{i} = l14 + \"{i}\";\n"));

    [Fact]
    public void One_interpolated_string_of_many_long_texts_is_unknown() =>
        Judge("var l0 = \"arn:aws:s3:::\";\n" + Steps(14, static i => $"var l{i + 1} = l{i} + l{i};\n") + "var t = $\"" + string.Concat(Enumerable.Repeat("{l14}", 100)) + "\";");

    [Fact]
    public void Members_that_refer_to_each_other_end() => Judge(
        "new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:*\", A, B, P, M(1) }, Resources = D });",
        "static readonly string A = B; static readonly string B = A + B; static string P => P + Q; static string Q { get { return P; } } static string M(int i) => i > 0 ? N(i) : M(i) + M(i); static string N(int i) => M(i) + N(i); static readonly string[] D = D;");

    [Fact]
    public void Helpers_that_call_each_other_many_times_end() => Judge(
        "M0(\"a\");",
        Steps(8, static i => $"string M{i}(string a) {{ {string.Concat(Enumerable.Repeat($"M{i + 1}(a);", 50))} return a; }}\n") + "string M8(string a) => a;");

    private static void Judge(string statements, string members = "")
    {
        var source = TestCode.Stack(Found + statements, members);
        Endurance.Judge(source, Endurance.SmallStack);
    }

    private static string Steps(int count, Func<int, string> step) => string.Concat(Enumerable.Range(0, count).Select(step));

    private static string Next(string template, int index) => template.Replace("{0}", index.ToString(null, null), StringComparison.Ordinal).Replace("{1}", (index + 1).ToString(null, null), StringComparison.Ordinal);
}
