using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>How the CDK's role is given a managed policy, in whose place a statement can be written.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Written">What is taken out: an item of a list, the property that has a list with this one item, or the call that attaches it.</param>
/// <param name="Home">Where the statement goes.</param>
internal sealed record Attachment(PolicyElement Policy, SyntaxNode Written, RoleHome Home)
{
    /// <summary>How a role is given a policy; null where no edit can take it away again, or write a statement for the role.</summary>
    public static Attachment? Of(PolicyElement policy, Role role)
    {
        if (!role.TakesCalls || policy.Site.Node.SyntaxTree != role.Origin.Node.SyntaxTree)
        {
            return null;
        }

        // role.AddManagedPolicy(...);
        if (policy.Site.Node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddManagedPolicy", Expression: var receiver }, Parent: ExpressionStatementSyntax statement } })
        {
            return new Attachment(policy, statement, new RoleHome(new RolePlace(receiver.ToString(), statement, statement), null));
        }

        return Listed(policy.Site.Node, role) is { } written && RoleHome.Of(role) is { Sibling: null or { Form: StatementForm.Cdk } } home ? new Attachment(policy, written, home) : null;
    }

    // An item of a list that is written where the role is made.
    private static SyntaxNode? Listed(SyntaxNode site, Role role)
    {
        var item = site is ExpressionElementSyntax or { Parent: not ExpressionElementSyntax } ? site : site.Parent!;
        var (list, count) = item.Parent switch
        {
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } initializer => (initializer.Parent, initializer.Expressions.Count),
            CollectionExpressionSyntax collection => (collection, collection.Elements.Count),
            _ => ((SyntaxNode?)null, 0),
        };
        if (list is null || !role.Origin.Node.Span.Contains(list.Span))
        {
            return null;
        }

        return count > 1 ? item : list.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } property ? property : null;
    }
}
