using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the documents that Pulumi's <c>GetPolicyDocument</c> makes of objects with a property for each element.</summary>
internal sealed class PulumiReader
{
    private static readonly string[] MergedProperties = { "SourcePolicyDocuments", "OverridePolicyDocuments", "SourceJson", "OverrideJson" };

    private readonly Trace _trace;
    private readonly PolicyModel _model;
    private readonly HashSet<ObjectValue> _read = new();

    private PulumiReader(Trace trace, PolicyModel model)
    {
        _trace = trace;
        _model = model;
    }

    public static void Read(Trace trace, PolicyModel model)
    {
        if (trace.Objects.Any(static made => IsMade(made, "GetPolicyDocumentStatementInputArgs", "GetPolicyDocumentStatementArgs")))
        {
            new PulumiReader(trace, model).ReadInto();
        }
    }

    private void ReadInto()
    {
        foreach (var made in _trace.Objects)
        {
            if (IsMade(made, "GetPolicyDocumentInvokeArgs", "GetPolicyDocumentArgs"))
            {
                var document = ReadDocument(made);
                _model.Documents.Add(document);
                _model.Statements.AddRange(document.Statements);
            }
        }

        // One that is made for a document which isn't in sight.
        foreach (var made in _trace.Objects)
        {
            if (IsMade(made, "GetPolicyDocumentStatementInputArgs", "GetPolicyDocumentStatementArgs") && !_read.Contains(made))
            {
                _model.Statements.Add(WithKind(PulumiStatementReader.Read(made, int.MaxValue), null));
            }
        }
    }

    private static bool IsMade(ObjectValue made, string name, string other) => made.IsConstructed && (made.Type.Name == name || made.Type.Name == other) && KnownSymbols.IsPulumi(made.Maker);

    private PolicyDocument ReadDocument(ObjectValue made)
    {
        var call = _trace.Objects.FirstOrDefault(call => call.Maker is { Name: "Invoke" or "InvokeAsync", ContainingType.Name: "GetPolicyDocument" } && call.Arguments.Any(argument => argument?.Value == made));
        var kind = call is null ? null : KindOf(call);
        var overrides = call is null || IsMerged(call) || Overrides(made);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var list = PulumiStatementReader.List(made, "Statements", call?.Step ?? int.MaxValue);
        var isComplete = list.IsComplete && !made.IsOpen && !overrides && !HasSources(made);
        foreach (var item in list.Items)
        {
            if (item.Value is ObjectValue inner && IsMade(inner, "GetPolicyDocumentStatementInputArgs", "GetPolicyDocumentStatementArgs"))
            {
                _read.Add(inner);
                var statement = WithKind(PulumiStatementReader.Read(inner, call?.Step ?? int.MaxValue), kind) with { Place = item.Site, CanHaveSibling = StatementPlace.Of(item.Site.Node) is not null };
                statement = statement with { CanBeSplit = statement.CanHaveSibling && statement.Principals.Items.All(static principal => ItemPlace.TakesMore(principal.Holder.Node)) };

                // A statement of the same Sid may take its place.
                var isReplaceable = overrides && statement.Sid is not { HasHoles: false, Length: 0 } and not null;
                statements.Add(item.IsCertain && !isReplaceable ? statement : statement with { Effect = Effect.Unknown });
            }

            isComplete &= item.IsCertain && item.Value is ObjectValue;
        }

        return new PolicyDocument(kind ?? PolicyKind.Unknown, statements.ToImmutable(), isComplete, made.Origin);
    }

    private static Statement WithKind(Statement statement, PolicyKind? kind) => statement with { Kind = kind ?? StatementKind.FromContent(statement) };

    // Null where the document's JSON goes nowhere in sight; unknown where it goes to policies of several kinds.
    private PolicyKind? KindOf(ObjectValue call)
    {
        PolicyKind? kind = null;
        foreach (var given in Settings())
        {
            var givenKind = PolicySinks.Of((IPropertySymbol)given.Member) ?? PolicyKind.Unknown;
            if (givenKind != PolicyKind.Unknown && PulumiResults.IsJsonOf(given.Arguments[0]?.Value, call))
            {
                kind = kind is null || kind == givenKind ? givenKind : PolicyKind.Unknown;
            }
        }

        return kind;
    }

    private IEnumerable<ObjectEvent> Settings() => _trace.Objects.SelectMany(static made => made.Events).Where(static happened => happened.Member is IPropertySymbol && happened.Arguments.Length == 1);

    // Whether the document is put together with others.
    private bool IsMerged(ObjectValue call) => _trace.Objects
        .Where(static made => IsMade(made, "GetPolicyDocumentInvokeArgs", "GetPolicyDocumentArgs"))
        .SelectMany(static made => MergedProperties.Select(name => PulumiStatementReader.List(made, name, int.MaxValue)))
        .Any(list => list.Items.Any(item => PulumiResults.IsJsonOf(item.Value, call)));

    private static bool Overrides(ObjectValue made) => IsGiven(made, "OverridePolicyDocuments") || IsGiven(made, "OverrideJson");

    private static bool HasSources(ObjectValue made) => IsGiven(made, "SourcePolicyDocuments") || IsGiven(made, "SourceJson");

    private static bool IsGiven(ObjectValue made, string name) => PulumiStatementReader.List(made, name, int.MaxValue) is not { Items.IsEmpty: true, IsComplete: true };
}
