namespace NotebookRoleAnalyzers.Tests.Robustness;

public sealed class JsonCutTests
{
    private const string Quotes = "\"\"\"";

    private const string Policy = """{"Statement":[{"Effect":"Allow","Principal":{"Service":["rds.amazonaws.com"]},"Action":"sts:AssumeRole","Condition":{}},{"Effect":"Allow","Action":["s3:*","a:\u0062"],"Resource":"*<region>"}]}""";

    public static TheoryData<string> Kinds => new("regular", "verbatim", "raw", "raw lines", "interpolated", "chain", "bytes");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Json_cut_at_any_position_is_met_with_no_exception_and_found_when_whole(string kind)
    {
        var step = kind == "regular" ? 1 : 4;
        var cut = Endurance.Each(Enumerable.Range(0, Policy.Length).Where(length => length % step == 0).Select(length => Source(kind, Policy[..length])));
        Assert.Empty(cut[0]);

        // No service is called "a", where that is no hole.
        Assert.Equal(["NRA1001", "NRA4009", "NRA2001", "NRA4523"], Endurance.Judge(Source(kind, Policy)).Where(static id => id != "NRA4510").Select(static id => id == "NRA4023" ? "NRA4523" : id));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Json_with_any_character_taken_out_or_doubled_is_met_with_no_exception(string kind)
    {
        var positions = Enumerable.Range(0, Policy.Length).Where(static position => position % 5 == 0).ToList();
        Endurance.Each(positions.Select(position => Source(kind, Policy.Remove(position, 1))));
        Endurance.Each(positions.Select(position => Source(kind, Policy.Insert(position, Policy[position].ToString()))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_literal_cut_off_at_any_position_is_met_with_no_exception(string kind)
    {
        var whole = Source(kind, Policy);
        var start = whole.IndexOf("Texts", StringComparison.Ordinal);
        Endurance.Each(Enumerable.Range(start, whole.Length - start).Where(static length => length % 5 == 0).Select(length => whole[..length]));
    }

    private static string Source(string kind, string json) => "class Texts { void M(string hole) { var a = " + Literal(kind, json) + "; } }";

    private static string Literal(string kind, string json) => kind switch
    {
        "regular" => "\"" + Escaped(json) + "\"",
        "verbatim" => "@\"" + json.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
        "raw" => Quotes + " " + json + " " + Quotes,
        "bytes" => "@\"" + json.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"u8",
        "raw lines" => "$$" + Quotes + "\n    " + json.Replace(",", ",\n      ", StringComparison.Ordinal).Replace("}}", "} }", StringComparison.Ordinal).Replace("a:", "{{hole}}", StringComparison.Ordinal) + "\n    " + Quotes,
        "interpolated" => "$\"" + Escaped(json).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("a:", "{hole}", StringComparison.Ordinal) + "\"",
        _ => string.Join(" + ", json.Replace(",", ",\n", StringComparison.Ordinal).Split('\n').Select(static piece => "\"" + Escaped(piece) + "\"")),
    };

    private static string Escaped(string json) => json.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
