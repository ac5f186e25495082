using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>What is kept in fields and properties, made by constructors and written in other files.</summary>
public sealed class MemberTests
{
    private const string Made = "new Role(this, \"R\", new RoleProps { AssumedBy = new AccountPrincipal(\"1\") })";

    /// <summary>Members of a stack, code of its constructor after the role is made and given a statement, other code of the compilation; and whether the role is known as a whole.</summary>
    public static TheoryData<string, string, string, bool> Kept => new()
    {
        { "private readonly Role _role;", "", "", true },
        { "private Role _role;", "", "", true },
        { "internal Role _role { get; }", "", "", true },
        { "private readonly Role _role;", "if (id == null) _role.AddToPolicy(new PolicyStatement());", "", false },
        { "private readonly Role _role;", "if (id == null) _role.AssumeRolePolicy.AddStatements(new PolicyStatement());", "", false },
        { "private readonly Role _role;", "Node.AddDependency(new IDependable[] { _role });", "", false },
        { "private readonly Role _role;", "new Policy(this, \"P\", new PolicyProps { Roles = new[] { _role }, Statements = new[] { new PolicyStatement() } });", "", true },
        { "internal Role _role { get; private set; }", "", "", true },
        { "public Role _role { get; }", "", "", false },
        { "private readonly Role _role; internal string Arn => _role.RoleArn;", "", "", true },
        { "private readonly Role _role; internal bool Has() => _role != null && nameof(_role).Length > 1;", "", "", true },
        { "private readonly Role _role; internal Role Given => _role;", "", "", false },
        { "private readonly Role _role; internal void More() { _role.AddManagedPolicy(null); }", "", "", false },
        { "private readonly Role _role; internal void More() { this._role.AddToPolicy(null); }", "", "", false },
        { "private readonly Role _role; internal void More() { var r = _role; }", "", "", false },
        { "private readonly Role _role; internal void More() { new Bucket(this, \"B\").GrantRead(_role); }", "", "", false },
        { "private readonly Role _role; internal IPrincipal More() => _role.GrantPrincipal;", "", "", false },
        { "internal Role _role { get; }", "", "class Other { void M(TestStack s) { s._role.AddToPolicy(null); } }", false },
        { "internal Role _role { get; }", "", "class Other { void M(TestStack s) { s?._role.AddToPolicy(null); } }", false },
        { "internal Role _role { get; }", "", "class Other { string M(TestStack s) => s._role.RoleArn + s._role.RoleName; }", true },
        { "internal Role _role { get; }", "", "class Other { string _role; void M() { _role = _role + 1; } }", true },
        { "private readonly Role _role;", "new CfnOutput(this, \"O\", new CfnOutputProps { Value = _role.RoleArn });", "", true },
        { "private readonly Role _role; private void Once() { _role.AddToPolicy(null); }", "", "", false },
        { "private readonly Role _role; private void Once() { var arn = _role; }", "Once();", "", true },
        { "private readonly Role _role; private void Once() { var arn = _role; }", "Once(); Once();", "", false },
        { "internal virtual Role _role { get; set; }", "", "", false },
        { "private Role _role;", "Other.Away(); ", "static class Other { public static void Away() { } }", true },
        { "private Role _role; private System.Action Away = () => { };", "Away(); ", "", true },
        { "private Role _role;", "Other.Away(); _role.AddManagedPolicy(null);", "static class Other { public static void Away() { System.Console.WriteLine(); } }", true },
        { "private Role _role; protected virtual void Away() { }", "Away(); _role.AddManagedPolicy(null);", "", false },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_role_in_a_member_is_known_as_a_whole_unless_other_code_may_add_to_it(string members, string more, string others, bool isWhole)
    {
        var source = TestCode.Stack($"_role = {Made};\n{more}", members);
        var role = Read([source, TestCode.Usings + others], ".ctor").Roles.Single();
        Assert.Equal(isWhole, role.IsWhole);
    }

    /// <summary>Members of a stack, how its constructor uses them, other code, and the resource read.</summary>
    public static TheoryData<string, string, string, string> Values => new()
    {
        { "", "Names.Everything", "static class Names { public static readonly string Everything = \"*\"; }", "*" },
        { "", "Names.Everything", "static class Names { public const string Everything = \"*\"; }", "*" },
        { "", "Names.Everything", "static class Names { public static string Everything => Prefix + \"/*\"; private static string Prefix { get; } = \"p\"; }", "p/*" },
        { "", "Names.Everything", "static class Names { public static readonly string Everything; static Names() { Everything = \"*\"; } }", "*" },
        { "", "Names.Everything", "static class Names { public static string Everything = \"*\"; }", "{Names.Everything}" },
        { "", "Names.Of(\"b\")", "static class Names { public static string Of(string bucket) => $\"arn:aws:s3:::{bucket}/*\"; }", "arn:aws:s3:::b/*" },
        { "", "Names.All", "partial class Names { public static string All => Prefix + \"/*\"; } partial class Names { private const string Prefix = \"p\"; }", "p/*" },
        { "", "new Names(\"b\").Objects", "class Names { public Names(string bucket) { Objects = bucket + \"/*\"; PolicyStatement none = null; } public string Objects { get; } }", "b/*" },
        { "", "new Names(\"b\").Objects", "class Names { public Names(string bucket) { Objects = bucket + \"/*\"; PolicyStatement none = null; } public string Objects { get; set; } }", "{Objects}" },
        { "private readonly string _all;", "_all", "", "{_all}" },
        { "private readonly string _all = \"*\";", "_all", "", "*" },
        { "private string _all = \"*\";", "_all", "", "*" },
        { "private string _all = \"*\"; public void Set() { _all = \"x\"; }", "_all", "", "{_all}" },
        { "private string _all = \"*\"; public void Set() { Fill(ref _all); } private static void Fill(ref string x) { }", "_all", "", "{_all}" },
        { "private static string[] _all = { \"*\" };", "_all.Single()", "", "{Enumerable.Single}" },
        { "protected virtual string All => \"*\";", "All", "", "{All}" },
        { "private string All { get { return \"*\"; } }", "All", "", "*" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_followed_to_the_one_place_that_sets_it(string members, string expression, string others, string resource)
    {
        var source = TestCode.Stack("", members + $" public void Use() {{ new PolicyStatement(new PolicyStatementProps {{ Resources = new[] {{ {expression} }} }}); }}");
        Assert.Equal("allow identity\n  resource " + resource, Dump([source, TestCode.Usings + others], "Use"));
    }

    [Fact]
    public void A_construct_of_the_compilation_is_read_through()
    {
        var source = TestCode.Stack($$"""
            var role = {{Made}};
            var storage = new Storage(this, "S", role, "a:One");
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "a:Two" }, Resources = new[] { storage.Bucket.BucketArn } }));
            """);
        const string Storage = """
            class Storage : Construct
            {
                public Bucket Bucket { get; }
                public Storage(Construct scope, string id, IRole role, string action) : base(scope, id)
                {
                    Bucket = new Bucket(this, "B");
                    role.AddToPrincipalPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { action }, Resources = new[] { Bucket.ArnForObjects("*") } }));
                }
            }
            """;
        Assert.Equal(
            """
            role R
              trust
                allow trust
                  aws arn:{?}:iam::1:root
                  action sts:AssumeRole
              allow identity
                action a:One
                resource {BucketArn}/*
              allow identity
                action a:Two
                resource {BucketArn}
              of bucket B
            """.ReplaceLineEndings("\n"),
            Dump([source, TestCode.Usings + Storage]));
    }

    [Fact]
    public void A_class_that_derives_from_a_role_is_one()
    {
        const string Source = """
            class NotebookRole : Role
            {
                public NotebookRole(Construct scope, string id) : base(scope, id, new RoleProps { AssumedBy = new AccountPrincipal("1") })
                {
                    AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "a:One" }, Resources = new[] { "r" } }));
                }
            }
            """;
        Assert.Equal(
            """
            role {id}
              trust
                allow trust
                  aws arn:{?}:iam::1:root
                  action sts:AssumeRole
                ...
              allow identity
                action a:One
                resource r
              ...
            """.ReplaceLineEndings("\n"),
            Dump([TestCode.Usings + Source], ".ctor"));
    }

    private static string Dump(string[] files, string member = ".ctor") => ModelDump.Of(Read(files, member)).TrimEnd();

    private static PolicyModel Read(string[] files, string member)
    {
        var compilation = TestCode.Compile(files);
        TestCode.AssertCompiles(compilation);
        var tree = compilation.SyntaxTrees.First();
        var model = compilation.GetSemanticModel(tree);
        var code = tree.GetRoot().DescendantNodes().First(node => CodeBlocks.MemberOf(node) == node && model.GetDeclaredSymbol(node)?.Name == member);
        return PolicyReader.Read(model, code, KnownSymbols.From(compilation)!, CancellationToken.None);
    }
}
