using System.Reflection;
using Amazon.CDK.AWS.DynamoDB;
using Amazon.CDK.AWS.ECR;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Amazon.CDK.AWS.S3;
using Amazon.CDK.AWS.SecretsManager;
using Amazon.CDK.AWS.SNS;
using Amazon.CDK.AWS.SQS;
using Amazon.CDK.AWS.SSM;
using Amazon.CDK.AWS.StepFunctions;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

/// <summary>The table of grants says what the CDK does, in the one version that it is of: every method of every construct is called, synthesized and read.</summary>
public sealed class GrantTableTests
{
    private const string Key = "new Key(this, name + \"Key\")";
    private const string Aws = "Amazon.CDK.AWS.";
    private const string Partition = "PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = \"a\", Type = Amazon.CDK.AWS.DynamoDB.AttributeType.STRING }";
    private const string Index = "new Amazon.CDK.AWS.DynamoDB.GlobalSecondaryIndexProps { IndexName = \"i\", PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = \"b\", Type = Amazon.CDK.AWS.DynamoDB.AttributeType.STRING } }";
    private const string Streamed = Partition + ", Stream = Amazon.CDK.AWS.DynamoDB.StreamViewType.NEW_IMAGE";
    private const string StreamedV2 = Partition + ", DynamoStream = Amazon.CDK.AWS.DynamoDB.StreamViewType.NEW_IMAGE";
    private const string Function = "new Amazon.CDK.AWS.Lambda.Function(this, name, new Amazon.CDK.AWS.Lambda.FunctionProps { Runtime = Amazon.CDK.AWS.Lambda.Runtime.NODEJS_18_X, Handler = \"h\", Code = Amazon.CDK.AWS.Lambda.Code.FromInline(\"x\") })";
    private const string Machine = "new Amazon.CDK.AWS.StepFunctions.StateMachine(this, name, new Amazon.CDK.AWS.StepFunctions.StateMachineProps { DefinitionBody = Amazon.CDK.AWS.StepFunctions.DefinitionBody.FromChainable(new Amazon.CDK.AWS.StepFunctions.Pass(this, name + \"Pass\")) })";

    private static readonly string[] Streams = ["GrantStream", "GrantStreamRead", "GrantTableListStreams"];

    // Which version it is decides whether the function itself is granted too.
    private static readonly string[] Versions = ["GrantInvokeVersion"];

    private static readonly GrantedConstruct[] Constructs =
    [
        new("Bucket", typeof(Bucket), "new Bucket(this, name)", "BucketArn"),
        new("Bucket with a key", typeof(Bucket), $"new Bucket(this, name, new BucketProps {{ EncryptionKey = {Key} }})", "BucketArn", "EncryptionKey.KeyArn"),
        new("Bucket with its own key", typeof(Bucket), "new Bucket(this, name, new BucketProps { Encryption = BucketEncryption.KMS })", "BucketArn", "EncryptionKey.KeyArn"),
        new("Bucket with its own key twice", typeof(Bucket), "new Bucket(this, name, new BucketProps { Encryption = BucketEncryption.DSSE })", "BucketArn", "EncryptionKey.KeyArn"),
        new("Bucket with AWS's key", typeof(Bucket), "new Bucket(this, name, new BucketProps { Encryption = BucketEncryption.KMS_MANAGED })", "BucketArn"),
        new("Bucket by name", typeof(IBucket), "Bucket.FromBucketName(this, name, \"my-bucket\")", "BucketArn"),
        new("Bucket by attributes", typeof(IBucket), $"Bucket.FromBucketAttributes(this, name, new BucketAttributes {{ BucketName = \"my-bucket\", EncryptionKey = {Key} }})", "BucketArn", "EncryptionKey.KeyArn"),
        new("Key", typeof(Key), "new Key(this, name)", "KeyArn"),
        new("Key by ARN", typeof(IKey), "Key.FromKeyArn(this, name, \"arn:aws:kms:us-east-1:111122223333:key/k\")", "KeyArn"),
        new("Alias of a key", typeof(Amazon.CDK.AWS.KMS.Alias), $"new Alias(this, name, new AliasProps {{ AliasName = \"alias/\" + name, TargetKey = {Key} }})", "AliasTargetKey.KeyArn"),
        new("Alias by name", typeof(IKey), "Alias.FromAliasName(this, name, \"alias/x\")"),
        new("Secret", typeof(Secret), "new Secret(this, name)", "SecretArn"),
        new("Secret with a key", typeof(Secret), $"new Secret(this, name, new SecretProps {{ EncryptionKey = {Key} }})", "SecretArn"),
        new("Secret by name", typeof(ISecret), "Secret.FromSecretNameV2(this, name, \"n\")", "SecretArn"),
        new("Secret by partial ARN", typeof(ISecret), "Secret.FromSecretPartialArn(this, name, \"arn:aws:secretsmanager:us-east-1:111122223333:secret:n\")", "SecretArn"),
        new("Secret by ARN", typeof(ISecret), "Secret.FromSecretCompleteArn(this, name, \"arn:aws:secretsmanager:us-east-1:111122223333:secret:n-abcdef\")", "SecretArn"),
        new("Queue", typeof(Queue), $"new {Aws}SQS.Queue(this, name)", "QueueArn"),
        new("Queue with a key", typeof(Queue), $"new {Aws}SQS.Queue(this, name, new {Aws}SQS.QueueProps {{ EncryptionMasterKey = {Key} }})", "QueueArn", "EncryptionMasterKey.KeyArn"),
        new("Queue with its own key", typeof(Queue), $"new {Aws}SQS.Queue(this, name, new {Aws}SQS.QueueProps {{ Encryption = {Aws}SQS.QueueEncryption.KMS }})", "QueueArn", "EncryptionMasterKey.KeyArn"),
        new("Queue with AWS's key", typeof(Queue), $"new {Aws}SQS.Queue(this, name, new {Aws}SQS.QueueProps {{ Encryption = {Aws}SQS.QueueEncryption.KMS_MANAGED }})", "QueueArn"),
        new("Queue by attributes", typeof(IQueue), $"{Aws}SQS.Queue.FromQueueAttributes(this, name, new {Aws}SQS.QueueAttributes {{ QueueArn = \"arn:aws:sqs:us-east-1:111122223333:q\", KeyArn = \"arn:aws:kms:us-east-1:111122223333:key/k\" }})", "QueueArn", "EncryptionMasterKey.KeyArn"),
        new("Topic", typeof(Topic), $"new {Aws}SNS.Topic(this, name)", "TopicArn"),
        new("Topic with a key", typeof(Topic), $"new {Aws}SNS.Topic(this, name, new {Aws}SNS.TopicProps {{ MasterKey = {Key} }})", "TopicArn"),
        new("Table", typeof(Table), $"new {Aws}DynamoDB.Table(this, name, new {Aws}DynamoDB.TableProps {{ {Streamed} }})", "TableArn", "TableStreamArn"),
        new("Table with an index", typeof(Table), $"new {Aws}DynamoDB.Table(this, name, new {Aws}DynamoDB.TableProps {{ {Streamed} }})", "TableArn", "TableStreamArn") { Completion = $"it.AddGlobalSecondaryIndex({Index});" },
        new("Table with a key", typeof(Table), $"new {Aws}DynamoDB.Table(this, name, new {Aws}DynamoDB.TableProps {{ {Streamed}, EncryptionKey = {Key} }})", "TableArn", "TableStreamArn", "EncryptionKey.KeyArn"),
        new("Table with its own key", typeof(Table), $"new {Aws}DynamoDB.Table(this, name, new {Aws}DynamoDB.TableProps {{ {Streamed}, Encryption = {Aws}DynamoDB.TableEncryption.CUSTOMER_MANAGED }})", "TableArn", "TableStreamArn", "EncryptionKey.KeyArn"),
        new("Table by name", typeof(ITable), $"{Aws}DynamoDB.Table.FromTableName(this, name, \"t\")", "TableArn") { Except = Streams },
        new("Table by attributes", typeof(ITable), $"{Aws}DynamoDB.Table.FromTableAttributes(this, name, new {Aws}DynamoDB.TableAttributes {{ TableName = \"t\", GrantIndexPermissions = true, EncryptionKey = {Key} }})", "TableArn", "EncryptionKey.KeyArn") { Except = Streams },
        new("TableV2", typeof(TableV2), $"new {Aws}DynamoDB.TableV2(this, name, new {Aws}DynamoDB.TablePropsV2 {{ {StreamedV2} }})", "TableArn", "TableStreamArn"),
        new("TableV2 with an index", typeof(TableV2), $"new {Aws}DynamoDB.TableV2(this, name, new {Aws}DynamoDB.TablePropsV2 {{ {StreamedV2} }})", "TableArn", "TableStreamArn") { Completion = $"it.AddGlobalSecondaryIndex({Index.Replace("Props", "PropsV2", StringComparison.Ordinal)});" },
        new("TableV2 with an index in its props", typeof(TableV2), $"new {Aws}DynamoDB.TableV2(this, name, new {Aws}DynamoDB.TablePropsV2 {{ {StreamedV2}, GlobalSecondaryIndexes = new[] {{ {Index.Replace("Props", "PropsV2", StringComparison.Ordinal)} }} }})", "TableArn", "TableStreamArn"),
        new("Function", typeof(Function), Function, "FunctionArn") { Except = Versions },
        new("Function's version", typeof(Amazon.CDK.AWS.Lambda.Version_), Function + ".CurrentVersion", "FunctionArn") { Except = Versions },
        new("Function by name", typeof(IFunction), $"{Aws}Lambda.Function.FromFunctionName(this, name, \"f\")", "FunctionArn") { Except = Versions },
        new("Function URL", typeof(FunctionUrl), Function + ".AddFunctionUrl()"),
        new("Log group", typeof(LogGroup), $"new {Aws}Logs.LogGroup(this, name)", "LogGroupArn"),
        new("Log group with a key", typeof(LogGroup), $"new {Aws}Logs.LogGroup(this, name, new {Aws}Logs.LogGroupProps {{ EncryptionKey = {Key} }})", "LogGroupArn"),
        new("Repository", typeof(Repository), $"new {Aws}ECR.Repository(this, name)", "RepositoryArn"),
        new("Repository with a key", typeof(Repository), $"new {Aws}ECR.Repository(this, name, new {Aws}ECR.RepositoryProps {{ EncryptionKey = {Key} }})", "RepositoryArn"),
        new("Registry", typeof(AuthorizationToken), "0"),
        new("Public registry", typeof(PublicGalleryAuthorizationToken), "0"),
        new("Parameter", typeof(StringParameter), $"new {Aws}SSM.StringParameter(this, name, new {Aws}SSM.StringParameterProps {{ StringValue = \"v\" }})", "ParameterArn"),
        new("Secure parameter", typeof(IStringParameter), $"{Aws}SSM.StringParameter.FromSecureStringParameterAttributes(this, name, new {Aws}SSM.SecureStringParameterAttributes {{ ParameterName = \"/n\", EncryptionKey = {Key} }})", "ParameterArn"),
        new("Stream", typeof(Amazon.CDK.AWS.Kinesis.Stream), $"new {Aws}Kinesis.Stream(this, name)", "StreamArn"),
        new("Stream with a key", typeof(Amazon.CDK.AWS.Kinesis.Stream), $"new {Aws}Kinesis.Stream(this, name, new {Aws}Kinesis.StreamProps {{ EncryptionKey = {Key} }})", "StreamArn", "EncryptionKey.KeyArn"),
        new("Stream with its own key", typeof(Amazon.CDK.AWS.Kinesis.Stream), $"new {Aws}Kinesis.Stream(this, name, new {Aws}Kinesis.StreamProps {{ Encryption = {Aws}Kinesis.StreamEncryption.KMS }})", "StreamArn", "EncryptionKey.KeyArn"),
        new("Stream with AWS's key", typeof(Amazon.CDK.AWS.Kinesis.Stream), $"new {Aws}Kinesis.Stream(this, name, new {Aws}Kinesis.StreamProps {{ Encryption = {Aws}Kinesis.StreamEncryption.MANAGED }})", "StreamArn"),
        new("Event bus", typeof(EventBus), $"new {Aws}Events.EventBus(this, name)", "EventBusArn"),
        new("State machine", typeof(StateMachine), Machine, "StateMachineArn"),
        new("Activity", typeof(Activity), $"new {Aws}StepFunctions.Activity(this, name)", "ActivityArn"),
        new("Role", typeof(Role), "new Role(this, name, new RoleProps { AssumedBy = new AccountRootPrincipal() })", "RoleArn"),
        new("Role by ARN", typeof(IRole), "Role.FromRoleArn(this, name, \"arn:aws:iam::111122223333:role/x\")", "RoleArn"),
    ];

    // Methods that name no grantee, or one that is no role.
    private static readonly string[] ForOthers = ["GrantPublicAccess", "GrantInvokeCompositePrincipal"];

    public static TheoryData<string> Services => new(Constructs.Select(static construct => construct.Type.Namespace!).Distinct());

    [Theory]
    [MemberData(nameof(Services))]
    public void The_grants_of_a_service_are_those_that_are_synthesized(string service)
    {
        var stack = new GrantStack(Constructs.Where(construct => construct.Type.Namespace == service));

        Assert.Equal("", string.Concat(stack.Differences()));
    }

    [Fact]
    public void A_version_of_a_function_is_granted_with_the_function_perhaps() => Assert.Contains(
        "    resource {FunctionArn}:{?}\n    resource ?{FunctionArn}",
        TestCode.Dump(TestCode.Stack($"var name = id; var role = new Role(this, \"R\", new RoleProps()); var function = {Function}; function.GrantInvokeVersion(role, function.LatestVersion);")),
        StringComparison.Ordinal);

    [Fact]
    public void Every_grant_method_of_the_services_has_a_line() => Assert.Empty(Covered.SelectMany(static type => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(static method => method.Name.StartsWith("Grant", StringComparison.Ordinal) && !ForOthers.Contains(method.Name))
        .Where(method => !Lines(type).Any(name => !GrantTable.Of(name, method.Name, new Version(2, 160, 0)).IsEmpty))
        .Select(method => $"{type.FullName}.{method.Name}")));

    private static IEnumerable<Type> Covered => typeof(Bucket).Assembly.GetExportedTypes().Where(static type => Constructs.Any(construct => construct.Type.Namespace == type.Namespace));

    private static IEnumerable<string> Lines(Type? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current.FullName!.Replace(Aws, "", StringComparison.Ordinal);
        }

        foreach (var implemented in type!.GetInterfaces())
        {
            yield return implemented.FullName!.Replace(Aws, "", StringComparison.Ordinal);
        }
    }
}
