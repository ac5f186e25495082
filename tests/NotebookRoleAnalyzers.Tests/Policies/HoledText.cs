using Microsoft.CodeAnalysis.CSharp;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Tests.Policies;

/// <summary>Texts for questions about policies, without a source that writes them.</summary>
internal static class HoledText
{
    /// <summary>A text in which <c>§</c> stands for a hole.</summary>
    public static SourceString Of(string characters)
    {
        var builder = new SourceStringBuilder();
        foreach (var character in characters)
        {
            if (character == '§')
            {
                builder.AppendHole(new TextHole(SyntaxFactory.ParseExpression("hole"), null), default, null);
            }
            else
            {
                builder.AppendWhole(character.ToString(), default, null);
            }
        }

        return builder.ToSourceString();
    }
}
