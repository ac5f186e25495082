using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Policies in files of their own, given to the compiler as AdditionalFiles, are judged there.</summary>
public sealed class PolicyFileTests
{
    private const string Grant = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "All",
              "Effect": "Allow",
              "Action": ["s3:*", "secretsmanager:GetSecretValue"],
              "Resource": "*",
              "Condition": { "Bool": { "aws:SecureTransport": true } }
            },
            { "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": ["*", "arn:aws:s3:::<bucket-name>"] }
          ]
        }
        """;

    private const string Trust = """
        { "Statement": { "Effect": "Allow", "Principal": { "Service": "elasticmapreduce.amazonaws.com" }, "Action": "sts:AssumeRole" } }
        """;

    private static readonly Compilation Code = TestCode.Compile("class C { }");

    [Fact]
    public async Task A_finding_stands_in_the_file() => Assert.Equal(
        [
            "NRA2001 policies/notebook.json(7): \"s3:*\"",
            "NRA2006 policies/notebook.json(11): \"*\"",
            "NRA4523 policies/notebook.json(11): <bucket-name>",
        ],
        await Findings("policies/notebook.json", Grant));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public async Task Lines_end_as_the_file_ends_them(string newLine) => Assert.Equal(
        newLine == "\u2028" ? [] : await Findings("p.json", Grant),
        await Findings("p.json", Grant.ReplaceLineEndings(newLine)));

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_the_policy() =>
        Assert.Equal(["NRA1001 p.json(1): \"elasticmapreduce.amazonaws.com\""], await Findings("p.json", '\uFEFF' + Trust));

    [Fact]
    public async Task An_escape_sequence_is_underlined_whole() =>
        Assert.Equal([@"NRA2001 p.json(1): ""s\u0033:*"""], await Findings("p.json", @"{""Statement"":{""Effect"":""Allow"",""Action"":[ ""s\u0033:*""],""Resource"":""arn:aws:s3:::b""}}"));

    [Fact]
    public void What_a_file_holds_is_read_as_written() => Assert.Equal(
        """
        document unknown
          allow identity All
            action s3:*
            action secretsmanager:GetSecretValue
            resource *
            when Bool aws:SecureTransport true
          allow identity
            action secretsmanager:GetSecretValue
            resource *
            resource arn:aws:s3:::<bucket-name>
        """,
        Dump("p.json", Grant));

    [Theory]
    [InlineData("no JSON", "policy.txt", Grant)]
    [InlineData("no text", "policy.json", null)]
    [InlineData("nothing", "policy.json", "")]
    [InlineData("space", "policy.json", " \r\n")]
    [InlineData("a mark alone", "policy.json", "\uFEFF")]
    [InlineData("a list", "policy.json", "[" + Grant + "]")]
    [InlineData("a text", "policy.json", "\"\\\"Statement\\\"\"")]
    [InlineData("no statements", "policy.json", """{ "Statement": [] }""")]
    [InlineData("statements of something else", "policy.json", """{ "Statement": ["SELECT 1"] }""")]
    [InlineData("comments, which AWS refuses", "policy.json", "// the grants\n" + Grant)]
    [InlineData("a comment inside", "policy.json", """{ "Statement": { "Effect": "Allow", /* all */ "Action": "s3:*" } }""")]
    [InlineData("two documents", "policy.json", Grant + Grant)]
    [InlineData("a template", "stack.json", """{ "Resources": { "P": { "Properties": { "PolicyDocument": """ + Grant + " } } } }")]
    [InlineData("a stack policy", "stack.json", """{ "Statement": [{ "Effect": "Allow", "Action": "Update:*", "Principal": "*", "Resource": "*" }] }""")]
    [InlineData("a service control policy", "policies/scp/s3.json", Grant)]
    [InlineData("a service control policy by its name", "ServiceControlPolicy.json", Grant)]
    [InlineData("a permissions boundary", "permissions-boundary.json", Grant)]
    [InlineData("an endpoint policy", "s3-endpoint-policy.json", Grant)]
    public async Task Other_files_are_met_with_silence(string name, string path, string? text)
    {
        Assert.NotEmpty(name);
        var findings = await Findings(path, text);
        Assert.DoesNotContain(findings, static finding => !finding.StartsWith("NRA4523", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_one_character_makes_JSON_of_is_found_and_mended()
    {
        var broken = Grant.Replace("\"Effect\": \"Allow\",\n      \"Action\"", "\"Effect\": \"Allow\"\n      \"Action\"", StringComparison.Ordinal);

        Assert.Equal(["NRA4001 policies/notebook.json(7): \""], await Findings("policies/notebook.json", broken));
        Assert.DoesNotContain("s3:*", await Mending.MendFile("/policies/notebook.json", broken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NRA1009", """{ "Effect": "Allow", "Principal": { "Service": "es.amazonaws.com" }, "Action": "logs:PutLogEvents", "Resource": "arn:aws:logs:us-east-1:111122223333:log-group:search:*" }""")]
    [InlineData("", """{ "Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:q" }""")]
    [InlineData("", """{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }""")]
    public async Task A_service_shows_that_a_policy_is_of_a_resource_and_everybody_does_not(string ids, string statement) =>
        Assert.Equal(ids, string.Join(",", (await Findings("policies/queue.json", "{ \"Statement\": [" + statement + "] }")).Select(static finding => finding[..7])));

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("config/appsettings.Development.json")]
    [InlineData(@"C:\app\package.json")]
    [InlineData("package-lock.json")]
    [InlineData("cdk.json")]
    [InlineData("cdk.context.json")]
    [InlineData("tsconfig.json")]
    [InlineData("cdk.out/Notebook.template.json")]
    [InlineData("stylecop.json")]
    [InlineData("BannedSymbols.txt")]
    [InlineData("json")]
    public async Task Files_of_other_tools_are_not_even_opened(string path)
    {
        var file = new TestFile(path, Grant);

        Assert.Empty(await TestCode.Analyze(Code, file));
        Assert.Equal(0, file.Reads);
    }

    [Fact]
    public async Task Without_a_library_of_AWS_no_file_is_opened()
    {
        var file = new TestFile("policy.json", Grant);

        Assert.Empty(await TestCode.Analyze(TestCode.Compile("class C { }", withAws: false), file));
        Assert.Equal(0, file.Reads);
    }

    [Fact]
    public async Task A_file_is_opened_once()
    {
        var file = new TestFile("policy.json", Grant);

        Assert.NotEmpty(await TestCode.Analyze(Code, file));
        Assert.Equal(1, file.Reads);
    }

    [Fact]
    public void A_file_cut_anywhere_is_met_with_silence()
    {
        for (var length = 0; length < Grant.Length; length++)
        {
            Assert.Equal("", Dump("policy.json", Grant[..length]));
        }
    }

    [Fact]
    public void A_file_without_one_of_its_characters_is_never_too_much()
    {
        for (var i = 0; i < Grant.Length; i++)
        {
            Assert.NotNull(Dump("policy.json", Grant.Remove(i, 1)));
        }
    }

    [Fact]
    public void A_file_over_the_limit_is_met_with_silence()
    {
        Assert.NotNull(PolicyFiles.Open(new TestFile("p.json", Grant.PadRight(Limits.TextLength)), CancellationToken.None));
        Assert.Null(PolicyFiles.Open(new TestFile("p.json", Grant.PadRight(Limits.TextLength + 1)), CancellationToken.None));
    }

    [Theory]
    [InlineData("policies/notebook.json", "Unknown")]
    [InlineData("description.json", "Unknown")]
    [InlineData("session-manager.json", "Unknown")]
    [InlineData("rcp/deny.json", "Organization")]
    [InlineData(@"C:\policies\org\developer_scp.json", "Organization")]
    [InlineData("service-control-policies/deny.json", "Organization")]
    [InlineData("NotebookBoundary.json", "Organization")]
    [InlineData("session-policy.json", "Session")]
    [InlineData("EndpointPolicies/s3.json", "Endpoint")]
    public void A_name_tells_what_only_bounds(string path, string kind) => Assert.Equal(kind, PolicyFiles.KindOf(path).ToString());

    private static string Dump(string path, string text) =>
        ModelDump.Of(PolicyReader.Read(new TextFile(path, SourceText.From(text)))).TrimEnd();

    private static async Task<IReadOnlyList<string>> Findings(string path, string? text) =>
        [.. (await TestCode.Analyze(Code, new TestFile(path, text))).Select(diagnostic => $"{diagnostic.Id} {Place(diagnostic.Location, text!)}").Order(StringComparer.Ordinal)];

    private static string Place(Location location, string text)
    {
        var (place, source) = (location.GetLineSpan(), SourceText.From(text));
        Assert.Equal(LocationKind.ExternalFile, location.Kind);
        Assert.Equal(source.Lines.GetTextSpan(place.Span), location.SourceSpan);
        return $"{place.Path}({place.StartLinePosition.Line + 1}): {source.ToString(location.SourceSpan)}";
    }
}
