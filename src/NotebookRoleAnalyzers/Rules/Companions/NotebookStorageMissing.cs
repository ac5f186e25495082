using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3004: a notebook role can't keep its files.</summary>
internal sealed class NotebookStorageMissing : CompanionRule
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3004",
        "Notebook role lacks permissions on the bucket of its notebooks",
        "'{0}' lacks {1} on {2}: EMR Notebooks reads and stores notebook files by them; add them",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA3004.md");

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3504",
        "Notebook role lacks permissions on the bucket of its notebooks, and no edit can write it",
        "'{0}' lacks {1} on {2}: EMR Notebooks reads and stores notebook files by them; add them where the role gets its policies",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Root + "NRA3004.md");

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    protected override MissingPermissions? Missing(Role role, Findings findings)
    {
        var model = findings.Model;
        var buckets = NotebookBuckets.Of(role, model);
        var missing = buckets.Count == 0
            ? MissingPermissions.Of(role, NotebookPermissions.Storage.Where(action => !role.MayAllow(action, resource => resource.MayBeBucket(null, NotebookPermissions.StorageOfObjects.Contains(action), model))))
            : buckets.Select(bucket => MissingPermissions.Of(role, NotebookPermissions.Storage.Where(action => !role.MayAllow(action, resource => resource.MayBeBucket(bucket, NotebookPermissions.StorageOfObjects.Contains(action), model)))) is { } lacking ? lacking with { Bucket = bucket } : null)
                .OrderBy(static lacking => lacking?.Actions.Length ?? 0).First();
        return missing;
    }

    protected override object[] Arguments(MissingPermissions missing) => new object[] { missing.RoleName, missing.List, missing.Bucket is null ? "the bucket of its notebooks" : "'" + missing.Bucket.Title + "'" };
}
