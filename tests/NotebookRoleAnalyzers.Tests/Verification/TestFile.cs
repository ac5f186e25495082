using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>A file that a project gives to its analyzers, which counts how often its text is asked for.</summary>
internal sealed class TestFile(string path, string? text) : AdditionalText
{
    public override string Path => path;

    public int Reads { get; private set; }

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        Reads++;
        return text is null ? null : SourceText.From(text);
    }
}
