using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Robustness;

/// <summary>Code nested to any depth in one of many forms, with a finding before it.</summary>
internal static class DeepCode
{
    // What opens a level, what stands in the middle, what closes a level.
    private static readonly Dictionary<string, (string Open, string Middle, string Close)> Forms = new()
    {
        ["parentheses"] = ("(", "\"a\"", ")"),
        ["calls"] = ("string.Concat(", "\"a\"", ")"),
        ["arrays"] = ("new object[] { ", "\"a\"", " }"),
        ["implicit arrays"] = ("new[] { ", "\"a\"", " }"),
        ["lists"] = ("new List<object> { ", "\"a\"", " }"),
        ["anonymous objects"] = ("new { A = ", "\"a\"", " }"),
        ["object initializers"] = ("new PolicyStatement(new PolicyStatementProps { Sid = \"a\" + ", "\"a\"", " }).Sid"),
        ["collection expressions"] = ("[", "\"a\"", "]"),
        ["conditions"] = ("id == \"a\" ? ", "\"a\"", " : \"b\""),
        ["otherwise"] = ("id == \"a\" ? \"b\" : ", "\"a\"", ""),
        ["coalescing"] = ("id ?? ", "\"a\"", ""),
        ["casts"] = ("(object)", "\"a\"", ""),
        ["texts"] = ("\"a\" + (", "\"a\"", ")"),
        ["switches"] = ("id switch { _ => ", "\"a\"", " }"),
        ["lambdas"] = ("new Func<object>(() => ", "null", ")"),
        ["fluent calls"] = ("", "\"a\"", ".ToString()"),
        ["conditional calls"] = ("", "id", "?.ToString()"),
        ["indexers"] = ("", "new Dictionary<string, dynamic>()", "[\"a\"]"),
        ["WithConditions"] = ("", "new ServicePrincipal(\"ec2.amazonaws.com\")", ".WithConditions(new Dictionary<string, object>())"),
        ["PrincipalWithConditions"] = ("new PrincipalWithConditions(", "new ServicePrincipal(\"ec2.amazonaws.com\")", ", null)"),
        ["composites"] = ("new CompositePrincipal(", "new ServicePrincipal(\"ec2.amazonaws.com\")", ")"),
        ["assignments"] = ("x = ", "\"a\"", ""),
        ["if blocks"] = ("if (id == \"a\") { ", "statement.AddActions(\"a:b\");", " }"),
        ["ifs"] = ("if (id == \"a\") ", "statement.AddActions(\"a:b\");", ""),
        ["else ifs"] = ("if (id == \"a\") { } else ", "statement.AddActions(\"a:b\");", ""),
        ["blocks"] = ("{ ", "statement.AddActions(\"a:b\");", " }"),
        ["usings"] = ("using (null) ", "statement.AddActions(\"a:b\");", ""),
        ["loops"] = ("while (id != null) ", "statement.AddActions(\"a:b\");", ""),
        ["iterations"] = ("foreach (var c in id) ", "statement.AddActions(\"a:b\");", ""),
        ["tries"] = ("try { ", "statement.AddActions(\"a:b\");", " } finally { }"),
        ["lambda blocks"] = ("((Action)(() => { ", "statement.AddActions(\"a:b\");", " }))();"),
    };

    public static TheoryData<string> Names => new(Forms.Keys);

    public static string Source(string form, int depth)
    {
        var (before, expression, statement) = Parts(form, depth);
        return TestCode.Stack($$"""
                    var statement = new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "*" } });
                    object x; {{before}}x = {{expression}};
                    {{statement}}
            """);
    }

    /// <summary>A statement that goes before, an expression and a statement, one of them nested.</summary>
    public static (string Before, string Expression, string Statement) Parts(string form, int depth)
    {
        var (open, middle, close) = Forms[form];
        var nested = string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));
        return middle[^1] == ';' ? ("", "null", nested) : (form == "collection expressions" ? "object[] y = " + nested + "; " : "", form == "collection expressions" ? "null" : nested, "");
    }
}
