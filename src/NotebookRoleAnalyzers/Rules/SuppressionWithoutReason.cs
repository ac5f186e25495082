using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>NRA0002: one of these rules is suppressed in code, and nothing there says why.</summary>
internal sealed class SuppressionWithoutReason : Rule
{
    private const string Description = "Where a team asks for it by the option 'notebook_role.require_justification': a suppression of one of these rules in code that doesn't say why.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA0002",
        "Suppression gives no reason",
        "'{0}' is suppressed without a reason, so nobody can tell later whether the policy may stay as it is; say why in {1}",
        RuleCategory.Options,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA0002.md",
        customTags: RuleTags.Maintenance);

    private const string Prefix = "NRA";
    private const string Pending = "<Pending>";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    /// <summary>Where a file suppresses one of these rules without a reason, with what the message says of it.</summary>
    public static IEnumerable<(Location Location, object[] Arguments)> In(SemanticModel model, CancellationToken cancellation)
    {
        var root = model.SyntaxTree.GetRoot(cancellation);
        return Pragmas(root).Where(pragma => !HasReason(pragma, root)).SelectMany(static pragma => pragma.ErrorCodes)
            .Where(static code => IsOurs(code.ToString()))
            .Select(static code => (code.GetLocation(), new object[] { code.ToString(), "a comment on this line or the one before" }))
            .Concat(root.DescendantNodes().OfType<AttributeSyntax>()
                .Select(attribute => (attribute, id: SuppressedBy(attribute, model, cancellation)))
                .Where(suppression => suppression.id is not null && !HasReason(suppression.attribute, model, cancellation))
                .Select(static suppression => (suppression.attribute.GetLocation(), new object[] { suppression.id!, "its Justification" })));
    }

    private static IEnumerable<PragmaWarningDirectiveTriviaSyntax> Pragmas(SyntaxNode root)
    {
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
            {
                yield return pragma;
            }
        }
    }

    // Directives that follow each other may share the comment before or on the first.
    private static bool HasReason(PragmaWarningDirectiveTriviaSyntax pragma, SyntaxNode root)
    {
        var lines = root.SyntaxTree.GetText().Lines;
        var last = lines.GetLineFromPosition(pragma.SpanStart).LineNumber;
        var first = last;
        while (first > 0 && (first == last || IsDirective(lines[first])))
        {
            first--;
        }

        var span = TextSpan.FromBounds(lines[first].Start, lines[last].End);
        return root.DescendantTrivia(span, descendIntoTrivia: true).Any(trivia => IsComment(trivia) && trivia.Span.IntersectsWith(span) && IsReason(trivia.ToString()));
    }

    private static bool IsDirective(TextLine line) => line.ToString().TrimStart().StartsWith("#pragma", StringComparison.Ordinal);

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static string? SuppressedBy(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation)
    {
        if (attribute.ArgumentList?.Arguments is not { Count: >= 2 } arguments)
        {
            return null;
        }

        var check = arguments.FirstOrDefault(static argument => argument.NameColon?.Name.Identifier.ValueText == "checkId") ?? arguments[1];
        var id = (model.GetConstantValue(check.Expression, cancellation).Value as string)?.Split(':')[0].Trim();
        return id is not null && IsOurs(id) && IsSuppressMessage(model.GetTypeInfo(attribute, cancellation).Type) ? id : null;
    }

    // What can't be read may be a reason.
    private static bool HasReason(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellation) =>
        attribute.ArgumentList!.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Justification") is { } justification
        && (model.GetConstantValue(justification.Expression, cancellation) is not { HasValue: true, Value: var value } || value is string text && IsReason(text));

    private static bool IsSuppressMessage(ITypeSymbol? type) => type is
    {
        Name: "SuppressMessageAttribute",
        ContainingNamespace: { Name: "CodeAnalysis", ContainingNamespace: { Name: "Diagnostics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } },
    };

    private static bool IsReason(string text) => text.IndexOf(Pending, StringComparison.OrdinalIgnoreCase) < 0 && text.Any(char.IsLetter);

    private static bool IsOurs(string id) => id.Length == Prefix.Length + 4 && id.StartsWith(Prefix, StringComparison.Ordinal) && id.Skip(Prefix.Length).All(char.IsDigit);
}
