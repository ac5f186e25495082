using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules.Validity;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>Collects what the rules find in one block.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _all = new();
    private readonly Lazy<ImmutableArray<PolicyDocument>> _documents;
    private readonly Dictionary<string, ActionFault?> _names = new(StringComparer.Ordinal);

    public Findings(PolicyModel model, Surroundings surroundings, RuleOptions options)
    {
        Model = model;
        Surroundings = surroundings;
        Options = options;
        _documents = new Lazy<ImmutableArray<PolicyDocument>>(() => model.EachDocument().Where(static document => document.Kind != PolicyKind.NotIam && document.Statements.All(static statement => statement.Kind != PolicyKind.NotIam)).ToImmutableArray());
    }

    /// <summary>All that the block says about IAM.</summary>
    public PolicyModel Model { get; }

    /// <summary>Each document of IAM once.</summary>
    public ImmutableArray<PolicyDocument> Documents => _documents.Value;

    /// <summary>What the team says of its notebooks.</summary>
    public RuleOptions Options { get; }

    /// <summary>What the code around offers to a fix.</summary>
    public Surroundings Surroundings { get; }

    public IReadOnlyList<Finding> All => _all;

    /// <summary>What is wrong with the name of an action, worked out once for all rules that ask; null if nothing is.</summary>
    public ActionFault? FaultOf(string action)
    {
        if (!_names.TryGetValue(action, out var fault))
        {
            _names.Add(action, fault = ActionName.FaultOf(action, Options.AdditionalActions));
        }

        return fault;
    }

    /// <param name="descriptor">What is wrong.</param>
    /// <param name="statement">The statement it is wrong with, or beside which a fix writes; null where there is none.</param>
    /// <param name="subject">The part at fault.</param>
    /// <param name="origin">Where that part is written.</param>
    /// <param name="arguments">What the message says of it.</param>
    public void Add(DiagnosticDescriptor descriptor, Statement? statement, object subject, Origin origin, params object[] arguments) =>
        _all.Add(new Finding(descriptor, statement, subject, origin, arguments));
}
