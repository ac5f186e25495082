using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Permissions of Lambda: objects with a property for each condition, for the CDK, which completes its own tokens, or for a request, which doesn't.</summary>
internal sealed class PermissionForm : CSharpForm
{
    private readonly SyntaxNode _properties;
    private readonly bool _isRequest;

    /// <param name="edits">The changes.</param>
    /// <param name="surroundings">What is in scope.</param>
    /// <param name="properties">The creation of the object with the properties.</param>
    /// <param name="isRequest">Whether the SDK sends it.</param>
    public PermissionForm(SourceEdits edits, Surroundings surroundings, SyntaxNode properties, bool isRequest)
        : base(edits, surroundings) => (_properties, _isRequest) = (properties, isRequest);

    // aws:SourceArn stands under SourceArn.
    public override void AddConditions(Statement statement, Principal? principal, IReadOnlyList<NewCondition> conditions) => MapEdits.Append(Edits, _properties, conditions
        .Select(condition => _isRequest ? condition.In(PartitionOf(principal)) : condition)
        .Select(condition => (Func<string, string>)(_ => condition.Key.Substring(condition.Key.IndexOf(':') + 1) + " = " + Writer.Expression(condition.Values[0], _properties.SpanStart)))
        .ToList());

    protected override PolicyText Complete(PolicyText text, int position) => _isRequest ? Deployed(text, position) : text;
}
