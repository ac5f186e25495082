using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the policy documents that the properties of L1 constructs hold: maps, or the CDK's own <c>PolicyDocument</c>.</summary>
internal sealed class CfnDocumentReader
{
    private readonly PolicyModel _model;
    private readonly Doubts _doubts;
    private readonly KnownSymbols _symbols;
    private readonly Func<ObjectValue, PolicyDocument> _readDocument;

    /// <param name="model">What is read goes here.</param>
    /// <param name="doubts">What may become of it goes here.</param>
    /// <param name="symbols">The CDK's types.</param>
    /// <param name="readDocument">Reads the CDK's <c>PolicyDocument</c>, whose statements are in the model already.</param>
    public CfnDocumentReader(PolicyModel model, Doubts doubts, KnownSymbols symbols, Func<ObjectValue, PolicyDocument> readDocument)
    {
        _model = model;
        _doubts = doubts;
        _symbols = symbols;
        _readDocument = readDocument;
    }

    /// <summary>The document of a property; null if it certainly has none. Where it may have one of several, all are in the model, and none is returned.</summary>
    public PolicyDocument? Read(CfnConstruct construct, string name, PolicyKind kind)
    {
        var property = construct.Property(name);
        if (property.IsAbsent)
        {
            return null;
        }

        var documents = property.Values.Select(value => Read(value.Value, kind, value.Step, property.IsKnown, property.IsOverridden)).ToList();
        foreach (var document in documents)
        {
            Doubt(document, property.Overrides, construct);
        }

        return documents.Count == 1 && property.IsDecided ? documents[0] : Unknown(kind, construct.Made);
    }

    /// <summary>The documents under <c>Policies</c> that certainly stand there; all others are in the model alone.</summary>
    public ImmutableArray<PolicyDocument> ReadInline(CfnConstruct construct, out bool areAll)
    {
        var property = construct.Property("Policies");
        var documents = ImmutableArray.CreateBuilder<PolicyDocument>();
        areAll = property.IsKnown;
        foreach (var (value, step) in property.Values)
        {
            // SAM's may be one document or name instead of a list.
            var single = DocumentIn(value, step) is not null ? ImmutableArray.Create(new ListItem(value, IsCertain: true, value.Origin)) : ImmutableArray<ListItem>.Empty;
            var list = Views.List(value, step);
            areAll &= single.IsEmpty && list.IsComplete;
            foreach (var item in single.IsEmpty ? list.Items : single)
            {
                var document = DocumentIn(item.Value, step) is { } given ? Read(given, PolicyKind.Identity, step, property.IsKnown, property.IsOverridden) : null;
                areAll &= item.IsCertain && document is { IsComplete: true };
                if (document is not null)
                {
                    Doubt(document, property.Overrides.Select(static path => path.Length > 2 ? path.RemoveRange(0, 2) : ImmutableArray<string>.Empty), construct);
                    documents.AddRange(item.IsCertain && property.IsDecided ? new[] { document } : Array.Empty<PolicyDocument>());
                }
            }
        }

        return documents.ToImmutable();
    }

    /// <summary>A document that is put in the place of one that the CDK makes.</summary>
    public void ReadSet(Value value, PolicyKind kind, int step) => Read(value, kind, step, isKnown: false, isOverridden: false);

    /// <summary>A document of which nothing is known.</summary>
    public static PolicyDocument Unknown(PolicyKind kind, ObjectValue made) => new(kind, ImmutableArray<Statement>.Empty, IsComplete: false, made.Origin);

    /// <summary>What other code, or overrides that aren't followed, may do to a document.</summary>
    private void Doubt(PolicyDocument document, IEnumerable<ImmutableArray<string>> overrides, CfnConstruct construct)
    {
        foreach (var path in overrides)
        {
            _doubts.Add(document.Statements, path);
        }

        if (construct.IsOpen)
        {
            _doubts.Open(document.Statements);
        }
    }

    // An inline policy has a document, in SAM it is one.
    private static Value? DocumentIn(Value policy, int step)
    {
        if (policy is ObjectValue { IsConstructed: true, Type.ContainingType: not null } typed)
        {
            return Views.Property(typed, "Statement", step) is { } statements ? Wrapped(statements.Given.Value, typed) : Views.Property(typed, "PolicyDocument", step)?.Given.Value;
        }

        var map = Views.Map(policy, step);
        return map is null ? null : MapPolicyReader.Entry(map, "PolicyDocument")?.Value ?? (MapPolicyReader.Entry(map, "Statement") is null ? null : policy);
    }

    private static MapValue Wrapped(Value statements, ObjectValue document)
    {
        var entries = ImmutableArray.Create(Entry("Statement", statements, statements.Origin));
        entries = Views.Property(document, "Version", int.MaxValue) is { } version ? entries.Add(Entry("Version", version.Given.Value, Origin.Of(version.Given.Node))) : entries;
        return new MapValue(document.Origin, entries, isComplete: !document.IsOpen);

        MapEntry Entry(string name, Value value, Origin site) => new(new TextValue(document.Origin, ElementReader.Written(name, document.Origin.Node)), value, IsCertain: true, site);
    }

    private PolicyDocument Read(Value value, PolicyKind kind, int step, bool isKnown, bool isOverridden)
    {
        if (value is ObjectValue made && KnownSymbols.Is(made.Type, _symbols.PolicyDocument) && made.IsConstructed)
        {
            var document = _readDocument(made);
            return document with { IsComplete = document.IsComplete && isKnown };
        }

        var read = ReadMap(value, kind, step) ?? new PolicyDocument(kind, ImmutableArray<Statement>.Empty, IsComplete: false, value.Origin);

        // No edit of the map makes sure of what an override leaves of it.
        read = read with
        {
            Statements = isOverridden ? read.Statements.Select(static statement => statement with { IsRigid = true }).ToImmutableArray() : read.Statements,
            IsComplete = read.IsComplete && isKnown,
        };
        read = isKnown && !isOverridden ? read : read.WithoutVersion();
        _model.Documents.Add(read);
        _model.Statements.AddRange(read.Statements);
        return read;
    }

    private PolicyDocument? ReadMap(Value value, PolicyKind kind, int step)
    {
        switch (value)
        {
            case ObjectValue { IsConstructed: false, Maker.Name: "FromJson", Events.Count: 0, Arguments: [{ } json] } made when KnownSymbols.Is(made.Type, _symbols.PolicyDocument):
                return ReadMap(json.Value, kind, made.Step)?.WithoutVersion().WithoutEmptyValues();
            case ObjectValue { IsConstructed: true, Type.ContainingType: not null } typed when KnownSymbols.IsAws(typed.Maker):
                return DocumentIn(typed, step) is { } inner ? ReadMap(inner, kind, step) : null;
        }

        if (Views.Map(value, step) is not { } map)
        {
            return null;
        }

        return MapPolicyReader.Entry(map, "Effect") is null
            ? MapPolicyReader.ReadDocument(map, kind, step)
            : new PolicyDocument(kind, ImmutableArray.Create(MapPolicyReader.ReadStatement(map, kind, step)), map.IsComplete, map.Origin);
    }
}
