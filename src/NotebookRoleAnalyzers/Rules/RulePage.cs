namespace NotebookRoleAnalyzers.Rules;

/// <summary>What all rules' descriptors share.</summary>
internal static class RulePage
{
    /// <summary>The folder of the rules' pages, as they are in this version; a variant that can't be fixed is told on the page of its rule.</summary>
    public const string Root = "https://github.com/notebook-role-analyzers/notebook-role-analyzers/blob/v" + PackageVersion.Text + "/docs/rules/";
}
