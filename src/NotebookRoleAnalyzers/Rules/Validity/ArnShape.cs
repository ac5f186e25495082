using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>Whether the text of a resource is an ARN at all.</summary>
internal static class ArnShape
{
    // Characters of texts that something fills in before they are sent.
    private static readonly char[] OfTemplates = { '<', '>', '%', '#', '[', ']', '|' };

    private static readonly string[] OfPlaceholders = { "arn", "resource", "placeholder", "todo" };

    private static readonly string[] Addresses = { "s3://", "s3a://", "s3n://" };

    private static readonly char[] OfNames = { '-', '/', '.', '_', ':' };

    /// <summary>What is wrong with a text; null if nothing is, or it isn't certain.</summary>
    public static ArnFault? FaultOf(SourceString text)
    {
        var head = HeadOf(text);
        if (head.Length == 0 || IsTemplate(text) || Placeholder.In(text).Any())
        {
            return null;
        }

        if (head.StartsWith("arn:", StringComparison.Ordinal))
        {
            return ArnFieldFault.Of(ArnFields.Of(text)!);
        }

        if (text.Known?.Trim() is { } trimmed && trimmed != text.Known && trimmed.StartsWith("arn:", StringComparison.Ordinal))
        {
            return new ArnFault("it begins or ends with a space", SourceString.Of(trimmed));
        }

        if (head.StartsWith("arn:", StringComparison.OrdinalIgnoreCase))
        {
            return new ArnFault("it begins with capitals", Joined("arn", text, 3));
        }

        return Addresses.FirstOrDefault(address => head.StartsWith(address, StringComparison.OrdinalIgnoreCase)) is { } scheme
            ? new ArnFault("it is an address of S3 and no ARN", Joined("arn:aws:s3:::", text, scheme.Length))
            : IsName(head, text) ? new ArnFault("it is no ARN", null) : null;
    }

    // Characters, and a text from a place on.
    private static SourceString Joined(string characters, SourceString text, int start) => SourceString.Of(characters).Then(text.Substring(start, text.Length - start));

    // What stands before the first part that isn't known.
    private static string HeadOf(SourceString text)
    {
        var end = text.Characters.IndexOf("${", StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        for (var i = 0; i < end; i++)
        {
            if (text.IsHole(i))
            {
                return text.Characters.Substring(0, i);
            }
        }

        return text.Characters.Substring(0, end);
    }

    private static bool IsTemplate(SourceString text)
    {
        var characters = text.Characters;
        for (var i = 0; i < characters.Length; i++)
        {
            if (!text.IsHole(i) && ((characters[i] == '{' && (i == 0 || characters[i - 1] != '$')) || OfTemplates.Contains(characters[i])))
            {
                return true;
            }
        }

        return false;
    }

    // The name of a bucket or the like. Short words and words in capitals alone are somebody's stand-ins; API Gateway takes execute-api:/stage/GET/path in its own policies.
    private static bool IsName(string head, SourceString text) =>
        (head.Length == text.Length || head.Length >= "arn:".Length)
        && char.IsLetterOrDigit(head[0])
        && head.Any(char.IsLower)
        && head.IndexOfAny(OfNames) > 0
        && !head.Any(char.IsWhiteSpace)
        && !head.StartsWith("execute-api:/", StringComparison.Ordinal)
        && !OfPlaceholders.Any(word => head.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
