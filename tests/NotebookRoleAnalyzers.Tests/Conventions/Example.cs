using System.Collections.Immutable;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>A block of C#, or of settings, on a rule's page.</summary>
/// <param name="Language">What it is written in: <c>csharp</c> or <c>ini</c>.</param>
/// <param name="Kind">What the page says of it: <c>flagged</c>, <c>fixed</c>, <c>silent</c>, <c>given</c> for settings that hold for the page's code; empty for a block that isn't run.</param>
/// <param name="Ids">The ids that a flagged block gives.</param>
/// <param name="Code">Its lines.</param>
/// <param name="Line">The line of the page that it starts at.</param>
internal sealed record Example(string Language, string Kind, ImmutableArray<string> Ids, string Code, int Line)
{
    public const string Indentation = "        ";

    /// <summary>Whether it declares a class of its own.</summary>
    public bool IsClass => Code.StartsWith("public class ", StringComparison.Ordinal);

    /// <summary>The statements as the body of a stack's constructor, indented as they would be there; a class as it is.</summary>
    public string InStack => IsClass ? TestCode.Usings + Code : TestCode.Stack(string.Join('\n', Code.Split('\n').Select(static line => line.Length == 0 ? line : Indentation + line)));
}
