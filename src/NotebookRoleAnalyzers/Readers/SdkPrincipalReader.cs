using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the SDK's principals.</summary>
internal sealed class SdkPrincipalReader
{
    private const string AnonymousProvider = "__ANONYMOUS__";

    private readonly KnownSymbols _symbols;

    public SdkPrincipalReader(KnownSymbols symbols) => _symbols = symbols;

    public PrincipalList Read(ListValue list)
    {
        var principals = ImmutableArray.CreateBuilder<Principal>();
        var isComplete = list.IsComplete;
        foreach (var item in list.Items)
        {
            if (Read(item) is not { } principal)
            {
                isComplete = false;
                continue;
            }

            // What is added in a loop is one item to see, but may be many.
            isComplete &= principal.IsCertain || !principal.Name.HasHoles;
            principals.Add(principal);
        }

        return Alone(principals.ToImmutable(), isComplete);
    }

    // Only a principal alone becomes the "*" that stands for anyone; beside others the SDK writes a key that IAM doesn't know.
    private static PrincipalList Alone(ImmutableArray<Principal> principals, bool isComplete)
    {
        if (principals.All(static principal => principal.Type != PrincipalType.Anyone) || (principals.Length == 1 && isComplete))
        {
            return new PrincipalList(principals, isComplete);
        }

        var hasOthers = principals.Any(static principal => principal.Type != PrincipalType.Anyone && principal.IsCertain);
        return new PrincipalList(principals.SelectMany(principal => Beside(principal, hasOthers)).ToImmutableArray(), IsComplete: false);
    }

    private static IEnumerable<Principal> Beside(Principal principal, bool hasOthers)
    {
        if (principal.Type != PrincipalType.Anyone)
        {
            yield return principal;
        }
        else if (!hasOthers)
        {
            yield return principal with { IsCertain = false };
        }
    }

    private Principal? Read(ListItem item)
    {
        switch (item.Value)
        {
            case UnknownValue { Symbol: IFieldSymbol { IsStatic: true, Name: "AllUsers" or "Anonymous" } field } when SymbolEqualityComparer.Default.Equals(field.ContainingType, _symbols.SdkPrincipal):
                return new Principal(field.Name == "AllUsers" ? PrincipalType.Aws : PrincipalType.Anyone, ElementReader.Written("*", item.Value.Origin.Node), item.IsCertain, item.Site, item.Value.Origin);
            case ObjectValue { IsOpen: false } made when SdkElementReader.IsMade(made, _symbols.SdkPrincipal):
                return ReadMade(made, item);
            default:
                return null;
        }
    }

    private static Principal? ReadMade(ObjectValue made, ListItem item)
    {
        var id = made.Argument("accountId") ?? made.Argument("id");
        var given = made.Argument("provider") is { } provider ? SdkElementReader.Text(provider, provider.Node).Known : "AWS";
        if (id is null || given is null)
        {
            return null;
        }

        // The constructor takes the hyphens out of an account's number, and just so out of an ARN.
        var isStripped = made.Maker.Parameters.Length < 3 ? given == "AWS" : (made.Argument("stripHyphen")?.Value as ConstantValue)?.Constant as bool?;
        if (isStripped is not { } strips || TypeOf(Provider(made, given)) is not { } type)
        {
            return null;
        }

        var written = SdkElementReader.Text(id, id.Node);
        var name = type == PrincipalType.Anyone ? ElementReader.Written("*", id.Node) : strips ? SdkElementReader.WithoutHyphens(written) : written;
        return new Principal(type, name, item.IsCertain, Origin.Of(id.Node), made.Origin);
    }

    private static string? Provider(ObjectValue made, string given) => Views.Property(made, "Provider", int.MaxValue) switch
    {
        null => given,
        { IsCertain: true } setting => SdkElementReader.Text(setting.Given, setting.Node).Known,
        _ => null,
    };

    private static PrincipalType? TypeOf(string? provider) => provider switch
    {
        "AWS" => PrincipalType.Aws,
        "Service" => PrincipalType.Service,
        "Federated" => PrincipalType.Federated,
        "CanonicalUser" => PrincipalType.CanonicalUser,
        AnonymousProvider => PrincipalType.Anyone,
        _ => null,
    };
}
