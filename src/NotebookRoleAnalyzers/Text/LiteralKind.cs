namespace NotebookRoleAnalyzers.Text;

/// <summary>How a string literal is written, which decides how a character in it is.</summary>
internal enum LiteralKind
{
    /// <summary><c>"..."</c> and <c>$"..."</c>: backslash escapes.</summary>
    Regular,

    /// <summary><c>@"..."</c> and <c>$@"..."</c>: only the quote is doubled.</summary>
    Verbatim,

    /// <summary><c>"""..."""</c> on one line: nothing is escaped.</summary>
    RawSingleLine,

    /// <summary><c>"""</c> over several lines: nothing is escaped, each line begins with the indentation of the last.</summary>
    RawMultiLine,
}
