namespace NotebookRoleAnalyzers.Rules;

/// <summary>How a message lists several things.</summary>
internal static class Listing
{
    /// <summary><c>a, b and c</c>.</summary>
    public static string Of(IReadOnlyCollection<string> names) => names.Count < 2 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + " and " + names.Last();
}
