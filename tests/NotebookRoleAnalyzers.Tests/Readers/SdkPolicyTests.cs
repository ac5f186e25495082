using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>The model read from code that makes a policy of the SDK's policy objects is what the SDK writes of it, element by element, in both versions.</summary>
public sealed class SdkPolicyTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, SdkVersion> Versions = new() { ["3.7"] = SdkVersion.Three, ["4"] = SdkVersion.Four };

    public static TheoryData<string, string> Policies => [.. Versions.SelectMany(static version => SdkPolicySources.Of(version.Value).Select(policy => (policy.Name, version.Key)))];

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_model_is_what_the_SDK_writes(string name, string version)
    {
        var (_, statements, members) = SdkPolicySources.Of(Versions[version]).Single(policy => policy.Name == name);

        var compared = Compare(Versions[version], statements, members);

        Assert.Empty(compared.Wrong);
    }

    [Fact]
    public void All_policies_are_read_and_nothing_is_wrong()
    {
        foreach (var (name, version) in Versions)
        {
            var policies = SdkPolicySources.Of(version).ToList();
            var compared = policies.Select(policy => (policy.Name, Compared: Compare(version, policy.Statements, policy.Members))).ToList();
            var total = compared.Select(static policy => policy.Compared).Aggregate(static (left, right) => left + right);
            output.WriteLine($"AWSSDK {name}, {policies.Count} policies: {total.Read.Length} of {total.Elements} elements read, {total.Unknown.Length} unknown, {total.Wrong.Length} wrong");
            foreach (var policy in compared.Where(static policy => policy.Compared.Unknown.Length + policy.Compared.Wrong.Length > 0))
            {
                output.WriteLine($"  {policy.Name}: unknown [{string.Join(" | ", policy.Compared.Unknown)}] wrong [{string.Join(" | ", policy.Compared.Wrong)}]");
            }

            Assert.True(policies.Count >= 40);
            Assert.Empty(total.Wrong);
        }
    }

    private static PolicyComparison Compare(SdkVersion version, string statements, string members)
    {
        var program = version.Compile(statements, members);
        var documents = TestCode.Read(program).SelectMany(static model => model.Documents).ToList();
        return PolicyComparison.Of(version.Run(program), documents.SingleOrDefault() ?? new PolicyDocument(PolicyKind.Unknown, [], IsComplete: false, null!));
    }
}
