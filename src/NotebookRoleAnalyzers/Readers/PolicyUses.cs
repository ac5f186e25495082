using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>What the policies of a block are given to, a string or whatever else stands for one, which decides their kind before their content does.</summary>
internal sealed class PolicyUses
{
    private readonly Dictionary<Value, PolicyKind> _kinds = new();

    private PolicyUses()
    {
    }

    public static PolicyUses Of(Trace trace)
    {
        var uses = new PolicyUses();
        foreach (var made in trace.Objects)
        {
            uses.AddArguments(made);
            uses.AddSettings(made, trace.Texts);
            foreach (var part in made.Parts.Where(static part => PolicySinks.OfAttributes(part.Key) is not null))
            {
                uses.Add(AttributeOf(part.Value), PolicySinks.OfAttributes(part.Key));
            }
        }

        return uses;
    }

    /// <summary>The kind that its use shows; null if the block doesn't use it as a policy, unknown if it does so in several ways or in one that isn't known.</summary>
    public PolicyKind? KindOf(Value policy) => _kinds.TryGetValue(ContentOf(policy), out var kind) ? kind : null;

    // A value that is written as JSON twice is one policy.
    private static Value ContentOf(Value policy) => (policy as TextValue)?.Content?.Value ?? policy;

    private void AddArguments(ObjectValue call)
    {
        foreach (var parameter in call.Maker.Parameters)
        {
            var given = parameter.Ordinal < call.Arguments.Length ? call.Arguments[parameter.Ordinal]?.Value : null;
            Add(given, PolicySinks.Of(parameter));
            if (PolicySinks.OfAttributes(parameter) is { } kind)
            {
                AddAttribute(given, call.Argument("attributeName")?.Value, kind);
            }
        }
    }

    private void AddSettings(ObjectValue made, List<TextValue> texts)
    {
        foreach (var happened in made.Events)
        {
            if (happened is { Member: IPropertySymbol { IsIndexer: false } property, Arguments: [{ } given] })
            {
                Add(given.Value, PolicySinks.Of(property));
                AddResults(given.Value, PolicySinks.Of(property), texts);
                if (PolicySinks.OfAttributes(property) is { } kind)
                {
                    AddAttribute(given.Value, Views.Property(made, "AttributeName", int.MaxValue)?.Given.Value, kind);
                }
            }
        }
    }

    private void AddResults(Value given, PolicyKind? kind, List<TextValue> texts)
    {
        if (kind is not null && given is not TextValue)
        {
            texts.Where(text => PulumiResults.IsOf(given, text)).ToList().ForEach(text => Add(text, kind));
        }
    }

    // Attributes are a dictionary, or one name with its value.
    private void AddAttribute(Value? given, Value? name, PolicyKind kind) =>
        Add(given is ObjectValue dictionary ? AttributeOf(dictionary) : name is not null && IsPolicy(name) ? given : null, kind);

    private static Value? AttributeOf(ObjectValue dictionary)
    {
        Value? policy = null;
        foreach (var happened in dictionary.Events)
        {
            if (happened.Arguments is [{ } name, { } given] && IsPolicy(name.Value))
            {
                policy = given.Value;
            }
        }

        return policy;
    }

    // SQS has the names of attributes as objects too, which convert to strings.
    private static bool IsPolicy(Value name) => name is TextValue { Text.Known: "Policy" }
        || name is { Origin.Node: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Policy", Expression: var type } } and not TextValue && type.ToString().EndsWith("AttributeName", StringComparison.Ordinal);

    private void Add(Value? policy, PolicyKind? kind)
    {
        foreach (var option in (policy as ChoiceValue)?.Options ?? ImmutableArray<Value>.Empty)
        {
            Add(option, kind);
        }

        if (policy is not null && kind is { } known)
        {
            var content = ContentOf(policy);
            _kinds[content] = _kinds.TryGetValue(content, out var other) && other != known ? PolicyKind.Unknown : known;
        }
    }
}
