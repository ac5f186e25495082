namespace NotebookRoleAnalyzers.Json;

internal enum JsonKind
{
    Object,
    Array,
    String,

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Literal,

    /// <summary>A hole of the text where a value or a part of one would stand.</summary>
    Unknown,
}
