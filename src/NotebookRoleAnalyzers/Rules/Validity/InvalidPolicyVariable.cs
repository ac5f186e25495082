using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4022: a policy variable is written so that IAM knows none, or where IAM takes none.</summary>
internal sealed class InvalidPolicyVariable : StatementRule
{
    private const string Description = "In resources and the values of conditions, a policy variable that is not closed ('${aws:username'), is empty ('${}') or has white space in it ('${ aws:username }'); and one in an action, where IAM takes none.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4022",
        "Policy variable is invalid",
        "'{0}' does not work as a policy variable, as {1}, so nothing is put in its place; write '{2}'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4022.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where only the author knows what was meant, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4522",
        "Policy variable is invalid, and what was meant isn't known",
        "'{0}' does not work as a policy variable, as {1}, so nothing is put in its place; {2}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4022.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (!statement.IsWrittenForIam)
        {
            return;
        }

        foreach (var element in statement.ResourcesAndValues.Where(static element => element.IsCertain))
        {
            var faults = PolicyVariable.In(element.Text).Where(static variable => FaultOf(variable) is not null).ToList();
            if (faults.Count > 0)
            {
                Report(element, faults, statement, findings);
            }
        }

        foreach (var action in statement.Actions.Items.Concat(statement.NotActions.Items).Where(static element => element.IsCertain))
        {
            // What CloudFormation puts in by itself may stand anywhere.
            if (PolicyVariable.In(action.Text).FirstOrDefault(static variable => ConditionKeyCatalogue.Find(variable.Name) is not null) is { } variable)
            {
                findings.Add(OpenDescriptor, statement, action, action.Site, SpellingOf(action, variable), "an action takes none", "write the actions out");
            }
        }
    }

    private static void Report(PolicyElement element, List<PolicyVariable> faults, Statement statement, Findings findings)
    {
        var (spelling, fault, meant) = (SpellingOf(element, faults[0]), FaultOf(faults[0])!, Meant(faults[0]));
        if (element.Certain is { } text && statement.CanReplace(element) && faults.TrueForAll(static variable => Meant(variable) is not null))
        {
            faults.Reverse();
            var corrected = faults.Aggregate(text, static (all, variable) => all.Substring(0, variable.Start) + Meant(variable) + all.Substring(variable.Start + variable.Length));
            findings.Add(Descriptor, statement, new Misnomer(element, corrected), element.Site, spelling, fault, meant!);
        }
        else
        {
            findings.Add(OpenDescriptor, statement, element, element.Site, spelling, fault, meant is null ? "write the condition key that is meant" : $"write '{meant}'");
        }
    }

    private static string? FaultOf(PolicyVariable variable) => variable switch
    {
        { IsOfCloudFormation: true } => null,
        { IsClosed: false } => "its brace is not closed",
        _ when variable.Name.Trim().Length == 0 => "it is empty",
        _ when variable.Head.Any(char.IsWhiteSpace) && Meant(variable) is not null => "white space stands in it",
        _ => null,
    };

    // What is left without white space, and what one that isn't closed begins with, if that is a key as it stands.
    private static string? Meant(PolicyVariable variable)
    {
        var length = variable.IsClosed ? variable.Head.Length : variable.Content.TakeWhile(static character => char.IsLetterOrDigit(character) || character is ':' or '-').Count();
        var head = string.Concat(variable.Content.Substring(0, length).Where(static character => !char.IsWhiteSpace(character)));
        var rest = variable.Content.Substring(length);
        if (variable.IsClosed)
        {
            return ConditionKeyCatalogue.Find((head + variable.Name.Substring(length)).TrimEnd()) is null ? null : "${" + head + rest + "}";
        }

        return ConditionKeyCatalogue.Find(head) is null || (rest.Length > 0 && rest[0] != '/') ? null : "${" + head + "}" + rest;
    }

    private static string SpellingOf(PolicyElement element, PolicyVariable variable) => element.Text.Characters.Substring(variable.Start, variable.Length);
}
