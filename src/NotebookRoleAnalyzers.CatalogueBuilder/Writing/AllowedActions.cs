using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.CatalogueBuilder.Reading;

namespace NotebookRoleAnalyzers.CatalogueBuilder.Writing;

/// <summary>The actions that a policy may allow, in few characters; a superset of them where they are too many.</summary>
internal static partial class AllowedActions
{
    /// <summary>Characters up to which every policy is written exactly.</summary>
    private const int Exact = 200;

    /// <summary>Characters up to which those are that notebook roles and their like have.</summary>
    private const int ExactWhereItMatters = 2000;

    /// <summary>Characters up to which names are cut to their first word.</summary>
    private const int ByWord = 200;

    public static string Of(ManagedPolicyFacts policy)
    {
        var except = string.Concat(policy.AllowedExcept.Select(static patterns => "!" + Join(patterns, static names => names).Replace(' ', ';') + " "));
        var exact = Join(policy.Allowed, static names => names);
        var byWord = Join(policy.Allowed, ByFirstWord);
        var written = exact.Length <= (Matters.IsMatch(policy.Name) ? ExactWhereItMatters : Exact) ? exact
            : byWord.Length <= ByWord || policy.Name is "ReadOnlyAccess" or "ViewOnlyAccess" or "SecurityAudit" ? byWord
            : Join(policy.Allowed, static _ => ["*"]);
        return (except + written).TrimEnd();
    }

    private static string Join(IEnumerable<string> patterns, Func<IEnumerable<string>, IEnumerable<string>> shorten) => string.Join(' ', patterns
        .Select(static pattern => pattern.Trim('*').Length == 0 ? ["*", "*"] : pattern.Split(':', 2))
        .GroupBy(static parts => parts[0].ToLowerInvariant(), static parts => parts[1])
        .OrderBy(static service => service.Key, StringComparer.Ordinal)
        .Select(service => $"{service.Key}:{string.Join(',', (service.Contains("*") ? ["*"] : shorten(service)).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))}"));

    private static IEnumerable<string> ByFirstWord(IEnumerable<string> names) => names
        .GroupBy(static name => FirstWord.Match(name).Value)
        .SelectMany(static alike => alike.Count() > 1 ? [alike.Key + "*"] : alike.AsEnumerable());

    [GeneratedRegex("^[A-Za-z][a-z0-9]*|^")]
    private static partial Regex FirstWord { get; }

    [GeneratedRegex("ElasticMapReduce|EMR|AmazonS3|AmazonSSM|CloudWatch|AWSLambda")]
    private static partial Regex Matters { get; }
}
