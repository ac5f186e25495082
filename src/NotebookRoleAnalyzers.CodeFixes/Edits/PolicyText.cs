using System.Collections.Immutable;
using System.Text;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.CodeFixes.Edits;

/// <summary>Text that a fix wants in a policy, before it is known in which form it will be written.</summary>
internal sealed record PolicyText(ImmutableArray<PolicyTextPart> Parts)
{
    public static PolicyText Of(string characters) => new(ImmutableArray.Create(new PolicyTextPart(characters, Token.None, null)));

    public static PolicyText Of(Token token) => new(ImmutableArray.Create(new PolicyTextPart(null, token, null)));

    /// <summary>What a text of the source says, its holes by the expressions that stand there.</summary>
    public static PolicyText Of(SourceString text) =>
        new(text.Runs.Select(run => run.Hole is { } hole ? new PolicyTextPart(null, Token.None, hole.Expression.ToString()) : new PolicyTextPart(text.Characters.Substring(run.Start, run.Length), Token.None, null)).ToImmutableArray());

    /// <summary>What an expression gives, and characters after it.</summary>
    public static PolicyText Value(string expression, string suffix = "") =>
        new(suffix.Length == 0 ? ImmutableArray.Create(new PolicyTextPart(null, Token.None, expression)) : ImmutableArray.Create(new PolicyTextPart(null, Token.None, expression), new PolicyTextPart(suffix, Token.None, null)));

    /// <summary>Another text after this one.</summary>
    public PolicyText Then(PolicyText rest) => new(Parts.AddRange(rest.Parts));

    /// <summary>The same in a partition that is known.</summary>
    public PolicyText In(string partition) => new(Parts.Select(part => part.Token == Token.Partition ? new PolicyTextPart(partition, Token.None, null) : part).ToImmutableArray());

    /// <summary>An ARN with <c>{p}</c> for the partition, <c>{r}</c> for the region and <c>{a}</c> for the account.</summary>
    public static PolicyText Arn(string template)
    {
        var parts = ImmutableArray.CreateBuilder<PolicyTextPart>();
        var characters = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            var token = i + 2 < template.Length && template[i] == '{' && template[i + 2] == '}' ? template[i + 1] switch
            {
                'p' => Token.Partition,
                'r' => Token.Region,
                'a' => Token.AccountId,
                _ => Token.None,
            } : Token.None;
            if (token == Token.None)
            {
                characters.Append(template[i]);
                continue;
            }

            parts.Add(new PolicyTextPart(characters.ToString(), Token.None, null));
            parts.Add(new PolicyTextPart(null, token, null));
            characters.Clear();
            i += 2;
        }

        parts.Add(new PolicyTextPart(characters.ToString(), Token.None, null));
        return new PolicyText(parts.Where(static part => part.Characters != "").ToImmutableArray());
    }
}
