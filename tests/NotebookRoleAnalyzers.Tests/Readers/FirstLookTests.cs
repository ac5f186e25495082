using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

public sealed class FirstLookTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Look()
    {
        foreach (var source in new[] { TestCode.Stack(""""
                    var bucket = new Bucket(this, "B");
                    var role = new Role(this, "NotebookRole", new RoleProps
                    {
                        AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com"),
                        ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceEditorsRole")],
                    });
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = ["*", bucket.ArnForObjects("*")] }));
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps {
                        Actions = new[] { "s3:*", "ec2:DescribeVpcs" }, Resources = ["*"] }));
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps {
                        Actions = new[] {
                            "secretsmanager:GetSecretValue", // a
                            "ec2:DescribeVpcs", // b
                        }, Resources = ["*"] }));
                    var s = new PolicyStatement();
                    s.AddActions("secretsmanager:GetSecretValue");
                    s.AddAllResources();
                    role.AddToPrincipalPolicy(s);
                    var account = "1";
                    var json = @"{""Version"":""2012-10-17"",""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""elasticmapreduce.amazonaws.com""},""Action"":""sts:AssumeRole""}]}";
                    var raw = $$"""
                        {
                          "Statement": [
                            {
                              "Effect": "Allow",
                              "Principal": { "Service": ["elasticmapreduce.amazonaws.com", "rds.amazonaws.com"] },
                              "Action": "sts:AssumeRole",
                              "Condition": {
                                "StringEquals": { "a:b": "{{account}}" }
                              }
                            },
                            { "Effect": "Allow", "Action": "s3:*", "Resource": "*" },
                            {
                              "Effect": "Allow",
                              "Action": ["secretsmanager:GetSecretValue", "kms:Decrypt"],
                              "Resource": "*"
                            }
                          ]
                        }
                        """;
                    var chain = "{\n" +
                        "  \"Statement\": {\n" +
                        "    \"Effect\": \"Allow\",\n" +
                        "    \"Action\": [\n" +
                        "      \"s3:*\"\n" +
                        "    ],\n" +
                        "    \"Resource\": \"arn:aws:s3:::<bucket-name>/<region>\"\n" +
                        "  }\n" +
                        "}\n";
            """")})
        {
            output.WriteLine(TestCode.Dump(source));
            foreach (var f in await TestCode.Findings(source)) output.WriteLine(f);
            var mended = await Mending.MendAll(source);
            output.WriteLine(mended);
            foreach (var f in await TestCode.Findings(mended)) output.WriteLine(f);
        }
    }
}
