using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>The policy that a value is, wherever it is written.</summary>
internal static class PolicyValues
{
    /// <summary>The policy that a request is given; null if the source doesn't decide it.</summary>
    public static PolicyDocument? Document(Value value, PolicyKind kind, IReadOnlyDictionary<Value, PolicyDocument> documents)
    {
        if (documents.TryGetValue(value, out var document))
        {
            return document;
        }

        // A constant of another member is read, and reported, where it is written.
        return value is TextValue text && JsonPolicyReader.Read(text, kind) is { } elsewhere ? elsewhere with { Statements = elsewhere.Statements.Select(Shared).ToImmutableArray() } : null;
    }

    /// <summary>A policy of a kind that its use shows, whatever it says.</summary>
    public static PolicyDocument As(PolicyDocument document, PolicyKind kind) =>
        document with { Kind = kind, Statements = document.Statements.Select(statement => statement with { Kind = kind }).ToImmutableArray() };

    private static Statement Shared(Statement statement) => statement with { SharesParts = true };
}
