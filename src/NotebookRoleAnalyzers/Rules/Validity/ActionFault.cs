namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>What is wrong with the text of an action.</summary>
internal enum ActionFault
{
    /// <summary>There is no colon between service and name.</summary>
    Separator,

    /// <summary>No service has the prefix.</summary>
    Service,

    /// <summary>The service has no such action.</summary>
    Action,

    /// <summary>The pattern covers none of the service's actions.</summary>
    Pattern,
}
