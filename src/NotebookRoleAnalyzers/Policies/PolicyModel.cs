using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Json;
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

    /// <summary>The managed policies that the block names, whoever gets them: those of its roles, of users and groups, and those that it looks up.</summary>
    public List<PolicyElement> ManagedPolicies { get; } = new();

    /// <summary>Every statement once: those of the roles and documents, and those whose document isn't in sight.</summary>
    public List<Statement> Statements { get; } = new();

    /// <summary>What stands with a statement and is judged by AWS together with it: all that its role is given, or else the rest of its policy, itself among them.</summary>
    public IEnumerable<Statement> Around(Statement statement) => Roles.FirstOrDefault(role => role.Permissions.Contains(statement))?.Permissions ?? statement.Siblings;

    /// <summary>What is given to AWS for policies and is none.</summary>
    public List<MalformedPolicy> Malformed { get; } = new();

    /// <summary>Whether a statement is of a text that isn't JSON: where it stops being JSON, names and values are taken for each other.</summary>
    public bool IsMalformed(Statement statement) => statement.Origin is JsonOrigin json && Malformed.Exists(malformed => malformed.Json.Text == json.Json.Text);

    /// <summary>Every document once, what roles are given by calls among them; a statement whose document isn't in sight is one that isn't complete.</summary>
    public IEnumerable<PolicyDocument> EachDocument()
    {
        // Of one source there may be several, as of a map that two constructs are given.
        var seen = new HashSet<(SyntaxNode, TextSpan)>();
        var given = Roles.Select(static role => new PolicyDocument(PolicyKind.Identity, role.Statements, IsComplete: false, role.Origin)).Where(static document => !document.Statements.IsEmpty);
        foreach (var document in Documents.Concat(Roles.Select(static role => role.Trust)).Concat(Roles.SelectMany(static role => role.Documents)).Concat(given))
        {
            if (document.Statements.IsEmpty ? IsNew(document.Origin) : document.Statements.Where(statement => IsNew(statement.Origin)).ToList() is not [])
            {
                yield return document;
            }
        }

        foreach (var statement in Statements.Where(statement => IsNew(statement.Origin)))
        {
            yield return new PolicyDocument(PolicyKind.Unknown, ImmutableArray.Create(statement), IsComplete: false, statement.Origin);
        }

        bool IsNew(Origin origin) => seen.Add((origin.Node, origin.Span));
    }
}
