using System.Globalization;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules;

/// <summary>NRA0002.</summary>
public sealed class SuppressionWithoutReasonTests
{
    private const string Asked = "[*.cs]\nnotebook_role.require_justification = true";
    private const string Using = "using System.Diagnostics.CodeAnalysis;\n";

    [Theory]
    [InlineData("#pragma warning disable NRA2001", "NRA2001")]
    [InlineData("#pragma warning disable NRA2001 //", "NRA2001")]
    [InlineData("#pragma warning disable NRA2001 // <Pending>", "NRA2001")]
    [InlineData("#pragma warning disable CA1822, NRA2001, NRA2501", "NRA2001, NRA2501")]
    [InlineData("// Far above.\n\n#pragma warning disable NRA2001", "NRA2001")]
    [InlineData("// Above other code.\nclass D { }\n#pragma warning disable NRA2001", "NRA2001")]
    [InlineData("#pragma warning disable NRA2001\n// Below.", "NRA2001")]
    public Task A_pragma_without_a_comment_is_told(string pragma, string ids) => AssertFound(pragma + "\nclass C { }", ids);

    [Theory]
    [InlineData("#pragma warning disable NRA2001 // The bucket is made anew each night.")]
    [InlineData("// The bucket is made anew each night.\n#pragma warning disable NRA2001")]
    [InlineData("/* The bucket is made\n   anew each night. */\n#pragma warning disable NRA2001")]
    [InlineData("// Both are of the sandbox.\n#pragma warning disable NRA2001\n#pragma warning disable NRA2006")]
    [InlineData("#pragma warning restore NRA2001")]
    [InlineData("#pragma warning disable CA1822, CS0618, NRAX001, NRA01")]
    [InlineData("#pragma warning disable")]
    [InlineData("#if NEVER\n#pragma warning disable NRA2001\n#endif")]
    [InlineData("#nullable disable")]
    public Task A_pragma_with_a_comment_or_of_others_is_silent(string pragma) => AssertFound(pragma + "\nclass C { }", "");

    [Theory]
    [InlineData("""[SuppressMessage("IamGrants", "NRA2001")]""", "NRA2001")]
    [InlineData("""[SuppressMessage("IamGrants", "NRA2001:All S3 actions are allowed")]""", "NRA2001")]
    [InlineData("""[SuppressMessage("IamGrants", "NRA2001", Justification = "")]""", "NRA2001")]
    [InlineData("""[SuppressMessage("IamGrants", "NRA2001", Justification = null)]""", "NRA2001")]
    [InlineData("""[SuppressMessage("IamGrants", "NRA2001", Justification = "<Pending>")]""", "NRA2001")]
    [InlineData("""[SuppressMessage("IamGrants", "NRA2001", Justification = "...", Scope = "type")]""", "NRA2001")]
    [InlineData("""[SuppressMessage(checkId: "NRA2001", category: "IamGrants")]""", "NRA2001")]
    [InlineData("""[SuppressMessage("IamGrants", C.Id), SuppressMessage("IamGrants", "NRA2501")]""", "NRA2001, NRA2501")]
    [InlineData("""[System.Diagnostics.CodeAnalysis.SuppressMessageAttribute("IamGrants", "NRA2001")]""", "NRA2001")]
    [InlineData("""[Hush("IamGrants", "NRA2001")]""", "NRA2001")]
    public Task An_attribute_without_a_justification_is_told(string attribute, string ids) => AssertFound(Attributed(attribute), ids);

    [Theory]
    [InlineData("""[SuppressMessage("IamGrants", "NRA2001", Justification = "The bucket is made anew each night")]""")]
    [InlineData("""[SuppressMessage("IamGrants", "NRA2001", Justification = "Sandbox " + C.Id)]""")]
    [InlineData("""[SuppressMessage("IamGrants", "NRA2001", Justification = Missing.Reason)]""")]
    [InlineData("""[SuppressMessage("Performance", "CA1822")]""")]
    [InlineData("""[SuppressMessage("IamGrants", Missing.Id)]""")]
    [InlineData("""[SuppressMessage("NRA2001")]""")]
    [InlineData("""[Mine.SuppressMessage("IamGrants", "NRA2001")]""")]
    public Task An_attribute_with_a_justification_or_of_others_is_silent(string attribute) => AssertFound(Attributed(attribute), "");

    [Fact]
    public Task Suppressions_of_a_whole_assembly_are_told_too() =>
        AssertFound(Using + """[assembly: SuppressMessage("IamGrants", "NRA2001", Scope = "member", Target = "~M:C.F")]""", "NRA2001");

    [Theory]
    [InlineData("")]
    [InlineData("[*.cs]\nnotebook_role.require_justification = false")]
    [InlineData("[*.cs]\nnotebook_role.require_justification = yes")]
    public async Task Where_nobody_asks_nothing_is_told(string settings) =>
        Assert.DoesNotContain("NRA0002", (await TestCode.Analyze(TestCode.Compile("#pragma warning disable NRA2001\n" + Attributed("""[SuppressMessage("IamGrants", "NRA2001")]""")), new Settings(settings))).Select(static found => found.Id));

    [Fact]
    public async Task Without_AWS_nothing_is_told() =>
        Assert.Empty(await TestCode.Analyze(TestCode.Compile("#pragma warning disable NRA2001", withAws: false), new Settings(Asked)));

    [Fact]
    public async Task A_property_asks_for_it_too_and_the_message_says_where_the_reason_belongs()
    {
        var found = await TestCode.Analyze(
            TestCode.Compile("#pragma warning disable NRA2001\n" + Attributed("""[SuppressMessage("IamGrants", "NRA2006")]""")),
            new Settings("", "build_property.NotebookRoleRequireJustification = true"));

        Assert.Equal(
            [
                "'NRA2001' is suppressed without a reason, so nobody can tell later whether the policy may stay as it is; say why in a comment on this line or the one before",
                "'NRA2006' is suppressed without a reason, so nobody can tell later whether the policy may stay as it is; say why in its Justification",
            ],
            found.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("#pragma warning disable NRA2001 // The bucket is made anew each night.", "")]
    [InlineData("", """[SuppressMessage("IamGrants", "NRA2001", Justification = "The bucket is made anew each night")]""")]
    public async Task A_suppression_with_a_reason_suppresses(string pragma, string attribute)
    {
        var code = $$"""
            using System.Diagnostics.CodeAnalysis;
            {{pragma}}
            {{attribute}}
            class C
            {
                const string Grants = "{ \"Statement\": { \"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\": \"*\" } }";
            }
            """;

        Assert.Empty(await TestCode.Analyze(TestCode.Compile(code), new Settings(Asked)));
        Assert.NotEmpty(await TestCode.Analyze(TestCode.Compile(code.Replace("NRA2001", "NRA2002", StringComparison.Ordinal)), new Settings(Asked)));
    }

    // Each finding stands at the id, or at the attribute that has it.
    private static async Task AssertFound(string code, string ids)
    {
        var found = await TestCode.Analyze(TestCode.Compile(code), new Settings(Asked));

        Assert.All(found, static diagnostic => Assert.Equal(SuppressionWithoutReason.Descriptor.Id, diagnostic.Id));
        Assert.Equal(ids, string.Join(", ", found.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture).Split('\'')[1])));
    }

    private static string Attributed(string attribute) => Using + "using Hush = System.Diagnostics.CodeAnalysis.SuppressMessageAttribute;\n" + attribute + """

        class C
        {
            public const string Id = "NRA2001";
        }

        namespace Mine
        {
            class SuppressMessageAttribute : System.Attribute
            {
                public SuppressMessageAttribute(string category, string checkId) { }
            }
        }
        """;
}
