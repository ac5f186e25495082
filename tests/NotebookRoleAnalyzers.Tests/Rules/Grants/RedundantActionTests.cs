using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2017.</summary>
public sealed class RedundantActionTests
{
    private const string Queue = "\"arn:aws:sqs:us-east-1:111122223333:q\"";

    private static string Statement(string actions, string more = "") =>
        $$"""        new PolicyStatement(new PolicyStatementProps { Actions = {{actions}}, Resources = new[] { "arn:aws:sqs:us-east-1:111122223333:q" } {{more}} });""";

    public static TheoryData<string, string, string, string> Mended => new()
    {
        { "covered by a pattern behind it", Statement("""new[] { {|NRA2017:"sqs:SendMessage"|}, "sqs:Send*" }"""), Statement("""new[] { "sqs:Send*" }"""), "sqs:Send*" },
        { "covered by a pattern before it", Statement("""["sqs:Send*", {|NRA2017:"SQS:sendmessage"|}]"""), Statement("""["sqs:Send*"]"""), "sqs:Send*" },
        { "twice, in other letters", Statement("""new[] { "sqs:SendMessage", {|NRA2017:"sqs:sendMessage"|}, "sqs:GetQueueUrl" }"""), Statement("""new[] { "sqs:SendMessage", "sqs:GetQueueUrl" }"""), "sqs:GetQueueUrl sqs:SendMessage" },
        { "the last two", Statement("""new[] { "sqs:Send*", {|NRA2017:"sqs:SendMessage"|}, {|NRA2017:"sqs:SendM*"|} }"""), Statement("""new[] { "sqs:Send*" }"""), "sqs:Send*" },
        { "denied", Statement("""new[] { {|NRA2017:"sqs:SendMessage"|}, "sqs:Send*" }""", ", Effect = Effect.DENY"), Statement("""new[] { "sqs:Send*" }""", ", Effect = Effect.DENY"), "sqs:Send*" },
        {
            "added by a call of its own",
            """
                    var statement = new PolicyStatement();
                    statement.AddActions("sqs:Send*");
                    statement.AddActions({|NRA2017:"sqs:SendMessage"|});
                    statement.AddResources("arn:aws:sqs:us-east-1:111122223333:q");
            """,
            """
                    var statement = new PolicyStatement();
                    statement.AddActions("sqs:Send*");
                    statement.AddResources("arn:aws:sqs:us-east-1:111122223333:q");
            """,
            "sqs:Send*"
        },
    };

    [Theory]
    [MemberData(nameof(Mended))]
    public async Task What_another_action_covers_is_removed(string name, string flagged, string @fixed, string actions)
    {
        Assert.NotEmpty(name);
        await FixVerifier<RemoveAction>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Equal(actions, string.Join(' ', TestCode.Read(TestCode.Stack(@fixed)).SelectMany(static model => model.Statements).First().Actions.Items.Select(static action => action.Text.Known).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task JSON_loses_it_and_says_the_same()
    {
        const string flagged = """        var json = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[{|NRA2017:\"sqs:SendMessage\"|}, \"sqs:Send*\"],\"Resource\":\"arn:aws:sqs:us-east-1:111122223333:q\"}]}";""";
        const string @fixed = """        var json = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"sqs:Send*\"],\"Resource\":\"arn:aws:sqs:us-east-1:111122223333:q\"}]}";""";
        await FixVerifier<RemoveAction>.Verify(TestCode.Stack(flagged), TestCode.Stack(@fixed));

        Assert.Equal(["Allow: Action sqs:Send*; Resource arn:aws:sqs:us-east-1:111122223333:q"], TemplateStatements.Of(Execution.Json(@fixed)));
    }

    public static TheoryData<string, string> Unmended => new()
    {
        // What is left has to be a list with something in it.
        { """var s = new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = [""" + Queue + """] }); s.AddActions("sqs:Send*");""", "NRA2517 \"sqs:SendMessage\"" },
        { """PolicyStatement Allow(string action) => new PolicyStatement(new PolicyStatementProps { Actions = [action, "sqs:Send*"], Resources = [""" + Queue + """] }); Allow("sqs:SendMessage"); Allow("sqs:GetQueueUrl");""", "NRA2517 action" },
    };

    [Theory]
    [MemberData(nameof(Unmended))]
    public async Task What_no_edit_can_take_out_is_told(string statements, string findings) => Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements))));

    public static TheoryData<string> Silent =>
    [
        Statement("""new[] { "sqs:SendMessage", "sqs:ReceiveMessage", "sqs:Get*" }"""),
        Statement("""new[] { "sqs:S*d*", "sqs:*e*" }"""),
        Statement("""new[] { "sqs:SendMessage", Account == "1" ? "sqs:Send*" : "sqs:SendMessage" }"""),
        """var s = new PolicyStatement(); s.AddActions("sqs:SendMessage"); if (Account == "1") s.AddActions("sqs:Send*"); s.AddResources("arn:aws:sqs:us-east-1:111122223333:q");""",
        """
        var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
        new Bucket(this, "B").GrantReadWrite(role);
        """,
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_adds_something_or_is_not_certain_is_silent(string statements) => Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding.StartsWith("NRA2017", StringComparison.Ordinal) || finding.StartsWith("NRA2517", StringComparison.Ordinal));

    [Fact]
    public async Task What_is_no_action_at_all_is_told_of_once() =>
        Assert.Equal(["NRA4011 \"s3:GetObjct\""], await TestCode.Findings(TestCode.Stack("""new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObjct", "s3:Get*"], Resources = ["arn:aws:s3:::a/*"] });""")));

    public static TheoryData<string> Forms => [.. PolicyForms.Cdk.Keys, .. PolicyForms.Sdk.Keys, .. PolicyForms.Json.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_found_and_mended_in_every_form(string form)
    {
        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json.GetValueOrDefault(form) ?? PolicyForms.Sdk[form];
        var source = TestCode.Stack("        const string name = \"\";\n" + write(new PolicySample("redundant", """{"Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:GetObject"],"Resource":["arn:aws:s3:::notes/*"]}]}""")));

        var found = Assert.Single(await TestCode.Analyze(TestCode.Compile(source)));
        var left = await TestCode.Analyze(TestCode.Compile(await Mending.MendAll(source)));

        Assert.Contains(found.Id, (string[])["NRA2017", "NRA2517"]);
        Assert.Equal(found.Id == "NRA2517", left.Any());
    }
}
