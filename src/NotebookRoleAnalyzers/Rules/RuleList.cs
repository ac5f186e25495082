using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules.Grants;
using NotebookRoleAnalyzers.Rules.Trust;
using NotebookRoleAnalyzers.Rules.Validity;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>All rules, in the order of their ids.</summary>
internal static class RuleList
{
    public static readonly ImmutableArray<StatementRule> All = ImmutableArray.Create<StatementRule>(
        new ServiceTrustWithoutSource(),
        new ServiceTrustSourceUnknown(),
        new AllS3Actions(),
        new AnySecret(),
        new PlaceholderLeft());

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = All.SelectMany(static rule => rule.Descriptors).ToImmutableArray();

    /// <summary>Reads a member's code and lets every rule judge it. The analyzer reports what this gives, and a fix finds there what it has to mend.</summary>
    public static IReadOnlyList<Finding> Judge(SemanticModel model, SyntaxNode member, KnownSymbols symbols, CancellationToken cancellation) =>
        Judge(PolicyReader.Read(model, member, symbols, cancellation), new Surroundings(model, symbols));

    /// <summary>Reads a file and lets every rule judge it.</summary>
    public static IReadOnlyList<Finding> Judge(TextFile file, KnownSymbols symbols) => Judge(PolicyReader.Read(file), new Surroundings(null, symbols));

    private static IReadOnlyList<Finding> Judge(PolicyModel read, Surroundings surroundings)
    {
        var findings = new Findings(surroundings);
        foreach (var statement in read.Statements.Where(static statement => statement.Kind != PolicyKind.NotIam))
        {
            foreach (var rule in All)
            {
                rule.Judge(statement, findings);
            }
        }

        return findings.All;
    }
}
