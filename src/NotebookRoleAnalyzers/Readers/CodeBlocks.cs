using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Finds the code that belongs together, and says by its syntax alone whether it is worth binding.</summary>
internal static class CodeBlocks
{
    // Code that makes a policy says one of these names, if only as the type of a parameter or the name of a property.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "PolicyStatement", "PolicyStatementProps", "PolicyDocument", "PolicyDocumentProps", "AssumedBy", "RoleProps", "ServicePrincipal",
        "AddToPolicy", "AddToPrincipalPolicy", "AddToRolePolicy", "AddToResourcePolicy", "AssumeRolePolicy",
        "CfnResource", "CfnRole", "CfnPermission", "CfnEventBusPolicy", "IAMPolicyDocumentProperty", "AssumeRolePolicyDocument", "KeyPolicy", "ResourcePolicy", "RepositoryPolicyText",
    };

    /// <summary>Whether a block of code may hold a policy. Nothing is bound and, in a block that doesn't, nothing is allocated per token.</summary>
    public static bool MayHoldPolicy(SyntaxNode block)
    {
        foreach (var token in block.DescendantTokens())
        {
            switch (token.Kind())
            {
                case SyntaxKind.IdentifierToken when Names.Contains(token.ValueText):
                    return true;
                case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                    or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
                    when token.Text.Contains("Statement"):
                    return true;
            }
        }

        return false;
    }

    /// <summary>The member that a node's code belongs to: a method, a property, a field, or all top-level statements.</summary>
    public static SyntaxNode? MemberOf(SyntaxNode node) => node.AncestorsAndSelf().FirstOrDefault(static candidate => candidate switch
    {
        GlobalStatementSyntax => false,
        BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax => false,
        MemberDeclarationSyntax or CompilationUnitSyntax => true,
        _ => false,
    });

    /// <summary>The operations of a member's code, in the order of the source.</summary>
    public static IEnumerable<IOperation> Roots(SemanticModel model, SyntaxNode member, CancellationToken cancellation)
    {
        foreach (var node in member.DescendantNodesAndSelf(node => !IsRoot(node) && (node == member || node is not BaseTypeDeclarationSyntax)))
        {
            if (IsRoot(node) && model.OperationOf(node, cancellation) is { } operation)
            {
                yield return operation;
            }
        }
    }

    private static bool IsRoot(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => true,
        CompilationUnitSyntax unit => unit.Members.Any(SyntaxKind.GlobalStatement),
        ArrowExpressionClauseSyntax => true,
        EqualsValueClauseSyntax => true,
        _ => false,
    };
}
