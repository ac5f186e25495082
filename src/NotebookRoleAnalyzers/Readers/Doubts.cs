using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>What may become of statements after they are made, by changes to the template that aren't followed.</summary>
internal sealed class Doubts
{
    private readonly Dictionary<Statement, Statement> _statements = new();

    /// <summary>A document of which something at a path may be another thing.</summary>
    public void Add(ImmutableArray<Statement> statements, ImmutableArray<string> path)
    {
        if (!path.IsEmpty && path[0] != "Statement")
        {
            return;
        }

        foreach (var statement in statements)
        {
            Change(statement, doubted => doubted.Doubted(path.Length > 2 ? path[2] : null));
        }
    }

    /// <summary>Statements that other code may add to.</summary>
    public void Open(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Change(statement, static opened => opened.Opened());
        }
    }

    /// <summary>Puts what is left of the statements in their place.</summary>
    public void ApplyTo(PolicyModel model)
    {
        if (_statements.Count == 0)
        {
            return;
        }

        for (var i = 0; i < model.Statements.Count; i++)
        {
            model.Statements[i] = Of(model.Statements[i]);
        }

        for (var i = 0; i < model.Documents.Count; i++)
        {
            model.Documents[i] = Of(model.Documents[i]);
        }

        for (var i = 0; i < model.Roles.Count; i++)
        {
            var role = model.Roles[i];
            var isWhole = role.IsWhole && !role.Documents.Add(role.Trust).SelectMany(static document => document.Statements).Concat(role.Statements).Any(_statements.ContainsKey);
            model.Roles[i] = role with { IsWhole = isWhole, Trust = Of(role.Trust), Documents = role.Documents.Select(Of).ToImmutableArray(), Statements = role.Statements.Select(Of).ToImmutableArray() };
        }
    }

    private void Change(Statement statement, Func<Statement, Statement> change) => _statements[statement] = change(Of(statement));

    private Statement Of(Statement statement) => _statements.TryGetValue(statement, out var changed) ? changed : statement;

    // What changes a statement may add another.
    private PolicyDocument Of(PolicyDocument document) => document.Statements.Any(_statements.ContainsKey)
        ? document with { Statements = document.Statements.Select(Of).ToImmutableArray(), IsComplete = false }
        : document;
}
