using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>An element of a statement, as it is written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parts">Where what is in it stands.</param>
internal sealed record WrittenElement(string Name, ImmutableArray<Origin> Parts);
