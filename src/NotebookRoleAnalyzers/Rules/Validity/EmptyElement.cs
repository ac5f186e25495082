using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4009: a list or a map of a policy has nothing in it.</summary>
internal sealed class EmptyElement : ModelRule
{
    private const string Description = "A list or a map in a policy that has nothing in it, where AWS sees it so: actions, resources, principals, the whole condition, an operator without keys, a key without values, statements.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4009",
        "Element is empty",
        "'{0}' is empty, so {1}; remove {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4009.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where the policy would mean something else without it, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4509",
        "Element is empty, and only its author knows what belongs there",
        "'{0}' is empty, so {1}; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4009.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Findings findings)
    {
        foreach (var document in findings.Documents)
        {
            // Text without statements may be meant for something else, or to be filled.
            if (document.NoStatements is { } site && (document.Kind != PolicyKind.Unknown || site.File is not null))
            {
                findings.Add(OpenDescriptor, null, document, EntryPlace.NameOf(site), "Statement", "AWS rejects the policy", "write a statement, or leave the policy out");
            }

            foreach (var statement in document.Statements.Where(statement => statement.IsOfIam && !findings.Model.IsMalformed(statement)))
            {
                JudgeValues(statement, findings);
                JudgeOperators(statement, findings);
                JudgeKeys(statement, findings);
            }
        }
    }

    private static void JudgeValues(Statement statement, Findings findings)
    {
        foreach (var value in statement.EmptyValues)
        {
            var place = EntryPlace.NameOf(value.Site);
            if (EmptyRemoval.Of(value, statement, findings.Model) is { } removal)
            {
                findings.Add(Descriptor, statement, removal, place, value.Name, Effect(value), removal.IsOfStatement ? "the statement" : "it");
            }
            else
            {
                findings.Add(OpenDescriptor, statement, value, place, value.Name, Effect(value), value.Element.StartsWith("Not", StringComparison.Ordinal) ? "write what is left out, or what is meant instead" : "write what is meant");
            }
        }
    }

    private static string Effect(EmptyValue value) => value switch
    {
        { Element: "Condition" } => "it demands nothing",
        { IsWhole: false } => "it names nobody",
        { Element: "Principal" } => "the statement is about nobody",
        { Element: "Action" } => "the statement is about no action",
        { Element: "Resource" } => "the statement is about no resource",
        _ => "nothing is left out",
    };

    private static void JudgeOperators(Statement statement, Findings findings)
    {
        var empty = EmptyRemoval.OperatorsOf(statement);
        var removal = EmptyRemoval.Of(empty, statement);
        foreach (var block in empty)
        {
            var place = block.Site is { } site ? EntryPlace.NameOf(site) : statement.Origin;
            if (removal is not null)
            {
                findings.Add(Descriptor, statement, removal, place, block.Operator.Known!, "it demands nothing", "it");
            }
            else
            {
                findings.Add(OpenDescriptor, statement, block, place, block.Operator.Known!, "it demands nothing", "remove it where it is written");
            }
        }
    }

    // Without the condition the statement may apply to more than with it.
    private static void JudgeKeys(Statement statement, Findings findings)
    {
        foreach (var block in statement.Conditions.Blocks)
        {
            foreach (var condition in block.Conditions.Where(condition => condition is { IsCertain: true, Values: { IsAbsent: true, Site: not null } } && IsAlone(condition, block, statement)))
            {
                findings.Add(OpenDescriptor, statement, condition, ConditionRule.OriginOf(condition, statement), condition.Key, Effect(block.Operator.Known), "write the values that are meant");
            }
        }
    }

    private static bool IsAlone(Condition condition, ConditionBlock block, Statement statement) => statement.Conditions.Blocks
        .Where(other => other.Operator.Known is null || other.Operator.Known == block.Operator.Known)
        .SelectMany(static other => other.Conditions)
        .All(other => other == condition || !string.Equals(other.Key.Known, condition.Key.Known, StringComparison.OrdinalIgnoreCase));

    private static string Effect(string? name) => name is not null && (name.StartsWith("ForAllValues:", StringComparison.OrdinalIgnoreCase) || name.EndsWith("IfExists", StringComparison.OrdinalIgnoreCase))
        ? $"only requests without the key meet '{name}'"
        : $"there is no value to hold against the request under '{name}'";
}
