using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2017: an action that another one of the same statement covers.</summary>
internal sealed class RedundantAction : StatementRule
{
    private const string Description = "An action that stands twice in a statement, or that a pattern of the same statement covers: 's3:GetObject' beside 's3:Get*'. Letters that differ in case only are no difference to IAM. 'Deny' and all kinds of policies are looked at.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2017",
        "Action is covered by another one of the statement",
        "'{0}' adds nothing, as {1}, and whoever takes it away to narrow the policy changes nothing; remove it",
        RuleCategory.Grants,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2017.md",
        customTags: RuleTags.Maintenance);

    /// <summary>The same where an edit can't take it out of this statement alone.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA2517",
        "Action is covered by another one of the statement, in code that makes more of it",
        "'{0}' adds nothing, as {1}, and whoever takes it away to narrow the policy changes nothing; remove it where it is made",
        RuleCategory.Grants,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2017.md",
        customTags: RuleTags.Maintenance);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement.Actions.Items.Length < 2 || !statement.IsWrittenForIam)
        {
            return;
        }

        foreach (var (action, other) in Covered(statement).Where(pair => IsNews(pair.Action, pair.Other, statement, findings)))
        {
            findings.Add(CanBeRemoved(action, other, statement) ? Descriptor : SharedDescriptor, statement, action, action.Site, action.Text, Reason(action, other));
        }
    }

    private static string Reason(PolicyElement action, PolicyElement other) =>
        string.Equals(action.Certain, other.Certain, StringComparison.OrdinalIgnoreCase) ? "it stands in the statement already" : $"'{other.Text}' of the same statement covers it";

    // What a wildcard covers that is to be narrowed itself is part of what remains then.
    private static bool IsNews(PolicyElement action, PolicyElement other, Statement statement, Findings findings) =>
        findings.FaultOf(action.Certain!) is null && ActionBreadth.Of(other, statement, findings.Options.AdditionalActions) == Breadth.Narrow;

    private static List<(PolicyElement Action, PolicyElement Other)> Covered(Statement statement)
    {
        var known = new List<PolicyElement>();
        var names = new Dictionary<string, PolicyElement>(StringComparer.OrdinalIgnoreCase);
        var covered = new List<(PolicyElement Action, PolicyElement Other)>();
        foreach (var action in statement.Actions.Items.Where(static action => action.Certain is { Length: > 0 }))
        {
            if (names.TryGetValue(action.Certain!, out var first))
            {
                covered.Add((action, first));
            }
            else
            {
                names.Add(action.Certain!, action);
                known.Add(action);
            }
        }

        var patterns = known.Where(static action => action.Certain!.IndexOfAny(Wildcard.Characters) >= 0).ToList();
        foreach (var action in known)
        {
            var wider = patterns.FindAll(pattern => pattern != action && Covers(pattern.Certain!, action.Certain!));
            if (wider.Count > 0)
            {
                covered.Add((action, wider.Find(pattern => AreListed(action, pattern)) ?? wider[0]));
            }
        }

        return covered;
    }

    // Of two patterns that say the same in other characters, as s3:* and s3:**, both stay.
    private static bool Covers(string outer, string inner) => inner.IndexOfAny(Wildcard.Characters) < 0
        ? PatternInclusion.IsAll(outer) || ActionPattern.Covers(outer, inner)
        : PatternInclusion.CoversAction(outer, inner) && !PatternInclusion.CoversAction(inner, outer);

    // A list keeps what covers the other; what makes several actions at once, as a function over a list, can't make one less.
    private static bool CanBeRemoved(PolicyElement action, PolicyElement other, Statement statement) =>
        statement.CanBeMended
        && statement.HasOwnSite(action)
        && (AreListed(action, other) || ItemPlace.IsAddedAlone(action.Site.Node));

    private static bool AreListed(PolicyElement action, PolicyElement other) =>
        action.Site is JsonOrigin ? other.Site is JsonOrigin : ItemPlace.ListOf(action.Site.Node) is { } list && list == ItemPlace.ListOf(other.Site.Node);
}
