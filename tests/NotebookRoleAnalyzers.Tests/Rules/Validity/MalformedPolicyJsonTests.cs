using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Rules.Validity;
using NotebookRoleAnalyzers.Tests.Json;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4001, and <see cref="RepairJson"/>.</summary>
public sealed class MalformedPolicyJsonTests
{
    private const string Whole = """{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":"arn:aws:s3:::b/*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}""";

    private static string Sent(string json) => TestCode.Stack("        new Amazon.IdentityManagement.Model.PutRolePolicyRequest { RoleName = \"r\", PolicyName = \"p\", PolicyDocument = " + json + " };");

    [Theory]
    [InlineData("""{"Version":"2012-10-17" "Statement":""", """{"Version":"2012-10-17", "Statement":""")]
    [InlineData("""{"Version":"2012-10-17",,"Statement":""", """{"Version":"2012-10-17","Statement":""")]
    [InlineData("""{"Version":"2012-10-17,"Statement":""", """{"Version":"2012-10-17","Statement":""")]
    [InlineData("""{"Version:"2012-10-17","Statement":""", """{"Version":"2012-10-17","Statement":""")]
    [InlineData("""{"Version" "2012-10-17","Statement":""", """{"Version": "2012-10-17","Statement":""")]
    [InlineData("s3:PutObject\"],", "s3:PutObject\",],")]
    [InlineData("s3:PutObject\"],", "s3:PutObject\",")]
    [InlineData("\"true\"}}}]", "\"true\"}}]")]
    public void One_character_mends_it(string one, string other)
    {
        // The first is wrong where the second is right, or the other way round.
        var (wrong, right) = Whole.Contains(one, StringComparison.Ordinal) ? (Whole.Replace(one, other, StringComparison.Ordinal), Whole) : (Whole.Replace("""{"Version":"2012-10-17","Statement":""", one, StringComparison.Ordinal), Whole.Replace("""{"Version":"2012-10-17","Statement":""", other, StringComparison.Ordinal));

        Assert.Equal(right, Mended(wrong));
    }

    [Fact]
    public void Any_bracket_comma_or_quote_of_a_policy_that_is_lacking_or_doubled_is_found_or_left()
    {
        var mended = 0;
        for (var i = 0; i < Whole.Length; i++)
        {
            foreach (var wrong in (string[])[Whole.Remove(i, 1), Whole.Insert(i, ","), Whole.Insert(i, "}")])
            {
                if (Whole[i] is not ('{' or '}' or '[' or ']' or ',' or ':' or '"') || JsonSource.Parse(wrong).IsWellFormed || Mended(wrong) is not { } result)
                {
                    continue;
                }

                mended++;
                Assert.True(JsonSource.Parse(result).IsWellFormed, result);
                Assert.Equal(1, Math.Abs(result.Length - wrong.Length));
            }
        }

        Assert.InRange(mended, 100, int.MaxValue);
    }

    private static string? Mended(string wrong) => JsonRepair.Of(JsonSource.Parse(wrong)) is { } repair ? wrong.Remove(repair.Start, repair.Length).Insert(repair.Start, repair.Added) : null;

    [Theory]
    [InlineData("""@"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*"",{|NRA4001:}|}]}" """, """@"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """)]
    [InlineData("""@"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}{|NRA4001:]|}" """, """@"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """)]
    [InlineData("""@"{""Statement"":[{""Effect"":""Allow"" {|NRA4001:""|}Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """, """@"{""Statement"":[{""Effect"":""Allow"", ""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """)]
    public async Task The_fix_changes_that_one(string flagged, string @fixed)
    {
        await FixVerifier<RepairJson>.Verify(Sent(flagged), Sent(@fixed));

        Assert.Equal(["Allow: Action s3:GetObject; Resource arn:aws:s3:::b/*"], TemplateStatements.Of(Execution.Json($"var json = {@fixed};")));
    }

    [Theory]
    [InlineData("""new Amazon.IdentityManagement.Model.CreateRoleRequest { AssumeRolePolicyDocument = "{'Statement':[], \"Statement\"}" };""", "NRA4501 '")]
    [InlineData("""Amazon.Auth.AccessControlPolicy.Policy.FromJson("{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\"],\"Resource\":[\"arn:aws:s3:::b/*\"],}]}");""", "NRA4001 }")]
    [InlineData("""const string Policy = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\",}]}"; new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = Policy };""", "NRA4001 }")]
    [InlineData("""new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"}]}" };""", "NRA4001 :")]
    public async Task What_is_sent_and_no_JSON_is_flagged(string statements, string findings) => Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements))));

    [Theory]
    [InlineData("""var text = "{\"Statement\":[{\"Effect\":\"Allow\",}]}";""")]
    [InlineData("""new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = "" };""")]
    [InlineData("""new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = "{ policy }" };""")]
    [InlineData("""new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = $"{{\"Statement\":[{id}" };""")]
    [InlineData("""new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = "{\"Statement\":[#" .Replace("#", "]}") };""")]
    [InlineData("""new Amazon.CloudFormation.Model.SetStackPolicyRequest { StackPolicyBody = "{\"Statement\":[,]}" };""")]
    public async Task What_is_not_certainly_sent_as_it_is_written_is_silent(string statements) =>
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding.Contains("001 ", StringComparison.Ordinal));
}
