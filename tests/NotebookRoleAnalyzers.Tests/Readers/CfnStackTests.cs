using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>What is read of L1 constructs is what the CDK synthesizes from them: the statements, and what each role has of them.</summary>
public sealed class CfnStackTests
{
    private const string Trust = """new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["Service"] = "ec2.amazonaws.com" }, ["Action"] = "sts:AssumeRole" } } }""";
    private const string Grant = """new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new object[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = new[] { "s3:GetObject", "s3:ListBucket" }, ["Resource"] = "*" } } }""";
    private const string Open = """new Dictionary<string, object> { ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = "*", ["Action"] = "s3:GetObject", ["Resource"] = "*" } }""";
    private const string Role = $$"""
        var role = new CfnRole(this, "Role", new CfnRoleProps { AssumeRolePolicyDocument = {{Trust}} });

        """;
    private const string L2Role = """
        var role = new Role(this, "Role", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com") });

        """;
    private const string L2Document = """new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, Resources = new[] { "*" } }) } })""";

    /// <summary>The stacks that compile with the CDK in hand: an old one has no policy on a table.</summary>
    public static TheoryData<string, string> Stacks => [.. Written.Where(static stack => stack.Data.Item1 != "table" || typeof(Amazon.CDK.AWS.DynamoDB.CfnTable).GetNestedType("ResourcePolicyProperty") is not null)];

    private static TheoryData<string, string> Written => new()
    {
        { "role", Role },
        { "role with all that it can have", $$"""
            new CfnRole(this, "Role", new CfnRoleProps
            {
                RoleName = "Named",
                AssumeRolePolicyDocument = {{Trust}},
                ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/ReadOnlyAccess", $"arn:{Aws.PARTITION}:iam::aws:policy/SecurityAudit" },
                PermissionsBoundary = "arn:aws:iam::aws:policy/PowerUserAccess",
                Policies = new[] { new CfnRole.PolicyProperty { PolicyName = "a", PolicyDocument = {{Grant}} }, new CfnRole.PolicyProperty { PolicyName = "b", PolicyDocument = {{Open}} } },
            });
            """ },
        { "dictionaries with pairs", """
            new CfnRole(this, "Role", new CfnRoleProps
            {
                AssumeRolePolicyDocument = new Dictionary<string, object>
                {
                    { "Statement", new object[] { new Dictionary<string, object>
                    {
                        { "Effect", "Allow" },
                        { "Principal", new Dictionary<string, object> { { "Service", new[] { "ec2.amazonaws.com", "glue.amazonaws.com" } }, { "AWS", "arn:aws:iam::111122223333:root" } } },
                        { "Action", new object[] { "sts:AssumeRole", "sts:TagSession" } },
                        { "Condition", new Dictionary<string, object> { { "StringEquals", new Dictionary<string, object> { { "aws:SourceAccount", Account }, { "aws:SourceOrgID", new[] { "o-1", "o-2" } } } } } },
                    } } },
                },
            });
            """ },
        { "dictionaries of other types", """
            new CfnRole(this, "Role", new CfnRoleProps
            {
                AssumeRolePolicyDocument = new Dictionary<string, object>
                {
                    ["Statement"] = new Dictionary<string, object>[]
                    {
                        new() { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, string> { ["Federated"] = "accounts.google.com" }, ["Action"] = "sts:AssumeRoleWithWebIdentity" },
                        new() { ["Effect"] = "Deny", ["Principal"] = new Dictionary<string, string[]> { ["AWS"] = new[] { "*" } }, ["Action"] = "sts:AssumeRole" },
                    },
                },
            });
            """ },
        { "dictionaries filled later", """
            var condition = new Dictionary<string, object>();
            condition["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = "true" };
            var statement = new Dictionary<string, object> { ["Effect"] = "Allow" };
            statement.Add("Action", "sts:AssumeRole");
            statement["Principal"] = new Dictionary<string, object> { ["AWS"] = "111122223333" };
            statement["Condition"] = condition;
            var document = new Dictionary<string, object> { ["Version"] = "2012-10-17" };
            document["Statement"] = new[] { statement };
            new CfnRole(this, "Role", new CfnRoleProps { AssumeRolePolicyDocument = document });
            statement["Action"] = "*";
            """ },
        { "properties in a variable", $$"""
            var props = new CfnRoleProps { AssumeRolePolicyDocument = {{Open}} };
            props.AssumeRolePolicyDocument = {{Trust}};
            props.ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/ReadOnlyAccess" };
            new CfnRole(this, "Role", props);
            props.ManagedPolicyArns = null;
            """ },
        { "properties set on the role", Role + $$"""
            role.AssumeRolePolicyDocument = {{Open}};
            role.RoleName = "Later";
            role.PermissionsBoundary = "arn:aws:iam::aws:policy/PowerUserAccess";
            role.ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/ReadOnlyAccess" };
            role.Policies = new object[] { new CfnRole.PolicyProperty { PolicyName = "a", PolicyDocument = {{Grant}} } };
            """ },
        { "object initializer of the role", $$"""new CfnRole(this, "Role", new CfnRoleProps { AssumeRolePolicyDocument = {{Trust}} }) { RoleName = "Later", Path = "/" };""" },
        { "document of the CDK", $$"""
            var document = new PolicyDocument();
            document.AddStatements(new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new ServicePrincipal("ec2.amazonaws.com")] }));
            new CfnRole(this, "Role", new CfnRoleProps { AssumeRolePolicyDocument = document, Policies = new[] { new CfnRole.PolicyProperty { PolicyName = "a", PolicyDocument = {{L2Document}} } } });
            """ },
        { "document of the CDK from a dictionary", $$"""new CfnRole(this, "Role", new CfnRoleProps { AssumeRolePolicyDocument = PolicyDocument.FromJson({{Trust}}) });""" },
        { "intrinsics", """
            new CfnPolicy(this, "Policy", new CfnPolicyProps
            {
                PolicyName = "p",
                Users = new[] { "u" },
                PolicyDocument = new Dictionary<string, object> { ["Statement"] = new[]
                {
                    new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = new Dictionary<string, object> { ["Fn::Join"] = new object[] { ":", new object[] { "arn", new Dictionary<string, object> { ["Ref"] = "AWS::Partition" }, "s3", "", "", "x/*" } } } },
                    new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:PutObject", ["Resource"] = new object[] { new Dictionary<string, object> { ["Ref"] = "AWS::StackId" }, "arn:aws:s3:::y" } },
                    new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:ListBucket", ["Resource"] = new Dictionary<string, object> { ["Ref"] = "AWS::StackId" } },
                } },
            });
            """ },
        { "policy of a role", Role + $$"""new CfnPolicy(this, "Policy", new CfnPolicyProps { PolicyName = "p", PolicyDocument = {{Grant}}, Roles = new[] { role.Ref } });""" },
        { "policy of a role by its name", $$"""
            new CfnPolicy(this, "Policy", new CfnPolicyProps { PolicyName = "p", PolicyDocument = {{Grant}}, Roles = new[] { "Named" } });
            new CfnRole(this, "Role", new CfnRoleProps { RoleName = "Named", AssumeRolePolicyDocument = {{Trust}} });
            """ },
        { "policy of another role by its name", Role + $$"""
            role.RoleName = "Mine";
            new CfnPolicy(this, "Policy", new CfnPolicyProps { PolicyName = "p", PolicyDocument = {{Grant}}, Roles = new[] { "Other" } });
            """ },
        { "policy of an L2 role", L2Role + $$"""new CfnPolicy(this, "Policy", new CfnPolicyProps { PolicyName = "p", PolicyDocument = {{Grant}}, Roles = new[] { role.RoleName } });""" },
        { "policy with a document of the CDK", Role + $$"""new CfnPolicy(this, "Policy", new CfnPolicyProps { PolicyName = "p", PolicyDocument = {{L2Document}}, Roles = new[] { role.Ref } });""" },
        { "managed policy that names a role", Role + $$"""new CfnManagedPolicy(this, "Managed", new CfnManagedPolicyProps { PolicyDocument = {{Grant}}, Roles = new[] { role.Ref } });""" },
        { "managed policy that a role names", $$"""
            var managed = new CfnManagedPolicy(this, "Managed", new CfnManagedPolicyProps { PolicyDocument = {{Grant}} });
            new CfnRole(this, "Role", new CfnRoleProps { AssumeRolePolicyDocument = {{Trust}}, ManagedPolicyArns = new[] { managed.Ref, "arn:aws:iam::aws:policy/ReadOnlyAccess" } });
            """ },
        { "role policy", Role + $$"""new CfnRolePolicy(this, "Policy", new CfnRolePolicyProps { PolicyName = "p", PolicyDocument = {{Grant}}, RoleName = role.Ref });""" },
        { "user and group policies", $$"""
            new CfnUserPolicy(this, "A", new CfnUserPolicyProps { PolicyName = "p", PolicyDocument = {{Grant}}, UserName = "u" });
            new CfnGroupPolicy(this, "B", new CfnGroupPolicyProps { PolicyName = "p", PolicyDocument = {{Grant}}, GroupName = "g" });
            """ },
        { "users and groups", $$"""
            new CfnUser(this, "A", new CfnUserProps { Policies = new[] { new CfnUser.PolicyProperty { PolicyName = "p", PolicyDocument = {{Grant}} } } });
            new CfnGroup(this, "B", new CfnGroupProps { Policies = new object[] { new CfnGroup.PolicyProperty { PolicyName = "p", PolicyDocument = {{Grant}} } } });
            """ },
        { "bucket policy", $$"""
            var bucket = new CfnBucket(this, "Bucket");
            var policy = new CfnBucketPolicy(this, "Policy", new CfnBucketPolicyProps
            {
                Bucket = bucket.Ref,
                PolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object>
                {
                    ["Sid"] = "Tls", ["Effect"] = "Deny", ["Principal"] = "*", ["Action"] = "s3:*",
                    ["Resource"] = new[] { bucket.AttrArn, $"{bucket.AttrArn}/*" },
                    ["Condition"] = new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["aws:SecureTransport"] = false } },
                } } },
            });
            """ },
        { "access point", $$"""new CfnAccessPoint(this, "Point", new CfnAccessPointProps { Bucket = "b", Policy = {{Open}} });""" },
        { "queue policies", $$"""
            new Amazon.CDK.AWS.SQS.CfnQueuePolicy(this, "A", new Amazon.CDK.AWS.SQS.CfnQueuePolicyProps { Queues = new[] { "q" }, PolicyDocument = {{Open}} });
            new Amazon.CDK.AWS.SQS.CfnQueueInlinePolicy(this, "B", new Amazon.CDK.AWS.SQS.CfnQueueInlinePolicyProps { Queue = "q", PolicyDocument = {{Open}} });
            """ },
        { "topic policies", $$"""
            new Amazon.CDK.AWS.SNS.CfnTopicPolicy(this, "A", new Amazon.CDK.AWS.SNS.CfnTopicPolicyProps { Topics = new[] { "t" }, PolicyDocument = {{Open}} });
            new Amazon.CDK.AWS.SNS.CfnTopicInlinePolicy(this, "B", new Amazon.CDK.AWS.SNS.CfnTopicInlinePolicyProps { TopicArn = "t", PolicyDocument = {{Open}} });
            """ },
        { "key", """
            new CfnKey(this, "Key", new CfnKeyProps { KeyPolicy = new Dictionary<string, object> { ["Statement"] = new object[] { new Dictionary<string, object>
            {
                ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["AWS"] = $"arn:aws:iam::{Account}:root" }, ["Action"] = "kms:*", ["Resource"] = "*",
            } } } });
            """ },
        { "secret", $$"""new Amazon.CDK.AWS.SecretsManager.CfnResourcePolicy(this, "Policy", new Amazon.CDK.AWS.SecretsManager.CfnResourcePolicyProps { SecretId = "s", ResourcePolicy = {{Open}} });""" },
        { "repository", $$"""new Amazon.CDK.AWS.ECR.CfnRepository(this, "Repository", new Amazon.CDK.AWS.ECR.CfnRepositoryProps { RepositoryPolicyText = {{Open}} });""" },
        { "endpoint", $$"""new CfnVPCEndpoint(this, "Endpoint", new CfnVPCEndpointProps { VpcId = "v", ServiceName = "s", PolicyDocument = {{Open}} });""" },
        { "event bus", """
            new Amazon.CDK.AWS.Events.CfnEventBusPolicy(this, "Policy", new Amazon.CDK.AWS.Events.CfnEventBusPolicyProps { StatementId = "a", Statement = new Dictionary<string, object>
            {
                ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["AWS"] = "111122223333" }, ["Action"] = "events:PutEvents", ["Resource"] = "*",
            } });
            """ },
        { "table", $$"""
            new Amazon.CDK.AWS.DynamoDB.CfnTable(this, "Table", new Amazon.CDK.AWS.DynamoDB.CfnTableProps
            {
                KeySchema = new[] { new Amazon.CDK.AWS.DynamoDB.CfnTable.KeySchemaProperty { AttributeName = "a", KeyType = "HASH" } },
                ResourcePolicy = new Amazon.CDK.AWS.DynamoDB.CfnTable.ResourcePolicyProperty { PolicyDocument = {{Open}} },
            });
            """ },
        { "other resources", $$"""
            new Amazon.CDK.AWS.EFS.CfnFileSystem(this, "A", new Amazon.CDK.AWS.EFS.CfnFileSystemProps { FileSystemPolicy = {{Open}} });
            new Amazon.CDK.AWS.Backup.CfnBackupVault(this, "B", new Amazon.CDK.AWS.Backup.CfnBackupVaultProps { BackupVaultName = "v", AccessPolicy = {{Open}} });
            new Amazon.CDK.AWS.OpenSearchService.CfnDomain(this, "C", new Amazon.CDK.AWS.OpenSearchService.CfnDomainProps { AccessPolicies = {{Open}} });
            new Amazon.CDK.AWS.APIGateway.CfnRestApi(this, "D", new Amazon.CDK.AWS.APIGateway.CfnRestApiProps { Policy = {{Open}} });
            new Amazon.CDK.AWS.SSO.CfnPermissionSet(this, "E", new Amazon.CDK.AWS.SSO.CfnPermissionSetProps { InstanceArn = "i", Name = "n", InlinePolicy = {{Grant}} });
            new Amazon.CDK.AWS.IoT.CfnPolicy(this, "F", new Amazon.CDK.AWS.IoT.CfnPolicyProps { PolicyDocument = {{Grant}} });
            """ },
        { "function's permissions", """
            new Amazon.CDK.AWS.Lambda.CfnPermission(this, "A", new Amazon.CDK.AWS.Lambda.CfnPermissionProps { Action = "lambda:InvokeFunction", FunctionName = "f", Principal = "s3.amazonaws.com", SourceArn = "arn:aws:s3:::b", SourceAccount = Account });
            new Amazon.CDK.AWS.Lambda.CfnPermission(this, "B", new Amazon.CDK.AWS.Lambda.CfnPermissionProps { Action = "lambda:InvokeFunction", FunctionName = "arn:aws:lambda:eu-west-1:111122223333:function:f", Principal = "*", PrincipalOrgId = "o-1234567890" });
            new Amazon.CDK.AWS.Lambda.CfnPermission(this, "C", new Amazon.CDK.AWS.Lambda.CfnPermissionProps { Action = "lambda:*", FunctionName = "f", Principal = "111122223333" });
            """ },
        { "SAM function", $$"""
            new Amazon.CDK.AWS.SAM.CfnFunction(this, "A", new Amazon.CDK.AWS.SAM.CfnFunctionProps
            {
                CodeUri = "x",
                Handler = "h",
                Runtime = "dotnet8",
                AssumeRolePolicyDocument = {{Trust}},
                Policies = new object[]
                {
                    "ReadOnlyAccess",
                    new Amazon.CDK.AWS.SAM.CfnFunction.IAMPolicyDocumentProperty { Version = "2012-10-17", Statement = new object[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:*", ["Resource"] = "*" } } },
                    new Amazon.CDK.AWS.SAM.CfnFunction.SAMPolicyTemplateProperty { S3ReadPolicy = new Amazon.CDK.AWS.SAM.CfnFunction.BucketSAMPTProperty { BucketName = "b" } },
                },
            });
            """ },
        { "SAM function with one document", """
            new Amazon.CDK.AWS.SAM.CfnFunction(this, "A", new Amazon.CDK.AWS.SAM.CfnFunctionProps
            {
                CodeUri = "x", Handler = "h", Runtime = "dotnet8",
                Policies = new Amazon.CDK.AWS.SAM.CfnFunction.IAMPolicyDocumentProperty { Version = "2012-10-17", Statement = new object[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:*", ["Resource"] = "*" } } },
            });
            """ },
        { "generic role", $$"""
            new CfnResource(this, "Role", new CfnResourceProps
            {
                Type = "AWS::IAM::Role",
                Properties = new Dictionary<string, object>
                {
                    ["RoleName"] = "Named",
                    ["AssumeRolePolicyDocument"] = {{Trust}},
                    ["ManagedPolicyArns"] = new[] { "arn:aws:iam::aws:policy/ReadOnlyAccess" },
                    ["PermissionsBoundary"] = "arn:aws:iam::aws:policy/PowerUserAccess",
                    ["Policies"] = new[] { new Dictionary<string, object> { ["PolicyName"] = "a", ["PolicyDocument"] = {{Grant}} } },
                },
            });
            """ },
        { "generic policy and bucket policy", $$"""
            var role = new CfnResource(this, "Role", new CfnResourceProps { Type = "AWS::IAM::Role", Properties = new Dictionary<string, object> { ["AssumeRolePolicyDocument"] = {{L2Document}}  } });
            new CfnResource(this, "Policy", new CfnResourceProps { Type = "AWS::IAM::Policy", Properties = new Dictionary<string, object> { ["PolicyName"] = "p", ["PolicyDocument"] = {{Grant}}, ["Roles"] = new object[] { role.Ref } } });
            new CfnResource(this, "Bucket", new CfnResourceProps { Type = "AWS::S3::BucketPolicy", Properties = new Dictionary<string, object> { ["Bucket"] = "b", ["PolicyDocument"] = {{Open}} } });
            """ },
        { "override adds a condition", Role + """
            role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Condition", new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account } });
            role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Condition.ArnLike", new Dictionary<string, object> { ["aws:SourceArn"] = "arn:aws:ec2:*:111122223333:*" });
            role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Condition.StringLike.token\\.example\\.com:aud", "x");
            """ },
        { "override merges and replaces", Role + """
            role.AddOverride("Properties.AssumeRolePolicyDocument.Statement.0.Action", new[] { "sts:AssumeRole", "sts:TagSession" });
            role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Principal", new Dictionary<string, object> { ["AWS"] = "111122223333" });
            role.AddPropertyOverride("ManagedPolicyArns", new[] { "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            role.AddPropertyOverride("PermissionsBoundary", "arn:aws:iam::aws:policy/PowerUserAccess");
            role.AddPropertyOverride("RoleName", "Later");
            role.AddOverride("Metadata.guard", new Dictionary<string, object> { ["a"] = "b" });
            """ },
        { "override of the whole document", Role + $$"""role.AddPropertyOverride("AssumeRolePolicyDocument", {{Open}});""".Replace("""["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = "*", ["Action"] = "s3:GetObject", ["Resource"] = "*" }""", """["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Deny", ["Principal"] = "*", ["Action"] = "sts:AssumeRole" } }""", StringComparison.Ordinal) },
        { "override adds a statement", Role + """role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.1", new Dictionary<string, object> { ["Effect"] = "Deny", ["Principal"] = "*", ["Action"] = "sts:AssumeRole" });""" },
        { "override before the property is set", Role + $$"""
            role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Action", "sts:SetSourceIdentity");
            role.AssumeRolePolicyDocument = {{Trust}};
            """ },
        { "deletions", $$"""
            var role = new CfnRole(this, "Role", new CfnRoleProps { AssumeRolePolicyDocument = {{Trust}}, ManagedPolicyArns = new[] { "a" }, PermissionsBoundary = "b", Policies = new[] { new CfnRole.PolicyProperty { PolicyName = "a", PolicyDocument = {{Grant}} } } });
            role.AddPropertyDeletionOverride("AssumeRolePolicyDocument.Statement.0.Principal");
            role.AddDeletionOverride("Properties.ManagedPolicyArns");
            role.AddPropertyDeletionOverride("PermissionsBoundary");
            role.AddPropertyDeletionOverride("Policies");
            role.AddPropertyOverride("AssumeRolePolicyDocument.Statement.0.Action", null);
            """ },
        { "harmless calls", Role + """
            role.OverrideLogicalId("Other");
            role.AddMetadata("a", "b");
            role.AddDependency(new CfnBucket(this, "Bucket"));
            role.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
            role.CfnOptions.DeletionPolicy = CfnDeletionPolicy.RETAIN;
            """ },
        { "boundary of an L2 role", """
            new Role(this, "A", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com"), PermissionsBoundary = ManagedPolicy.FromAwsManagedPolicyName("PowerUserAccess") });
            new Role(this, "B", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com"), PermissionsBoundary = ManagedPolicy.FromManagedPolicyArn(this, "Import", "arn:aws:iam::111122223333:policy/x") });
            """ },
        { "boundary put on an L2 role", """
            var a = new Role(this, "A", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com"), PermissionsBoundary = ManagedPolicy.FromAwsManagedPolicyName("PowerUserAccess") });
            Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(a).Apply(ManagedPolicy.FromManagedPolicyArn(this, "Import", "arn:aws:iam::111122223333:policy/x"));
            var b = new Role(this, "B", new RoleProps { AssumedBy = new ServicePrincipal("ec2.amazonaws.com"), PermissionsBoundary = ManagedPolicy.FromAwsManagedPolicyName("PowerUserAccess") });
            Amazon.CDK.AWS.IAM.PermissionsBoundary.Of(b).Clear();
            """ },
        { "boundary by the role inside", L2Role + """((CfnRole)role.Node.DefaultChild).PermissionsBoundary = "arn:aws:iam::aws:policy/PowerUserAccess";""" },
        { "harmless calls on the role inside", L2Role + """
            var inner = (CfnRole)role.Node.DefaultChild;
            inner.OverrideLogicalId("Other");
            inner.AddMetadata("a", "b");
            inner.AddPropertyOverride("Description", "c");
            """ },
        { "helper methods", """
            Dictionary<string, object> Allow(string action, string resource) => new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = action, ["Resource"] = resource };
            new CfnManagedPolicy(this, "Managed", new CfnManagedPolicyProps { PolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { Allow("s3:GetObject", "arn:aws:s3:::a/*"), Allow("s3:PutObject", "arn:aws:s3:::b/*") } } });
            """ },
    };

    [Theory]
    [MemberData(nameof(Stacks))]
    public void The_model_is_what_the_stack_synthesizes(string name, string statements)
    {
        var source = TestCode.Stack(statements);
        var template = Synthesis.Template(source);
        var models = TestCode.Read(source).ToList();

        Assert.NotEmpty(name);
        Assert.Equal(TemplateStatements.Of(template), ModelStatements.Of(models));
        Assert.Equal(RoleFacts.Of(template), RoleFacts.Of(models));
    }
}
