using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Grants;

/// <summary>The use of keys that a statement allows.</summary>
/// <param name="Services">The services whose data the policies around it are about, and through whom keys are used; none if they show none.</param>
internal sealed record KeyUse(ImmutableArray<string> Services)
{
    // Services that encrypt with a caller's permissions, and whose names are the prefixes of their actions.
    private static readonly string[] Encrypting = { "s3", "secretsmanager", "dynamodb", "sqs", "sns", "ssm", "kinesis", "rds" };

    public static KeyUse Of(Statement statement, PolicyModel model)
    {
        var actions = model.Around(statement).Append(statement).SelectMany(static other => other.Actions.Items).Select(static action => action.Text.Characters).ToList();
        return new KeyUse(Encrypting.Where(service => actions.Exists(action => action.StartsWith(service + ":", StringComparison.OrdinalIgnoreCase))).ToImmutableArray());
    }
}
