using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>What the CDK's grant methods grant. The facts are in <c>grants.tsv</c>, whose head tells how to read it.</summary>
internal static class GrantTable
{
    private const string Evidence = "when";
    private const string Later = "later";

    private static readonly Version Read = new(2, 160, int.MaxValue);

    private static readonly Lazy<ILookup<(string Type, string Method), string[]>> Table = new(Load);

    /// <summary>The statements that a method of a type adds in a version of the CDK; none if the table doesn't know it.</summary>
    public static ImmutableArray<GrantedStatement> Of(string type, string method, Version version) => Table.Value[(type, method)]
        .Where(_ => version <= Read || !Table.Value[(type, Later)].Any(later => later[2] == method))
        .Select(fields => new GrantedStatement(type, fields[2], Words(fields, 3), Words(fields, 4), Words(fields, 5)))
        .ToImmutableArray();

    /// <summary>How code shows that a construct has what a statement needs of it, each way alone being enough.</summary>
    public static ImmutableArray<string> EvidenceOf(string type, string need) => Table.Value[(type, Evidence)]
        .Where(fields => fields[2] == need)
        .SelectMany(static fields => Words(fields, 3))
        .ToImmutableArray();

    private static ImmutableArray<string> Words(string[] fields, int index) =>
        index < fields.Length && fields[index].Length > 0 ? ImmutableArray.CreateRange(fields[index].Split(' ')) : ImmutableArray<string>.Empty;

    private static ILookup<(string Type, string Method), string[]> Load()
    {
        using var reader = new StreamReader(typeof(GrantTable).Assembly.GetManifestResourceStream("grants.tsv")!);
        var lines = reader.ReadToEnd().Split('\n').Select(static line => line.TrimEnd('\r'));
        return lines.Where(static line => line.Length > 0 && line[0] != '#').Select(static line => line.Split('\t')).ToLookup(static fields => (fields[0], fields[1]));
    }
}
