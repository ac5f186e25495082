using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.PackageTests.Consumers;

namespace NotebookRoleAnalyzers.PackageTests.Combinations;

/// <summary>The package in all projects of a solution, whatever else they have.</summary>
public sealed partial class CombinationTests(CombinedSolution solution, PackedPackage package) : IClassFixture<CombinedSolution>
{
    private static readonly Finding s_text = new("Texts.cs", 3, "NRA2001");
    private static readonly Finding s_object = new("Objects.cs", 7, "NRA2001");
    private static readonly Finding s_role = new("Roles.cs", 7, "NRA1001");

    [Fact]
    public void A_project_reports_what_is_in_it_with_the_library_that_it_has()
    {
        Assert.Empty(solution.FindingsOf("Neither"));
        Assert.Equal([s_role, s_text], solution.FindingsOf("OnlyCdk"));
        Assert.Equal([s_role, s_text], solution.FindingsOf("EarlierCdk"));
        Assert.Equal([s_object, s_text], solution.FindingsOf("OnlySdk"));
        Assert.Equal([s_object, s_text], solution.FindingsOf("LaterSdk"));
        Assert.Equal([s_object, s_role, s_text], solution.FindingsOf("Both"));
        Assert.Equal([s_object, s_text], solution.FindingsOf("OtherVersion"));
    }

    // The link names the version that has reported it.
    [Fact]
    public void Each_project_has_its_own_version_of_the_package() => Assert.Equal(
        [("OnlySdk", package.Version), ("OtherVersion", solution.OtherVersion)],
        Reported.Matches(solution.Output).Select(static line => (Project: line.Groups["project"].Value, Version: line.Groups["version"].Value))
            .Where(static line => line.Project is "OnlySdk" or "OtherVersion").Distinct().OrderBy(static line => line.Project, StringComparer.Ordinal));

    [Fact]
    public void Each_framework_of_a_project_reports_what_is_compiled_for_it()
    {
        Assert.Equal([s_text, new("Texts.cs", 7, "NRA1001")], solution.FindingsOf("TwoFrameworks", "net8.0"));
        Assert.Equal([s_text, new("Texts.cs", 5, "NRA2006")], solution.FindingsOf("TwoFrameworks"));
    }

    // The compiler measures it. Beside the start of the analyzers, a project without AWS's libraries costs nothing.
    [Fact]
    public void A_project_without_a_library_of_AWS_waits_for_nothing() => Assert.InRange(SecondsOf("Neither"), 0, SecondsOf("OnlyCdk") / 2);

    [Fact]
    public void One_format_mends_all_projects_and_what_frameworks_share_once()
    {
        Assert.Contains("\"s3:*\"", solution.Mended("Neither", "Texts.cs"), StringComparison.Ordinal);
        foreach (var project in new[] { "OnlyCdk", "EarlierCdk", "OnlySdk", "LaterSdk", "Both", "OtherVersion" })
        {
            Assert.DoesNotContain("\"s3:*\"", solution.Mended(project, "Texts.cs"), StringComparison.Ordinal);
        }

        Assert.Equal(solution.Mended("OnlyCdk", "Roles.cs"), solution.Mended("EarlierCdk", "Roles.cs"));
        Assert.Equal(solution.Mended("OnlySdk", "Objects.cs"), solution.Mended("LaterSdk", "Objects.cs"));
        Assert.Equal(solution.Mended("OnlySdk", "Objects.cs"), solution.Mended("Both", "Objects.cs"));
        Assert.Equal(solution.Mended("OnlySdk", "Objects.cs"), solution.Mended("OtherVersion", "Objects.cs"));
        Assert.Equal(
            """"
            public static class Texts
            {
                public const string Storage = """{"Statement":[{"Effect":"Allow","Action":["s3:PutObject","s3:GetObject","s3:GetEncryptionConfiguration","s3:ListBucket","s3:DeleteObject"],"Resource":["arn:aws:s3:::<bucket-name>","arn:aws:s3:::<bucket-name>/*"]}]}""";
            #if NET10_0_OR_GREATER
                public const string Secrets = """{"Statement":[{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"arn:aws:secretsmanager:<region>:<account-id>:secret:<secret-name>-??????"}]}""";
            #else
                public const string Trust = """{"Statement":[{"Effect":"Allow","Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"<account-id>"},"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:<region>:<account-id>:*"}}}]}""";
            #endif
            }

            """",
            solution.Mended("TwoFrameworks", "Texts.cs"));
    }

    private double SecondsOf(string project)
    {
        using var log = JsonDocument.Parse(File.ReadAllBytes(solution.LogOf(project)));
        return log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(static rule => rule.GetProperty("id").GetString()!.StartsWith("NRA", StringComparison.Ordinal))
            .Max(static rule => double.Parse(rule.GetProperty("properties").GetProperty("executionTimeInSeconds").GetString()!.TrimStart('<'), CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"warning NRA\d{4}: .+/blob/v(?<version>[^/]+)/docs/.+[\\/](?<project>\w+)\.csproj")]
    private static partial Regex Reported { get; }
}
