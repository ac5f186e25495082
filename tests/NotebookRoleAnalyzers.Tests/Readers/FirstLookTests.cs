using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

public sealed class FirstLookTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Look()
    {
        var source = TestCode.Stack("""
            var bucket = new Bucket(this, "B");
            var role = new Role(this, "NotebookRole", new RoleProps
            {
                AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com"),
                ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceEditorsRole")],
            });
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = ["*", bucket.ArnForObjects("*")] }));
            var s = new PolicyStatement();
            s.AddActions("secretsmanager:GetSecretValue");
            s.AddAllResources();
            s.Effect = Effect.ALLOW;
            s.AddCondition("StringEquals", new Dictionary<string, object> { ["a:b"] = $"x{Aws.REGION}" });
            role.AddToPrincipalPolicy(s);
            var json = @"{""Version"":""2012-10-17"",""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""elasticmapreduce.amazonaws.com""},""Action"":""sts:AssumeRole"",""Condition"":{""StringEquals"":{""aws:SourceAccount"":""<account-id>""}}}]}";
            """);
        output.WriteLine(TestCode.Dump(source));
        foreach (var f in await TestCode.Findings(source)) output.WriteLine(f);
    }
}
