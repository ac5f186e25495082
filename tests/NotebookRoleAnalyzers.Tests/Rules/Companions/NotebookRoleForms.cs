using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Companions;

/// <summary>The finished service role of EMR Notebooks in each form that a role has, and the same with a part taken out.</summary>
internal static class NotebookRoleForms
{
    public static readonly string[] Channel =
    [
        "ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateSecurityGroup", "ec2:DescribeSecurityGroups", "ec2:RevokeSecurityGroupEgress",
        "ec2:CreateNetworkInterface", "ec2:CreateNetworkInterfacePermission", "ec2:DeleteNetworkInterface", "ec2:DeleteNetworkInterfacePermission", "ec2:DescribeNetworkInterfaces",
        "ec2:ModifyNetworkInterfaceAttribute", "ec2:DescribeTags", "ec2:DescribeInstances", "ec2:DescribeSubnets", "ec2:DescribeVpcs",
        "elasticmapreduce:ListInstances", "elasticmapreduce:DescribeCluster", "elasticmapreduce:ListSteps",
    ];

    public static readonly string[] Storage = ["s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject"];

    public static readonly string[] Key = ["kms:Decrypt", "kms:GenerateDataKey", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:DescribeKey"];

    /// <summary>The names of the forms.</summary>
    public static IEnumerable<string> All { get; } = ["calls", "inline", "attached", "dictionary", "requests", "serialized", "L1", "L1 typed"];

    /// <summary>The members of a class whose code makes a role of some permissions.</summary>
    /// <param name="form">The form.</param>
    /// <param name="without">Actions that the role lacks.</param>
    public static string Source(string form, params string[] without) => Source(form, without, []);

    /// <summary>The same with one statement more, on all resources.</summary>
    public static string SourceWith(string form, params string[] more) => Source(form, [], more);

    private static string Source(string form, string[] without, string[] more)
    {
        var statements = new[]
        {
            Statement(more, "*"),
            Statement([.. Channel.Except(without)], "*"),
            Statement([.. new[] { "ec2:CreateTags" }.Except(without)], "arn:aws:ec2:*:*:network-interface/*"),
            Statement([.. Storage.Except(without)], "arn:aws:s3:::notes", "arn:aws:s3:::notes/*"),
            Statement([.. new[] { "secretsmanager:GetSecretValue" }.Except(without)], "arn:aws:secretsmanager:eu-west-1:111122223333:secret:git-abcdef"),
        }.Where(static statement => statement.Actions.Length > 0).ToList();
        return form switch
        {
            "requests" => Requests(string.Join(",", statements.Select(Json)), "\"\"\"", "\"\"\""),
            "serialized" => Requests(string.Join(", ", statements.Select(Anonymous)), "System.Text.Json.JsonSerializer.Serialize(new { Version = \"2012-10-17\", Statement = new object[] { ", " } })", isCode: true),
            _ => TestCode.Stack(Secret + Cdk(form, statements)),
        };
    }

    private const string Secret = """        var git = Secret.FromSecretNameV2(this, "GitCredentials", "git");""" + "\n";

    private const string Trust = """AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com").WithConditions(new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:aws:elasticmapreduce:{Region}:{Account}:*" } })""";

    private static string Cdk(string form, List<(string[] Actions, string[] Resources)> statements) => form switch
    {
        "calls" => $$"""
                    var role = new Role(this, "NotebookRole", new RoleProps { {{Trust}} });
            {{string.Join('\n', statements.Select(static statement => $"        role.AddToPolicy({Typed(statement)});"))}}
            """,
        "inline" => $$"""
                    var role = new Role(this, "NotebookRole", new RoleProps { {{Trust}}, InlinePolicies = new Dictionary<string, PolicyDocument> { ["p"] = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { {{string.Join(", ", statements.Select(Typed))}} } }) } });
            """,
        "attached" => $$"""
                    var role = new Role(this, "NotebookRole", new RoleProps { {{Trust}} });
                    new ManagedPolicy(this, "P", new ManagedPolicyProps { Roles = new[] { role }, Statements = new[] { {{string.Join(", ", statements.Select(Typed))}} } });
            """,
        "dictionary" => $$"""
                    var role = new Role(this, "NotebookRole", new RoleProps { {{Trust}} });
            {{string.Join('\n', statements.Select(static statement => $"        role.AddToPolicy(PolicyStatement.FromJson({Map(statement)}));"))}}
            """,
        "L1" => L1(string.Join(", ", statements.Select(Map)), "new CfnRole.PolicyProperty { PolicyName = \"p\", PolicyDocument = new Dictionary<string, object> { [\"Version\"] = \"2012-10-17\", [\"Statement\"] = new object[] { ", " } } }"),
        _ => L1(string.Join(", ", statements.Select(Typed)), "new CfnRole.PolicyProperty { PolicyName = \"p\", PolicyDocument = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { ", " } }) }"),
    };

    private static string L1(string statements, string open, string close) => $$"""
                new CfnRole(this, "NotebookRole", new CfnRoleProps
                {
                    AssumeRolePolicyDocument = new Dictionary<string, object> { ["Statement"] = new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["Service"] = "elasticmapreduce.amazonaws.com" }, ["Action"] = "sts:AssumeRole", ["Condition"] = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = $"arn:aws:elasticmapreduce:{Region}:{Account}:*" } } } },
                    Policies = new object[] { {{open}}{{statements}}{{close}} },
                });
        """;

    private const string JsonTrust = "\"\"\"" + """{"Statement":{"Effect":"Allow","Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:eu-west-1:111122223333:*"}}}}""" + "\"\"\"";

    private static string Requests(string statements, string open, string close, bool isCode = false) => $$"""""
        using System.Threading.Tasks;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;
        public class Setup
        {
            public async Task Run(IAmazonIdentityManagementService iam)
            {
                await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook-role", AssumeRolePolicyDocument = {{JsonTrust}} });
                await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "notebook-role", PolicyName = "p", PolicyDocument = {{open}}{{(isCode ? statements : $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}""")}}{{close}} });
            }
        }

        """"";

    private static (string[] Actions, string[] Resources) Statement(string[] actions, params string[] resources) => (actions, resources);

    // The tagging of interfaces is conditioned in every form.
    private static bool IsTagging(string[] actions) => actions is ["ec2:CreateTags"];

    private static string List(IEnumerable<string> texts) => string.Join(", ", texts.Select(static text => $"\"{text}\""));

    private const string TagKeys = "\"aws:elasticmapreduce:editor-id\", \"aws:elasticmapreduce:job-flow-id\"";

    private const string TagCondition = "new Dictionary<string, object> { [\"ForAllValues:StringEquals\"] = new Dictionary<string, object> { [\"aws:TagKeys\"] = new[] { " + TagKeys + " } } }";

    private static string Typed((string[] Actions, string[] Resources) statement) =>
        $"new PolicyStatement(new PolicyStatementProps {{ Actions = new[] {{ {List(statement.Actions)} }}, Resources = new[] {{ {List(statement.Resources)} }}{(IsTagging(statement.Actions) ? ", Conditions = " + TagCondition : "")} }})";

    private static string Map((string[] Actions, string[] Resources) statement) =>
        $"new Dictionary<string, object> {{ [\"Effect\"] = \"Allow\", [\"Action\"] = new[] {{ {List(statement.Actions)} }}, [\"Resource\"] = new[] {{ {List(statement.Resources)} }}{(IsTagging(statement.Actions) ? ", [\"Condition\"] = " + TagCondition : "")} }}";

    private static string Anonymous((string[] Actions, string[] Resources) statement) =>
        $"new {{ Effect = \"Allow\", Action = new[] {{ {List(statement.Actions)} }}, Resource = new[] {{ {List(statement.Resources)} }}{(IsTagging(statement.Actions) ? ", Condition = " + TagCondition.Replace("Dictionary", "System.Collections.Generic.Dictionary", StringComparison.Ordinal) : "")} }}";

    private static string Json((string[] Actions, string[] Resources) statement) =>
        "{\"Effect\":\"Allow\",\"Action\":[" + List(statement.Actions) + "],\"Resource\":[" + List(statement.Resources) + "]"
        + (IsTagging(statement.Actions) ? ",\"Condition\":{\"ForAllValues:StringEquals\":{\"aws:TagKeys\":[" + TagKeys + "]}}" : "") + "}";
}
