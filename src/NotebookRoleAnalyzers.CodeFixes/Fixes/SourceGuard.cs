using System.Collections.Immutable;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules.Trust;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>The conditions that hold a service to its own account and resources.</summary>
internal static class SourceGuard
{
    public static NewCondition OnAccount() => new("StringEquals", SourceCondition.AccountKey, ImmutableArray.Create(PolicyText.Of(Token.AccountId)));

    /// <summary>The ARNs of all services of a statement, as one condition holds for all of them; in the account that the statement names, if it names one.</summary>
    public static NewCondition OnArn(ServiceTrust trust)
    {
        var account = trust.Accounts is [var only] ? only : "{a}";
        var arns = trust.Services.Select(static service => service.Keys.ArnTemplate).Where(static template => template.Length > 0).Distinct().Select(template => PolicyText.Arn(template.Replace("{a}", account)));
        return new NewCondition("ArnLike", SourceCondition.ArnKey, arns.ToImmutableArray());
    }

    /// <summary>The same ARNs where they take the place of others, in the partition of the service.</summary>
    public static ImmutableArray<PolicyText> Arns(ServiceTrust trust) =>
        trust.Principal.Name.Characters.EndsWith(".cn", StringComparison.Ordinal) ? OnArn(trust).In("aws-cn").Values : OnArn(trust).Values;
}
