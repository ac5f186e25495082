using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

public sealed class ReplaceS3FullAccessTests
{
    private const string Storage = "Allow: Action s3:DeleteObject; Action s3:GetEncryptionConfiguration; Action s3:GetObject; Action s3:ListBucket; Action s3:PutObject; Resource {?}; Resource {?}/*";

    private const string Statement = """
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Actions = new[] { "s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject" },
                    Resources = new[] { bucket.BucketArn, bucket.ArnForObjects("*") }
                }));
        """;

    public static TheoryData<string, string> Roles => new()
    {
        {
            """
                    var bucket = new Bucket(this, "Notebooks");
                    var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                    role.AddManagedPolicy({|NRA2011:ManagedPolicy.FromAwsManagedPolicyName("AmazonS3FullAccess")|}); // all of S3
                    role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("AmazonSQSReadOnlyAccess"));
            """,
            $$"""
                    var bucket = new Bucket(this, "Notebooks");
                    var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                    {{Statement}} // all of S3
                    role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("AmazonSQSReadOnlyAccess"));
            """
        },
        {
            """
                    var role = new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new AccountRootPrincipal(),
                        ManagedPolicies = new[]
                        {
                            ManagedPolicy.FromAwsManagedPolicyName("AmazonSQSReadOnlyAccess"),
                            {|NRA2011:ManagedPolicy.FromAwsManagedPolicyName("AmazonS3FullAccess")|},
                        },
                    });
                    var bucket = new Bucket(this, "Notebooks");
            """,
            $$"""
                    var role = new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new AccountRootPrincipal(),
                        ManagedPolicies = new[]
                        {
                            ManagedPolicy.FromAwsManagedPolicyName("AmazonSQSReadOnlyAccess"),
                        },
                    });
                    var bucket = new Bucket(this, "Notebooks");
                    {{Statement}}
            """
        },
        {
            """
                    var bucket = new Bucket(this, "Notebooks");
                    var role = new Role(this, "R", new RoleProps { ManagedPolicies = [{|NRA2011:ManagedPolicy.FromAwsManagedPolicyName("AmazonS3FullAccess")|}], AssumedBy = new AccountRootPrincipal() });
            """,
            $$"""
                    var bucket = new Bucket(this, "Notebooks");
                    var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                    {{Statement}}
            """
        },
        {
            """
                    var bucket = new Bucket(this, "Notebooks");
                    var role = new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new AccountRootPrincipal(),
                        ManagedPolicies = new[] { {|NRA2011:ManagedPolicy.FromAwsManagedPolicyName("AmazonS3FullAccess")|} },
                    });
            """,
            $$"""
                    var bucket = new Bucket(this, "Notebooks");
                    var role = new Role(this, "R", new RoleProps
                    {
                        AssumedBy = new AccountRootPrincipal(),
                    });
                    {{Statement}}
            """
        },
    };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task The_statement_of_notebook_storage_takes_the_place_of_all_of_S3(string flagged, string @fixed)
    {
        await FixVerifier<ReplaceS3FullAccess>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        var template = Synthesis.Template(TestCode.Stack(@fixed));
        Assert.Contains(Storage, TemplateStatements.Of(template));
        Assert.DoesNotContain("AmazonS3FullAccess", template.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Without_a_bucket_in_scope_a_placeholder_is_left_and_reported() => FixVerifier<ReplaceS3FullAccess>.Verify(
        TestCode.Stack("""
                    var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                    role.AddManagedPolicy({|NRA2011:ManagedPolicy.FromAwsManagedPolicyName("AmazonS3FullAccess")|});
            """),
        TestCode.Stack("""
                    var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                    {
                        Actions = new[] { "s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject" },
                        Resources = new[] { $"arn:{Aws.PARTITION}:s3:::{|NRA4523:<bucket-name>|}", $"arn:{Aws.PARTITION}:s3:::{|NRA4523:<bucket-name>|}/*" }
                    }));
            """));

    [Fact]
    public Task A_request_that_attaches_it_goes_and_the_inline_policy_gets_the_statement() => FixVerifier<ReplaceS3FullAccess>.Verify(
        Requests(""""
                    await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "batch", PolicyArn = {|NRA2011:"arn:aws:iam::aws:policy/AmazonS3FullAccess"|} });
                    await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "batch", PolicyName = "p", PolicyDocument = """{"Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:q"}]}""" });
            """"),
        Requests(""""
                    await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "batch", PolicyName = "p", PolicyDocument = $$"""{"Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:eu-west-1:111122223333:q"},{"Effect":"Allow","Action":["s3:PutObject","s3:GetObject","s3:GetEncryptionConfiguration","s3:ListBucket","s3:DeleteObject"],"Resource":["arn:aws:s3:::{{bucketName}}","arn:aws:s3:::{{bucketName}}/*"]}]}""" });
            """"));

    [Fact]
    public async Task An_L1_role_loses_its_ARN_and_gets_the_statement()
    {
        static string Role(string managed, string more) => TestCode.Stack($$"""
                    var bucket = new Bucket(this, "Notebooks");
                    new CfnRole(this, "R", new CfnRoleProps
                    {
                        AssumeRolePolicyDocument = new Dictionary<string, object> { ["Statement"] = new object[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["AWS"] = "arn:aws:iam::111122223333:root" }, ["Action"] = "sts:AssumeRole" } } },{{managed}}
                        Policies = new object[]
                        {
                            new CfnRole.PolicyProperty { PolicyName = "p", PolicyDocument = new PolicyDocument(new PolicyDocumentProps
                            {
                                Statements = new[]
                                {
                                    new PolicyStatement(new PolicyStatementProps { Actions = new[] { "sqs:SendMessage" }, Resources = new[] { "arn:aws:sqs:eu-west-1:111122223333:q" } }){{more}}
                                }
                            }) }
                        }
                    });
            """);
        var @fixed = Role("", """
            ,
                                    new PolicyStatement(new PolicyStatementProps
                                    {
                                        Actions = new[] { "s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject" },
                                        Resources = new[] { bucket.BucketArn, bucket.ArnForObjects("*") }
                                    })
            """);

        await FixVerifier<ReplaceS3FullAccess>.Verify(
            Role("\n            ManagedPolicyArns = new[] { {|NRA2011:\"arn:aws:iam::aws:policy/AmazonS3FullAccess\"|} },", ""),
            @fixed);

        Assert.Contains(Storage, TemplateStatements.Of(Synthesis.Template(@fixed)));
    }

    private static string Requests(string statements) => $$$"""""
        using System.Threading.Tasks;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;
        public class Setup
        {
            public async Task Run(IAmazonIdentityManagementService iam, string bucketName)
            {
                await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "batch", AssumeRolePolicyDocument = """{"Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole"}}""" });
        {{{statements}}}
            }
        }

        """"";
}
