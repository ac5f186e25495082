using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Code that makes a policy of the SDK's policy objects, in every way that they allow. <c>Given</c> hides what it is given.</summary>
internal static partial class SdkPolicySources
{
    private const string S3 = """.WithActionIdentifiers(new ActionIdentifier("s3:GetObject")).WithResources(new Resource("arn:aws:s3:::a/*"))""";

    // The source decides all of them, so the model knows all of them.
    private static readonly SdkPolicySource[] Decided =
    [
        new("lists added to", """
            var policy = new Policy();
            var statement = new Statement(Statement.StatementEffect.Allow);
            statement.Actions.Add(new ActionIdentifier("s3:GetObject"));
            statement.Actions.Add(new ActionIdentifier("s3:PutObject"));
            statement.Resources.Add(new Resource("arn:aws:s3:::a/*"));
            statement.Principals.Add(new Principal("111122223333"));
            statement.Conditions.Add(ConditionFactory.NewSecureTransportCondition());
            policy.Statements.Add(statement);
            """),
        new("lists set", """
            var statement = new Statement(Statement.StatementEffect.Deny);
            statement.Actions = new List<ActionIdentifier> { new ActionIdentifier("s3:DeleteBucket"), new("s3:DeleteObject") };
            statement.Resources = new[] { new Resource("*") };
            statement.Principals = new List<Principal> { Principal.AllUsers };
            statement.Conditions = new Condition[] { new Condition("Bool", "aws:SecureTransport", "false") };
            var policy = new Policy("id", new List<Statement> { statement });
            """),
        new("object initializers", """
            var policy = new Policy
            {
                Id = "id",
                Version = "2012-10-17",
                Statements = new List<Statement>
                {
                    new Statement(Statement.StatementEffect.Allow)
                    {
                        Id = "Read",
                        Actions = new List<ActionIdentifier> { new ActionIdentifier("s3:GetObject") },
                        Resources = new List<Resource> { new Resource("arn:aws:s3:::a/*") },
                        Principals = new List<Principal> { new Principal("AWS", "111122223333") },
                        Conditions = new List<Condition> { ConditionFactory.NewSourceArnCondition("arn:aws:sns:us-east-1:111122223333:t") },
                    },
                },
            };
            """),
        new("collection initializers", """
            var policy = new Policy
            {
                Statements =
                {
                    new Statement(Statement.StatementEffect.Allow)
                    {
                        Actions = { new ActionIdentifier("sqs:SendMessage"), new ActionIdentifier("sqs:ReceiveMessage") },
                        Resources = { new Resource("arn:aws:sqs:us-east-1:111122223333:q") },
                        Principals = { new Principal("*") },
                        Conditions = { ConditionFactory.NewCondition(ConditionFactory.ArnComparisonType.ArnEquals, ConditionFactory.SOURCE_ARN_CONDITION_KEY, "arn:aws:sns:us-east-1:111122223333:t") },
                    },
                },
            };
            """),
        new("a fluent chain", """
            var policy = new Policy().WithId("id").WithStatements(
                new Statement(Statement.StatementEffect.Allow)
                    .WithId("One")
                    .WithPrincipals(new Principal("111122223333"))
                    .WithActionIdentifiers(new ActionIdentifier("sns:Publish"))
                    .WithResources(new Resource("arn:aws:sns:us-east-1:111122223333:t"))
                    .WithConditions(ConditionFactory.NewProtocolCondition("https")),
                new Statement(Statement.StatementEffect.Deny).WithId("Two").WithPrincipals(Principal.AllUsers).WithActionIdentifiers(new ActionIdentifier("sns:*")));
            """),
        new("a chain that goes on", $$"""
            var statement = new Statement(Statement.StatementEffect.Allow);
            var same = statement{{S3}};
            same.Actions.Add(new ActionIdentifier("s3:PutObject"));
            statement.WithActionIdentifiers(new ActionIdentifier("s3:ListBucket"), new ActionIdentifier("s3:GetBucketAcl"));
            var policy = new Policy();
            policy.WithStatements(same).WithId("x");
            """),
        new("a chain after an initializer", """
            var actions = new List<ActionIdentifier> { new ActionIdentifier("s3:GetObject") };
            var policy = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) { Actions = actions }.WithActionIdentifiers(new ActionIdentifier("s3:PutObject")).WithId("x") } };
            actions.Add(new ActionIdentifier("s3:ListBucket"));
            """),
        new("arrays given to With methods", """
            var actions = new[] { new ActionIdentifier("ec2:RunInstances"), new ActionIdentifier("ec2:StopInstances") };
            var resources = new List<Resource> { new Resource("*") };
            var policy = new Policy().WithStatements(new[] { new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(actions).WithResources(resources.ToArray()) });
            """),
        new("lists that are changed", """
            var statement = new Statement(Statement.StatementEffect.Allow);
            statement.Actions.Add(new ActionIdentifier("s3:*"));
            statement.Actions.Clear();
            statement.Actions.Insert(0, new ActionIdentifier("s3:GetObject"));
            statement.Resources = new List<Resource> { new Resource("*") };
            statement.Resources = new List<Resource> { new Resource("arn:aws:s3:::a") };
            statement.Resources.Add(new Resource("arn:aws:s3:::b"));
            statement.Principals = null;
            var policy = new Policy { Statements = { statement } };
            """),
        new("the list itself is held", """
            var resources = new List<Resource>();
            var statements = new List<Statement>();
            var policy = new Policy("id", statements);
            var statement = new Statement(Statement.StatementEffect.Allow) { Resources = resources };
            statements.Add(statement);
            resources.Add(new Resource("arn:aws:s3:::a"));
            statement.Resources.Add(new Resource("arn:aws:s3:::b"));
            policy.Statements.Add(new Statement(Statement.StatementEffect.Deny) { Id = "x" });
            """),
        new("the property's list under another name", """
            var statement = new Statement(Statement.StatementEffect.Allow);
            var actions = statement.Actions;
            actions.Add(new ActionIdentifier("s3:GetObject"));
            statement.Actions.Add(new ActionIdentifier("s3:PutObject"));
            var policy = new Policy();
            var statements = policy.Statements;
            statements.Add(statement);
            """),
        new("effect and id set later", $$"""
            var statement = new Statement(Statement.StatementEffect.Allow){{S3}};
            statement.Effect = Statement.StatementEffect.Deny;
            statement.Id = "Later";
            var other = new Statement(Statement.StatementEffect.Deny){{S3}};
            other.Id = null;
            var policy = new Policy().WithStatements(statement, other);
            """),
        new("principals of accounts lose their hyphens", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(
                new Principal("1111-2222-3333"),
                new Principal("arn:aws:iam::111122223333:role/my-role"),
                new Principal("AWS", "arn:aws:iam::111122223333:role/an-other"),
                new Principal(Principal.AWS_PROVIDER, "arn:aws:iam::111122223333:role/kept-as-is", false),
                new Principal(Principal.SERVICE_PROVIDER, "cognito-idp.amazonaws.com"),
                new Principal(Principal.SERVICE_PROVIDER, "cognito-idp.amazonaws.com", true)));
            """),
        new("principals of all providers", """
            var policy = new Policy();
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow)
            {
                Principals =
                {
                    new Principal("Service", "ec2.amazonaws.com"),
                    new Principal(Principal.FEDERATED_PROVIDER, "accounts.google.com"),
                    new Principal(Principal.CANONICAL_USER_PROVIDER, "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be"),
                    new Principal("arn:aws:iam::111122223333:root"),
                },
                Actions = { new ActionIdentifier("sts:AssumeRole") },
            });
            """),
        new("a provider set later", """
            var principal = new Principal("a-b");
            principal.Provider = "Federated";
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(principal, new Principal("Service", "c-d") { Provider = Principal.AWS_PROVIDER }));
            """),
        new("anonymous", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(Principal.Anonymous).WithActionIdentifiers(new ActionIdentifier("s3:GetObject")));"""),
        new("anonymous by its provider", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow) { Principals = { new Principal(Principal.ANONYMOUS_PROVIDER, "a") } });"""),
        new("resources of the factory", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithResources(
                ResourceFactory.NewS3BucketResource("my-bucket"),
                ResourceFactory.NewS3ObjectResource("my-bucket", "a/*"),
                ResourceFactory.NewSQSQueueResource(" 1111-2222-3333 ", "my-queue")));
            """),
        new("conditions of all comparisons", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(
                ConditionFactory.NewCondition(ConditionFactory.ArnComparisonType.ArnNotLike, "aws:SourceArn", "arn:aws:s3:::a"),
                ConditionFactory.NewCondition(ConditionFactory.StringComparisonType.StringEqualsIgnoreCase, ConditionFactory.USER_AGENT_CONDITION_KEY, "x"),
                ConditionFactory.NewCondition(ConditionFactory.NumericComparisonType.NumericLessThanEquals, ConditionFactory.S3_MAX_KEYS_CONDITION_KEY, "10"),
                ConditionFactory.NewCondition(ConditionFactory.IpAddressComparisonType.NotIpAddress, "10.0.0.0/8"),
                ConditionFactory.NewCondition("aws:MultiFactorAuthPresent", true),
                ConditionFactory.NewCondition(ConditionFactory.SECURE_TRANSPORT_CONDITION_KEY, false)));
            """),
        new("conditions of the factory by name", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(
                ConditionFactory.NewSourceArnCondition("arn:aws:s3:::a"),
                ConditionFactory.NewSecureTransportCondition(),
                ConditionFactory.NewIpAddressCondition("192.0.2.0/24"),
                ConditionFactory.NewCannedACLCondition("bucket-owner-full-control"),
                ConditionFactory.NewEndpointCondition("*@example.com"),
                ConditionFactory.NewProtocolCondition("email")));
            """),
        new("conditions of one key are one", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(
                new Condition("StringEquals", "aws:SourceAccount", "111122223333", "444455556666"),
                new Condition("StringEquals", "aws:SourceAccount", "777788889999"),
                new Condition("StringEquals", "aws:RequestedRegion", "us-east-1"),
                ConditionFactory.NewCondition(ConditionFactory.StringComparisonType.StringEquals, ConditionFactory.SOURCE_ACCOUNT_KEY, "000000000000"),
                new Condition("StringLike", "s3:prefix", new[] { "a/*", "b/*" })));
            """),
        new("a condition's properties", """
            var condition = new Condition { Type = "StringLike", ConditionKey = "s3:prefix", Values = new[] { "a" } };
            condition.Type = "StringEquals";
            var other = new Condition();
            other.Type = "Null";
            other.ConditionKey = "aws:TokenIssueTime";
            other.Values = new string[] { "true" };
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(condition, other));
            """),
        new("a condition without values", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(new Condition("StringEquals", "a"), new Condition { Type = "Null", ConditionKey = "b" }));"""),
        new("an action's name set later", """
            var action = new ActionIdentifier("s3:*") { ActionName = "s3:GetObject" };
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(action));
            """),
        new("constants and fields", """
            const string Bucket = "arn:aws:s3:::" + Name;
            var policy = new Policy("id", new[] { new Statement(Statement.StatementEffect.Allow) { Resources = new[] { new Resource(Bucket), new Resource(Queue) }, Actions = Actions } });
            """, """
            private const string Name = "a";
            private static readonly string Queue = $"arn:aws:sqs:us-east-1:111122223333:{Name}";
            private static readonly ActionIdentifier[] Actions = { new ActionIdentifier("s3:GetObject") };
            """),
        new("a helper adds", """
            var policy = new Policy().WithStatements();
            Add(policy, "s3:GetObject");
            Add(policy, "s3:PutObject");
            """, """private static void Add(Policy policy, string action) => policy.Statements.Add(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier(action)));"""),
        new("parsed JSON", """"
            var policy = Policy.FromJson("""
                {
                  "Version": "2012-10-17",
                  "Id": "id",
                  "Statement": [
                    { "Sid": "A", "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/my-role", "444455556666"], "Service": "s3.amazonaws.com" }, "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::a/*" },
                    { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["a", "b"], "Condition": { "Bool": { "aws:SecureTransport": "false" }, "StringLike": { "s3:prefix": ["a", "b"] } } }
                  ]
                }
                """);
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("sqs:SendMessage")));
            """"),
        new("parsed JSON outside a list", """"
            var policy = Policy.FromJson("""{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""");
            """"),
        new("nothing", """var policy = new Policy("id");"""),
    ];

    private static readonly SdkPolicySource[] DecidedInThree =
    [
        new("action identifiers of services", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow)
                .WithActionIdentifiers(S3ActionIdentifiers.GetObject, S3ActionIdentifiers.AllS3Actions, SecurityTokenServiceActionIdentifiers.AssumeRole, Amazon.Auth.AccessControlPolicy.ActionIdentifiers.CloudWatchLogsActionIdentifiers.AllCloudWatchLogsActions));
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = new List<ActionIdentifier> { SQSActionIdentifiers.SendMessage } });
            """),
    ];

    private static readonly SdkPolicySource[] DecidedInFour =
    [
        new("strings as actions", """
            const string Put = "Put";
            const string List = "s3:ListBucket";
            ActionIdentifier delete = "s3:DeleteObject";
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers("s3:GetObject", $"s3:{Put}Object", List, delete));
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = new List<ActionIdentifier> { "sqs:SendMessage", "sqs:" + "ReceiveMessage" } });
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = { "sns:Publish" } });
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = new ActionIdentifier[] { "ec2:*" } });
            """),
        new("strings in collection expressions", """
            ActionIdentifier[] more = ["s3:ListBucket"];
            List<ActionIdentifier> others = ["s3:PutObject", .. more];
            var policy = new Policy { Statements = [new Statement(Statement.StatementEffect.Allow) { Actions = ["s3:GetObject"], Resources = [new Resource("a")] }, new Statement(Statement.StatementEffect.Allow) { Actions = others }] };
            """),
    ];

    /// <summary>All policies of a version, with whether the source decides them.</summary>
    public static IEnumerable<(SdkPolicySource Policy, bool IsDecided)> Of(SdkVersion version)
    {
        var (decided, open) = version == SdkVersion.Three ? (DecidedInThree, OpenInThree) : (DecidedInFour, OpenInFour);
        return Decided.Concat(decided).Select(static policy => (policy, true)).Concat(Open.Concat(open).Select(static policy => (policy, false)));
    }
}
