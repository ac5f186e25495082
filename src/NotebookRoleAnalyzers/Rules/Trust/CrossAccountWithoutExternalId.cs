using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1015: all of another account may assume the role, for whomever it acts.</summary>
internal sealed class CrossAccountWithoutExternalId : StatementRule
{
    private const string Description = "A trust policy that lets all of another account assume the role, by its number or the ARN of its root, with no condition on 'sts:ExternalId', on the organization, or any other that restricts.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1015",
        "Another account is trusted without an external id",
        "'{0}' may assume this role whoever asks it to: no condition tests sts:ExternalId or the organization (confused deputy); add sts:ExternalId with a value that only you have from that account's owner",
        RuleCategory.Trust,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1015.md",
        customTags: RuleTags.ConfusedDeputy);

    /// <summary>The same where the condition would bind others too, or can't be written where the statement stands.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1515",
        "Another account is trusted without an external id, in a statement that takes no condition where it stands",
        "'{0}' may assume this role whoever asks it to: no condition tests sts:ExternalId or the organization (confused deputy); give it a statement of its own with sts:ExternalId",
        RuleCategory.Trust,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1015.md",
        customTags: RuleTags.ConfusedDeputy);

    private const string Operator = "StringEquals";
    private const string Root = ":root";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement.Effect != Effect.Allow
            || !TrustPolicy.Is(statement, findings.Model)
            || !statement.Actions.Items.Any(static action => action.Covers(AssumeAction.Plain))
            || statement.Conditions.Restrict() != Answer.No
            || SourceCondition.Of(statement).Any()
            || statement.Siblings.Any(static sibling => sibling.Effect == Effect.Deny))
        {
            return;
        }

        foreach (var principal in statement.Principals.Items)
        {
            if (AccountOf(principal) is { } account && !IsNamedAsOwn(account, statement, findings.Model))
            {
                findings.Add(CanBeFixed(statement, principal) ? Descriptor : SharedDescriptor, statement, principal, principal.Site, account);
            }
        }
    }

    // All of an account: its number, or the ARN of its root. A role or a user that is named is its owner's own affair.
    private static string? AccountOf(Principal principal)
    {
        var name = principal.Name.Characters;
        var end = name.EndsWith(Root, StringComparison.Ordinal) ? name.Length - Root.Length : name.Length;
        var start = end - AccountId.Length;
        var isWhole = start == 0 || (start > 0 && end < name.Length && name[start - 1] == ':' && name.StartsWith("arn:", StringComparison.Ordinal));
        return principal is { IsCertain: true, Type: PrincipalType.Aws } && isWhole && name.Substring(start, AccountId.Length) is var account && AccountId.Is(account) ? account : null;
    }

    // What stands in the resources and conditions of the same code, or is the account of an environment, may be the stack's own.
    private static bool IsNamedAsOwn(string account, Statement statement, PolicyModel model) =>
        model.Statements.Any(other => other.ResourcesAndValues.Any(element => element.Text.Characters.Contains(account)))
        || model.Roles.SelectMany(static role => role.ManagedPolicies.Items.Concat(role.Boundary.Items)).Any(policy => policy.Text.Characters.Contains(account))
        || statement.Origin.Node.SyntaxTree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment is { Left: IdentifierNameSyntax { Identifier.ValueText: "Account" }, Right: LiteralExpressionSyntax { Token.ValueText: var text } } && text == account);

    private static bool CanBeFixed(Statement statement, Principal principal) =>
        statement is { CanBeMended: true, Principals.IsComplete: true }
        && statement.Principals.Items.All(static other => AccountOf(other) is not null)
        && (statement.Form != StatementForm.Cdk
            ? statement.TakesConditions(Operator)
            : ConditionPlace.IsIn(statement, Operator) || (statement.Origin.Node == principal.Holder.Node && statement.TakesConditions(Operator) && PrincipalPlace.TakesConditions(statement, principal)));
}
