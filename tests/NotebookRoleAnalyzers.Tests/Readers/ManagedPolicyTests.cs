using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>The managed policies that code names, whoever gets them.</summary>
public sealed class ManagedPolicyTests
{
    public static TheoryData<string, string> Stacks => new()
    {
        { """var policy = ManagedPolicy.FromAwsManagedPolicyName("A");""", "A" },
        { """var policy = ManagedPolicy.FromManagedPolicyArn(this, "P", "arn:aws:iam::aws:policy/A");""", "arn:aws:iam::aws:policy/A" },
        { """new User(this, "U").AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("A"));""", "A" },
        { """new Group(this, "G", new GroupProps { ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("A"), ManagedPolicy.FromManagedPolicyName(this, "Own", "B") } });""", "A" },
        { """new CfnRole(this, "R", new CfnRoleProps { AssumeRolePolicyDocument = new Dictionary<string, object>(), ManagedPolicyArns = new[] { "arn:a", "arn:b" } });""", "arn:a arn:b" },
        { """new CfnUser(this, "U", new CfnUserProps { ManagedPolicyArns = new[] { "arn:a" } });""", "arn:a" },
        { """new CfnGroup(this, "G", new CfnGroupProps { ManagedPolicyArns = Account == "1" ? new[] { "arn:a" } : new[] { "arn:b" } });""", "maybe arn:a maybe arn:b" },
        { """new CfnResource(this, "G", new CfnResourceProps { Type = "AWS::IAM::Group", Properties = new Dictionary<string, object> { ["ManagedPolicyArns"] = new[] { "arn:a" } } });""", "arn:a" },
        { """IManagedPolicy Find(string name) => ManagedPolicy.FromAwsManagedPolicyName(name); Find("A"); Find("B");""", "A B" },
        { """ManagedPolicy.FromAwsManagedPolicyName((string)Node.TryGetContext("name"));""", "{?}" },
    };

    [Theory]
    [MemberData(nameof(Stacks))]
    public void A_stack_names_them(string statements, string names) =>
        Assert.Equal(names, string.Join(' ', TestCode.ReadConstructor(TestCode.Stack(statements), "TestStack").ManagedPolicies.Select(static policy => (policy.IsCertain ? "" : "maybe ") + ModelStatements.Text(policy.Text))));

    [Fact]
    public void Requests_and_functions_name_them() => Assert.Equal(["arn:a", "arn:b", "arn:c", "D"], TestCode.Read("""
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;
        using Amazon.Lambda.Annotations;
        public class Setup
        {
            public void Run(IAmazonIdentityManagementService iam, string role)
            {
                iam.AttachRolePolicy(new AttachRolePolicyRequest { RoleName = role, PolicyArn = "arn:a" });
                iam.AttachUserPolicy(new AttachUserPolicyRequest { UserName = "u", PolicyArn = "arn:b" });
                iam.AttachGroupPolicy(new AttachGroupPolicyRequest { GroupName = "g", PolicyArn = "arn:c" });
            }

            [LambdaFunction(Policies = "D")]
            public string Read() => "";
        }
        """).SelectMany(static model => model.ManagedPolicies).Select(static policy => policy.Text.Characters));
}
