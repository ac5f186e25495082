using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>A construct of the CDK that somebody is granted the use of: which type it is, and what it was made with.</summary>
internal sealed class CdkConstruct
{
    private const string Services = "Amazon.CDK.AWS.";

    private readonly ObjectValue? _made;

    /// <summary>The construct that a call is made on, or for a static method its type.</summary>
    public CdkConstruct(ObjectValue call)
    {
        _made = call.Receiver as ObjectValue;
        Value = call.Receiver;
        Type = _made switch
        {
            { Maker: { IsStatic: true, AssociatedSymbol: null } factory } => factory.ContainingType,
            { Type: INamedTypeSymbol type } => type,
            _ => call.Maker.ContainingType,
        };
    }

    /// <summary>A construct as such.</summary>
    public CdkConstruct(ObjectValue made, INamedTypeSymbol type)
    {
        _made = made;
        Value = made;
        Type = type;
    }

    /// <summary>Its value; null for a static method's type.</summary>
    public Value? Value { get; }

    /// <summary>The type that it certainly has.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>What the table says of a method of it, by the nearest of its types.</summary>
    public ImmutableArray<GrantedStatement> Granted(string method, Version version)
    {
        foreach (var type in TypeNames())
        {
            if (GrantTable.Of(type, method, version) is { IsEmpty: false } statements)
            {
                return statements;
            }
        }

        return ImmutableArray<GrantedStatement>.Empty;
    }

    /// <summary>Whether it has what a statement needs; null where the code doesn't decide it.</summary>
    public bool? Has(string type, string need)
    {
        bool? has = false;
        foreach (var evidence in GrantTable.EvidenceOf(type, need))
        {
            switch (Shows(evidence))
            {
                case true:
                    return true;
                case null:
                    has = null;
                    break;
            }
        }

        return has;
    }

    // What a static method gives first, then classes from the nearest on, then interfaces, those before their own bases.
    private IEnumerable<string> TypeNames()
    {
        if (_made is { IsConstructed: false, Maker.IsStatic: true })
        {
            yield return $"{NameOf(Type)}.{_made.Maker.Name}";
        }

        for (var type = Type; type is not null; type = type.BaseType)
        {
            if (NameOf(type) is { } name)
            {
                yield return name;
            }
        }

        foreach (var type in Type.AllInterfaces.OrderByDescending(static type => type.AllInterfaces.Length))
        {
            if (NameOf(type) is { } name)
            {
                yield return name;
            }
        }
    }

    private static string? NameOf(INamedTypeSymbol type) =>
        KnownSymbols.IsAws(type) && type.ToDisplayString() is var name && name.StartsWith(Services, StringComparison.Ordinal) ? name.Substring(Services.Length) : null;

    private bool? Shows(string evidence)
    {
        if (evidence == "?" || _made is null || !(_made.IsConstructed || _made.Maker.IsStatic) || !KnownSymbols.IsAws(_made.Maker))
        {
            return null;
        }

        if (evidence.EndsWith("()", StringComparison.Ordinal))
        {
            var method = evidence.Substring(0, evidence.Length - 2);
            var calls = _made.Events.Where(happened => happened.Member.Name == method).ToList();
            return calls.Exists(static call => call.IsCertain) ? true : calls.Count > 0 || _made.IsOpen ? null : false;
        }

        var (property, member) = evidence.IndexOf('=') is > 0 and var equals ? (evidence.Substring(0, equals), evidence.Substring(equals + 1)) : (evidence, null);
        return IsSet(_made.Argument("props") ?? _made.Argument("attrs"), property, member, _made.Step);
    }

    private static bool? IsSet(Argument? props, string property, string? member, int step)
    {
        if (props is null or { Value: ConstantValue { Constant: null } })
        {
            return false;
        }

        if (props.Value is not ObjectValue { IsConstructed: true, IsOpen: false } given)
        {
            return null;
        }

        if (Views.Property(given, property, step) is not { } setting)
        {
            return false;
        }

        return !setting.IsCertain ? null : member is null ? IsThere(setting.Given.Value, step) : IsMember(given, property, setting.Given.Value, member);
    }

    private static bool? IsThere(Value value, int step)
    {
        switch (value)
        {
            case ConstantValue constant:
                return constant.Constant is not (null or false);
            case TextValue:
                return true;
            case ObjectValue { Maker.ContainingType: { Name: "Key" } key } when KnownSymbols.IsAws(key):
                return true;
            default:
                var list = Views.List(value, step);
                return list.Items.Any(static item => item.IsCertain) ? true : list is { IsComplete: true, Items.IsEmpty: true } ? false : null;
        }
    }

    // An enumeration's member is a number in code; what other types offer instead are static methods.
    private static bool? IsMember(ObjectValue props, string property, Value value, string member)
    {
        switch (value)
        {
            case ConstantValue { Constant: null }:
                return false;
            case ConstantValue constant:
                var type = props.Events.Select(static happened => happened.Member).OfType<IPropertySymbol>().First(symbol => symbol.Name == property).Type;
                var members = ((type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() ?? type).GetMembers(member).OfType<IFieldSymbol>();
                return members.Any(field => Equals(field.ConstantValue, constant.Constant));
            case ObjectValue { Maker.IsStatic: true } made:
                return made.Maker.Name == member;
            default:
                return null;
        }
    }
}
