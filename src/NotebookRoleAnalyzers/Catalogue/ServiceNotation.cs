using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>Reads one record of <c>services.txt</c>, whose head tells the notation.</summary>
internal sealed class ServiceNotation
{
    private static readonly char[] Space = { ' ' };

    private readonly string _prefix;
    private readonly string _record;
    private readonly Dictionary<string, ConditionKeyEntry> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ConditionKeyEntry[]> _keySets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceTypeEntry> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _dependents = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ActionEntry> _actions = new();

    private ServiceNotation(string prefix, string record)
    {
        _prefix = prefix;
        _record = record;
    }

    public static ServiceEntry Read(string prefix, string record) => new ServiceNotation(prefix, record).Read();

    private ServiceEntry Read()
    {
        var lines = Array.ConvertAll(_record.Split('\n'), static line => line.Split('\t'));

        // Types of keys stand behind what names the keys.
        foreach (var key in Array.FindAll(lines, static line => line[0] == "$"))
        {
            _keys[Whole(key[1])] = ConditionKeyEntry.Of(Whole(key[1]), key[2]);
        }

        var name = "";
        foreach (var line in lines)
        {
            switch (line[0])
            {
                case "=":
                    name = line[1];
                    break;
                case "@":
                    _types.Add(line[1], new ResourceTypeEntry(line[1], ImmutableArray.Create(Array.ConvertAll(Words(line, 2), WholeArn)), ImmutableArray.Create(Keys(line, 3))));
                    break;
                case ">":
                    var needed = Array.ConvertAll(Words(line, 1), Whole);
                    Array.ForEach(Words(line, 2), action => _dependents[action] = needed);
                    break;
                case "$" or "":
                    break;
                default:
                    AddActions(line);
                    break;
            }
        }

        _actions.Sort(static (left, right) => StringComparer.OrdinalIgnoreCase.Compare(left.ShortName, right.ShortName));
        return new ServiceEntry(_prefix, name, ImmutableArray.CreateRange(_actions), ImmutableArray.CreateRange(_types.Values), ImmutableArray.CreateRange(_keys.Values.OrderBy(static key => key.Name, StringComparer.OrdinalIgnoreCase)));
    }

    private void AddActions(string[] line)
    {
        var types = ImmutableArray.Create(Array.ConvertAll(Words(line, 1), type => _types[type]));
        var keys = ImmutableArray.Create(Keys(line, 2));
        foreach (var name in Words(line, 3))
        {
            _actions.Add(new ActionEntry(_prefix + ":" + name, LevelOf(line[0]), types, keys, _dependents.TryGetValue(name, out var needed) ? ImmutableArray.Create(needed) : ImmutableArray<string>.Empty));
        }
    }

    private ConditionKeyEntry[] Keys(string[] line, int field)
    {
        var text = field < line.Length ? line[field] : "";
        if (!_keySets.TryGetValue(text, out var keys))
        {
            _keySets[text] = keys = Array.ConvertAll(Words(line, field), KeyOf);
        }

        return keys;
    }

    private ConditionKeyEntry KeyOf(string word)
    {
        var name = Whole(word);
        if (GlobalKeys.Find(name) is { } global)
        {
            return global;
        }

        if (!_keys.TryGetValue(name, out var key))
        {
            _keys[name] = key = new ConditionKeyEntry(name, ConditionKeyType.String, IsMultivalued: false);
        }

        return key;
    }

    private string Whole(string word) => word[0] == ':' ? _prefix + word : word;

    private string WholeArn(string arn) => arn[0] == '~' ? "arn:{Partition}:" + _prefix + ":{Region}:{Account}:" + arn.Substring(1) : arn;

    private static string[] Words(string[] line, int field) => field < line.Length ? line[field].Split(Space, StringSplitOptions.RemoveEmptyEntries) : Array.Empty<string>();

    private static AccessLevel LevelOf(string letter) => letter switch
    {
        "r" => AccessLevel.Read,
        "l" => AccessLevel.List,
        "w" => AccessLevel.Write,
        "t" => AccessLevel.Tagging,
        "p" => AccessLevel.PermissionsManagement,
        _ => AccessLevel.Unknown,
    };
}
