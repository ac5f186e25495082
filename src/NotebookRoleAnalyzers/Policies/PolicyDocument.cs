using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>A policy document.</summary>
/// <param name="Kind">What it is attached to, as its use shows; unknown where none does.</param>
/// <param name="Statements">The statements that the source shows.</param>
/// <param name="IsComplete">Whether it has no others.</param>
/// <param name="Origin">Where it is made.</param>
internal sealed record PolicyDocument(PolicyKind Kind, ImmutableArray<Statement> Statements, bool IsComplete, Origin Origin)
{
    /// <summary>The version of IAM's language that it says; null where it says none, or what makes it says its own.</summary>
    public PolicyElement? Version { get; init; }

    /// <summary>Whether it certainly says no version, where its author could say one.</summary>
    public bool LacksVersion { get; init; }

    /// <summary>What else stands beside its statements.</summary>
    public ImmutableArray<OtherElement> OtherElements { get; init; } = ImmutableArray<OtherElement>.Empty;

    /// <summary>Whether another element can be written to it where it is made.</summary>
    public bool TakesElements { get; init; }

    /// <summary>What stands for its statements where they are written and are none; null otherwise.</summary>
    public Origin? NoStatements { get; init; }

    /// <summary>The document as the CDK's <c>FromJson</c> reads it, which leaves out what is empty.</summary>
    public PolicyDocument WithoutEmptyValues() => this with { Statements = Statements.Select(static statement => statement with { EmptyValues = ImmutableArray<EmptyValue>.Empty }).ToImmutableArray() };

    /// <summary>The document where other code may have set what isn't a statement.</summary>
    public PolicyDocument WithoutVersion() => this with { Version = null, LacksVersion = false };
}
