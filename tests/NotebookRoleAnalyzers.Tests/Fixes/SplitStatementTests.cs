using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.CodeFixes.Edits;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>The AWS principals of a statement are given one of their own, in the forms that have no principals of the CDK.</summary>
public sealed class SplitStatementTests
{
    private static readonly string[] Split =
    [
        "Allow: Action sts:AssumeRole; Condition StringEquals aws:SourceAccount 111122223333; Principal Service rds.amazonaws.com",
        "Allow: Action sts:AssumeRole; Principal AWS arn:aws:iam::111122223333:role/a; Principal AWS arn:aws:iam::111122223333:role/b",
    ];

    private const string Condition = """["Condition"] = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = "111122223333" } }""";

    public static TheoryData<string, string> Maps => new()
    {
        { "dictionaries", $$"""new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["Service"] = "rds.amazonaws.com", ["AWS"] = new[] { "arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/b" } }, ["Action"] = "sts:AssumeRole", {{Condition}} }""" },
        { "pairs", $$"""new Dictionary<string, object> { { "Effect", "Allow" }, { "Principal", new Dictionary<string, object> { { "AWS", new[] { "arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/b" } }, { "Service", "rds.amazonaws.com" } } }, { "Action", "sts:AssumeRole" }, { "Condition", new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = "111122223333" } } } }""" },
        { "an anonymous object", $$"""new { Effect = "Allow", Principal = new { Service = new[] { "rds.amazonaws.com" }, AWS = new[] { "arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/b" } }, Action = "sts:AssumeRole", Condition = new { StringEquals = new Dictionary<string, string> { ["aws:SourceAccount"] = "111122223333" } } }""" },
    };

    [Theory]
    [MemberData(nameof(Maps))]
    public void Maps_are_split(string name, string statement)
    {
        Assert.NotEmpty(name);
        var split = Apply($"        var json = System.Text.Json.JsonSerializer.Serialize(new {{ Statement = new object[] {{ {statement} }} }});");

        Assert.Equal(Split, TemplateStatements.Of(Execution.Json(split)));
    }

    [Fact]
    public void Pulumis_documents_are_split()
    {
        var split = Apply("""
                    Pulumi.Aws.Iam.GetPolicyDocument.Invoke(new() { Statements = { new Pulumi.Aws.Iam.Inputs.GetPolicyDocumentStatementInputArgs { Actions = { "sts:AssumeRole" }, Principals = { new Pulumi.Aws.Iam.Inputs.GetPolicyDocumentStatementPrincipalInputArgs { Type = "Service", Identifiers = { "rds.amazonaws.com" } }, new Pulumi.Aws.Iam.Inputs.GetPolicyDocumentStatementPrincipalInputArgs { Type = "AWS", Identifiers = { "arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/b" } } } } } });
            """);

        Assert.Equal(
            ["Allow: Action sts:AssumeRole; Principal AWS arn:aws:iam::111122223333:role/a; Principal AWS arn:aws:iam::111122223333:role/b", "Allow: Action sts:AssumeRole; Principal Service rds.amazonaws.com"],
            ModelStatements.Of(TestCode.Read(TestCode.Stack(split))));
    }

    [Theory]
    [InlineData("""new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["Service"] = "rds.amazonaws.com", ["AWS"] = names }, ["Action"] = "sts:AssumeRole" }""")]
    [InlineData("""new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = principals, ["Action"] = "sts:AssumeRole" }""")]
    public void What_names_principals_elsewhere_is_not_split(string statement) => Assert.False(Read($$"""
        var names = new[] { "arn:aws:iam::111122223333:role/a" };
        var principals = new Dictionary<string, object> { ["Service"] = "rds.amazonaws.com", ["AWS"] = "arn:aws:iam::111122223333:role/a" };
        var json = System.Text.Json.JsonSerializer.Serialize(new { Statement = new object[] { {{statement}} } });
        """).CanBeSplit);

    private static Statement Read(string statements) => Assert.Single(TestCode.Read(TestCode.Stack(statements)).SelectMany(static model => model.Statements));

    // What the stack's constructor is after its statement was split.
    private static string Apply(string statements)
    {
        var compilation = TestCode.Compile(TestCode.Stack(statements));
        TestCode.AssertCompiles(compilation);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var symbols = KnownSymbols.From(compilation)!;
        var constructor = tree.GetRoot().DescendantNodes().OfType<ConstructorDeclarationSyntax>().Single();
        var statement = Assert.Single(PolicyReader.Read(model, constructor, symbols, CancellationToken.None).Statements);
        Assert.True(statement.CanBeSplit);

        var edits = new SourceEdits(model);
        PolicyForm.Of(statement, edits, new Surroundings(model, symbols)).SplitOff(statement, [.. statement.Principals.Items.Where(static principal => principal.Type == PrincipalType.Aws)]);

        var mended = TestCode.Compile(edits.ApplyTo(tree.GetText()).ToString());
        TestCode.AssertCompiles(mended);
        return string.Concat(mended.SyntaxTrees.Single().GetRoot().DescendantNodes().OfType<ConstructorDeclarationSyntax>().Single().Body!.Statements.Select(static statement => statement.ToFullString()));
    }
}
