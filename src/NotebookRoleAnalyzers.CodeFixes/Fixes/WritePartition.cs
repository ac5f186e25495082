using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Rules.Validity;

namespace NotebookRoleAnalyzers.CodeFixes.Fixes;

/// <summary>Takes the partition of an ARN from the CDK, which knows it when a stack is deployed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WritePartition), DocumentKinds = new[] { nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument) })]
public sealed class WritePartition : TokenFix
{
    /// <summary>NRA4026.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(FixedPartition.Descriptor.Id);

    private protected override ImmutableArray<FixVariant> Variants { get; } =
        ImmutableArray.Create(new FixVariant(nameof(WritePartition), "Take the partition from Aws.PARTITION"));

    private protected override string ExpressionOf(Finding finding) => Surroundings.CdkName(Token.Partition)!;
}
