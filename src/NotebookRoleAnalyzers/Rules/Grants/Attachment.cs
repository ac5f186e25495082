using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>How a role is given a managed policy, in whose place a statement can be written.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Written">What is taken out: an item of a list, the property that has a list with this one item, or the statement that attaches it.</param>
/// <param name="Home">Where the statement goes.</param>
internal sealed record Attachment(PolicyElement Policy, SyntaxNode Written, RoleHome Home)
{
    /// <summary>How a role is given a policy; null where no edit can take it away again, or write a statement for the role.</summary>
    public static Attachment? Of(PolicyElement policy, Role role)
    {
        if (policy.Site.Node.SyntaxTree != role.Origin.Node.SyntaxTree)
        {
            return null;
        }

        // role.AddManagedPolicy(...);
        if (policy.Site.Node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddManagedPolicy", Expression: var receiver }, Parent: ExpressionStatementSyntax statement } })
        {
            return new Attachment(policy, statement, new RoleHome(new RolePlace(receiver.ToString(), statement, statement), null));
        }

        return (Listed(policy.Site.Node, role) ?? (SyntaxNode?)Requested(policy.Site.Node)) is { } written
            && RoleHome.Of(role) is { } home && (role.TakesCalls ? home.Sibling is null or { Form: StatementForm.Cdk } : home.Sibling!.Origin.Node.SyntaxTree == policy.Site.Node.SyntaxTree)
            ? new Attachment(policy, written, home)
            : null;
    }

    // await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { PolicyArn = "...", ... });
    private static ExpressionStatementSyntax? Requested(SyntaxNode site)
    {
        if (site.Parent is not AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax sent } } } }
            || sent.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AttachRolePolicyAsync" or "AttachRolePolicy" })
        {
            return null;
        }

        SyntaxNode whole = sent;
        while (whole.Parent is AwaitExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" } || (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole))
        {
            whole = whole.Parent;
        }

        return whole.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement ? statement : null;
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
