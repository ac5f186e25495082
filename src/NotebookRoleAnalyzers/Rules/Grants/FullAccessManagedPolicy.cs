using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2011: a role has a managed policy of AWS that gives full access.</summary>
internal sealed class FullAccessManagedPolicy : RoleRule
{
    private const string Description = "A role with one of AWS's managed policies that give full access: 'AmazonS3FullAccess' or 'S3FullAccessPolicy' (NRA2011), and 'AdministratorAccess', 'PowerUserAccess', 'IAMFullAccess' and all whose names end in 'FullAccess' (NRA2511). It is the same in the CDK ('ManagedPolicies', 'AddManagedPolicy'), in L1's 'ManagedPolicyArns', in requests of the SDK ('AttachRolePolicy') and in the policies of '[LambdaFunction]'.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2011",
        "Managed policy gives full access to S3",
        "'{0}' gives the role {1}; allow the five actions of notebook storage instead, on the bucket in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2011.md",
        customTags: RuleTags.ExcessGrant);

    /// <summary>The same for other services, or where no edit can write a statement in the policy's place.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA2511",
        "Managed policy gives full access, and no edit knows what is in use",
        "'{0}' gives the role {1}; give it a policy of the actions in use instead, on the resources in use",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2011.md",
        customTags: RuleTags.ExcessGrant);

    // What follows the words in the names of later versions.
    private static readonly string[] Suffixes = { "_v2", "Policy" };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Role role, Findings findings)
    {
        foreach (var policy in role.ManagedPolicies.Items)
        {
            if (ManagedPolicies.NameOfAws(policy) is { } name && Given(name) is { } given)
            {
                var attachment = IsOfS3(name) ? Attachment.Of(policy, role) : null;
                var isAlone = findings.Model.Roles.All(other => other == role || other.ManagedPolicies.Items.All(item => item.Site.Node != policy.Site.Node));
                findings.Add(attachment is not null && isAlone ? Descriptor : OpenDescriptor, attachment?.Home.Sibling, attachment ?? (object)policy, policy.Site, name, given);
            }
        }
    }

    /// <summary>Whether a fix puts a statement in a policy's place.</summary>
    public static bool IsReplaced(PolicyElement policy) => ManagedPolicies.NameOfAws(policy) is { } name && IsOfS3(name);

    private static bool IsOfS3(string name) => name is "AmazonS3FullAccess" or "S3FullAccessPolicy";

    // What the message says that a policy gives; null if it isn't full access.
    private static string? Given(string name) => name switch
    {
        "AdministratorAccess" => "every action on every resource of the account",
        "PowerUserAccess" => "every action on every resource of the account, but for those of IAM",
        "IAMFullAccess" => "every action of IAM, so that it can make itself administrator",
        _ when IsOfS3(name) => "every S3 action on every bucket, also to delete buckets and to open them to the public",
        _ when Suffixes.Aggregate(name, static (rest, suffix) => rest.EndsWith(suffix, StringComparison.Ordinal) ? rest.Substring(0, rest.Length - suffix.Length) : rest).EndsWith("FullAccess", StringComparison.Ordinal) =>
            "full access to what the policy is about, on every resource",
        _ => null,
    };
}
