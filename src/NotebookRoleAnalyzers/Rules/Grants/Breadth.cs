namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>How much an action allows by itself, from little to all: the finding that it gets.</summary>
internal enum Breadth
{
    /// <summary>No finding on its breadth.</summary>
    Narrow,

    /// <summary>NRA2003: every action of a service.</summary>
    Service,

    /// <summary>NRA2001: every action of S3.</summary>
    S3,

    /// <summary>NRA2002: every action that there is.</summary>
    All,
}
