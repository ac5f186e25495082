namespace NotebookRoleAnalyzers.Rules;

/// <summary>How a message lists several things.</summary>
internal static class Listing
{
    /// <summary><c>a, b and c</c>, or with another word before the last.</summary>
    public static string Of(IReadOnlyCollection<string> names, string last = "and") => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {last} {names.Last()}";
}
