using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NotebookRoleAnalyzers.Readers;
using NotebookRoleAnalyzers.Rules;

namespace NotebookRoleAnalyzers;

/// <summary>
/// The one analyzer of policies: it reads each block of code once and lets all rules judge what it read.
/// A code block action, not an operation block action: the latter has every block of the compilation bound before it is asked.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The diagnostics of all rules that judge policies.</summary>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleList.OfPolicies;

    /// <summary>Registers nothing but a look at the references of each compilation.</summary>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.From(start.Compilation) is { } symbols)
            {
                start.RegisterCodeBlockAction(block => Analyze(block, symbols));
                start.RegisterAdditionalFileAction(file => Analyze(file, symbols));
            }
        });
    }

    private static void Analyze(CodeBlockAnalysisContext context, KnownSymbols symbols)
    {
        if (IsRepeated(context) || !CodeBlocks.MayHoldPolicy(context.CodeBlock))
        {
            return;
        }

        var options = RuleOptions.Of(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.CodeBlock.SyntaxTree));
        var reported = new HashSet<(string, Location)>();
        foreach (var finding in RuleList.Judge(context.SemanticModel, context.CodeBlock, symbols, options, context.CancellationToken))
        {
            if (finding.LocationIn(context.CodeBlock) is { } location && reported.Add((finding.Descriptor.Id, location)))
            {
                context.ReportDiagnostic(Diagnostic.Create(finding.Descriptor, location, finding.SourcesIn(context.SemanticModel.Compilation, location), finding.Arguments));
            }
        }
    }

    private static void Analyze(AdditionalFileAnalysisContext context, KnownSymbols symbols)
    {
        if (PolicyFiles.Open(context.AdditionalFile, context.CancellationToken) is not { } file)
        {
            return;
        }

        var settings = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile);
        foreach (var finding in RuleList.Judge(file, symbols, RuleOptions.Of(settings)))
        {
            if (finding.LocationInFile is { } location && CategorySeverity.Diagnose(finding.Descriptor, location, finding.Arguments, settings, context.Compilation) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    // Code that comes in a block of its own too, or more than once.
    private static bool IsRepeated(CodeBlockAnalysisContext context) => context.CodeBlock switch
    {
        // The declaration of several fields comes once for each that has a value.
        BaseFieldDeclarationSyntax { Declaration.Variables: { Count: > 1 } variables } =>
            variables.FirstOrDefault(static variable => variable.Initializer is not null)?.Identifier.ValueText != context.OwningSymbol.Name,

        // What has an attribute comes whole, for the attribute's sake, and so does a type with a primary constructor that calls its base.
        BaseTypeDeclarationSyntax => true,
        BasePropertyDeclarationSyntax and not PropertyDeclarationSyntax { Initializer: not null } => true,
        CompilationUnitSyntax => context.OwningSymbol is INamespaceOrTypeSymbol,
        _ => false,
    };
}
