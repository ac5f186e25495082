using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4008: a statement id that IAM's own policies don't take. Services take others in the policies of their resources.</summary>
internal sealed class InvalidSid : ModelRule
{
    private const string Description = "In an identity policy, a 'Sid' with other characters than 'A'-'Z', 'a'-'z' and '0'-'9', or one that another statement of the same policy has too.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4008",
        "Sid is invalid",
        "AWS rejects the policy for the Sid '{0}', {1}; write '{2}'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4008.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where nothing is left of it, or no edit reaches it.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4508",
        "Sid is invalid, and no edit can correct it in place",
        "AWS rejects the policy for the Sid '{0}', {1}; write another one",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4008.md",
        customTags: RuleTags.Correctness);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Descriptor, OpenDescriptor);

    public override void Judge(Findings findings)
    {
        foreach (var document in findings.Documents)
        {
            var statements = document.Statements.Where(static statement => statement.Kind == PolicyKind.Identity && statement.WrittenSid is { Certain.Length: > 0 }).ToList();
            var taken = new HashSet<string>(statements.Select(static statement => statement.WrittenSid!.Text.Characters), StringComparer.Ordinal);
            var seen = new Dictionary<string, Statement>(StringComparer.Ordinal);
            foreach (var statement in statements)
            {
                Judge(statement, statement.WrittenSid!.Text.Characters, seen, taken, findings);
            }
        }
    }

    private static void Judge(Statement statement, string text, Dictionary<string, Statement> seen, HashSet<string> taken, Findings findings)
    {
        var legal = LegalOf(text);
        if (legal == text && (!seen.TryGetValue(text, out var other) || AreMerged(statement, other)))
        {
            seen[text] = statement;
            return;
        }

        var reason = legal != text ? "which has other characters than A-Z, a-z and 0-9" : "which another statement has too";
        var meant = legal;
        for (var number = 2; !taken.Add(meant); number++)
        {
            meant = legal + number;
        }

        if (legal.Length > 0 && statement.CanReplace(statement.WrittenSid!))
        {
            findings.Add(Descriptor, statement, new Misnomer(statement.WrittenSid!, meant), statement.WrittenSid!.Site, text, reason, meant);
        }
        else
        {
            findings.Add(OpenDescriptor, statement, new Misnomer(statement.WrittenSid!, null), statement.WrittenSid!.Site, text, reason);
        }
    }

    // Of statements that are the same the CDK writes one.
    private static bool AreMerged(Statement one, Statement other) => one.Form is StatementForm.Cdk && ModelDump.Of(one) == ModelDump.Of(other);

    // "allow-read notes" becomes "allowReadNotes".
    private static string LegalOf(string text)
    {
        var legal = new StringBuilder(text.Length);
        var isWordStart = false;
        foreach (var character in text)
        {
            if (character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                legal.Append(isWordStart && legal.Length > 0 ? char.ToUpperInvariant(character) : character);
                isWordStart = false;
            }
            else
            {
                isWordStart = true;
            }
        }

        return legal.ToString();
    }
}
