using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Companions;
using NotebookRoleAnalyzers.Rules.Grants;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Gives a notebook role what the network channel between notebook and cluster takes, the tagging of its interfaces included.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OpenNetworkChannel), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class OpenNetworkChannel : PolicyFix
{
    private static readonly FixVariant Attach = new(nameof(OpenNetworkChannel), "Attach AmazonElasticMapReduceEditorsRole");
    private static readonly FixVariant Add = new(nameof(OpenNetworkChannel) + "ByStatement", "Add the missing permissions of the network channel");

    /// <summary>NRA3001.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(NetworkChannelMissing.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(Attach, Add);

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var missing = (MissingPermissions)finding.Subject;
        if (variant == Attach && missing.Home!.Place is { } place && form is CSharpForm objects)
        {
            AttachPolicy(missing.Role, place, objects);
            return;
        }

        // A policy is attached by a request of its own, which code that makes requests sends where it sends the others: here the statement is what can be written.
        form.AddToRole(missing.Home!, new NewStatement(missing.Actions.Select(PolicyText.Of).ToList(), new[] { PolicyText.Of("*") }));
        if (!missing.Role.MayAllow(NotebookPermissions.Tagging))
        {
            form.AddToRole(missing.Home!, AllowInterfaceTagging.Statement);
        }
    }

    private static void AttachPolicy(Role role, RolePlace place, CSharpForm form)
    {
        // A list goes when the last policy in it is replaced.
        var policies = role.ManagedPolicies.Items.Where(static policy => !FullAccessManagedPolicy.IsReplaced(policy)).ToList();
        var last = policies.Count == 0 ? null : policies[policies.Count - 1].Site.Node;
        var policy = form.AwsManagedPolicy(NotebookPermissions.EditorsPolicy, place.Last.SpanStart);
        if (last is ExpressionElementSyntax or { Parent: InitializerExpressionSyntax or ExpressionElementSyntax } && last.SyntaxTree == place.Last.SyntaxTree)
        {
            form.InsertAfter(policies[policies.Count - 1], new[] { PolicyText.Value(policy) });
        }
        else
        {
            form.Call(place, AdditionOrder.OfEditorsPolicy, Array.Empty<string>(), _ => "AddManagedPolicy(" + policy + ")");
        }
    }
}
