using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Writes out one line of the grant table for one call: with the construct's own properties and the call's arguments in their places.</summary>
internal sealed class CdkGrantedElements
{
    private static readonly char[] Openings = { '{', '[' };

    private readonly ObjectValue _call;
    private readonly CdkConstruct _construct;
    private readonly GrantedStatement _granted;
    private readonly bool _isCertain;

    public CdkGrantedElements(ObjectValue call, CdkConstruct construct, GrantedStatement granted, bool isCertain)
    {
        _call = call;
        _construct = construct;
        _granted = granted;
        _isCertain = isCertain;
    }

    private SyntaxNode Node => _call.Origin.Node;

    public Statement Read() => new()
    {
        Origin = Origin.Of(Node),
        Form = StatementForm.Grant,
        Kind = PolicyKind.Identity,
        Effect = Effect.Allow,
        Actions = ReadActions(),
        Resources = ReadResources(),
        Conditions = ReadCondition(),
    };

    private ElementList ReadActions()
    {
        var written = _granted.Actions;
        if (written[0][0] == '[')
        {
            // An empty list counts as none where the table has actions to take instead.
            var given = Given(written[0]) is { } argument ? ElementReader.Read(argument.Value, Origin.Of(argument.Node), _isCertain, _call.Step) : ElementList.Absent;
            written = written.RemoveAt(0);
            if (written.IsEmpty || !given.IsAbsent)
            {
                return given;
            }
        }

        return new ElementList(written.Select(action => Element(ElementReader.Written(action, Node), _isCertain)).ToImmutableArray(), IsComplete: true, null);
    }

    private ElementList ReadResources()
    {
        var resources = ImmutableArray.CreateBuilder<PolicyElement>();
        var isComplete = true;
        foreach (var written in _granted.Resources)
        {
            var mark = written.IndexOf('?');
            var isConditional = mark > 0 && written[mark - 1] != '{' && written[0] is not ('{' or '[');
            var has = isConditional ? _construct.Has(_granted.Type, written.Substring(0, mark)) : true;
            var text = isConditional ? written.Substring(mark + 1) : written;
            if (has != false && text == "...")
            {
                isComplete = false;
            }
            else if (has != false)
            {
                resources.Add(Element(ReadText(text), _isCertain && has == true));
            }
        }

        return new ElementList(resources.ToImmutable(), isComplete, null);
    }

    private Conditions ReadCondition()
    {
        if (_granted.Condition is not [var conditionOperator, var key, var argument] || Given(argument) is not { } values)
        {
            return Conditions.None;
        }

        var isCertain = _isCertain && conditionOperator[0] != '?';
        return ElementReader.Added(conditionOperator.TrimStart('?'), key, values, new ObjectEvent(_call.Step, _call.Maker, _call.Arguments, isCertain, Node));
    }

    private PolicyElement Element(SourceString text, bool isCertain) => new(text, isCertain, Origin.Of(Node));

    private SourceString ReadText(string written)
    {
        var text = new SourceStringBuilder();
        for (var start = 0; start < written.Length;)
        {
            var end = written[start] switch
            {
                '{' => written.IndexOf('}', start) + 1,
                '[' => written.IndexOf(']', start) + 1,
                _ => written.IndexOfAny(Openings, start) is > 0 and var next ? next : written.Length,
            };
            text.Append(ReadPart(written.Substring(start, end - start)));
            start = end;
        }

        return text.ToSourceString();
    }

    private SourceString ReadPart(string part) => part[0] switch
    {
        '{' => Hole(part.Substring(1, part.Length - 2)),
        '[' => Given(part) is { } argument
            ? ElementReader.Text(argument.Value) ?? ElementReader.Hole(argument.Node)
            : ElementReader.Written(part.Substring(part.IndexOf(':') + 1).TrimEnd(']'), Node),
        _ => ElementReader.Written(part, Node),
    };

    // The argument that [1] or [1:default] stands for; null if none is given.
    private Argument? Given(string part)
    {
        var ordinal = part[1] - '0';
        return ordinal < _call.Arguments.Length && _call.Arguments[ordinal] is { Value: not ConstantValue { Constant: null } } argument ? argument : null;
    }

    // {BucketArn} is asked of the construct, {EncryptionKey.KeyArn} of what a property of it gives.
    private SourceString Hole(string path)
    {
        IPropertySymbol? property = null;
        ITypeSymbol? type = _construct.Type;
        var owner = _construct.Value;
        foreach (var name in path.Split('.'))
        {
            owner = property is null ? owner : (owner as ObjectValue)?.Part(property, Node);
            property = type is null ? null : PropertyOf(type, name);
            type = property?.Type;
        }

        return ElementReader.Hole(Origin.Of(Node), property, owner);
    }

    private static IPropertySymbol? PropertyOf(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property;
            }
        }

        return type.AllInterfaces.SelectMany(candidate => candidate.GetMembers(name)).OfType<IPropertySymbol>().FirstOrDefault();
    }
}
