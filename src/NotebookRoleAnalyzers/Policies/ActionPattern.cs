namespace NotebookRoleAnalyzers.Policies;

/// <summary>What the text of an action covers. IAM compares without case; <c>*</c> stands for any characters and <c>?</c> for one.</summary>
internal static class ActionPattern
{
    /// <summary>Whether a pattern is of one service and covers all of its actions: <c>s3:*</c>, but not <c>*</c>.</summary>
    public static bool CoversService(string pattern, string service) =>
        CoversService(pattern) && pattern.IndexOf(':') == service.Length && pattern.StartsWith(service, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a pattern covers all actions of what it has for a service: <c>s3:*</c>, but not <c>*</c>.</summary>
    public static bool CoversService(string pattern)
    {
        var end = pattern.Length;
        while (end > 0 && pattern[end - 1] == '*')
        {
            end--;
        }

        return end > 1 && end < pattern.Length && pattern.IndexOf(':') == end - 1;
    }

    /// <summary>Whether an action or a condition key has one of some services before its colon.</summary>
    public static bool IsOfAny(string name, string[] services)
    {
        foreach (var service in services)
        {
            if (IsOf(name, service))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an action or a condition key has a service before its colon.</summary>
    public static bool IsOf(string name, string service) =>
        name.Length > service.Length && name[service.Length] == ':' && name.StartsWith(service, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a pattern covers all actions of a service, or of every one.</summary>
    public static bool CoversServiceOrAll(string pattern, string service) => PatternInclusion.IsAll(pattern) || CoversService(pattern, service);

    /// <summary>Whether a pattern of the action's own service covers the action.</summary>
    public static bool Covers(string pattern, string action)
    {
        var colon = action.IndexOf(':') + 1;
        return pattern.Length >= colon && string.Compare(pattern, 0, action, 0, colon, StringComparison.OrdinalIgnoreCase) == 0 && Wildcard.Matches(pattern, action);
    }
}
