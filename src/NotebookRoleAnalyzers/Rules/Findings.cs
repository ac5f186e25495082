using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>Collects what the rules find in one block.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _all = new();

    public Findings(Surroundings surroundings) => Surroundings = surroundings;

    /// <summary>What the code around offers to a fix.</summary>
    public Surroundings Surroundings { get; }

    public IReadOnlyList<Finding> All => _all;

    public void Add(DiagnosticDescriptor descriptor, Statement statement, object subject, Origin origin, params object[] arguments) =>
        _all.Add(new Finding(descriptor, statement, subject, origin, arguments));
}
