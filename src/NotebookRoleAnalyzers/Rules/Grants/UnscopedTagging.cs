using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2015: a notebook role may set any tag, or tag more than network interfaces.</summary>
internal sealed class UnscopedTagging : RoleRule
{
    /// <summary>Tests each tag of a request.</summary>
    public const string Operator = "ForAllValues:StringEquals";

    /// <summary>The tags of a request.</summary>
    public const string TagKeys = "aws:TagKeys";

    private const string Description = "A notebook role (see NRA3001) that may 'ec2:CreateTags', by name or by a pattern, on more than network interfaces, or with no condition on the tags that it sets ('aws:TagKeys').";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2015",
        "Notebook role may set more tags than EMR Notebooks does",
        "'{0}' on '{1}' lets this notebook role {2}, and tags decide access wherever policies test them; EMR Notebooks sets two tags, on network interfaces, so allow those only",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2015.md",
        customTags: RuleTags.ExcessGrant);

    /// <summary>The same where the statement has other actions or conditions, and can't be split where it stands.</summary>
    public static readonly DiagnosticDescriptor SharedDescriptor = new(
        "NRA2515",
        "Notebook role may set more tags than EMR Notebooks does, in a statement with more",
        "'{0}' on '{1}' lets this notebook role {2}, and tags decide access wherever policies test them; EMR Notebooks sets two tags, on network interfaces, so allow those only, in a statement of its own",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2015.md",
        customTags: RuleTags.ExcessGrant);

    // Other ways to bound what is tagged, as the policies of EMR Studio do.
    private static readonly string[] Scopes = { "aws:RequestTag/", "aws:ResourceTag/", "ec2:ResourceTag/", "ec2:CreateAction" };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, SharedDescriptor);

    public override void Judge(Role role, Findings findings)
    {
        if (!NotebookRole.Is(role, findings.Options))
        {
            return;
        }

        foreach (var statement in role.Permissions.Where(static statement => statement is { Effect: Effect.Allow, Conditions.AreKnown: true } && !statement.Conditions.MentionAny(Scopes)))
        {
            // Who is allowed all of EC2 has more to be told than this.
            var action = statement.Actions.Items.FirstOrDefault(static action => action.Covers(NotebookPermissions.Tagging) && !ActionPattern.CoversService(action.Certain!, "ec2"));
            var wide = statement.Resources.Items.FirstOrDefault(IsMoreThanInterfaces);
            var resource = wide ?? statement.Resources.Items.FirstOrDefault();
            var isOpen = !statement.Conditions.Mention(TagKeys);
            if (action is not null && resource is not null && (isOpen || wide is not null) && !ActionBreadth.Covers(statement, NotebookPermissions.Tagging, findings.Options.AdditionalActions))
            {
                var what = wide is null ? "set any tag" : isOpen ? "set any tag, on more than network interfaces" : "tag more than network interfaces";
                findings.Add(CanBeFixed(statement) ? Descriptor : SharedDescriptor, statement, wide ?? action, (wide ?? action).Site, action.Text, resource.Text, what);
            }
        }
    }

    /// <summary>Whether an action is the tagging and nothing else.</summary>
    public static bool IsTagging(PolicyElement action) => string.Equals(action.Certain, NotebookPermissions.Tagging, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a statement allows to tag and nothing else.</summary>
    public static bool IsOnlyTagging(Statement statement) => statement.Actions.IsComplete && statement.Actions.Items.All(IsTagging);

    /// <summary>Whether a resource certainly is more than network interfaces, or something else.</summary>
    public static bool IsMoreThanInterfaces(PolicyElement resource)
    {
        // The kind of what EC2 has is the last part of its ARN, up to a slash; what isn't decided there may be an interface.
        var text = resource.Text.Characters;
        var kind = text.Substring(text.LastIndexOf(':') + 1).Split('/')[0];
        return resource.IsCertain && kind.IndexOf(Text.SourceString.HoleMark) < 0 && !kind.StartsWith("network-interface", StringComparison.Ordinal);
    }

    private static bool CanBeFixed(Statement statement) => statement.CanBeMended && (IsOnlyTagging(statement)
        ? statement.Conditions.Mention(TagKeys) || ConditionPlace.IsIn(statement, Operator)
        : statement.CanMoveActions && statement.Actions.Items.Any(IsTagging)
            && statement.Actions.Items.All(static action => IsTagging(action) || action.Text.Known is { } pattern && !ActionPattern.Covers(pattern, NotebookPermissions.Tagging)));
}
