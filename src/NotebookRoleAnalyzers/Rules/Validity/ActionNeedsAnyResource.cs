using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4015: an action that works on no resource in particular stands with ARNs only.</summary>
internal sealed class ActionNeedsAnyResource : StatementRule
{
    private const string Description = "An action that works on no resource in particular, such as 's3:ListAllMyBuckets' or 'ec2:DescribeInstances', in a statement that names ARNs only. In an 'Allow' and in a 'Deny', in policies of any kind but those of a resource. It knows those of which the services' own guides say so.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4015",
        "Action takes no resource but '*'",
        "{0} can't be narrowed to a resource, so the statement {1}; put '*' there, in a statement of its own if others are narrowed",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4015.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit can put <c>*</c> there without widening something else.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4515",
        "Action takes no resource but '*', in a statement that can't be split in place",
        "{0} can't be narrowed to a resource, so the statement {1}; move it to a statement of its own on '*'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4015.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        // A resource's own policy is on that resource. An ARN that is all of a service may be what is asked for: arn:aws:s3:::* is.
        if (statement.Kind == PolicyKind.Resource || statement.Resources.Items.Any(static resource => resource.Text.Characters.EndsWith(":*", StringComparison.Ordinal)))
        {
            return;
        }

        var misfits = ResourceJudge.Misfits(statement, findings.Model, static action => action.ResourceTypes.IsEmpty && AnyResourceActions.Hold(action.Name));
        if (misfits.IsEmpty)
        {
            return;
        }

        var misfit = new Misfit(misfits, ImmutableArray<BucketCounterpart>.Empty);
        findings.Add(CanBeFixed(statement, misfit) ? Descriptor : OpenDescriptor, statement, misfit, misfits[0].Site, misfit.List, ResourceJudge.OutcomeOf(statement));
    }

    /// <summary>Whether all of a statement takes no resource but <c>*</c>.</summary>
    public static bool IsAll(Statement statement, Misfit misfit) => statement.Actions.IsComplete && misfit.Actions.Length == statement.Actions.Items.Length;

    // Under conditions a second statement would have to have the same ones.
    private static bool CanBeFixed(Statement statement, Misfit misfit) => statement.CanBeMended
        && (IsAll(statement, misfit) || statement is { Kind: PolicyKind.Identity, Effect: Effect.Allow, CanMoveActions: true });
}
