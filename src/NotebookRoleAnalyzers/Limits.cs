namespace NotebookRoleAnalyzers;

/// <summary>
/// Every bound that the reader stops at. Over a limit a value is unknown, never empty, so that code of any size costs bounded time and is at worst met with silence.
/// </summary>
internal static class Limits
{
    /// <summary>Operations nested in one another. A person's code stays below 50; the stack of a compiler's thread (1 MB) bears several times this.</summary>
    public const int OperationDepth = 200;

    /// <summary>Operations evaluated for one code block, the helpers that it calls included.</summary>
    public const int OperationsPerBlock = 200_000;

    /// <summary>Methods, constructors and members of the compilation read through in one another.</summary>
    public const int CallDepth = 4;

    /// <summary>Items of a list for which a loop's body or a function is followed one by one.</summary>
    public const int ItemsFollowed = 50;

    /// <summary>Mentions of variables that are looked at to find what holds an anonymous object to its type.</summary>
    public const int TypeUses = 50;

    /// <summary>Places of the compilation that say the name of a member which holds a policy's text, to find what the text is used for.</summary>
    public const int PlacesOfText = 200;

    /// <summary>Characters of one string. AWS's largest policy (a resource policy of S3) has 20,480.</summary>
    public const int TextLength = 1_000_000;

    /// <summary>Objects and lists nested in JSON. A policy needs seven.</summary>
    public const int JsonDepth = 64;

    /// <summary>Nodes of syntax nested in one another in code that is bound: the compiler recurses that deep, several frames a node, and an analyzer's thread may have 1 MB of stack.</summary>
    public const int SyntaxDepth = 250;

    /// <summary>Unknown names of one statement for which what was meant is looked for, which takes milliseconds each. A person misspells one or two.</summary>
    public const int NamesGuessed = 20;
}
