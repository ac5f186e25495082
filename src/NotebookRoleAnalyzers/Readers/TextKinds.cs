using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Which property of a request or resource a policy's text is given to, which decides its kind before its content does.</summary>
internal static class TextKinds
{
    public static Dictionary<Value, PolicyKind> Of(Trace trace)
    {
        var kinds = new Dictionary<Value, PolicyKind>();
        foreach (var happened in trace.Objects.SelectMany(static made => made.Events).Where(static happened => happened.Member is IPropertySymbol))
        {
            var kind = OfProperty((IPropertySymbol)happened.Member);
            if (kind == PolicyKind.Unknown || happened.Arguments is not [{ Value: var given }])
            {
                continue;
            }

            foreach (var text in given is TextValue or ObjectValue { Maker.Name: "ToJson" } ? new[] { given } : trace.Texts.Where<Value>(text => PulumiResults.IsOf(given, text)))
            {
                kinds[(text as TextValue)?.Content?.Value ?? text] = kind;
            }
        }

        return kinds;
    }

    /// <summary>The kind of policy that a property takes; unknown if it isn't known to take one.</summary>
    /// <remarks>The SDK's requests live in Amazon.Service.Model, the CDK's L1 properties in Amazon.CDK.AWS.Service, Pulumi's arguments in Pulumi.Aws.Service and its Inputs.</remarks>
    public static PolicyKind OfProperty(IPropertySymbol property)
    {
        if (!KnownSymbols.IsAws(property))
        {
            return PolicyKind.Unknown;
        }

        var space = property.ContainingNamespace.Name is "Model" or "Inputs" ? property.ContainingNamespace.ContainingNamespace : property.ContainingNamespace;
        return space.Name switch
        {
            "Organizations" => PolicyKind.Organization,
            "IoT" or "Iot" or "CloudFormation" => PolicyKind.NotIam,
            "EC2" or "Ec2" => PolicyKind.Endpoint,
            "SecurityToken" => PolicyKind.Session,
            "KeyManagementService" or "KMS" or "Kms" => PolicyKind.Key,
            "SsoAdmin" => PolicyKind.Identity,
            "IdentityManagement" or "IAM" or "Iam" => property.Name is "AssumeRolePolicyDocument" or "AssumeRolePolicy" || property.ContainingType.Name == "UpdateAssumeRolePolicyRequest" ? PolicyKind.Trust : PolicyKind.Identity,
            _ => property.Name.Contains("Policy") ? PolicyKind.Resource : PolicyKind.Unknown,
        };
    }
}
