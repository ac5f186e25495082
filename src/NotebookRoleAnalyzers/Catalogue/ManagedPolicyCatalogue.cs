using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// AWS's managed policies. The facts are in <c>managed-policies.txt</c>, packed as <c>managed-policies.bin</c>, and in <c>former-managed-policies.tsv</c>.
/// A policy is given by its name, with or without its path, or by its ARN. IAM finds the name only in its own case; so is asked for here without case, and a caller compares.
/// </summary>
internal static class ManagedPolicyCatalogue
{
    private static readonly Lazy<PackedTable> Table = new(static () => new PackedTable("managed-policies.bin"));

    private static readonly Lazy<ManagedPolicyEntry?[]> Read = new(static () => new ManagedPolicyEntry?[Table.Value.Keys.Length]);

    private static readonly Lazy<Dictionary<string, string[]>> Former = new(static () => TableLines.Of("former-managed-policies.tsv").ToDictionary(static fields => fields[0], StringComparer.OrdinalIgnoreCase));

    /// <summary>The names of all that can be attached, or that services have, sorted without case.</summary>
    public static ImmutableArray<string> Names => Table.Value.Keys;

    /// <summary>What is known of a policy; null if there is and was no such one.</summary>
    public static ManagedPolicyEntry? Find(string nameOrArn)
    {
        var start = nameOrArn.LastIndexOf('/') + 1;
        var index = Table.Value.IndexOf(nameOrArn, start, nameOrArn.Length - start);
        if (index >= 0)
        {
            var read = Read.Value;
            return Volatile.Read(ref read[index]) ?? Keep(read, index, Parse(Table.Value.Keys[index], Table.Value.RecordAt(index)));
        }

        return Former.Value.TryGetValue(nameOrArn.Substring(start), out var former)
            ? new ManagedPolicyEntry(former[0], "", ManagedPolicyState.Removed, SuccessorOf(former), ManagedPolicyClass.Other, ImmutableArray<string>.Empty, ImmutableArray<ImmutableArray<string>>.Empty)
            : null;
    }

    /// <summary>Whether a policy may allow an action: false is certain. Of one that isn't known, anything may be.</summary>
    public static bool MayAllow(string nameOrArn, string action) => Find(nameOrArn)?.MayAllow(action) ?? true;

    /// <summary>The policy most like a name that is none, service-linked roles' left out; null if none is like it.</summary>
    public static string? Nearest(string nameOrArn) =>
        NearestName.Of(nameOrArn.Substring(nameOrArn.LastIndexOf('/') + 1), Names) is { } nearest && Find(nearest) is { IsServiceLinked: false } ? nearest : null;

    private static ManagedPolicyEntry Parse(string name, string record)
    {
        var fields = record.TrimEnd('\n').Split('\t');
        var words = fields.Length > 2 ? fields[2].Split(' ') : Array.Empty<string>();
        Former.Value.TryGetValue(name, out var former);
        return new ManagedPolicyEntry(
            name,
            fields[0],
            former is null ? ManagedPolicyState.Current : ManagedPolicyState.Deprecated,
            former is null ? null : SuccessorOf(former),
            ClassOf(fields[1]),
            ImmutableArray.CreateRange(words.Where(static word => word[0] != '!').SelectMany(Patterns)),
            ImmutableArray.CreateRange(words.Where(static word => word[0] == '!').Select(static word => ImmutableArray.CreateRange(word.Substring(1).Split(';').SelectMany(Patterns)))));
    }

    // "s3:Get*,List*" is two patterns.
    private static IEnumerable<string> Patterns(string word)
    {
        var colon = word.IndexOf(':') + 1;
        return word.Substring(colon).Split(',').Select(name => word.Substring(0, colon) + name);
    }

    private static string? SuccessorOf(string[] former) => former[2].Length > 0 ? former[2] : null;

    private static ManagedPolicyClass ClassOf(string letter) => letter switch
    {
        "a" => ManagedPolicyClass.Administrator,
        "f" => ManagedPolicyClass.FullAccess,
        "w" => ManagedPolicyClass.Write,
        "r" => ManagedPolicyClass.Read,
        _ => ManagedPolicyClass.Other,
    };

    private static ManagedPolicyEntry Keep(ManagedPolicyEntry?[] read, int index, ManagedPolicyEntry policy) => Interlocked.CompareExchange(ref read[index], policy, null) ?? policy;
}
