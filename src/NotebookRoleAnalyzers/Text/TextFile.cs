using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.Text;

/// <summary>A file that is no C#. Invariant: every character of <see cref="Content"/> stands in it as it is, at the place that its run tells.</summary>
internal sealed class TextFile
{
    private const char ByteOrderMark = '\uFEFF';

    // Who asks for the syntax around a part of a file finds that nothing is there.
    private static readonly SyntaxNode NoCode = SyntaxFactory.CompilationUnit();

    private readonly SourceText _text;

    public TextFile(string path, SourceText text)
    {
        Path = path;
        _text = text;
        var start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        var span = TextSpan.FromBounds(start, text.Length);
        Content = span.IsEmpty ? SourceString.Empty : new SourceString(text.ToString(span), ImmutableArray.Create(new TextRun(0, span.Length, span, IsVerbatim: true, null, null)));
        Origin = new Origin(NoCode, span) { File = this };
    }

    public string Path { get; }

    public SourceString Content { get; }

    /// <summary>The whole of it.</summary>
    public Origin Origin { get; }

    public Location LocationOf(TextSpan span) => Location.Create(Path, span, _text.Lines.GetLinePositionSpan(span));
}
