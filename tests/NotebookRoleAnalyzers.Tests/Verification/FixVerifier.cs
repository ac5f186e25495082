using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using NotebookRoleAnalyzers.CodeFixes.Fixes;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>
/// Applies a fix as an editor does: one finding after the other, and all at once in the document, the project and the solution. All ways have to give the same code, and it has to compile.
/// Findings are marked as <c>{|NRA1001:text|}</c>, also those that are left.
/// </summary>
internal static class FixVerifier<TFix>
    where TFix : PolicyFix, new()
{
    private static readonly ReferenceAssemblies NoPackages = new("net10.0");

    public static Task Verify(string flagged, string @fixed, string? equivalenceKey = null) => Test(flagged, @fixed, equivalenceKey).RunAsync();

    /// <summary>Verifies a fix of what is flagged under some settings only.</summary>
    public static async Task VerifyUnder(string settings, string flagged, string @fixed)
    {
        var test = Test(flagged, @fixed, null);
        test.TestState.AnalyzerConfigFiles.Add((Settings.Path, settings));
        await test.RunAsync();
    }

    public static async Task VerifyInProject(string[] flagged, string[] @fixed)
    {
        var test = Test(flagged[0], @fixed[0], null);
        for (var i = 1; i < flagged.Length; i++)
        {
            test.TestState.Sources.Add(flagged[i]);
            test.FixedState.Sources.Add(@fixed[i]);
        }

        await test.RunAsync();
    }

    private static CSharpCodeFixTest<PolicyAnalyzer, TFix, DefaultVerifier> Test(string flagged, string @fixed, string? equivalenceKey)
    {
        var test = new CSharpCodeFixTest<PolicyAnalyzer, TFix, DefaultVerifier>
        {
            TestCode = flagged,
            FixedCode = @fixed,
            ReferenceAssemblies = NoPackages,
            CodeActionEquivalenceKey = equivalenceKey,
            // $$ begins a raw interpolated string here, and is no position.
            MarkupOptions = MarkupOptions.TreatPositionIndicatorsAsCode,
        };
        test.TestState.AdditionalReferences.AddRange(References.All);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.SolutionTransforms.Add(static (solution, project) => solution.WithProjectParseOptions(project, new CSharpParseOptions(LanguageVersion.Preview)));
        return test;
    }
}
