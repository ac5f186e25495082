using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Conventions;

public sealed partial class SeveralFixesTests
{
    /// <summary>A tool that takes no fix of several has to be told which; the page on build servers names the first for each id that has several.</summary>
    [Fact]
    public async Task The_page_on_build_servers_names_the_first_of_several_fixes()
    {
        var document = Mending.Document(TestCode.Stack("""        new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:*" }, Resources = new[] { "*" } });"""));
        var any = (await TestCode.Analyze((await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!))[0];
        var expected = new List<string>();
        foreach (var fix in Mending.Fixes)
        {
            // A fix offers the same for every diagnostic.
            var actions = new List<CodeAction>();
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, any, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
            if (actions.Count > 1)
            {
                expected.AddRange(fix.FixableDiagnosticIds.Select(id => $"{id}={actions[0].EquivalenceKey}"));
            }
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), Named.Matches(Repository.Read("docs/ci.md")).Select(static named => named.Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"NRA\d{4}=\w+")]
    private static partial Regex Named { get; }
}
