using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>What stands under a name that IAM's grammar doesn't have there.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsCertain">Whether the policy has it on every way through the code.</param>
/// <param name="Place">Where the name is written.</param>
/// <param name="Site">What stands for its value.</param>
internal sealed record OtherElement(SourceString Name, bool IsCertain, Origin Place, Origin Site)
{
    /// <summary>Its name, when it is certain and wholly known.</summary>
    public string? Certain => IsCertain ? Name.Known : null;
}
