using System.Text.Json;

namespace NotebookRoleAnalyzers.CatalogueBuilder.Reading;

/// <summary>Reads services out of <see cref="NodePackages.IamData"/>.</summary>
internal static class ServiceReader
{
    public static IReadOnlyList<IamService> Read(NodePackages packages)
    {
        using var names = packages.Json(NodePackages.IamData, "data/serviceNames.json");
        return [.. names.RootElement.EnumerateObject().Select(name => Read(packages, name.Name, name.Value.GetString()!)).OrderBy(static service => service.Prefix, StringComparer.OrdinalIgnoreCase)];
    }

    private static IamService Read(NodePackages packages, string prefix, string name)
    {
        var types = Items(packages, NodePackages.IamData, "resourceTypes", prefix)
            .Select(static type => new IamResourceType(Text(type, "key"), Text(type, "arn"), Sorted(Texts(type, "conditionKeys"))))
            .OrderBy(static type => type.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var keys = Items(packages, NodePackages.IamData, "conditionKeys", prefix)
            .Select(static key => new IamConditionKey(Text(key, "key"), Text(key, "type")))
            .OrderBy(static key => key.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var dependents = Items(packages, NodePackages.IamDataWithDependents, "actions", prefix)
            .ToDictionary(static action => Text(action, "name"), static action => Sorted(OfActionAndResources(action, "dependentActions")), StringComparer.OrdinalIgnoreCase);
        var actions = Items(packages, NodePackages.IamData, "actions", prefix)
            .Select(action => ActionOf(action, types, dependents))
            .OrderBy(static action => action.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        return new IamService(prefix, name, actions, types, keys);
    }

    private static IamAction ActionOf(JsonElement action, List<IamResourceType> types, Dictionary<string, IReadOnlyList<string>> dependents)
    {
        var name = Text(action, "name");
        var used = action.GetProperty("resourceTypes").EnumerateArray()
            .Select(resource => types.Single(type => string.Equals(type.Name, Text(resource, "name"), StringComparison.OrdinalIgnoreCase)))
            .Distinct()
            .ToList();
        var keys = OfActionAndResources(action, "conditionKeys").Except(used.SelectMany(static type => type.ConditionKeys));
        return new IamAction(name, Text(action, "accessLevel").Split(',')[0], Sorted(used.Select(static type => type.Name)), Sorted(keys), dependents.GetValueOrDefault(name, []));
    }

    private static IEnumerable<string> OfActionAndResources(JsonElement action, string property) =>
        Texts(action, property).Concat(action.GetProperty("resourceTypes").EnumerateArray().SelectMany(resource => Texts(resource, property)));

    private static List<JsonElement> Items(NodePackages packages, string package, string kind, string prefix)
    {
        var path = $"data/{kind}/{prefix}.json";
        if (!packages.Has(package, path))
        {
            return [];
        }

        using var document = packages.Json(package, path);
        return [.. document.RootElement.EnumerateObject().Select(static item => item.Value.Clone())];
    }

    private static string Text(JsonElement item, string property) => item.GetProperty(property).GetString()!;

    private static IEnumerable<string> Texts(JsonElement item, string property) => item.TryGetProperty(property, out var list) ? list.EnumerateArray().Select(static text => text.GetString()!) : [];

    private static IReadOnlyList<string> Sorted(IEnumerable<string> texts) => [.. texts.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
}
