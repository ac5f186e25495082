using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// Reads one record of <c>services.txt</c>, whose head tells the notation. In plain loops: a build waits for this to be compiled before its first answer, and each lambda would be one more method to compile.
/// </summary>
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
        var lines = _record.Split('\n');

        // Types of keys stand behind what names the keys.
        foreach (var line in lines)
        {
            if (line.StartsWith("$", StringComparison.Ordinal))
            {
                var fields = line.Split('\t');
                var key = Whole(fields[1]);
                _keys[key] = ConditionKeyEntry.Of(key, fields[2]);
            }
        }

        var name = "";
        foreach (var line in lines)
        {
            var fields = line.Split('\t');
            switch (fields[0])
            {
                case "=":
                    name = fields[1];
                    break;
                case "@":
                    _types.Add(fields[1], new ResourceTypeEntry(fields[1], ImmutableArray.Create(Arns(fields)), ImmutableArray.Create(Keys(fields, 3))));
                    break;
                case ">":
                    AddDependents(fields);
                    break;
                case "$" or "":
                    break;
                default:
                    AddActions(fields);
                    break;
            }
        }

        _actions.Sort(static (left, right) => StringComparer.OrdinalIgnoreCase.Compare(left.ShortName, right.ShortName));
        var keys = new List<ConditionKeyEntry>(_keys.Values);
        keys.Sort(static (left, right) => StringComparer.OrdinalIgnoreCase.Compare(left.Name, right.Name));
        return new ServiceEntry(_prefix, name, ImmutableArray.Create(_actions.ToArray()), ImmutableArray.CreateRange(_types.Values), ImmutableArray.Create(keys.ToArray()));
    }

    private string[] Arns(string[] line)
    {
        var arns = Words(line, 2);
        for (var i = 0; i < arns.Length; i++)
        {
            arns[i] = arns[i][0] == '~' ? "arn:{Partition}:" + _prefix + ":{Region}:{Account}:" + arns[i].Substring(1) : arns[i];
        }

        return arns;
    }

    private void AddDependents(string[] line)
    {
        var needed = Words(line, 1);
        for (var i = 0; i < needed.Length; i++)
        {
            needed[i] = Whole(needed[i]);
        }

        foreach (var action in Words(line, 2))
        {
            _dependents[action] = needed;
        }
    }

    private void AddActions(string[] line)
    {
        var names = Words(line, 1);
        var types = new ResourceTypeEntry[names.Length];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = _types[names[i]];
        }

        var (level, allTypes, keys) = (LevelOf(line[0]), ImmutableArray.Create(types), ImmutableArray.Create(Keys(line, 2)));
        foreach (var name in Words(line, 3))
        {
            _actions.Add(new ActionEntry(_prefix + ":" + name, level, allTypes, keys, _dependents.TryGetValue(name, out var needed) ? ImmutableArray.Create(needed) : ImmutableArray<string>.Empty));
        }
    }

    private ConditionKeyEntry[] Keys(string[] line, int field)
    {
        var text = field < line.Length ? line[field] : "";
        if (!_keySets.TryGetValue(text, out var keys))
        {
            var words = Words(line, field);
            _keySets[text] = keys = new ConditionKeyEntry[words.Length];
            for (var i = 0; i < keys.Length; i++)
            {
                keys[i] = KeyOf(words[i]);
            }
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
