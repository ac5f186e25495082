using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>A form in which C# holds a policy, seen as something to edit. A fix says what it wants in words of policies; the form knows how that is written.</summary>
internal abstract class PolicyForm
{
    protected PolicyForm(SourceEdits edits, Surroundings surroundings)
    {
        Edits = edits;
        Surroundings = surroundings;
    }

    protected SourceEdits Edits { get; }

    protected Surroundings Surroundings { get; }

    /// <summary>The form of a statement; without one, that of the CDK's objects.</summary>
    public static PolicyForm Of(Statement? statement, SourceEdits edits, Surroundings surroundings) => statement switch
    {
        { Origin: JsonOrigin } => new JsonForm(edits, surroundings),
        { Form: StatementForm.Sdk } => new SdkForm(edits, surroundings),
        _ => new CSharpForm(edits, surroundings),
    };

    /// <summary>Puts some texts where an element stands in its list.</summary>
    public abstract void Replace(PolicyElement element, IReadOnlyList<PolicyText> texts);

    /// <summary>Puts some texts after an element in its list, which becomes one if need be.</summary>
    public abstract void InsertAfter(PolicyElement element, IReadOnlyList<PolicyText> texts);

    /// <summary>Takes an element out of a list that keeps others.</summary>
    public abstract void Remove(PolicyElement element);

    /// <summary>Adds conditions to those that a statement has; in the CDK a principal may carry them.</summary>
    public abstract void AddConditions(Statement statement, Principal principal, IReadOnlyList<NewCondition> conditions);

    /// <summary>Writes another Allow beside a statement that can have a sibling.</summary>
    public abstract void AddSibling(Statement statement, NewStatement added);

    /// <summary>The ARNs of the bucket and of its objects: of the one in scope, else with a placeholder.</summary>
    public abstract IReadOnlyList<PolicyText> BucketArns(Statement statement);

    /// <summary>The ARN of the secret in scope, else one with a placeholder.</summary>
    public abstract PolicyText SecretArn(Statement statement);
}
