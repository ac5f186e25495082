using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>
/// Whether a resource of a statement may be one of a type, by the type's ARN: <c>arn:{Partition}:s3:::{BucketName}/{ObjectName}</c>.
/// A resource with wildcards fits where a text that it matches is an ARN of the type. Resources have case.
/// </summary>
internal static class ArnFit
{
    // Of the account some ARNs have none where the type has one: public parameters of SSM.
    private const string Account = "Account";

    // Variables whose values have no slash and no colon, so that what follows one is another type. Of all others anything is taken.
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "Partition", "Region", Account, "BucketName", "TableName", "QueueName", "TopicName", "KeyId" };

    private enum Kind
    {
        /// <summary>One certain character.</summary>
        Literal,

        /// <summary>One character of any kind.</summary>
        One,

        /// <summary>Any characters, or none.</summary>
        Any,

        /// <summary>A text of its own that isn't known, and has neither wildcards nor separators.</summary>
        Unknown,
    }

    /// <summary>
    /// Yes: it does, whatever its holes are; a hole is taken for a text without separators there, as a name or an account. Maybe: it does for some texts in its holes. No: for none.
    /// Policy variables as <c>${aws:username}</c> count as holes.
    /// </summary>
    public static Answer Of(SourceString resource, string arn)
    {
        var type = TokensOf(arn);
        return !Meet(TokensOf(resource, Kind.Any), type) ? Answer.No : Meet(TokensOf(resource, Kind.Unknown), type) ? Answer.Yes : Answer.Maybe;
    }

    private static List<Token> TokensOf(SourceString resource, Kind hole)
    {
        var tokens = new List<Token>(resource.Length);
        for (var i = 0; i < resource.Length; i++)
        {
            var character = resource.Characters[i];
            if (resource.IsHole(i))
            {
                tokens.Add(new Token(hole));
            }
            else if (character == '$' && i + 1 < resource.Length && resource.Characters[i + 1] == '{' && resource.Characters.IndexOf('}', i) is > 0 and var close)
            {
                tokens.Add(new Token(hole));
                i = close;
            }
            else
            {
                tokens.Add(character switch { '*' => new Token(Kind.Any), '?' => new Token(Kind.One), _ => new Token(Kind.Literal, character) });
            }
        }

        return tokens;
    }

    private static List<Token> TokensOf(string arn)
    {
        var tokens = new List<Token>(arn.Length);
        for (var i = 0; i < arn.Length; i++)
        {
            var close = arn[i] == '{' ? arn.IndexOf('}', i) : -1;
            if (close < 0)
            {
                tokens.Add(new Token(Kind.Literal, arn[i]));
                continue;
            }

            var name = arn.Substring(i + 1, close - i - 1);
            var isPlain = Plain.Contains(name);
            if (name != Account)
            {
                tokens.Add(new Token(Kind.One, IsPlain: isPlain));
            }

            tokens.Add(new Token(Kind.Any, IsPlain: isPlain));
            i = close;
        }

        return tokens;
    }

    // Whether some text is of both: which places of the one can be reached together with which of the other.
    private static bool Meet(List<Token> resource, List<Token> type)
    {
        var reached = new bool[resource.Count + 1, type.Count + 1];
        reached[0, 0] = true;
        for (var i = 0; i <= resource.Count; i++)
        {
            for (var j = 0; j <= type.Count; j++)
            {
                if (reached[i, j])
                {
                    Spread(reached, i < resource.Count ? resource[i] : null, i, j < type.Count ? type[j] : null, j);
                }
            }
        }

        return reached[resource.Count, type.Count];
    }

    private static void Spread(bool[,] reached, Token? left, int i, Token? right, int j)
    {
        if (left is { Kind: Kind.Any })
        {
            reached[i + 1, j] = true;
        }

        if (right is { Kind: Kind.Any })
        {
            reached[i, j + 1] = true;
        }

        if (left is not null && right is not null && Share(left, right))
        {
            reached[left.Kind == Kind.Any ? i : i + 1, right.Kind == Kind.Any ? j : j + 1] = true;
        }
    }

    private static bool Share(Token left, Token right) => left.Kind switch
    {
        Kind.Literal when right.Kind == Kind.Literal => left.Character == right.Character,
        Kind.Literal => !right.IsPlain || left.Character is not ('/' or ':'),
        Kind.Unknown => right.Kind != Kind.Literal,
        _ => true,
    };

    /// <param name="Kind">What it stands for.</param>
    /// <param name="Character">The character, of a literal.</param>
    /// <param name="IsPlain">Whether the characters are neither slashes nor colons.</param>
    private sealed record Token(Kind Kind, char Character = '\0', bool IsPlain = false);
}
