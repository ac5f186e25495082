using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>The request that a policy is given to decides its kind, whatever it says.</summary>
public sealed class RequestKindTests
{
    public static TheoryData<string, string, string, string> Uses => new()
    {
        { "S3, bucket and text", """s3.PutBucketPolicyAsync("b", {ANY});""", "", "resource" },
        { "S3, a request never sent", """var request = new Amazon.S3.Model.PutBucketPolicyRequest { BucketName = "b", Policy = {ANY} };""", "", "resource" },
        { "S3 access point", """new Amazon.S3Control.Model.PutAccessPointPolicyRequest { Policy = {ANY} };""", "", "resource" },
        { "SQS attributes", """sqs.SetQueueAttributes(new SetQueueAttributesRequest { QueueUrl = "u", Attributes = new Dictionary<string, string> { ["Policy"] = {ANY} } });""", "", "resource" },
        { "SQS attributes with names as objects", """sqs.SetQueueAttributes(new SetQueueAttributesRequest { QueueUrl = "u", Attributes = new Dictionary<string, string> { { QueueAttributeName.Policy, {ANY} } } });""", "", "resource" },
        { "SQS attributes in a variable", """var attributes = new Dictionary<string, string>(); attributes.Add("Policy", {ANY}); sqs.SetQueueAttributesAsync("u", attributes);""", "", "resource" },
        { "SQS attributes by the constructor", """new SetQueueAttributesRequest("u", new Dictionary<string, string> { ["Policy"] = {ANY} });""", "", "resource" },
        { "SQS attributes of the request's own", """var request = new SetQueueAttributesRequest(); request.Attributes["Policy"] = {ANY};""", "", "resource" },
        { "SQS attributes initialized in place", """new CreateQueueRequest { Attributes = { ["Policy"] = {ANY} } };""", "", "resource" },
        { "SQS, another attribute", """sqs.SetQueueAttributes(new SetQueueAttributesRequest { Attributes = new Dictionary<string, string> { ["RedrivePolicy"] = {GRANT} } });""", "", "identity" },
        { "SNS attribute", """sns.SetTopicAttributes(new SetTopicAttributesRequest { TopicArn = "t", AttributeName = "Policy", AttributeValue = {ANY} });""", "", "resource" },
        { "SNS attribute, three texts", """sns.SetTopicAttributesAsync("t", "Policy", {ANY});""", "", "resource" },
        { "SNS attribute by the constructor", """new SetTopicAttributesRequest("t", "Policy", {ANY});""", "", "resource" },
        { "SNS attributes", """new CreateTopicRequest { Name = "t", Attributes = new Dictionary<string, string> { ["Policy"] = {ANY} } };""", "", "resource" },
        { "SNS data protection", """new CreateTopicRequest { DataProtectionPolicy = {ANY} };""", "", "notiam" },
        { "KMS key", """new Amazon.KeyManagementService.Model.CreateKeyRequest { Policy = {ANY} };""", "", "key" },
        { "KMS key, three texts", """kms.PutKeyPolicyAsync("k", "default", {ANY});""", "", "key" },
        { "secret", """new Amazon.SecretsManager.Model.PutResourcePolicyRequest { ResourcePolicy = {ANY} };""", "", "resource" },
        { "a policy kept in a secret", """new Amazon.SecretsManager.Model.CreateSecretRequest { SecretString = {GRANT} };""", "", "identity" },
        { "repository", """new Amazon.ECR.Model.SetRepositoryPolicyRequest { PolicyText = {ANY} };""", "", "resource" },
        { "logs", """new Amazon.CloudWatchLogs.Model.PutResourcePolicyRequest { PolicyDocument = {ANY} };""", "", "resource" },
        { "logs, data protection", """new Amazon.CloudWatchLogs.Model.PutAccountPolicyRequest { PolicyDocument = {ANY} };""", "", "notiam" },
        { "a service that isn't known", """new Amazon.GameLift.Model.PutScalingPolicyRequest { Policy = {GRANT} };""", "", "unknown" },
        { "session", """sts.AssumeRole(new AssumeRoleRequest { Policy = {GRANT} });""", "", "session" },
        { "session of credentials", """var options = new Amazon.Runtime.AssumeRoleAWSCredentialsOptions { Policy = {GRANT} };""", "", "session" },
        { "session of a user", """new GetFederationTokenRequest { Name = "n", Policy = {GRANT} };""", "", "session" },
        { "organization", """new Amazon.Organizations.Model.UpdatePolicyRequest { Content = {GRANT} };""", "", "organization" },
        { "the organization's own resource policy", """new Amazon.Organizations.Model.PutResourcePolicyRequest { Content = {ANY} };""", "", "resource" },
        { "endpoint", """new Amazon.EC2.Model.ModifyVpcEndpointRequest { PolicyDocument = {ANY} };""", "", "endpoint" },
        { "stack policy", """new Amazon.CloudFormation.Model.SetStackPolicyRequest { StackPolicyBody = {ANY} };""", "", "notiam" },
        { "IoT", """new Amazon.IoT.Model.CreatePolicyVersionRequest { PolicyDocument = {GRANT} };""", "", "notiam" },
        { "user", """iam.PutUserPolicy(new PutUserPolicyRequest { UserName = "u", PolicyDocument = {GRANT} });""", "", "identity" },
        { "group", """iam.PutGroupPolicy(new PutGroupPolicyRequest { GroupName = "g", PolicyDocument = {GRANT} });""", "", "identity" },
        { "managed policy", """iam.CreatePolicy(new CreatePolicyRequest { PolicyName = "p", PolicyDocument = {GRANT} });""", "", "identity" },
        { "version of a managed policy", """iam.CreatePolicyVersion(new CreatePolicyVersionRequest { PolicyDocument = {GRANT} });""", "", "identity" },
        { "what AWS would answer", """new GetRolePolicyResponse { PolicyDocument = {GRANT} };""", "", "notiam" },
        { "what AWS would answer, inside", """new Amazon.IdentityManagement.Model.Role { AssumeRolePolicyDocument = {GRANT} }; new PolicyVersion { Document = {GRANT} };""", "", "notiam notiam" },
        { "one text for two kinds", """var json = {GRANT}; iam.CreatePolicy(new CreatePolicyRequest { PolicyDocument = json }); sts.AssumeRole(new AssumeRoleRequest { Policy = json });""", "", "unknown" },
        { "one text for two policies of a kind", """var json = {GRANT}; iam.CreatePolicy(new CreatePolicyRequest { PolicyDocument = json }); iam.PutUserPolicy(new PutUserPolicyRequest { PolicyDocument = json });""", "", "identity" },
        { "a constant that a request is given", """sts.AssumeRole(new AssumeRoleRequest { Policy = Kept });""", """private const string Kept = {GRANT};""", "session" },
        { "a property that a request is given, by way of a variable", """var json = Kept; sts.AssumeRole(new AssumeRoleRequest { Policy = json });""", """private static string Kept => {GRANT};""", "session session" },
        { "a method that a request is given", """kms.PutKeyPolicyAsync("k", "default", Kept());""", """private static string Kept() { return {ANY}; }""", "key key" },
        { "a field for two kinds", """sts.AssumeRole(new AssumeRoleRequest { Policy = Kept }); iam.CreatePolicy(new CreatePolicyRequest { PolicyDocument = this.Kept });""", """private readonly string Kept = {GRANT};""", "unknown" },
        { "a name that is another's", """var Kept = ""; sts.AssumeRole(new AssumeRoleRequest { Policy = Kept });""", """private class Other { private const string Kept = {GRANT}; }""", "identity" },
        { "one of two texts", """sts.AssumeRole(new AssumeRoleRequest { Policy = flag ? {GRANT} : {ANY} });""", "", "session session" },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_policy_is_of_the_kind_that_its_request_takes(string name, string statements, string members, string kinds)
    {
        Assert.NotEmpty(name);
        var read = TestCode.Read(SdkSource.Of(statements, members)).SelectMany(static model => model.Statements);
        Assert.Equal(kinds, string.Join(' ', read.Select(static statement => statement.Kind.ToString().ToLowerInvariant())));
    }
}
