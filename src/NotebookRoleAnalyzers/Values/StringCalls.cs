using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>The methods of <see cref="string"/> whose result follows from the texts that they are given.</summary>
internal static class StringCalls
{
    /// <summary>What a call makes; null where that isn't certain.</summary>
    public static SourceString? Read(IMethodSymbol method, TextValue? receiver, ImmutableArray<Argument?> arguments, SyntaxNode call, int step) => method switch
    {
        { IsStatic: true, Name: "Format" } => Format(method, arguments, call, step),
        { IsStatic: true, Name: "Concat" } => Items(method, arguments, 0, step) is { } list ? Texts.Join(SourceString.Empty, list, call) : null,
        { IsStatic: true, Name: "Join" } => Join(method, arguments, call, step),
        { IsStatic: true, Name: "Create" } => arguments is [_, { Value: TextValue text }] ? Texts.In(call.SyntaxTree, text, call.Span) : null,
        _ => receiver is null ? null : OfText(method, Texts.In(call.SyntaxTree, receiver, call.Span), arguments, call),
    };

    /// <summary>The text of a format and its items, given to any method that takes them; null where it isn't certain.</summary>
    public static SourceString? Format(IMethodSymbol method, ImmutableArray<Argument?> arguments, SyntaxNode call, int step)
    {
        var first = method.Parameters.FirstOrDefault(static parameter => parameter.Type.SpecialType == SpecialType.System_String)?.Ordinal ?? -1;

        // A provider of the caller's own may format even texts in its way.
        var isPlain = first == 0 || (first == 1 && arguments[0] is null or { Value: ConstantValue { Constant: null } or UnknownValue { Symbol.ContainingType.Name: "CultureInfo" } });
        return isPlain && arguments[first] is { Value: TextValue format } && Items(method, arguments, first + 1, step) is { IsComplete: true } items
            ? CompositeFormat.Apply(Texts.In(call.SyntaxTree, format, call.Span), items.Items, call)
            : null;
    }

    /// <summary>The text of a separator and what it stands between, given to any method that takes them; null where it isn't certain.</summary>
    public static SourceString? Join(IMethodSymbol method, ImmutableArray<Argument?> arguments, SyntaxNode call, int step) =>
        method.Parameters.Length == 2 && arguments[0] is { } separator && Text(separator, call) is { } between && Items(method, arguments, 1, step) is { } list ? Texts.Join(between, list, call) : null;

    // The arguments from one on: each an item, or the last of them a list.
    private static ListValue? Items(IMethodSymbol method, ImmutableArray<Argument?> arguments, int first, int step)
    {
        if (first == method.Parameters.Length - 1 && method.Parameters[first].Type is IArrayTypeSymbol or { Name: "IEnumerable" or "ReadOnlySpan" })
        {
            return arguments[first] is { } list ? Views.List(list.Value, step) : null;
        }

        var items = arguments.Skip(first).Where(static argument => argument is not null).Select(static argument => new ListItem(argument!.Value, IsCertain: true, Origin.Of(argument.Node))).ToImmutableArray();
        return items.Length == arguments.Length - first && !items.IsEmpty ? new ListValue(items[0].Site, items, isComplete: true) : null;
    }

    private static SourceString? Text(Argument argument, SyntaxNode call)
    {
        var builder = new SourceStringBuilder();
        Texts.Append(argument, call, builder);
        return builder.ToSourceString() is { HasHoles: false } known ? known : null;
    }

    private static SourceString? OfText(IMethodSymbol method, SourceString text, ImmutableArray<Argument?> arguments, SyntaxNode call) => method.Name switch
    {
        "ToString" => text,
        "Trim" or "TrimStart" or "TrimEnd" when arguments.IsEmpty => Trim(text, method.Name != "TrimEnd", method.Name != "TrimStart"),
        "ToLowerInvariant" or "ToUpperInvariant" when arguments.IsEmpty => Recase(text, method.Name == "ToLowerInvariant", dotted: '\0'),

        // In Turkish, i and I are letters of different pairs.
        "ToLower" when arguments.IsEmpty => Recase(text, toLower: true, 'I'),
        "ToUpper" when arguments.IsEmpty => Recase(text, toLower: false, 'i'),
        "Replace" when arguments is [{ Value: TextValue { Text.Known: { Length: > 0 } old } }, { } replacement, ..] && IsOrdinal(arguments) => Replace(text, old, replacement, call),
        _ => null,
    };

    private static bool IsOrdinal(ImmutableArray<Argument?> arguments) =>
        arguments.Length == 2 || arguments is [_, _, { Value: ConstantValue { Constant: (int)StringComparison.Ordinal } }];

    private static SourceString? Trim(SourceString text, bool atStart, bool atEnd)
    {
        var (start, end) = (0, text.Length);
        while (atStart && start < end && char.IsWhiteSpace(text.Characters[start]))
        {
            start++;
        }

        while (atEnd && end > start && char.IsWhiteSpace(text.Characters[end - 1]))
        {
            end--;
        }

        // White space may begin or end what a hole stands for.
        var isHidden = start < end && ((atStart && text.IsHole(start)) || (atEnd && text.IsHole(end - 1)));
        return isHidden ? null : text.Substring(start, end - start);
    }

    private static SourceString? Recase(SourceString text, bool toLower, char dotted)
    {
        var builder = new SourceStringBuilder();
        foreach (var run in text.Runs)
        {
            if (run.Hole is { } hole)
            {
                builder.AppendHole(new TextHole(hole.Expression, null), run.Source, run.Literal);
                continue;
            }

            for (var i = run.Start; i < run.End; i++)
            {
                var character = text.Characters[i];
                if (character == dotted || character > 127)
                {
                    return null;
                }

                builder.AppendReworked(toLower ? char.ToLowerInvariant(character) : char.ToUpperInvariant(character), run.Slice(i, i + 1).Source);
            }
        }

        return builder.ToSourceString();
    }

    private static SourceString? Replace(SourceString text, string old, Argument replacement, SyntaxNode call)
    {
        // What a hole stands for may hold or complete what is looked for.
        if (text.Known is not { } characters)
        {
            return null;
        }

        var builder = new SourceStringBuilder();
        var start = 0;
        for (var found = characters.IndexOf(old, StringComparison.Ordinal); found >= 0 && builder.Length <= Limits.TextLength; found = characters.IndexOf(old, start, StringComparison.Ordinal))
        {
            builder.Append(text, start, found - start, isReworked: true);
            Texts.Append(replacement, call, builder);
            start = found + old.Length;
        }

        builder.Append(text, start, text.Length - start, isReworked: true);
        return builder.ToSourceString();
    }
}
