using NotebookRoleAnalyzers.Catalogue;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed class ConditionKeyCatalogueTests
{
    [Theory]
    [InlineData("aws:SourceArn", "Arn", false)]
    [InlineData("AWS:sourceaccount", "String", false)]
    [InlineData("aws:TagKeys", "String", true)]
    [InlineData("aws:RequestTag/team", "String", false)]
    [InlineData("aws:SourceIp", "IPAddress", false)]
    [InlineData("aws:SecureTransport", "Bool", false)]
    [InlineData("aws:CurrentTime", "Date", false)]
    [InlineData("aws:PrincipalOrgPaths", "String", true)]
    [InlineData("s3:max-keys", "Numeric", false)]
    [InlineData("s3:prefix", "String", false)]
    [InlineData("s3:ExistingObjectTag/team", "String", false)]
    [InlineData("kms:EncryptionContext:purpose", "String", false)]
    [InlineData("iam:PassedToService", "String", false)]
    [InlineData("sts:ExternalId", "String", false)]
    [InlineData("saml:aud", "String", false)]
    [InlineData("accounts.google.com:sub", "String", false)]
    [InlineData("codebuild:environment.environmentVariables/x.value", "String", false)]
    public void A_key_has_its_type(string key, string type, bool isMultivalued)
    {
        var entry = ConditionKeyCatalogue.Find(key)!;

        Assert.Equal((type, isMultivalued), (entry.Type.ToString(), entry.IsMultivalued));
    }

    [Theory]
    [InlineData("aws:SourceAccount", "Yes")]
    [InlineData("aws:SourceAcount", "No")]
    [InlineData("aws:RequestTag/", "No")]
    [InlineData("s3:prefx", "No")]
    [InlineData("saml:nothing", "No")]
    [InlineData("prefix", "No")]
    [InlineData("nothing:prefix", "Maybe")]
    [InlineData("oidc.eks.eu-west-1.amazonaws.com/id/A:sub", "Maybe")]
    [InlineData("token.actions.githubusercontent.com:sub", "Maybe")]
    public void Whether_there_is_a_key_is_known_where_its_service_is(string key, string answer) => Assert.Equal(answer, ConditionKeyCatalogue.IsKey(key).ToString());

    [Theory]
    [InlineData("s3:prefix", "s3:ListBucket", "Yes")]
    [InlineData("s3:prefix", "s3:GetObject", "No")]
    [InlineData("S3:existingobjecttag/team", "s3:GetObject", "Yes")]
    [InlineData("s3:BucketTag/team", "s3:ListBucket", "Yes")]
    [InlineData("iam:PassedToService", "iam:PassRole", "Yes")]
    [InlineData("iam:PassedToService", "s3:GetObject", "No")]
    [InlineData("aws:RequestTag/team", "ec2:CreateTags", "Yes")]
    [InlineData("aws:RequestTag/team", "s3:GetObject", "No")]
    [InlineData("aws:TagKeys", "ec2:CreateTags", "Yes")]
    [InlineData("aws:ResourceTag/team", "iam:PassRole", "Yes")]
    [InlineData("aws:ResourceTag/team", "sts:GetCallerIdentity", "Maybe")]
    [InlineData("aws:SourceVpce", "s3:GetObject", "Maybe")]
    [InlineData("aws:PrincipalArn", "s3:GetObject", "Yes")]
    [InlineData("sts:ExternalId", "sts:AssumeRole", "Yes")]
    [InlineData("nothing:key", "s3:GetObject", "Maybe")]
    [InlineData("s3:prefix", "nothing:Do", "Maybe")]
    public void Whether_an_action_sends_a_key(string key, string action, string answer) => Assert.Equal(answer, ConditionKeyCatalogue.IsSentBy(key, action).ToString());

    [Theory]
    [InlineData("aws:SourceAcount", "aws:SourceAccount")]
    [InlineData("s3:prefx", "s3:prefix")]
    [InlineData("aws:zzzzzzzzzz", null)]
    public void The_nearest_key_is_found(string key, string? nearest) => Assert.Equal(nearest, ConditionKeyCatalogue.Nearest(key));
}
