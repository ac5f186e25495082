using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2006: every secret may be read.</summary>
internal sealed class AnySecret : StatementRule
{
    private const string Description = "An 'Allow' in an identity policy that has 'secretsmanager:GetSecretValue', or a pattern such as 'secretsmanager:Get*' that covers it, on '*' or on the ARN of all secrets, 'arn:aws:secretsmanager:<region>:<account>:secret:*'.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2006",
        "Every secret may be read",
        "'{0}' on '{1}' lets the role read every secret of the account, not only the one that it needs; name that secret's ARN",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2006.md",
        customTags: RuleTags.ExcessGrant);

    /// <summary>The same on a statement that allows actions of other kinds on <c>*</c> too and can't be split where it stands.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA2506",
        "Every secret may be read, in a statement with other actions",
        "'{0}' on '{1}' lets the role read every secret of the account, not only the one that it needs; move it to a statement of its own that names that secret's ARN",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2006.md",
        customTags: RuleTags.ExcessGrant);

    /// <summary>The action that reads a secret.</summary>
    public const string Action = "secretsmanager:GetSecretValue";

    // These work on no secret in particular and need "*" (Service Authorization Reference, AWS Secrets Manager).
    private static readonly string[] Unscoped = { "secretsmanager:BatchGetSecretValue", "secretsmanager:GetRandomPassword", "secretsmanager:ListSecrets" };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement is not { Kind: PolicyKind.Identity, Effect: Effect.Allow, Conditions.AreAbsent: true })
        {
            return;
        }

        var action = statement.Actions.Items.FirstOrDefault(static action => action.Covers(Action));
        var resource = statement.Resources.Items.FirstOrDefault(IsAnySecret);
        if (action is not null && resource is not null && !ActionBreadth.Covers(statement, Action, findings.Options.AdditionalActions))
        {
            var canBeFixed = statement.CanBeMended && (IsOnlyOfSecrets(statement) || (statement.CanHaveSibling && statement.Actions.IsComplete));
            findings.Add(canBeFixed ? Descriptor : SharedDescriptor, statement, resource, resource.Site, action.Text, resource.Text);
        }
    }

    /// <summary>Whether an action can be narrowed to a secret.</summary>
    public static bool IsOfSecrets(PolicyElement action) =>
        action.Certain is { } pattern
        && pattern.StartsWith("secretsmanager:", StringComparison.OrdinalIgnoreCase)
        && !Unscoped.Contains(pattern, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether all of a statement can be narrowed to a secret.</summary>
    public static bool IsOnlyOfSecrets(Statement statement) => statement.Actions.IsComplete && statement.Actions.Items.All(IsOfSecrets);

    /// <summary>Whether a resource is <c>*</c> or the ARN of all secrets of an account and region.</summary>
    public static bool IsAnySecret(PolicyElement resource)
    {
        var text = resource.Text.Characters;
        if (!resource.IsCertain || text.Length == 0)
        {
            return false;
        }

        return text.All(static character => character == '*')
            || (text.StartsWith("arn:", StringComparison.Ordinal) && text.Contains(":secretsmanager:") && text.EndsWith(":secret:*", StringComparison.Ordinal));
    }
}
