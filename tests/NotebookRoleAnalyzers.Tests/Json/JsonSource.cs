using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Tests.Json;

/// <summary>JSON as a test writes it.</summary>
internal static class JsonSource
{
    /// <summary>Stands for a hole.</summary>
    public const char Hole = '◌';

    private static readonly TextHole Unknown = new(SyntaxFactory.IdentifierName("hole"), null);

    public static JsonText Parse(string json) => JsonParser.Parse(Text(json));

    /// <summary>Text of which every character stands in the source as it is, but for the holes.</summary>
    public static SourceString Text(string json)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        for (var start = 0; start < json.Length;)
        {
            var end = json.IndexOf(Hole, start);
            end = end < 0 ? json.Length : Math.Max(end, start + 1);
            var isHole = json[start] == Hole;
            runs.Add(new TextRun(start, end - start, TextSpan.FromBounds(start, end), IsVerbatim: !isHole, null, isHole ? Unknown : null));
            start = end;
        }

        return new SourceString(json.Replace(Hole, SourceString.HoleMark), runs.ToImmutable());
    }

    /// <summary>A tree as one line: strings quoted, what is unknown as <c>?</c>, what is incomplete with <c>...</c> at its end.</summary>
    public static string Dump(JsonNode node)
    {
        var rest = node.IsComplete ? "" : "...";
        return node.Kind switch
        {
            JsonKind.Object => "{" + string.Join(",", node.Members.Select(static member => Dump(member.Name) + ":" + Dump(member.Value)).Append(rest).Where(static part => part.Length > 0)) + "}",
            JsonKind.Array => "[" + string.Join(",", node.Items.Select(Dump).Append(rest).Where(static part => part.Length > 0)) + "]",
            JsonKind.String => "'" + string.Concat(node.Text.Characters.Select((character, index) => node.Text.IsHole(index) ? Hole : character)) + "'",
            JsonKind.Literal => node.Text.Characters,
            _ => "?",
        };
    }

    public static IEnumerable<JsonNode> All(JsonNode root)
    {
        var rest = new Stack<JsonNode>([root]);
        while (rest.TryPop(out var node))
        {
            yield return node;
            foreach (var child in node.Items.Concat(node.Members.SelectMany(static member => new[] { member.Name, member.Value })))
            {
                rest.Push(child);
            }
        }
    }
}
