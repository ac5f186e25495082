namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>The policies that code decides only when it runs, or in a way that isn't followed.</summary>
internal static partial class SdkPolicySources
{
    private static readonly SdkPolicySource[] Open =
    [
        new("anonymous beside others", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(Principal.Anonymous, new Principal("111122223333")));"""),
        new("a provider of one's own", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(new Principal("Mine", "a-b"), new Principal("1")));"""),
        new("a condition on the time", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(ConditionFactory.NewConditionUtc(ConditionFactory.DateComparisonType.DateLessThan, new DateTime(2030, 1, 2, 0, 0, 0, DateTimeKind.Utc))));"""),
        new("holes", """
            var bucket = Given("bucket");
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow)
                .WithActionIdentifiers(new ActionIdentifier(Given("s3:GetObject")), new ActionIdentifier("s3:" + Given("PutObject")))
                .WithResources(new Resource($"arn:aws:s3:::{bucket}/*"), ResourceFactory.NewS3BucketResource(bucket), new Resource("arn:aws:s3:::known"))
                .WithPrincipals(new Principal(Given("1111-2222-3333")), new Principal($"arn:aws:iam::{Given("111122223333")}:role/my-role"), new Principal("Service", Given("s3") + ".amazonaws.com"))
                .WithConditions(ConditionFactory.NewSourceArnCondition($"arn:aws:s3:::{bucket}"), new Condition("StringEquals", Given("a"), "b"), new Condition("StringLike", "c", Given("d"), "e")));
            """),
        new("an unknown provider", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithPrincipals(new Principal(Given("AWS"), "a-b"), new Principal("AWS", "c-d", Given("x") == "x")));"""),
        new("an unknown operator", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(new Condition(Given("StringEquals"), "a", "b"), ConditionFactory.NewCondition((ConditionFactory.StringComparisonType)Given("x").Length, "c", "d")));"""),
        new("branches", """
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
            """),
        new("a list set in a branch", """
            var statement = new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("s3:GetObject")).WithPrincipals(Principal.Anonymous);
            if (Given("x") == "x") statement.Actions = new List<ActionIdentifier> { new ActionIdentifier("s3:PutObject") };
            if (Given("x") == "x") statement.Principals.Add(new Principal("1"));
            var policy = new Policy { Statements = { statement } };
            """),
        new("loops", """
            var statement = new Statement(Statement.StatementEffect.Allow);
            foreach (var name in Given("a b c").Split(' ')) statement.Resources.Add(new Resource("arn:aws:s3:::" + name));
            for (var i = 0; i < 2; i++) statement.WithPrincipals(new Principal("11112222333" + i)).WithConditions(new Condition("StringEquals", "k", Given("v") + i));
            var policy = new Policy();
            foreach (var name in Given("a b").Split(' ')) policy.Statements.Add(new Statement(Statement.StatementEffect.Allow).WithId(name));
            policy.Statements.Add(statement);
            """),
        new("a query", """
            var names = new[] { "s3:GetObject", "s3:PutObject" };
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow) { Actions = names.Select(name => new ActionIdentifier(name)).ToList() }.WithResources(names.Select(name => new Resource(name)).ToArray()));
            """),
        new("helper methods", """
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
        new("unknown code has the policy", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("s3:GetObject")));
            Change(policy);
            policy.Statements.Add(new Statement(Statement.StatementEffect.Deny).WithId("x"));
            """, """private static readonly Action<Policy> Change = policy => { policy.Statements[0].Actions.Add(new ActionIdentifier("s3:PutObject")); policy.Statements.Insert(0, new Statement(Statement.StatementEffect.Deny)); };"""),
        new("unknown code has a part", """
            var actions = new List<ActionIdentifier> { new ActionIdentifier("s3:GetObject") };
            var statement = new Statement(Statement.StatementEffect.Allow) { Actions = actions }.WithResources(new Resource("a"));
            Swap(actions);
            Extend(statement.Resources);
            var policy = new Policy { Statements = { statement } };
            """, """
            private static readonly Action<List<ActionIdentifier>> Swap = list => list[0] = new ActionIdentifier("s3:PutObject");
            private static readonly Action<IList<Resource>> Extend = list => list.Add(new Resource("b"));
            """),
        new("statements handed out again", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithId("a"), new Statement(Statement.StatementEffect.Allow).WithId("b"));
            policy.Statements[0].Actions.Add(new ActionIdentifier("s3:GetObject"));
            policy.Statements.Last().Resources.Add(new Resource("a"));
            """),
        new("statements handed out by a loop", """
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithId("a"));
            foreach (var statement in policy.Statements) statement.Actions.Add(new ActionIdentifier("s3:GetObject"));
            """),
        new("statements handed out by their own list", """
            var statements = new List<Statement> { new Statement(Statement.StatementEffect.Allow).WithId("a"), new Statement(Statement.StatementEffect.Allow).WithId("b") };
            statements.ForEach(statement => statement.Actions.Add(new ActionIdentifier("s3:GetObject")));
            statements[1].Resources.Add(new Resource("a"));
            statements.ToList().ForEach(statement => statement.Principals.Add(new Principal("1")));
            var policy = new Policy("id", statements);
            """),
        new("a local function and a lambda", """
            var policy = new Policy();
            void Allow(string action) => policy.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = { new ActionIdentifier(action) } });
            Allow("s3:GetObject");
            Action more = () => policy.Statements.Add(new Statement(Statement.StatementEffect.Deny).WithId("x"));
            more();
            """),
        new("parsed JSON that is not kept", """"
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
            """"),
        new("parsed JSON that is changed", """"
            var policy = Policy.FromJson("""{ "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }""");
            policy.Statements[0].Actions.Add(new ActionIdentifier("s3:PutObject"));
            """"),
        new("parsed JSON that is replaced", """"
            var policy = Policy.FromJson("""{ "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }""");
            policy.Statements.Clear();
            policy.WithStatements(new Statement(Statement.StatementEffect.Deny).WithActionIdentifiers(new ActionIdentifier("s3:*")));
            """"),
        new("unknown JSON", """"
            var policy = Policy.FromJson(Given("""{ "Version": "2012-10-17" }""").Replace("}", ", \"Statement\": [{ \"Effect\": \"Allow\" }] }"));
            policy.Statements.Add(new Statement(Statement.StatementEffect.Deny).WithId("x"));
            """"),
        new("a policy that derives", $$"""
            var policy = new Hardened();
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow){{S3}});
            policy.WithStatements(new Named());
            """, """
            private sealed class Hardened : Policy { public Hardened() { Statements.Add(new Named()); } }
            private sealed class Named : Statement { public Named() : base(StatementEffect.Deny) { Actions.Add(new ActionIdentifier("s3:*")); } }
            """),
        new("choices", """
            var isRead = Given("x") == "x";
            var policy = new Policy().WithStatements(new Statement(isRead ? Statement.StatementEffect.Allow : Statement.StatementEffect.Deny)
                .WithActionIdentifiers(isRead ? new ActionIdentifier("s3:GetObject") : new ActionIdentifier("s3:PutObject"), new ActionIdentifier(isRead ? "s3:ListBucket" : "s3:*"))
                .WithResources(isRead ? new[] { new Resource("a") } : new[] { new Resource("b"), new Resource("c") })
                .WithPrincipals(isRead ? Principal.AllUsers : new Principal("Service", "s3.amazonaws.com"))
                .WithConditions(isRead ? ConditionFactory.NewSecureTransportCondition() : new Condition("StringEquals", "a", "b")));
            policy.Statements.Add(isRead ? new Statement(Statement.StatementEffect.Allow).WithId("x") : new Statement(Statement.StatementEffect.Deny));
            """),
        new("statements handed out by queries", """
            var policy = new Policy();
            policy.Statements.Add(new Statement(Statement.StatementEffect.Allow).WithId("a"));
            policy.Statements.Where(statement => statement.Id == "a").ToList().ForEach(statement => statement.Effect = Statement.StatementEffect.Deny);
            policy.Statements.Select(statement => statement.WithId("b")).Count();
            """),
    ];

    private static readonly SdkPolicySource[] OpenInThree =
    [
        new("a condition on the local time", """var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(ConditionFactory.NewCondition(ConditionFactory.DateComparisonType.DateGreaterThan, new DateTime(2030, 1, 2))));"""),
    ];

    private static readonly SdkPolicySource[] OpenInFour =
    [
        new("a string in the place of another", """
            var policy = new Policy();
            policy.WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers("ec2:*", Given("ec2:RunInstances"), $"ec2:{Given("Stop")}Instances"));
            policy.Statements[0].Actions[0] = "ec2:StartInstances";
            """),
    ];
}
