using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Stacks whose policies are made on many ways through the code, each a compilation that runs.</summary>
internal static class FlowStacks
{
    private const string Role = """
        var role = new Role(this, "Role", new RoleProps { AssumedBy = new AccountPrincipal("111122223333") });

        """;

    private const string Allow = """
        private static PolicyStatement Allow(string action, params string[] resources) => new PolicyStatement(new PolicyStatementProps { Actions = new[] { action }, Resources = resources.Length == 0 ? new[] { "*" } : resources });
        private static PolicyStatement Read(IBucket bucket)
        {
            var statement = new PolicyStatement();
            statement.AddActions("s3:GetObject", "s3:ListBucket");
            statement.AddResources(bucket.BucketArn, bucket.ArnForObjects("*"));
            return statement;
        }
        """;

    private const string Construct = """
        public class Storage : Construct
        {
            public Storage(Construct scope, string id, IRole reader, string prefix = "data") : base(scope, id)
            {
                Bucket = new Bucket(this, "Bucket");
                reader.AddToPrincipalPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { Bucket.ArnForObjects(prefix + "/*") } }));
            }
            public Bucket Bucket { get; }
            public void Allow(IRole role, params string[] actions) => role.AddToPrincipalPolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = new[] { Bucket.BucketArn } }));
        }
        """;

    /// <summary>Names with whole sources; the stack is the class <c>TestStack</c>.</summary>
    public static IEnumerable<(string Name, string Source)> All =>
    [
        Stack("a helper", Role + "role.AddToPolicy(Read(new Bucket(this, \"B\")));", Allow),
        Stack("a loop over names", Role + "foreach (var name in new[] { \"a\", \"b\" }) role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:GetObject\" }, Resources = new[] { $\"arn:aws:s3:::{name}/*\" } }));"),
        Stack("a loop over objects", Role + """
            var buckets = new List<Bucket> { new Bucket(this, "A"), new Bucket(this, "B") };
            var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:ListBucket" } });
            foreach (var bucket in buckets) { statement.AddResources(bucket.BucketArn); }
            role.AddToPolicy(statement);
            """),
        Stack("a query", Role + """
            var services = new[] { "s3", "sqs" };
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = services.Select(service => service + ":List*").Concat(new[] { "sns:List*" }).ToArray(), Resources = new[] { "*" } }));
            """),
        Stack("a query that makes statements", Role + """
            var statements = new[] { "a", "b" }.Select(name => new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "arn:aws:s3:::" + name + "/*" } })).ToList();
            statements.ForEach(statement => role.AddToPolicy(statement));
            """),
        Stack("lists put together", Role + """
            var actions = new List<string>(ReadActions) { "s3:PutObject" };
            actions.AddRange(new[] { "s3:DeleteObject" });
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions.ToArray(), Resources = ["*", .. Narrow] }));
            """, "private static readonly string[] ReadActions = { \"s3:GetObject\" }; private static string[] Narrow => new[] { \"arn:aws:s3:::x\" };"),
        Stack("a text that grows", Role + """
            var resource = "arn:aws:s3:::";
            resource += "bucket";
            resource += "/" + "*";
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { resource } }));
            """),
        Stack("a choice", Role + """
            var isWide = Node.TryGetContext("wide") != null;
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = isWide ? new[] { "s3:*" } : new[] { "s3:GetObject" }, Resources = new[] { isWide ? "*" : "arn:aws:s3:::x/*" } }));
            """),
        Stack("a choice of principals", "var isEc2 = Node.TryGetContext(\"ec2\") != null; new Role(this, \"R\", new RoleProps { AssumedBy = new ServicePrincipal(isEc2 ? \"ec2.amazonaws.com\" : \"glue.amazonaws.com\") });"),
        Stack("a branch", Role + """
            var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "*" } });
            if (Node.TryGetContext("x") != null) { statement.AddActions("s3:PutObject"); }
            switch (Stack.Of(this).StackName) { case "Other": statement.AddActions("s3:DeleteObject"); break; default: statement.AddActions("s3:ListBucket"); break; }
            role.AddToPolicy(statement);
            """),
        Stack("a switch expression", Role + "role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:GetObject\" }, Resources = new[] { StackName switch { \"Other\" => \"arn:aws:s3:::other\", _ => \"arn:aws:s3:::mine\" } } }));"),
        Stack("a coalescing null", Role + "string given = Node.TryGetContext(\"x\") as string; role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { \"s3:GetObject\" }, Resources = new[] { given ?? \"arn:aws:s3:::mine\" } }));"),
        Stack("members", """
            _role = new Role(this, "Role", new RoleProps { AssumedBy = new AccountPrincipal("111122223333") });
            Data = new Bucket(this, "Data");
            Grant("s3:GetObject");
            """, """
            private readonly Role _role;
            public Bucket Data { get; }
            private void Grant(string action) => _role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { action }, Resources = new[] { Data.ArnForObjects("*") } }));
            """),
        Stack("constants of another class", Role + "role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = Names.Actions, Resources = new[] { Names.Objects(Names.Bucket) } }));")
            .With("public static class Names { public const string Bucket = \"b\"; public static readonly string[] Actions = { \"s3:GetObject\", \"s3:PutObject\" }; public static string Objects(string bucket) => $\"arn:aws:s3:::{bucket}/*\"; }"),
        Stack("a construct", Role + "var storage = new Storage(this, \"Storage\", role); storage.Allow(role, \"s3:ListBucket\", \"s3:GetBucketLocation\");").With(Construct),
        Stack("a construct twice", Role + "new Storage(this, \"A\", role, \"a\"); new Storage(this, \"B\", role, prefix: \"b\");").With(Construct),
        Stack("a role of its own", "new NotebookRole(this, \"Role\", \"arn:aws:s3:::x\");")
            .With("""
                public class NotebookRole : Role
                {
                    public NotebookRole(Construct scope, string id, string bucket) : base(scope, id, new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") })
                    {
                        AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:ListBucket" }, Resources = new[] { bucket } }));
                    }
                }
                """),
        Stack("a base class", "", "", "BaseStack")
            .With("""
                public abstract class BaseStack : Stack
                {
                    protected BaseStack(Construct scope, string id) : base(scope, id)
                    {
                        Role = new Role(this, "Role", new RoleProps { AssumedBy = new AccountPrincipal("111122223333") });
                        Role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "*" } }));
                    }
                    protected Role Role { get; }
                }
                """),
        Stack("a local function", Role + """
            Add("s3:GetObject", "arn:aws:s3:::a/*");
            Add("s3:PutObject", "arn:aws:s3:::b/*");
            void Add(string action, string resource) => role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { action }, Resources = new[] { resource } }));
            """),
        Stack("try and using", Role + """
            var statement = new PolicyStatement();
            try { statement.AddActions("s3:GetObject"); } finally { statement.AddAllResources(); }
            using (var stream = new System.IO.MemoryStream()) { role.AddToPolicy(statement); }
            """),
        Stack("conditions built up", Role + """
            var keys = new Dictionary<string, object>(new Dictionary<string, object> { ["aws:SourceAccount"] = "111122223333" });
            keys["aws:PrincipalTag/team"] = new[] { "a", "b" };
            var conditions = new Dictionary<string, object> { { "StringEquals", keys } };
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "*" }, Conditions = conditions }));
            """),
        Stack("arguments by name, with a choice", Role + "role.AddToPolicy(Allow(action: \"s3:GetObject\")); role.AddToPolicy(Allow(resources: new[] { \"arn:aws:s3:::x\", \"arn:aws:s3:::y\" }, action: \"s3:ListBucket\"));", Allow),
        Stack("a default of a helper", Role + "role.AddToPolicy(Of()); role.AddToPolicy(Of(\"s3:PutObject\"));", "private static PolicyStatement Of(string action = \"s3:GetObject\") => new PolicyStatement(new PolicyStatementProps { Actions = new[] { action }, Resources = new[] { \"*\" } });"),
        Stack("a helper that gives a document", "new Role(this, \"R\", new RoleProps { AssumedBy = new AccountPrincipal(\"111122223333\"), InlinePolicies = new Dictionary<string, PolicyDocument> { [\"a\"] = Document(\"s3:GetObject\"), [\"b\"] = Document(\"s3:PutObject\") } });", "private static PolicyDocument Document(string action) => new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = new[] { action }, Resources = new[] { \"*\" } }) } });"),
    ];

    private static (string Name, string Source) Stack(string name, string statements, string members = "", string baseClass = "Stack") =>
        (name, TestCode.Stack(statements, members).Replace(": Stack\n", $": {baseClass}\n", StringComparison.Ordinal));

    private static (string Name, string Source) With(this (string Name, string Source) stack, string types) => (stack.Name, stack.Source + types);
}
