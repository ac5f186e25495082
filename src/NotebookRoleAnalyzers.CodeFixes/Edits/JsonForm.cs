using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Policies written as JSON in string literals.</summary>
internal sealed class JsonForm : PolicyForm
{
    public JsonForm(SourceEdits edits, Surroundings surroundings)
        : base(edits, surroundings)
    {
    }

    public override void Replace(PolicyElement element, IReadOnlyList<PolicyText> texts)
    {
        var site = (JsonOrigin)element.Site;
        var parent = site.Json.ParentOf(site.Value)!;
        var writer = new JsonWriter();
        if (parent.Kind == JsonKind.Array)
        {
            // What the list has already isn't written again.
            texts = texts.Where(text => text.Parts is not [{ Characters: { } characters }] || parent.Items.All(item => item == site.Value || item.Text.Known != characters)).ToList();
            if (texts.Count == 0)
            {
                Remove(element);
                return;
            }

            var separator = SeparatorBefore(site.Json, parent, site.Value);
            for (var i = 0; i < texts.Count; i++)
            {
                writer.Raw(i == 0 ? "" : separator).String(Parts(texts[i], site));
            }
        }
        else if (texts.Count == 1)
        {
            writer.String(Parts(texts[0], site));
        }
        else
        {
            WriteArray(writer, texts, site, JsonLayout.Of(site.Json, parent));
        }

        LiteralEdits.Replace(Edits, site.Json.Text, site.Value.Span.Start, site.Value.Span.Length, writer.Parts);
    }

    public override void InsertAfter(PolicyElement element, IReadOnlyList<PolicyText> texts)
    {
        var site = (JsonOrigin)element.Site;
        var parent = site.Json.ParentOf(site.Value)!;
        var isAlone = parent.Kind != JsonKind.Array;
        var separator = isAlone ? ", " : SeparatorBefore(site.Json, parent, site.Value);
        var writer = new JsonWriter();
        foreach (var text in texts)
        {
            writer.Raw(separator).String(Parts(text, site));
        }

        if (isAlone)
        {
            LiteralEdits.Replace(Edits, site.Json.Text, site.Value.Span.Start, 0, new[] { TextPart.Of("[") });
            writer.Raw("]");
        }

        LiteralEdits.Replace(Edits, site.Json.Text, site.Value.Span.End, 0, writer.Parts);
    }

    public override void Remove(PolicyElement element)
    {
        var site = (JsonOrigin)element.Site;
        if (site.Json.ParentOf(site.Value) is not { Kind: JsonKind.Array, Items: { Length: > 1 } items })
        {
            return;
        }

        var index = items.IndexOf(site.Value);
        var (start, end) = index == items.Length - 1 ? (items[index - 1].Span.End, items[index].Span.End) : (items[index].Span.Start, items[index + 1].Span.Start);
        LiteralEdits.Replace(Edits, site.Json.Text, start, end - start, Array.Empty<TextPart>());
    }

    public override void Remove(Statement statement, string name, IReadOnlyList<Origin> parts)
    {
        var origin = (JsonOrigin)statement.Origin;
        var members = origin.Value.Members;
        if (ElementPlace.OfJson(statement, name) is not { } member || members.Length == 1)
        {
            return;
        }

        var index = members.IndexOf(member);
        var (start, end) = index == members.Length - 1 ? (members[index - 1].Value.Span.End, member.Value.Span.End) : (member.Name.Span.Start, members[index + 1].Name.Span.Start);
        LiteralEdits.Replace(Edits, origin.Json.Text, start, end - start, Array.Empty<TextPart>());
    }

    /// <summary>Adds an element to a statement: a value, or one under a key.</summary>
    public void Add(Statement statement, string name, string key, PolicyText value)
    {
        var origin = (JsonOrigin)statement.Origin;
        Append(origin, origin.Value, layout => writer =>
        {
            writer.Name(name, layout);
            if (key.Length == 0)
            {
                writer.String(Parts(value, origin));
            }
            else
            {
                writer.Bracketed('{', '}', layout, new Action<JsonLayout>[] { inner => writer.Name(key, inner).String(Parts(value, origin)) });
            }
        });
    }

    public override void AddConditions(Statement statement, Principal principal, IReadOnlyList<NewCondition> conditions) => AddConditions(statement, conditions);

    public override void AddConditions(Statement statement, IReadOnlyList<NewCondition> conditions)
    {
        var origin = (JsonOrigin)statement.Origin;
        var member = origin.Value.Members.FirstOrDefault(static member => member.Name.Text.Known == "Condition");
        if (member is null)
        {
            Append(origin, origin.Value, layout => writer => writer.Name("Condition", layout).Bracketed('{', '}', layout, Blocks(conditions, writer, origin)));
            return;
        }

        foreach (var group in conditions)
        {
            var block = member.Value.Members.FirstOrDefault(existing => existing.Name.Text.Known == group.Operator);
            if (block is not null)
            {
                Append(origin, block.Value, layout => writer => Write(writer, group, origin, layout));
            }
        }

        var missing = conditions.Where(condition => member.Value.Members.All(existing => existing.Name.Text.Known != condition.Operator)).ToList();
        if (missing.Count > 0)
        {
            Append(origin, member.Value, layout => writer =>
            {
                for (var i = 0; i < missing.Count; i++)
                {
                    writer.Raw(i == 0 ? "" : layout.Separator);
                    Blocks(missing, writer, origin)[i](layout);
                }
            });
        }
    }

    public override void AddSibling(Statement statement, NewStatement added)
    {
        var origin = (JsonOrigin)statement.Origin;
        var layout = JsonLayout.Of(origin.Json, origin.Value);
        var outer = layout with { Indentation = layout.Indentation.Length >= layout.Step.Length ? layout.Indentation.Substring(layout.Step.Length) : "" };
        var writer = new JsonWriter();
        var isAlone = origin.Json.ParentOf(origin.Value) is { Kind: JsonKind.Object };
        if (isAlone)
        {
            LiteralEdits.Replace(Edits, origin.Json.Text, origin.Value.Span.Start, 0, new[] { TextPart.Of("[") });
        }

        var members = new List<Action<JsonLayout>>
        {
            inner => writer.Name("Effect", inner).Raw("\"Allow\""),
            inner => WriteArray(writer.Name("Action", inner), added.Actions, origin, inner),
            inner => WriteArray(writer.Name("Resource", inner), added.Resources, origin, inner),
        };
        if (added.Conditions.Length > 0)
        {
            members.Add(inner => writer.Name("Condition", inner).Bracketed('{', '}', inner, Blocks(added.Conditions, writer, origin)));
        }

        writer.Raw(outer.Separator).Bracketed('{', '}', outer, members).Raw(isAlone ? "]" : "");
        LiteralEdits.Replace(Edits, origin.Json.Text, origin.Value.Span.End, 0, writer.Parts);
    }

    protected override bool TakesExpressions(RoleHome home) => home.Sibling?.Origin is JsonOrigin origin && LiteralAt(origin) is { } literal && Surroundings.TakesHoles(literal);

    private void Append(JsonOrigin origin, JsonNode map, Func<JsonLayout, Action<JsonWriter>> write)
    {
        var writer = new JsonWriter();
        if (map.Members.IsEmpty)
        {
            write(JsonLayout.Of(origin.Json, origin.Value) with { LineEnd = "" })(writer);
            LiteralEdits.Replace(Edits, origin.Json.Text, map.Span.Start + 1, 0, writer.Parts);
            return;
        }

        var layout = JsonLayout.Of(origin.Json, map);
        writer.Raw(layout.Separator);
        write(layout)(writer);
        LiteralEdits.Replace(Edits, origin.Json.Text, map.Members[map.Members.Length - 1].Value.Span.End, 0, writer.Parts);
    }

    private List<Action<JsonLayout>> Blocks(IReadOnlyList<NewCondition> conditions, JsonWriter writer, JsonOrigin origin) => conditions
        .Select(condition => (Action<JsonLayout>)(layout => writer.Name(condition.Operator, layout).Bracketed('{', '}', layout, new Action<JsonLayout>[] { inner => Write(writer, condition, origin, inner) })))
        .ToList();

    private void Write(JsonWriter writer, NewCondition condition, JsonOrigin origin, JsonLayout layout)
    {
        writer.Name(condition.Key, layout);
        if (condition.Values.Length == 1)
        {
            writer.String(Parts(condition.Values[0], origin));
        }
        else
        {
            WriteArray(writer, condition.Values, origin, layout);
        }
    }

    private void WriteArray(JsonWriter writer, IReadOnlyList<PolicyText> texts, JsonOrigin origin, JsonLayout layout) =>
        writer.Bracketed('[', ']', layout with { Padding = origin.Json.Text.Characters.Contains("[ ") ? " " : "" }, texts.Select(text => (Action<JsonLayout>)(_ => writer.String(Parts(text, origin)))).ToList());

    // What stands between the items of an array, read off one pair of them or off the place of the only one.
    private static string SeparatorBefore(JsonText json, JsonNode array, JsonNode item)
    {
        var text = json.Text.Characters;
        var index = array.Items.IndexOf(item);
        var space = index > 0
            ? text.Substring(array.Items[index - 1].Span.End, item.Span.Start - array.Items[index - 1].Span.End).TrimStart(' ', '\t').TrimStart(',')
            : text.Substring(array.Span.Start + 1, item.Span.Start - array.Span.Start - 1);
        return "," + (space.Contains('\n') || index > 0 ? space : " ");
    }

    private IEnumerable<TextPart> Parts(PolicyText text, JsonOrigin origin)
    {
        var literal = LiteralAt(origin);
        foreach (var part in text.Parts)
        {
            yield return part switch
            {
                { Characters: { } characters } => TextPart.Of(characters),
                { Expression: { } expression } => TextPart.Value(expression),
                { Token: Token.Partition } => TextPart.Of(origin.Json.Text.Characters.Contains(".amazonaws.com.cn") ? "aws-cn" : "aws"),
                _ => InScope(part.Token, literal) is { } expression ? TextPart.Value(expression) : TextPart.Of(part.Token == Token.AccountId ? "<account-id>" : "<region>"),
            };
        }
    }

    private string? InScope(Token token, LiteralSpelling? literal) =>
        literal is not null && Surroundings.TakesHoles(literal) ? Surroundings.InScope(token, literal.Expression) : null;

    // The literal that the end of a value stands in, where additions go.
    private static LiteralSpelling? LiteralAt(JsonOrigin origin) => origin.Json.Text.Runs[origin.Json.Text.RunAt(origin.Value.Span.End - 1)].Literal;
}
