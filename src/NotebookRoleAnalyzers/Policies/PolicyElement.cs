using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>One action, resource, condition value or managed policy name.</summary>
/// <param name="Text">Its text; one hole where the source doesn't decide it.</param>
/// <param name="IsCertain">Whether the policy has it on every way through the code.</param>
/// <param name="Site">What stands for it in its list; the text itself may be written elsewhere.</param>
internal sealed record PolicyElement(SourceString Text, bool IsCertain, Origin Site)
{
    /// <summary>Its text, when it is certain and wholly known.</summary>
    public string? Certain => IsCertain ? Text.Known : null;

    /// <summary>Whether it certainly is a pattern of an action's own service that covers the action: <see cref="ActionPattern.Covers"/>.</summary>
    public bool Covers(string action) => Certain is { } pattern && ActionPattern.Covers(pattern, action);
}
