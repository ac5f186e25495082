namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>One way to mend a finding.</summary>
/// <param name="Key">Its equivalence key: a constant, as command line tools apply one key to all documents.</param>
/// <param name="Title">What the light bulb shows.</param>
public sealed record FixVariant(string Key, string Title);
