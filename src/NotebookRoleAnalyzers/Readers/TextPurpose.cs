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

    // The methods of .NET and of AWS that make another string of one.
    private static readonly HashSet<string> Reworking = new(StringComparer.Ordinal)
    {
        "Replace", "Format", "FormatWith", "Sub", "AppendFormat", "Append", "Concat", "Join",
    };

    /// <summary>Whether a string is sent as it is written, as far as the code shows: it isn't filled, changed or compared with.</summary>
    public static bool IsSent(TextValue text) => !text.IsReworked && !text.IsExpectation && !IsCompared(text.Origin.Node) && !IsTemplate(text.Text) && !IsChangedElsewhere(text.Origin.Node);

    /// <summary>Whether a text has blanks that are filled before it is used.</summary>
    public static bool IsTemplate(SourceString text) => Blank.IsMatch(text.Characters);

    private static bool IsCompared(SyntaxNode literal) => literal.Parent switch
    {
        ParenthesizedExpressionSyntax outer => IsCompared(outer),
        BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.EqualsExpression) || comparison.IsKind(SyntaxKind.NotEqualsExpression),
        ConstantPatternSyntax or CaseSwitchLabelSyntax => true,
        _ => false,
    };

    // A string in a member or variable that other code completes, or that a test expects.
    private static bool IsChangedElsewhere(SyntaxNode literal)
    {
        if (Declared(literal) is not { } declared)
        {
            return false;
        }

        var name = declared.Identifier.ValueText;
        return name.IndexOf("expected", StringComparison.OrdinalIgnoreCase) >= 0
            || (declared.IsMember && literal.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(
                access => Reworking.Contains(access.Name.Identifier.ValueText) && Mentions(access, name)));
    }

    /// <summary>What a string is the value of: a variable, or a member that other code asks for it.</summary>
    public static (SyntaxNode Node, SyntaxToken Identifier, bool IsMember)? Declared(SyntaxNode literal)
    {
        foreach (var ancestor in literal.Ancestors())
        {
            switch (ancestor)
            {
                case VariableDeclaratorSyntax variable:
                    return (variable, variable.Identifier, variable.Parent?.Parent is BaseFieldDeclarationSyntax);
                case PropertyDeclarationSyntax property:
                    return (property, property.Identifier, true);
                case MethodDeclarationSyntax method:
                    return (method, method.Identifier, true);
                case StatementSyntax and not (ReturnStatementSyntax or BlockSyntax):
                    return null;
            }
        }

        return null;
    }

    private static bool Mentions(MemberAccessExpressionSyntax access, string name)
    {
        var arguments = (access.Parent as InvocationExpressionSyntax)?.ArgumentList.Arguments.Select(static argument => argument.Expression);
        return (arguments ?? Enumerable.Empty<ExpressionSyntax>()).Append(access.Expression).Any(
            expression => expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name));
    }
}
