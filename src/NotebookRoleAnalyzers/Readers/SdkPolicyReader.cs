using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the policies that a block makes of the SDK's policy objects, <c>Amazon.Auth.AccessControlPolicy</c>.</summary>
internal sealed class SdkPolicyReader
{
    private readonly Trace _trace;
    private readonly KnownSymbols _symbols;
    private readonly PolicyUses _uses;
    private readonly SdkStatementReader _statements;
    private readonly HashSet<ObjectValue> _open = new();
    private readonly HashSet<ObjectValue> _handedOut = new();
    private readonly Dictionary<ObjectValue, PolicyKind> _kinds = new();
    private readonly Dictionary<ObjectValue, Origin?> _places = new();

    private SdkPolicyReader(Trace trace, KnownSymbols symbols, PolicyUses uses)
    {
        _trace = trace;
        _symbols = symbols;
        _uses = uses;
        _statements = new SdkStatementReader(symbols);
    }

    /// <summary>Adds what is read to a model, and gives the texts that became policies by <c>FromJson</c>: they are read.</summary>
    /// <param name="trace">What the block does.</param>
    /// <param name="symbols">AWS's types.</param>
    /// <param name="uses">What values are given to, the results of <c>ToJson</c> among them.</param>
    /// <param name="model">What has been read of the block.</param>
    public static ISet<Value> Read(Trace trace, KnownSymbols symbols, PolicyUses uses, PolicyModel model)
    {
        var texts = new HashSet<Value>();
        if (symbols.SdkPolicy is not null)
        {
            new SdkPolicyReader(trace, symbols, uses).ReadInto(model, texts);
        }

        return texts;
    }

    private void ReadInto(PolicyModel model, HashSet<Value> texts)
    {
        var policies = _trace.Objects.Where(made => SdkElementReader.IsMade(made, _symbols.SdkPolicy) || IsParsed(made)).ToList();

        // A policy decides the kind of its statements, and code that has the policy has them too.
        policies.ForEach(MarkStatements);
        foreach (var policy in policies)
        {
            var document = ReadDocument(policy, texts);
            model.Documents.Add(document);
            model.Statements.AddRange(document.Statements.Where(statement => !model.Statements.Contains(statement)));
        }

        foreach (var made in _trace.Objects)
        {
            if (Read(made) is { } statement && !model.Statements.Contains(statement))
            {
                model.Statements.Add(statement);
            }
        }
    }

    private bool IsParsed(ObjectValue made) => made.Maker is { IsStatic: true, Name: "FromJson" } && SymbolEqualityComparer.Default.Equals(made.Type, _symbols.SdkPolicy);

    private Statement? Read(ObjectValue made) => _statements.Read(made, _kinds.TryGetValue(made, out var kind) ? kind : PolicyKind.Unknown, _open.Contains(made), _handedOut.Contains(made), _places.TryGetValue(made, out var place) ? place : null);

    private static ListValue StatementsOf(ObjectValue policy) => SdkCollection.Of(policy, "Statements", "WithStatements", policy.Argument("statements")?.Value);

    private static bool IsOpen(ObjectValue policy) => policy.IsOpen || policy.Parts.Any(static part => part.Key.Name == "Statements" && part.Value.IsOpen);

    private static bool IsHandedOut(ObjectValue policy) => policy.Parts.Any(static part => part.Key.Name == "Statements" && part.Value.IsHandedOut);

    private void MarkStatements(ObjectValue policy)
    {
        var kind = KindOf(policy);
        foreach (var item in StatementsOf(policy).Items)
        {
            if (item.Value is not ObjectValue made)
            {
                continue;
            }

            _places[made] = _places.ContainsKey(made) ? null : item.Site;

            // One statement in two kinds of policy: neither is certain.
            _kinds[made] = _kinds.TryGetValue(made, out var other) && other != kind ? PolicyKind.Unknown : kind;
            if (IsOpen(policy))
            {
                _open.Add(made);
            }

            if (IsHandedOut(policy))
            {
                _handedOut.Add(made);
            }
        }
    }

    // The kind of the place that the policy's JSON is given to.
    private PolicyKind KindOf(ObjectValue policy)
    {
        var kinds = _trace.Objects.Where(made => made.Maker.Name == "ToJson" && made.Receiver == policy).Select(_uses.KindOf).Where(static kind => kind is not null).Distinct().ToList();
        return kinds is [{ } kind] ? kind : PolicyKind.Unknown;
    }

    private PolicyDocument ReadDocument(ObjectValue policy, HashSet<Value> texts)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var list = StatementsOf(policy);
        var isComplete = list.IsComplete;
        if (IsParsed(policy))
        {
            var parsed = Parse(policy, texts);
            statements.AddRange(parsed?.Statements ?? ImmutableArray<Statement>.Empty);
            isComplete &= parsed is { IsComplete: true };
        }

        foreach (var item in list.Items)
        {
            if (item.IsCertain && item.Value is ObjectValue made && Read(made) is { } statement)
            {
                statements.Add(statement);
            }
            else
            {
                isComplete = false;
            }
        }

        return new PolicyDocument(KindOf(policy), statements.ToImmutable(), isComplete, policy.Origin);
    }

    private PolicyDocument? Parse(ObjectValue policy, HashSet<Value> texts)
    {
        if (policy.Arguments is not [{ Value: TextValue text }] || JsonPolicyReader.Read(text, KindOf(policy)) is not { } document)
        {
            return null;
        }

        texts.Add(text);
        if (IsHandedOut(policy))
        {
            return Changed(SdkParsing.Of(document), SdkStatementReader.HandedOut);
        }

        if (IsReplaced(policy))
        {
            return null;
        }

        return IsOpen(policy) ? Changed(SdkParsing.Of(document), SdkStatementReader.Opened) : SdkParsing.Of(document);
    }

    private static PolicyDocument Changed(PolicyDocument document, Func<Statement, Statement> change) => document with { Statements = document.Statements.Select(change).ToImmutableArray(), IsComplete = false };

    // Whether the statements that were parsed may be gone.
    private static bool IsReplaced(ObjectValue policy) =>
        policy.Events.Any(static happened => happened.Member.Name == "Statements")
        || policy.Parts.Where(static part => part.Key.Name == "Statements").SelectMany(static part => part.Value.Events).Any(static happened => happened.Member.Name is not ("Add" or "AddRange" or "Insert" or "Contains"));
}
