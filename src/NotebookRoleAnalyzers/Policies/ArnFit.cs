using System.Collections.Concurrent;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>
/// Whether a resource of a statement may be one of a type, by the type's ARN: <c>arn:{Partition}:s3:::{BucketName}/{ObjectName}</c>.
/// A resource with wildcards fits where a text that it matches is an ARN of the type. Resources have case.
/// </summary>
internal static class ArnFit
{
    // By the ARN of a type, of which there are as many as the catalogue has.
    private static readonly ConcurrentDictionary<string, Token[]> Types = new(StringComparer.Ordinal);

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
        if (AreOfOtherServices(resource, arn))
        {
            return Answer.No;
        }

        var type = Types.GetOrAdd(arn, TokensOf);
        return !Meet(resource, Kind.Any, type) ? Answer.No : !HasHoles(resource) || Meet(resource, Kind.Unknown, type) ? Answer.Yes : Answer.Maybe;
    }

    private static bool HasHoles(SourceString resource)
    {
        for (var i = 0; i < resource.Length; i++)
        {
            if (resource.IsHole(i) || resource.Characters[i] == '$')
            {
                return true;
            }
        }

        return false;
    }

    // The third field of both, where it is written out. Most pairs differ there.
    private static bool AreOfOtherServices(SourceString resource, string arn)
    {
        int start = ServiceOf(resource.Characters), other = ServiceOf(arn);
        for (var i = 0; i < start; i++)
        {
            if (resource.IsHole(i) || resource.Characters[i] is '*' or '?' or '$')
            {
                return false;
            }
        }

        for (; start > 0 && other > 0 && start < resource.Length && other < arn.Length; start++, other++)
        {
            if (resource.IsHole(start) || resource.Characters[start] is '*' or '?' or '$' || arn[other] is '{' or '*')
            {
                return false;
            }

            if (resource.Characters[start] != arn[other])
            {
                return true;
            }

            if (arn[other] == ':')
            {
                return false;
            }
        }

        return false;
    }

    private static int ServiceOf(string arn) => arn.IndexOf(':', arn.IndexOf(':') + 1) + 1;

    // What stands at a place of a resource; the place moves to the last character of it.
    private static Token TokenAt(SourceString resource, ref int place, Kind hole)
    {
        var character = resource.Characters[place];
        if (character == '$' && place + 1 < resource.Length && resource.Characters[place + 1] == '{' && resource.Characters.IndexOf('}', place) is > 0 and var close)
        {
            place = close;
            return new Token(hole);
        }

        return character switch
        {
            '*' => new Token(Kind.Any),
            '?' => new Token(Kind.One),
            _ => resource.IsHole(place) ? new Token(hole) : new Token(Kind.Literal, character),
        };
    }

    private static Token[] TokensOf(string arn)
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

        return tokens.ToArray();
    }

    // Whether some text is of both: which places of the type can be reached with the places of the resource, one after the other.
    private static bool Meet(SourceString resource, Kind hole, Token[] type)
    {
        bool[] reached = new bool[type.Length + 1], next = new bool[type.Length + 1];
        reached[0] = true;
        for (var i = 0; i <= resource.Length; i++)
        {
            var isAlive = false;
            Token? token = i < resource.Length ? TokenAt(resource, ref i, hole) : null;
            for (var j = 0; j <= type.Length; j++)
            {
                if (reached[j])
                {
                    isAlive = true;
                    Spread(reached, next, token, j < type.Length ? type[j] : null, j);
                }
            }

            if (!isAlive || token is null)
            {
                return isAlive && reached[type.Length];
            }

            (reached, next) = (next, reached);
            Array.Clear(next, 0, next.Length);
        }

        return false;
    }

    private static void Spread(bool[] reached, bool[] next, Token? left, Token? right, int j)
    {
        if (left is { Kind: Kind.Any })
        {
            next[j] = true;
        }

        if (right is { Kind: Kind.Any })
        {
            reached[j + 1] = true;
        }

        if (left is { } one && right is { } other && Share(one, other))
        {
            (one.Kind == Kind.Any ? reached : next)[other.Kind == Kind.Any ? j : j + 1] = true;
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
    private readonly record struct Token(Kind Kind, char Character = '\0', bool IsPlain = false);
}
