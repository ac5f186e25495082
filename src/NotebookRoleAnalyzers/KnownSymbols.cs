using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers;

/// <summary>
/// The types of AWS's libraries, resolved once per compilation and only in AWS's own assemblies, so that a type of the same name elsewhere is never taken for one.
/// Each is null where the reference or the version lacks it.
/// </summary>
internal sealed class KnownSymbols
{
    private const string Iam = "Amazon.CDK.AWS.IAM.";
    private const string SdkPolicies = "Amazon.Auth.AccessControlPolicy.";

    private readonly IAssemblySymbol? _cdk;
    private readonly IAssemblySymbol? _sdk;
    private readonly Lazy<Version> _version;

    private KnownSymbols(IAssemblySymbol? cdk, IAssemblySymbol? sdk, IAssemblySymbol? annotations, IAssemblySymbol? constructs)
    {
        _cdk = cdk;
        _sdk = sdk;
        LambdaFunction = annotations?.GetTypeByMetadataName("Amazon.Lambda.Annotations.LambdaFunctionAttribute");
        Construct = constructs?.GetTypeByMetadataName("Constructs.Construct");
        Stack = Cdk("Amazon.CDK.Stack");
        Stage = Cdk("Amazon.CDK.Stage");
        _version = new Lazy<Version>(ReadVersion);
        PolicyStatement = Cdk(Iam + "PolicyStatement");
        PolicyDocument = Cdk(Iam + "PolicyDocument");
        Policy = Cdk(Iam + "Policy");
        ManagedPolicy = Cdk(Iam + "ManagedPolicy");
        Role = Cdk(Iam + "Role");
        Grant = Cdk(Iam + "Grant");
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
        Queue = Cdk("Amazon.CDK.AWS.SQS.IQueue");
        Topic = Cdk("Amazon.CDK.AWS.SNS.ITopic");
        Table = Cdk("Amazon.CDK.AWS.DynamoDB.ITable");
        Stream = Cdk("Amazon.CDK.AWS.Kinesis.IStream");
        Aws = Cdk("Amazon.CDK.Aws");
        SdkPolicy = Sdk("Policy");
        SdkStatement = Sdk("Statement");
        SdkPrincipal = Sdk("Principal");
        SdkActionIdentifier = Sdk("ActionIdentifier");
        SdkResource = Sdk("Resource");
        SdkResourceFactory = Sdk("ResourceFactory");
        SdkCondition = Sdk("Condition");
        SdkConditionFactory = Sdk("ConditionFactory");
        CfnResource = Cdk("Amazon.CDK.CfnResource");
        RoleInterface = Cdk(Iam + "IRole");
    }

    public INamedTypeSymbol? PolicyStatement { get; }

    public INamedTypeSymbol? PolicyDocument { get; }

    public INamedTypeSymbol? Policy { get; }

    public INamedTypeSymbol? ManagedPolicy { get; }

    public INamedTypeSymbol? Role { get; }

    public INamedTypeSymbol? Grant { get; }

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

    public INamedTypeSymbol? Queue { get; }

    public INamedTypeSymbol? Topic { get; }

    public INamedTypeSymbol? Table { get; }

    public INamedTypeSymbol? Stream { get; }

    public INamedTypeSymbol? Aws { get; }

    public INamedTypeSymbol? SdkPolicy { get; }

    public INamedTypeSymbol? SdkStatement { get; }

    public INamedTypeSymbol? SdkPrincipal { get; }

    public INamedTypeSymbol? SdkActionIdentifier { get; }

    public INamedTypeSymbol? SdkResource { get; }

    public INamedTypeSymbol? SdkResourceFactory { get; }

    public INamedTypeSymbol? SdkCondition { get; }

    public INamedTypeSymbol? SdkConditionFactory { get; }

    /// <summary>The version of the CDK; a later one than any if it doesn't say.</summary>
    public Version CdkVersion => _version.Value;

    /// <summary>The attribute that makes a method a Lambda function.</summary>
    public INamedTypeSymbol? LambdaFunction { get; }

    public INamedTypeSymbol? CfnResource { get; }

    public INamedTypeSymbol? RoleInterface { get; }

    /// <summary>What all parts of an app of the CDK derive from.</summary>
    public INamedTypeSymbol? Construct { get; }

    public INamedTypeSymbol? Stack { get; }

    /// <summary>What is deployed as a whole, apps among it.</summary>
    public INamedTypeSymbol? Stage { get; }

    public bool HasCdk => _cdk is not null;

    /// <summary>Whether the project has the AWS SDK for .NET.</summary>
    public bool HasSdk => _sdk is not null;

    /// <summary>The symbols of a compilation; null if it refers to no library of AWS, whose policies are then none of ours.</summary>
    public static KnownSymbols? From(Compilation compilation)
    {
        if (!AreUsedBy(compilation))
        {
            return null;
        }

        IAssemblySymbol? cdk = null;
        IAssemblySymbol? sdk = null;
        IAssemblySymbol? annotations = null;
        IAssemblySymbol? constructs = null;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cdk = assembly.Name == "Amazon.CDK.Lib" ? assembly : cdk;
            sdk = assembly.Name == "AWSSDK.Core" ? assembly : sdk;
            annotations = assembly.Name == "Amazon.Lambda.Annotations" ? assembly : annotations;
            constructs = assembly.Name == "Constructs" ? assembly : constructs;
        }

        return new KnownSymbols(cdk, sdk, annotations, constructs);
    }

    /// <summary>Whether a compilation refers to a library of AWS.</summary>
    public static bool AreUsedBy(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols.Any(static assembly => IsAws(assembly) && assembly.Name != "Pulumi");

    /// <summary>Whether a symbol belongs to AWS's SDK or CDK, or to Pulumi's.</summary>
    public static bool IsAws(ISymbol symbol)
    {
        var name = (symbol as IAssemblySymbol ?? symbol.ContainingAssembly)?.Name;
        return name is not null && (IsPulumi(name) || name.StartsWith("Amazon.", StringComparison.Ordinal) || name.StartsWith("AWSSDK.", StringComparison.Ordinal) || name == "Constructs");
    }

    /// <summary>Whether a type or member belongs to the policy objects of the SDK, which hold the very objects that they are given and hand them out again.</summary>
    public static bool IsSdkPolicy(ISymbol symbol) =>
        symbol.ContainingNamespace is { Name: "AccessControlPolicy", ContainingNamespace: { Name: "Auth", ContainingNamespace.Name: "Amazon" } } && IsAws(symbol);

    /// <summary>Whether a method gives back what it is called on, as the <c>With...</c> methods of the SDK's policy objects do.</summary>
    public static bool IsFluent(IMethodSymbol method) =>
        method.Name.StartsWith("With", StringComparison.Ordinal) && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType) && IsSdkPolicy(method);

    /// <summary>Whether a symbol belongs to Pulumi's SDK or to its provider of AWS.</summary>
    public static bool IsPulumi(ISymbol symbol) => symbol.ContainingAssembly is { Name: var name } && IsPulumi(name);

    /// <summary>Whether a symbol belongs to .NET's own libraries, or to Newtonsoft.Json, whose collections behave like theirs.</summary>
    public static bool IsFramework(ISymbol symbol)
    {
        var name = symbol.ContainingAssembly?.Name;
        return name is not null && (name.StartsWith("System", StringComparison.Ordinal) || name is "mscorlib" or "netstandard" or "Newtonsoft.Json");
    }

    /// <summary>Whether a symbol belongs to a library that reads and writes JSON.</summary>
    public static bool IsJson(ISymbol? symbol) => symbol?.ContainingAssembly?.Name is "System.Text.Json" or "Newtonsoft.Json";

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

    private static bool IsPulumi(string assembly) => assembly is "Pulumi" or "Pulumi.Aws";

    // Its assemblies are all of version 1.0; an attribute has the package's.
    private Version ReadVersion()
    {
        var attribute = _cdk?.GetAttributes().FirstOrDefault(static data => data.AttributeClass?.Name == "JsiiAssemblyAttribute");
        return attribute?.ConstructorArguments is [_, { Value: string text }, ..] && Version.TryParse(text.Split('-')[0], out var version) ? version : new Version(int.MaxValue, 0);
    }

    private INamedTypeSymbol? Cdk(string metadataName) => _cdk?.GetTypeByMetadataName(metadataName);

    private INamedTypeSymbol? Sdk(string name) => _sdk?.GetTypeByMetadataName(SdkPolicies + name);
}
