using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>NRA3006: a notebook role can't read the secret of its Git repositories.</summary>
internal sealed class GitSecretMissing : CompanionRule
{
    private const string Description = "A notebook role (see NRA3001) that may not 'secretsmanager:GetSecretValue' on the secret of linked Git repositories: a secret of the same code with 'git' in its id or name, or any if an option says that repositories are linked.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA3006",
        "Notebook role lacks access to the secret of its Git repositories",
        "'{0}' lacks {1} on {2}: EMR Notebooks reads the credentials of linked Git repositories there, and without it repositories can't be linked; add it on that secret",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3006.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    public static readonly DiagnosticDescriptor OutOfReachDescriptor = new(
        "NRA3506",
        "Notebook role lacks access to the secret of its Git repositories, and no edit can write it",
        "'{0}' lacks {1} on {2}: EMR Notebooks reads the credentials of linked Git repositories there, and without it repositories can't be linked; add it on that secret where the role gets its policies",
        RuleCategory.Companions,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA3006.md",
        customTags: RuleTags.Correctness);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor OutOfReach => OutOfReachDescriptor;

    protected override MissingPermissions? Missing(Role role, Findings findings)
    {
        var model = findings.Model;
        if (findings.Options.GitRepositories == false)
        {
            return null;
        }

        var secrets = model.Resources.Where(static resource => resource.Type == ResourceType.Secret && IsOfGit(resource)).ToList<AwsResource?>();
        if (secrets.Count == 0 && findings.Options.GitRepositories == true)
        {
            secrets.Add(null);
        }

        var lacking = secrets.Where(secret => !role.MayAllow(NotebookPermissions.GitSecret, resource => resource.MayBe(secret, ResourceType.Secret, model))).ToList();
        return lacking.Count == 0 ? null : MissingPermissions.Of(role, ImmutableArray.Create(NotebookPermissions.GitSecret))! with { Resource = lacking[0] };
    }

    protected override object[] Arguments(MissingPermissions missing) =>
        new object[] { missing.RoleName, missing.List, missing.Resource is { } secret ? "'" + (secret.Name?.Known ?? secret.Id.Known) + "'" : "the secret of its repositories" };

    private static bool IsOfGit(AwsResource secret) => IsOfGit(secret.Id.Known) || IsOfGit(secret.Name?.Known);

    private static bool IsOfGit(string? name) => name?.IndexOf("git", StringComparison.OrdinalIgnoreCase) >= 0;
}
