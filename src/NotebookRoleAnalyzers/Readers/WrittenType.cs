using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>What a type is called where it is written.</summary>
internal static class WrittenType
{
    /// <summary>Its name without namespaces and arguments; null for an array, a tuple or the like.</summary>
    public static string? NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax { Right: var name } => name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };
}
