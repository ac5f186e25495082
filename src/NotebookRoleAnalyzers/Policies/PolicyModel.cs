using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>All that one block of code says about IAM.</summary>
internal sealed class PolicyModel
{
    public List<Role> Roles { get; } = new();

    public List<PolicyDocument> Documents { get; } = new();

    /// <summary>The buckets, keys and secrets that the block makes, and those that its statements name by a property of theirs.</summary>
    public List<AwsResource> Resources { get; } = new();

    /// <summary>Which of them a part of an ARN belongs to.</summary>
    public Dictionary<TextHole, AwsResource> Owners { get; } = new();

    /// <summary>Every statement once: those of the roles and documents, and those whose document isn't in sight.</summary>
    public List<Statement> Statements { get; } = new();
}
