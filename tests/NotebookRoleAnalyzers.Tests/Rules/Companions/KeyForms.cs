using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Companions;

/// <summary>A role that uses one encrypted thing, in each form that a role has in the CDK.</summary>
internal static class KeyForms
{
    /// <summary>The names of the forms in which an edit reaches the role.</summary>
    public static readonly string[] Mended = ["calls", "inline", "attached", "dictionary"];

    /// <summary>The names of the forms.</summary>
    public static IEnumerable<string> All => Mended.Concat(["L1", "L1 typed"]);

    /// <summary>Everything that a key can encrypt, as code that makes it and its key, with the ARN that a policy names.</summary>
    public static readonly (string Made, string Arn)[] Encrypted =
    [
        ("new Bucket(this, \"E\", new BucketProps { EncryptionKey = key })", "used.ArnForObjects(\"*\")"),
        ("new Secret(this, \"E\", new SecretProps { EncryptionKey = key })", "used.SecretArn"),
        ("new Amazon.CDK.AWS.SQS.Queue(this, \"E\", new Amazon.CDK.AWS.SQS.QueueProps { EncryptionMasterKey = key })", "used.QueueArn"),
        ("new Amazon.CDK.AWS.SNS.Topic(this, \"E\", new Amazon.CDK.AWS.SNS.TopicProps { MasterKey = key })", "used.TopicArn"),
        ("new Amazon.CDK.AWS.DynamoDB.Table(this, \"E\", new Amazon.CDK.AWS.DynamoDB.TableProps { EncryptionKey = key, PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = \"a\", Type = Amazon.CDK.AWS.DynamoDB.AttributeType.STRING } })", "used.TableArn"),
        ("new Amazon.CDK.AWS.DynamoDB.TableV2(this, \"E\", new Amazon.CDK.AWS.DynamoDB.TablePropsV2 { Encryption = Amazon.CDK.AWS.DynamoDB.TableEncryptionV2.CustomerManagedKey(key), PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = \"a\", Type = Amazon.CDK.AWS.DynamoDB.AttributeType.STRING } })", "used.TableArn"),
        ("new Amazon.CDK.AWS.Kinesis.Stream(this, \"E\", new Amazon.CDK.AWS.Kinesis.StreamProps { EncryptionKey = key })", "used.StreamArn"),
    ];

    /// <summary>What is made, by the word that its type begins with.</summary>
    public static (string Made, string Arn) Of(string type) => Encrypted.Single(one => one.Made.Contains(type + "(this", StringComparison.Ordinal));

    /// <summary>A stack with a role that may do one thing.</summary>
    /// <param name="form">The form.</param>
    /// <param name="made">What is made, with a key that is called <c>key</c>.</param>
    /// <param name="arn">The ARN of what the role uses.</param>
    /// <param name="actions">What it may do.</param>
    public static string Source(string form, string made, string arn, params string[] actions) => TestCode.Stack($$"""
                var key = new Key(this, "K");
                var used = {{made}};
        {{Role(form, arn, string.Join(", ", actions.Select(static action => $"\"{action}\"")))}}
        """);

    private static string Role(string form, string arn, string actions)
    {
        var typed = $"new PolicyStatement(new PolicyStatementProps {{ Actions = new[] {{ {actions} }}, Resources = new[] {{ {arn} }} }})";
        var map = $"new Dictionary<string, object> {{ [\"Effect\"] = \"Allow\", [\"Action\"] = new[] {{ {actions} }}, [\"Resource\"] = new[] {{ {arn} }} }}";
        return form switch
        {
            "calls" => $$"""        var role = new Role(this, "R", new RoleProps { {{Trust}} }); role.AddToPolicy({{typed}});""",
            "inline" => $$"""        new Role(this, "R", new RoleProps { {{Trust}}, InlinePolicies = new Dictionary<string, PolicyDocument> { ["p"] = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { {{typed}} } }) } });""",
            "attached" => $$"""        var role = new Role(this, "R", new RoleProps { {{Trust}} }); new Policy(this, "P", new PolicyProps { Roles = new[] { role }, Statements = new[] { {{typed}} } });""",
            "dictionary" => $$"""        var role = new Role(this, "R", new RoleProps { {{Trust}} }); role.AddToPolicy(PolicyStatement.FromJson({{map}}));""",
            "L1" => L1($$"""new Dictionary<string, object> { ["Version"] = "2012-10-17", ["Statement"] = new object[] { {{map}} } }"""),
            _ => L1($$"""new PolicyDocument(new PolicyDocumentProps { Statements = new[] { {{typed}} } })"""),
        };
    }

    private const string Trust = """AssumedBy = new ServicePrincipal("ec2.amazonaws.com")""";

    private static string L1(string document) => $$"""
                new CfnRole(this, "R", new CfnRoleProps
                {
                    AssumeRolePolicyDocument = new Dictionary<string, object> { ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["Service"] = "ec2.amazonaws.com" }, ["Action"] = "sts:AssumeRole" } },
                    Policies = new[] { new CfnRole.PolicyProperty { PolicyName = "p", PolicyDocument = {{document}} } },
                });
        """;
}
