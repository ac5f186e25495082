using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>A block of C# on a rule's page.</summary>
/// <param name="Kind">What the page says of it: <c>flagged</c>, <c>fixed</c>, <c>silent</c>; empty for a block that isn't run.</param>
/// <param name="Ids">The ids that a flagged block gives.</param>
/// <param name="Code">Its lines.</param>
/// <param name="Line">The line of the page that it starts at.</param>
internal sealed record Example(string Kind, ImmutableArray<string> Ids, string Code, int Line);
