using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>What a <see cref="System.Text.StringBuilder"/> in sight holds.</summary>
internal static class BuilderText
{
    /// <summary>Its text before a step; null where something is done to it that isn't followed.</summary>
    public static SourceString? Of(ObjectValue made, SyntaxNode call, int step)
    {
        if (made.IsOpen || made.Maker.Parameters.Length > 2)
        {
            return null;
        }

        var builder = new SourceStringBuilder();
        if (made.Argument("value") is { } initial)
        {
            Texts.Append(initial, call, builder);
        }

        foreach (var happened in made.Events.Where(happened => happened.Step < step))
        {
            if (happened is { Member: IMethodSymbol { Name: "Clear" }, IsCertain: true })
            {
                builder = new SourceStringBuilder();
            }
            else if (happened.Member is not IMethodSymbol method || !TryAppend(method, happened, call, builder) || builder.Length > Limits.TextLength)
            {
                return null;
            }
        }

        return builder.ToSourceString();
    }

    private static bool TryAppend(IMethodSymbol method, ObjectEvent happened, SyntaxNode call, SourceStringBuilder builder)
    {
        var added = method.Name switch
        {
            "Append" or "AppendLine" => Single(method, happened, call),
            "AppendFormat" => StringCalls.Format(method, happened.Arguments, call, happened.Step),
            "AppendJoin" => StringCalls.Join(method, happened.Arguments, call, happened.Step),
            "EnsureCapacity" => SourceString.Empty,
            _ => null,
        };
        if (added is null)
        {
            return false;
        }

        var place = happened.Node.SyntaxTree == call.SyntaxTree ? happened.Node : call;
        if (!happened.IsCertain)
        {
            builder.AppendHole(new TextHole(place, null), place.Span, null);
            return true;
        }

        builder.Append(added);
        if (method.Name == "AppendLine")
        {
            builder.AppendWhole("\n", new Microsoft.CodeAnalysis.Text.TextSpan(place.Span.End, 0), null);
        }

        return true;
    }

    private static SourceString? Single(IMethodSymbol method, ObjectEvent happened, SyntaxNode call)
    {
        if (method.Parameters.IsEmpty)
        {
            return SourceString.Empty;
        }

        // Of an array or another builder, a part may be asked for.
        var last = happened.Arguments[happened.Arguments.Length - 1];
        if (last is null || (method.Parameters.Length > 1 && method.Parameters[0].Type.Name != "IFormatProvider"))
        {
            return null;
        }

        var builder = new SourceStringBuilder();
        Texts.Append(last, call, builder);
        return builder.ToSourceString();
    }
}
