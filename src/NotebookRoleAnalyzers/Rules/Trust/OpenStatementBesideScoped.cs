using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>NRA1010: a statement without source keys stands beside one that has them.</summary>
internal sealed class OpenStatementBesideScoped : StatementRule
{
    private const string Description = "Two statements of one trust policy for the same service, one with source keys that protect, one without any condition. The one without is reported, by this rule and not by NRA1001.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA1010",
        "Statement without source keys undoes the one that has them",
        "Any AWS account can make '{0}' assume this role by this statement, although another one has source keys: it is enough if one of them allows it; remove this one",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1010.md",
        customTags: RuleTags.ConfusedDeputy);

    /// <summary>The same where the statement has other principals too or nothing can be left in its place.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA1510",
        "Statement without source keys undoes the one that has them, and cannot be removed where it stands",
        "Any AWS account can make '{0}' assume this role by this statement, although another one has source keys: it is enough if one of them allows it; remove this one, or give it the same conditions",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA1010.md",
        customTags: RuleTags.ConfusedDeputy);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (ServiceTrust.With(TrustFault.OpenBesideScoped, statement) is { } trust)
        {
            var canBeFixed = statement is { CanBeMended: true, CanBeRemoved: true } && trust.IsOfServices;
            findings.Add(canBeFixed ? Descriptor : SharedDescriptor, statement, trust, trust.Principal.Site, trust.Principal.Name);
        }
    }
}
