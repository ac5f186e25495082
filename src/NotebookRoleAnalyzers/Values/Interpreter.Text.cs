using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

internal sealed partial class Interpreter
{
    private static bool IsText(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } => operation.Type?.SpecialType == SpecialType.System_String,
        ILiteralOperation or IUtf8StringOperation => operation.Syntax is LiteralExpressionSyntax { Token.Value: string },
        _ => operation is IInterpolatedStringOperation,
    };

    private Value EvaluateText(IOperation operation)
    {
        var builder = new SourceStringBuilder();
        foreach (var operand in Operands(operation))
        {
            AppendOperand(operand, builder);
            if (builder.Length > Limits.TextLength)
            {
                return new UnknownValue(operation.Syntax);
            }
        }

        var text = new TextValue(Origin.Of(operation.Syntax), builder.ToSourceString());
        _trace.Texts.Add(text);
        return text;
    }

    private Value EvaluateAddition(ICompoundAssignmentOperation addition, ILocalReferenceOperation local)
    {
        var builder = new SourceStringBuilder();
        AppendValue(local, local.Syntax, null, builder);
        foreach (var operand in Operands(addition.Value))
        {
            AppendOperand(operand, builder);
        }

        // The beginning alone is no text of its own any more.
        _trace.Texts.RemoveAll(text => _variables.TryGetValue(local.Local, out var variable) && variable.Value == text);
        Value sum = builder.Length > Limits.TextLength ? new UnknownValue(addition.Syntax, local.Local) : new TextValue(Origin.Of(addition.Syntax), builder.ToSourceString());
        Assign(local.Local, sum, addition.Syntax);
        _trace.Texts.AddRange(sum is TextValue text ? new[] { text } : Array.Empty<TextValue>());
        return sum;
    }

    // A chain of + leans to the left, as deep as it is long.
    private static Stack<IOperation> Operands(IOperation operation)
    {
        var operands = new Stack<IOperation>();
        while (operation is IBinaryOperation binary && IsText(binary))
        {
            operands.Push(binary.RightOperand);
            operation = binary.LeftOperand;
        }

        operands.Push(operation);
        return operands;
    }

    private void AppendOperand(IOperation operand, SourceStringBuilder builder)
    {
        switch (operand)
        {
            case { Syntax: LiteralExpressionSyntax { Token.Value: string } literal }:
                LiteralReader.Append(literal, builder);
                break;
            case IInterpolatedStringOperation { Syntax: InterpolatedStringExpressionSyntax syntax } interpolated:
                AppendInterpolated(interpolated, syntax, builder);
                break;
            default:
                AppendValue(operand, operand.Syntax, null, builder);
                break;
        }
    }

    private void AppendInterpolated(IInterpolatedStringOperation interpolated, InterpolatedStringExpressionSyntax syntax, SourceStringBuilder builder)
    {
        var spelling = LiteralReader.Spelling(syntax);
        var isFirst = true;
        foreach (var part in interpolated.Parts)
        {
            if (part.Syntax is InterpolatedStringTextSyntax text)
            {
                LiteralReader.Append(text, spelling, isFirst, builder);
            }
            else if (Appended(part, out var isPlain) is { } expression && isPlain)
            {
                AppendValue(expression, part.Syntax, spelling, builder);
            }
            else
            {
                foreach (var child in part.ChildOperations)
                {
                    Open(Evaluate(child));
                }

                builder.AppendHole(new TextHole(part.Syntax, null), part.Syntax.Span, spelling);
            }

            isFirst = false;
        }
    }

    private void AppendValue(IOperation operation, SyntaxNode place, LiteralSpelling? literal, SourceStringBuilder builder)
    {
        var count = _trace.Texts.Count;
        var value = Evaluate(operation);

        // A literal in a hole is a part of this text; one in a variable is a text of its own as well.
        if (value is TextValue text && _trace.Texts.Count > count && _trace.Texts[_trace.Texts.Count - 1] == text)
        {
            _trace.Texts.RemoveAt(_trace.Texts.Count - 1);
        }

        Texts.Append(value, operation.Syntax, place.Span, literal, builder);
    }
}
