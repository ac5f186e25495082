using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Which kind of policy a property of Pulumi's arguments takes. They live in <c>Pulumi.Aws.&lt;Service&gt;</c> and its <c>Inputs</c>.</summary>
internal static class PulumiSinks
{
    /// <summary>The kind; null if the property takes no policy.</summary>
    public static PolicyKind? Of(IPropertySymbol property)
    {
        var space = property.ContainingNamespace.Name == "Inputs" ? property.ContainingNamespace.ContainingNamespace : property.ContainingNamespace;
        return space.Name switch
        {
            "Organizations" => PolicyKind.Organization,
            "Iot" or "CloudFormation" => PolicyKind.NotIam,
            "Ec2" => PolicyKind.Endpoint,
            "Kms" => PolicyKind.Key,
            "SsoAdmin" => PolicyKind.Identity,
            "Iam" => property.Name == "AssumeRolePolicy" ? PolicyKind.Trust : PolicyKind.Identity,
            _ => property.Name.Contains("Policy") ? PolicyKind.Resource : null,
        };
    }
}
