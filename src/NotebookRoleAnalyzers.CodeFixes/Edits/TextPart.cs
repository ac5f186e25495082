namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>A piece of text that a fix writes: characters, or an expression that gives them when the program runs.</summary>
internal readonly record struct TextPart(string? Characters, string? Expression)
{
    public static TextPart Of(string characters) => new(characters, null);

    public static TextPart Value(string expression) => new(null, expression);
}
