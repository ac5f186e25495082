using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>What a policy is attached to decides what it means, before any rule sees it.</summary>
public sealed class PolicyKindTests
{
    private const string Grant = """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""*""}]}"; """;
    private const string Trust = """var json = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""rds.amazonaws.com""},""Action"":""sts:AssumeRole""}]}"; """;

    public static TheoryData<string, string> Uses => new()
    {
        { Grant, "Identity" },
        { Trust, "Trust" },
        { Grant + "new Amazon.Organizations.Model.CreatePolicyRequest { Content = json };", "Organization" },
        { Grant + "new Amazon.IdentityManagement.Model.PutRolePolicyRequest { PolicyDocument = json };", "Identity" },
        { Trust + "var request = new Amazon.IdentityManagement.Model.CreateRoleRequest(); request.AssumeRolePolicyDocument = json;", "Trust" },
        { Grant + "new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = json };", "Session" },
        { Grant + "new Amazon.EC2.Model.CreateVpcEndpointRequest { PolicyDocument = json };", "Endpoint" },
        { Grant + "new Amazon.IoT.Model.CreatePolicyRequest { PolicyDocument = json };", "NotIam" },
        { Grant + "new Amazon.S3.Model.PutBucketPolicyRequest { Policy = json };", "Resource" },
        { """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""Update:*"",""Principal"":""*"",""Resource"":""*""}]}";""", "NotIam" },
        { """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":[""iot:Connect"",""iot:Publish""],""Resource"":""*""}]}";""", "NotIam" },
        { """new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"] });""", "Identity" },
        { """new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"], Principals = [new AnyPrincipal()] });""", "Unknown" },
        { """new Bucket(this, "B").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"], Principals = [new AnyPrincipal()] }));""", "Resource" },
        { """new Key(this, "K").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["kms:*"], Principals = [new AccountRootPrincipal()] }));""", "Key" },
        { """AwsCustomResourcePolicy.FromStatements(new[] { new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"] }) });""", "Identity" },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_statement_has_the_kind_of_the_policy_it_is_given_to(string statements, string kind)
    {
        var statement = Assert.Single(TestCode.Read(TestCode.Stack(statements)).SelectMany(static model => model.Statements));

        Assert.Equal(kind, statement.Kind.ToString());
    }

    [Theory]
    [InlineData("Organization")]
    [InlineData("Session")]
    [InlineData("Endpoint")]
    [InlineData("Key")]
    [InlineData("NotIam")]
    [InlineData("Unknown")]
    [InlineData("Trust")]
    public void Only_identity_and_resource_policies_grant(string kind) =>
        Assert.False(new Statement { Origin = null!, Effect = Effect.Allow, Kind = Enum.Parse<PolicyKind>(kind) }.Grants);
}
