using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3005: a notebook role can't use the key of its bucket.</summary>
internal sealed class NotebookKeyMissing : CompanionRule
{
    private const string Description = "A notebook role (see NRA3001) whose bucket is encrypted with a KMS key of the account's own, as the code shows or an option says, and that certainly lacks some of the five KMS actions on that key.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3005",
        "Notebook role lacks permissions on the key of its bucket",
        "'{0}' lacks {1} on the key of {2}: the bucket is encrypted with KMS, and without them EMR Notebooks can neither read nor store notebook files there; add them on that key",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3005.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3505",
        "Notebook role lacks permissions on the key of its bucket, and no edit can write it",
        "'{0}' lacks {1} on the key of {2}: the bucket is encrypted with KMS, and without them EMR Notebooks can neither read nor store notebook files there; add them on that key where the role gets its policies",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3005.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    protected override MissingPermissions? Missing(Role role, Findings findings)
    {
        var model = findings.Model;
        if (KeyAccess.MayBeGivenByKey(model))
        {
            return null;
        }

        foreach (var bucket in NotebookBuckets.Of(role, model))
        {
            if (bucket.Resource?.HasKey ?? findings.Options.EncryptedBuckets ?? false)
            {
                var key = bucket.Resource?.Key;
                if (MissingPermissions.Of(role, KeyAccess.Lacking(role, NotebookPermissions.Key, key, model)) is { } missing)
                {
                    return missing with { Bucket = bucket, Resource = key, Encrypted = bucket.Resource };
                }
            }
        }

        return null;
    }

    protected override object[] Arguments(MissingPermissions missing) => new object[] { missing.RoleName, missing.List, "'" + missing.Bucket!.Title + "'" };
}
