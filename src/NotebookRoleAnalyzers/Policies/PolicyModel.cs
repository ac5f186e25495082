namespace NotebookRoleAnalyzers.Policies;

/// <summary>All that one block of code says about IAM.</summary>
internal sealed class PolicyModel
{
    public List<Role> Roles { get; } = new();

    public List<PolicyDocument> Documents { get; } = new();

    /// <summary>Every statement once: those of the roles and documents, and those whose document isn't in sight.</summary>
    public List<Statement> Statements { get; } = new();
}
