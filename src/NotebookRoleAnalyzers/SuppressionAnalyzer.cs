using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers;

/// <summary>
/// Says which suppressions of these rules give no reason, where a team asks for one. An analyzer of its own: it looks at attributes and directives, in code with and without policies,
/// and in a file for which nobody asks it looks at nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SuppressionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>NRA0002.</summary>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(SuppressionWithoutReason.Descriptor);

    /// <summary>Registers nothing but a look at the references of each compilation.</summary>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.AreUsedBy(start.Compilation))
            {
                start.RegisterSemanticModelAction(Analyze);
            }
        });
    }

    private static void Analyze(SemanticModelAnalysisContext context)
    {
        var settings = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.SemanticModel.SyntaxTree);
        if (RuleOptions.Of(settings).RequireJustification)
        {
            foreach (var (location, arguments) in SuppressionWithoutReason.In(context.SemanticModel, context.CancellationToken))
            {
                context.ReportDiagnostic(Diagnostic.Create(SuppressionWithoutReason.Descriptor, location, arguments));
            }
        }
    }
}
