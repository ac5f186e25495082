using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>NRA2016: a resource's policy allows everyone.</summary>
internal sealed class PublicAccess : StatementRule
{
    private const string Description = "An 'Allow' in the policy of a bucket, queue, topic, key, secret, repository, function or other resource whose principal is everyone ('\"Principal\": \"*\"', '{ \"AWS\": \"*\" }', the CDK's 'AnyPrincipal' and 'StarPrincipal'), with no condition that restricts who that is.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA2016",
        "Resource policy allows everyone",
        "'{0}' as principal allows {1} to everyone, of any account and of none, and no condition restricts that; name the accounts or roles that need it, or add a condition such as aws:PrincipalOrgID",
        RuleCategory.Grants,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA2016.md",
        customTags: RuleTags.OpenAccess);

    // Services behind something else that asks who comes: a network that has to be reached first, or users and authorizers of their own.
    private static readonly string[] Fenced = { "aoss:", "elasticfilesystem:", "es:", "execute-api:", "kafka", "vpc-lattice" };

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Statement statement, Findings findings)
    {
        if (statement is not { Kind: PolicyKind.Resource or PolicyKind.Key, Effect: Effect.Allow, Form: not StatementForm.Grant })
        {
            return;
        }

        var everyone = statement.Principals.Items.FirstOrDefault(static principal => principal.IsEveryone);
        var action = statement.Actions.Items.FirstOrDefault(static action => action.Certain is { } pattern && !Fenced.Any(service => pattern.StartsWith(service, StringComparison.OrdinalIgnoreCase)));
        if (everyone is not null && action is not null && statement.Conditions.Restrict() == Answer.No && !findings.Model.Statements.Any(other => MayRestrict(other, statement)))
        {
            findings.Add(Descriptor, statement, everyone, everyone.Site, everyone.Name, action.Text);
        }
    }

    // Whether another statement may take from everyone what this one allows, as one that denies whoever doesn't come from a network.
    private static bool MayRestrict(Statement other, Statement statement) =>
        other.Effect != Effect.Allow && other.Kind == statement.Kind && !IsOnTransport(other.Conditions)
        && statement.Actions.Items.Any(action => action.Text.Known is not { } name || name.Contains('*') || name.Contains('?') || other.MayDeny(name));

    // Everyone can use TLS, and sign.
    private static bool IsOnTransport(Conditions conditions) =>
        conditions is { AreKnown: true, AreAbsent: false } && conditions.Blocks.All(static block => block.Conditions.All(static condition => ConditionStrength.IsWeak(condition.Key.Characters)));
}
