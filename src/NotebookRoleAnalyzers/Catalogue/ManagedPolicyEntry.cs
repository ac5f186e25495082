using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>A managed policy of AWS.</summary>
/// <param name="Name">As <c>AWSLambdaRole</c>.</param>
/// <param name="Path">Empty, or as <c>service-role/</c>.</param>
/// <param name="State">Whether it can be attached.</param>
/// <param name="Successor">The policy that AWS names instead; null if none.</param>
/// <param name="Class">What it grants.</param>
/// <param name="Allowed">Patterns of the actions that it allows, perhaps of more: long policies are kept coarsely. Empty if it isn't known.</param>
/// <param name="AllowedExcept">Each a list of patterns; all actions but theirs are allowed.</param>
internal sealed record ManagedPolicyEntry(
    string Name,
    string Path,
    ManagedPolicyState State,
    string? Successor,
    ManagedPolicyClass Class,
    ImmutableArray<string> Allowed,
    ImmutableArray<ImmutableArray<string>> AllowedExcept)
{
    /// <summary>Whether it is of a service-linked role, which nobody but the service has.</summary>
    public bool IsServiceLinked => Path == "aws-service-role/";

    /// <summary>Whether it may allow an action: false is certain.</summary>
    public bool MayAllow(string action)
    {
        if (Covers(Allowed, action) || (Allowed.IsEmpty && AllowedExcept.IsEmpty))
        {
            return true;
        }

        foreach (var except in AllowedExcept)
        {
            if (!Covers(except, action))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(ImmutableArray<string> patterns, string action)
    {
        foreach (var pattern in patterns)
        {
            if (Wildcard.Matches(pattern, action))
            {
                return true;
            }
        }

        return false;
    }
}
