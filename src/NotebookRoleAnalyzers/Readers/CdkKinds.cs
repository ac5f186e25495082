using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Where the CDK's statements and documents are given to, which decides their kind.</summary>
internal sealed class CdkKinds
{
    private readonly KnownSymbols _symbols;
    private readonly Dictionary<ObjectValue, PolicyKind> _kinds = new();
    private readonly HashSet<Value> _boundaries = new();

    public CdkKinds(Trace trace, KnownSymbols symbols)
    {
        _symbols = symbols;

        _boundaries.UnionWith(trace.Objects.SelectMany(Boundaries).Where(made => made.IsConstructed && KnownSymbols.Is(made.Type, symbols.ManagedPolicy)).SelectMany(static made => new[] { made, made.Argument("props")?.Value }).OfType<Value>());

        // A document's kind is known only after all code has been seen that gives it away, and decides that of its statements.
        foreach (var made in trace.Objects)
        {
            MarkCall(made);
            MarkSettings(made);
            MarkProperties(CfnConstruct.Of(made, symbols));
        }

        foreach (var document in trace.Objects.Where(made => KnownSymbols.Is(made.Type, symbols.PolicyDocument)))
        {
            MarkStatements(document, Of(document));
        }
    }

    public PolicyKind Of(ObjectValue made) => _kinds.TryGetValue(made, out var kind) ? kind : PolicyKind.Unknown;

    // The policies that something is given as its permissions boundary.
    private static IEnumerable<ObjectValue> Boundaries(ObjectValue made)
    {
        var isScope = made.Maker is { Name: "Of", ContainingType.Name: "PermissionsBoundary" };
        return made.Events
            .Where(happened => happened.Member.Name == (isScope ? "Apply" : "PermissionsBoundary") && KnownSymbols.IsAws(happened.Member))
            .Select(static happened => happened.Arguments.LastOrDefault()?.Value).OfType<ObjectValue>();
    }

    private void MarkCall(ObjectValue call)
    {
        switch (call.Maker.Name)
        {
            case "AddToPolicy" or "AddToPrincipalPolicy" or "AddToRolePolicy" or "AddToTaskRolePolicy" or "AddToExecutionRolePolicy":
                Mark(call, KnownSymbols.Is(Target(call), _symbols.VpcEndpoint) ? PolicyKind.Endpoint : PolicyKind.Identity);
                break;
            case "AddToResourcePolicy":
                Mark(call, KnownSymbols.Is(Target(call), _symbols.Key) ? PolicyKind.Key : PolicyKind.Resource);
                break;
            case "AddStatements" when KnownSymbols.Is(Target(call), _symbols.Policy) || KnownSymbols.Is(Target(call), _symbols.ManagedPolicy):
            case "FromStatements" when KnownSymbols.Is(call.Maker.ContainingType, _symbols.AwsCustomResourcePolicy):
                Mark(call, call.Receiver is { } policy && _boundaries.Contains(policy) ? PolicyKind.Session : PolicyKind.Identity);
                break;
            case "AddStatements" when call.Receiver is ObjectValue { Maker.AssociatedSymbol.Name: "AssumeRolePolicy" }:
                Mark(call, PolicyKind.Trust);
                break;
        }
    }

    private static ITypeSymbol Target(ObjectValue call) => (call.Receiver as ObjectValue)?.Type ?? call.Maker.ContainingType;

    private void Mark(ObjectValue call, PolicyKind kind)
    {
        foreach (var argument in call.Arguments)
        {
            Mark(argument?.Value, kind, call.Step);
        }
    }

    private void MarkSettings(ObjectValue made)
    {
        foreach (var happened in made.Events.Where(static happened => happened.Member is IPropertySymbol))
        {
            var kind = _boundaries.Contains(made) ? PolicyKind.Session : OfProperty(happened.Member.Name, made.Type.Name);
            kind = kind == PolicyKind.Unknown && KnownSymbols.IsAws(happened.Member) ? CfnPolicyProperties.KindOf((IPropertySymbol)happened.Member) : kind;
            if (kind != PolicyKind.Unknown)
            {
                Mark(happened.Arguments[happened.Arguments.Length - 1]?.Value, kind, happened.Step);
            }
        }
    }

    // What the generic CfnResource holds under the names of CloudFormation.
    private void MarkProperties(CfnConstruct? construct)
    {
        foreach (var property in construct is null ? ImmutableArray<KeyValuePair<string, PolicyKind>>.Empty : CfnPolicyProperties.Of(construct.Resource))
        {
            foreach (var (value, step) in construct!.Property(property.Key).Values)
            {
                Mark(value, property.Value, step);
            }
        }
    }

    private static PolicyKind OfProperty(string property, string type) => property switch
    {
        "InlinePolicies" or "InitialPolicy" => PolicyKind.Identity,
        "Statements" or "Document" when type is "PolicyProps" or "ManagedPolicyProps" => PolicyKind.Identity,
        "Policy" when type is "KeyProps" => PolicyKind.Key,
        _ => PolicyKind.Unknown,
    };

    private void MarkStatements(ObjectValue document, PolicyKind kind)
    {
        if (document.Argument("props")?.Value is { } props && Views.Property(props, "Statements", document.Step) is { } statements)
        {
            Mark(statements.Given.Value, kind, document.Step);
        }

        foreach (var happened in document.Events.Where(static happened => happened.Member.Name == "AddStatements"))
        {
            Mark(happened.Arguments[0]?.Value, kind, happened.Step);
        }
    }

    private void Mark(Value? value, PolicyKind kind, int step)
    {
        switch (value)
        {
            case null:
                break;
            case ObjectValue made when KnownSymbols.Is(made.Type, _symbols.PolicyStatement) || KnownSymbols.Is(made.Type, _symbols.PolicyDocument):
                // One object in two kinds of policy: neither is certain.
                _kinds[made] = _kinds.TryGetValue(made, out var other) && other != kind ? PolicyKind.Unknown : kind;
                break;
            case var _ when Views.Map(value, step) is { } map:
                foreach (var entry in map.Entries)
                {
                    Mark(entry.Value, kind, step);
                }

                break;
            default:
                foreach (var item in Views.List(value, step).Items)
                {
                    Mark(item.Value, kind, step);
                }

                break;
        }
    }
}
