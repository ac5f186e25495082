using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// The services and actions that IAM knows. The facts are in <c>services.txt</c>, packed as <c>services.bin</c>; a service is read when it is first asked for.
/// Where a parameter is called <c>added</c>, it holds the actions that the option <c>notebook_role.additional_actions</c> adds, names or patterns, with prefixes.
/// </summary>
internal static class ActionCatalogue
{
    private static readonly Lazy<PackedTable> Table = new(static () => new PackedTable("services.bin"));

    private static readonly Lazy<ImmutableArray<string>> Others = new(static () => TableLines.Of("other-actions.tsv").Select(static fields => fields[0]).ToImmutableArray());

    private static readonly Lazy<ServiceEntry?[]> Read = new(static () => new ServiceEntry?[Table.Value.Keys.Length]);

    /// <summary>The prefixes of all services, sorted.</summary>
    public static ImmutableArray<string> Services => Table.Value.Keys;

    /// <summary>The service of a prefix; null if there is none.</summary>
    public static ServiceEntry? Service(string prefix) => ServiceAt(prefix, prefix.Length);

    /// <summary>The service of an action or a condition key, by what is before its colon; null if there is none.</summary>
    public static ServiceEntry? ServiceOf(string name) => name.IndexOf(':') is > 0 and var colon ? ServiceAt(name, colon) : null;

    /// <summary>What is known of an action; null if it has a wildcard, or the catalogue doesn't know it.</summary>
    public static ActionEntry? Find(string action)
    {
        var start = action.IndexOf(':') + 1;
        return ServiceOf(action)?.ActionAt(action, start, action.Length - start);
    }

    /// <summary>Whether there is such a service: the catalogue knows the prefix, or an added action has it.</summary>
    public static bool HasService(string prefix, ImmutableArray<string> added) =>
        Table.Value.IndexOf(prefix, 0, prefix.Length) >= 0 || added.Any(action => action.IndexOf(':') == prefix.Length && action.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether there is such an action; maybe where its service isn't known. For a name without wildcards.</summary>
    public static Answer HasAction(string action, ImmutableArray<string> added)
    {
        if (Find(action) is not null || IsAdded(action, added))
        {
            return Answer.Yes;
        }

        return ServiceOf(action) is not null ? Answer.No : Answer.Maybe;
    }

    /// <summary>Whether a pattern covers an action that there is; maybe where its service isn't known.</summary>
    public static Answer MatchesAny(string pattern, ImmutableArray<string> added)
    {
        if (Expand(pattern).Any() || added.Any(action => PatternInclusion.CoversAction(pattern, action) || PatternInclusion.CoversAction(action, pattern)))
        {
            return Answer.Yes;
        }

        return ServiceOf(pattern) is not null ? Answer.No : Answer.Maybe;
    }

    /// <summary>The actions that a pattern covers, by service and name. <c>*</c> reads the whole catalogue.</summary>
    public static IEnumerable<ActionEntry> Expand(string pattern)
    {
        var colon = pattern.IndexOf(':');
        if (colon < 0)
        {
            return PatternInclusion.IsAll(pattern) ? Services.SelectMany(static prefix => Service(prefix)!.Actions) : Enumerable.Empty<ActionEntry>();
        }

        var name = pattern.Substring(colon + 1);
        if (pattern.IndexOf('*', 0, colon) < 0 && pattern.IndexOf('?', 0, colon) < 0)
        {
            return ServiceAt(pattern, colon) is { } service ? service.Matching(name) : Enumerable.Empty<ActionEntry>();
        }

        var services = pattern.Substring(0, colon);
        return Services.Where(prefix => Wildcard.Matches(services, prefix)).SelectMany(prefix => Service(prefix)!.Matching(name));
    }

    /// <summary>The same with added actions, of which only the names are known.</summary>
    public static IEnumerable<ActionEntry> Expand(string pattern, ImmutableArray<string> added) => added.IsDefaultOrEmpty
        ? Expand(pattern)
        : Expand(pattern).Concat(added.Where(action => action.IndexOf('*') < 0 && PatternInclusion.CoversAction(pattern, action) && Find(action) is null).Select(ActionEntry.Added));

    /// <summary>Whether AWS's own policies name an action, or one that a pattern covers, of which nothing else is known: of a service that was shut down, or of none that is public.</summary>
    public static bool IsNamedByAws(string pattern) => pattern.IndexOf(':') is > 0 and var colon && Others.Value.Any(other =>
        other.Length > colon && other[colon] == ':' && string.Compare(other, 0, pattern, 0, colon, StringComparison.OrdinalIgnoreCase) == 0 && (PatternInclusion.CoversAction(other, pattern) || PatternInclusion.CoversAction(pattern, other)));

    /// <summary>The service most like a prefix that is none; null if none is like it.</summary>
    public static string? NearestService(string prefix) => NearestName.Of(prefix, Services);

    /// <summary>The action of the same service that is most like one that is none; null if none is like it, or the service isn't known.</summary>
    public static string? NearestAction(string action) =>
        ServiceOf(action) is { } service && NearestName.Of(action.Substring(action.IndexOf(':') + 1), service.Actions.Select(static entry => entry.ShortName)) is { } nearest
            ? service.Prefix + ":" + nearest
            : null;

    /// <summary>The action of a name without prefix, if only one service has such a one. It reads the whole catalogue.</summary>
    public static string? OnlyActionCalled(string name)
    {
        var found = Services.Select(prefix => Service(prefix)!.ActionAt(name, 0, name.Length)).Where(static entry => entry is not null).Take(2).ToList();
        return found.Count == 1 ? found[0]!.Name : null;
    }

    /// <summary>Whether an option adds an action.</summary>
    public static bool IsAdded(string action, ImmutableArray<string> added) => !added.IsDefaultOrEmpty && added.Any(pattern => PatternInclusion.CoversAction(pattern, action));

    private static ServiceEntry? ServiceAt(string text, int length)
    {
        var index = Table.Value.IndexOf(text, 0, length);
        if (index < 0)
        {
            return null;
        }

        var read = Read.Value;
        var service = Volatile.Read(ref read[index]);
        return service ?? Keep(read, index, ServiceNotation.Read(Table.Value.Keys[index], Table.Value.RecordAt(index)));
    }

    // All threads are to have the same entry.
    private static ServiceEntry Keep(ServiceEntry?[] read, int index, ServiceEntry service) => Interlocked.CompareExchange(ref read[index], service, null) ?? service;
}
