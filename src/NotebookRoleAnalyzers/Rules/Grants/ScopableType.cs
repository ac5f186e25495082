using System.Collections.Immutable;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>
/// A type of resources that hold somebody's data, and that a policy can name one by one. The Service Authorization Reference says of many more actions that they can be scoped, also of such
/// as need <c>*</c> when they are used without a resource of theirs: <c>translate:TranslateText</c>, <c>sns:Publish</c> to a telephone.
/// </summary>
/// <param name="Service">The prefix of its service.</param>
/// <param name="Name">What a message calls it.</param>
/// <param name="Types">The resource types that its ARNs cover.</param>
/// <param name="Reads">The actions that read its data. Of writing ones each is meant, but for those that make a resource, whose name may not be known.</param>
/// <param name="Left">Writing actions that are not: what they do is harmless, or another rule's.</param>
internal sealed record ScopableType(string Service, string Name, ImmutableArray<string> Types, ImmutableArray<string> Reads, ImmutableArray<string> Left)
{
    private static readonly string[] Making = { "Create", "Import", "Register", "RestoreTable" };

    public static readonly ImmutableArray<ScopableType> All = ImmutableArray.Create(
        Of("s3", "bucket", "bucket object accesspoint accesspointobject", "GetObject GetObjectVersion ListBucket ListBucketVersions"),
        Of("dynamodb", "table", "table index", "BatchGetItem GetItem PartiQLSelect Query Scan"),
        Of("sqs", "queue", "queue", "ReceiveMessage"),
        Of("kinesis", "data stream", "stream", "GetRecords"),
        Of("firehose", "Firehose stream", "deliverystream", ""),
        Of("lambda", "function", "function function-alias function-version", ""),
        Of("states", "state machine", "statemachine statemachinealias statemachineversion", ""),
        Of("ssm", "parameter", "parameter", "GetParameter GetParameterHistory GetParameters GetParametersByPath"),
        Of("secretsmanager", "secret", "Secret", ""),
        Of("kms", "key", "key", "", "ReplicateKey RetireGrant RevokeGrant SynchronizeMultiRegionKey Verify VerifyMac"));

    /// <summary>The type that an action works on, whatever it does there; null if it is none of these, or a pattern takes in another action.</summary>
    public static ScopableType? Of(string action) =>
        action.IndexOf(':') is > 0 and var colon && All.FirstOrDefault(type => type.Service.Length == colon && action.StartsWith(type.Service, StringComparison.OrdinalIgnoreCase)) is { } found && found.Holds(action) ? found : null;

    /// <summary>Whether all that a certain action covers works on this type, and on nothing else.</summary>
    public bool Holds(PolicyElement action) => action.Certain is { } pattern && Of(pattern) == this;

    /// <summary>Whether an action of this type reads or changes what the resources hold.</summary>
    public bool IsReached(string action) => ActionCatalogue.Expand(action).Any(IsMeant);

    /// <summary>Whether an action works on a resource type of it.</summary>
    public static bool WorksOn(string action, string type) => ActionCatalogue.Expand(action).Any(entry => entry.ResourceTypes.Any(other => other.Name == type));

    private static ScopableType Of(string service, string name, string types, string reads, string left = "") =>
        new(service, name, ImmutableArray.Create(types.Split(' ')), ImmutableArray.Create(reads.Split(' ')), ImmutableArray.Create(left.Split(' ')));

    private bool Holds(string action)
    {
        var entries = ActionCatalogue.Expand(action).ToList();
        return entries.Count > 0 && entries.All(entry => !entry.ResourceTypes.IsEmpty && entry.ResourceTypes.All(type => Types.Contains(type.Name)));
    }

    private bool IsMeant(ActionEntry entry) => Reads.Contains(entry.ShortName)
        || (entry.AccessLevel is AccessLevel.Write or AccessLevel.PermissionsManagement && !Left.Contains(entry.ShortName) && !Making.Any(verb => entry.ShortName.StartsWith(verb, StringComparison.Ordinal)));
}
