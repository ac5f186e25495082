using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>Finds the buckets that a notebook role is given.</summary>
internal static class NotebookBuckets
{
    /// <summary>Each bucket that a statement names, with what notebook storage takes of it.</summary>
    public static IReadOnlyList<BucketName> Of(Role role, PolicyModel model)
    {
        var buckets = new List<BucketName>();
        foreach (var resource in role.Permissions.Where(static statement => statement.Effect == Effect.Allow && NotebookPermissions.Storage.Any(statement.MayAllow)).SelectMany(static statement => statement.Resources.Items))
        {
            if (BucketName.Of(resource, model) is { } bucket && !buckets.Exists(bucket.IsSame))
            {
                buckets.Add(bucket);
            }
        }

        return buckets;
    }
}
