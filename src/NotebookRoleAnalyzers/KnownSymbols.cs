using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers;

/// <summary>
/// The types of AWS's libraries, resolved once per compilation and only in AWS's own assemblies, so that a type of the same name elsewhere is never taken for one.
/// Each is null where the reference or the version lacks it.
/// </summary>
internal sealed class KnownSymbols
{
    private const string Iam = "Amazon.CDK.AWS.IAM.";

    private readonly IAssemblySymbol? _cdk;

    private KnownSymbols(IAssemblySymbol? cdk)
    {
        _cdk = cdk;
        PolicyStatement = Cdk(Iam + "PolicyStatement");
        PolicyDocument = Cdk(Iam + "PolicyDocument");
        Policy = Cdk(Iam + "Policy");
        ManagedPolicy = Cdk(Iam + "ManagedPolicy");
        Role = Cdk(Iam + "Role");
        Principal = Cdk(Iam + "IPrincipal");
        ServicePrincipal = Cdk(Iam + "ServicePrincipal");
        CompositePrincipal = Cdk(Iam + "CompositePrincipal");
        PrincipalWithConditions = Cdk(Iam + "PrincipalWithConditions");
        SessionTagsPrincipal = Cdk(Iam + "SessionTagsPrincipal");
        AccountPrincipal = Cdk(Iam + "AccountPrincipal");
        AnyPrincipal = Cdk(Iam + "AnyPrincipal");
        ArnPrincipal = Cdk(Iam + "ArnPrincipal");
        StarPrincipal = Cdk(Iam + "StarPrincipal");
        CanonicalUserPrincipal = Cdk(Iam + "CanonicalUserPrincipal");
        OrganizationPrincipal = Cdk(Iam + "OrganizationPrincipal");
        FederatedPrincipal = Cdk(Iam + "FederatedPrincipal");
        AwsCustomResourcePolicy = Cdk("Amazon.CDK.CustomResources.AwsCustomResourcePolicy");
        VpcEndpoint = Cdk("Amazon.CDK.AWS.EC2.IVpcEndpoint");
        Key = Cdk("Amazon.CDK.AWS.KMS.IKey");
        Bucket = Cdk("Amazon.CDK.AWS.S3.IBucket");
        Secret = Cdk("Amazon.CDK.AWS.SecretsManager.ISecret");
        Aws = Cdk("Amazon.CDK.Aws");
        CfnResource = Cdk("Amazon.CDK.CfnResource");
        RoleInterface = Cdk(Iam + "IRole");
    }

    public INamedTypeSymbol? PolicyStatement { get; }

    public INamedTypeSymbol? PolicyDocument { get; }

    public INamedTypeSymbol? Policy { get; }

    public INamedTypeSymbol? ManagedPolicy { get; }

    public INamedTypeSymbol? Role { get; }

    public INamedTypeSymbol? Principal { get; }

    public INamedTypeSymbol? ServicePrincipal { get; }

    public INamedTypeSymbol? CompositePrincipal { get; }

    public INamedTypeSymbol? PrincipalWithConditions { get; }

    public INamedTypeSymbol? SessionTagsPrincipal { get; }

    public INamedTypeSymbol? AccountPrincipal { get; }

    public INamedTypeSymbol? AnyPrincipal { get; }

    public INamedTypeSymbol? ArnPrincipal { get; }

    public INamedTypeSymbol? StarPrincipal { get; }

    public INamedTypeSymbol? CanonicalUserPrincipal { get; }

    public INamedTypeSymbol? OrganizationPrincipal { get; }

    public INamedTypeSymbol? FederatedPrincipal { get; }

    public INamedTypeSymbol? AwsCustomResourcePolicy { get; }

    public INamedTypeSymbol? VpcEndpoint { get; }

    public INamedTypeSymbol? Key { get; }

    public INamedTypeSymbol? Bucket { get; }

    public INamedTypeSymbol? Secret { get; }

    public INamedTypeSymbol? Aws { get; }

    public INamedTypeSymbol? CfnResource { get; }

    public INamedTypeSymbol? RoleInterface { get; }

    public bool HasCdk => _cdk is not null;

    /// <summary>The symbols of a compilation; null if it refers to no library of AWS, whose policies are then none of ours.</summary>
    public static KnownSymbols? From(Compilation compilation)
    {
        var hasAws = false;
        IAssemblySymbol? cdk = null;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            hasAws |= IsAws(assembly);
            cdk = assembly.Name == "Amazon.CDK.Lib" ? assembly : cdk;
        }

        return hasAws ? new KnownSymbols(cdk) : null;
    }

    /// <summary>Whether a symbol belongs to AWS's SDK or CDK.</summary>
    public static bool IsAws(ISymbol symbol)
    {
        var name = (symbol as IAssemblySymbol ?? symbol.ContainingAssembly)?.Name;
        return name is not null && (name.StartsWith("Amazon.", StringComparison.Ordinal) || name.StartsWith("AWSSDK.", StringComparison.Ordinal) || name == "Constructs");
    }

    /// <summary>Whether a symbol belongs to .NET's own libraries.</summary>
    public static bool IsFramework(ISymbol symbol)
    {
        var name = symbol.ContainingAssembly?.Name;
        return name is not null && (name.StartsWith("System", StringComparison.Ordinal) || name is "mscorlib" or "netstandard");
    }

    /// <summary>Whether a type is another one, derives from it or implements it.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? expected)
    {
        if (type is null || expected is null)
        {
            return false;
        }

        if (expected.TypeKind == TypeKind.Interface)
        {
            return SymbolEqualityComparer.Default.Equals(type, expected) || type.AllInterfaces.Contains(expected, SymbolEqualityComparer.Default);
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, expected))
            {
                return true;
            }
        }

        return false;
    }

    private INamedTypeSymbol? Cdk(string metadataName) => _cdk?.GetTypeByMetadataName(metadataName);
}
