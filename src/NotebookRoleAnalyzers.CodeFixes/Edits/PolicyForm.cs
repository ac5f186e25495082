using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Text;

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
    public static PolicyForm Of(Statement? statement, SourceEdits edits, Surroundings surroundings) =>
        statement?.Origin is JsonOrigin ? new JsonForm(edits, surroundings) : new CSharpForm(edits, surroundings);

    /// <summary>Puts some texts where an element stands in its list.</summary>
    public abstract void Replace(PolicyElement element, IReadOnlyList<PolicyText> texts);

    /// <summary>Puts some texts after an element in its list, which becomes one if need be.</summary>
    public abstract void InsertAfter(PolicyElement element, IReadOnlyList<PolicyText> texts);

    /// <summary>Takes an element out of a list that keeps others.</summary>
    public abstract void Remove(PolicyElement element);

    /// <summary>Takes an element out of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="name">The element.</param>
    /// <param name="parts">Where what is in it stands.</param>
    public abstract void Remove(Statement statement, string name, IReadOnlyList<Origin> parts);

    /// <summary>Adds conditions to those that a statement has; in the CDK a principal may carry them.</summary>
    public abstract void AddConditions(Statement statement, Principal principal, IReadOnlyList<NewCondition> conditions);

    /// <summary>Adds conditions to those of a statement that names no principal.</summary>
    public abstract void AddConditions(Statement statement, IReadOnlyList<NewCondition> conditions);

    /// <summary>Writes another Allow beside a statement that can have a sibling.</summary>
    public abstract void AddSibling(Statement statement, NewStatement added);

    /// <summary>Writes another Allow for a role.</summary>
    public virtual void AddToRole(RoleHome home, NewStatement added) => AddSibling(home.Sibling!, added);

    /// <summary>The ARNs of a bucket and of its objects.</summary>
    /// <param name="home">Where they will be written.</param>
    /// <param name="bucket">The bucket; that in scope if null, and a placeholder if there is none.</param>
    public IReadOnlyList<PolicyText> BucketArns(RoleHome home, BucketName? bucket = null)
    {
        if (bucket is { Resource: null, Name: { } name })
        {
            return new[] { PolicyText.Arn("arn:{p}:s3:::" + name), PolicyText.Arn("arn:{p}:s3:::" + name + "/*") };
        }

        var expression = !TakesExpressions(home) ? null : bucket?.Resource is { } resource ? Surroundings.NameOf(resource, home.Node) : Surroundings.BucketInScope(home.Node);
        return expression is null
            ? new[] { PolicyText.Arn("arn:{p}:s3:::<bucket-name>"), PolicyText.Arn("arn:{p}:s3:::<bucket-name>/*") }
            : new[] { PolicyText.Value(expression + ".BucketArn"), ObjectsOf(expression) };
    }

    /// <summary>The ARN of a key.</summary>
    /// <param name="home">Where it will be written.</param>
    /// <param name="key">The key; that of the bucket if null.</param>
    /// <param name="bucket">The bucket that it encrypts; if that is null too, the key in scope, and a placeholder if there is none.</param>
    public PolicyText KeyArn(RoleHome home, AwsResource? key = null, AwsResource? bucket = null)
    {
        var expression = !TakesExpressions(home) ? null
            : key is not null ? Surroundings.NameOf(key, home.Node)
            : bucket is null ? Surroundings.KeyInScope(home.Node)
            : Surroundings.NameOf(bucket, home.Node) is { } name ? name + ".EncryptionKey" + (Surroundings.WarnsOfNull(home.Node) ? "!" : "") : null;
        return expression is null ? PolicyText.Arn("arn:{p}:kms:{r}:{a}:key/<key-id>") : PolicyText.Value(expression + ".KeyArn");
    }

    /// <summary>The ARN of a secret.</summary>
    /// <param name="home">Where it will be written.</param>
    /// <param name="secret">The secret; that in scope if null, and a placeholder if there is none.</param>
    public PolicyText SecretArn(RoleHome home, AwsResource? secret = null)
    {
        var arn = !TakesExpressions(home) ? null
            : secret is null ? Surroundings.SecretInScope(home.Node)
            : Surroundings.NameOf(secret, home.Node) is { } name ? Surroundings.ArnOfSecret(name, home.Node) : null;
        return arn is null ? PolicyText.Arn("arn:{p}:secretsmanager:{r}:{a}:secret:<secret-name>-??????") : PolicyText.Value(arn.Expression, arn.Suffix);
    }

    /// <summary>Whether expressions of C# can be written there.</summary>
    protected abstract bool TakesExpressions(RoleHome home);

    /// <summary>The ARN of the objects of a bucket that an expression gives.</summary>
    protected virtual PolicyText ObjectsOf(string bucket) => PolicyText.Value(bucket + ".BucketArn", "/*");
}
