using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>The model read from code that makes a policy of the SDK's policy objects is what the SDK writes of it, element by element, in both versions.</summary>
public sealed class SdkPolicyTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, SdkVersion> Versions = new() { ["3.7"] = SdkVersion.Three, ["4"] = SdkVersion.Four };

    public static TheoryData<string, string> Policies => [.. Versions.SelectMany(static version => SdkPolicySources.Of(version.Value).Select(source => (source.Policy.Name, version.Key)))];

    [Theory]
    [MemberData(nameof(Policies))]
    public void The_model_is_what_the_SDK_writes(string name, string version)
    {
        var (policy, isDecided) = SdkPolicySources.Of(Versions[version]).Single(source => source.Policy.Name == name);

        var compared = Compare(Versions[version], policy);

        Assert.Empty(compared.Wrong);
        Assert.True(!isDecided || compared.Unknown.IsEmpty, string.Join("\n", compared.Unknown));
    }

    [Fact]
    public void The_policies_are_many_and_none_is_read_wrong()
    {
        foreach (var (name, version) in Versions)
        {
            var policies = SdkPolicySources.Of(version).Select(source => Compare(version, source.Policy)).ToList();
            var total = policies.Aggregate(static (left, right) => left + right);
            output.WriteLine($"AWSSDK {name}, {policies.Count} policies: {total.Read.Length} of {total.Elements} elements read, {total.Unknown.Length} unknown, {total.Wrong.Length} wrong");

            Assert.True(policies.Count >= 40);
            Assert.Empty(total.Wrong);
        }
    }

    private static PolicyComparison Compare(SdkVersion version, SdkPolicySource policy)
    {
        var program = version.Compile(policy.Statements, policy.Members);
        var documents = TestCode.Read(program).SelectMany(static model => model.Documents).ToList();
        return PolicyComparison.Of(version.Run(program), documents.SingleOrDefault() ?? new PolicyDocument(PolicyKind.Unknown, [], IsComplete: false, null!));
    }
}
