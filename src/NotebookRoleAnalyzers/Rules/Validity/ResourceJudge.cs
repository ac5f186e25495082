using System.Collections.Immutable;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>Which actions of a statement can't be used on any of its resources. A text that may be anything may be the right resource.</summary>
internal static class ResourceJudge
{
    // An ARN of each kind of resource that the code makes, for what the text of a hole doesn't say.
    private static readonly ImmutableDictionary<string, SourceString> Examples = new Dictionary<string, string>
    {
        ["BucketArn"] = "arn:aws:s3:::b",
        ["KeyArn"] = "arn:aws:kms:us-east-1:111122223333:key/k",
        ["SecretArn"] = "arn:aws:secretsmanager:us-east-1:111122223333:secret:s-abcdef",
    }.ToImmutableDictionary(static pair => pair.Key, static pair => SourceString.Of(pair.Value));

    /// <summary>The certain actions, or patterns of which every action is one, that no resource fits; none where the statement may have other resources, or one isn't certain to be an ARN.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="model">The block's model.</param>
    /// <param name="isWanted">Whether a kind of action is asked about.</param>
    public static ImmutableArray<PolicyElement> Misfits(Statement statement, PolicyModel model, Func<ActionEntry, bool> isWanted)
    {
        if (statement is not { Kind: PolicyKind.Identity or PolicyKind.Resource or PolicyKind.Session or PolicyKind.Endpoint or PolicyKind.Organization, Form: not StatementForm.Grant, Effect: Effect.Allow or Effect.Deny, NotResources.IsAbsent: true, Resources: { IsComplete: true, Items.IsEmpty: false } resources })
        {
            return ImmutableArray<PolicyElement>.Empty;
        }

        // What begins as no ARN does is most often *.
        if (resources.Items.Any(static resource => resource.Text.Known is { } known && !known.StartsWith("arn:", StringComparison.Ordinal)))
        {
            return ImmutableArray<PolicyElement>.Empty;
        }

        var candidates = statement.Actions.Items.Where(action => action.Certain is { } pattern && !PatternInclusion.IsAll(pattern) && ActionCatalogue.Expand(pattern).FirstOrDefault() is { } first && isWanted(first)).ToList();
        if (candidates.Count == 0)
        {
            return ImmutableArray<PolicyElement>.Empty;
        }

        var texts = resources.Items.Select(resource => Known(resource, model)).ToList();
        if (texts.Exists(static text => !text.Characters.StartsWith("arn:", StringComparison.Ordinal) || ArnShape.FaultOf(text) is not null) || !resources.Items.Any(static resource => resource.IsCertain))
        {
            return ImmutableArray<PolicyElement>.Empty;
        }

        // Actions of the same types fit the same resources.
        var known = new Dictionary<ImmutableArray<ResourceTypeEntry>, bool>();
        return candidates.Where(action => ActionCatalogue.Expand(action.Certain!).All(entry => isWanted(entry) && FitsNone(entry))).ToImmutableArray();

        bool FitsNone(ActionEntry entry)
        {
            if (!known.TryGetValue(entry.ResourceTypes, out var none))
            {
                known.Add(entry.ResourceTypes, none = texts.TrueForAll(resource => ResourceScope.Fits(resource, entry) == Answer.No));
            }

            return none;
        }
    }

    /// <summary>What a message says of a statement with actions that fit none of its resources.</summary>
    public static string OutcomeOf(Statement statement) => statement.Effect == Effect.Allow ? "doesn't allow it" : "doesn't deny it";

    // What a bucket, key or secret of the code has for its ARN.
    private static SourceString Known(PolicyElement resource, PolicyModel model)
    {
        var text = resource.Text;
        if (text.Length > 0 && text.IsHole(0) && text.Runs[0].Hole is { Symbol.Name: { } name } hole && model.Owners.ContainsKey(hole) && Examples.TryGetValue(name, out var example))
        {
            return example.Then(text.Substring(1, text.Length - 1));
        }

        // arn:aws:s3:::{bucket.BucketName}
        return BucketName.Of(resource, model) is { Resource: not null, Arn: { Length: > 1 } arn } && arn.Runs[arn.Runs.Length - 1].Hole?.Symbol?.Name == "BucketName"
            ? Examples["BucketArn"].Then(text.Substring(arn.Length, text.Length - arn.Length))
            : text;
    }
}
