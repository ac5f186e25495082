using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>How the source names a policy that certainly is AWS's own: by its ARN, or by a name alone.</summary>
/// <param name="Text">The text that names it.</param>
/// <param name="Start">Where its path begins in that, or its name if it has none.</param>
internal sealed record AwsPolicyName(SourceString Text, int Start)
{
    /// <summary>What the ARNs of all of them have before the path.</summary>
    public const string Arn = ":iam::aws:policy/";

    /// <summary>Path and name, as <c>service-role/AWSLambdaBasicExecutionRole</c>.</summary>
    public string Full { get; } = Text.Characters.Substring(Start);

    /// <summary>Empty, or as <c>service-role/</c>.</summary>
    public string Path => Full.Substring(0, Full.LastIndexOf('/') + 1);

    public string Name => Full.Substring(Full.LastIndexOf('/') + 1);

    /// <summary>Whether it is in a partition whose policies are all known here: its own names are not those of China or of the governments' regions.</summary>
    public bool IsInKnownPartition => Start == 0 || Text.Characters[4] == SourceString.HoleMark || Text.Characters.StartsWith("arn:aws:", StringComparison.Ordinal);

    /// <summary>The name that an element certainly is; null for a policy of an account, or where the source doesn't decide it.</summary>
    public static AwsPolicyName? Of(PolicyElement policy)
    {
        var text = policy.Text.Characters;
        var arn = text.IndexOf(Arn, StringComparison.Ordinal);
        var start = arn >= 0 ? arn + Arn.Length : policy.Text.Known?.IndexOf(':') < 0 ? 0 : -1;
        return policy.IsCertain && start >= 0 && start < text.Length && text.IndexOf(SourceString.HoleMark, start) < 0 ? new AwsPolicyName(policy.Text, start) : null;
    }
}
