using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the CDK's principals, with the conditions that they bring along.</summary>
internal sealed class CdkPrincipalReader
{
    private readonly KnownSymbols _symbols;

    public CdkPrincipalReader(KnownSymbols symbols) => _symbols = symbols;

    /// <summary>The principals that a value stands for: several for a composite one; null if the code doesn't show all of them.</summary>
    public ImmutableArray<CdkPrincipal>? Read(Value? value, bool isCertain, int step)
    {
        if (value is not ObjectValue { IsOpen: false } made)
        {
            return null;
        }

        if (IsMade(made, _symbols.CompositePrincipal))
        {
            return ReadAll(Added(made, "principals", "AddPrincipals"), isCertain, step);
        }

        if (made.Maker.Name == "AddPrincipals")
        {
            return Read(made.Receiver, isCertain, step);
        }

        if (IsMade(made, _symbols.PrincipalWithConditions) || made.Maker.Name is "WithConditions" or "WithSessionTags" or "InOrganization" || IsMade(made, _symbols.SessionTagsPrincipal))
        {
            var inner = made.IsConstructed ? made.Argument("principal")?.Value : made.Receiver;
            return Read(inner, isCertain, made.Step)?.Select(principal => Wrap(principal, made)).ToImmutableArray();
        }

        return ReadOne(made, isCertain) is { } one ? ImmutableArray.Create(one) : null;
    }

    private static bool IsMade(ObjectValue made, INamedTypeSymbol? type) => made.IsConstructed && SymbolEqualityComparer.Default.Equals(made.Type, type);

    /// <summary>The principals given to <c>AddServicePrincipal</c> and its siblings on a statement; null if the call adds none or unknown ones.</summary>
    public ImmutableArray<CdkPrincipal>? ReadAdded(ObjectEvent call)
    {
        var first = call.Arguments.IsEmpty ? null : call.Arguments[0];
        switch (call.Member.Name)
        {
            case "AddPrincipals" or "AddNotPrincipals":
                return ReadAll(ImmutableArray.Create(first), call.IsCertain, call.Step);
            case "AddServicePrincipal":
                var conditions = ReadOptions(call.Arguments[1], call.Step);
                return One(PrincipalType.Service, first, conditions, "sts:AssumeRole", call.Node, call.IsCertain);
            case "AddArnPrincipal":
                return One(PrincipalType.Aws, first, Conditions.None, "sts:AssumeRole", call.Node, call.IsCertain);
            case "AddAwsAccountPrincipal" or "AddAccountRootPrincipal":
                return ImmutableArray.Create(Account(first, call.Node, call.IsCertain));
            case "AddAnyPrincipal":
                return ImmutableArray.Create(Named(PrincipalType.Aws, ElementReader.Written("*", call.Node), Origin.Of(call.Node), Conditions.None, "sts:AssumeRole", call.Node, call.IsCertain));
            case "AddCanonicalUserPrincipal":
                return One(PrincipalType.CanonicalUser, first, Conditions.None, "sts:AssumeRole", call.Node, call.IsCertain);
            case "AddFederatedPrincipal":
                return One(PrincipalType.Federated, first, ElementReader.ReadConditions(call.Arguments[1]?.Value, call.IsCertain, call.Step), "sts:AssumeRole", call.Node, call.IsCertain);
            default:
                return null;
        }
    }

    private ImmutableArray<CdkPrincipal>? ReadAll(IEnumerable<Argument?> lists, bool isCertain, int step)
    {
        var principals = ImmutableArray.CreateBuilder<CdkPrincipal>();
        foreach (var argument in lists)
        {
            var list = argument is null ? null : Views.List(argument.Value, step);
            foreach (var item in list?.Items ?? ImmutableArray<ListItem>.Empty)
            {
                if (Read(item.Value, isCertain && item.IsCertain, step) is not { } read)
                {
                    return null;
                }

                principals.AddRange(read);
            }

            if (list is not { IsComplete: true })
            {
                return null;
            }
        }

        return principals.ToImmutable();
    }

    private static IEnumerable<Argument?> Added(ObjectValue made, string parameter, string method) =>
        made.Events.Where(happened => happened.Member.Name == method).Select(static happened => happened.Arguments[0]).Prepend(made.Argument(parameter));

    private static CdkPrincipal Wrap(CdkPrincipal inner, ObjectValue wrapper)
    {
        var conditions = inner.Conditions;
        if (wrapper.Argument("conditions") is { } given)
        {
            conditions = ElementReader.ReadConditions(given.Value, isCertain: true, wrapper.Step).With(conditions);
        }

        if (wrapper.Maker.Name == "InOrganization")
        {
            var call = new ObjectEvent(wrapper.Step, wrapper.Maker, wrapper.Arguments, IsCertain: true, wrapper.Origin.Node);
            conditions = conditions.With(ElementReader.Added("StringEquals", "aws:PrincipalOrgID", wrapper.Argument("organizationId"), call));
        }

        foreach (var happened in wrapper.Events)
        {
            conditions = conditions.Then(CdkConditions.Added(happened) ?? Conditions.None);
        }

        return inner with { Conditions = conditions };
    }

    private CdkPrincipal? ReadOne(ObjectValue made, bool isCertain)
    {
        var node = made.Origin.Node;
        if (!made.IsConstructed || !KnownSymbols.Is(made.Type, _symbols.Principal) || !KnownSymbols.IsAws(made.Maker))
        {
            return null;
        }

        if (KnownSymbols.Is(made.Type, _symbols.ServicePrincipal))
        {
            return Named(PrincipalType.Service, made.Argument("service"), ReadOptions(made.Argument("opts"), made.Step), "sts:AssumeRole", node, isCertain);
        }

        if (KnownSymbols.Is(made.Type, _symbols.AnyPrincipal))
        {
            return Named(PrincipalType.Aws, ElementReader.Written("*", node), made.Origin, Conditions.None, "sts:AssumeRole", node, isCertain);
        }

        if (KnownSymbols.Is(made.Type, _symbols.StarPrincipal))
        {
            return Named(PrincipalType.Anyone, ElementReader.Written("*", node), made.Origin, Conditions.None, "sts:AssumeRole", node, isCertain);
        }

        if (KnownSymbols.Is(made.Type, _symbols.FederatedPrincipal))
        {
            return ReadFederated(made, isCertain);
        }

        if (KnownSymbols.Is(made.Type, _symbols.OrganizationPrincipal))
        {
            var call = new ObjectEvent(made.Step, made.Maker, made.Arguments, isCertain, node);
            return Named(PrincipalType.Aws, ElementReader.Written("*", node), made.Origin, ElementReader.Added("StringEquals", "aws:PrincipalOrgID", made.Argument("organizationId"), call), "sts:AssumeRole", node, isCertain);
        }

        if (KnownSymbols.Is(made.Type, _symbols.CanonicalUserPrincipal))
        {
            return Named(PrincipalType.CanonicalUser, made.Argument("canonicalUserId"), Conditions.None, "sts:AssumeRole", node, isCertain);
        }

        if (KnownSymbols.Is(made.Type, _symbols.AccountPrincipal))
        {
            return Account(made.Argument("accountId"), node, isCertain);
        }

        return KnownSymbols.Is(made.Type, _symbols.ArnPrincipal) ? Named(PrincipalType.Aws, made.Argument("arn"), Conditions.None, "sts:AssumeRole", node, isCertain) : null;
    }

    private static CdkPrincipal? ReadFederated(ObjectValue made, bool isCertain)
    {
        var action = made.Type.Name switch
        {
            "FederatedPrincipal" => made.Argument("assumeRoleAction") is { } given ? (given.Value as TextValue)?.Text.Known : "sts:AssumeRole",
            "WebIdentityPrincipal" or "OpenIdConnectPrincipal" => "sts:AssumeRoleWithWebIdentity",
            _ => "sts:AssumeRoleWithSAML",
        };
        var conditions = ElementReader.ReadConditions(made.Argument("conditions")?.Value, isCertain: true, made.Step);
        return action is null ? null : Named(PrincipalType.Federated, made.Argument("federated") ?? made.Argument("identityProvider"), conditions, action, made.Origin.Node, isCertain);
    }

    // An account's principal is the ARN of its root, which the CDK puts together; without an account it is the stack's own.
    private static CdkPrincipal Account(Argument? account, SyntaxNode node, bool isCertain)
    {
        var arn = new SourceStringBuilder();
        arn.Append(ElementReader.Written("arn:", node));
        arn.Append(ElementReader.Hole(node));
        arn.Append(ElementReader.Written(":iam::", node));
        arn.Append((account is null ? null : ElementReader.Text(account)) ?? ElementReader.Hole(node));
        arn.Append(ElementReader.Written(":root", node));
        return Named(PrincipalType.Aws, arn.ToSourceString(), Origin.Of(account?.Node ?? node), Conditions.None, "sts:AssumeRole", node, isCertain);
    }

    private static Conditions ReadOptions(Argument? options, int step)
    {
        if (options is null or { Value: ConstantValue { Constant: null } })
        {
            return Conditions.None;
        }

        if (options.Value is not ObjectValue { IsConstructed: true, IsOpen: false } made)
        {
            return Conditions.Unknown;
        }

        return Views.Property(made, "Conditions", step) is { } setting ? ElementReader.ReadConditions(setting.Given.Value, setting.IsCertain, step) : Conditions.None;
    }

    private static ImmutableArray<CdkPrincipal> One(PrincipalType type, Argument? name, Conditions conditions, string action, SyntaxNode node, bool isCertain) =>
        ImmutableArray.Create(Named(type, name, conditions, action, node, isCertain));

    private static CdkPrincipal Named(PrincipalType type, Argument? name, Conditions conditions, string action, SyntaxNode node, bool isCertain)
    {
        var text = name is null ? null : ElementReader.Text(name);
        return Named(type, text ?? ElementReader.Hole(node), name is null ? Origin.Of(node) : ElementReader.Sourced(Origin.Of(name.Node), name.Value), conditions, action, node, isCertain);
    }

    private static CdkPrincipal Named(PrincipalType type, SourceString name, Origin site, Conditions conditions, string action, SyntaxNode node, bool isCertain) =>
        new(new Principal(type, name, isCertain, site, Origin.Of(node)), conditions, action);
}
