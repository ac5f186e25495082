using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>
/// The changes that fixes want in one document, as data: several findings are mended in one pass, and what two of them ask for alike is done once.
/// Changes of text, not of nodes: all that isn't touched stays as it is, comments, layout and line ends included.
/// </summary>
internal sealed class SourceEdits
{
    private readonly List<TextChange> _changes = new();
    private readonly SortedSet<string> _namespaces = new(Comparer<string>.Create(UsingDirectives.Compare));

    // The items of lists that go, by the text and the place of the list.
    private readonly Dictionary<(object Text, int Start), (IReadOnlyList<TextSpan> Items, HashSet<int> Gone, Action<TextSpan> Delete)> _removals = new();

    private readonly SemanticModel? _model;
    private SourceLayout? _layout;

    /// <param name="model">The code's; null for a file, which has no code.</param>
    public SourceEdits(SemanticModel? model) => _model = model;

    public SemanticModel Model => _model ?? throw new InvalidOperationException("A file has no code.");

    public SourceLayout Layout => _layout ??= SourceLayout.Of(Model.SyntaxTree.GetRoot());

    /// <summary>The innermost node that begins at a position or holds it.</summary>
    public SyntaxNode NodeAt(int position) => Model.SyntaxTree.GetRoot().FindToken(position).Parent!;

    public void Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    public void Delete(TextSpan span) => Replace(span, "");

    /// <summary>Takes items out of a list, together with what else is taken out of it: what is left decides which separators stay.</summary>
    /// <param name="text">What the spans are of.</param>
    /// <param name="items">Where the items of the list stand.</param>
    /// <param name="isGone">Whether an item goes, by its index.</param>
    /// <param name="delete">Deletes a span of the text.</param>
    public void Remove(object text, IReadOnlyList<TextSpan> items, Func<int, bool> isGone, Action<TextSpan> delete)
    {
        var list = (text, items[0].Start);
        if (!_removals.TryGetValue(list, out var removal))
        {
            _removals.Add(list, removal = (items, new HashSet<int>(), delete));
        }

        removal.Gone.UnionWith(Enumerable.Range(0, items.Count).Where(isGone));
    }

    /// <summary>Deletes a statement, with its lines if it has them to itself.</summary>
    public void DeleteLines(SyntaxNode statement)
    {
        var text = statement.SyntaxTree.GetText();
        var (first, last) = (text.Lines.GetLineFromPosition(statement.SpanStart), text.Lines.GetLineFromPosition(statement.Span.End));
        var isAlone = SourceLayout.IsFirstOnLine(text, statement.SpanStart) && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)));
        Delete(isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span);
    }

    public void Replace(TextSpan span, string text)
    {
        var change = new TextChange(span, text);
        if (!_changes.Contains(change))
        {
            _changes.Add(change);
        }
    }

    /// <summary>The name of a type where a fix writes it: short, with its namespace imported if need be, or qualified if the short name means something else there.</summary>
    /// <param name="containingNamespace">Its namespace.</param>
    /// <param name="name">Its own name.</param>
    /// <param name="position">Where it is written.</param>
    /// <param name="imports">Whether the namespace may be imported; one with common names would make others ambiguous.</param>
    public string NameOf(string containingNamespace, string name, int position, bool imports = true)
    {
        var found = Model.LookupNamespacesAndTypes(position, name: name);
        if (!found.IsEmpty && found.All(symbol => symbol.ContainingNamespace?.ToDisplayString() == containingNamespace))
        {
            return name;
        }

        if (!found.IsEmpty || !imports)
        {
            return containingNamespace + "." + name;
        }

        _namespaces.Add(containingNamespace);
        return name;
    }

    /// <summary>An expression that was found for a token, as it can stand at a place: the CDK's own type of them isn't imported everywhere.</summary>
    public string ExpressionAt(int position, string expression) =>
        expression.StartsWith("Aws.", StringComparison.Ordinal) ? NameOf("Amazon.CDK", "Aws", position) + expression.Substring(3) : expression;

    public SourceText ApplyTo(SourceText text)
    {
        foreach (var (items, gone, delete) in _removals.Values)
        {
            Removal.Of(items, gone.Contains).ToList().ForEach(delete);
        }

        foreach (var name in _namespaces)
        {
            var root = (CompilationUnitSyntax)Model.SyntaxTree.GetRoot();
            Insert(UsingDirectives.PlaceOf(root, name, out var before, out var after), before + "using " + name + ";" + after.Replace("\n", Layout.LineEnd));
        }

        // Of two changes that overlap the first is made; the finding of the other is still there afterwards.
        var changes = new List<TextChange>();
        foreach (var change in _changes.OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End))
        {
            if (changes.Count == 0 || changes[changes.Count - 1].Span.End <= change.Span.Start)
            {
                changes.Add(change);
            }
        }

        return text.WithChanges(changes);
    }
}
