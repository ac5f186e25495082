using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>A policy as it really is beside the model of it, element by element.</summary>
/// <param name="Read">The elements that the model has for certain.</param>
/// <param name="Unknown">Those that the model leaves open: a hole, a maybe, a list that isn't complete.</param>
/// <param name="Wrong">Those that the model rules out, and those that it has and the policy has not.</param>
internal sealed partial record PolicyComparison(ImmutableArray<string> Read, ImmutableArray<string> Unknown, ImmutableArray<string> Wrong)
{
    private const string Maybe = "maybe ";
    private const string More = " ...";

    public int Elements => Read.Length + Unknown.Length + Wrong.Length;

    public static PolicyComparison Of(JsonObject policy, PolicyDocument model)
    {
        var total = new PolicyComparison([], [], []);
        var left = model.Statements.Select(Facts).ToList();
        foreach (var real in ((JsonArray)policy["Statement"]!).Select(static statement => Facts((JsonObject)statement!)))
        {
            var found = left.FindIndex(facts => Of(real, facts).Wrong.IsEmpty);
            if (found < 0 && !model.IsComplete)
            {
                total += new PolicyComparison([], [.. real], []);
                continue;
            }

            total += Of(real, found >= 0 ? left[found] : left.FirstOrDefault() ?? []);
            left.RemoveRange(Math.Max(found, 0), Math.Min(1, left.Count));
        }

        return total + new PolicyComparison([], [], [.. left.Select(static facts => "invented: " + string.Join("; ", facts))]);
    }

    public static PolicyComparison operator +(PolicyComparison left, PolicyComparison right) => new(left.Read.AddRange(right.Read), left.Unknown.AddRange(right.Unknown), left.Wrong.AddRange(right.Wrong));

    private static PolicyComparison Of(SortedSet<string> real, SortedSet<string> model)
    {
        var certain = model.Where(static fact => !fact.StartsWith(Maybe, StringComparison.Ordinal) && !fact.EndsWith(More, StringComparison.Ordinal)).ToList();
        var read = real.Where(fact => certain.Contains(fact)).ToImmutableArray();
        var unknown = real.Except(read).Where(fact => model.Any(open => LeavesOpen(open, fact))).ToImmutableArray();
        var missing = real.Except(read).Except(unknown).Select(static fact => "missing: " + fact);
        var invented = certain.Where(fact => !real.Any(other => fact == other || LeavesOpen(fact, other))).Select(static fact => "invented: " + fact);
        return new PolicyComparison(read, unknown, [.. missing, .. invented]);
    }

    private static bool LeavesOpen(string fact, string real)
    {
        if (fact.EndsWith(More, StringComparison.Ordinal))
        {
            return real.StartsWith(fact[..^(More.Length - 1)], StringComparison.Ordinal);
        }

        var pattern = fact.StartsWith(Maybe, StringComparison.Ordinal) ? fact[Maybe.Length..] : fact;
        return Regex.IsMatch(real, "^" + Regex.Escape(pattern).Replace(@"\{\?}", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline) && (pattern != fact || pattern != real);
    }

    private static SortedSet<string> Facts(JsonObject statement) =>
        [.. TemplateStatements.Facts(statement), "Effect " + statement["Effect"], .. statement["Sid"] is { } sid ? new[] { "Sid " + RandomId().Replace(sid.ToString(), "{?}") } : []];

    private static SortedSet<string> Facts(Statement statement) =>
        [.. ModelStatements.Facts(statement), "Effect " + (statement.Effect == Effect.Unknown ? "{?}" : statement.Effect), .. statement.Sid is { } sid ? new[] { "Sid " + ModelStatements.Text(sid) } : []];

    // The SDK gives an id to every statement that has none.
    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex RandomId();
}
