using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Rules.Grants;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2019.</summary>
public sealed class OutdatedManagedPolicyTests
{
    private static string Named(string name) => $"ManagedPolicy.FromAwsManagedPolicyName(\"{name}\")";

    [Theory]
    [InlineData("AWSLambdaBasicExecutionRole", "service-role/AWSLambdaBasicExecutionRole")]
    [InlineData("AmazonElasticMapReduceEditorsRole", "service-role/AmazonElasticMapReduceEditorsRole")]
    [InlineData("service-role/AmazonS3ReadOnlyAccess", "AmazonS3ReadOnlyAccess")]
    [InlineData("AmazonS3ReadonlyAccess", "AmazonS3ReadOnlyAccess")]
    [InlineData("AmazonS3ReadOnlyAcess", "AmazonS3ReadOnlyAccess")]
    [InlineData("AWSS3ReadOnlyAccess", "AmazonS3ReadOnlyAccess")]
    [InlineData("S3ReadOnlyAccess", "AmazonS3ReadOnlyAccess")]
    [InlineData("AWSLambdaFullAccess", "AWSLambda_FullAccess")]
    [InlineData("service-role/AWSConfigRole", "service-role/AWS_ConfigRole")]
    [InlineData("service-role/AmazonElasticMapReduceRole", "service-role/AmazonEMRServicePolicy_v2")]
    public async Task A_name_that_is_none_any_more_is_flagged_with_what_was_meant(string name, string meant)
    {
        var source = TestCode.Stack($"var policy = {Named(name)};");

        var found = Assert.Single(await TestCode.Analyze(TestCode.Compile(source)), static diagnostic => diagnostic.Id == "NRA2019");

        Assert.Equal($"\"{name}\"", source[found.Location.SourceSpan.Start..found.Location.SourceSpan.End]);
        Assert.Contains($"'{meant}' instead", found.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(TestCode.Stack($"var policy = {Named(meant)};"), await Mending.MendAll(source));
    }

    public static TheoryData<string, string> Flagged => new()
    {
        { """new User(this, "U", new UserProps { ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("AWSLambdaRole") } });""", "NRA2019 \"AWSLambdaRole\"" },
        { """new Group(this, "G").AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("AWSLambdaRole"));""", "NRA2019 \"AWSLambdaRole\"" },
        { """ManagedPolicy.FromManagedPolicyArn(this, "A", "arn:aws:iam::aws:policy/AWSLambdaRole");""", "NRA2019 \"arn:aws:iam::aws:policy/AWSLambdaRole\"" },
        { """ManagedPolicy.FromManagedPolicyArn(this, "A", $"arn:{Partition}:iam::aws:policy/AWSLambdaRole");""", "NRA2019 $\"arn:{Partition}:iam::aws:policy/AWSLambdaRole\"" },
        { """new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = new Dictionary<string, object>(), ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/AWSLambdaRole" } });""", "NRA2019 \"arn:aws:iam::aws:policy/AWSLambdaRole\"" },
        { """new CfnUser(this, "U", new CfnUserProps { ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/AWSLambdaRole" } });""", "NRA2019 \"arn:aws:iam::aws:policy/AWSLambdaRole\"" },
        { """new CfnGroup(this, "G", new CfnGroupProps { ManagedPolicyArns = new[] { "arn:aws:iam::aws:policy/AWSLambdaRole" } });""", "NRA2019 \"arn:aws:iam::aws:policy/AWSLambdaRole\"" },
        { """foreach (var name in new[] { "AWSLambdaRole" }) ManagedPolicy.FromAwsManagedPolicyName(name);""", "NRA2519 \"AWSLambdaRole\"" },
        { """const string Name = "AWSLambdaRole"; ManagedPolicy.FromAwsManagedPolicyName(Name);""", "NRA2519 \"AWSLambdaRole\"" },
        { """ManagedPolicy.FromAwsManagedPolicyName(Constant);""", "NRA2519 Constant" },
        { """ManagedPolicy.FromAwsManagedPolicyName(Field);""", "NRA2519 Field" },
        { """IManagedPolicy Find(string name) => ManagedPolicy.FromAwsManagedPolicyName(name); Find("AWSLambdaRole");""", "NRA2519 \"AWSLambdaRole\"" },
        { """ManagedPolicy.FromAwsManagedPolicyName("AWS" + "LambdaRole");""", "NRA2519 \"AWS\" + \"LambdaRole\"" },
        { Named("AWSDataPipelineRole") + ";", "NRA2519 \"AWSDataPipelineRole\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task It_is_flagged_whoever_gets_it(string statements, string findings) =>
        Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements, """private const string Constant = "AWSLambdaRole"; private static readonly string Field = "AWSLambdaRole";"""))));

    [Fact]
    public async Task Requests_for_roles_users_and_groups_are_flagged() => Assert.Equal(Enumerable.Repeat("NRA2019 \"arn:aws:iam::aws:policy/AWSLambdaRole\"", 3), await TestCode.Findings("""
        using System.Threading.Tasks;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;
        public class Setup
        {
            public async Task Run(IAmazonIdentityManagementService iam, string role)
            {
                await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = role, PolicyArn = "arn:aws:iam::aws:policy/AWSLambdaRole" });
                await iam.AttachUserPolicyAsync(new AttachUserPolicyRequest { UserName = "u", PolicyArn = "arn:aws:iam::aws:policy/AWSLambdaRole" });
                await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "g", PolicyArn = "arn:aws:iam::aws:policy/AWSLambdaRole" });
            }
        }
        """));

    [Fact]
    public async Task A_function_names_policies_without_their_paths()
    {
        const string flagged = """
            using Amazon.Lambda.Annotations;
            public class Functions
            {
                [LambdaFunction(Policies = "AWSLambdaBasicExecutionRole, AmazonEC2RoleforSSM")]
                public string Read() => "";
            }
            """;

        Assert.Equal(["NRA2019 AmazonEC2RoleforSSM"], await TestCode.Findings(flagged));
        Assert.Equal(flagged.Replace("AmazonEC2RoleforSSM", "AmazonSSMManagedInstanceCore", StringComparison.Ordinal), await Mending.MendAll(flagged));
    }

    public static TheoryData<string> Silent =>
    [
        Named("service-role/AWSLambdaBasicExecutionRole") + ";",
        Named("AmazonEMRServicePolicy_v3") + ";",
        Named("AmazonS3ReadOnlyAccessV2") + ";",
        Named("AmazonS3_ReadOnlyAccess") + ";",
        Named("S3FullAccessPolicy") + ";",
        Named("TeamPolicy") + ";",
        Named("AWSSupportServiceRolePolicy") + ";",
        Named("") + ";",
        """ManagedPolicy.FromManagedPolicyName(this, "A", "AWSLambdaRole");""",
        """ManagedPolicy.FromManagedPolicyArn(this, "A", "arn:aws:iam::111122223333:policy/AWSLambdaRole");""",
        """ManagedPolicy.FromManagedPolicyArn(this, "A", "arn:aws-cn:iam::aws:policy/AWSLambdaRole");""",
        """ManagedPolicy.FromManagedPolicyArn(this, "A", "arn:aws-us-gov:iam::aws:policy/AWSLambdaRole");""",
        """ManagedPolicy.FromAwsManagedPolicyName((string)Node.TryGetContext("policy"));""",
        """ManagedPolicy.FromAwsManagedPolicyName(Account == "1" ? "AWSLambdaRole" : "AmazonS3ReadOnlyAccess");""",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_there_is_or_may_be_is_silent(string statements) =>
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding[..7] is "NRA2019" or "NRA2519");

    [Fact]
    public void No_policy_of_today_has_a_fault_and_no_later_version_of_one() => Assert.All(
        ManagedPolicyCatalogue.Names.Select(static name => ManagedPolicyCatalogue.Find(name)!).Where(static policy => policy is { State: ManagedPolicyState.Current, IsServiceLinked: false }),
        static policy => Assert.All((string[])[policy.Path + policy.Name, policy.Path + policy.Name + "V9", policy.Path + policy.Name + "_v9"], static name => Assert.Null(Fault(name))));

    private static PolicyFault? Fault(string name)
    {
        var text = new SourceStringBuilder();
        text.AppendWhole(name, default, null);
        return PolicyFault.Of(new AwsPolicyName(text.ToSourceString(), 0), isOfSam: false);
    }
}
