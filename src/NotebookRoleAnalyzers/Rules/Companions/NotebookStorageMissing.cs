using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3004: a notebook role can't keep its files.</summary>
internal sealed class NotebookStorageMissing : CompanionRule
{
    private const string Description = "A notebook role (see NRA3001) that certainly lacks some of the five S3 actions of notebook storage on the bucket that its statements and grants name; on any bucket if they name none. 'bucket.GrantReadWrite(role)' does not give 's3:GetEncryptionConfiguration'.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3004",
        "Notebook role lacks permissions on the bucket of its notebooks",
        "'{0}' lacks {1} on {2}: EMR Notebooks reads and stores notebook files by them; add them",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3004.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3504",
        "Notebook role lacks permissions on the bucket of its notebooks, and no edit can write it",
        "'{0}' lacks {1} on {2}: EMR Notebooks reads and stores notebook files by them; add them where the role gets its policies",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3004.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    protected override MissingPermissions? Missing(Role role, Findings findings)
    {
        var buckets = NotebookBuckets.Of(role, findings.Model);
        return buckets.Count == 0
            ? Lacking(role, null, findings.Model)
            : buckets.Select(bucket => Lacking(role, bucket, findings.Model)).OrderBy(static lacking => lacking?.Actions.Length ?? 0).First();
    }

    private static MissingPermissions? Lacking(Role role, BucketName? bucket, PolicyModel model)
    {
        var actions = NotebookPermissions.Storage.Where(action => !role.MayAllow(action, resource => resource.MayBeBucket(bucket, NotebookPermissions.StorageOfObjects.Contains(action), model)));
        return MissingPermissions.Of(role, actions) is { } missing
            ? missing with { Bucket = bucket, Statement = bucket is null ? null : role.Permissions.FirstOrDefault(statement => Takes(statement, missing.Actions, bucket, model)) }
            : null;
    }

    // A statement about this bucket alone, on what the actions work on.
    private static bool Takes(Statement statement, ImmutableArray<string> actions, BucketName bucket, PolicyModel model)
    {
        if (statement is not { Effect: Effect.Allow, CanBeMended: true, Conditions.AreAbsent: true, Resources.IsComplete: true, Actions: { IsComplete: true, Items.Length: > 0 } }
            || !statement.Actions.Items.All(static action => action.Certain?.StartsWith("s3:", StringComparison.OrdinalIgnoreCase) == true))
        {
            return false;
        }

        var named = statement.Resources.Items.Select(resource => resource.IsCertain ? BucketName.Of(resource, model) : null).ToList();
        return named.TrueForAll(one => one?.IsSame(bucket) == true)
            && actions.All(action => named.Exists(one => one!.IsOfObjects == NotebookPermissions.StorageOfObjects.Contains(action)));
    }

    protected override object[] Arguments(MissingPermissions missing) => new object[] { missing.RoleName, missing.List, missing.Bucket is null ? "the bucket of its notebooks" : "'" + missing.Bucket.Title + "'" };
}
