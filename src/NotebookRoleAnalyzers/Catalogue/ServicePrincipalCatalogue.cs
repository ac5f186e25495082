using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>The principals of AWS's services. The facts, with the evidence for each, are in <c>service-principals.tsv</c>.</summary>
internal static class ServicePrincipalCatalogue
{
    private const string Suffix = ".amazonaws.com";
    private const string ChineseSuffix = ".amazonaws.com.cn";
    private const char Meant = '=';

    private static readonly Lazy<Dictionary<string, string>> Table = new(static () => TableLines.Of("service-principals.tsv").ToDictionary(static fields => fields[0], static fields => fields[1], StringComparer.Ordinal));

    /// <summary>
    /// Whether there is such a principal, as <c>lambda.amazonaws.com</c>, also with a region or of China. Principals have case.
    /// Maybe: nothing speaks for it but a service that IAM knows by that prefix. No list is complete.
    /// </summary>
    public static Answer IsPrincipal(string name)
    {
        var (service, suffix) = Split(name);
        if (suffix.Length == 0)
        {
            return service.IndexOf('.') < 0 ? Answer.No : Answer.Maybe;
        }

        if (Table.Value.TryGetValue(service, out var evidence))
        {
            return evidence[0] == Meant ? Answer.No : Answer.Yes;
        }

        if (service.Any(char.IsUpper))
        {
            return Answer.No;
        }

        var last = service.Substring(service.LastIndexOf('.') + 1);
        return ActionCatalogue.Service(last) is not null || (last.Length < service.Length && Table.Value.ContainsKey(last)) ? Answer.Maybe : Answer.No;
    }

    /// <summary>What may be meant by a name that is none: what is known to be, else the most like it; null if none is.</summary>
    public static string? Nearest(string name)
    {
        var (service, suffix) = Split(name);
        service = service.ToLowerInvariant();
        suffix = suffix.Length == 0 ? Suffix : suffix;
        if (Table.Value.TryGetValue(service, out var evidence))
        {
            return (evidence[0] == Meant ? evidence.Substring(1) : service) + suffix;
        }

        return NearestName.Of(service, Table.Value.Where(static entry => entry.Value[0] != Meant).Select(static entry => entry.Key)) is { } nearest ? nearest + suffix : null;
    }

    /// <summary>
    /// What is certainly meant by a name that is no principal: it is known to be taken for one, or differs in case, by a letter or two, or at its end.
    /// Null for a principal and for what may be one, as a new service with a name like another's.
    /// </summary>
    public static string? CertainlyMeant(string name)
    {
        var (service, suffix) = Split(name);
        if (suffix.Length == 0)
        {
            return MeantByEnding(name);
        }

        var small = service.ToLowerInvariant();
        if (Table.Value.TryGetValue(small, out var evidence))
        {
            var meant = evidence[0] == Meant ? evidence.Substring(1) : small;
            return meant == service ? null : meant + suffix;
        }

        // Longer names bear more; a digit more is another version.
        var most = small.Length >= 9 ? 2 : small.Length >= 5 ? 1 : 0;
        return IsPrincipal(small + suffix) == Answer.No
            && NearestName.Of(small, Table.Value.Where(static entry => entry.Value[0] != Meant).Select(static entry => entry.Key)) is { } nearest
            && NearestName.Distance(small, nearest, int.MaxValue) <= most
            && nearest.Where(char.IsDigit).SequenceEqual(small.Where(char.IsDigit))
            ? nearest + suffix
            : null;
    }

    // lambda, Lambda.Amazonaws.com, lambda.amazonaws.con
    private static string? MeantByEnding(string name)
    {
        var dot = name.IndexOf('.');
        if (dot < 0)
        {
            var whole = name.ToLowerInvariant() + Suffix;
            return IsPrincipal(whole) == Answer.Yes ? whole : CertainlyMeant(whole);
        }

        var ending = name.Substring(dot);
        var suffix = NearestName.Among(ending, new[] { Suffix, ChineseSuffix });
        var meant = name.Substring(0, dot).ToLowerInvariant() + suffix;
        return NearestName.Distance(ending, suffix, 3) < 3 && IsPrincipal(meant) == Answer.Yes ? meant : null;
    }

    // The service's part of a name, without region; no suffix if it isn't one of AWS's domain.
    private static (string Service, string Suffix) Split(string name)
    {
        var suffix = name.EndsWith(ChineseSuffix, StringComparison.Ordinal) ? ChineseSuffix : name.EndsWith(Suffix, StringComparison.Ordinal) ? Suffix : "";
        var service = name.Substring(0, name.Length - suffix.Length);
        var dot = service.LastIndexOf('.');
        return (dot > 0 && suffix.Length > 0 && RegionCatalogue.IsRegion(service.Substring(dot + 1)) ? service.Substring(0, dot) : service, suffix);
    }
}
