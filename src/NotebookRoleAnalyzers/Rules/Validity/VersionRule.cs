using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>Judges which version of IAM's language a policy says that it is of.</summary>
internal abstract class VersionRule : ModelRule
{
    public sealed override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Fixable, OutOfReach);

    protected abstract DiagnosticDescriptor Fixable { get; }

    /// <summary>The same where no edit can write another version.</summary>
    protected abstract DiagnosticDescriptor OutOfReach { get; }

    /// <summary>What the message says of a version; null if nothing is wrong with it.</summary>
    /// <param name="version">The version; null where there is none.</param>
    /// <param name="variable">A policy variable that the policy certainly uses; null if there is none.</param>
    protected abstract object[]? Fault(string? version, string? variable);

    public sealed override void Judge(Findings findings)
    {
        foreach (var document in findings.Documents.Where(static document => document.LacksVersion || document.Version?.Certain is not (null or PolicyVersion.Current)))
        {
            if (document.Statements.IsEmpty || !document.Statements.All(static statement => statement.IsOfIam) || Fault(document.Version?.Certain, VariableIn(document)) is not { } arguments)
            {
                continue;
            }

            var canBeWritten = document.Statements.All(static statement => statement.CanBeMended) && (document.Version is { } version ? !version.Text.IsReworked && version.Site is not JsonOrigin { IsInOnePlace: false } : document.TakesElements);
            findings.Add(canBeWritten ? Fixable : OutOfReach, document.Statements[0], document, document.Version?.Site ?? JsonOrigin.HeadOf(document.Origin), arguments);
        }
    }

    // Variables stand in resources and in the values of conditions.
    private static string? VariableIn(PolicyDocument document) => document.Statements
        .SelectMany(static statement => statement.ResourcesAndValues)
        .Where(static element => element.IsCertain)
        .Select(static element => PolicyVersion.VariableIn(element.Text))
        .FirstOrDefault(static variable => variable is not null);
}
