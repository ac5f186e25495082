using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Tests.Policies;

public sealed class ConditionStrengthTests
{
    [Theory]
    [InlineData("StringEquals", "aws:SourceAccount", "111122223333", "Yes")]
    [InlineData("ForAnyValue:StringEquals", "aws:TagKeys", "team", "Yes")]
    [InlineData("ForAllValues:StringEquals", "aws:TagKeys", "team", "No")]
    [InlineData("StringEqualsIfExists", "aws:SourceAccount", "111122223333", "No")]
    [InlineData("StringNotEquals", "aws:SourceAccount", "111122223333", "No")]
    [InlineData("Null", "aws:SourceAccount", "false", "No")]
    [InlineData("StringLike", "aws:SourceAccount", "*", "No")]
    [InlineData("StringLike", "aws:SourceAccount", "**", "No")]
    [InlineData("StringLike", "aws:SourceAccount", "?*", "No")]
    [InlineData("StringLike", "aws:SourceAccount", "1*", "Yes")]
    [InlineData("StringEquals", "aws:SourceAccount", "*", "Yes")]
    [InlineData("ArnLike", "aws:SourceArn", "*", "No")]
    [InlineData("arnequals", "aws:SourceArn", "arn:aws:*:*:*:*", "No")]
    [InlineData("ArnLike", "aws:SourceArn", "arn:aws:s3:*:*:*", "Yes")]
    [InlineData("IpAddress", "aws:SourceIp", "0.0.0.0/0", "No")]
    [InlineData("IpAddress", "aws:SourceIp", "::/0", "No")]
    [InlineData("IpAddress", "aws:SourceIp", "10.0.0.0/8", "Yes")]
    [InlineData("Bool", "aws:SecureTransport", "true", "No")]
    [InlineData("Bool", "aws:MultiFactorAuthPresent", "true", "Yes")]
    [InlineData("StringLike", "aws:Referer", "https://example.com/*", "No")]
    [InlineData("StringLik", "aws:SourceAccount", "1", "Maybe")]
    public void A_condition_restricts_or_not(string operatorName, string key, string value, string answer) =>
        Assert.Equal(answer, ConditionStrength.Restricts(operatorName, key, Values(Element(value))).ToString());

    [Fact]
    public void One_open_value_is_enough() => Assert.Equal(Answer.No, ConditionStrength.Restricts("StringLike", "aws:SourceAccount", Values(Element("1"), Element("*"))));

    [Fact]
    public void What_is_hidden_may_restrict()
    {
        var hole = HoledText.Of("§");
        var part = HoledText.Of("a§");

        Assert.Equal(Answer.Maybe, ConditionStrength.Restricts(null, "aws:SourceAccount", Values(Element("1"))));
        Assert.Equal(Answer.Maybe, ConditionStrength.Restricts("StringLike", null, Values(Element("1"))));
        Assert.Equal(Answer.Maybe, ConditionStrength.Restricts("StringLike", "aws:SourceAccount", Values(new PolicyElement(hole, true, null!))));
        Assert.Equal(Answer.Yes, ConditionStrength.Restricts("StringLike", "aws:SourceAccount", Values(new PolicyElement(part, true, null!))));
        Assert.Equal(Answer.Yes, ConditionStrength.Restricts("StringEquals", "aws:SourceAccount", Values(new PolicyElement(hole, true, null!))));
        Assert.Equal(Answer.Maybe, ConditionStrength.Restricts("StringEquals", "aws:SourceAccount", Values(new PolicyElement(Text("1"), false, null!))));
        Assert.Equal(Answer.Maybe, ConditionStrength.Restricts("StringEquals", "aws:SourceAccount", Values(Element("1")) with { IsComplete = false }));
    }

    [Fact]
    public void One_condition_of_a_statement_is_enough()
    {
        var open = Block("StringLike", "aws:SourceAccount", "*", isCertain: true);
        var closed = Block("StringEquals", "aws:SourceAccount", "1", isCertain: true);
        var doubtful = Block("StringEquals", "aws:SourceAccount", "1", isCertain: false);

        Assert.Equal(Answer.No, Conditions.None.Restrict());
        Assert.Equal(Answer.Maybe, Conditions.Unknown.Restrict());
        Assert.Equal(Answer.No, new Conditions([open], true, null).Restrict());
        Assert.Equal(Answer.Yes, new Conditions([open, closed], true, null).Restrict());
        Assert.Equal(Answer.Maybe, new Conditions([open, doubtful], true, null).Restrict());
    }

    [Theory]
    [InlineData("forallvalues:stringlikeifexists", "StringLike", "ForAllValues", true)]
    [InlineData("IpAddress", "IpAddress", "", false)]
    public void An_operator_is_taken_apart(string text, string name, string set, bool ifExists) => Assert.Equal(new ConditionOperator(name, set, ifExists), ConditionOperator.Parse(text));

    [Theory]
    [InlineData("ForAnyValues:StringLike")]
    [InlineData("ArnEqual")]
    [InlineData("NullIfExists")]
    [InlineData("")]
    [InlineData("StringEquals:IfExists")]
    public void What_is_no_operator_is_none(string text) => Assert.Null(ConditionOperator.Parse(text));

    private static ConditionBlock Block(string operatorName, string key, string value, bool isCertain) => new(Text(operatorName), [new Condition(Text(key), Values(Element(value)), isCertain)], true, null);

    private static ElementList Values(params PolicyElement[] elements) => new([.. elements], true, null);

    private static PolicyElement Element(string text) => new(Text(text), true, null!);

    private static SourceString Text(string text) => new(text, ImmutableArray<TextRun>.Empty);
}
