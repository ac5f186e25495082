using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>The versions of IAM's policy language.</summary>
internal static class PolicyVersion
{
    public const string Current = "2012-10-17";

    /// <summary>The one before, which holds where a policy says none: <c>${aws:username}</c> is then a text like any other.</summary>
    public const string Former = "2008-10-17";

    // ${aws:username}, ${aws:PrincipalTag/team, 'none'}, ${*}; not ${AWS::Region}, which is CloudFormation's.
    private static readonly Regex Variable = new("""\$\{([A-Za-z][\w-]*:[^:{}][^{}]*|[*?$])\}""", RegexOptions.CultureInvariant);

    /// <summary>What the current version replaces in a text; null if there is nothing.</summary>
    public static string? VariableIn(SourceString text) => Variable.Match(text.Characters) is { Success: true } variable ? variable.Value : null;
}
