using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>What the string that looks like a policy is for: only one that is sent as it is written says what the program does.</summary>
internal static class TextPurpose
{
    // Names in marks that neither JSON nor IAM gives a meaning: {name}, {{name}}, {0:N}, %NAME%, __NAME__, @@NAME@@, #NAME#. IAM's own variables have a colon: ${aws:username}.
    private static readonly Regex Blank = new(
        """(?<!\$)\{\{?\s*[\w.-]+(:[^{}"]*)?\s*\}|\$\{\s*\w[\w.-]*\s*\}|%[A-Za-z_]\w+%|__[A-Za-z0-9]\w*?__|@@\w+@@|#[A-Za-z]\w*#""", RegexOptions.CultureInvariant);

    /// <summary>Whether a string is sent as it is written, as far as the code shows: it isn't filled, changed or compared with.</summary>
    public static bool IsSent(TextValue text) => !text.IsReworked && !text.IsExpectation && !IsCompared(text.Origin.Node) && !IsTemplate(text.Text) && !IsExpected(text.Origin.Node);

    /// <summary>Whether a text has blanks that are filled before it is used.</summary>
    public static bool IsTemplate(SourceString text) => Blank.IsMatch(text.Characters);

    private static bool IsCompared(SyntaxNode literal) => literal.Parent switch
    {
        ParenthesizedExpressionSyntax outer => IsCompared(outer),
        BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression),
        ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
        _ => false,
    };

    // However deep in the variable's or member's value it stands: var expected = JsonNode.Parse("...").
    private static bool IsExpected(SyntaxNode literal) => literal.Ancestors().Select(NameOf).FirstOrDefault(static name => name is not null)?.IndexOf("expected", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string? NameOf(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The field, property or method whose value a string is; null if it is none's, or only a part of it.</summary>
    public static SyntaxNode? MemberOf(SyntaxNode literal)
    {
        foreach (var ancestor in literal.Ancestors())
        {
            switch (ancestor)
            {
                case VariableDeclaratorSyntax variable:
                    return variable.Parent?.Parent is BaseFieldDeclarationSyntax ? variable : null;
                case PropertyDeclarationSyntax or MethodDeclarationSyntax:
                    return ancestor;
                case EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or AccessorDeclarationSyntax or AccessorListSyntax or ReturnStatementSyntax or BlockSyntax:
                case ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or SwitchExpressionArmSyntax or CastExpressionSyntax or IfStatementSyntax or ElseClauseSyntax:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
