using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4016, NRA4017, NRA4020, NRA4021, NRA4027 and NRA4028.</summary>
public sealed class ConditionTests
{
    private const string Action = "s3:GetObject";
    private const string Resource = "arn:aws:s3:::notes/*";

    [Theory]
    [InlineData("NRA4016 \"ArnEqual\"", """{"ArnEqual":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/r"}}""")]
    [InlineData("NRA4016 \"ForAnyValues:StringLike\"", """{"ForAnyValues:StringLike":{"aws:PrincipalOrgPaths":"o-1/*"}}""")]
    [InlineData("NRA4016 \"StringLikeIfExist\"", """{"StringLikeIfExist":{"aws:ResourceAccount":"1*"}}""")]
    [InlineData("NRA4016 \"NullIfExists\"", """{"NullIfExists":{"aws:ResourceAccount":"false"}}""")]
    [InlineData("NRA4016 \"StringEqual\"|NRA4516 \"StringEquls\"", """{"StringEqual":{"aws:ResourceAccount":"1"},"StringEquls":{"aws:PrincipalAccount":"1"}}""")]
    [InlineData("NRA4516 \"Like\"", """{"Like":{"aws:ResourceAccount":"1*"}}""")]
    [InlineData("NRA4017 \"aws:SourceAcount\"", """{"StringEquals":{"aws:SourceAcount":"111122223333"}}""")]
    [InlineData("NRA4017 \"s3:prefx\"", """{"StringEquals":{"s3:prefx":"a"}}""")]
    [InlineData("NRA4017 \"aws:RequsetTag/team\"", """{"StringEquals":{"aws:RequsetTag/team":"a"}}""")]
    [InlineData("NRA4017 \"SourceAccount\"", """{"StringEquals":{"SourceAccount":"a"}}""")]
    [InlineData("NRA4517 \"aws:ResourceAcount\"", """{"StringEquals":{"aws:ResourceAcount":"a","aws:ResourceAccount":"a"}}""")]
    [InlineData("NRA4020 \"a*\"", """{"StringEquals":{"aws:PrincipalTag/team":["b","a*","c*"]}}""")]
    [InlineData("NRA4020 \"1111?\"", """{"ForAnyValue:StringNotEqualsIfExists":{"aws:TagKeys":"1111?"}}""")]
    [InlineData("NRA4020 \"home/*\"", """{"StringEquals":{"s3:prefix":"home/*"}}""", "s3:ListBucket", "arn:aws:s3:::notes")]
    [InlineData("NRA4520 \"a*\"", """{"StringEqualsIgnoreCase":{"aws:PrincipalTag/team":"a*"}}""")]
    [InlineData("NRA4520 \"*\"", """{"StringEquals":{"aws:PrincipalTag/team":"*"}}""")]
    [InlineData("NRA4020 \"a*\"|NRA4520 \"b*\"", """{"StringEquals":{"aws:PrincipalTag/team":"a*","aws:ResourceAccount":"1"},"StringNotEquals":{"aws:PrincipalTag/x":"b*","aws:PrincipalAccount":"1"}}""")]
    [InlineData("NRA4021 \"ForAllValues:StringEquals\"", """{"ForAllValues:StringEquals":{"aws:PrincipalTag/team":"a","aws:ResourceAccount":"1"}}""")]
    [InlineData("NRA4021 \"ForAllValues:StringEquals\"", """{"ForAllValues:StringEquals":{"aws:CalledVia":"athena.amazonaws.com"}}""")]
    [InlineData("NRA4021 \"StringLike\"", """{"StringLike":{"dynamodb:LeadingKeys":"a*"}}""", "dynamodb:GetItem", "arn:aws:dynamodb:us-east-1:111122223333:table/notes")]
    [InlineData("NRA4521 \"StringEquals\"", """{"StringEquals":{"aws:CalledVia":"athena.amazonaws.com"},"ForAnyValue:StringEquals":{"aws:CalledVia":"athena.amazonaws.com"}}""")]
    [InlineData("NRA4519 \"*\"", """{"NumericEquals":{"s3:max-keys":"*"}}""", "s3:ListBucket", "arn:aws:s3:::notes")]
    [InlineData("NRA4028 \"203.0.113.5/24\"|NRA4528 \"10.0.0.1\"|NRA4528 \"fd00::/8\"|NRA4528 \"203.0.113.*\"|NRA4528 \"203.0.113.0/33\"", """{"NotIpAddressIfExists":{"aws:SourceIp":["203.0.113.5/24","10.0.0.1","fd00::/8","203.0.113.*","203.0.113.0/33","198.51.100.1"]}}""")]
    [InlineData("NRA4028 \"10.0.0.5/8\"", """{"IpAddress":{"aws:VpcSourceIp":"10.0.0.5/8"}}""")]
    public async Task A_fault_is_found_where_it_is_written(string expected, string conditions, string action = Action, string resource = Resource) =>
        Assert.Equal(expected.Split('|'), await TestCode.Findings(Policy("Allow", action, conditions, resource: resource)));

    [Theory]
    [InlineData("""{"stringequals":{"AWS:RESOURCEACCOUNT":"1"}}""")]
    [InlineData("""{"ForAnyValue:Bool":{"aws:SecureTransport":"true"},"StringNotEqualsIgnoreCaseIfExists":{"aws:ResourceAccount":"1"}}""")]
    [InlineData("""{"StringEquals":{"token.actions.githubusercontent.com:sub":"x","graph.facebook.com:app_id":"1","saml:aud":"x","cognito-identity.amazonaws.com:aud":"x","oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE:sub":"x","nosuchservice:Key":"x"}}""")]
    [InlineData("""{"StringEquals":{"aws:ResourceTag/any/thing":"1","s3:ExistingObjectTag/k":"v","aws:PrincipalOrgMasterAccountId":"1"}}""")]
    [InlineData("""{"StringEquals":{"ec2:ResourceTag/Name":"n"}}""", "ec2:StopInstances", "arn:aws:ec2:us-east-1:111122223333:instance/i-1")]
    [InlineData("""{"StringEquals":{"kms:EncryptionContext:Some":"x"}}""", "kms:Encrypt", "arn:aws:kms:us-east-1:111122223333:key/k")]
    [InlineData("""{"StringEquals":{"secretsmanager:ResourceTag/any":"x"}}""", "secretsmanager:DescribeSecret", "arn:aws:secretsmanager:us-east-1:111122223333:secret:s-abcdef")]
    [InlineData("""{"StringEquals":{"<key>":"1"}}""")]
    [InlineData("""{"StringLike":{"aws:PrincipalTag/team":"*"},"ArnEquals":{"aws:PrincipalArn":"arn:aws:iam::*:role/r"},"ArnLike":{"aws:SourceArn":"arn:aws:s3:::*"}}""")]
    [InlineData("""{"StringEquals":{"aws:PrincipalTag/team":["${*}","a${?}b","${aws:PrincipalTag/x, '*'}"],"aws:Referer":"https://x/?y","acm:DomainNames":"*.example.com"}}""")]
    [InlineData("""{"StringEquals":{"s3:delimiter":"*","s3:prefix":["","a*b"]}}""", "s3:ListBucket", "arn:aws:s3:::notes")]
    [InlineData("""{"StringEquals":{"lambda:Principal":"*"}}""", "lambda:RemovePermission", "arn:aws:lambda:us-east-1:111122223333:function:f")]
    [InlineData("""{"ForAllValues:StringEquals":{"aws:TagKeys":["a"],"aws:CalledVia":"x"},"Null":{"aws:CalledVia":"false"}}""")]
    [InlineData("""{"ForAnyValue:StringEquals":{"iam:AWSServiceName":"x"}}""", "iam:CreateServiceLinkedRole", "arn:aws:iam::111122223333:role/aws-service-role/x/y")]
    [InlineData("""{"ForAllValues:StringNotEquals":{"aws:CalledVia":"x"},"ForAllValues:StringLike":{"codestar-connections:ProviderAction":"x"}}""")]
    [InlineData("""{"StringEquals":{"events:detail-type":"x"}}""", "events:PutEvents", "arn:aws:events:us-east-1:111122223333:event-bus/b")]
    [InlineData("""{"IpAddress":{"aws:SourceIp":["0.0.0.0/0","::/0","203.0.113.0/24","2001:db8::/32","198.51.100.1","${aws:PrincipalTag/ip}"],"aws:VpcSourceIp":"10.0.0.0/8"}}""")]
    public async Task What_is_right_or_not_certain_is_silent(string conditions, string action = Action, string resource = Resource) =>
        Assert.Empty(await TestCode.Findings(Policy("Allow", action, conditions, resource: resource)));

    [Theory]
    [InlineData("Allow", "Bool", "aws:MultiFactorAuthPresent", "false", true)]
    [InlineData("Allow", "BoolIfExists", "aws:MultiFactorAuthPresent", "False", true)]
    [InlineData("Allow", "BoolIfExists", "aws:MultiFactorAuthPresent", "true", true)]
    [InlineData("Allow", "Bool", "aws:MultiFactorAuthPresent", "true", false)]
    [InlineData("Allow", "Null", "aws:MultiFactorAuthPresent", "true", true)]
    [InlineData("Allow", "Null", "aws:MultiFactorAuthPresent", "false", true)]
    [InlineData("Deny", "Bool", "aws:MultiFactorAuthPresent", "false", true)]
    [InlineData("Deny", "BoolIfExists", "aws:MultiFactorAuthPresent", "false", false)]
    [InlineData("Deny", "BoolIfExists", "aws:MultiFactorAuthPresent", "true", true)]
    [InlineData("Deny", "Null", "aws:MultiFactorAuthPresent", "true", false)]
    [InlineData("Allow", "NumericGreaterThan", "aws:MultiFactorAuthAge", "3600", true)]
    [InlineData("Allow", "NumericLessThan", "aws:MultiFactorAuthAge", "3600", false)]
    [InlineData("Deny", "NumericLessThanEquals", "aws:MultiFactorAuthAge", "3600", true)]
    [InlineData("Deny", "NumericGreaterThan", "aws:MultiFactorAuthAge", "3600", false)]
    public async Task Multi_factor_authentication_is_tested_the_right_way_round(string effect, string name, string key, string value, bool isReversed) =>
        Assert.Equal(isReversed ? [$"NRA4027 \"{value}\""] : [], await TestCode.Findings(Policy(effect, Action, $$"""{"{{name}}": {"{{key}}":"{{value}}"} }""")));

    [Theory]
    [InlineData("Allow", "iam:EnableMFADevice", """{"Bool":{"aws:MultiFactorAuthPresent":"false"}}""", "")]
    [InlineData("Deny", "s3:*", """{"Bool":{"aws:MultiFactorAuthPresent":"false"},"Null":{"aws:MultiFactorAuthPresent":"true"}}""", "")]
    [InlineData("Deny", "s3:PutObject", """{"Bool":{"aws:MultiFactorAuthPresent":"false"}}""", """,{"Effect":"Deny","Action":"s3:PutObject","Resource":"*","Condition":{"Null":{"aws:MultiFactorAuthPresent":"true"}}}""")]
    public async Task What_binds_together_or_lets_a_device_be_added_is_silent(string effect, string action, string conditions, string more) =>
        Assert.DoesNotContain(await TestCode.Findings(Policy(effect, action, conditions, more)), static finding => finding.Contains("NRA4027", StringComparison.Ordinal) || finding.Contains("NRA4527", StringComparison.Ordinal));

    [Fact]
    public async Task What_is_said_of_a_source_ARN_in_trust_is_said_once()
    {
        const string json = """{"Statement":[{"Effect":"Allow","Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333","aws:SourceArn":"arn:aws:elasticmapreduce:us-east-1:111122223333:*"}}}]}""";
        Assert.StartsWith("NRA1007 ", Assert.Single(await TestCode.Findings(TestCode.Stack($"var json = \"\"\"{json}\"\"\";"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""Conditions = new Dictionary<string, object> { [Node.Id] = new Dictionary<string, object> { ["aws:SourceAcount"] = "1*" } }""")]
    [InlineData("""Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { [Node.Id] = "x*", ["aws:ResourceAccount"] = id } }""")]
    [InlineData("""Conditions = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:MultiFactorAuthPresent"] = id } }""")]
    public async Task What_the_code_decides_is_not_certain(string conditions) =>
        Assert.Empty(await TestCode.Findings(TestCode.Stack($$"""new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::b/*" }, {{conditions}} });""")));

    [Fact]
    public void All_operators_are_spelled_as_they_are_read() =>
        Assert.All(ConditionOperator.Spellings, static spelling => Assert.Equal(spelling, ConditionOperator.Parse(spelling)?.Spelling));

    [Theory]
    [InlineData("203.0.113.5/24", "203.0.113.0/24")]
    [InlineData("203.0.113.5", "203.0.113.5")]
    [InlineData("203.0.113.129/25", "203.0.113.128/25")]
    [InlineData("2001:db8:0:1::1/33", "2001:db8::/33")]
    [InlineData("1.2", null)]
    [InlineData("010.0.0.1", null)]
    [InlineData("1.2.3.4/", null)]
    [InlineData("1.2.3.4/33", null)]
    [InlineData("::1/129", null)]
    [InlineData("fe80::1%eth0", null)]
    [InlineData("", null)]
    public void A_range_is_read_and_written_plainly(string text, string? plain) => Assert.Equal(plain, AddressRange.Parse(text)?.Plain);

    private static string Policy(string effect, string action, string conditions, string more = "", string resource = Resource) =>
        TestCode.Stack("var json = \"\"\"\"\n{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"" + effect + "\",\"Action\":\"" + action + "\",\"Resource\":\"" + resource + "\",\"Condition\":" + conditions + "}" + more + "]}\n\"\"\"\";");
}
