using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>A type of resource of a service.</summary>
/// <param name="Name">As <c>bucket</c>.</param>
/// <param name="Arns">Its ARNs, mostly one, with variables in braces: <c>arn:{Partition}:s3:::{BucketName}</c>.</param>
/// <param name="ConditionKeys">The keys that are sent for it.</param>
internal sealed record ResourceTypeEntry(string Name, ImmutableArray<string> Arns, ImmutableArray<ConditionKeyEntry> ConditionKeys);
