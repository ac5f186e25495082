namespace NotebookRoleAnalyzers.CatalogueBuilder.Reading;

/// <summary>A managed policy, in its newest version.</summary>
/// <param name="Path">What its ARN has after <c>policy/</c>: <c>service-role/AWSLambdaRole</c>.</param>
/// <param name="Allowed">The action patterns of its Allow statements.</param>
/// <param name="AllowedExcept">The patterns of each Allow statement with <c>NotAction</c>.</param>
/// <param name="Changed">When its newest version was made.</param>
internal sealed record ManagedPolicyFacts(string Path, IReadOnlyList<string> Allowed, IReadOnlyList<IReadOnlyList<string>> AllowedExcept, DateTime Changed)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
}
