using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Finds the place for another using directive.</summary>
internal static class UsingDirectives
{
    /// <summary>Where to insert the directive: among those that are there, in their order, or before everything else.</summary>
    public static int PlaceOf(CompilationUnitSyntax root, string name, out string before, out string after)
    {
        (before, after) = ("", "\n");
        var usings = root.Usings.Count > 0
            ? root.Usings
            : root.Members.OfType<BaseNamespaceDeclarationSyntax>().Select(static declaration => declaration.Usings).FirstOrDefault(static list => list.Count > 0);
        var plain = usings.Where(static directive => directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.GlobalKeyword.IsKind(SyntaxKind.None)).ToList();
        if (plain.Count == 0)
        {
            after = "\n\n";
            return PlaceAtTop(root);
        }

        var following = plain.FirstOrDefault(directive => Compare(directive.Name?.ToString() ?? "", name) > 0);
        if (following is not null)
        {
            after = "\n" + Indentation(following);
            return following.SpanStart;
        }

        (before, after) = ("\n" + Indentation(plain[plain.Count - 1]), "");
        return plain[plain.Count - 1].Span.End;
    }

    private static string Indentation(SyntaxNode node) => SourceLayout.IndentationAt(node.SyntaxTree.GetText(), node.SpanStart);

    /// <summary>The order of namespaces: System comes first, as the editors sort it.</summary>
    public static int Compare(string left, string right)
    {
        var isLeftSystem = IsSystem(left);
        return isLeftSystem != IsSystem(right) ? (isLeftSystem ? -1 : 1) : string.CompareOrdinal(left, right);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);

    // Behind a header of comments that an empty line ends.
    private static int PlaceAtTop(CompilationUnitSyntax root)
    {
        var trivia = root.GetFirstToken(includeZeroWidth: true).LeadingTrivia;
        var place = 0;
        for (var i = 1; i < trivia.Count; i++)
        {
            if (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia) && trivia[i - 1].IsKind(SyntaxKind.EndOfLineTrivia))
            {
                place = trivia[i].Span.End;
            }
        }

        return place;
    }
}
