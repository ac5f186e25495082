using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>What is wrong with the name of an AWS principal.</summary>
/// <param name="Reason">Why AWS takes it for none.</param>
/// <param name="Text">The name.</param>
/// <param name="Start">Where the part at fault begins in it.</param>
/// <param name="Length">How long that part is.</param>
/// <param name="Meant">What is meant by that part; null if it isn't clear.</param>
internal sealed record PrincipalFault(string Reason, SourceString Text, int Start, int Length, string? Meant)
{
    // Placeholders and policy variables.
    private static readonly char[] Open = { '$', '<', '{' };

    /// <summary>What is wrong with a principal; null if nothing is, or it isn't certain.</summary>
    /// <param name="principal">The principal.</param>
    /// <param name="kind">The kind of policy that names it.</param>
    public static PrincipalFault? Of(Principal principal, PolicyKind kind)
    {
        var text = principal.Name;
        if (principal is not { IsCertain: true, Type: PrincipalType.Aws } || text.Length < 2 || text.Characters.IndexOfAny(Open) >= 0 || text.Characters.Contains("YOUR"))
        {
            return null;
        }

        return text.HasHoles || text.Characters.Contains(':') ? OfArn(text, kind) : OfAccount(text, 0, text.Length);
    }

    private static PrincipalFault? OfArn(SourceString text, PolicyKind kind)
    {
        var fields = text.Characters.Split(':');
        if (fields.Length < 6 || fields[0] != "arn" || fields[2].Length == 0 || !fields[2].All(static character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
        {
            return null;
        }

        // The CDK has a hole for the partition; another one may hold several fields.
        var account = fields.Take(4).Sum(static field => field.Length + 1);
        var resource = account + fields[4].Length + 1;
        if (text.Runs.Any(run => run.Hole is not null && (run.Start != "arn:".Length || fields[1].Length > 1)))
        {
            return null;
        }

        return fields[2] is not ("iam" or "sts") ? new PrincipalFault($"an ARN of '{fields[2]}' names nobody", text, 0, text.Length, null)
            : OfAccount(text, account, fields[4].Length) ?? OfResource(text, resource, kind);
    }

    private static PrincipalFault? OfResource(SourceString text, int start, PolicyKind kind)
    {
        var (name, length) = (text.Characters.Substring(start), text.Length - start);
        var type = name.Split('/')[0];
        if (type is "group" or "policy" or "instance-profile" or "mfa" or "server-certificate" or "saml-provider" or "oidc-provider")
        {
            var reason = type == "group" ? "a group is no principal, only its users are" : type.EndsWith("-provider", StringComparison.Ordinal) ? "an identity provider stands under 'Federated'" : $"'{type}' names nobody who sends requests";
            return new PrincipalFault(reason, text, start, length, null);
        }

        return kind is PolicyKind.Trust or PolicyKind.Resource or PolicyKind.Key && name.IndexOfAny(Wildcard.Characters) >= 0
            ? new PrincipalFault("a principal has no wildcards in its name; name the account and compare 'aws:PrincipalArn' in a condition", text, start, length, null)
            : null;
    }

    // 1234-5678-9012, as consoles show it; a number that lost a zero.
    private static PrincipalFault? OfAccount(SourceString text, int start, int length)
    {
        var account = text.Characters.Substring(start, length);
        var digits = new string(account.Where(char.IsDigit).ToArray());
        var isNumber = digits.Length > 0 && account.All(static character => char.IsDigit(character) || character is '-' or ' ');
        return !isNumber || (digits.Length == AccountId.Length && account == digits) ? null
            : new PrincipalFault("an account has 12 digits and nothing else", text, start, length, digits.Length == AccountId.Length ? digits : null);
    }
}
