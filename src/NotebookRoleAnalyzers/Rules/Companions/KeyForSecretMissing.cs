using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3008: a role uses a secret, queue, topic, table or stream and can't use its key.</summary>
internal sealed class KeyForSecretMissing : KeyRule
{
    private const string Description = "A role that certainly may use a secret, queue, topic, table or stream, while the code encrypts that with a KMS key of the account's own and the role certainly may not use that key.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3008",
        "Role lacks permissions on the key of what it uses",
        "'{0}' lacks {1} on the key of {2}: it is encrypted with KMS, and without them AWS denies what the role may do there; add them on that key",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3008.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3508",
        "Role lacks permissions on the key of what it uses, and no edit can write it",
        "'{0}' lacks {1} on the key of {2}: it is encrypted with KMS, and without them AWS denies what the role may do there; add them on that key where the role gets its policies",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3008.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    protected override bool Concerns(Role role, RuleOptions options) => true;

    protected override bool Judges(ResourceType type) => type is not (ResourceType.Bucket or ResourceType.Key);
}
