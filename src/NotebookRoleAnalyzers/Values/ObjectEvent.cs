using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Values;

/// <summary>Something done to an object after it was made.</summary>
/// <param name="Step">The order among all events of a block.</param>
/// <param name="Member">The method called, or the property or field set. An indexer is a property with arguments.</param>
/// <param name="Arguments">What was given: a method's arguments by parameter, the key and value of an indexer, a property's value.</param>
/// <param name="IsCertain">Whether it happens whenever the object is made.</param>
/// <param name="Node">Where it is written.</param>
internal sealed record ObjectEvent(int Step, ISymbol Member, ImmutableArray<Argument?> Arguments, bool IsCertain, SyntaxNode Node);
