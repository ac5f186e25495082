using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>What an action on something encrypted takes on the key.</summary>
/// <param name="Type">What it works on.</param>
/// <param name="Action">The action.</param>
/// <param name="Required">Without these it is denied.</param>
/// <param name="Advised">These some of its uses take too, as uploads in several parts do.</param>
internal sealed record KeyNeed(ResourceType Type, string Action, ImmutableArray<string> Required, ImmutableArray<string> Advised);
