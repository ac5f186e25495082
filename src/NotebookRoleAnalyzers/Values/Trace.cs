namespace NotebookRoleAnalyzers.Values;

/// <summary>What a block of code makes, in the order in which it makes it.</summary>
internal sealed class Trace
{
    /// <summary>The results of constructors and of calls into AWS's libraries.</summary>
    public List<ObjectValue> Objects { get; } = new();

    /// <summary>The strings that are written out, whole: a chain of <c>+</c> is one.</summary>
    public List<TextValue> Texts { get; } = new();
}
