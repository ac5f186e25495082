using System.Runtime.CompilerServices;
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
        "StatementEffect", "ActionIdentifier", "WithActionIdentifiers", "WithStatements", "Statement",
        "LambdaFunction", "LambdaFunctionAttribute",
        "GetPolicyDocument", "GetPolicyDocumentInvokeArgs", "GetPolicyDocumentStatementInputArgs", "GetPolicyDocumentStatementArgs",
        "CreateRoleRequest", "PutRolePolicyRequest", "AttachRolePolicyRequest", "AttachUserPolicyRequest", "AttachGroupPolicyRequest", "UpdateAssumeRolePolicyRequest", "PutRolePermissionsBoundaryRequest",
        "AddPermissionRequest", "AddLayerVersionPermissionRequest",
        "FromAwsManagedPolicyName", "FromManagedPolicyArn", "ManagedPolicyArns",
        "CfnResource", "CfnRole", "CfnPermission", "CfnEventBusPolicy", "IAMPolicyDocumentProperty", "AssumeRolePolicyDocument", "KeyPolicy", "ResourcePolicy", "RepositoryPolicyText",
    };

    // By file, as all of its blocks are asked.
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Aliases = new();

    /// <summary>Whether a block of code may hold a policy. Nothing is bound and, in a block that doesn't, nothing is allocated per token.</summary>
    public static bool MayHoldPolicy(SyntaxNode block)
    {
        var aliases = Aliases.GetValue(block.SyntaxTree, AliasesOf);
        foreach (var token in block.DescendantTokens())
        {
            switch (token.Kind())
            {
                case SyntaxKind.IdentifierToken when Names.Contains(token.ValueText) || aliases.Contains(token.ValueText):
                    return true;
                case SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                    or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
                    when token.Text.Contains("Statement"):
                    return true;
            }
        }

        return false;
    }

    // What the file calls the types that matter.
    private static HashSet<string> AliasesOf(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var usings = root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>();
        var aliases = usings.Where(static directive => directive.Alias is not null && directive.Name is { } name && Names.Contains((name as QualifiedNameSyntax)?.Right.Identifier.ValueText ?? ""));
        return new HashSet<string>(aliases.Select(static directive => directive.Alias!.Name.Identifier.ValueText), StringComparer.Ordinal);
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
            foreach (var attribute in FunctionAttributes(node))
            {
                if (model.OperationOf(attribute, cancellation) is { } described)
                {
                    yield return described;
                }
            }

            if (IsRoot(node) && model.OperationOf(node, cancellation) is { } operation)
            {
                yield return operation;
            }
        }
    }

    // A Lambda function says in an attribute what its role may do; what other attributes say is for others, as the data of a test.
    private static IEnumerable<AttributeSyntax> FunctionAttributes(SyntaxNode node) =>
        node is MethodDeclarationSyntax { AttributeLists: { Count: > 0 } lists }
            ? lists.SelectMany(static list => list.Attributes).Where(static attribute => attribute.Name.DescendantTokens().Any(static token => token.ValueText is "LambdaFunction" or "LambdaFunctionAttribute"))
            : Enumerable.Empty<AttributeSyntax>();

    private static bool IsRoot(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => true,
        CompilationUnitSyntax unit => unit.Members.Any(SyntaxKind.GlobalStatement),
        ArrowExpressionClauseSyntax => true,
        EqualsValueClauseSyntax => true,
        _ => false,
    };
}
