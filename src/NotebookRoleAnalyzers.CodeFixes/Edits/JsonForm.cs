using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
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

        Remove(site, items.Select(static item => item.Span).ToList(), index => items[index] == site.Value);
    }

    public override void RemoveAll(IReadOnlyList<PolicyElement> elements)
    {
        foreach (var list in elements.Select(static element => (JsonOrigin)element.Site).GroupBy(static site => site.Json.ParentOf(site.Value)))
        {
            var items = list.Key is { Kind: JsonKind.Array } array ? array.Items : ImmutableArray<JsonNode>.Empty;
            if (items.Length > list.Count())
            {
                Remove(list.First(), items.Select(static item => item.Span).ToList(), index => list.Any(site => site.Value == items[index]));
            }
        }
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

    // What a policy is of stands before what it says.
    public override void AddElement(PolicyDocument document, string name, string value)
    {
        var origin = (JsonOrigin)document.Origin;
        var layout = JsonLayout.Of(origin.Json, origin.Value);
        var writer = new JsonWriter().Name(name, layout).String(new[] { TextPart.Of(value) }).Raw(layout.Separator);
        LiteralEdits.Replace(Edits, origin.Json.Text, origin.Value.Members[0].Name.Span.Start, 0, writer.Parts);
    }

    public override void AddConditions(Statement statement, Principal? principal, IReadOnlyList<NewCondition> conditions)
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

    public override void RemoveConditions(Statement statement, IReadOnlyCollection<Condition> conditions)
    {
        var origin = (JsonOrigin)statement.Origin;
        var all = origin.Value.Members.First(static member => member.Name.Text.Known == "Condition").Value;
        var gone = conditions.Select(static condition => ((JsonOrigin)condition.Site!).Value).ToList();
        var blocks = all.Members.Where(block => block.Value.Members.All(member => gone.Contains(member.Value))).Select(static block => block.Value).ToList();
        RemoveWithMap(origin, all, blocks);
        foreach (var block in all.Members.Where(member => !blocks.Contains(member.Value)))
        {
            RemoveMembers(origin, block.Value, gone);
        }
    }

    public override void RemoveEntries(IReadOnlyList<Origin> values)
    {
        var origin = (JsonOrigin)values[0];
        var gone = values.Select(static value => ((JsonOrigin)value).Value).ToList();
        RemoveWithMap(origin, origin.Json.ParentOf(origin.Value)!, gone);
    }

    // A map of which nothing is left goes too.
    private void RemoveWithMap(JsonOrigin origin, JsonNode map, IReadOnlyCollection<JsonNode> gone)
    {
        if (map.Members.All(member => gone.Contains(member.Value)) && origin.Json.ParentOf(map) is { Kind: JsonKind.Object } outer)
        {
            RemoveMembers(origin, outer, new[] { map });
        }
        else
        {
            RemoveMembers(origin, map, gone);
        }
    }

    private void RemoveMembers(JsonOrigin origin, JsonNode map, IReadOnlyCollection<JsonNode> values)
    {
        var spans = map.Members.Select(static member => TextSpan.FromBounds(member.Name.Span.Start, member.Value.Span.End)).ToList();
        Remove(origin, spans, index => values.Contains(map.Members[index].Value));
    }

    private void Remove(JsonOrigin origin, IReadOnlyList<TextSpan> spans, Func<int, bool> isGone) =>
        Edits.Remove(origin.Json.Text, spans, isGone, span => LiteralEdits.Replace(Edits, origin.Json.Text, span.Start, span.Length, Array.Empty<TextPart>()));

    protected override void Rename(ConditionBlock block, string name) => Rename(block.Site!, name);

    protected override bool RenameKey(Condition condition, string key)
    {
        Rename(condition.Site!, key);
        return true;
    }

    public override void Rename(Origin value, string name)
    {
        var site = (JsonOrigin)value;
        var key = site.Json.ParentOf(site.Value)!.Members.First(member => member.Value == site.Value).Name;
        LiteralEdits.Replace(Edits, site.Json.Text, key.Span.Start, key.Span.Length, new JsonWriter().String(new[] { TextPart.Of(name) }).Parts);
    }

    protected override ImmutableArray<PolicyText> Kept(Condition condition) => condition.Values.Items.Select(static value => PolicyText.Of(value.Text)).ToImmutableArray();

    public override void RemoveStatement(Statement statement)
    {
        var origin = (JsonOrigin)statement.Origin;
        var list = origin.Json.ParentOf(origin.Value)!.Items;
        Remove(origin, list.Select(static item => item.Span).ToList(), index => list[index] == origin.Value);
    }

    public override void SplitOff(Statement statement, IReadOnlyList<Principal> principals)
    {
        var origin = (JsonOrigin)statement.Origin;
        AddSibling(statement, new NewStatement(statement.Actions.Items.Select(static action => PolicyText.Of(action.Text)).ToList(), Array.Empty<PolicyText>()) { Principals = principals });
        var types = origin.Value.Members.First(static member => member.Name.Text.Known == "Principal").Value;
        RemoveMembers(origin, types, types.Members.Select(static member => member.Value).Where(value => principals.Any(principal => value.Span.Contains(((JsonOrigin)principal.Site).Value.Span))).ToList());
    }

    public override void AddSibling(Statement statement, NewStatement added)
    {
        var origin = (JsonOrigin)statement.Origin;
        var layout = JsonLayout.Of(origin.Json, origin.Value);
        var outer = layout with { Indentation = layout.Indentation.Length >= layout.Step.Length ? layout.Indentation.Substring(layout.Step.Length) : "" };
        var writer = new JsonWriter();
        var parent = origin.Json.ParentOf(origin.Value)!;
        var isAlone = parent.Kind == JsonKind.Object;
        if (isAlone)
        {
            LiteralEdits.Replace(Edits, origin.Json.Text, origin.Value.Span.Start, 0, new[] { TextPart.Of("[") });
        }

        var members = new List<Action<JsonLayout>>
        {
            inner => writer.Name("Effect", inner).Raw("\"Allow\""),
        };
        if (added.Principals.Count > 0)
        {
            members.Add(inner => WriteNames(writer.Name("Principal", inner), added.Principals, origin, inner));
        }

        members.Add(inner => WriteArray(writer.Name("Action", inner), added.Actions, origin, inner));
        if (added.Resources.Count > 0)
        {
            members.Add(inner => WriteArray(writer.Name("Resource", inner), added.Resources, origin, inner));
        }

        if (added.Conditions.Length > 0)
        {
            members.Add(inner => writer.Name("Condition", inner).Bracketed('{', '}', inner, Blocks(added.Conditions, writer, origin)));
        }

        // Each on one line, but not all.
        var between = isAlone || outer.IsMultiLine ? "" : SeparatorBefore(origin.Json, parent, origin.Value);
        writer.Raw(between.Contains('\n') ? between : outer.Separator).Bracketed('{', '}', outer, members).Raw(isAlone ? "]" : "");
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

    private void WriteNames(JsonWriter writer, IReadOnlyList<Principal> principals, JsonOrigin origin, JsonLayout layout)
    {
        var names = principals.Select(static principal => PolicyText.Of(principal.Name)).ToList();
        writer.Bracketed('{', '}', layout, new Action<JsonLayout>[] { inner => WriteArray(writer.Name("AWS", inner), names, origin, inner) });
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
                _ when literal is not null && Surroundings.ExpressionFor(part.Token, literal, StatementForm.Json) is { } expression => TextPart.Value(Edits.ExpressionAt(literal.Expression.SpanStart, expression)),
                _ => TextPart.Of(part.Token == Token.AccountId ? "<account-id>" : "<region>"),
            };
        }
    }

    // The literal that the end of a value stands in, where additions go.
    private static LiteralSpelling? LiteralAt(JsonOrigin origin) => origin.Json.Text.Runs[origin.Json.Text.RunAt(origin.Value.Span.End - 1)].Literal;
}
