using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>Texts that calls make of other texts.</summary>
internal sealed partial class Interpreter
{
    // The text that a call makes, or what it was called on where that is one and the same; null if the call is none of those that are followed.
    private Value? Made(IMethodSymbol method, Value? receiver, ImmutableArray<Argument?> arguments, SyntaxNode call)
    {
        if (KnownSymbols.IsJson(method))
        {
            return Json(method, receiver, arguments, call);
        }

        var step = _step + 1;
        var text = method.ContainingType switch
        {
            null => null,
            { SpecialType: SpecialType.System_String } => StringCalls.Read(method, receiver as TextValue, arguments, call, step),
            { Name: "StringBuilder" } when receiver is ObjectValue { IsConstructed: true } builder && method is { Name: "ToString", Parameters.IsEmpty: true } => BuilderText.Of(builder, call, step),
            { Name: "FormattableString" } when method.IsStatic => arguments is [{ Value: TextValue formatted }] ? Texts.In(call.SyntaxTree, formatted, call.Span) : null,
            _ when KnownSymbols.IsAws(method) => CdkTexts.Read(method, receiver, arguments, call, step),
            _ => null,
        };
        if (text is null)
        {
            return null;
        }

        return text.Length > Limits.TextLength ? new UnknownValue(call, method) : Written(text, call);
    }

    private TextValue Written(SourceString text, SyntaxNode node, JsonContent? content = null)
    {
        var value = new TextValue(Origin.Of(node), text, content);
        _trace.Texts.Add(value);
        return value;
    }

    private Value? Json(IMethodSymbol method, Value? receiver, ImmutableArray<Argument?> arguments, SyntaxNode call)
    {
        if (JsonCalls.Written(method, receiver, arguments) is { } value)
        {
            var content = new JsonContent(value, _step + 1);
            var text = Written(JsonWriting.Of(content, call), call, content);
            return JsonCalls.MakesTree(method) ? new UnknownValue(call, method, text) : text;
        }

        if (JsonCalls.Parsed(method, arguments) is { } parsed)
        {
            return new UnknownValue(call, method, parsed);
        }

        if (JsonCalls.IsWriter(method))
        {
            return new UnknownValue(call, method);
        }

        if (method.IsStatic || !JsonCalls.IsQuestion(method))
        {
            return null;
        }

        return (receiver, method.Name) switch
        {
            (ObjectValue, "AsArray" or "AsObject") => receiver,
            (UnknownValue { Owner: TextValue { IsReworked: false } text, Symbol: IMethodSymbol { IsStatic: true } }, "ToJsonString" or "ToString") => text,
            _ => new UnknownValue(call, method, receiver),
        };
    }

    // What is done to a part of a tree is done to the tree: the text that it was read from is then not what is used.
    private static void OpenWhole(UnknownValue part)
    {
        Value whole = part;
        while (whole is UnknownValue { Owner: { } owner, Symbol: { } symbol, IsText: false, Type: not { IsValueType: true } } && KnownSymbols.IsFramework(symbol))
        {
            whole = owner;
        }

        if (whole is TextValue text)
        {
            text.IsReworked = true;
        }
        else if (whole is ObjectValue made && KnownSymbols.IsFramework(made.Maker))
        {
            Open(made);
        }
    }

    // What a list or map in sight certainly has at an index or under a name.
    private Value? Item(Value? receiver, IPropertySymbol indexer, List<Value> keys)
    {
        if (!indexer.IsIndexer || receiver is null || keys.Count != 1 || !KnownSymbols.IsFramework(indexer))
        {
            return null;
        }

        if (keys[0] is TextValue { Text.Known: { } name } && Views.Map(receiver, _step + 1) is { IsComplete: true } map)
        {
            return map.Entries.Where(entry => entry.Key.Text.Known == name).ToList() is [{ IsCertain: true } entry] ? entry.Value : null;
        }

        return keys[0] is ConstantValue { Constant: int index } && Views.IsList(receiver) && Views.List(receiver, _step + 1) is { IsComplete: true } list
            && index >= 0 && index < list.Items.Length && list.Items.All(static item => item.IsCertain) ? list.Items[index].Value : null;
    }

    // A text added to one in a variable: what stood there before isn't what is used.
    private Value? AddedTo(ICompoundAssignmentOperation assignment)
    {
        if (assignment is not { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String, Target: ILocalReferenceOperation local }
            || !_variables.TryGetValue(local.Local, out var variable) || variable.Value is not TextValue old)
        {
            return null;
        }

        var builder = new SourceStringBuilder();
        builder.Append(Texts.In(assignment.Syntax.SyntaxTree, old, assignment.Target.Syntax.Span));
        AppendValue(assignment.Value, assignment.Value.Syntax, null, builder);
        old.IsReworked = true;
        var added = builder.Length > Limits.TextLength ? (Value)new UnknownValue(assignment.Syntax, local.Local) : Written(builder.ToSourceString(), assignment.Syntax);
        Assign(local.Local, added, assignment.Syntax);
        return added;
    }

    // A char or an enum's member is a number of its own kind, and only a conversion says so.
    private static ConstantValue? Converted(IConversionOperation conversion) =>
        conversion is { ConstantValue: { HasValue: true, Value: not (string or null) and var constant }, Type: { } type, Operand.Type: { } from }
        && (IsOwnKind(type) || IsOwnKind(from)) ? new ConstantValue(conversion.Syntax, constant, type.TypeKind == TypeKind.Enum) : null;

    private static bool IsOwnKind(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || type.SpecialType is SpecialType.System_Char or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;

    // What an interpolated string writes into a handler: the same parts, each as a call.
    private static IOperation? Appended(IInterpolatedStringContentOperation part, out bool isPlain)
    {
        isPlain = part is IInterpolationOperation { Alignment: null, FormatString: null };
        if (part is not IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation call })
        {
            return (part as IInterpolationOperation)?.Expression;
        }

        isPlain = part.Syntax is InterpolationSyntax { AlignmentClause: null, FormatClause: null };
        return call.Arguments.FirstOrDefault()?.Value;
    }
}
