using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4014: no resource of a statement is one that an action works on.</summary>
internal sealed class ResourceDoesNotFitAction : StatementRule
{
    private const string Description = "An action, or a pattern of which every action is one, that works on none of the resources that its statement names. Typical: 's3:ListBucket' on 'arn:aws:s3:::bucket/*', as it lists the bucket and not the objects; 's3:GetObject' on 'arn:aws:s3:::bucket'; 'kms:Decrypt' on an alias. In an 'Allow' and in a 'Deny', in policies of any kind but trust and key policies. What an action works on comes from the catalogue in the analyzer.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4014",
        "Action works on none of the resources",
        "{0}: what this works on is {1}, and the statement names none, so it {2}; add {3}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4014.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where the resources don't tell which one is lacking, or no edit can add it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4514",
        "Action works on none of the resources, which don't tell the right one",
        "{0}: what this works on is {1}, and the statement names none, so it {2}; name {3}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4014.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    // Of these the reference has every type: no working policy of AWS contradicts it. Of others it lacks some, as the web ACLs of waf-regional:GetWebACLForResource.
    private static readonly string[] Proven =
    {
        "dynamodb", "ec2", "ecr", "elasticmapreduce", "events", "iam", "kinesis", "kms", "lambda", "logs", "s3", "secretsmanager", "sns", "sqs", "ssm", "states", "sts",
    };

    public override void Judge(Statement statement, Findings findings)
    {
        var misfits = ResourceJudge.Misfits(statement, findings.Model, static action => !action.ResourceTypes.IsEmpty && ActionPattern.IsOfAny(action.Name, Proven));
        foreach (var group in misfits.GroupBy(static action => TypesOf(action.Certain!)))
        {
            var counterparts = group.Key is "objects" or "buckets" ? Counterparts(statement, findings.Model) : ImmutableArray<BucketCounterpart>.Empty;
            var misfit = new Misfit(group.ToImmutableArray(), counterparts);
            var remedy = group.Key == "objects" ? "the ARN of the bucket's objects" : group.Key == "buckets" ? "the ARN of the bucket" : "the ARNs";
            var canBeFixed = !counterparts.IsEmpty && statement.CanBeMended;
            findings.Add(canBeFixed ? Descriptor : OpenDescriptor, statement, misfit, misfit.Actions[0].Site, misfit.List, group.Key, ResourceJudge.OutcomeOf(statement), remedy);
        }
    }

    // Each bucket of the statement, unless one can't be written.
    private static ImmutableArray<BucketCounterpart> Counterparts(Statement statement, PolicyModel model)
    {
        var ofBuckets = statement.Resources.Items.Where(resource => BucketName.Of(resource, model) is not null).ToList();
        var counterparts = ofBuckets.Select(resource => resource.IsCertain ? BucketCounterpart.Of(resource, statement, model) : null).OfType<BucketCounterpart>().ToImmutableArray();
        return counterparts.Length == ofBuckets.Count ? counterparts : ImmutableArray<BucketCounterpart>.Empty;
    }

    // What all of a pattern's actions have in common is what a reader is told.
    private static string TypesOf(string pattern)
    {
        var entries = ActionCatalogue.Expand(pattern).ToList();
        var (service, types) = (entries[0].Name.Split(':')[0], entries.Select(static entry => entry.ResourceTypes.Select(static type => type.Name)).Aggregate(static (one, other) => one.Intersect(other)).ToList());
        return service == "s3" && types.Contains("object") ? "objects"
            : service == "s3" && types.Contains("bucket") ? "buckets"
            : types.Count == 0 ? $"other resources of '{service}'"
            : $"resources of '{service}' ({string.Join(", ", types.Take(3))})";
    }
}
