using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules.Companions;
using NotebookRoleAnalyzers.Rules.Grants;
using NotebookRoleAnalyzers.Rules.Trust;
using NotebookRoleAnalyzers.Rules.Validity;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>All rules, in the order of their ids.</summary>
internal static class RuleList
{
    public static readonly ImmutableArray<Rule> All = ImmutableArray.Create<Rule>(
        new InvalidOption(),
        new SuppressionWithoutReason(),
        new ServiceTrustWithoutSource(),
        new ServiceTrustSourceUnknown(),
        new SourceKeyBreaksService(),
        new SourceAccountMissing(),
        new SourceArnMissing(),
        new SourceConditionNeutralised(),
        new SourceArnNeverMatches(),
        new SourceArnDoesNotFit(),
        new ServiceAccessWithoutSource(),
        new OpenStatementBesideScoped(),
        new SourceKeyOnMixedPrincipals(),
        new ExternalIdForService(),
        new AnyoneMayAssume(),
        new UnknownServicePrincipal(),
        new CrossAccountWithoutExternalId(),
        new WebIdentityWithoutSubject(),
        new AssumeActionDoesNotFit(),
        new AllS3Actions(),
        new AllActions(),
        new AllActionsOfService(),
        new WildcardReachesPermissions(),
        new AnyResource(),
        new AnySecret(),
        new AnyKey(),
        new AllowNotAction(),
        new AllowNotResource(),
        new AllowNotPrincipal(),
        new FullAccessManagedPolicy(),
        new PassAnyRole(),
        new PrivilegeEscalation(),
        new AssumeAnyRole(),
        new UnscopedTagging(),
        new PublicAccess(),
        new RedundantAction(),
        new AnyServiceLinkedRole(),
        new OutdatedManagedPolicy(),
        new NetworkChannelMissing(),
        new OutdatedEditorsPolicy(),
        new InterfaceTaggingMissing(),
        new NotebookStorageMissing(),
        new NotebookKeyMissing(),
        new GitSecretMissing(),
        new KeyForBucketMissing(),
        new KeyForSecretMissing(),
        new DependentActionMissing(),
        new MalformedPolicyJson(),
        new UnknownElement(),
        new MissingElement(),
        new InvalidEffect(),
        new InvalidVersion(),
        new ElementNotAllowedHere(),
        new ConflictingElements(),
        new InvalidSid(),
        new EmptyElement(),
        new UnknownService(),
        new UnknownAction(),
        new PatternMatchesNothing(),
        new MalformedArn(),
        new ResourceDoesNotFitAction(),
        new ActionNeedsAnyResource(),
        new UnknownConditionOperator(),
        new UnknownConditionKey(),
        new ConditionKeyNeverSent(),
        new ConditionTypeMismatch(),
        new WildcardWithoutLike(),
        new SetOperatorMisused(),
        new InvalidPolicyVariable(),
        new PlaceholderLeft(),
        new PolicyTooLarge(),
        new InvalidPrincipal(),
        new FixedPartition(),
        new MfaConditionReversed(),
        new AddressConditionWrong(),
        new ConditionOverwritten(),
        new OutdatedVersion());

    private static readonly ImmutableArray<StatementRule> OfStatements = All.OfType<StatementRule>().ToImmutableArray();
    private static readonly ImmutableArray<RoleRule> OfRoles = All.OfType<RoleRule>().ToImmutableArray();
    private static readonly ImmutableArray<ManagedPolicyRule> OfManagedPolicies = All.OfType<ManagedPolicyRule>().ToImmutableArray();
    private static readonly ImmutableArray<ModelRule> OfModels = All.OfType<ModelRule>().ToImmutableArray();

    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = All.SelectMany(static rule => rule.Descriptors).ToImmutableArray();

    /// <summary>Those of the rules that judge policies.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfPolicies { get; } =
        OfStatements.Concat<Rule>(OfRoles).Concat(OfManagedPolicies).Concat(OfModels).SelectMany(static rule => rule.Descriptors).ToImmutableArray();

    /// <summary>Reads a member's code and lets every rule judge it. The analyzer reports what this gives, and a fix finds there what it has to mend.</summary>
    public static IReadOnlyList<Finding> Judge(SemanticModel model, SyntaxNode member, KnownSymbols symbols, RuleOptions options, CancellationToken cancellation) =>
        Judge(PolicyReader.Read(model, member, symbols, cancellation), new Surroundings(model, symbols), options);

    /// <summary>Reads a file and lets every rule judge it.</summary>
    public static IReadOnlyList<Finding> Judge(TextFile file, KnownSymbols symbols, RuleOptions options) => Judge(PolicyReader.Read(file), new Surroundings(null, symbols), options);

    private static IReadOnlyList<Finding> Judge(PolicyModel read, Surroundings surroundings, RuleOptions options)
    {
        var findings = new Findings(read, surroundings, options);
        foreach (var statement in read.Statements.Where(statement => statement.Kind != PolicyKind.NotIam && !read.IsMalformed(statement)))
        {
            foreach (var rule in OfStatements)
            {
                rule.Judge(statement, findings);
            }
        }

        foreach (var role in read.Roles)
        {
            foreach (var rule in OfRoles)
            {
                rule.Judge(role, findings);
            }
        }

        foreach (var policy in read.ManagedPolicies)
        {
            foreach (var rule in OfManagedPolicies)
            {
                rule.Judge(policy, findings);
            }
        }

        foreach (var rule in OfModels)
        {
            rule.Judge(findings);
        }

        return findings.All;
    }
}
