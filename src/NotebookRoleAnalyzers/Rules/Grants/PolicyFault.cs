using NotebookRoleAnalyzers.Catalogue;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>What is wrong with how one of AWS's managed policies is named.</summary>
/// <param name="Name">The name as it is written.</param>
/// <param name="What">What the message says of it.</param>
/// <param name="Meant">The policy to attach instead, by path and name; null if AWS names none.</param>
internal sealed record PolicyFault(AwsPolicyName Name, string What, string? Meant)
{
    // More than a slip of the pen is a policy that is newer than the catalogue.
    private const int MostEdits = 2;

    private static readonly string[] Owners = { "Amazon", "AWS" };

    /// <summary>The fault of a name; null if there is none, or it may be of a policy that isn't known here yet.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isOfSam">Whether AWS SAM puts the ARN together, which knows the path.</param>
    public static PolicyFault? Of(AwsPolicyName name, bool isOfSam)
    {
        var known = ManagedPolicyCatalogue.Find(name.Name);
        if (known is null)
        {
            return MeantBy(name.Name) is { } meant ? new PolicyFault(name, "is no policy of AWS, so that attaching it fails", Written(meant, isOfSam)) : null;
        }

        var successor = known.Successor is null ? null : ManagedPolicyCatalogue.Find(known.Successor);
        return known switch
        {
            { IsServiceLinked: true } => null,
            { State: ManagedPolicyState.Removed } => new PolicyFault(name, "was withdrawn by AWS, so that attaching it fails", successor is null ? null : Written(successor, isOfSam)),
            { State: ManagedPolicyState.Deprecated } when successor is not null => new PolicyFault(name, "is deprecated by AWS, which no longer keeps it up to date", Written(successor, isOfSam)),
            _ when known.Name != name.Name => new PolicyFault(name, "differs from the policy's name in case, so that attaching it fails", Written(known, isOfSam)),
            _ when known.Path != name.Path && !isOfSam => new PolicyFault(name, "lacks the policy's path or has another, so that attaching it fails", Written(known, isOfSam)),
            _ => null,
        };
    }

    private static string Written(ManagedPolicyEntry policy, bool isOfSam) => isOfSam ? policy.Name : policy.Path + policy.Name;

    // The policy that was meant by a name that is none.
    private static ManagedPolicyEntry? MeantBy(string name)
    {
        var core = CoreOf(name);
        var alike = ManagedPolicyCatalogue.Names.Where(other => string.Equals(CoreOf(other), core, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        var meant = alike.Count == 1 ? alike[0] : ManagedPolicyCatalogue.Nearest(name);
        return meant is not null && ManagedPolicyCatalogue.Find(meant) is { IsServiceLinked: false } policy && (alike.Count == 1 || NearestName.Distance(name, meant, MostEdits + 1) <= MostEdits) && !MayBeNewer(name) ? policy : null;
    }

    // AWS numbers later versions of a policy, and has put underscores into the names of others.
    private static bool MayBeNewer(string name) => ManagedPolicyCatalogue.Names.Any(other =>
        (name.Contains('_') && !other.Contains('_') && string.Equals(name.Replace("_", ""), other, StringComparison.OrdinalIgnoreCase))
        || (!string.Equals(CoreOf(name), CoreOf(other), StringComparison.OrdinalIgnoreCase) && string.Equals(Unversioned(name), Unversioned(other), StringComparison.OrdinalIgnoreCase)));

    // What is left without the words that names begin with at will, and underscores.
    private static string CoreOf(string name)
    {
        var plain = name.Replace("_", "");
        return Owners.FirstOrDefault(owner => plain.StartsWith(owner, StringComparison.Ordinal)) is { } owner ? plain.Substring(owner.Length) : plain;
    }

    private static string Unversioned(string name) => new string(name.Where(static character => character != '_' && !char.IsDigit(character)).ToArray()).TrimEnd('V', 'v');
}
