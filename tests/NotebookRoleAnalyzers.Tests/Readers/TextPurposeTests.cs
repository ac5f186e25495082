using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>A string that looks like a policy is one only if it is sent as it is written.</summary>
public sealed class TextPurposeTests
{
    public static TheoryData<string, string, string> Templates => new()
    {
        { "{NAME}", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::{BUCKET}""}]}";""", "" },
        { "{{name}}", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::{{bucket}}/*""}]}";""", "" },
        { "{{ name }} in the place of a list", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":{{ resources }}}]}";""", "" },
        { "{0}", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::{0}""}]}";""", "" },
        { "{0:N}", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::b-{0:N}""}]}";""", "" },
        { "%NAME%", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::%BUCKET%""}]}";""", "" },
        { "__NAME__", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::__BUCKET__""}]}";""", "" },
        { "@@NAME@@", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::@@BUCKET@@""}]}";""", "" },
        { "#NAME#", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::#Bucket#""}]}";""", "" },
        { "${Name}", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::${Bucket}""}]}";""", "" },
        { "formatted", """var json = string.Format({GRANT}, function);""", "" },
        { "filled by code that isn't followed", """var json = filler.Fill({GRANT}, function);""", """private IFiller filler; public interface IFiller { string Fill(string template, string resource); }""" },
        { "filled by a function", """var json = filler({GRANT});""", """private Func<string, string> filler;""" },
        { "a constant replaced by another member", "", """private const string Kept = {GRANT}; private string Sent(string name) => Kept.Replace("*", name);""" },
        { "a property replaced by another member", "", """private static string Kept => {GRANT}; private string Sent(string name) => Kept.Replace("*", name);""" },
        { "a method's text replaced by another member", "", """private static string Kept() { return {GRANT}; } private string Sent(string name) => Kept().Replace("*", name);""" },
        { "a constant that another class fills", "", """public const string Kept = {GRANT}; public interface IFiller { string Fill(string template, string resource); } private class Other { private string Sent(IFiller filler) => filler.Fill(Setup.Kept, "x"); }""" },
        { "compared", """if (roleName == {GRANT}) { }""", "" },
        { "matched", """if (roleName is {GRANT}) { }""", "" },
        { "a case", """switch (roleName) { case {GRANT}: break; }""", "" },
        { "expected", """var expectedPolicy = {GRANT};""", "" },
        { "given to an assertion", """Xunit.Assert.Equal({GRANT}, roleName);""", "" },
        { "what a double answers", """NSubstitute.SubstituteExtensions.Returns(roleName, {GRANT});""", "" },
        { "a choice that is replaced", """var json = flag ? {GRANT} : {TRUST}; var sent = json.Replace("*", function);""", "" },
    };

    public static TheoryData<string, string, string> Policies => new()
    {
        { "what it becomes: replaced", """var json = {GRANT}; var sent = json.Replace("*", function);""", "" },
        { "what it becomes: replaced where it is written", """var json = {GRANT}.Replace("*", function);""", "" },
        { "what it becomes: built on", """var json = new System.Text.StringBuilder().Append({GRANT}).ToString();""", "" },
        { "what it becomes: filled by a helper that is followed", """var json = Fill({GRANT}, function);""", """private static string Fill(string template, string resource) => template.Replace("*", resource);""" },
        { "a variable of IAM's", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/${aws:username}/*""}]}";""", "" },
        { "a pseudo parameter of CloudFormation's", """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b-${AWS::AccountId}""}]}";""", "" },
        { "given to code that isn't followed and gives no string", """fill({GRANT});""", "" },
        { "given to code that gives a string later", """await sender.Send({GRANT});""", """private ISender sender; public interface ISender { Task<string> Send(string policy); }""" },
        { "a method that gives a string and doesn't take it", """var json = {GRANT}; var other = sender.Name();""", """private ISender sender; public interface ISender { string Name(); }""" },
        { "a constant of the same name as another that is replaced", """var Kept = roleName.Replace("a", "b"); Kept = Kept.ToUpper();""", """private class Other { private const string Kept = {GRANT}; }""" },
        { "an argument of a member with an expression", "", """private string Sent() => Send({GRANT}); private string Use() => Sent().Replace("a", "b"); private static string Send(string policy) { Console.WriteLine(policy); return ""; }""" },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void What_is_filled_changed_or_expected_is_none(string name, string statements, string members)
    {
        Assert.NotEmpty(name);
        Assert.Empty(TestCode.Dump(SdkSource.Of(statements, members)));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void What_is_sent_is_one(string name, string statements, string members)
    {
        Assert.NotEmpty(name);
        Assert.Single(TestCode.Read(SdkSource.Of(statements, members)).SelectMany(static model => model.Statements));
    }

    [Theory]
    [InlineData("1", "NotIam")]
    [InlineData("2.0", "NotIam")]
    [InlineData("2012-10-17", "Identity")]
    [InlineData("2008-10-17", "Identity")]
    [InlineData("", "Identity")]
    public void The_version_tells_another_cloud(string version, string kind)
    {
        var statement = Assert.Single(TestCode.Read(SdkSource.Of($"var json = \"{{\\\"Version\\\":\\\"{version}\\\",\\\"Statement\\\":[{{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"oss:*\\\",\\\"Resource\\\":\\\"*\\\"}}]}}\";")).SelectMany(static model => model.Statements));

        Assert.Equal(kind, statement.Kind.ToString());
    }

    [Fact]
    public void A_constant_named_at_more_places_than_the_limit_may_be_filled_at_any()
    {
        Assert.NotEmpty(Dump(Limits.PlacesOfText));
        Assert.Empty(Dump(Limits.PlacesOfText + 1));

        static string Dump(int places) => TestCode.Dump(SdkSource.Of("", "private const string Kept = {GRANT}; private void Use() { " + string.Concat(Enumerable.Repeat("Console.WriteLine(Kept); ", places)) + "}"));
    }
}
