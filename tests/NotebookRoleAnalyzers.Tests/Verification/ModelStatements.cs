using System.Text.RegularExpressions;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>The statements of the model, in the lines of <see cref="TemplateStatements"/>. A fact that isn't certain, or a list that isn't complete, ends the comparison: it is listed as such.</summary>
internal static partial class ModelStatements
{
    public static IReadOnlyList<string> Of(IEnumerable<PolicyModel> models) => [.. models.SelectMany(static model => model.Statements).Select(Line).Order(StringComparer.Ordinal)];

    public static string Line(Statement statement) => $"{statement.Effect}: {string.Join("; ", Facts(statement))}";

    /// <summary>What the model says of a statement, but for its effect and id: "maybe" before what isn't certain, "..." where there may be more.</summary>
    public static SortedSet<string> Facts(Statement statement)
    {
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        Add(facts, "Action", statement.Actions);
        Add(facts, "NotAction", statement.NotActions);
        Add(facts, "Resource", statement.Resources);
        Add(facts, "NotResource", statement.NotResources);
        Add(facts, "Principal", statement.Principals);
        Add(facts, "NotPrincipal", statement.NotPrincipals);
        foreach (var block in statement.Conditions.Blocks)
        {
            foreach (var condition in block.Conditions)
            {
                Add(facts, $"Condition {Text(block.Operator)} {Text(condition.Key)}", condition.Values);
            }
        }

        AddOpen(facts, "Condition", statement.Conditions.AreKnown);
        return facts;
    }

    private static void Add(SortedSet<string> facts, string name, ElementList list)
    {
        facts.UnionWith(list.Items.Select(item => $"{(item.IsCertain ? "" : "maybe ")}{name} {Text(item.Text)}"));
        AddOpen(facts, name, list.IsComplete);
    }

    private static void Add(SortedSet<string> facts, string name, PrincipalList list)
    {
        foreach (var principal in list.Items)
        {
            var type = principal.Type switch
            {
                PrincipalType.Anyone => "",
                PrincipalType.Aws => "AWS ",
                var other => other + " ",
            };
            facts.Add($"{(principal.IsCertain ? "" : "maybe ")}{name} {type}{Text(principal.Name)}");
        }

        AddOpen(facts, name, list.IsComplete);
    }

    private static void AddOpen(SortedSet<string> facts, string name, bool isComplete)
    {
        if (!isComplete)
        {
            facts.Add(name + " ...");
        }
    }

    /// <summary>A text with the same mark for every hole.</summary>
    public static string Text(SourceString text) => Hole().Replace(text.ToString(), "{?}");

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();
}
