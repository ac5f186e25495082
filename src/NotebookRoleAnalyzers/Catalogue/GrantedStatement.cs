using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>A statement that a grant method adds to the policy of a role, in the notation of <c>grants.tsv</c>.</summary>
/// <param name="Type">The type whose method it is, below <c>Amazon.CDK.AWS</c>: <c>S3.IBucket</c>.</param>
/// <param name="Needs">What the construct must have; empty if the statement is always added.</param>
/// <param name="Actions">Its actions.</param>
/// <param name="Resources">Its resources.</param>
/// <param name="Condition">Operator, key and argument of its condition; empty if it has none.</param>
internal sealed record GrantedStatement(string Type, string Needs, ImmutableArray<string> Actions, ImmutableArray<string> Resources, ImmutableArray<string> Condition);
