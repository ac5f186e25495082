using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4029: a call replaces a condition that the statement had. The CDK merges the keys of one operator, but not the values of one key.</summary>
internal sealed class ConditionOverwritten : StatementRule
{
    private const string Description = "A condition that is added to a statement of the CDK under the operator and key of one that it has already, with other values: by 'AddCondition', 'AddConditions', 'AddSourceAccountCondition', 'AddSourceArnCondition' or 'AddAccountCondition', after 'Conditions' or another call.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4029",
        "Condition replaces an earlier one",
        "'{0}' on '{1}' is added once more, which replaces the earlier condition, so {2} {3} lost; write all values in one condition",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4029.md",
        customTags: RuleTags.WeakCondition);

    /// <summary>The same where no edit can write the values together.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4529",
        "Condition replaces an earlier one, and no edit can merge them in place",
        "'{0}' on '{1}' is added once more, which replaces the earlier condition, so {2} {3} lost; write all values in one condition",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4029.md",
        customTags: RuleTags.WeakCondition);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        // One edit merges all of a statement: what two of its conditions share can't be taken away twice.
        var replaced = statement.Conditions.Overwritten.GroupBy(static pair => pair.By).Where(static pairs => pairs.Any(static pair => LostValues(pair).Any())).ToList();
        if (replaced.Count == 0)
        {
            return;
        }

        var first = replaced[0].First();
        var lost = replaced[0].SelectMany(LostValues).Select(static value => $"'{value.Text}'").Distinct().ToList();
        var merges = replaced.Select(static pairs => ConditionMerge.Of(pairs.Select(static pair => pair.Lost).Append(pairs.Key).ToList())).OfType<ConditionMerge>().ToImmutableArray();
        var canBeMerged = merges.Length == replaced.Count && statement.CanLose(merges.SelectMany(static merge => merge.Gone));
        findings.Add(canBeMerged ? Descriptor : OpenDescriptor, statement, merges, ConditionRule.OriginOf(first.By, statement), first.Operator, first.By.Key, Listing.Of(lost), lost.Count == 1 ? "is" : "are");
    }

    // What is set in other code may be a default that is replaced on purpose.
    private static IEnumerable<PolicyElement> LostValues(Overwriting pair) => pair is { Lost.Site: { } lost, By: { Values.IsComplete: true, Site: { } by } } && MemberOf(lost) == MemberOf(by)
        ? pair.Lost.Values.Items.Where(value => value.IsCertain && pair.By.Values.Items.All(other => AreDifferent(value.Text, other.Text)))
        : Enumerable.Empty<PolicyElement>();

    private static MemberDeclarationSyntax? MemberOf(Origin site) => site.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>();

    // Text that only the deployment knows may turn out to be the same, unless it is of two things that the code makes.
    private static bool AreDifferent(SourceString one, SourceString other) => one.Known is { } known && other.Known is { } otherKnown
        ? known != otherKnown
        : OwnerOf(one) is { } owner && OwnerOf(other) is { } otherOwner && owner != otherOwner;

    private static ObjectValue? OwnerOf(SourceString text) => text.Runs.Select(static run => run.Hole?.Owner).FirstOrDefault(static owner => owner is not null) as ObjectValue is { IsConstructed: true } made ? made : null;
}
