using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Writes expressions of C# in the layout of a file.</summary>
internal sealed class CSharpWriter
{
    private static readonly LiteralSpelling Plain = new(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.IdentifierName("_"), LiteralKind.Regular, 0, "", IsUtf8: false);
    private static readonly LiteralSpelling Interpolated = Plain with { Dollars = 1 };

    private const int MostOnOneLine = 6;

    private readonly SourceEdits _edits;

    private readonly Func<PolicyText, int, PolicyText> _complete;

    /// <param name="edits">Knows the file.</param>
    /// <param name="complete">Puts something in the place of tokens that the CDK doesn't complete.</param>
    public CSharpWriter(SourceEdits edits, Func<PolicyText, int, PolicyText> complete)
    {
        _edits = edits;
        _complete = complete;
    }

    /// <summary>A text as an expression: a literal, an interpolated string, or the one expression that it consists of.</summary>
    public string Expression(PolicyText text, int position)
    {
        text = _complete(text, position);
        if (text.Parts.Length == 1 && text.Parts[0] is { Characters: null } only)
        {
            return Value(only, position);
        }

        if (text.Parts.All(static part => part.Characters is not null))
        {
            return "\"" + LiteralEdits.Escape(string.Concat(text.Parts.Select(static part => part.Characters)), Plain) + "\"";
        }

        var interpolated = new StringBuilder("$\"");
        foreach (var part in text.Parts)
        {
            interpolated.Append(part.Characters is { } characters ? LiteralEdits.Escape(characters, Interpolated) : "{" + Value(part, position) + "}");
        }

        return interpolated.Append('"').ToString();
    }

    /// <summary>The values of a condition: one as it is, several as an array.</summary>
    public string Values(ImmutableArray<PolicyText> values, SyntaxNode map, string indentation)
    {
        var expressions = values.Select(value => Expression(value, map.SpanStart)).ToList();
        var takesArrays = _edits.Model.GetTypeInfo(map).Type is INamedTypeSymbol { TypeArguments: [_, IArrayTypeSymbol] };
        return expressions.Count == 1 && !takesArrays ? expressions[0] : "new[] { " + string.Join(", ", expressions) + " }";
    }

    /// <summary>The dictionary of one operator.</summary>
    public string Block(NewCondition condition, SyntaxNode place, string indentation) =>
        Dictionary(new[] { condition }, static item => item.Key, (item, inner) => Values(item.Values, place, inner), place, indentation);

    /// <summary>The dictionary of several operators, each with one key.</summary>
    public string Conditions(IReadOnlyList<NewCondition> conditions, SyntaxNode place, string indentation) =>
        Dictionary(conditions, static item => item.Operator, (item, inner) => Block(item, place, inner), place, indentation);

    public string Entry(string key, string value) => _edits.Layout.KeysInBrackets ? "[\"" + key + "\"] = " + value : "{ \"" + key + "\", " + value + " }";

    /// <summary>An initializer over several lines, for what stands at a position.</summary>
    public string Initializer(int position, Func<string, IEnumerable<string>> members) =>
        Initializer(SourceLayout.IndentationAt(_edits.Model.SyntaxTree.GetText(), position), members);

    public string Statement(NewStatement added, SyntaxNode place, string indentation)
    {
        var statement = _edits.NameOf("Amazon.CDK.AWS.IAM", "PolicyStatement", place.SpanStart);
        var props = _edits.NameOf("Amazon.CDK.AWS.IAM", "PolicyStatementProps", place.SpanStart);
        return "new " + statement + "(new " + props + Initializer(indentation, inner => Members(added, place, inner)) + ")";
    }

    /// <summary>A statement as a dictionary under the names of IAM's JSON grammar.</summary>
    public string Map(NewStatement added, SyntaxNode place, string indentation)
    {
        var elements = new List<(string Key, Func<string, string> Value)>
        {
            ("Effect", static _ => "\"Allow\""),
        };
        if (added.Principals.Count > 0)
        {
            elements.Add(("Principal", inner => Dictionary(new[] { added.Principals }, static _ => "AWS", static (names, _) => "new[] { " + string.Join(", ", names.Select(static name => name.Site.Node)) + " }", place, inner)));
        }

        elements.Add(("Action", inner => Array(added.Actions, place, inner)));
        if (added.Resources.Count > 0)
        {
            elements.Add(("Resource", inner => Array(added.Resources, place, inner)));
        }

        if (added.Conditions.Length > 0)
        {
            elements.Add(("Condition", inner => Conditions(added.Conditions, place, inner)));
        }

        return Dictionary(elements, static element => element.Key, static (element, inner) => element.Value(inner), place, indentation);
    }

    private IEnumerable<string> Members(NewStatement added, SyntaxNode place, string indentation)
    {
        if (added.Principals.Count > 0)
        {
            var type = _edits.NameOf("Amazon.CDK.AWS.IAM", "IPrincipal", place.SpanStart);
            yield return "Principals = new " + type + "[] { " + string.Join(", ", added.Principals.Select(static principal => principal.Holder.Node)) + " }";
        }

        yield return "Actions = " + Array(added.Actions, place, indentation);
        if (added.Resources.Count > 0)
        {
            yield return "Resources = " + Array(added.Resources, place, indentation);
        }

        if (added.Conditions.Length > 0)
        {
            yield return "Conditions = " + Conditions(added.Conditions, place, indentation);
        }
    }

    // A long list stands one item to a line.
    private string Array(IReadOnlyList<PolicyText> texts, SyntaxNode place, string indentation)
    {
        var expressions = texts.Select(text => Expression(text, place.SpanStart)).ToList();
        return expressions.Count > MostOnOneLine ? "new[]" + Initializer(indentation, _ => expressions) : "new[] { " + string.Join(", ", expressions) + " }";
    }

    private string Dictionary<T>(IEnumerable<T> items, Func<T, string> key, Func<T, string, string> value, SyntaxNode place, string indentation)
    {
        var type = _edits.NameOf("System.Collections.Generic", "Dictionary", place.SpanStart);
        return "new " + type + "<string, object>" + Initializer(indentation, inner => items.Select(item => Entry(key(item), value(item, inner))));
    }

    /// <summary>The same for what stands on a line of some indentation.</summary>
    public string Initializer(string indentation, Func<string, IEnumerable<string>> members) => Initializer(_edits.Layout, indentation, members);

    /// <summary>The same in a layout.</summary>
    public static string Initializer(SourceLayout layout, string indentation, Func<string, IEnumerable<string>> members)
    {
        var (lineEnd, inner) = (layout.LineEnd, indentation + layout.Indentation);
        var opening = layout.BracesOnOwnLine ? lineEnd + indentation + "{" : " {";
        return opening + lineEnd + inner + string.Join("," + lineEnd + inner, members(inner)) + lineEnd + indentation + "}";
    }

    private string Value(PolicyTextPart part, int position) => part.Expression ?? _edits.ExpressionAt(position, Surroundings.CdkName(part.Token)!);
}
