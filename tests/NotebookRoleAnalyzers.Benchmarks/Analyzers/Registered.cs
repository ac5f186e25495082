using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NotebookRoleAnalyzers.Benchmarks.Analyzers;

/// <summary>An analyzer that asks for something and does nothing with it: what that alone costs is the floor for all that ask for the same.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class Registered(Action<AnalysisContext> register) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Descriptor = new("BENCH001", "Nothing", "Nothing", "Benchmarks", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static Registered Nothing { get; } = new(static _ => { });

    public static Registered OperationBlocks { get; } = new(static context => context.RegisterOperationBlockAction(static _ => { }));

    public static Registered CodeBlocks { get; } = new(static context => context.RegisterCodeBlockAction(static _ => { }));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        register(context);
    }
}
