using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>
/// NRA4024: a policy is larger than its kind may be. Sources: "IAM and AWS STS quotas" (IAM User Guide) for trust and inline policies,
/// "Resource quotas" (KMS Developer Guide) for key policies, "Policies and permissions in Amazon S3" (S3 User Guide) for bucket policies.
/// </summary>
internal sealed class PolicyTooLarge : ModelRule
{
    private const string Description = "A policy that certainly has more characters than AWS takes for its kind. White space does not count, and what the code does not decide counts as nothing, so a policy that is reported is larger than the message says.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4024",
        "Policy is too large",
        "The policy has at least {0} characters without white space, and AWS rejects {1} of more than {2}; {3}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4024.md",
        customTags: RuleTags.Correctness);

    // 2,048 by default, but AWS raises it to this on request.
    private const int Trust = 4096;

    private const int RoleInline = 10240;

    private const int Bucket = 20480;

    private const int Key = 32768;

    // Those around each text.
    private const int Quotes = 2;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor);

    public override void Judge(Findings findings)
    {
        foreach (var document in findings.Documents.Where(static document => !document.Statements.IsEmpty))
        {
            var (quota, kind, advice) = QuotaOf(document, findings.Model);
            if (quota is not null && SizeOf(document) is var size && size > quota)
            {
                findings.Add(Descriptor, document.Statements[0], document, JsonOrigin.HeadOf(document.Origin), size, kind, quota, advice);
            }
        }
    }

    // Of other kinds the code doesn't show what they are attached to, and each service has a size of its own.
    private static (int? Quota, string Kind, string Advice) QuotaOf(PolicyDocument document, PolicyModel model) => (document.Kind == PolicyKind.Unknown ? document.Statements[0].Kind : document.Kind) switch
    {
        PolicyKind.Trust => (Trust, "a trust policy", "list fewer principals, or trust an organization or a tag instead"),
        PolicyKind.Key => (Key, "a key policy", "allow the account and leave the rest to identity policies"),
        PolicyKind.Resource when document.Statements.Any(IsOfBucket) => (Bucket, "a bucket policy", "give some of its readers an access point"),
        PolicyKind.Identity when model.Roles.Any(role => role.Documents.Any(inline => inline.Origin == document.Origin)) => (RoleInline, "inline policies of a role", "split it into managed policies"),
        _ => (null, "", ""),
    };

    private static bool IsOfBucket(Statement statement) => statement.Actions.Items.Any(static action => action.Certain?.StartsWith("s3:", StringComparison.OrdinalIgnoreCase) == true);

    // What is there at the least: white space doesn't count, and unknown parts may be empty. The CDK writes what several statements have in common once.
    private static int SizeOf(PolicyDocument document) => document.Origin is JsonOrigin { Json.Text: var text, Value.Span: var span }
        ? SizeOf(text.Substring(span.Start, span.Length))
        : document.Statements.SelectMany(static statement => statement.Texts).Where(static element => element.IsCertain).GroupBy(static element => element.Text.ToString(), StringComparer.Ordinal)
            .Sum(static same => SizeOf(same.First().Text) + Quotes);

    private static int SizeOf(SourceString text) => Enumerable.Range(0, text.Length).Count(index => !text.IsHole(index) && !char.IsWhiteSpace(text.Characters[index]));
}
