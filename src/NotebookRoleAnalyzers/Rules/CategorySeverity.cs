using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NotebookRoleAnalyzers.Rules;

/// <summary>
/// Findings that stand in no code. The compiler applies what settings say of a category, or of all analyzers, to findings in code only; here they hold for files of policies and for settings too.
/// </summary>
internal static class CategorySeverity
{
    private const string Bulk = "dotnet_analyzer_diagnostic.";

    /// <summary>The diagnostic as severe as the settings say; null if they switch it off.</summary>
    public static Diagnostic? Diagnose(DiagnosticDescriptor descriptor, Location location, object[] arguments, AnalyzerConfigOptions settings, Compilation compilation) =>
        IsSetById(descriptor.Id, compilation.Options) || Configured(descriptor, settings) is not { } report
            ? Diagnostic.Create(descriptor, location, arguments)
            : SeverityOf(report) is { } severity ? Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties: null, arguments) : null;

    // What is said of the rule itself comes first, and the compiler applies that everywhere.
    private static bool IsSetById(string id, CompilationOptions options) =>
        options.SpecificDiagnosticOptions.ContainsKey(id) || options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, CancellationToken.None, out _) == true;

    private static ReportDiagnostic? Configured(DiagnosticDescriptor descriptor, AnalyzerConfigOptions settings) =>
        settings.TryGetValue($"{Bulk}category-{descriptor.Category}.severity", out var text) || settings.TryGetValue(Bulk + "severity", out text) ? Parse(text) : null;

    private static ReportDiagnostic? Parse(string text) => text.Trim().ToUpperInvariant() switch
    {
        "NONE" => ReportDiagnostic.Suppress,
        "SILENT" or "REFACTORING" => ReportDiagnostic.Hidden,
        "SUGGESTION" => ReportDiagnostic.Info,
        "WARNING" => ReportDiagnostic.Warn,
        "ERROR" => ReportDiagnostic.Error,
        _ => null,
    };

    private static DiagnosticSeverity? SeverityOf(ReportDiagnostic report) => report switch
    {
        ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        _ => null,
    };
}
