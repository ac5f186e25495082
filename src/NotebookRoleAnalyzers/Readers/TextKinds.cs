using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Which property of a request a policy's text is given to, which decides its kind before its content does.</summary>
internal static class TextKinds
{
    public static Dictionary<Value, PolicyKind> Of(Trace trace)
    {
        var kinds = new Dictionary<Value, PolicyKind>();
        foreach (var happened in trace.Objects.SelectMany(static made => made.Events).Where(static happened => happened.Member is IPropertySymbol))
        {
            if (happened.Arguments is [{ Value: (TextValue or ObjectValue { Maker.Name: "ToJson" }) and var text }] && OfProperty((IPropertySymbol)happened.Member) is var kind && kind != PolicyKind.Unknown)
            {
                kinds[text] = kind;
            }
        }

        return kinds;
    }

    // The SDK's requests live in Amazon.<Service>.Model, the CDK's L1 properties in Amazon.CDK.AWS.<Service>.
    private static PolicyKind OfProperty(IPropertySymbol property)
    {
        if (!KnownSymbols.IsAws(property))
        {
            return PolicyKind.Unknown;
        }

        var space = property.ContainingNamespace.Name == "Model" ? property.ContainingNamespace.ContainingNamespace : property.ContainingNamespace;
        return space.Name switch
        {
            "Organizations" => PolicyKind.Organization,
            "IoT" or "CloudFormation" => PolicyKind.NotIam,
            "EC2" => PolicyKind.Endpoint,
            "SecurityToken" => PolicyKind.Session,
            "KeyManagementService" or "KMS" => PolicyKind.Key,
            "IdentityManagement" or "IAM" => property.Name == "AssumeRolePolicyDocument" || property.ContainingType.Name == "UpdateAssumeRolePolicyRequest" ? PolicyKind.Trust : PolicyKind.Identity,
            _ => property.Name.Contains("Policy") ? PolicyKind.Resource : PolicyKind.Unknown,
        };
    }
}
