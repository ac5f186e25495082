using System.Collections.Immutable;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Makes conditions what was meant by them.</summary>
public abstract class ConditionFix : PolicyFix
{
    private protected sealed override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant) =>
        form.ChangeConditions(finding.Statement!, null, ((ImmutableArray<MeantCondition>)finding.Subject)
            .Select(static meant => new ConditionChange(meant.Condition, meant.Operator, meant.Values?.Select(PolicyText.Of).ToImmutableArray()) { Key = meant.Key }).ToList());
}
