using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>The elements of IAM's policy language. Names have case. Source: "Grammar of the IAM JSON policy language" (IAM User Guide).</summary>
internal static class PolicyGrammar
{
    /// <summary>What may stand beside the statements of a policy, they among it.</summary>
    public static readonly ImmutableArray<string> OfDocuments = ImmutableArray.Create("Id", "Statement", "Version");

    /// <summary>What may stand in a statement.</summary>
    public static readonly ImmutableArray<string> OfStatements = ImmutableArray.Create("Action", "Condition", "Effect", "NotAction", "NotPrincipal", "NotResource", "Principal", "Resource", "Sid");
}
