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

    /// <summary>The policies of the SDK's objects, by the strings that <c>ToJson</c> makes of them.</summary>
    public static Dictionary<Value, PolicyDocument> Serialized(Trace trace, PolicyModel model)
    {
        var documents = new Dictionary<Value, PolicyDocument>();
        foreach (var json in trace.Objects.Where(static made => made is { Maker.Name: "ToJson", Receiver: ObjectValue policy } && IsOfPolicies(policy)))
        {
            // What is done to the objects afterwards isn't in the string.
            var isLast = !trace.Objects.Any(other => IsOfPolicies(other) && (other.Step > json.Step || Steps(other).Any(step => step > json.Step)));
            if (isLast && model.Documents.FirstOrDefault(document => document.Origin == json.Receiver!.Origin) is { } document)
            {
                documents[json] = document;
            }
        }

        return documents;
    }

    private static bool IsOfPolicies(ObjectValue made) => made.Type is { ContainingNamespace: { Name: "AccessControlPolicy", ContainingNamespace.Name: "Auth" } } && KnownSymbols.IsAws(made.Type);

    private static IEnumerable<int> Steps(ObjectValue made) => made.Events.Concat(made.Parts.SelectMany(static part => part.Value.Events)).Where(static happened => happened.Member.Name != "ToJson").Select(static happened => happened.Step);

    /// <summary>A policy of a kind that its use shows, whatever it says.</summary>
    public static PolicyDocument As(PolicyDocument document, PolicyKind kind) =>
        document with { Kind = kind, Statements = document.Statements.Select(statement => statement with { Kind = kind }).ToImmutableArray() };

    private static Statement Shared(Statement statement) => statement with { SharesParts = true };
}
