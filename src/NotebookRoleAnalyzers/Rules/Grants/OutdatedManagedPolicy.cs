using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2019: a managed policy of AWS that isn't there under that name, or has a successor.</summary>
internal sealed class OutdatedManagedPolicy : ManagedPolicyRule
{
    private const string Description = "One of AWS's managed policies that can't be attached under the name that the code gives it, or shouldn't be any more.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2019",
        "Managed policy is outdated or doesn't exist",
        "'{0}' {1}; attach '{2}' instead",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2019.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where AWS names no other, or no edit can write it where the policy is attached.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA2519",
        "Managed policy is outdated or doesn't exist, and no edit can name another in its place",
        "'{0}' {1}; {2}",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2019.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(PolicyElement policy, Findings findings)
    {
        // Only SAM's attribute holds names in code's attributes.
        var isOfSam = policy.Site.Node.AncestorsAndSelf().Any(static node => node is AttributeSyntax);
        if (AwsPolicyName.Of(policy) is not { IsInKnownPartition: true } name || PolicyFault.Of(name, isOfSam) is not { } fault)
        {
            return;
        }

        var literal = Surroundings.LiteralOf(name.Text, name.Start, name.Full.Length);
        var isInPlace = literal is not null && !name.Text.IsReworked && policy.Site.Node.Span.Contains(literal.Expression.Span);
        var origin = literal is null || isInPlace || IsInField(literal.Expression) ? policy.Site : Origin.Of(literal.Expression);
        if (isInPlace && fault.Meant is not null)
        {
            findings.Add(Descriptor, null, fault, origin, name.Full, fault.What, fault.Meant);
        }
        else
        {
            findings.Add(OpenDescriptor, null, fault, origin, name.Full, fault.What, fault.Meant is null ? "give a policy of the actions in use instead" : $"attach '{fault.Meant}' instead, where the name is written");
        }
    }

    // What a helper is given is said where it is given; the value of a field, where that is used.
    private static bool IsInField(SyntaxNode literal) => CodeBlocks.MemberOf(literal) is BaseFieldDeclarationSyntax or PropertyDeclarationSyntax;
}
