using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Where the certainty of what L1 constructs hold ends: branches, overrides that aren't followed, parts that aren't known, and what is done to the L1 inside of L2.</summary>
public sealed class CfnCertaintyTests
{
    private const string Members = """
        private static Dictionary<string, object> Document(string service, string effect = "Allow") => new Dictionary<string, object>
        {
            ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = effect, ["Principal"] = new Dictionary<string, object> { ["Service"] = service }, ["Action"] = "sts:AssumeRole" } },
        };
        private static Dictionary<string, object> Grant() => new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "a:One", ["Resource"] = "*" } } };
        private static readonly List<System.Action<IConstruct>> Unknown = new List<System.Action<IConstruct>>();
        private static readonly List<Func<string, string>> Names = new List<Func<string, string>>();
        """;

    private const string L1 = """
        var role = new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = Document("a") });

        """;
    private const string L2 = """
        var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("a") });

        """;

    public static TheoryData<string, string, string> Codes => new()
    {
        { "trust set in a branch", L1 + """if (Account == "1") role.AssumeRolePolicyDocument = Document("b");""", """
            role R
              trust
                ...
              ...
            document trust
              allow trust
                service a
                action sts:AssumeRole
              ...
            document trust
              allow trust
                service b
                action sts:AssumeRole
              ...
            """ },
        { "one of two trusts", """new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = Account == "1" ? Document("a") : Document("b") });""", """
            role R
              trust
                ...
              ...
            document trust
              allow trust
                service a
                action sts:AssumeRole
              ...
            document trust
              allow trust
                service b
                action sts:AssumeRole
              ...
            """ },
        { "trust set for good after a branch", L1 + """
            if (Account == "1") role.AssumeRolePolicyDocument = Document("b");
            role.AssumeRolePolicyDocument = Document("c");
            """, """
            role R
              trust
                allow trust
                  service c
                  action sts:AssumeRole
            """ },
        { "handed to code that isn't followed", L1 + "Unknown[0](role);", """
            role R named {?}
              trust
                allow trust
                  service a
                  principal ...
                  not principal ...
                  action sts:AssumeRole
                  action ...
                  not action ...
                  resource ...
                  not resource ...
                  when ...
                ...
              managed ...
              boundary ...
              ...
            """ },
        { "named to code that isn't followed", L1 + "Names[0](role.Ref);", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              ...
            """ },
        { "override in a branch", L1 + """if (Account == "1") role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Condition", new Dictionary<string, object>());""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
                  when ...
                ...
              ...
            """ },
        { "override at a path that isn't known", L1 + """role.AddPropertyOverride(Account, "x");""", """
            role R named {?}
              trust
                unknown trust
                  service ?a
                  principal ...
                  not principal ...
                  action ?sts:AssumeRole
                  action ...
                  not action ...
                  resource ...
                  not resource ...
                  when ...
                ...
              managed ...
              boundary ...
              ...
            """ },
        { "override with a value that isn't known", L1 + """role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Action", scope);""", """
            role R
              trust
                allow trust
                  service a
                  action ?sts:AssumeRole
                  action ...
                ...
              ...
            """ },
        { "override with a text that isn't known", L1 + """role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Action", Account);""", """
            role R
              trust
                allow trust
                  service a
                  action {Account}
            """ },
        { "override of the type", L1 + """role.AddOverride("Type", "AWS::IAM::InstanceProfile");""", """
            role R named {?}
              trust
                unknown trust
                  service ?a
                  principal ...
                  not principal ...
                  action ?sts:AssumeRole
                  action ...
                  not action ...
                  resource ...
                  not resource ...
                  when ...
                ...
              managed ...
              boundary ...
              ...
            """ },
        { "override of a part of no policy", L1 + """role.AddPropertyOverride("AssumeRolePolicyDocument.Version", "2012-10-17"); role.AddPropertyOverride("Path", Account);""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
            """ },
        { "override beyond the list", L1 + """role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.7.Action", "x");""", """
            role R
              trust
                allow trust
                  service a
                  action ?sts:AssumeRole
                  action ...
                ...
              ...
            """ },
        { "deletion of a statement", L1 + """role.AddPropertyDeletionOverride("AssumeRolePolicyDocument.Statement.0");""", """
            role R
              trust
                unknown trust
                  service ?a
                  principal ...
                  not principal ...
                  action ?sts:AssumeRole
                  action ...
                  not action ...
                  resource ...
                  not resource ...
                  when ...
                ...
              ...
            """ },
        { "override into a document of the CDK", """
            var role = new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new ServicePrincipal("a")] }) } }) });
            role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Condition", new Dictionary<string, object>());
            """, """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
                  when ...
                ...
              ...
            """ },
        { "override of an inline policy", """
            var role = new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = Document("a"), Policies = new[] { new CfnRole.PolicyProperty { PolicyName = "p", PolicyDocument = Grant() } } });
            role.AddPropertyOverride("Policies.0.PolicyDocument.Statement.0.Resource", "r");
            """, """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              inline
                allow identity
                  action a:One
                  resource ?*
                  resource ...
                ...
              ...
            """ },
        { "inside of an L2 role: a condition", L2 + """((CfnRole)role.Node.DefaultChild).AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Condition", new Dictionary<string, object>());""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
                  when ...
                ...
              ...
            """ },
        { "inside of an L2 role: another trust", L2 + """(role.Node.DefaultChild as CfnRole).AssumeRolePolicyDocument = Document("b");""", """
            role R
              trust
                unknown trust
                  service ?a
                  principal ...
                  not principal ...
                  action ?sts:AssumeRole
                  action ...
                  not action ...
                  resource ...
                  not resource ...
                  when ...
                ...
              ...
            document trust
              allow trust
                service b
                action sts:AssumeRole
              ...
            """ },
        { "inside of an L2 role: a path that isn't known", L2 + """((CfnRole)role.Node.FindChild("Resource")).AddPropertyOverride(Account, "x");""", """
            role R named {?}
              trust
                unknown trust
                  service ?a
                  principal ...
                  not principal ...
                  action ?sts:AssumeRole
                  action ...
                  not action ...
                  resource ...
                  not resource ...
                  when ...
                ...
              managed ...
              boundary ...
              ...
            """ },
        { "inside of an L2 role: handed away", L2 + """if (role.Node.DefaultChild is CfnRole inner) Unknown[0](inner);""", """
            role R named {?}
              trust
                unknown trust
                  service ?a
                  principal ...
                  not principal ...
                  action ?sts:AssumeRole
                  action ...
                  not action ...
                  resource ...
                  not resource ...
                  when ...
                ...
              managed ...
              boundary ...
              ...
            """ },
        { "inside of an L2 role: managed policies", L2 + """((CfnRole)role.Node.DefaultChild).ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/x" };""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              managed ...
              ...
            """ },
        { "inside of an L2 role: its name", L2 + """((CfnRole)role.Node.DefaultChild).AddPropertyOverride("RoleName", "x");""", """
            role R named {?}
              trust
                allow trust
                  service a
                  action sts:AssumeRole
            """ },
        { "aspects of an L2 role", L2 + """Aspects.Of(role).Add(new Amazon.CDK.Tag("a", "b"));""", """
            role R named {?}
              trust
                unknown trust
                  service ?a
                  principal ...
                  not principal ...
                  action ?sts:AssumeRole
                  action ...
                  not action ...
                  resource ...
                  not resource ...
                  when ...
                ...
              managed ...
              boundary ...
              ...
            """ },
        { "inside of an L2 policy", L2 + """
            var policy = new Policy(this, "P", new PolicyProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = ["a:One"], Resources = ["*"] }) } });
            role.AttachInlinePolicy(policy);
            ((CfnPolicy)policy.Node.DefaultChild).AddPropertyOverride("PolicyDocument.Statement.0.Resource", "r");
            """, """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              inline
                allow identity
                  action a:One
                  resource ?*
                  resource ...
                ...
              ...
            """ },
        { "inside of an L2 key and a bucket's policy", """
            var key = new Key(this, "K");
            key.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["kms:*"], Principals = [new AnyPrincipal()] }));
            ((CfnKey)key.Node.DefaultChild).AddPropertyOverride("KeyPolicy.Statement.1.Principal", "x");
            var bucket = new Bucket(this, "B");
            bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:*"], Principals = [new AnyPrincipal()] }));
            ((CfnBucketPolicy)bucket.Policy.Node.DefaultChild).AddPropertyOverride("PolicyDocument.Statement.0.Action", "x");
            """, """
            allow key
              aws ?*
              principal ...
              action kms:*
            allow resource
              aws *
              action ?s3:*
              action ...
            """ },
        { "policy made in a branch", L1 + """if (Account == "1") new CfnPolicy(this, "P", new CfnPolicyProps { PolicyDocument = Grant(), Roles = new[] { role.Ref } });""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              ...
            document identity
              allow identity
                action a:One
                resource *
            """ },
        { "policy of roles that aren't known", L1 + """new CfnPolicy(this, "P", new CfnPolicyProps { PolicyDocument = Grant(), Roles = Account.Split(',') });""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              ...
            document identity
              allow identity
                action a:One
                resource *
            """ },
        { "policy of a name that isn't known", L1 + """new CfnRolePolicy(this, "P", new CfnRolePolicyProps { PolicyName = "p", PolicyDocument = Grant(), RoleName = Account });""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              ...
            document identity
              allow identity
                action a:One
                resource *
            """ },
        { "policy of an L2 role by a name that isn't known", L2 + """new CfnPolicy(this, "P", new CfnPolicyProps { PolicyDocument = Grant(), Roles = new[] { Account } });""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              ...
            document identity
              allow identity
                action a:One
                resource *
            """ },
        { "policy of another role", L1 + """
            var other = new CfnRole(this, "O", new CfnRoleProps { AssumeRolePolicyDocument = Document("b") });
            new CfnPolicy(this, "P", new CfnPolicyProps { PolicyDocument = Grant(), Roles = new[] { other.Ref } });
            """, """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
            role O
              trust
                allow trust
                  service b
                  action sts:AssumeRole
              inline
                allow identity
                  action a:One
                  resource *
            """ },
        { "imported under another name", L1 + """Role.FromRoleArn(this, "I", role.AttrArn);""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              ...
            """ },
        { "properties that aren't known", """void Make(CfnRoleProps props) => new CfnRole(this, "R", props);""", """
            role R named {?}
              trust
                ...
              managed ...
              boundary ...
              ...
            """ },
        { "document that isn't known", """void Make(object document) => new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = document, ManagedPolicyArns = Account.Split(','), Policies = document, PermissionsBoundary = Account });""", """
            role R
              trust
                ...
              managed ...
              boundary {Account}
              ...
            document trust
              ...
            """ },
        { "document parsed when it runs", """new CfnPolicy(this, "P", new CfnPolicyProps { PolicyDocument = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object>>(Account), Users = new[] { "u" } });""", """
            document identity
              ...
            """ },
        { "part of a document that isn't known", """
            void Make(object condition, Dictionary<string, object> statement) => new CfnPolicy(this, "P", new CfnPolicyProps { Users = new[] { "u" }, PolicyDocument = new Dictionary<string, object> { ["Statement"] = new object[]
            {
                statement,
                new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "a:One", ["Resource"] = Account, ["Condition"] = condition },
            } } });
            """, """
            document identity
              allow identity
                action a:One
                resource {Account}
                when ...
              ...
            """ },
        { "generic role with names as the CDK's classes have them", """new CfnResource(this, "R", new CfnResourceProps { Type = "AWS::IAM::Role", Properties = new Dictionary<string, object> { ["assumeRolePolicyDocument"] = Document("a") } });""", """
            role R
              trust
                ...
              ...
            """ },
        { "generic role whose properties are added to", """
            var properties = new Dictionary<string, object> { ["AssumeRolePolicyDocument"] = Document("a") };
            if (Account == "1") properties["ManagedPolicyArns"] = new[] { "x" };
            new CfnResource(this, "R", new CfnResourceProps { Type = "AWS::IAM::Role", Properties = properties });
            """, """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              managed ?x
              managed ...
              ...
            """ },
        { "permission of who isn't known", """new Amazon.CDK.AWS.Lambda.CfnPermission(this, "P", new Amazon.CDK.AWS.Lambda.CfnPermissionProps { Action = "lambda:InvokeFunction", FunctionName = Account, Principal = Account });""", """
            allow resource
              principal ...
              action lambda:InvokeFunction
              resource {Account}
            """ },
        { "permission that is completed later", """
            var permission = new Amazon.CDK.AWS.Lambda.CfnPermission(this, "P", new Amazon.CDK.AWS.Lambda.CfnPermissionProps { Action = "lambda:InvokeFunction", FunctionName = "f", Principal = "s3.amazonaws.com" });
            if (Account == "1") permission.SourceArn = "arn:aws:s3:::b";
            permission.AddPropertyOverride("SourceAccount", "111122223333");
            """, """
            allow resource
              service s3.amazonaws.com
              action lambda:InvokeFunction
              resource {?}
              when ArnLike ?aws:SourceArn ?arn:aws:s3:::b
              when ArnLike ?aws:SourceArn ...
              when ArnLike ...
              when StringEquals aws:SourceAccount 111122223333
              when ...
            """ },
        { "boundary of a whole stack", L2 + """Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(this).Apply(ManagedPolicy.FromManagedPolicyArn(this, "M", "arn:x"));""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              boundary ?arn:x
              boundary ...
            """ },
        { "boundary in a branch", L2 + """if (Account == "1") Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(role).Apply(ManagedPolicy.FromManagedPolicyArn(this, "M", "arn:x"));""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
              boundary ?arn:x
              boundary ...
            """ },
        { "anonymous objects", """new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = new { Statement = new[] { new { Effect = "Allow", Principal = new { Service = "a" }, Action = "sts:AssumeRole" } } } });""", """
            role R
              trust
                allow trust
                  service a
                  action sts:AssumeRole
            """ },
        { "substitution", """new CfnPolicy(this, "P", new CfnPolicyProps { Users = new[] { "u" }, PolicyDocument = new Dictionary<string, object> { ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = new Dictionary<string, object> { ["Fn::If"] = new[] { "a", "b", "c" } }, ["Resource"] = new Dictionary<string, object> { ["Fn::Sub"] = "arn:${AWS::Partition}:s3:::x" } } } });""", """
            document identity
              allow identity
                action ...
                resource {?}
            """ },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_is_read_as_far_as_the_source_decides(string name, string statements, string dump)
    {
        Assert.NotEmpty(name);
        Assert.Equal(dump.ReplaceLineEndings("\n").TrimEnd(), Dump(statements));
    }

    [Theory]
    [InlineData("""new CfnResource(this, "R", new CfnResourceProps { Type = Account, Properties = new Dictionary<string, object> { ["AssumeRolePolicyDocument"] = Document("a") } });""")]
    [InlineData("""new CfnResource(this, "R", new CfnResourceProps { Type = "AWS::S3::Bucket", Properties = new Dictionary<string, object> { ["AssumeRolePolicyDocument"] = Document("a") } });""")]
    [InlineData("""new Amazon.CDK.AWS.NetworkManager.CfnCoreNetwork(this, "R", new Amazon.CDK.AWS.NetworkManager.CfnCoreNetworkProps { GlobalNetworkId = "g", PolicyDocument = Document("a") });""")]
    [InlineData("""new Own(this, "R");""")]
    public void What_holds_no_policy_is_not_read(string statements) =>
        Assert.Equal("", TestCode.Dump(TestCode.Stack(statements, Members + """private class Own : CfnRole { public Own(Construct scope, string id) : base(scope, id, new CfnRoleProps()) { } }""")));

    private static string Dump(string statements) => ModelDump.Of(TestCode.Read(TestCode.Stack(statements, Members)).First(static model => model.Statements.Count + model.Roles.Count + model.Documents.Count > 0)).TrimEnd();
}
