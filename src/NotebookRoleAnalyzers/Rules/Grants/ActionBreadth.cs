using System.Collections.Immutable;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>Which finding an action gets for its breadth. One place gets one, the most serious: what a wider action of the statement covers gets none, whichever rule it would be of.</summary>
internal static class ActionBreadth
{
    // Of so few actions a list says no more than the wildcard: ssmmessages:*, execute-api:*.
    private const int FewActions = 5;

    /// <summary>The finding of an action among those of its statement.</summary>
    public static Breadth Of(PolicyElement action, Statement statement, ImmutableArray<string> added)
    {
        var breadth = OfItself(action, statement, added);
        return breadth is Breadth.Service or Breadth.S3 && statement.Actions.Items.Any(other => OfItself(other, statement, added) == Breadth.All) ? Breadth.Narrow : breadth;
    }

    /// <summary>Whether a statement has a finding for its breadth that says of an action all that another finding would.</summary>
    public static bool Covers(Statement statement, string action, ImmutableArray<string> added) => statement.Actions.Items.Any(item => OfItself(item, statement, added) switch
    {
        Breadth.All => true,
        Breadth.S3 or Breadth.Service => ActionPattern.Covers(item.Certain!, action),
        _ => false,
    });

    /// <summary>Whether a pattern covers every action: <c>*</c>, <c>*:*</c>.</summary>
    public static bool IsAll(string pattern) =>
        PatternInclusion.IsAll(pattern) || (pattern.IndexOf(':') is > 0 and var colon && PatternInclusion.IsAll(pattern.Substring(0, colon)) && PatternInclusion.IsAll(pattern.Substring(colon + 1)));

    private static Breadth OfItself(PolicyElement action, Statement statement, ImmutableArray<string> added)
    {
        if (!statement.Grants || action.Certain is not { Length: > 0 } pattern || pattern[pattern.Length - 1] != '*')
        {
            return Breadth.Narrow;
        }

        if (ActionPattern.CoversService(pattern, "s3"))
        {
            return Breadth.S3;
        }

        var isAll = IsAll(pattern);
        if (statement.Form == StatementForm.Grant || (!isAll && !IsService(pattern, added)) || statement.Conditions.Restrict() != Answer.No)
        {
            return Breadth.Narrow;
        }

        return !isAll ? Breadth.Service : IsBound(statement) ? Breadth.Narrow : Breadth.All;
    }

    private static bool IsService(string pattern, ImmutableArray<string> added) =>
        ActionPattern.CoversService(pattern) && (ActionCatalogue.ServiceOf(pattern) is { } service
            ? service.Actions.Length > FewActions && service.Actions.Any(static action => action.AccessLevel is not (AccessLevel.Read or AccessLevel.List))
            : ActionCatalogue.HasService(pattern.Substring(0, pattern.IndexOf(':')), added));

    // Permissions boundaries and policies of organizations allow all, so that what they deny is the bound.
    private static bool IsBound(Statement statement) => statement.Sid?.Known == "FullAWSAccess" || statement.Siblings.Any(static sibling => sibling.Effect == Effect.Deny);
}
