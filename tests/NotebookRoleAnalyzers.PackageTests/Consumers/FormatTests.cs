namespace NotebookRoleAnalyzers.PackageTests.Consumers;

/// <summary>Every fixable rule, in the CDK's form and in JSON, several times and mixed with variants that can't be fixed: <c>dotnet format</c> mends what can be.</summary>
public sealed class FormatTests(PackedPackage package)
{
    private const string Before = """"
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

            public string Trust() => """{"Statement":[{"Effect":"Allow","Principal":{"Service":["rds.amazonaws.com","ec2.amazonaws.com"]},"Action":"sts:AssumeRole"},{"Effect":"Allow","Principal":{"Service":"rds.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

            public const string Grants = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""*""},{""Effect"":""Allow"",""Action"":""secretsmanager:GetSecretValue"",""Resource"":""*""}]}";
        }

        """";

    // NRA1501 at the shared statement, NRA2506 where a statement can't be split, NRA4523 for names that nothing in scope has.
    private static readonly string[] s_left = ["NRA1501", "NRA2506", "NRA4523"];

    // Only ours: at this severity the SDK's own analyzers have suggestions too.
    private static readonly string[] s_options = ["--severity", "info", "--diagnostics", "NRA1001", "NRA1002", "NRA2001", "NRA2006", "NRA4023"];

    [Fact]
    public async Task Format_mends_every_fixable_id_whatever_stands_beside_it()
    {
        using var project = new ConsumerProject(package, "Everything");
        File.WriteAllText(
            Path.Combine(project.Folder, "Everything.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Amazon.CDK.Lib" Version="2.160.0" />
                <PackageReference Include="Constructs" Version="10.0.5" />
              </ItemGroup>
            </Project>
            """);
        var source = Path.Combine(project.Folder, "Everything.cs");
        File.WriteAllText(source, Before);
        await project.RestoreAsync();
        var before = await project.BuildAsync();
        Assert.Equal(
            ["NRA1001", "NRA1002", "NRA1501", "NRA2001", "NRA2006", "NRA2506", "NRA4023", "NRA4523"],
            before.Findings.Select(static finding => finding.Id).Distinct().Order(StringComparer.Ordinal));

        await project.FormatAsync(s_options);

        var after = await project.BuildAsync();
        Assert.True(after.Outcome.Succeeded, after.Outcome.ToString());
        Assert.Equal(s_left, after.Findings.Select(static finding => finding.Id).Distinct().Order(StringComparer.Ordinal));

        var mended = await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken);
        await project.FormatAsync(s_options);
        Assert.Equal(mended, await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken));
    }
}
