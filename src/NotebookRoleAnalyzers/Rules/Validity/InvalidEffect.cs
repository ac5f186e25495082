using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4004: an effect that is neither <c>Allow</c> nor <c>Deny</c>, by the letter.</summary>
internal sealed class InvalidEffect : StatementRule
{
    private const string Description = "An 'Effect' that is a text and not exactly 'Allow' or 'Deny': 'allow', 'ALLOW', 'Permit'.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4004",
        "Effect is neither Allow nor Deny",
        "'{0}' is no effect, so AWS rejects the policy: IAM takes 'Allow' and 'Deny', spelled exactly so; write '{1}'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4004.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where it isn't clear which one is meant, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4504",
        "Effect is neither Allow nor Deny, and no edit can correct it in place",
        "'{0}' is no effect, so AWS rejects the policy: IAM takes 'Allow' and 'Deny', spelled exactly so; write the one that is meant",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4004.md",
        customTags: RuleTags.Correctness);

    private static readonly string[] Effects = { "Allow", "Deny" };

    // What says the same in other words: a guess by letters alone would make a Deny of "Permit".
    private static readonly Dictionary<string, string> OtherWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["accept"] = "Allow", ["allowed"] = "Allow", ["enable"] = "Allow", ["grant"] = "Allow", ["permit"] = "Allow",
        ["block"] = "Deny", ["denied"] = "Deny", ["disallow"] = "Deny", ["forbid"] = "Deny", ["prohibit"] = "Deny", ["refuse"] = "Deny", ["reject"] = "Deny",
    };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement.WrittenEffect is not { Certain: { } text } effect || text is "Allow" or "Deny" || !statement.IsOfIam)
        {
            return;
        }

        var meant = OtherWords.TryGetValue(text.Trim(), out var same) ? same : NearestName.Of(text.Trim(), Effects);
        if (meant is not null && statement.CanReplace(effect))
        {
            findings.Add(Descriptor, statement, new Misnomer(effect, meant), effect.Site, text, meant);
        }
        else
        {
            findings.Add(OpenDescriptor, statement, new Misnomer(effect, null), effect.Site, text);
        }
    }
}
