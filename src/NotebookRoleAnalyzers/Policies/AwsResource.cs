using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>A bucket, key, secret, queue, topic, table or stream that the code makes, finds or is handed. Each is one object: two are the same only by reference.</summary>
internal sealed class AwsResource
{
    public AwsResource(ResourceType type, Origin origin)
    {
        Type = type;
        Origin = origin;
    }

    public ResourceType Type { get; }

    /// <summary>Where it is made, found or first mentioned.</summary>
    public Origin Origin { get; }

    /// <summary>The construct's id; empty where none is given.</summary>
    public SourceString Id { get; set; } = SourceString.Empty;

    /// <summary>What its own name in AWS is, where the code gives it one.</summary>
    public SourceString? Name { get; set; }

    /// <summary>Whether it is made in the code, which then says all of its encryption.</summary>
    public bool IsMade { get; set; }

    /// <summary>
    /// Whether a KMS key of the account's own encrypts it, so that who uses it needs that key too; null where the code doesn't show it.
    /// AWS's managed keys, as <c>aws/s3</c>, need no permission.
    /// </summary>
    public bool? HasKey { get; set; }

    /// <summary>That key, where it has one.</summary>
    public AwsResource? Key { get; set; }

    /// <summary>Whether the policy of that key certainly names nobody but the account and services: who uses it then needs a permission of his own.</summary>
    public bool IsKeyLeftToIam { get; set; }

    /// <summary>Whether S3 may keep a key of the bucket's own, by which it asks KMS less often.</summary>
    public bool HasBucketKey { get; set; }

    /// <summary>What a message calls it.</summary>
    public string Title => Type.ToString().ToLowerInvariant() is var type && (Name?.Known ?? Id.Known) is { Length: > 0 } name ? $"the {type} '{name}'" : $"the {type}";
}
