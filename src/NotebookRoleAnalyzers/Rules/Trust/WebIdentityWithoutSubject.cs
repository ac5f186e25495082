using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1016: tokens of a provider let their owners assume the role, whoever they are or for whatever they were issued.</summary>
internal sealed class WebIdentityWithoutSubject : StatementRule
{
    private const string Description = "A trust policy that allows 'sts:AssumeRoleWithWebIdentity' to the tokens of an OpenID Connect provider that others can get too.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1016",
        "Web identity is trusted for too many",
        "'{0}' is trusted without a condition that holds '{1}' to certain values, so tokens that it issues to others can assume this role; add the condition",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1016.md",
        customTags: RuleTags.OpenAccess);

    /// <summary>The same where the condition would bind others too, or can't be written where the statement stands.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1516",
        "Web identity is trusted for too many, in a statement that takes no condition where it stands",
        "'{0}' is trusted without a condition that holds '{1}' to certain values, so tokens that it issues to others can assume this role; give it a statement of its own with that condition",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1016.md",
        customTags: RuleTags.OpenAccess);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        foreach (var trust in WebIdentityTrust.Of(statement, findings.Model))
        {
            var (open, claims) = (trust.OpenSubjects, new List<string>());
            if (trust.LacksAudience)
            {
                claims.Add(trust.Provider.AudienceKey);
            }

            if (trust.LacksSubject || !open.IsEmpty)
            {
                claims.Add("sub");
            }

            if (claims.Count > 0)
            {
                var origin = claims[0] == "sub" && !open.IsEmpty ? open[0].Site : trust.Principal.Site;
                var keys = claims.Select(claim => trust.Provider.Address is null ? claim : trust.Provider.KeyOf(claim));
                findings.Add(CanBeFixed(trust) ? Descriptor : SharedDescriptor, statement, trust, origin, trust.Principal.Name, string.Join("' and '", keys));
            }
        }
    }

    private static bool CanBeFixed(WebIdentityTrust trust)
    {
        var statement = trust.Statement;
        return trust.Provider.Address is not null
            && statement is { CanBeMended: true, Principals: { IsComplete: true, Items.Length: 1 } }
            && statement.TakesConditions("StringEquals", "StringLike")
            && (statement.Form != StatementForm.Cdk || statement.Conditions.Map is not null || (trust.Principal.Holder.Node is BaseObjectCreationExpressionSyntax && PrincipalPlace.TakesConditions(statement, trust.Principal)));
    }
}
