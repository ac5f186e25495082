namespace NotebookRoleAnalyzers.Rules;

/// <summary>The groups of rules, which .editorconfig can address as a whole.</summary>
internal static class RuleCategory
{
    public const string Options = "IamOptions";

    public const string Trust = "IamTrust";

    public const string Grants = "IamGrants";

    public const string Companions = "IamCompanions";

    public const string Validity = "IamValidity";
}
