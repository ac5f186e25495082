using System.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>
/// The model as text, for people and tests: a line a fact, indented under what it belongs to.
/// <c>?</c> before a text says that it is there only maybe; <c>{name}</c> in it is a hole; a line <c>...</c> says that there may be more.
/// </summary>
internal static class ModelDump
{
    public static string Of(PolicyModel model)
    {
        var text = new StringBuilder();
        foreach (var role in model.Roles)
        {
            Append(text, role);
        }

        var owned = new HashSet<Statement>(model.Roles.SelectMany(static role => role.Trust.Statements.Concat(role.Statements).Concat(role.Documents.SelectMany(static document => document.Statements))));
        foreach (var document in model.Documents.Where(document => document.Statements.IsEmpty || !document.Statements.All(owned.Contains)))
        {
            text.Append("document ").Append(Name(document.Kind)).Append('\n');
            Append(text, document, "  ");
            owned.UnionWith(document.Statements);
        }

        foreach (var statement in model.Statements.Where(statement => !owned.Contains(statement)))
        {
            Append(text, statement, "");
        }

        return text.ToString();
    }

    public static string Of(Statement statement)
    {
        var text = new StringBuilder();
        Append(text, statement, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Role role)
    {
        text.Append("role ").Append(role.Id).Append(role.Name is null ? "" : " named " + role.Name).Append('\n');
        text.Append("  trust\n");
        Append(text, role.Trust, "    ");
        Append(text, "  ", "managed", role.ManagedPolicies);
        Append(text, "  ", "boundary", role.Boundary);
        foreach (var document in role.Documents)
        {
            text.Append("  inline\n");
            Append(text, document, "    ");
        }

        foreach (var statement in role.Statements)
        {
            Append(text, statement, "  ");
        }

        text.Append(role.IsWhole ? "" : "  ...\n");
    }

    private static void Append(StringBuilder text, PolicyDocument document, string indentation)
    {
        foreach (var statement in document.Statements)
        {
            Append(text, statement, indentation);
        }

        text.Append(document.IsComplete ? "" : indentation + "...\n");
    }

    private static void Append(StringBuilder text, Statement statement, string indentation)
    {
        text.Append(indentation).Append(Name(statement.Effect)).Append(' ').Append(Name(statement.Kind)).Append(statement.Sid is null ? "" : " " + statement.Sid).Append('\n');
        var inner = indentation + "  ";
        Append(text, inner, "", statement.Principals);
        Append(text, inner, "not ", statement.NotPrincipals);
        Append(text, inner, "action", statement.Actions);
        Append(text, inner, "not action", statement.NotActions);
        Append(text, inner, "resource", statement.Resources);
        Append(text, inner, "not resource", statement.NotResources);
        foreach (var block in statement.Conditions.Blocks)
        {
            foreach (var condition in block.Conditions)
            {
                Append(text, inner, $"when {block.Operator} {(condition.IsCertain ? "" : "?")}{condition.Key}", condition.Values);
            }

            text.Append(block.IsComplete ? "" : $"{inner}when {block.Operator} ...\n");
        }

        text.Append(statement.Conditions.IsComplete ? "" : inner + "when ...\n");
    }

    private static void Append(StringBuilder text, string indentation, string prefix, PrincipalList principals)
    {
        foreach (var principal in principals.Items)
        {
            text.Append(indentation).Append(prefix).Append(Name(principal.Type)).Append(principal.IsCertain ? " " : " ?").Append(principal.Name).Append('\n');
        }

        text.Append(principals.IsComplete ? "" : $"{indentation}{prefix}principal ...\n");
    }

    private static void Append(StringBuilder text, string indentation, string name, ElementList list)
    {
        foreach (var item in list.Items)
        {
            text.Append(indentation).Append(name).Append(item.IsCertain ? " " : " ?").Append(item.Text).Append('\n');
        }

        text.Append(list.IsComplete ? "" : $"{indentation}{name} ...\n");
    }

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
