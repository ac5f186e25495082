namespace NotebookRoleAnalyzers.Policies;

/// <summary>What a policy is attached to, which decides what its elements mean.</summary>
internal enum PolicyKind
{
    /// <summary>The code doesn't show it.</summary>
    Unknown,

    /// <summary>A role's trust policy: who may assume it.</summary>
    Trust,

    /// <summary>Attached to a role, user or group: what that one may do.</summary>
    Identity,

    /// <summary>Attached to a bucket, queue, topic, secret ...: who may use it.</summary>
    Resource,

    /// <summary>Attached to a KMS key, where <c>*</c> means that key.</summary>
    Key,

    /// <summary>Given when a role is assumed, or set as a permissions boundary: a bound on that session or role, not a grant.</summary>
    Session,

    /// <summary>Attached to a VPC endpoint: what may pass, not what is granted.</summary>
    Endpoint,

    /// <summary>A service or resource control policy: a bound on a whole account, not a grant.</summary>
    Organization,

    /// <summary>Another kind of document in the same clothes: a CloudFormation stack policy, an IoT policy.</summary>
    NotIam,
}
