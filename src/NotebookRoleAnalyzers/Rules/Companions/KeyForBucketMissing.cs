using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3007: a role reads or writes a bucket and can't use its key.</summary>
internal sealed class KeyForBucketMissing : KeyRule
{
    private const string Description = "A role that certainly may read or write objects of a bucket ('s3:GetObject', 's3:GetObjectVersion', 's3:PutObject'), while the code encrypts the bucket with a KMS key of the account's own and the role certainly may not use that key. A notebook role has NRA3005 for it.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3007",
        "Role lacks permissions on the key of a bucket that it uses",
        "'{0}' lacks {1} on the key of {2}: the bucket is encrypted with KMS, and without them S3 denies what the role may do there; add them on that key",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3007.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3507",
        "Role lacks permissions on the key of a bucket that it uses, and no edit can write it",
        "'{0}' lacks {1} on the key of {2}: the bucket is encrypted with KMS, and without them S3 denies what the role may do there; add them on that key where the role gets its policies",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3007.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    // Notebook roles have a rule of their own, as EMR does more with the key.
    protected override bool Concerns(Role role, RuleOptions options) => !NotebookRole.Is(role, options);

    protected override bool Judges(ResourceType type) => type == ResourceType.Bucket;
}
