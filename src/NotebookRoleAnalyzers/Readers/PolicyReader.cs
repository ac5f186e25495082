using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads all policies of one member's code, in every form. The analyzer and the fixes both read here, so they see the same.</summary>
internal static class PolicyReader
{
    public static PolicyModel Read(SemanticModel model, SyntaxNode member, KnownSymbols symbols, CancellationToken cancellation)
    {
        var trace = Interpreter.Run(model, CodeBlocks.Roots(model, member, cancellation), cancellation);
        var read = new PolicyModel();
        CdkReader.Read(trace, symbols, read);
        var kinds = TextKinds.Of(trace);
        foreach (var text in trace.Texts)
        {
            if (JsonPolicyReader.Read(text, kinds.TryGetValue(text, out var kind) ? kind : PolicyKind.Unknown) is { } document)
            {
                read.Documents.Add(document);
                read.Statements.AddRange(document.Statements);
            }
        }

        return read;
    }
}
