using System.Globalization;

namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>Fixable rules in several forms and files, several times and mixed with variants that can't be fixed: <c>dotnet format</c> mends what can be, and in the same way whenever it is run.</summary>
public sealed class FormatTests(PackedPackage package)
{
    // FORMAT_RUNS in the environment asks for more: what the command takes first of an unordered collection differs from process to process.
    private static readonly int s_runs = int.TryParse(Environment.GetEnvironmentVariable("FORMAT_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var runs) ? runs : 2;

    private static readonly (string File, string Text)[] s_before =
    [
        ("Objects.cs", """
            using Amazon.CDK;
            using Amazon.CDK.AWS.IAM;
            using Amazon.CDK.AWS.S3;
            using Amazon.CDK.AWS.SecretsManager;
            using Constructs;

            public class Everything : Stack
            {
                public Everything(Construct scope, string id, IBucket bucket, ISecret secret) : base(scope, id)
                {
                    new Role(this, "A", new RoleProps { AssumedBy = new ServicePrincipal("glue.amazonaws.com") });
                    new Role(this, "B", new RoleProps { AssumedBy = new ServicePrincipal("rds.amazonaws.com") });
                    new Role(this, "C", new RoleProps { AssumedBy = new ServicePrincipal("dms.amazonaws.com") });
                    new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "*" } });
                    new PolicyStatement(new PolicyStatementProps { Actions = new[] { "secretsmanager:GetSecretValue" }, Resources = new[] { "*" } });
                    new PolicyStatement(new PolicyStatementProps { Actions = new[] { "secretsmanager:GetSecretValue", "ec2:DescribeVpcs" }, Resources = new[] { "*" } });
                    new PolicyStatement(new PolicyStatementProps { Actions = new[] { "sqs:SendMessage" }, Resources = new[] { "arn:aws:sqs:<region>:<account-id>:<queue-name>" } });
                }
            }

            """),
        ("Maps.cs", """
            using System.Collections.Generic;
            using Amazon.CDK;
            using Amazon.CDK.AWS.IAM;
            using Constructs;

            public class Maps : Stack
            {
                public Maps(Construct scope, string id) : base(scope, id)
                {
                    new CfnRole(this, "D", new CfnRoleProps
                    {
                        AssumeRolePolicyDocument = new Dictionary<string, object>
                        {
                            ["Statement"] = new Dictionary<string, object>
                            {
                                ["Effect"] = "Allow",
                                ["Principal"] = new Dictionary<string, object> { ["Service"] = "elasticmapreduce.amazonaws.com" },
                                ["Action"] = "sts:AssumeRole"
                            }
                        }
                    });
                    new CfnManagedPolicy(this, "E", new CfnManagedPolicyProps
                    {
                        PolicyDocument = new { Statement = new[] { new { Effect = "Allow", Action = "s3:*", Resource = "*" } } }
                    });
                }
            }

            """),
        ("Sdk.cs", """
            using Amazon.Auth.AccessControlPolicy;

            public class Sdk
            {
                public string Grants(string bucketName)
                {
                    var policy = new Policy().WithStatements(
                        new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("s3:*")).WithResources(new Resource("*")),
                        new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("secretsmanager:GetSecretValue")).WithResources(new Resource("*")));
                    return policy.ToJson();
                }
            }

            """),
        ("Texts.cs", """"
            public class Texts
            {
                public string Trust() => """{"Statement":[{"Effect":"Allow","Principal":{"Service":["rds.amazonaws.com","ec2.amazonaws.com"]},"Action":"sts:AssumeRole"},{"Effect":"Allow","Principal":{"Service":"rds.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

                public const string Grants = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""*""},{""Effect"":""Allow"",""Action"":""secretsmanager:GetSecretValue"",""Resource"":""*""}]}";

                public string Key(string region) => $$"""
                    {
                      "Statement": [
                        { "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "*" },
                        { "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "{{region}}" } } }
                      ]
                    }
                    """;
            }

            """"),
    ];

    // NRA1501 at the shared statement, NRA2506 where a statement can't be split, NRA4523 for names that nothing in scope has.
    private static readonly string[] s_left = ["NRA1501", "NRA2506", "NRA4523"];

    // Only ours: at this severity the SDK's own analyzers have suggestions too.
    private static readonly string[] s_options = ["--severity", "info", "--diagnostics", "NRA1001", "NRA1002", "NRA2001", "NRA2006", "NRA2007", "NRA4023"];

    [Fact]
    public async Task Format_mends_every_fixable_id_whatever_stands_beside_it_and_always_in_the_same_way()
    {
        using var project = new ConsumerProject(package, "Everything");
        Write(project, s_before);
        await project.RestoreAsync();
        var before = await project.BuildAsync();
        Assert.Equal(
            ["NRA1001", "NRA1002", "NRA1501", "NRA2001", "NRA2006", "NRA2007", "NRA2506", "NRA4023", "NRA4523"],
            before.Findings.Select(static finding => finding.Id).Distinct().Order(StringComparer.Ordinal));

        await project.FormatAsync(s_options);

        var after = await project.BuildAsync();
        Assert.True(after.Outcome.Succeeded, after.Outcome.ToString());
        Assert.Equal(s_left, after.Findings.Select(static finding => finding.Id).Distinct().Order(StringComparer.Ordinal));

        var mended = Read(project);
        await project.FormatAsync(s_options);
        Assert.Equal(mended, Read(project));

        for (var run = 1; run < s_runs; run++)
        {
            Write(project, run % 2 == 0 ? s_before : s_before.Reverse());
            await project.FormatAsync(s_options);
            Assert.Equal(mended, Read(project));
        }
    }

    // The compiler is given the files in this order.
    private static void Write(ConsumerProject project, IEnumerable<(string File, string Text)> files)
    {
        foreach (var (file, text) in files)
        {
            File.WriteAllText(Path.Combine(project.Folder, file), text);
        }

        File.WriteAllText(
            Path.Combine(project.Folder, "Everything.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="{string.Join(';', files.Select(static file => file.File))}" />
                <PackageReference Include="Amazon.CDK.Lib" Version="2.160.0" />
                <PackageReference Include="Constructs" Version="10.0.5" />
                <PackageReference Include="AWSSDK.Core" Version="3.7.501.1" />
              </ItemGroup>
            </Project>
            """);
    }

    private static string Read(ConsumerProject project) => string.Concat(project.Sources.Select(File.ReadAllText));
}
