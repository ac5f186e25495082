namespace NotebookRoleAnalyzers.Tests.Robustness;

/// <summary>Code in every form that the analyzer reads, each with findings, to be broken by the tests.</summary>
internal static class SampleSources
{
    private const string Quotes = "\"\"\"";

    // Only what the samples need: the compiler's work grows with the namespaces imported, and each sample is bound hundreds of times.
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;
        using Constructs;

        """;

    public static string Role { get; } = Stack("""
                var bucket = new Amazon.CDK.AWS.S3.Bucket(this, "Bucket");
                var role = new Role(this, "Role", new RoleProps
                {
                    AssumedBy = new CompositePrincipal(
                        new ServicePrincipal("elasticmapreduce.amazonaws.com"),
                        new ArnPrincipal("arn:aws:iam::1:user/<user-name>").WithConditions(new Dictionary<string, object> { { "Bool", new Dictionary<string, object> { ["aws:SecureTransport"] = true } } })),
                    ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceEditorsRole") },
                    InlinePolicies = new Dictionary<string, PolicyDocument> { ["a"] = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "*", bucket.BucketArn } }) } }) },
                });
                var statement = new PolicyStatement { Effect = Effect.ALLOW, Sid = "One" };
                statement.AddActions("secretsmanager:GetSecretValue", "ec2:Describe*");
                statement.AddAllResources();
                statement.AddCondition("StringEquals", new Dictionary<string, string> { ["aws:RequestedRegion"] = Region });
                statement.AddCondition("StringLike", new Dictionary<string, string> { ["s3:prefix"] = "drafts/*" });
                if (id != "x") statement.AddSourceAccountCondition(Account);
                role.AddToPolicy(statement);
                role.AssumeRolePolicy?.AddStatements(new PolicyStatement(new PolicyStatementProps { Principals = new[] { new ServicePrincipal("rds.amazonaws.com", new ServicePrincipalOpts { Region = "r" }) }, Actions = new[] { "sts:AssumeRole" } }));
        """);

    public static string Json { get; } = Usings + string.Concat(
        "class Texts\n{\n    const string Regular = \"",
        Policy.Replace("\"", "\\\"", StringComparison.Ordinal),
        "\";\n    static readonly string Verbatim = @\"",
        Policy.Replace("\"", "\"\"", StringComparison.Ordinal),
        "\";\n    string Single => ",
        Quotes + Policy + Quotes,
        ";\n    string Chain(string account) => \"{\\\"Statement\\\":{\\\"Effect\\\":\\\"Allow\\\",\" + @\"\"\"Action\"\":\"\"s3:*\"\",\" + $\"\\\"Resource\\\":\\\"arn:aws:s3:::{account}/<region>\\\"\" + \"}}\";\n    string Many(string account) => $$",
        Quotes + "\n        {\n          \"Statement\": [\n            { \"Effect\": \"Allow\", \"Principal\": { \"Service\": [\"rds.amazonaws.com\", \"{{account}}\"] }, \"Action\": \"sts:AssumeRole\" },\n            { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": [{{account}}] }\n          ]\n        }\n        " + Quotes,
        ";\n    void Lines() { var bytes = $@\"{{ \"\"Statement\"\": [{{ \"\"Effect\"\": \"\"Allow\"\", \"\"Action\"\": \"\"s3:*\"\",\n  \"\"Resource\"\": \"\"*\"\" }}] }}\"; Console.WriteLine(bytes.Replace(\"a\", \"b\")); }\n}\n");

    public static string Program { get; } = Usings + """
        var app = new App();
        var stack = new Stack(app, args.Length > 0 ? args[0] : "S");
        string[] actions = { "s3:*", "s3:GetObject" };
        var role = new Role(stack, "R", new RoleProps { AssumedBy = Trusted("glue") });
        foreach (var action in actions)
        {
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { action }, Resources = new[] { "*" } }));
        }

        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = new[] { "arn:aws:s3:::<bucket>/*" } }));
        app.Synth();
        return 0;

        static IPrincipal Trusted(string service) => new ServicePrincipal(service + ".amazonaws.com");

        """;

    public static string Members { get; } = Usings + """
        public class Policies(Construct scope)
        {
            private static readonly string[] All = { "s3:*" }, None = { };
            private readonly PolicyStatement _open = new PolicyStatement(new PolicyStatementProps { Actions = All, Resources = new[] { "*" } });
            public PolicyStatement Made { get; } = new(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = All });
            public PolicyStatement Shown => new PolicyStatement(new PolicyStatementProps { Actions = All, Resources = new[] { Name } });
            public string Name { get { return "arn:aws:s3:::YOUR_BUCKET"; } set { _open.AddActions(value); } }
            public PolicyStatement this[int index] => index > 0 ? _open : throw new ArgumentException(nameof(index));
            public IRole Role { get; init; } = new Role(scope, "R", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });
            public static PolicyStatement operator +(Policies left, string right) => new(new PolicyStatementProps { Actions = [right, .. All] });
            public event EventHandler Changed { add { new PolicyStatement().AddActions("s3:*"); } remove { } }
            ~Policies() => _open.AddActions(Name);
        }

        """;

    public static string Functions { get; } = Stack("""
                var names = new List<string> { "s3:*" };
                names.Add("kms:Decrypt");
                role(Make(names.ToArray()), out var done);
                PolicyStatement Make(string[] actions, params string[] resources)
                {
                    if (actions.Length == 0) return null;
                    try { return new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = resources.Length > 0 ? resources : new[] { "*" } }); }
                    catch (Exception e) when (e.Message != "") { throw; }
                    finally { names = null; }
                }

                void role(PolicyStatement statement, out bool isDone)
                {
                    isDone = true;
                    new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal(Service("rds")) }).AddToPolicy(statement);
                }
        """, """
            private static string Service(string name) => $"{name}.amazonaws.com";
            private PolicyStatement Twice(PolicyStatement statement) { statement.AddActions("s3:*"); return Twice(statement); }
        """);

    public static string Lambdas { get; } = Stack("""
                Func<string, PolicyStatement> make = action => new PolicyStatement(new PolicyStatementProps { Actions = new[] { action, "s3:*" }, Resources = new[] { "*" } });
                Action<Role> grant = delegate (Role role) { role.AddToPolicy(make("a")); };
                var statements = new[] { "s3:*" }.Select(action => make(action)).Where(static s => s != null).ToArray();
                var query = from s in statements let t = s.Sid orderby t select new { s, t, Json = new { Statement = s } };
                new[] { "a", "b" }.ToList().ForEach(async name => { await System.Threading.Tasks.Task.Yield(); grant(new Role(this, name, new RoleProps { AssumedBy = new ServicePrincipal($"{name}.amazonaws.com") })); });
                switch (id) { case "x": goto default; case { Length: > 3 } s when s[0] == 'a': make(s).AddActions("s3:*"); break; default: while (true) { if (id == "") continue; break; } break; }
                using (new System.IO.MemoryStream()) lock (make) unchecked { var (a, b) = (1, make("b")); b.AddResources(id ?? "<account-id>", (string)(object)a.ToString(), default); }
        """);

    public static string Old { get; } = Usings + """
        namespace Old
        {
            internal sealed class OldStack : Stack
            {
                private const string Emr = "elasticmapreduce.amazonaws.com";
                internal OldStack(Construct scope, string id, IStackProps props = null) : base(scope, id, props)
                {
                    #region role
                    var role = new Role(this, "R", new RoleProps() { AssumedBy = new ServicePrincipal(Emr), });
                    var props2 = new PolicyStatementProps();
                    props2.Actions = new string[2] { "s3:*", "s3:" + "Get*" };
                    props2.Resources = new List<string>() { "*" }.ToArray();
                    role.AddToPolicy(new PolicyStatement(props2)); // "s3:*"
                    #if NEVER
                    role.AddToPolicy(null);
                    #endif
                    #endregion
                    for (int i = 0; i < 2; i++) { role.AddToPrincipalPolicy(new PolicyStatement(new PolicyStatementProps { Effect = i == 0 ? Effect.ALLOW : Effect.DENY, Actions = new[] { "s3:*" } })); }
                }
            }
        }

        """;

    public static string Resources { get; } = Stack("""
                var role = new CfnRole(this, "R", new CfnRoleProps
                {
                    RoleName = id,
                    AssumeRolePolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { { "Service", "rds.amazonaws.com" } }, ["Action"] = "sts:AssumeRole" } } },
                    Policies = new object[] { new CfnRole.PolicyProperty { PolicyName = "a", PolicyDocument = new { Statement = new { Effect = "Allow", Action = "s3:*", Resource = new Dictionary<string, object> { ["Fn::Join"] = new object[] { "", new object[] { "arn", new Dictionary<string, object> { ["Ref"] = "A" } } } } } } } },
                });
                role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Principal", new Dictionary<string, object> { ["AWS"] = null });
                role.AddPropertyDeletionOverride("Policies.0");
                new CfnManagedPolicy(this, "M", new CfnManagedPolicyProps { Roles = new[] { role.Ref, "x" }, PolicyDocument = new PolicyDocument() }).AddOverride("Properties.Path", "/");
                new CfnResource(this, "G", new CfnResourceProps { Type = "AWS::S3::BucketPolicy", Properties = new Dictionary<string, object> { ["PolicyDocument"] = role.AssumeRolePolicyDocument } });
                new Amazon.CDK.AWS.Lambda.CfnPermission(this, "L", new Amazon.CDK.AWS.Lambda.CfnPermissionProps { Action = "lambda:*", FunctionName = "f", Principal = "*" }).SourceArn = role.AttrArn;
                var other = new Role(this, "O", new RoleProps { AssumedBy = new ServicePrincipal("rds.amazonaws.com") });
                ((CfnRole)other.Node.DefaultChild).AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Condition", new Dictionary<string, object>());
                Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(other).Apply(ManagedPolicy.FromAwsManagedPolicyName("A"));
        """);

    public static string New { get; } = """"
        global using System.Collections.Generic;
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;
        using Constructs;
        using Props = Amazon.CDK.AWS.IAM.PolicyStatementProps;

        namespace New;

        public sealed record Grants(string[] Actions, params string[] Resources)
        {
            public PolicyStatement Statement => new(new Props { Actions = [.. Actions, "s3:*"], Resources = Resources is [var first, .., _] ? [first] : ["*"] });
        }

        public class NewStack(Construct scope, string id) : Stack(scope, id)
        {
            private readonly string _account = "123456789012";
            public required IRole Other { get; init; }

            public void Add(Role role, Dictionary<string, object> conditions)
            {
                PolicyStatement statement = new(new Props { Actions = ["secretsmanager:*"], Resources = ["*"] }) { Sid = "A" };
                statement.AddConditions(conditions ?? new() { ["StringLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = (string[])["a", "b"] } });
                role.AddToPolicy(statement is { Sid: "A" or "B" } and not null ? statement : (new Grants(["s3:*"]) with { Resources = ["*"] }).Statement);
                var kind = role switch { { RoleName: "x" } => "s3:*", null => throw null!, _ => $$"""{{_account}} {s3:*}""" };
                role.AddToPolicy(new(new Props { Actions = [kind], Principals = [new ServicePrincipal("ec2.amazonaws.com")] }));
                Other!.AddToPrincipalPolicy(new() { Effect = default }); ref readonly var x = ref _account; var y = x[^1..];
            }
        }

        """";

    public static string Sdk { get; } = """"
        using System.Collections.Generic;
        using Amazon.Auth.AccessControlPolicy;

        public static class SdkPolicies
        {
            public static string Make(string account, bool isShared)
            {
                var statement = new Statement(Statement.StatementEffect.Allow) { Id = "A", Actions = { new ActionIdentifier("s3:*") }, Resources = new List<Resource> { ResourceFactory.NewS3BucketResource("b"), new("arn:aws:s3:::<bucket>/*") } };
                statement.Principals = new[] { isShared ? Principal.Anonymous : new Principal(account), new Principal(Principal.SERVICE_PROVIDER, "s-3") { Provider = "Service" } };
                statement.WithConditions(ConditionFactory.NewSourceArnCondition($"arn:aws:s3:::{account}"), new Condition { Type = "Bool", ConditionKey = "k", Values = new[] { "true" } })?.Actions.Clear();
                var policy = Policy.FromJson("""{ "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "Bool": { "k": true } } }] }""");
                foreach (var other in policy.Statements) other.Effect = Statement.StatementEffect.Deny;
                policy.Statements[0].Actions[0].ActionName = "s3:*";
                return policy.WithId(account).WithStatements(statement, new Statement(default).WithActionIdentifiers(new ActionIdentifier("s3:*"))).ToJson();
            }
        }

        """";

    public static string Pulumi { get; } = """
        using Amazon.Lambda.Annotations;
        using Pulumi;
        using Pulumi.Aws.Iam;
        using Pulumi.Aws.Iam.Inputs;

        public class Deployed
        {
            [LambdaFunction(Timeout = 30, Policies = "AWSLambdaBasicExecutionRole, @Other," + Managed, Role = null)]
            public void Handle(string account)
            {
                var args = new GetPolicyDocumentStatementInputArgs { Sid = "One", Effect = "Allow", Actions = { "s3:*" }, Resources = new[] { "*", $"arn:aws:s3:::{account}/&{{aws:username}}" } };
                args.Actions.Add(account, "ec2:Run*");
                if (account != null) args.Conditions = new GetPolicyDocumentStatementConditionInputArgs { Test = "Bool", Variable = "aws:SecureTransport", Values = "true" };
                var document = GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs { Statements = { args } });
                var policy = document.Apply(result => result.Json);
                new Role("r", new RoleArgs
                {
                    AssumeRolePolicy = Output.Format($@"{{ ""Statement"": [{{ ""Effect"": ""Allow"", ""Principal"": {{ ""Service"": ""rds.amazonaws.com"" }}, ""Action"": ""sts:AssumeRole"", ""Resource"": ""{account}"" }}] }}"),
                    InlinePolicies = { new RoleInlinePolicyArgs { Policy = policy } },
                });
            }

            private const string Managed = "arn:aws:iam::aws:policy/AmazonS3FullAccess";
        }

        """;

    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [nameof(Role)] = Role,
        [nameof(Json)] = Json,
        [nameof(Program)] = Program,
        [nameof(Members)] = Members,
        [nameof(Functions)] = Functions,
        [nameof(Lambdas)] = Lambdas,
        [nameof(Old)] = Old,
        [nameof(Resources)] = Resources,
        [nameof(New)] = New,
        [nameof(Sdk)] = Sdk,
        [nameof(Pulumi)] = Pulumi,
    };

    private static string Stack(string statements, string members = "") => Usings + $$"""
        public class TestStack : Stack
        {
            public TestStack(Construct scope, string id) : base(scope, id)
            {
        {{statements}}
            }
        {{members}}
        }

        """;

    private static string Policy => """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }, { "Effect": "Allow", "Action": ["s3:*", "ec2:Run*"], "Resource": "*" }] }""";
}
