using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>What people and tools are shown of the model.</summary>
public sealed class PolicyPrinterTests
{
    private const string Source = """
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;
        using System.Collections.Generic;
        class S : Stack
        {
            S(string account, Role other)
            {
                var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("rds.amazonaws.com"), ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("X")] });
                var statement = new PolicyStatement(new PolicyStatementProps { Sid = "A", Actions = ["s3:GetObject", "s3:PutObject"], Resources = [$"arn:{Aws.PARTITION}:s3:::{account}/*"] });
                if (account == "1") statement.AddActions("s3:\"é");
                statement.AddCondition("Bool", new Dictionary<string, object> { ["aws:SecureTransport"] = "true" });
                role.AddToPolicy(statement);
                other.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, NotActions = account.Split(','), Principals = [new StarPrincipal()] }));
            }
        }
        """;

    [Fact]
    public void The_description_tells_what_each_policy_has_and_where_it_is_written()
    {
        Assert.Equal(
            """
            role R @8:20-8:177
              trust
                allow trust @8:68-8:109
                  service rds.amazonaws.com @8:89-8:108
                  action sts:AssumeRole @8:68-8:109
              managed X @8:130-8:173
              allow identity A @9:25-9:183
                action s3:GetObject @9:94-9:108
                action s3:PutObject @9:110-9:124
                action ?s3:"é @10:50-10:58
                resource arn:{Aws.PARTITION}:s3:::{account}/* @9:140-9:179
                when Bool aws:SecureTransport true @11:99-11:105
            deny identity @13:27-13:166
              anyone * @13:143-13:162
              not action ...
            """.ReplaceLineEndings("\n"),
            Describe(withPlaces: true));
        Assert.DoesNotContain("@", Describe(withPlaces: false));
    }

    [Fact]
    public void The_JSON_is_what_IAM_is_given_with_names_for_what_is_not_known()
    {
        var json = PolicyPrinter.ToJson(Model(Source), TestContext.Current.CancellationToken);
        Assert.NotNull(System.Text.Json.Nodes.JsonNode.Parse(json));
        Assert.Equal(
            """
            [
              {
                "Role": "R",
                "AssumeRolePolicyDocument": {
                  "Version": "2012-10-17",
                  "Statement": [
                    {
                      "Effect": "Allow",
                      "Principal": {
                        "Service": "rds.amazonaws.com"
                      },
                      "Action": "sts:AssumeRole"
                    }
                  ]
                },
                "ManagedPolicies": "X",
                "Policies": [
                  {
                    "Version": "2012-10-17",
                    "Statement": [
                      {
                        "Sid": "A",
                        "Effect": "Allow",
                        "Action": [
                          "s3:GetObject",
                          "s3:PutObject",
                          "${? s3:\"é}"
                        ],
                        "Resource": "arn:${Aws.PARTITION}:s3:::${account}/*",
                        "Condition": {
                          "Bool": {
                            "aws:SecureTransport": "true"
                          }
                        }
                      }
                    ]
                  }
                ]
              },
              {
                "Version": "2012-10-17",
                "Statement": [
                  {
                    "Effect": "Deny",
                    "Principal": "*",
                    "NotAction": "${?}"
                  },
                  "${?}"
                ]
              }
            ]
            """.ReplaceLineEndings("\n"),
            json);
    }

    [Fact]
    public void Code_without_AWS_has_none()
    {
        var compilation = TestCode.Compile("class C { string A = \"{ \\\"Statement\\\": 1 }\"; }", withAws: false);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single());
        Assert.Equal("", PolicyPrinter.Describe(model, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal("[]", PolicyPrinter.ToJson(model, TestContext.Current.CancellationToken));
    }

    private static string Describe(bool withPlaces) => PolicyPrinter.Describe(Model(Source), withPlaces).TrimEnd();

    private static Microsoft.CodeAnalysis.SemanticModel Model(string source)
    {
        var compilation = TestCode.Compile(source);
        TestCode.AssertCompiles(compilation);
        return compilation.GetSemanticModel(compilation.SyntaxTrees.Single());
    }
}
