using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Companions;

/// <summary>Says of a role that it may use what the code encrypts with a key, and may not use that key. CDK grants give the key along.</summary>
internal abstract class KeyRule : CompanionRule
{
    /// <summary>Whether it is about a type of resource.</summary>
    protected abstract bool Judges(ResourceType type);

    protected sealed override MissingPermissions? Missing(Role role, Findings findings)
    {
        var model = findings.Model;
        if (KeyAccess.MayBeGivenByKey(model))
        {
            return null;
        }

        foreach (var encrypted in model.Resources.Where(resource => resource is { IsMade: true, HasKey: true, IsKeyLeftToIam: true, HasBucketKey: false } && Judges(resource.Type)))
        {
            var needs = KeyNeeds.Of(encrypted.Type).Where(need => role.Permissions.Any(statement => Allows(statement, need.Action, encrypted, model))).ToList();
            if (MayAdmit(role, encrypted, model) || !KeyAccess.Lacking(role, needs.SelectMany(static need => need.Required), encrypted.Key, model).Any())
            {
                continue;
            }

            var actions = needs.SelectMany(static need => need.Required.Concat(need.Advised)).Distinct().OrderBy(static action => action, StringComparer.Ordinal);
            return MissingPermissions.Of(role, KeyAccess.Lacking(role, actions, encrypted.Key, model))! with { Resource = encrypted.Key, Encrypted = encrypted };
        }

        return null;
    }

    protected sealed override object[] Arguments(MissingPermissions missing) => new object[] { missing.RoleName, missing.List, missing.Encrypted!.Title };

    // A grant of a secret stands in the policy of its key.
    private static bool MayAdmit(Role role, AwsResource encrypted, PolicyModel model) => encrypted.Type == ResourceType.Secret
        && role.Permissions.Any(statement => statement.Form == StatementForm.Grant && statement.Resources.Items.Any(resource => Names(resource, encrypted, model)));

    // Who allows all of a service may mean any of it, and is told so elsewhere.
    private static bool Allows(Statement statement, string action, AwsResource encrypted, PolicyModel model) =>
        statement.Effect == Effect.Allow
        && statement.Actions.Items.Any(element => element.Certain is { } pattern && pattern.TrimEnd('*').IndexOf(':') is > 0 and var colon && colon < pattern.TrimEnd('*').Length - 1 && ActionPattern.Covers(pattern, action))
        && statement.Resources.Items.Any(resource => resource.IsCertain && Names(resource, encrypted, model));

    private static bool Names(PolicyElement resource, AwsResource encrypted, PolicyModel model) => encrypted.Type == ResourceType.Bucket
        ? BucketName.Of(resource, model) is { IsOfObjects: true } bucket && (bucket.Resource == encrypted || (bucket.Name is { } name && name == encrypted.Name?.Known))
        : resource.Text.Runs.Any(run => run.Hole is { } hole && model.Owners.TryGetValue(hole, out var owner) && owner == encrypted);
}
