using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>The bucket that the ARN of a bucket, or of objects in it, names.</summary>
/// <param name="Resource">The bucket of the code that it is; null where it is written out.</param>
/// <param name="Name">Its name, where that is written out or the code gives it.</param>
/// <param name="Arn">Its ARN, as the text says it.</param>
/// <param name="IsOfObjects">Whether objects are named, and not the bucket.</param>
internal sealed record BucketName(AwsResource? Resource, string? Name, SourceString Arn, bool IsOfObjects)
{
    /// <summary>What a resource names; null where it may be any bucket, several ones, or something else.</summary>
    public static BucketName? Of(PolicyElement resource, PolicyModel model)
    {
        var text = resource.Text;
        var slash = text.Characters.IndexOf('/');
        var end = slash < 0 ? text.Length : slash;
        if (end == 0)
        {
            return null;
        }

        var arn = text.Substring(0, end);
        if (arn.Length == 1 && arn.IsHole(0))
        {
            return arn.Runs[0].Hole is { } hole && model.Owners.TryGetValue(hole, out var owner) && owner.Type == ResourceType.Bucket
                ? new BucketName(owner, owner.Name?.Known, arn, slash >= 0)
                : null;
        }

        const string Service = ":s3:::";
        var name = arn.Characters.IndexOf(Service, StringComparison.Ordinal) + Service.Length;
        if (name < Service.Length || !arn.Characters.StartsWith("arn:", StringComparison.Ordinal) || name >= end || arn.Characters.IndexOf('*', name) >= 0 || arn.Characters.IndexOf('?', name) >= 0)
        {
            return null;
        }

        if (arn.Substring(name, end - name) is { HasHoles: true } written)
        {
            // arn:aws:s3:::{bucket.BucketName}
            return written.Length == 1 && written.Runs[0].Hole is { } part && model.Owners.TryGetValue(part, out var named) && named.Type == ResourceType.Bucket
                ? new BucketName(named, named.Name?.Known, arn, slash >= 0)
                : null;
        }

        return new BucketName(null, arn.Characters.Substring(name), arn, slash >= 0);
    }

    /// <summary>What a message calls it.</summary>
    public string Title => Name ?? (Resource?.Id.Known is { Length: > 0 } id ? id : Arn.ToString());

    /// <summary>Whether it is certainly the same bucket.</summary>
    public bool IsSame(BucketName other) => (Resource is not null && Resource == other.Resource) || (Name is not null && Name == other.Name);

    /// <summary>Whether it is certainly another bucket: two constructs, or two names.</summary>
    public bool IsOther(BucketName other) => !IsSame(other) && ((Resource is { IsMade: true } && other.Resource is { IsMade: true }) || (Name is not null && other.Name is not null));
}
