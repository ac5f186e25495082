using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
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

    /// <summary>The form of what is at fault, which may be a policy without statements.</summary>
    public static PolicyForm Of(Finding finding, SourceEdits edits, Surroundings surroundings) =>
        finding is { Statement: null, Origin: JsonOrigin } ? new JsonForm(edits, surroundings) : Of(finding.Statement, edits, surroundings);

    /// <summary>The form of a statement; without one, that of the CDK's objects.</summary>
    public static PolicyForm Of(Statement? statement, SourceEdits edits, Surroundings surroundings) => statement switch
    {
        { Origin: JsonOrigin } => new JsonForm(edits, surroundings),
        { Form: StatementForm.Sdk } => new SdkForm(edits, surroundings),
        { Form: StatementForm.Pulumi } => new PulumiForm(edits, surroundings),
        { Form: StatementForm.Typed } when PermissionPlace.Of(statement) is { } properties => new PermissionForm(edits, surroundings, properties, statement.Origin.Node == properties),
        { Form: StatementForm.Map or StatementForm.Serialized } => new MapForm(edits, surroundings, statement.Form),
        _ => new CSharpForm(edits, surroundings),
    };

    /// <summary>Puts some texts where an element stands in its list.</summary>
    public abstract void Replace(PolicyElement element, IReadOnlyList<PolicyText> texts);

    /// <summary>Puts some texts after an element in its list, which becomes one if need be.</summary>
    public abstract void InsertAfter(PolicyElement element, IReadOnlyList<PolicyText> texts);

    /// <summary>Puts another name in the place of the one that a value stands under.</summary>
    public virtual void Rename(Origin value, string name)
    {
        if (EntryPlace.Of(value.Node) is { } entry && EntryPlace.KeyOf(entry) is { } key)
        {
            Edits.Replace(key.Span, entry is AnonymousObjectMemberDeclaratorSyntax ? name : "\"" + name + "\"");
        }
    }

    /// <summary>Adds an element to a document that takes some: <see cref="PolicyDocument.TakesElements"/>.</summary>
    public virtual void AddElement(PolicyDocument document, string name, string value) =>
        MapEdits.Add(Edits, document.Origin.Node, new[] { new KeyValuePair<string, Func<string, string>>(name, _ => "\"" + value + "\"") });

    /// <summary>Takes an element out of a list that keeps others.</summary>
    public abstract void Remove(PolicyElement element);

    /// <summary>Takes several elements out of lists that keep others. One by one, two that stand side by side would overlap.</summary>
    public virtual void RemoveAll(IReadOnlyList<PolicyElement> elements) => ListEdits.Remove(Edits, elements.Select(static element => element.Site.Node).ToArray());

    /// <summary>Takes an element out of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="name">The element.</param>
    /// <param name="parts">Where what is in it stands.</param>
    public virtual void Remove(Statement statement, string name, IReadOnlyList<Origin> parts) => MapEdits.Remove(Edits, ElementPlace.Of(statement, name, parts) ?? Array.Empty<SyntaxNode>());

    /// <summary>Takes values of a statement away, with the names that they stand under and the map that then has no others.</summary>
    public virtual void RemoveEntries(IReadOnlyList<Origin> values) => MapEdits.Remove(Edits, values.Select(static value => EntryPlace.Of(value.Node)!));

    /// <summary>Adds conditions to those that a statement has.</summary>
    /// <param name="statement">The statement, which takes them: <see cref="Statement.TakesConditions"/>.</param>
    /// <param name="principal">The principal that carries them in the CDK; null for a statement that names none.</param>
    /// <param name="conditions">The conditions.</param>
    public abstract void AddConditions(Statement statement, Principal? principal, IReadOnlyList<NewCondition> conditions);

    /// <summary>Adds conditions to the statement itself where it is made and can be given some, else with its principal.</summary>
    public void AddConditionsToStatement(Statement statement, Principal principal, IReadOnlyList<NewCondition> conditions)
    {
        var isOwn = statement.Form == StatementForm.Cdk && statement.Origin.Node != principal.Holder.Node && ConditionPlace.IsIn(statement, conditions.Select(static condition => condition.Operator).ToArray());
        AddConditions(statement, isOwn ? null : principal, conditions);
    }

    /// <summary>Takes away conditions that have a site, with all that holds nothing else then: an operator, the whole Condition, a principal's options.</summary>
    public abstract void RemoveConditions(Statement statement, IReadOnlyCollection<Condition> conditions);

    /// <summary>
    /// Puts conditions that have a site under other operators, or other values in the place of theirs. Where nothing else stands under an operator, the operator is renamed;
    /// else the condition is moved, for which it has to be one that can be: <see cref="Condition.CanBeMoved"/>.
    /// </summary>
    /// <param name="statement">The statement that has them.</param>
    /// <param name="principal">The principal that carries conditions in the CDK, if it is the first under its operator; null for a statement that names none.</param>
    /// <param name="changes">At most one for each operator and key.</param>
    /// <param name="added">Conditions to be added to them.</param>
    public virtual void ChangeConditions(Statement statement, Principal? principal, IReadOnlyList<ConditionChange> changes, params NewCondition[] added)
    {
        var moved = new List<ConditionChange>();
        foreach (var block in statement.Conditions.Blocks)
        {
            var changed = block.Conditions.Select(condition => changes.FirstOrDefault(change => change.Condition == condition)).OfType<ConditionChange>().ToList();
            var name = block.Operator.Known;
            if (changed.Count > 0 && block.Site is not null && changed.Count == block.Conditions.Length && statement.Conditions.Blocks.All(other => other.Operator.Known != changed[0].Operator))
            {
                name = changed[0].Operator;
                Rename(block, name);
            }

            foreach (var change in changed)
            {
                if (change.Operator != name || (change.Key != change.Condition.Key.Characters && !RenameKey(change.Condition, change.Key)))
                {
                    moved.Add(change);
                }
                else if (change.Values is { } values)
                {
                    ReplaceAll(change.Condition.Values.Items, values);
                }
            }
        }

        if (moved.Count > 0)
        {
            RemoveConditions(statement, moved.Select(static change => change.Condition).ToList());
        }

        var all = moved.Select(change => new NewCondition(change.Operator, change.Key, change.Values ?? Kept(change.Condition))).Concat(added).ToList();
        if (all.Count > 0)
        {
            AddConditions(statement, principal, all);
        }
    }

    /// <summary>Puts another operator in the place of one that has a site; nothing where each condition has an operator of its own.</summary>
    protected virtual void Rename(ConditionBlock block, string name)
    {
    }

    /// <summary>Puts another key in the place of one where it stands; false if it isn't written there.</summary>
    protected virtual bool RenameKey(Condition condition, string key) => false;

    /// <summary>The values of a condition that can be moved, as they are written.</summary>
    protected abstract ImmutableArray<PolicyText> Kept(Condition condition);

    /// <summary>Puts some texts in the place of all elements of a list.</summary>
    public void ReplaceAll(IReadOnlyList<PolicyElement> elements, IReadOnlyList<PolicyText> texts)
    {
        if (elements.Count > 0)
        {
            Replace(elements[0], texts);
            RemoveAll(elements.Skip(1).ToList());
        }
    }

    /// <summary>Takes away a statement that can be: <see cref="Statement.CanBeRemoved"/>.</summary>
    public abstract void RemoveStatement(Statement statement);

    /// <summary>Moves principals of a statement that can be split, <see cref="Statement.CanBeSplit"/>, to a statement of their own beside it, with its actions and no conditions.</summary>
    public abstract void SplitOff(Statement statement, IReadOnlyList<Principal> principals);

    /// <summary>Writes another Allow beside a statement that can have a sibling.</summary>
    public abstract void AddSibling(Statement statement, NewStatement added);

    /// <summary>Moves some actions to a statement beside theirs, on other resources or under conditions: <see cref="Statement.CanMoveActions"/>.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="isMoved">Whether one of its actions is moved.</param>
    /// <param name="actions">What is written for those.</param>
    /// <param name="resources">The resources that they get.</param>
    /// <param name="conditions">The conditions that they get.</param>
    public void MoveActions(Statement statement, Func<PolicyElement, bool> isMoved, IReadOnlyList<PolicyText> actions, IReadOnlyList<PolicyText> resources, params NewCondition[] conditions)
    {
        AddBehind(statement, new NewStatement(actions, resources, conditions));
        RemoveAll(statement.Actions.Items.Where(isMoved).ToList());
    }

    /// <summary>Writes another Allow for a role.</summary>
    public virtual void AddToRole(RoleHome home, NewStatement added) => AddBehind(home.Sibling!, added);

    // Behind what other fixes have added there, if that belongs before it.
    private void AddBehind(Statement statement, NewStatement added)
    {
        var order = AdditionOrder.Of(added);
        var next = statement.Siblings.SkipWhile(sibling => sibling != statement).Skip(1).TakeWhile(sibling => AdditionOrder.Of(sibling) < order && sibling is { CanHaveSibling: true, CanBeMended: true });
        AddSibling(next.LastOrDefault() ?? statement, added);
    }

    /// <summary>Writes another Allow for a role in the place of a policy that is attached to it.</summary>
    /// <param name="attached">The item of a list, the property or the statement that attaches it.</param>
    /// <param name="home">Where the role takes more.</param>
    /// <param name="added">The Allow.</param>
    public virtual void ReplaceAttached(SyntaxNode attached, RoleHome home, NewStatement added)
    {
        if (attached is StatementSyntax or AssignmentExpressionSyntax)
        {
            MapEdits.Remove(Edits, new[] { attached });
        }
        else
        {
            ListEdits.Remove(Edits, attached);
        }

        AddToRole(home, added);
    }

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
        if (expression is not null)
        {
            return new[] { PolicyText.Value(expression + ".BucketArn"), ObjectsOf(expression) };
        }

        var arn = PolicyText.Arn("arn:{p}:s3:::").Then(bucket is null && NamedInScope(home, "bucketName", "notebook") is { } named ? PolicyText.Value(named) : PolicyText.Of("<bucket-name>"));
        return new[] { arn, arn.Then(PolicyText.Of("/*")) };
    }

    /// <summary>The ARN of a key.</summary>
    /// <param name="home">Where it will be written.</param>
    /// <param name="key">The key; that of what it encrypts if null.</param>
    /// <param name="encrypted">What it encrypts; if both are null, the key in scope, and a placeholder if there is none.</param>
    public PolicyText KeyArn(RoleHome home, AwsResource? key = null, AwsResource? encrypted = null)
    {
        var expression = !TakesExpressions(home) ? null
            : key is null && encrypted is null ? Surroundings.KeyInScope(home.Node)
            : (key is null ? null : Surroundings.NameOf(key, home.Node)) ?? KeyOf(encrypted, home.Node);
        return expression is not null ? PolicyText.Value(expression + ".KeyArn")
            : key is null && encrypted is null && NamedInScope(home, "keyArn", "notebook") is { } named ? PolicyText.Value(named)
            : PolicyText.Arn("arn:{p}:kms:{r}:{a}:key/<key-id>");
    }

    // Not every version of the CDK gives the key of a topic.
    private string? KeyOf(AwsResource? encrypted, SyntaxNode place) => encrypted is not (null or { Type: ResourceType.Topic }) && Surroundings.NameOf(encrypted, place) is { } name
        ? name + (encrypted.Type == ResourceType.Queue ? ".EncryptionMasterKey" : ".EncryptionKey") + (Surroundings.WarnsOfNull(place) ? "!" : "")
        : null;

    /// <summary>The ARN of a role that the CDK makes.</summary>
    /// <param name="home">Where it will be written.</param>
    /// <param name="role">The role; a placeholder if it is null or not in scope.</param>
    public PolicyText RoleArn(RoleHome home, Role? role) => role is not null && TakesExpressions(home) && Surroundings.NameOf(role.Origin, home.Node) is { } name
        ? PolicyText.Value(name + ".RoleArn")
        : PolicyText.Arn("arn:{p}:iam::{a}:role/<role-name>");

    /// <summary>The ARN of a secret.</summary>
    /// <param name="home">Where it will be written.</param>
    /// <param name="secret">The secret; that in scope if null, and a placeholder if there is none.</param>
    public PolicyText SecretArn(RoleHome home, AwsResource? secret = null)
    {
        var arn = !TakesExpressions(home) ? null
            : secret is null ? Surroundings.SecretInScope(home.Node)
            : Surroundings.NameOf(secret, home.Node) is { } name ? Surroundings.ArnOfSecret(name, home.Node) : null;
        return arn is not null ? PolicyText.Value(arn.Expression, arn.Suffix)
            : secret is null && NamedInScope(home, "secretArn", "git") is { } named ? PolicyText.Value(named)
            : PolicyText.Arn("arn:{p}:secretsmanager:{r}:{a}:secret:<secret-name>-??????");
    }

    // Code without the CDK's objects has what things are called.
    private string? NamedInScope(RoleHome home, string ending, string preferred) => TakesExpressions(home) ? Surroundings.NamedInScope(ending, preferred, home.Node) : null;

    /// <summary>Writes an expression where a statement of C# stands, once more in its list or by the same call.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="creation">What makes the other one, for the indentation of its line.</param>
    protected void WriteBeside(Statement statement, Func<string, string> creation)
    {
        if (StatementPlace.Of((statement.Place ?? statement.Origin).Node) is not { } place)
        {
            return;
        }

        var text = place.SyntaxTree.GetText();
        var indentation = SourceLayout.IndentationAt(text, place.SpanStart);
        if (place is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call })
        {
            Edits.Insert(place.Span.End, Edits.Layout.LineEnd + indentation + call.Expression.WithoutTrivia() + "(" + creation(indentation) + ");");
        }
        else
        {
            Edits.Insert(place.Span.End, "," + (SourceLayout.IsFirstOnLine(text, place.SpanStart) ? Edits.Layout.LineEnd + indentation : " ") + creation(indentation));
        }
    }

    /// <summary>A text for what no deployment completes: what is in scope for its tokens, else placeholders.</summary>
    protected PolicyText Deployed(PolicyText text, int position) => new(text.In("aws").Parts.Select(part => part switch
    {
        { Token: Token.None } => part,
        _ when Surroundings.InScope(part.Token, Edits.NodeAt(position)) is { } expression => new PolicyTextPart(null, Token.None, expression),
        _ => new PolicyTextPart(part.Token == Token.AccountId ? "<account-id>" : "<region>", Token.None, null),
    }).ToImmutableArray());

    /// <summary>The partition that a service's name is of.</summary>
    protected static string PartitionOf(Principal? principal) => principal?.Name.Characters.EndsWith(".cn", StringComparison.Ordinal) == true ? "aws-cn" : "aws";

    /// <summary>Whether expressions of C# can be written there.</summary>
    protected abstract bool TakesExpressions(RoleHome home);

    /// <summary>The ARN of the objects of a bucket that an expression gives.</summary>
    protected virtual PolicyText ObjectsOf(string bucket) => PolicyText.Value(bucket + ".BucketArn", "/*");
}
