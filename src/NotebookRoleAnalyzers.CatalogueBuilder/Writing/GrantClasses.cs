using System.IO.Enumeration;
using NotebookRoleAnalyzers.CatalogueBuilder.Reading;

namespace NotebookRoleAnalyzers.CatalogueBuilder.Writing;

/// <summary>Says of which class a policy is, by the access levels of the actions that its patterns cover.</summary>
internal sealed class GrantClasses(IReadOnlyList<IamService> services)
{
    private readonly Dictionary<string, IamService> _services = services.ToDictionary(static service => service.Prefix, StringComparer.OrdinalIgnoreCase);

    public char Of(ManagedPolicyFacts policy)
    {
        if (policy.AllowedExcept.Count > 0 || policy.Allowed.Any(static pattern => pattern.Trim('*', ':').Length == 0))
        {
            return 'a';
        }

        if (policy.Allowed.Any(static pattern => pattern.EndsWith(":*", StringComparison.Ordinal)))
        {
            return 'f';
        }

        var levels = policy.Allowed.SelectMany(LevelsOf).ToHashSet();
        return levels.Overlaps(["Write", "Permissions management", "Tagging"]) ? 'w' : levels.Count > 0 ? 'r' : 'o';
    }

    private IEnumerable<string> LevelsOf(string pattern) => pattern.Split(':', 2) is [var prefix, var name] && _services.TryGetValue(prefix, out var service)
        ? service.Actions.Where(action => FileSystemName.MatchesSimpleExpression(name, action.Name)).Select(static action => Reads(action) ? "Read" : action.AccessLevel)
        : [];

    // A few that read are called writing by the data; a session is what reading a directory bucket takes.
    private static bool Reads(IamAction action) => action.Name.StartsWith("Get", StringComparison.Ordinal) || action.Name.StartsWith("List", StringComparison.Ordinal) || action.Name is "CreateSession";
}
