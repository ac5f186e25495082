using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Code that makes a policy of the SDK's policy objects, in every way that they allow. <c>Given</c> hides what it is given.</summary>
internal static class SdkPolicySources
{
    private const string S3 = """.WithActionIdentifiers(new ActionIdentifier("s3:GetObject")).WithResources(new Resource("arn:aws:s3:::a/*"))""";

    /// <summary>The policies that are the same code in both versions: name, statements, members.</summary>
    public static IReadOnlyList<(string Name, string Statements, string Members)> Common { get; } =
    [
        ("lists added to", """
            var policy = new Policy();
            var statement = new Statement(Statement.StatementEffect.Allow);
            statement.Actions.Add(new ActionIdentifier("s3:GetObject"));
            statement.Actions.Add(new ActionIdentifier("s3:PutObject"));
            statement.Resources.Add(new Resource("arn:aws:s3:::a/*"));
            statement.Principals.Add(new Principal("111122223333"));
            statement.Conditions.Add(ConditionFactory.NewSecureTransportCondition());
            policy.Statements.Add(statement);
            """, ""),
        ("lists set", """
            var statement = new Statement(Statement.StatementEffect.Deny);
            statement.Actions = new List<ActionIdentifier> { new ActionIdentifier("s3:DeleteBucket"), new("s3:DeleteObject") };
            statement.Resources = new[] { new Resource("*") };
            statement.Principals = new List<Principal> { Principal.AllUsers };
            statement.Conditions = new Condition[] { new Condition("Bool", "aws:SecureTransport", "false") };
            var policy = new Policy("id", new List<Statement> { statement });
            """, ""),
        ("object initializers", """
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
            """, ""),
        ("collection initializers", """
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
            """, ""),
        ("a fluent chain", """
            var policy = new Policy().WithId("id").WithStatements(
                new Statement(Statement.StatementEffect.Allow)
                    .WithId("One")
                    .WithPrincipals(new Principal("111122223333"))
                    .WithActionIdentifiers(new ActionIdentifier("sns:Publish"))
                    .WithResources(new Resource("arn:aws:sns:us-east-1:111122223333:t"))
                    .WithConditions(ConditionFactory.NewProtocolCondition("https")),
                new Statement(Statement.StatementEffect.Deny).WithId("Two").WithPrincipals(Principal.AllUsers).WithActionIdentifiers(new ActionIdentifier("sns:*")));
            """, ""),
        ("a chain that goes on", $$"""
            var statement = new Statement(Statement.StatementEffect.Allow);
            var same = statement{{S3}};
            same.Actions.Add(new ActionIdentifier("s3:PutObject"));
            statement.WithActionIdentifiers(new ActionIdentifier("s3:ListBucket"), new ActionIdentifier("s3:GetBucketAcl"));
            var policy = new Policy();
            policy.WithStatements(same).WithId("x");
            """, ""),
        ("a chain after an initializer", """
            var actions = new List<ActionIdentifier> { new ActionIdentifier("s3:GetObject") };
            var policy = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) { Actions = actions }.WithActionIdentifiers(new ActionIdentifier("s3:PutObject")).WithId("x") } };
            actions.Add(new ActionIdentifier("s3:ListBucket"));
            """, ""),
        ("arrays given to With methods", """
            var actions = new[] { new ActionIdentifier("ec2:RunInstances"), new ActionIdentifier("ec2:StopInstances") };
            var resources = new List<Resource> { new Resource("*") };
            var policy = new Policy().WithStatements(new[] { new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(actions).WithResources(resources.ToArray()) });
            """, ""),
        ("lists that are changed", """
            var statement = new Statement(Statement.StatementEffect.Allow);
            statement.Actions.Add(new ActionIdentifier("s3:*"));
            statement.Actions.Clear();
            statement.Actions.Insert(0, new ActionIdentifier("s3:GetObject"));
            statement.Resources = new List<Resource> { new Resource("*") };
            statement.Resources = new List<Resource> { new Resource("arn:aws:s3:::a") };
            statement.Resources.Add(new Resource("arn:aws:s3:::b"));
            statement.Principals = null;
            var policy = new Policy { Statements = { statement } };
            """, ""),
        ("the list itself is held", """
            var resources = new List<Resource>();
            var statements = new List<Statement>();
            var policy = new Policy("id", statements);
            var statement = new Statement(Statement.StatementEffect.Allow) { Resources = resources };
            statements.Add(statement);
            resources.Add(new Resource("arn:aws:s3:::a"));
            statement.Resources.Add(new Resource("arn:aws:s3:::b"));
            policy.Statements.Add(new Statement(Statement.StatementEffect.Deny) { Id = "x" });
            """, ""),
        ("the property's list under another name", """
            var statement = new Statement(Statement.StatementEffect.Allow);
            var actions = statement.Actions;
            actions.Add(new ActionIdentifier("s3:GetObject"));
            statement.Actions.Add(new ActionIdentifier("s3:PutObject"));
            var policy = new Policy();
            var statements = policy.Statements;
            statements.Add(statement);
            """, ""),
        ("effect and id set later", $$"""
            var statement = new Statement(Statement.StatementEffect.Allow){{S3}};
            statement.Effect = Statement.StatementEffect.Deny;
            statement.Id = "Later";
            var other = new Statement(Statement.StatementEffect.Deny){{S3}};
            other.Id = null;
            var policy = new Policy().WithStatements(statement, other);
            """, ""),
        ("principals of accounts lose their hyphens", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(
                new Principal("1111-2222-3333"),
                new Principal("arn:aws:iam::111122223333:role/my-role"),
                new Principal("AWS", "arn:aws:iam::111122223333:role/an-other"),
                new Principal(Principal.AWS_PROVIDER, "arn:aws:iam::111122223333:role/kept-as-is", false),
                new Principal(Principal.SERVICE_PROVIDER, "cognito-idp.amazonaws.com"),
                new Principal(Principal.SERVICE_PROVIDER, "cognito-idp.amazonaws.com", true)));
            """, ""),
        ("principals of all providers", """
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
            """, ""),
        ("a provider set later", """
            var principal = new Principal("a-b");
            principal.Provider = "Federated";
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(principal, new Principal("Service", "c-d") { Provider = Principal.AWS_PROVIDER }));
            """, ""),
        ("anonymous", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(Principal.Anonymous).WithActionIdentifiers(new ActionIdentifier("s3:GetObject")));""", ""),
        ("anonymous by its provider", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow) { Principals = { new Principal(Principal.ANONYMOUS_PROVIDER, "a") } });""", ""),
        ("anonymous beside others", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(Principal.Anonymous, new Principal("111122223333")));""", ""),
        ("a provider of one's own", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(new Principal("Mine", "a-b"), new Principal("1")));""", ""),
        ("resources of the factory", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithResources(
                ResourceFactory.NewS3BucketResource("my-bucket"),
                ResourceFactory.NewS3ObjectResource("my-bucket", "a/*"),
                ResourceFactory.NewSQSQueueResource(" 1111-2222-3333 ", "my-queue")));
            """, ""),
        ("conditions of all comparisons", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(
                ConditionFactory.NewCondition(ConditionFactory.ArnComparisonType.ArnNotLike, "aws:SourceArn", "arn:aws:s3:::a"),
                ConditionFactory.NewCondition(ConditionFactory.StringComparisonType.StringEqualsIgnoreCase, ConditionFactory.USER_AGENT_CONDITION_KEY, "x"),
                ConditionFactory.NewCondition(ConditionFactory.NumericComparisonType.NumericLessThanEquals, ConditionFactory.S3_MAX_KEYS_CONDITION_KEY, "10"),
                ConditionFactory.NewCondition(ConditionFactory.IpAddressComparisonType.NotIpAddress, "10.0.0.0/8"),
                ConditionFactory.NewCondition("aws:MultiFactorAuthPresent", true),
                ConditionFactory.NewCondition(ConditionFactory.SECURE_TRANSPORT_CONDITION_KEY, false)));
            """, ""),
        ("conditions of the factory by name", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(
                ConditionFactory.NewSourceArnCondition("arn:aws:s3:::a"),
                ConditionFactory.NewSecureTransportCondition(),
                ConditionFactory.NewIpAddressCondition("192.0.2.0/24"),
                ConditionFactory.NewCannedACLCondition("bucket-owner-full-control"),
                ConditionFactory.NewEndpointCondition("*@example.com"),
                ConditionFactory.NewProtocolCondition("email")));
            """, ""),
        ("a condition on the time", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(ConditionFactory.NewConditionUtc(ConditionFactory.DateComparisonType.DateLessThan, new DateTime(2030, 1, 2, 0, 0, 0, DateTimeKind.Utc))));""", ""),
        ("conditions of one key are one", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(
                new Condition("StringEquals", "aws:SourceAccount", "111122223333", "444455556666"),
                new Condition("StringEquals", "aws:SourceAccount", "777788889999"),
                new Condition("StringEquals", "aws:RequestedRegion", "us-east-1"),
                ConditionFactory.NewCondition(ConditionFactory.StringComparisonType.StringEquals, ConditionFactory.SOURCE_ACCOUNT_KEY, "000000000000"),
                new Condition("StringLike", "s3:prefix", new[] { "a/*", "b/*" })));
            """, ""),
        ("a condition's properties", """
            var condition = new Condition { Type = "StringLike", ConditionKey = "s3:prefix", Values = new[] { "a" } };
            condition.Type = "StringEquals";
            var other = new Condition();
            other.Type = "Null";
            other.ConditionKey = "aws:TokenIssueTime";
            other.Values = new string[] { "true" };
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(condition, other));
            """, ""),
        ("a condition without values", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(new Condition("StringEquals", "a"), new Condition { Type = "Null", ConditionKey = "b" }));""", ""),
        ("an action's name set later", """
            var action = new ActionIdentifier("s3:*") { ActionName = "s3:GetObject" };
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(action));
            """, ""),
        ("holes", """
            var bucket = Given("bucket");
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow)
                .WithActionIdentifiers(new ActionIdentifier(Given("s3:GetObject")), new ActionIdentifier("s3:" + Given("PutObject")))
                .WithResources(new Resource($"arn:aws:s3:::{bucket}/*"), ResourceFactory.NewS3BucketResource(bucket), new Resource("arn:aws:s3:::known"))
                .WithPrincipals(new Principal(Given("1111-2222-3333")), new Principal($"arn:aws:iam::{Given("111122223333")}:role/my-role"), new Principal("Service", Given("s3") + ".amazonaws.com"))
                .WithConditions(ConditionFactory.NewSourceArnCondition($"arn:aws:s3:::{bucket}"), new Condition("StringEquals", Given("a"), "b"), new Condition("StringLike", "c", Given("d"), "e")));
            """, ""),
        ("an unknown provider", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(new Principal(Given("AWS"), "a-b"), new Principal("AWS", "c-d", Given("x") == "x")));""", ""),
        ("an unknown operator", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(new Condition(Given("StringEquals"), "a", "b"), ConditionFactory.NewCondition((ConditionFactory.StringComparisonType)Given("x").Length, "c", "d")));""", ""),
        ("branches", """
            var policy = new Policy();
            var statement = new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("s3:GetObject"));
            if (Given("x") == "x")
            {
                statement.Actions.Add(new ActionIdentifier("s3:PutObject"));
                statement.WithResources(new Resource("arn:aws:s3:::a"));
                statement.Conditions.Add(ConditionFactory.NewSecureTransportCondition());
                policy.Statements.Add(new Statement(Statement.StatementEffect.Deny).WithActionIdentifiers(new ActionIdentifier("s3:DeleteBucket")));
            }
            else
            {
                statement.Effect = Statement.StatementEffect.Deny;
                statement.Id = "x";
            }

            policy.Statements.Add(statement);
            """, ""),
        ("a list set in a branch", """
            var statement = new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("s3:GetObject")).WithPrincipals(Principal.Anonymous);
            if (Given("x") == "x") statement.Actions = new List<ActionIdentifier> { new ActionIdentifier("s3:PutObject") };
            if (Given("x") == "x") statement.Principals.Add(new Principal("1"));
            var policy = new Policy { Statements = { statement } };
            """, ""),
        ("loops", """
            var statement = new Statement(Statement.StatementEffect.Allow);
            foreach (var name in Given("a b c").Split(' ')) statement.Resources.Add(new Resource("arn:aws:s3:::" + name));
            for (var i = 0; i < 2; i++) statement.WithPrincipals(new Principal("11112222333" + i)).WithConditions(new Condition("StringEquals", "k", Given("v") + i));
            var policy = new Policy();
            foreach (var name in Given("a b").Split(' ')) policy.Statements.Add(new Statement(Statement.StatementEffect.Allow).WithId(name));
            policy.Statements.Add(statement);
            """, ""),
        ("a query", """
            var names = new[] { "s3:GetObject", "s3:PutObject" };
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow) { Actions = names.Select(name => new ActionIdentifier(name)).ToList() }.WithResources(names.Select(name => new Resource(name)).ToArray()));
            """, ""),
        ("helper methods", """
            var policy = new Policy().WithStatements(Allow("arn:aws:s3:::a", "s3:GetObject", "s3:PutObject"), Statement("sqs:*"));
            """, """
            private static Statement Allow(string resource, params string[] actions)
            {
                var statement = Statement(actions[0]).WithResources(new Resource(resource));
                foreach (var action in actions.Skip(1)) statement.Actions.Add(new ActionIdentifier(action));
                return statement;
            }

            private static Statement Statement(string action) => new Statement(Amazon.Auth.AccessControlPolicy.Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier(action));
            """),
        ("constants and fields", """
            const string Bucket = "arn:aws:s3:::" + Name;
            var policy = new Policy("id", new[] { new Statement(Statement.StatementEffect.Allow) { Resources = new[] { new Resource(Bucket), new Resource(Queue) }, Actions = Actions } });
            """, """
            private const string Name = "a";
            private static readonly string Queue = $"arn:aws:sqs:us-east-1:111122223333:{Name}";
            private static readonly ActionIdentifier[] Actions = { new ActionIdentifier("s3:GetObject") };
            """),
        ("a helper adds", """
            var policy = new Policy().WithStatements();
            Add(policy, "s3:GetObject");
            Add(policy, "s3:PutObject");
            """, """private static void Add(Policy policy, string action) => policy.Statements.Add(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier(action)));"""),
        ("unknown code has the policy", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("s3:GetObject")));
            Change(policy);
            policy.Statements.Add(new Statement(Statement.StatementEffect.Deny).WithId("x"));
            """, """private static readonly Action<Policy> Change = policy => { policy.Statements[0].Actions.Add(new ActionIdentifier("s3:PutObject")); policy.Statements.Insert(0, new Statement(Statement.StatementEffect.Deny)); };"""),
        ("unknown code has a part", """
            var actions = new List<ActionIdentifier> { new ActionIdentifier("s3:GetObject") };
            var statement = new Statement(Statement.StatementEffect.Allow) { Actions = actions }.WithResources(new Resource("a"));
            Swap(actions);
            Extend(statement.Resources);
            var policy = new Policy { Statements = { statement } };
            """, """
            private static readonly Action<List<ActionIdentifier>> Swap = list => list[0] = new ActionIdentifier("s3:PutObject");
            private static readonly Action<IList<Resource>> Extend = list => list.Add(new Resource("b"));
            """),
        ("statements handed out again", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithId("a"), new Statement(Statement.StatementEffect.Allow).WithId("b"));
            policy.Statements[0].Actions.Add(new ActionIdentifier("s3:GetObject"));
            policy.Statements.Last().Resources.Add(new Resource("a"));
            """, ""),
        ("statements handed out by a loop", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithId("a"));
            foreach (var statement in policy.Statements) statement.Actions.Add(new ActionIdentifier("s3:GetObject"));
            """, ""),
        ("statements handed out by their own list", """
            var statements = new List<Statement> { new Statement(Statement.StatementEffect.Allow).WithId("a"), new Statement(Statement.StatementEffect.Allow).WithId("b") };
            statements.ForEach(statement => statement.Actions.Add(new ActionIdentifier("s3:GetObject")));
            statements[1].Resources.Add(new Resource("a"));
            statements.ToList().ForEach(statement => statement.Principals.Add(new Principal("1")));
            var policy = new Policy("id", statements);
            """, ""),
        ("a local function and a lambda", """
            var policy = new Policy();
            void Allow(string action) => policy.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = { new ActionIdentifier(action) } });
            Allow("s3:GetObject");
            Action more = () => policy.Statements.Add(new Statement(Statement.StatementEffect.Deny).WithId("x"));
            more();
            """, ""),
        ("parsed JSON", """"
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
            """", ""),
        ("parsed JSON that is not kept", """"
            var policy = Policy.FromJson("""
                {
                  "Statement": [
                    { "Sid": 5, "Effect": "allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/my-role" }, "Action": ["s3:GetObject", 5], "Resource": ["a"] },
                    { "Effect": "Deny", "NotPrincipal": { "AWS": "1" }, "NotAction": "s3:*", "NotResource": ["a"] },
                    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": true }, "NumericLessThan": { "s3:max-keys": [10, "11"] } } },
                    { "Action": "s3:GetObject", "Resource": "*" }
                  ]
                }
                """);
            """", ""),
        ("parsed JSON outside a list", """"
            var policy = Policy.FromJson("""{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" } }""");
            """", ""),
        ("parsed JSON that is changed", """"
            var policy = Policy.FromJson("""{ "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }""");
            policy.Statements[0].Actions.Add(new ActionIdentifier("s3:PutObject"));
            """", ""),
        ("parsed JSON that is replaced", """"
            var policy = Policy.FromJson("""{ "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }""");
            policy.Statements.Clear();
            policy.WithStatements(new Statement(Statement.StatementEffect.Deny).WithActionIdentifiers(new ActionIdentifier("s3:*")));
            """", ""),
        ("unknown JSON", """"
            var policy = Policy.FromJson(Given("""{ "Version": "2012-10-17" }""").Replace("}", ", \"Statement\": [{ \"Effect\": \"Allow\" }] }"));
            policy.Statements.Add(new Statement(Statement.StatementEffect.Deny).WithId("x"));
            """", ""),
        ("a policy that derives", $$"""
            var policy = new Hardened();
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow){{S3}});
            policy.WithStatements(new Named());
            """, """
            private sealed class Hardened : Policy { public Hardened() { Statements.Add(new Named()); } }
            private sealed class Named : Statement { public Named() : base(StatementEffect.Deny) { Actions.Add(new ActionIdentifier("s3:*")); } }
            """),
        ("nothing", """var policy = new Policy("id");""", ""),
    ];

    /// <summary>The policies that only version 3 has.</summary>
    public static IReadOnlyList<(string Name, string Statements, string Members)> Three { get; } =
    [
        ("action identifiers of services", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow)
                .WithActionIdentifiers(S3ActionIdentifiers.GetObject, S3ActionIdentifiers.AllS3Actions, SecurityTokenServiceActionIdentifiers.AssumeRole, Amazon.Auth.AccessControlPolicy.ActionIdentifiers.CloudWatchLogsActionIdentifiers.AllCloudWatchLogsActions));
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = new List<ActionIdentifier> { SQSActionIdentifiers.SendMessage } });
            """, ""),
        ("a condition on the local time", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(ConditionFactory.NewCondition(ConditionFactory.DateComparisonType.DateGreaterThan, new DateTime(2030, 1, 2))));""", ""),
    ];

    /// <summary>The policies that only version 4 has.</summary>
    public static IReadOnlyList<(string Name, string Statements, string Members)> Four { get; } =
    [
        ("strings as actions", """
            const string List = "s3:ListBucket";
            ActionIdentifier delete = "s3:DeleteObject";
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers("s3:GetObject", $"s3:{Given("Put")}Object", List, delete));
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = new List<ActionIdentifier> { "sqs:SendMessage", "sqs:" + "ReceiveMessage" } });
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = { "sns:Publish" } });
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = new ActionIdentifier[] { "ec2:*" } });
            policy.Statements[3].Actions[0] = "ec2:RunInstances";
            """, ""),
        ("strings in collection expressions", """
            ActionIdentifier[] more = ["s3:ListBucket"];
            List<ActionIdentifier> others = ["s3:PutObject", .. more];
            var policy = new Policy { Statements = [new Statement(Statement.StatementEffect.Allow) { Actions = ["s3:GetObject"], Resources = [new Resource("a")] }, new Statement(Statement.StatementEffect.Allow) { Actions = others }] };
            """, ""),
    ];

    /// <summary>All policies of a version.</summary>
    public static IEnumerable<(string Name, string Statements, string Members)> Of(SdkVersion version) => Common.Concat(version == SdkVersion.Three ? Three : Four);
}
