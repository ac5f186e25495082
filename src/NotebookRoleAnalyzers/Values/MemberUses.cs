using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Values;

/// <summary>Looks for what the rest of the compilation does with an object that is kept in a field or property.</summary>
internal static class MemberUses
{
    // Methods of AWS's objects that add nothing to the object that they are called on.
    private static readonly HashSet<string> Reading = new(StringComparer.Ordinal)
    {
        "ArnForObjects", "UrlForObject", "S3UrlForObject", "VirtualHostedUrlForObject", "TransferAccelerationUrlForObject", "GrantPassRole", "ToJson", "ToString", "GetType", "GetHashCode", "Equals",
    };

    /// <summary>Whether code that isn't among <paramref name="followed"/> may add to the object, or the member is in sight of other compilations.</summary>
    public static bool MayChange(ISymbol member, CompilationCode code, ISet<SyntaxNode> followed, CancellationToken cancellation)
    {
        if (IsNamedOtherwise(member) || (code.IsLibrary && IsVisibleOutside(member)))
        {
            return true;
        }

        foreach (var name in code.UsesOf(member, cancellation))
        {
            var use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (SyntaxNode)access : name;
            if (!followed.Contains(use) && !IsHarmless(use, code, cancellation) && MayBe(member, name, code, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    // It may be used by the name of what it overrides or implements.
    private static bool IsNamedOtherwise(ISymbol member) => member.IsOverride || member.IsVirtual || member.IsAbstract
        || (member is IPropertySymbol && member.ContainingType.AllInterfaces.Any(type => !type.GetMembers(member.Name).IsEmpty));

    private static bool IsVisibleOutside(ISymbol member)
    {
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }

    private static bool MayBe(ISymbol member, SimpleNameSyntax name, CompilationCode code, CancellationToken cancellation)
    {
        var symbol = code.ModelOf(name.SyntaxTree).GetSymbolInfo(name, cancellation).Symbol;
        return symbol is null || SymbolEqualityComparer.Default.Equals(symbol.OriginalDefinition, member.OriginalDefinition);
    }

    private static bool IsHarmless(SyntaxNode use, CompilationCode code, CancellationToken cancellation) => use.Parent switch
    {
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when call.Expression == access => Reading.Contains(access.Name.Identifier.ValueText),
        MemberAccessExpressionSyntax access when access.Expression == use => IsPlain(code.ModelOf(use.SyntaxTree).GetTypeInfo(access, cancellation).Type),
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } => true,
        _ => false,
    };

    // An ARN or a name leads to no permission; the CDK's other objects may.
    private static bool IsPlain(ITypeSymbol? type) => type is { SpecialType: not (SpecialType.None or SpecialType.System_Object) };
}
