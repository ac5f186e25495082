using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>A way to more permissions than were given.</summary>
/// <param name="Actions">The actions that it takes, all of them.</param>
/// <param name="Gives">What who has them can do, as it follows "it": <c>attaches any managed policy to itself</c>.</param>
internal sealed record EscalationPath(ImmutableArray<string> Actions, string Gives);
