using System.Globalization;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Companions;

/// <summary>Who may use what is encrypted and not its key is told so, in every form; whoever may be given the key isn't.</summary>
public sealed class KeyRuleTests
{
    private const string Both = "kms:Decrypt and kms:GenerateDataKey";

    public static TheoryData<string> Forms => new(KeyForms.All);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_role_in_every_form(string form)
    {
        var (made, arn) = KeyForms.Of("Bucket");

        Assert.Equal(["NRA3007 'R' lacks kms:Decrypt on the key of the bucket 'E'"], await Found(KeyForms.Source(form, made, arn, "s3:GetObject")));
    }

    [Theory]
    [InlineData("Bucket", "s3:GetObject", "kms:Decrypt")]
    [InlineData("Bucket", "s3:Get*", "kms:Decrypt")]
    [InlineData("Bucket", "s3:PutObject", Both)]
    [InlineData("Secret", "secretsmanager:GetSecretValue", "kms:Decrypt")]
    [InlineData("Secret", "secretsmanager:PutSecretValue", Both)]
    [InlineData("Queue", "sqs:ReceiveMessage", "kms:Decrypt")]
    [InlineData("Queue", "sqs:SendMessage", Both)]
    [InlineData("Topic", "sns:Publish", Both)]
    [InlineData("Table", "dynamodb:Query", "kms:Decrypt")]
    [InlineData("TableV2", "dynamodb:PutItem", "kms:Decrypt")]
    [InlineData("Stream", "kinesis:GetRecords", "kms:Decrypt")]
    [InlineData("Stream", "kinesis:PutRecord", "kms:GenerateDataKey")]
    public async Task What_a_use_takes(string type, string action, string lacked)
    {
        var (made, arn) = KeyForms.Of(type);
        var name = type.Replace("V2", "", StringComparison.Ordinal).ToLowerInvariant();

        Assert.Equal([$"{(name == "bucket" ? "NRA3007" : "NRA3008")} 'R' lacks {lacked} on the key of the {name} 'E'"], await Found(KeyForms.Source("calls", made, arn, action)));
    }

    [Theory]
    [InlineData("Bucket", "s3:DeleteObject")]
    [InlineData("Bucket", "s3:*")]
    [InlineData("Secret", "secretsmanager:DescribeSecret")]
    [InlineData("Queue", "sqs:DeleteMessage")]
    [InlineData("Topic", "sns:Subscribe")]
    [InlineData("Table", "dynamodb:DescribeTable")]
    [InlineData("Stream", "kinesis:ListShards")]
    public async Task What_takes_no_key_or_may_not_be_meant(string type, string action)
    {
        var (made, arn) = KeyForms.Of(type);

        Assert.Empty(await Found(KeyForms.Source("calls", made, arn, action)));
    }

    [Theory]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { EncryptionKey = new Key(this, "K") }); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { EncryptionKey = new Key(this, "K"), BucketName = "E" }); role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::E/in/*" } }));""")]
    [InlineData("""var key = new Key(this, "K"); key.AddAlias("alias/e"); key.GrantDecrypt(new Role(this, "Other", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") })); var used = new Bucket(this, "E", new BucketProps { EncryptionKey = key }); {READ}""")]
    [InlineData("""var key = new Key(this, "K"); key.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = new[] { new AccountRootPrincipal() }, Actions = new[] { "kms:*" }, Resources = new[] { "*" } })); var used = new Bucket(this, "E", new BucketProps { EncryptionKey = key }); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { EncryptionKey = new Key(this, "K") }); role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "kms:Decrypt" }, Resources = new[] { new Key(this, "Other").KeyArn } })); {READ}""")]
    public async Task A_key_that_is_left_to_IAM(string code) => Assert.Equal(["NRA3007 'R' lacks kms:Decrypt on the key of the bucket 'E'"], await Found(Stack(code)));

    [Theory]
    [InlineData("""var used = new Bucket(this, "E"); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS_MANAGED }); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS, BucketKeyEnabled = true }); {READ}""")]
    [InlineData("""var used = Bucket.FromBucketName(this, "E", "e"); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS, EncryptionKey = Given }); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { EncryptionKey = Key.FromKeyArn(this, "K", "arn:aws:kms:eu-west-1:111122223333:key/k") }); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { used.BucketArn } }));""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); ((CfnBucket)used.Node.DefaultChild).BucketEncryption = null; {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); used.GrantRead(role);""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); used.EncryptionKey.GrantDecrypt(role); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); used.EncryptionKey.AddToResourcePolicy(Statement); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); used.EncryptionKey.GrantDecrypt(new ArnPrincipal(role.RoleArn)); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { EncryptionKey = new Key(this, "K", new KeyProps { Policy = Document }) }); {READ}""")]
    [InlineData("""var key = new Key(this, "K"); Shared.Configure(key); var used = new Bucket(this, "E", new BucketProps { EncryptionKey = key }); {READ}""")]
    [InlineData("""var key = new Key(this, "K"); key.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = new[] { new AnyPrincipal() }, Actions = new[] { "kms:*" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["kms:CallerAccount"] = Account } } })); var used = new Bucket(this, "E", new BucketProps { EncryptionKey = key }); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("AdministratorAccess")); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); role.AddManagedPolicy(ManagedPolicy.FromManagedPolicyName(this, "P", "team")); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "kms:D*" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object> { ["StringLike"] = new Dictionary<string, object> { ["kms:ViaService"] = "s3.*" } } })); {READ}""")]
    [InlineData("""var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS }); Shared.Give(role); {READ}""")]
    [InlineData("""var used = new Secret(this, "E", new SecretProps { EncryptionKey = new Key(this, "K") }); used.GrantRead(role);""")]
    [InlineData("""var used = new Amazon.CDK.AWS.SQS.Queue(this, "E", new Amazon.CDK.AWS.SQS.QueueProps { Encryption = Amazon.CDK.AWS.SQS.QueueEncryption.KMS }); used.GrantSendMessages(role); used.GrantConsumeMessages(role);""")]
    [InlineData("""var used = new Amazon.CDK.AWS.Kinesis.Stream(this, "E", new Amazon.CDK.AWS.Kinesis.StreamProps { Encryption = Amazon.CDK.AWS.Kinesis.StreamEncryption.KMS }); used.GrantReadWrite(role);""")]
    public async Task What_may_be_given_is_not_lacking(string code) => Assert.Empty(await Found(Stack(code)));

    [Fact]
    public async Task A_notebook_role_is_told_of_its_bucket_by_the_rule_of_notebooks()
    {
        const string Code = """
            var used = new Bucket(this, "E", new BucketProps { Encryption = BucketEncryption.KMS });
            var role = new Role(this, "NotebookRole", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") });
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { used.ArnForObjects("*") } }));
            """;
        var found = await Found(TestCode.Stack(Code));

        Assert.Contains(found, static finding => finding.StartsWith("NRA3005", StringComparison.Ordinal));
        Assert.DoesNotContain(found, static finding => finding.StartsWith("NRA3007", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_grant_of_a_topic_gives_no_key_in_this_version() => Assert.Equal(
        [$"NRA3008 'R' lacks {Both} on the key of the topic 'E'"],
        await Found(Stack("""new Amazon.CDK.AWS.SNS.Topic(this, "E", new Amazon.CDK.AWS.SNS.TopicProps { MasterKey = new Key(this, "K") }).GrantPublish(role);""")));

    [Fact]
    public void Every_action_in_the_table_is_one_of_IAM() => Assert.All(
        Enum.GetValues<ResourceType>().SelectMany(KeyNeeds.Of).SelectMany(static need => need.Required.Concat(need.Advised).Append(need.Action)),
        static action => Assert.NotNull(ActionCatalogue.Find(action)));

    private static string Stack(string code) => TestCode.Stack(
        """var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") }); """
            + code.Replace("{READ}", """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { used.ArnForObjects("*") } }));""", StringComparison.Ordinal),
        "public IKey Given { get; set; } public PolicyStatement Statement { get; set; } public PolicyDocument Document { get; set; }")
        + "public static class Shared { public static System.Action<Key> Configure; public static System.Action<Role> Give; }";

    private static async Task<IEnumerable<string>> Found(string source)
    {
        var compilation = TestCode.Compile(source);
        TestCode.AssertCompiles(compilation);
        return (await TestCode.Analyze(compilation))
            .Where(static diagnostic => diagnostic.Id.StartsWith("NRA3", StringComparison.Ordinal))
            .Select(static diagnostic => diagnostic.Id.Replace("NRA35", "NRA30", StringComparison.Ordinal) + " " + diagnostic.GetMessage(CultureInfo.InvariantCulture).Split(": ")[0]);
    }
}
