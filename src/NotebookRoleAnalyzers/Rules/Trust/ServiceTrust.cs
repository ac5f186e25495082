using System.Collections.Immutable;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>A statement of a trust policy that certainly lets a service assume the role, or one of a resource's that lets it use the resource.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Services">The services that it certainly names.</param>
/// <param name="Keys">Its conditions on source keys.</param>
internal sealed record ServiceTrust(Statement Statement, ImmutableArray<TrustedService> Services, ImmutableArray<SourceCondition> Keys)
{
    public static ServiceTrust? Of(Statement statement)
    {
        if (statement is not { Kind: PolicyKind.Trust, Effect: Effect.Allow }
            || !statement.Actions.Items.Any(static action => action.Covers(AssumeAction.Plain)))
        {
            return null;
        }

        var services = statement.Principals.Items.Select(TrustedService.Of).OfType<TrustedService>().ToImmutableArray();
        return services.IsEmpty ? null : new ServiceTrust(statement, services, SourceCondition.Of(statement).ToImmutableArray());
    }

    /// <summary>The same of a resource's policy that certainly lets services use it for whoever directs them; null if a condition restricts that, or may.</summary>
    public static ServiceTrust? OfResource(Statement statement)
    {
        if (statement is not { Kind: PolicyKind.Resource or PolicyKind.Key, Effect: Effect.Allow, Form: not StatementForm.Grant } || statement.Principals.Items.IsEmpty || statement.Conditions.Restrict() != Answer.No)
        {
            return null;
        }

        var services = statement.Principals.Items.Select(TrustedService.Of).OfType<TrustedService>().ToImmutableArray();
        var access = new ServiceTrust(statement, services, SourceCondition.Of(statement).ToImmutableArray());
        return services.IsEmpty || !access.Keys.IsEmpty || access.IsGuardedByDeny ? null : access;
    }

    /// <summary>The statement, if that is what is wrong with it.</summary>
    public static ServiceTrust? With(TrustFault fault, Statement statement) => Of(statement) is { } trust && trust.Fault == fault ? trust : null;

    /// <summary>The first service, whose principal takes conditions in the CDK.</summary>
    public Principal Principal => Services[0].Principal;

    /// <summary>Whether it names services only, and all of them are in sight.</summary>
    public bool IsOfServices => Statement.Principals.IsComplete && Services.Length == Statement.Principals.Items.Length;

    /// <summary>The services that send source keys, or may.</summary>
    public IEnumerable<TrustedService> Senders => Services.Where(static service => service.Keys.Support is not (SourceKeySupport.No or SourceKeySupport.Moot));

    /// <summary>The principals that no service is, and that its conditions bind too.</summary>
    public ImmutableArray<Principal> Others => Statement.Principals.Items
        .Concat(Statement.Siblings.Where(other => Statement.Conditions.Map is { } map && other != Statement && other.Effect == Effect.Allow && other.Conditions.Map?.Node == map.Node).SelectMany(static other => other.Principals.Items))
        .Where(static principal => principal is { IsCertain: true, Type: PrincipalType.Aws } && principal.Name.Characters != "*")
        .ToImmutableArray();

    /// <summary>The external id that it demands.</summary>
    public Condition? ExternalId => Statement.Conditions.All.FirstOrDefault(static condition => condition.Is("sts:ExternalId"));

    /// <summary>The condition on the account, if it holds requests to certain ones.</summary>
    public ImmutableArray<string> Accounts => Keys.Where(static key => key is { IsOnAccount: true, Restricts: true, Condition.Values.IsComplete: true }).Select(static key => key.Condition.Values.Items.Select(static value => value.Certain).ToList())
        .FirstOrDefault(static values => values.All(static value => value is { Length: 12 } && value.All(char.IsDigit)))?.OfType<string>().ToImmutableArray() ?? ImmutableArray<string>.Empty;

    /// <summary>The values of the ARN that no request of its services has.</summary>
    public ImmutableArray<PolicyElement> Misfits => Keys.Where(static key => key is { IsOnArn: true, Restricts: true }).SelectMany(static key => key.Condition.Values.Items).Where(IsMisfit).ToImmutableArray();

    /// <summary>Whether an ARN is of a service that its services don't act for.</summary>
    public bool IsOfOtherService(PolicyElement arn) => IsOfServices && ArnFields.Of(arn.Text)?.Service is { } service && Services.All(trusted => trusted.Keys.Support == SourceKeySupport.Yes && !trusted.Keys.MaySend(service));

    private bool IsMisfit(PolicyElement arn) => arn.IsCertain
        && (IsOfOtherService(arn) || (ArnFields.Of(arn.Text)?.Account is { Length: 12 } account && account.All(char.IsDigit) && Accounts is { IsEmpty: false } accounts && !accounts.Contains(account)));

    public TrustFault Fault
    {
        get
        {
            var isDemanded = Keys.Any(static key => key.IsDemanded);
            return isDemanded && Services.Any(static service => service.Keys.Support == SourceKeySupport.No) ? TrustFault.KeyBreaksService
                : isDemanded && !Others.IsEmpty ? TrustFault.MixedPrincipals
                : !Statement.Conditions.AreKnown || IsGuardedByDeny || !Senders.Any() ? TrustFault.None
                : Keys.IsEmpty ? FaultOfOpen
                : FaultOfKeys;
        }
    }

    private TrustFault FaultOfOpen =>
        Statement.Conditions.AreAbsent && Services.All(IsScopedBeside) ? TrustFault.OpenBesideScoped
        : ExternalId is not null && Services.Any(static service => service.Keys.Support == SourceKeySupport.Yes) ? TrustFault.ExternalId
        : TrustFault.Open;

    private TrustFault FaultOfKeys
    {
        get
        {
            // What comes twice may be one in the place of the other.
            if (Keys.Any(static key => !key.IsNeutral && !key.Restricts) || Statement.Conditions.Blocks.GroupBy(static block => block.Operator.Known).Any(static blocks => blocks.Skip(1).Any()))
            {
                return TrustFault.None;
            }

            var isOfAnyAccount = Keys.All(static key => key.IsNeutral || (key.IsOnArn && key.Condition.Values.Items.Any(static value => value.IsCertain && ArnFields.Of(value.Text)?.IsOfAnyAccount == true)));
            return isOfAnyAccount && Keys.Any(static key => key.IsNeutral) ? (IsWeakOnPurpose ? TrustFault.None : TrustFault.Neutralised)
                : Keys.Any(static key => key.LiteralWildcard is not null) ? TrustFault.ArnNeverMatches
                : !Misfits.IsEmpty ? TrustFault.ArnDoesNotFit
                : isOfAnyAccount ? TrustFault.AccountMissing
                : Keys.All(static key => key.IsOnAccount) && IsOfServices && Services.All(static service => service.Keys.Support == SourceKeySupport.Yes) ? TrustFault.ArnMissing
                : TrustFault.None;
        }
    }

    // Whoever doesn't know if a service sends a key may well let requests without it pass.
    private bool IsWeakOnPurpose => Keys.Any(static key => key is { IsNeutral: true, KeepsValues: true }) && !Senders.All(static service => service.Keys.Support == SourceKeySupport.Yes);

    private bool IsGuardedByDeny => Statement.Siblings.Any(static sibling => sibling.Effect == Effect.Deny && SourceCondition.Keys.Any(sibling.Conditions.Mention));

    private bool IsScopedBeside(TrustedService service) => Statement.Siblings.Any(other => other != Statement && Of(other) is { } trust
        && trust.Keys.Any(static key => key.Restricts) && trust.Services.Any(scoped => scoped.Principal.Name.Known is { } name && name == service.Principal.Name.Known));
}
