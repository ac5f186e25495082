using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Holds the tokens of a provider to those for AWS and to one's own users, whom the author has to name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopeWebIdentity), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class ScopeWebIdentity : PolicyFix
{
    /// <summary>NRA1016.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(WebIdentityWithoutSubject.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(ScopeWebIdentity), "Add conditions on the audience and the subject"));

    private protected override void Mend(Finding finding, PolicyForm form, SourceEdits edits, FixVariant variant)
    {
        var trust = (WebIdentityTrust)finding.Subject;
        var provider = trust.Provider;
        var conditions = new List<NewCondition>();
        if (trust.LacksAudience)
        {
            conditions.Add(new NewCondition("StringEquals", provider.KeyOf(provider.AudienceKey), ImmutableArray.Create(PolicyText.Of(provider.Audience))));
        }

        if (trust.LacksSubject)
        {
            conditions.Add(new NewCondition("StringLike", provider.KeyOf("sub"), ImmutableArray.Create(PolicyText.Of(provider.Subject!))));
        }

        if (!trust.OpenSubjects.IsEmpty)
        {
            form.ReplaceAll(trust.OpenSubjects, new[] { PolicyText.Of(provider.Subject!) });
        }

        if (conditions.Count > 0)
        {
            form.AddConditions(trust.Statement, trust.Principal, conditions);
        }
    }
}
