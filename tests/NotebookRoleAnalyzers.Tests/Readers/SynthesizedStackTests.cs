using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>The model read from a stack's source is what the CDK synthesizes from it, statement by statement. Where the source doesn't decide a part, both have a hole.</summary>
public sealed class SynthesizedStackTests
{
    private const string Role = """
        var role = new Role(this, "Role", new RoleProps { AssumedBy = new AccountPrincipal("111122223333") });

        """;

    public static TheoryData<string, string> Stacks => new()
    {
        { "props in place", Role + """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.ALLOW, Actions = new[] { "s3:GetObject", "s3:PutObject" }, Resources = new[] { "*" } }));""" },
        { "props in a variable, set later", Role + """
            var props = new PolicyStatementProps { Actions = new[] { "s3:GetObject" } };
            props.Resources = new[] { "arn:aws:s3:::a/*" };
            role.AddToPolicy(new PolicyStatement(props));
            props.Resources = new[] { "*" };
            """ },
        { "target-typed new", Role + """
            PolicyStatement statement = new(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["*"] });
            role.AddToPolicy(statement);
            """ },
        { "added later", Role + """
            var bucket = new Bucket(this, "Bucket");
            var statement = new PolicyStatement();
            statement.AddActions("s3:GetObject", "s3:ListBucket");
            statement.AddResources(bucket.BucketArn, bucket.ArnForObjects("*"));
            statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:PrincipalTag/team"] = "a" });
            statement.AddConditions(new Dictionary<string, object> { { "Bool", new Dictionary<string, object> { { "aws:SecureTransport", "true" } } } });
            role.AddToPrincipalPolicy(statement);
            """ },
        { "everybody but some", """
            var bucket = new Bucket(this, "Bucket");
            bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, NotPrincipals = new IPrincipal[] { new ArnPrincipal("arn:aws:iam::111122223333:role/a"), new AccountPrincipal("444455556666") }, Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::a/*"] }));
            var statement = new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = ["s3:PutObject"], Resources = ["arn:aws:s3:::a/*"] });
            statement.AddNotPrincipals(new ServicePrincipal("lambda.amazonaws.com"));
            bucket.AddToResourcePolicy(statement);
            """ },
        { "all resources, denied", Role + """
            var statement = new PolicyStatement { Effect = Effect.DENY };
            statement.AddActions("s3:DeleteBucket");
            statement.AddAllResources();
            role.AddToPolicy(statement);
            """ },
        { "not actions and not resources", Role + """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, NotActions = new[] { "s3:*" }, NotResources = new[] { "arn:aws:s3:::a" } }));""" },
        { "source conditions by name", """
            var topic = new Bucket(this, "Bucket");
            var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:PutObject"], Resources = [topic.ArnForObjects("*")] });
            statement.AddServicePrincipal("s3.amazonaws.com");
            statement.AddSourceAccountCondition("111122223333");
            statement.AddSourceArnCondition("arn:aws:s3:::other");
            topic.AddToResourcePolicy(statement);
            """ },
        { "account condition", Role + """
            var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"] });
            statement.AddAwsAccountPrincipal("444455556666");
            statement.AddAccountCondition("444455556666");
            role.AssumeRolePolicy.AddStatements(statement);
            """ },
        { "from a dictionary", Role + """
            role.AddToPolicy(PolicyStatement.FromJson(new Dictionary<string, object>
            {
                ["Effect"] = "Allow",
                ["Action"] = new[] { "s3:GetObject", "s3:PutObject" },
                ["Resource"] = "*",
                ["Condition"] = new Dictionary<string, object> { ["StringLike"] = new Dictionary<string, object> { ["s3:prefix"] = new[] { "a/*", "b/*" } } },
            }));
            """ },
        { "service principal with options", """
            new Role(this, "Role", new RoleProps
            {
                AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com", new ServicePrincipalOpts
                {
                    Conditions = new Dictionary<string, object>
                    {
                        ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Aws.ACCOUNT_ID },
                        ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:{Aws.PARTITION}:elasticmapreduce:{Aws.REGION}:{Aws.ACCOUNT_ID}:*" },
                    },
                }),
            });
            """ },
        { "principal with conditions", """
            var principal = new PrincipalWithConditions(new ServicePrincipal("elasticmapreduce.amazonaws.com"), new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = "111122223333" } });
            principal.AddCondition("ArnLike", new Dictionary<string, object> { ["aws:SourceArn"] = "arn:aws:elasticmapreduce:*:111122223333:*" });
            new Role(this, "Role", new RoleProps { AssumedBy = principal });
            """ },
        { "with conditions", """new Role(this, "Role", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account } }) });""" },
        { "composite principal", """
            var composite = new CompositePrincipal(new ServicePrincipal("elasticmapreduce.amazonaws.com"), new AccountPrincipal("111122223333"));
            composite.AddPrincipals(new ArnPrincipal("arn:aws:iam::444455556666:role/a"));
            new Role(this, "Role", new RoleProps { AssumedBy = composite });
            """ },
        { "account root, organization, canonical user", """
            new Role(this, "A", new RoleProps { AssumedBy = new AccountRootPrincipal() });
            new Role(this, "B", new RoleProps { AssumedBy = new OrganizationPrincipal("o-1234567890") });
            """ },
        { "any and star", """
            new Role(this, "A", new RoleProps { AssumedBy = new AnyPrincipal() });
            new Role(this, "B", new RoleProps { AssumedBy = new StarPrincipal() });
            """ },
        { "federated, web identity, SAML", """
            new Role(this, "A", new RoleProps { AssumedBy = new FederatedPrincipal("cognito-identity.amazonaws.com", new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["cognito-identity.amazonaws.com:aud"] = "a" } }, "sts:AssumeRoleWithWebIdentity") });
            new Role(this, "B", new RoleProps { AssumedBy = new WebIdentityPrincipal("accounts.google.com") });
            """ },
        { "external ids", """new Role(this, "A", new RoleProps { AssumedBy = new AccountPrincipal("111122223333"), ExternalIds = new[] { "x", "y" } });""" },
        { "in organization", """new Role(this, "A", new RoleProps { AssumedBy = new ArnPrincipal("arn:aws:iam::111122223333:root").InOrganization("o-1234567890") });""" },
        { "inline policies", """
            new Role(this, "Role", new RoleProps
            {
                AssumedBy = new ServicePrincipal("ec2.amazonaws.com"),
                InlinePolicies = new Dictionary<string, PolicyDocument>
                {
                    ["a"] = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["*"] }) } }),
                },
            });
            """ },
        { "attached policies", Role + """
            var policy = new Policy(this, "Policy", new PolicyProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["*"] }) } });
            policy.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:PutObject"], Resources = ["*"] }));
            role.AttachInlinePolicy(policy);
            new ManagedPolicy(this, "Managed", new ManagedPolicyProps { Roles = new[] { role }, Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = ["s3:ListBucket"], Resources = ["*"] }) } });
            """ },
        { "document filled later", Role + """
            var document = new PolicyDocument();
            document.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["*"] }));
            role.AttachInlinePolicy(new Policy(this, "Policy", new PolicyProps { Document = document }));
            """ },
        { "trust statement of its own", Role + """
            role.AssumeRolePolicy.AddStatements(new PolicyStatement(new PolicyStatementProps
            {
                Actions = ["sts:AssumeRole", "sts:TagSession"],
                Principals = new IPrincipal[] { new ServicePrincipal("elasticmapreduce.amazonaws.com") },
                Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Aws.ACCOUNT_ID } },
            }));
            """ },
        { "lists built up", Role + """
            var actions = new List<string> { "s3:GetObject" };
            actions.Add("s3:PutObject");
            var more = new[] { "s3:ListBucket" };
            string[] all = [.. actions, .. more];
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = all, Resources = actions.Count > 5 ? new[] { "a" } : new[] { "*" } }));
            """.Replace("""actions.Count > 5 ? new[] { "a" } : new[] { "*" }""", """new List<string> { "*" }.ToArray()""", StringComparison.Ordinal) },
        { "helper methods", Role + """
            PolicyStatement Allow(string action, params string[] resources) => new PolicyStatement(new PolicyStatementProps { Actions = new[] { action }, Resources = resources });
            role.AddToPolicy(Allow("s3:GetObject", "arn:aws:s3:::a/*", "arn:aws:s3:::b/*"));
            """ },
    };

    [Theory]
    [MemberData(nameof(Stacks))]
    public void The_model_is_what_the_stack_synthesizes(string name, string statements)
    {
        var source = TestCode.Stack(statements);

        Assert.NotEmpty(name);
        Assert.Equal(TemplateStatements.Of(Synthesis.Template(source)), ModelStatements.Of(TestCode.Read(source)));
    }
}
