using NotebookRoleAnalyzers.CatalogueBuilder.Reading;

namespace NotebookRoleAnalyzers.CatalogueBuilder.Writing;

/// <summary>Managed policies in the notation that the head of <c>managed-policies.txt</c> tells.</summary>
internal static class ManagedPolicyTable
{
    private const string ServiceLinked = "aws-service-role/";

    public static RecordTable Of(IReadOnlyList<ManagedPolicyFacts> policies, IReadOnlyList<IamService> services, NodePackages packages)
    {
        var grants = new GrantClasses(services);
        return new(
            [
                "AWS's managed policies. Written by CatalogueBuilder (docs/catalogue.md): do not edit.",
                $"Facts of the policies themselves, as {packages.TitleOf(NodePackages.ManagedPolicies)} gives them; the newest version in it is of {policies.Max(static policy => policy.Changed):yyyy-MM-dd}.",
                "A record is a policy: name, then after a tab, with tabs between: path, class of what it grants (a administrator, f all of a service, w write, r read, o other), and what it may allow.",
                "What it may allow is given by service: prefix, colon, names with commas between. \"!\" comes before what a statement allows all but. Service-linked roles' policies (path aws-service-role/) have none: nobody can attach them.",
                "Long ones are coarser than they are: a name's first word and * for all names with it, or the service and *. What it doesn't allow then may seem allowed, never the other way round. Deny is left out.",
            ],
            [.. policies.Select(policy => (policy.Name, (IReadOnlyList<string>)[$"{policy.Path[..^policy.Name.Length]}\t{grants.Of(policy)}\t{(policy.Path.StartsWith(ServiceLinked, StringComparison.Ordinal) ? "" : AllowedActions.Of(policy))}".TrimEnd('\t')]))]);
    }
}
