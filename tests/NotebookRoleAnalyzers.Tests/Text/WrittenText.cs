using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Tests.Text;

/// <summary>An expression of C# with the string that was read from it and the one that the compiler gives it.</summary>
/// <param name="Source">The whole file that holds the expression.</param>
/// <param name="Syntax">The expression.</param>
/// <param name="Text">What the reader makes of it.</param>
/// <param name="Value">What the compiler makes of it; null if it isn't constant.</param>
internal sealed record WrittenText(string Source, ExpressionSyntax Syntax, SourceString Text, string? Value)
{
    /// <summary>Reads one expression; declarations may stand before it.</summary>
    public static WrittenText Of(string expression, string declarations = "", string lineEnd = "\n") => All([expression], declarations, lineEnd).Single();

    /// <summary>Reads many expressions with one compilation.</summary>
    public static IReadOnlyList<WrittenText> All(IReadOnlyCollection<string> expressions, string declarations = "", string lineEnd = "\n")
    {
        var methods = expressions.Select((expression, index) => $"void M{index}(string hole) {{ {declarations}{lineEnd}var text = {expression};{lineEnd}}}{lineEnd}");
        var source = "class C" + lineEnd + "{" + lineEnd + string.Concat(methods) + "}" + lineEnd;
        var compilation = TestCode.Compile(source, withAws: false);
        TestCode.AssertCompiles(compilation);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Select(method => Read(method, model, source)).ToList();
    }

    /// <summary>What an expression gives when the program runs, with a value for the parameter <c>hole</c>.</summary>
    public static string Run(string expression, string hole)
    {
        var compilation = TestCode.Compile("public static class C { public static string M(string hole) { return " + expression + "; } }", withAws: false);
        TestCode.AssertCompiles(compilation);
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("Run", isCollectible: true);
        var value = (string)context.LoadFromStream(image).GetType("C")!.GetMethod("M")!.Invoke(null, [hole])!;
        context.Unload();
        return value;
    }

    /// <summary>The source that writes some characters.</summary>
    public string Written(int start, int length) => Text.SpanOf(start, length) is var span ? Source.Substring(span.Start, span.Length) : "";

    private static WrittenText Read(MethodDeclarationSyntax method, SemanticModel model, string source)
    {
        var expression = method.DescendantNodes().OfType<VariableDeclaratorSyntax>().Last().Initializer!.Value;
        var isBytes = expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.Utf8StringLiteralExpression);
        return isBytes ? ReadBytes((LiteralExpressionSyntax)expression, source) : new WrittenText(source, expression, ReadText(method, expression, model), model.GetConstantValue(expression).Value as string);
    }

    private static SourceString ReadText(MethodDeclarationSyntax method, ExpressionSyntax expression, SemanticModel model)
    {
        var trace = Interpreter.Run(model, [model.GetOperation(method)!], static _ => false, CancellationToken.None);
        return trace.Texts.Single(text => text.Origin.Node == expression).Text;
    }

    // Bytes are no constant, but the token has the string that they encode.
    private static WrittenText ReadBytes(LiteralExpressionSyntax literal, string source)
    {
        var builder = new SourceStringBuilder();
        LiteralReader.Append(literal, builder);
        return new WrittenText(source, literal, builder.ToSourceString(), literal.Token.ValueText);
    }
}
