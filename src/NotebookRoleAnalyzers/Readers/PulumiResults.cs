using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>What Pulumi's <c>output.Apply(value => ...)</c> gives, as far as its function's syntax tells.</summary>
internal static class PulumiResults
{
    /// <summary>Whether a value is what a function that is applied makes of a text: <c>bucket.Arn.Apply(arn => $"...")</c>.</summary>
    public static bool IsOf(Value value, Value text) => FunctionOf(value) is { } function && ResultOf(function) == text.Origin.Node;

    /// <summary>Whether a value is the JSON of a policy document that a call gives: <c>document.Apply(result => result.Json)</c>.</summary>
    public static bool IsJsonOf(Value? value, ObjectValue document) =>
        FunctionOf(value) is { } function
        && (value as ObjectValue)?.Receiver == document
        && ResultOf(function) is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Json" or "MinifiedJson", Expression: IdentifierNameSyntax };

    private static LambdaExpressionSyntax? FunctionOf(Value? value) =>
        value is ObjectValue { Maker: { Name: "Apply" } maker } made && KnownSymbols.IsPulumi(maker)
            ? made.Arguments.Select(static argument => argument?.Node).OfType<LambdaExpressionSyntax>().FirstOrDefault()
            : null;

    private static ExpressionSyntax? ResultOf(LambdaExpressionSyntax function) => function switch
    {
        { ExpressionBody: { } result } => result,
        { Block.Statements: [ReturnStatementSyntax { Expression: { } result }] } => result,
        _ => null,
    };
}
