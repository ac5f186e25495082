using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4001: what is given to AWS as a policy isn't JSON.</summary>
internal sealed class MalformedPolicyJson : ModelRule
{
    private const string Description = "A string that is given to AWS as a policy and that isn't JSON, at the first place where something else would have to stand: in a request or property that takes a policy, in the SDK's 'Policy.FromJson', or in a file of policies.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4001",
        "Policy is not JSON",
        "The policy is not JSON from '{0}' on, so AWS rejects it: {1}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4001.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where no single character mends it, or no edit reaches the place.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4501",
        "Policy is not JSON, and no single character mends it",
        "The policy is not JSON from '{0}' on, so AWS rejects it; correct it there or before",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4001.md",
        customTags: RuleTags.Correctness);

    // What a message shows of the text.
    private const int Shown = 20;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Findings findings)
    {
        foreach (var policy in findings.Model.Malformed)
        {
            var text = policy.Json.Text;
            var place = Math.Min(policy.Json.Fault!.Value, text.Characters.TrimEnd().Length - 1);
            var origin = policy.Origin.At(text.SpanOf(place, 1));
            var shown = text.Characters.Substring(place, Math.Min(Shown, text.Length - place)).Split('\r', '\n')[0];
            if (JsonRepair.Of(policy.Json) is { CanBeWritten: true } repair)
            {
                findings.Add(Descriptor, null, repair, origin, shown, repair.Advice);
            }
            else if (policy.Origin.File is null)
            {
                // A file that no character makes a policy of may be read by code that knows its comments.
                findings.Add(OpenDescriptor, null, policy, origin, shown);
            }
        }
    }
}
