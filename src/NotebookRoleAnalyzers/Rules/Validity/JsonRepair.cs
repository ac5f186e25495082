using System.Collections.Immutable;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>The one character more or less that makes a policy of a text which isn't quite JSON.</summary>
/// <param name="Text">The text.</param>
/// <param name="Start">Where it is written or taken away.</param>
/// <param name="Length">How many characters are taken away there.</param>
/// <param name="Added">What is written there.</param>
internal sealed record JsonRepair(SourceString Text, int Start, int Length, string Added)
{
    // A mistake stands shortly before the place where the text stops making sense.
    private const int Reach = 200;
    private const int LongestText = 40_000;

    private static readonly string[] Insertions = { ",", "]", "}", "\"", ":" };

    /// <summary>The repair of a text with a fault; null if no single character is enough.</summary>
    public static JsonRepair? Of(JsonText json)
    {
        var (text, fault) = (json.Text.Characters, json.Fault!.Value);
        if (text.Length > LongestText)
        {
            return null;
        }

        var before = text.Substring(0, fault).TrimEnd().Length;
        var removals = new[] { before - 1, fault }.Where(place => place >= 0 && place < text.Length && text[place] is ',' or '}' or ']').Select(place => new JsonRepair(json.Text, place, 1, ""));
        var places = Enumerable.Range(Math.Max(1, fault - Reach), Math.Min(fault, Reach)).Reverse().Where(place => IsBoundary(text, place)).Prepend(fault).Prepend(before).Distinct();
        return removals.Concat(places.SelectMany(place => Insertions.Select(added => new JsonRepair(json.Text, place, 0, added)))).FirstOrDefault(static repair => repair.IsPolicy());
    }

    /// <summary>Whether what writes the text can be changed there.</summary>
    public bool CanBeWritten => Text.SpanInFile(Start, Length) is not null || (Start + Length > 0 && Text.Runs[Text.RunAt(Length > 0 ? Start : Start - 1)].Literal is not null);

    public string Advice => Length > 0 ? $"take the '{Text.Characters[Start]}' away" : $"a '{Added}' is missing";

    private static bool IsBoundary(string text, int place) => !char.IsWhiteSpace(text[place - 1]) && (place == text.Length || char.IsWhiteSpace(text[place]) || text[place] is ',' or ':' or '}' or ']');

    private bool IsPolicy() =>
        JsonParser.Parse(SourceString.Of(Text.Characters.Remove(Start, Length).Insert(Start, Added))) is { IsWellFormed: true, Root: var root }
            && Has(root, PolicyGrammar.OfDocuments)
            && root.Members.FirstOrDefault(static member => member.Name.Text.Known == "Statement")?.Value is { } statements
            && (statements.Kind == JsonKind.Array ? statements.Items : statements.Items.Add(statements)).All(IsStatement);

    // A bracket at the wrong place leaves elements of a statement among its conditions.
    private static bool IsStatement(JsonNode node) => Has(node, PolicyGrammar.OfStatements)
        && node.Members.All(static member => member.Name.Text.Known != "Condition" || (member.Value.Kind == JsonKind.Object && member.Value.Members.All(static block => block.Value.Kind == JsonKind.Object)));

    private static bool Has(JsonNode node, ImmutableArray<string> names) =>
        node is { Kind: JsonKind.Object, Members: { IsEmpty: false } members } && members.All(member => names.Contains(member.Name.Text.Characters)) && members.Select(static member => member.Name.Text.Characters).Distinct().Count() == members.Length;
}
