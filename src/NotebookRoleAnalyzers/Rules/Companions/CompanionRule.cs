using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>Says what a role lacks, a notebook role unless a rule is about others. Of a role that isn't wholly in sight nothing is said.</summary>
internal abstract class CompanionRule : RoleRule
{
    public sealed override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Fixable, OutOfReach);

    protected abstract DiagnosticDescriptor Fixable { get; }

    /// <summary>The same where no edit reaches a place in which to write the permission.</summary>
    protected abstract DiagnosticDescriptor OutOfReach { get; }

    public sealed override void Judge(Role role, Findings findings)
    {
        if (role.IsWhole && Concerns(role, findings.Options) && Missing(role, findings) is { } missing)
        {
            var statement = missing.Statement ?? missing.Home?.Sibling;
            findings.Add(missing.Home is null && statement is null ? OutOfReach : Fixable, statement, missing, role.Site, Arguments(missing));
        }
    }

    /// <summary>Whether it is about a role.</summary>
    protected virtual bool Concerns(Role role, RuleOptions options) => NotebookRole.Is(role, options);

    /// <summary>What the role lacks; null if nothing is certain.</summary>
    protected abstract MissingPermissions? Missing(Role role, Findings findings);

    /// <summary>What the message says of it.</summary>
    protected virtual object[] Arguments(MissingPermissions missing) => new object[] { missing.RoleName, missing.List };
}
