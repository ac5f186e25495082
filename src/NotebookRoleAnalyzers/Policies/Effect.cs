namespace NotebookRoleAnalyzers.Policies;

/// <summary>What a statement does to the requests that it matches.</summary>
internal enum Effect
{
    Unknown,
    Allow,
    Deny,
}
