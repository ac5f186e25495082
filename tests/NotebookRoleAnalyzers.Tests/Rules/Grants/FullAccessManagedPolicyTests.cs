using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2011.</summary>
public sealed class FullAccessManagedPolicyTests
{
    private static string Role(string policies) =>
        $$"""var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal(), ManagedPolicies = {{policies}} });""";

    private static string Named(string name) => $"ManagedPolicy.FromAwsManagedPolicyName(\"{name}\")";

    public static TheoryData<string, string> Flagged => new()
    {
        { Role($"new[] {{ {Named("AmazonS3FullAccess")} }}"), "NRA2011 " + Named("AmazonS3FullAccess") },
        { Role($"[{Named("job-function/Billing")}, {Named("S3FullAccessPolicy")}]"), "NRA2011 " + Named("S3FullAccessPolicy") },
        { Role($"new[] {{ {Named("AdministratorAccess")} }}"), "NRA2511 " + Named("AdministratorAccess") },
        { Role($"new[] {{ {Named("PowerUserAccess")}, {Named("IAMFullAccess")} }}"), $"NRA2511 {Named("PowerUserAccess")}, NRA2511 {Named("IAMFullAccess")}" },
        { Role($"new[] {{ {Named("AmazonDynamoDBFullAccess_v2")}, {Named("AmazonEMRFullAccessPolicy_v2")} }}"), $"NRA2511 {Named("AmazonDynamoDBFullAccess_v2")}, NRA2511 {Named("AmazonEMRFullAccessPolicy_v2")}" },
        { Role("new[] { ManagedPolicy.FromManagedPolicyArn(this, \"A\", \"arn:aws-cn:iam::aws:policy/AmazonS3FullAccess\") }"), "NRA2011 ManagedPolicy.FromManagedPolicyArn(this, \"A\", \"arn:aws-cn:iam::aws:policy/AmazonS3FullAccess\")" },
        { Role("new[] { ManagedPolicy.FromManagedPolicyArn(this, \"A\", $\"arn:{Partition}:iam::aws:policy/AdministratorAccess\") }"), "NRA2511 ManagedPolicy.FromManagedPolicyArn(this, \"A\", $\"arn:{Partition}:iam::aws:policy/AdministratorAccess\")" },
        { $"var role = new Role(this, \"R\", new RoleProps {{ AssumedBy = new AccountRootPrincipal() }});\nrole.AddManagedPolicy({Named("AmazonS3FullAccess")});", "NRA2011 " + Named("AmazonS3FullAccess") },
        { $"var all = new[] {{ {Named("AmazonS3FullAccess")} }};\n" + Role("all"), "NRA2511 " + Named("AmazonS3FullAccess") },
        { $"new Role(this, \"R\", new RoleProps {{ AssumedBy = new AccountRootPrincipal(), ManagedPolicies = new[] {{ {Named("AmazonS3FullAccess")} }} }});", "NRA2511 " + Named("AmazonS3FullAccess") },
        { $"Role Make(string id) {{ var made = new Role(this, id, new RoleProps {{ AssumedBy = new AccountRootPrincipal(), ManagedPolicies = new[] {{ {Named("AmazonS3FullAccess")} }} }}); return made; }}\nMake(\"A\"); Make(\"B\");", "NRA2511 " + Named("AmazonS3FullAccess") },
        { """new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = new Dictionary<string, object>(), ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/AmazonS3FullAccess" } });""", "NRA2511 \"arn:aws:iam::aws:policy/AmazonS3FullAccess\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task Full_access_is_flagged(string statements, string findings) =>
        Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements))));

    public static TheoryData<string> Silent =>
    [
        Role($"new[] {{ {Named("AmazonS3ReadOnlyAccess")}, {Named("service-role/AWSLambdaBasicExecutionRole")} }}"),
        Role("new[] { ManagedPolicy.FromManagedPolicyName(this, \"A\", \"AmazonS3FullAccess\") }"),
        Role("new[] { ManagedPolicy.FromManagedPolicyArn(this, \"A\", \"arn:aws:iam::111122223333:policy/AmazonS3FullAccess\") }"),
        Role("new[] { new ManagedPolicy(this, \"AmazonS3FullAccess\") }"),
        Role($"Account == \"1\" ? new[] {{ {Named("AmazonS3FullAccess")} }} : new[] {{ {Named("AmazonS3ReadOnlyAccess")} }}"),
        Role("new[] { ManagedPolicy.FromAwsManagedPolicyName(Node.Id + \"FullAccess\") }"),
        $"var policy = {Named("AmazonS3FullAccess")};",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_is_narrower_or_not_certain_is_silent(string statements) => Assert.Empty(await TestCode.Findings(TestCode.Stack(statements)));

    [Fact]
    public async Task A_request_that_attaches_it_is_flagged() => Assert.Equal(["NRA2511 \"arn:aws:iam::aws:policy/AdministratorAccess\""], await TestCode.Findings("""
        using System.Threading.Tasks;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;
        public class Setup
        {
            public Task Run(IAmazonIdentityManagementService iam) =>
                iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "r", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" });
        }
        """));

    [Fact]
    public async Task A_function_that_names_it_is_flagged() => Assert.Equal(["NRA2511 AmazonS3FullAccess"], await TestCode.Findings("""
        using Amazon.Lambda.Annotations;
        public class Functions
        {
            [LambdaFunction(Policies = "AWSLambdaBasicExecutionRole, AmazonS3FullAccess")]
            public string Read() => "";
        }
        """));
}
