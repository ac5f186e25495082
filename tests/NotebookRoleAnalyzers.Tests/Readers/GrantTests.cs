using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Whose policy a grant is added to, and how sure that is. What each grants is <see cref="Catalogue.GrantTableTests"/>'s to prove.</summary>
public sealed class GrantTests
{
    private const string Role = """
        var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountPrincipal(Account) });
        var bucket = new Bucket(this, "B");
        var queue = new Amazon.CDK.AWS.SQS.Queue(this, "Q");

        """;

    private const string Head = """
        role R
          trust
            allow trust
              aws arn:{?}:iam::{Account}:root
              action sts:AssumeRole

        """;

    private const string Function = "new Amazon.CDK.AWS.Lambda.FunctionProps { Runtime = Amazon.CDK.AWS.Lambda.Runtime.NODEJS_18_X, Handler = \"h\", Code = Amazon.CDK.AWS.Lambda.Code.FromInline(\"x\"), Role = role }";

    private const string Members = """
        private static bool IsLive => DateTime.Now.Year > 2000;
        private static void Allow(IBucket bucket, IGrantable grantee) => bucket.GrantDelete(grantee);
        private readonly IBucket given;
        private readonly IKey key;
        private readonly Amazon.CDK.AWS.Lambda.IFunction function;
        private readonly IGrantable somebody;
        """;

    public static TheoryData<string, string, string> Grants => new()
    {
        { "to a role", "bucket.GrantDelete(role);", """
              allow identity
                action s3:DeleteObject*
                resource {BucketArn}/*
            """ },
        { "through a helper", "Allow(bucket, role);", """
              allow identity
                action s3:DeleteObject*
                resource {BucketArn}/*
            """ },
        { "some objects", """bucket.GrantPutAcl(role, "logs/" + Account + "/*"); bucket.GrantRead(objectsKeyPattern: "", identity: role);""", """
              allow identity
                action s3:PutObjectAcl
                action s3:PutObjectVersionAcl
                resource {BucketArn}/logs/{Account}/*
              allow identity
                action s3:GetObject*
                action s3:GetBucket*
                action s3:List*
                resource {BucketArn}
                resource {BucketArn}/
            """ },
        { "actions of its own", """bucket.GrantWrite(role, null, new[] { "s3:PutObject" }); bucket.GrantWrite(role, "k", new string[0]);""", """
              allow identity
                action s3:PutObject
                resource {BucketArn}
                resource {BucketArn}/*
              allow identity
                action s3:DeleteObject*
                action s3:PutObject
                action s3:PutObjectLegalHold
                action s3:PutObjectRetention
                action s3:PutObjectTagging
                action s3:PutObjectVersionTagging
                action s3:Abort*
                resource {BucketArn}
                resource {BucketArn}/k
            """ },
        { "any actions", """queue.Grant(role, "sqs:SendMessage", "sqs:" + (IsLive ? "GetQueueUrl" : "*"));""", """
              allow identity
                action sqs:SendMessage
                action sqs:{?}
                resource {QueueArn}
            """ },
        { "to one of several", """
            var other = new Role(this, "S", new RoleProps { AssumedBy = new AccountPrincipal(Account) });
            bucket.GrantDelete(IsLive ? role : other);
            """, """
              allow identity
                action ?s3:DeleteObject*
                resource ?{BucketArn}/*
            """ },
        { "of one of several", """(IsLive ? bucket : given).GrantDelete(role);""", """
              allow identity
                action s3:DeleteObject*
                resource {BucketArn}/*
            """ },
        { "to one of several, that isn't known", """new Amazon.CDK.AWS.Cognito.UserPool(this, "P").Grant(IsLive ? role : somebody, "cognito-idp:AdminGetUser");""", """
              ...
            """ },
        { "perhaps", "if (IsLive) bucket.GrantDelete(role);", """
              allow identity
                action ?s3:DeleteObject*
                resource ?{BucketArn}/*
            """ },
        { "of what may be null", "given?.GrantDelete(role); bucket?.GrantDelete(role);", """
              allow identity
                action ?s3:DeleteObject*
                resource ?{BucketArn}/*
              allow identity
                action s3:DeleteObject*
                resource {BucketArn}/*
            """ },
        { "of a bucket that comes from elsewhere", "given.GrantRead(role);", """
              allow identity
                action s3:GetObject*
                action s3:GetBucket*
                action s3:List*
                resource {BucketArn}
                resource {BucketArn}/*
              allow identity
                action ?kms:Decrypt
                action ?kms:DescribeKey
                resource ?{KeyArn}
            """ },
        { "of a bucket whose key comes from elsewhere", """new Bucket(this, "C", new BucketProps { EncryptionKey = key }).GrantPut(role, "k");""", """
              allow identity
                action s3:PutObject
                action s3:PutObjectLegalHold
                action s3:PutObjectRetention
                action s3:PutObjectTagging
                action s3:PutObjectVersionTagging
                action s3:Abort*
                resource {BucketArn}/k
              allow identity
                action ?kms:Encrypt
                action ?kms:ReEncrypt*
                action ?kms:GenerateDataKey*
                action ?kms:Decrypt
                resource ?{KeyArn}
            """ },
        { "of a key that may be an alias by name", "key.GrantDecrypt(role);", """
              allow identity
                action ?kms:Decrypt
                resource ?{KeyArn}
            """ },
        { "of a function that may be an alias", "function.GrantInvoke(role);", """
              allow identity
                action lambda:InvokeFunction
                resource {FunctionArn}
                resource ?{FunctionArn}:*
            """ },
        { "of a table that gets an index perhaps", """
            var table = new Amazon.CDK.AWS.DynamoDB.Table(this, "T", new Amazon.CDK.AWS.DynamoDB.TableProps { PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "a", Type = Amazon.CDK.AWS.DynamoDB.AttributeType.STRING } });
            table.Grant(role, "dynamodb:Query");
            if (IsLive) table.AddLocalSecondaryIndex(new Amazon.CDK.AWS.DynamoDB.LocalSecondaryIndexProps());
            """, """
              allow identity
                action dynamodb:Query
                resource {TableArn}
                resource ?{TableArn}/index/*
            """ },
        { "of a table with replicas", """
            new Amazon.CDK.AWS.DynamoDB.Table(this, "T", new Amazon.CDK.AWS.DynamoDB.TableProps { ReplicationRegions = new[] { "eu-west-1" } }).Grant(role, "dynamodb:Query");
            """, """
              allow identity
                action dynamodb:Query
                resource {TableArn}
                resource ...
            """ },
        { "of a role", """new Role(this, "S", new RoleProps()).GrantPassRole(role);""", """
              allow identity
                action iam:PassRole
                resource {RoleArn}
            """ },
        { "whose statement is changed", """
            bucket.GrantDelete(role).PrincipalStatement.AddCondition("Bool", new Dictionary<string, object> { ["aws:SecureTransport"] = "true" });
            """, """
              allow identity
                principal ...
                not principal ...
                action s3:DeleteObject*
                action ...
                not action ...
                resource {BucketArn}/*
                resource ...
                not resource ...
                when ...
            """ },
        { "that says so when it can't", "bucket.GrantDelete(role).AssertSuccess();", """
              allow identity
                action s3:DeleteObject*
                resource {BucketArn}/*
            """ },
        { "put together", """
            Grant.AddToPrincipal(new GrantOnPrincipalOptions
            {
                Grantee = role,
                Actions = new[] { "a:One" },
                ResourceArns = new[] { bucket.BucketArn, IsLive ? "x" : "y" },
                Conditions = new Dictionary<string, IDictionary<string, object>> { ["StringEquals"] = new Dictionary<string, object> { ["aws:PrincipalTag/team"] = "a" } },
            });
            if (IsLive) Grant.AddToPrincipal(new GrantOnPrincipalOptions { Grantee = role, Actions = new[] { "a:Two" }, ResourceArns = new[] { "*" } });
            """, """
              allow identity
                action a:One
                resource {BucketArn}
                resource ?x
                resource ?y
                when StringEquals aws:PrincipalTag/team a
              allow identity
                action ?a:Two
                resource ?*
            """ },
        { "to the role of a function", $"var f = new Amazon.CDK.AWS.Lambda.Function(this, \"F\", {Function}); bucket.GrantDelete(f); bucket.GrantPutAcl(f.Role); queue.GrantPurge(f.GrantPrincipal);", """
              allow identity
                action s3:DeleteObject*
                resource {BucketArn}/*
              allow identity
                action s3:PutObjectAcl
                action s3:PutObjectVersionAcl
                resource {BucketArn}/*
              allow identity
                action sqs:PurgeQueue
                action sqs:GetQueueAttributes
                action sqs:GetQueueUrl
                resource {QueueArn}
              of bucket B
              of queue Q
              ...
            """ },
        { "to nobody that is known", """
            bucket.GrantRead(somebody);
            bucket.GrantRead(Role.FromRoleArn(this, "I", "arn:aws:iam::111122223333:role/r"));
            bucket.GrantRead(role.WithoutPolicyUpdates());
            bucket.GrantRead(new User(this, "U"));
            bucket.GrantRead(new ServicePrincipal("s3.amazonaws.com"));
            bucket.GrantRead(null);
            bucket.GrantPublicAccess("*");
            new Amazon.CDK.AWS.Cognito.UserPool(this, "P").Grant(somebody);
            """, "" },
        { "that isn't known", """new Amazon.CDK.AWS.Cognito.UserPool(this, "P").Grant(role, "cognito-idp:AdminGetUser");""", """
              ...
            """ },
    };

    [Fact]
    public void A_grant_that_a_later_version_changes_is_not_read_there()
    {
        var code = TestCode.Stack(Role + "new Amazon.CDK.AWS.SNS.Topic(this, \"T\").GrantPublish(role);");
        var isLater = KnownSymbols.From(TestCode.Compile(code))!.CdkVersion >= new Version(2, 161);

        Assert.StartsWith(Head + (isLater ? "  ..." : "  allow identity\n    action sns:Publish\n    resource {TopicArn}"), TestCode.Dump(code), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Grants))]
    public void A_grant_is_the_grantees(string name, string statements, string granted)
    {
        Assert.NotEmpty(name);
        Assert.StartsWith((Head + granted).ReplaceLineEndings("\n").TrimEnd() + "\n", TestCode.Dump(TestCode.Stack(Role + statements, Members)).TrimEnd() + "\n", StringComparison.Ordinal);
    }
}
