using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers;

/// <summary>
/// Says which options are misspelled. An analyzer of its own: it judges the settings of a whole compilation, once, and an editor treats an analyzer that does so unlike one that judges code while it is typed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : DiagnosticAnalyzer
{
    private static readonly char[] KeyEnds = { '=', ':' };

    /// <summary>NRA0001.</summary>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(InvalidOption.Descriptor);

    /// <summary>Registers a look at the settings of each compilation.</summary>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(static compilation =>
        {
            if (KnownSymbols.AreUsedBy(compilation.Compilation))
            {
                Analyze(compilation);
            }
        });
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var settings = context.Compilation.SyntaxTrees.Select(provider.GetOptions)
            .Concat(context.Options.AdditionalFiles.Select(provider.GetOptions))
            .Prepend(provider.GlobalOptions);
        var reported = new HashSet<(string, object)>();
        foreach (var (key, arguments) in settings.Distinct().SelectMany(InvalidOption.In))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (reported.Add((key, arguments[0])) && CategorySeverity.Diagnose(InvalidOption.Descriptor, LocationOf(key, context), arguments, provider.GlobalOptions, context.Compilation) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    // The compiler doesn't say where a setting stands; a file of settings that the project gives to its analyzers does.
    private static Location LocationOf(string key, CompilationAnalysisContext context)
    {
        foreach (var file in context.Options.AdditionalFiles.Where(static file => file.Path.EndsWith(".editorconfig", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".globalconfig", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var line in file.GetText(context.CancellationToken)?.Lines ?? Enumerable.Empty<TextLine>())
            {
                var text = line.ToString();
                var start = text.Length - text.TrimStart().Length;
                var end = text.IndexOfAny(KeyEnds);
                if (end > start && string.Equals(text.Substring(start, end - start).TrimEnd(), key, StringComparison.OrdinalIgnoreCase))
                {
                    var written = TextSpan.FromBounds(line.Start + start, line.Start + text.TrimEnd().Length);
                    return Location.Create(file.Path, written, line.Text!.Lines.GetLinePositionSpan(written));
                }
            }
        }

        return Location.None;
    }
}
