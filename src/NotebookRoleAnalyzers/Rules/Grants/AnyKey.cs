using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2007: every KMS key may be used.</summary>
internal sealed class AnyKey : StatementRule
{
    private const string Description = "An 'Allow' in an identity policy that has an action which uses keys, such as 'kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom' or a pattern that covers one, on '*' or on the ARN of all keys, 'arn:aws:kms:<region>:<account>:key/*', with no condition that says which keys ('kms:RequestAlias', 'kms:ResourceAliases', a tag of the key) or through which service ('kms:ViaService').";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2007",
        "Every KMS key may be used",
        "'{0}' on '{1}' lets the role use every KMS key whose policy leaves access to IAM, and so read what other teams encrypt; name the key's ARN, or add a kms:ViaService condition",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2007.md",
        customTags: RuleTags.ExcessGrant);

    /// <summary>The same on a statement that allows actions of other kinds on <c>*</c> too and can't be split where it stands.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA2507",
        "Every KMS key may be used, in a statement with other actions",
        "'{0}' on '{1}' lets the role use every KMS key whose policy leaves access to IAM, and so read what other teams encrypt; move it to a statement of its own that names the key's ARN or has a kms:ViaService condition",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2007.md",
        customTags: RuleTags.ExcessGrant);

    private static readonly string[] Uses =
    {
        "kms:Decrypt", "kms:DeriveSharedSecret", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKeyPair", "kms:GenerateDataKeyPairWithoutPlaintext", "kms:GenerateDataKeyWithoutPlaintext",
        "kms:GenerateMac", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:Sign",
    };

    // These work on no key in particular and need "*" (Service Authorization Reference, AWS Key Management Service).
    private static readonly string[] Unscoped =
    {
        "kms:ConnectCustomKeyStore", "kms:CreateCustomKeyStore", "kms:CreateKey", "kms:DeleteCustomKeyStore", "kms:DescribeCustomKeyStores", "kms:DisconnectCustomKeyStore",
        "kms:GenerateRandom", "kms:ListAliases", "kms:ListKeys", "kms:ListRetirableGrants", "kms:UpdateCustomKeyStore",
    };

    // Keys of conditions that say which keys may be used, or through which service.
    private static readonly string[] Scopes = { "kms:", "aws:ResourceTag/", "aws:CalledVia", "aws:ViaAWSService" };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement is not { Kind: PolicyKind.Identity, Effect: Effect.Allow, Conditions.AreKnown: true } || statement.Conditions.MentionAny(Scopes))
        {
            return;
        }

        var action = statement.Actions.Items.FirstOrDefault(IsUse);
        var resource = statement.Resources.Items.FirstOrDefault(IsAnyKey);
        if (action is not null && resource is not null && !ActionBreadth.Covers(statement, Uses[0], findings.Options.AdditionalActions))
        {
            var canBeFixed = statement.CanBeMended && (IsOnlyOfKeys(statement) || statement.CanMoveActions);
            findings.Add(canBeFixed ? Descriptor : SharedDescriptor, statement, KeyUse.Of(statement, findings.Model), resource.Site, action.Text, resource.Text);
        }
    }

    /// <summary>Whether an action certainly uses keys.</summary>
    public static bool IsUse(PolicyElement action) => action.Certain is { } pattern && Uses.Any(use => ActionPattern.Covers(pattern, use));

    /// <summary>Whether an action can be narrowed to a key.</summary>
    public static bool IsOfKeys(PolicyElement action) =>
        action.Certain is { } pattern
        && pattern.StartsWith("kms:", StringComparison.OrdinalIgnoreCase)
        && (ActionPattern.CoversService(pattern, "kms") || !Unscoped.Any(unscoped => ActionPattern.Covers(pattern, unscoped)));

    /// <summary>Whether all of a statement can be narrowed to a key.</summary>
    public static bool IsOnlyOfKeys(Statement statement) => statement.Actions.IsComplete && statement.Actions.Items.All(IsOfKeys);

    /// <summary>Whether a resource is <c>*</c> or the ARN of all keys of an account and region.</summary>
    public static bool IsAnyKey(PolicyElement resource)
    {
        var text = resource.Text.Characters;
        return resource.IsCertain && text.Length > 0
            && (text.All(static character => character == '*')
                || (text.StartsWith("arn:", StringComparison.Ordinal) && text.Contains(":kms:") && (text.EndsWith(":key/*", StringComparison.Ordinal) || text.EndsWith(":*", StringComparison.Ordinal))));
    }
}
