namespace NotebookRoleAnalyzers.Policies;

/// <summary>Whether a resource of a statement may be what a question is about. What isn't certain may be.</summary>
internal static class ResourceFit
{
    private static readonly char[] Colon = { ':' };

    /// <summary>Whether it may be a bucket, or the objects in it.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="bucket">The bucket; any if null.</param>
    /// <param name="ofObjects">Whether its objects are asked about.</param>
    /// <param name="model">The block's model.</param>
    public static bool MayBeBucket(this PolicyElement resource, BucketName? bucket, bool ofObjects, PolicyModel model)
    {
        if (BucketName.Of(resource, model) is { } named)
        {
            return named.IsOfObjects == ofObjects && (bucket is null || !named.IsOther(bucket));
        }

        return MayBeOf(resource, "s3", ResourceType.Bucket, model);
    }

    /// <summary>Whether it may be a key or a secret; any of the type if none is named.</summary>
    public static bool MayBe(this PolicyElement resource, AwsResource? wanted, ResourceType type, PolicyModel model)
    {
        if (OwnerOf(resource, model) is { } owner)
        {
            return owner.Type == type && (wanted is null || owner == wanted || !owner.IsMade || !wanted.IsMade);
        }

        return MayBeOf(resource, type == ResourceType.Key ? "kms" : "secretsmanager", type, model);
    }

    private static AwsResource? OwnerOf(PolicyElement resource, PolicyModel model) =>
        resource.Text.Length > 0 && resource.Text.IsHole(0) && resource.Text.Runs[0].Hole is { } hole && model.Owners.TryGetValue(hole, out var owner) ? owner : null;

    // The service is the third part of an ARN.
    private static bool MayBeOf(PolicyElement resource, string service, ResourceType type, PolicyModel model)
    {
        if (OwnerOf(resource, model) is { } owner)
        {
            return owner.Type == type;
        }

        var parts = resource.Text.Characters.Split(Colon, 4);
        return parts.Length < 3 || parts[0] != "arn" || parts[2].Any(static character => character is '*' or '?' or Text.SourceString.HoleMark) || string.Equals(parts[2], service, StringComparison.OrdinalIgnoreCase);
    }
}
