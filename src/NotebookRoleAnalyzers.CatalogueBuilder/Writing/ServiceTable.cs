using NotebookRoleAnalyzers.CatalogueBuilder.Reading;

namespace NotebookRoleAnalyzers.CatalogueBuilder.Writing;

/// <summary>Services in the notation that the head of <c>services.txt</c> tells.</summary>
internal static class ServiceTable
{
    public static RecordTable Of(IReadOnlyList<IamService> services, NodePackages packages) => new(
        [
            "The services of AWS that IAM knows, with their actions, resource types and condition keys. Written by CatalogueBuilder (docs/catalogue.md): do not edit.",
            $"Facts of the AWS Service Authorization Reference, as {packages.TitleOf(NodePackages.IamData)} gives them; dependent actions as {packages.TitleOf(NodePackages.IamDataWithDependents)} does, the last that has them.",
            "A record is a service: prefix, then, each after a tab and with tabs between its fields:",
            "\"=\" its name;",
            "\"@\" a resource type: name, ARNs, keys that are sent for it. \"~\" is arn:{Partition}:<prefix>:{Region}:{Account}:",
            "\"$\" a condition key whose type isn't String, or that no action or type below names: name, type;",
            "\">\" actions that need others: those, names;",
            "else actions that are alike: access level (r read, l list, w write, t tagging, p permissions management), resource types (none: only *), keys beside the types' own, names.",
            "A key that begins with a colon is the service's own. ${...} stands for any text.",
        ],
        [.. services.Select(static service => (service.Prefix, (IReadOnlyList<string>)[.. LinesOf(service)]))]);

    private static IEnumerable<string> LinesOf(IamService service)
    {
        var named = service.Actions.SelectMany(static action => action.ConditionKeys).Concat(service.ResourceTypes.SelectMany(static type => type.ConditionKeys)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string Short(string name) => Word(name.StartsWith(service.Prefix + ":", StringComparison.OrdinalIgnoreCase) ? name[service.Prefix.Length..] : name);
        string Keys(IEnumerable<string> names) => string.Join(' ', names.Select(Short));

        yield return "=\t" + service.Name;
        foreach (var type in service.ResourceTypes)
        {
            yield return $"@\t{TypeName(type.Name)}\t{ArnOf(type, service)}\t{Keys(type.ConditionKeys)}".TrimEnd('\t');
        }

        // The types of keys that begin with aws: are in another table.
        foreach (var key in service.ConditionKeys.Where(key => !key.Name.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && (key.Type != "String" || !named.Contains(key.Name))))
        {
            yield return $"$\t{Short(key.Name)}\t{key.Type}";
        }

        // A key that the data names and doesn't describe is of no known type.
        foreach (var name in named.Where(name => !name.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && !service.ConditionKeys.Any(key => string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.OrdinalIgnoreCase))
        {
            yield return $"$\t{Short(name)}\tUnknown";
        }

        foreach (var alike in service.Actions.Where(static action => action.DependentActions.Count > 0).GroupBy(action => string.Join(' ', action.DependentActions.Select(Word))).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            yield return $">\t{alike.Key}\t{string.Join(' ', alike.Select(static action => action.Name))}";
        }

        foreach (var alike in service.Actions.GroupBy(action => $"{LevelOf(action)}\t{string.Join(' ', action.ResourceTypes.Select(TypeName))}\t{Keys(action.ConditionKeys)}").OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            yield return $"{alike.Key}\t{string.Join(' ', alike.Select(static action => Word(action.Name)))}";
        }
    }

    // A type may have several: the data puts commas between.
    private static string ArnOf(IamResourceType type, IamService service)
    {
        var usual = "arn:{Partition}:" + service.Prefix + ":{Region}:{Account}:";
        var arns = type.Arn.Replace("${", "{", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries).Select(Word);
        return string.Join(' ', arns.Select(arn => arn.StartsWith(usual, StringComparison.Ordinal) ? "~" + arn[usual.Length..] : arn));
    }

    private static char LevelOf(IamAction action) => action.AccessLevel switch
    {
        "Read" => 'r',
        "List" => 'l',
        "Write" => 'w',
        "Tagging" => 't',
        "Permissions management" => 'p',
        _ => throw new InvalidDataException($"{action.Name} has the unknown access level {action.AccessLevel}."),
    };

    // A few of the data's type names have spaces.
    private static string TypeName(string name) => Word(name.Replace(' ', '-'));

    // What stands between spaces has none.
    private static string Word(string text) => text.Any(char.IsWhiteSpace) || text.Length == 0 ? throw new InvalidDataException($"\"{text}\" is no word.") : text;
}
