using System.Text;
using NotebookRoleAnalyzers.Text;
using Members = System.Collections.Generic.List<(string Name, object? Value)>;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>The model in IAM's JSON grammar, with names for what isn't known. Values are texts, lists of values, and members; a member without a value isn't written.</summary>
internal static class ModelJson
{
    private const string Anything = "${?}";

    public static string Of(IEnumerable<PolicyModel> models)
    {
        var text = new StringBuilder();
        Write(text, models.SelectMany(Parts).ToList(), "");
        return text.ToString();
    }

    private static IEnumerable<object> Parts(PolicyModel model)
    {
        var owned = new HashSet<Statement>();
        foreach (var role in model.Roles)
        {
            owned.UnionWith(role.Trust.Statements.Concat(role.Statements).Concat(role.Documents.SelectMany(static document => document.Statements)));
            yield return RoleOf(role);
        }

        foreach (var document in model.Documents.Where(document => document.Statements.IsEmpty || !document.Statements.All(owned.Contains)))
        {
            owned.UnionWith(document.Statements);
            yield return DocumentOf(document.Statements, document.IsComplete);
        }

        foreach (var statement in model.Statements.Where(statement => !owned.Contains(statement)))
        {
            yield return DocumentOf(new[] { statement }, isComplete: false);
        }
    }

    private static Members RoleOf(Role role)
    {
        var policies = role.Documents.Select(static document => (object)DocumentOf(document.Statements, document.IsComplete)).ToList();
        if (!role.Statements.IsEmpty)
        {
            policies.Add(DocumentOf(role.Statements, isComplete: true));
        }

        return new Members
        {
            ("Role", TextOf(role.Name ?? role.Id)),
            ("AssumeRolePolicyDocument", DocumentOf(role.Trust.Statements, role.Trust.IsComplete)),
            ("ManagedPolicies", ElementsOf(role.ManagedPolicies)),
            ("PermissionsBoundary", ElementsOf(role.Boundary)),
            ("Policies", ListOf(policies, role.IsWhole)),
        };
    }

    private static Members DocumentOf(IEnumerable<Statement> statements, bool isComplete) => new()
    {
        ("Version", PolicyVersion.Current),
        ("Statement", ListOf(statements.Select(StatementOf), isComplete)),
    };

    private static Members StatementOf(Statement statement) => new()
    {
        ("Sid", statement.Sid is null ? null : TextOf(statement.Sid)),
        ("Effect", statement.Effect == Effect.Unknown ? Anything : statement.Effect.ToString()),
        ("Principal", PrincipalsOf(statement.Principals)),
        ("NotPrincipal", PrincipalsOf(statement.NotPrincipals)),
        ("Action", ElementsOf(statement.Actions)),
        ("NotAction", ElementsOf(statement.NotActions)),
        ("Resource", ElementsOf(statement.Resources)),
        ("NotResource", ElementsOf(statement.NotResources)),
        ("Condition", statement.Conditions.AreAbsent ? null : ConditionsOf(statement.Conditions)),
    };

    private static Members ConditionsOf(Conditions conditions)
    {
        var operators = new Members();
        foreach (var blocks in conditions.Blocks.GroupBy(static block => TextOf(block.Operator)))
        {
            var keys = new Members();
            keys.AddRange(blocks.SelectMany(static block => block.Conditions).Select(static condition => (Maybe(condition.Key, condition.IsCertain), ElementsOf(condition.Values))));
            operators.Add((blocks.Key, Ended(keys, blocks.All(static block => block.IsComplete))));
        }

        return Ended(operators, conditions.IsComplete);
    }

    private static object? PrincipalsOf(PrincipalList principals)
    {
        if (principals.IsAbsent)
        {
            return null;
        }

        if (principals is { IsComplete: true, Items: [{ Type: PrincipalType.Anyone, IsCertain: true }] })
        {
            return "*";
        }

        var types = new Members();
        foreach (var same in principals.Items.GroupBy(static principal => principal.Type is PrincipalType.Aws or PrincipalType.Anyone ? "AWS" : principal.Type.ToString()))
        {
            types.Add((same.Key, OneOrMore(same.Select(static principal => (object)Maybe(principal.Name, principal.IsCertain)).ToList())));
        }

        return Ended(types, principals.IsComplete);
    }

    private static object? ElementsOf(ElementList elements) =>
        elements.IsAbsent ? null : OneOrMore(ListOf(elements.Items.Select(static item => (object)Maybe(item.Text, item.IsCertain)), elements.IsComplete));

    private static object OneOrMore(List<object> items) => items.Count == 1 ? items[0] : items;

    private static List<object> ListOf(IEnumerable<object> items, bool isComplete)
    {
        var list = items.ToList();
        if (!isComplete)
        {
            list.Add(Anything);
        }

        return list;
    }

    private static Members Ended(Members members, bool isComplete)
    {
        if (!isComplete)
        {
            members.Add((Anything, Anything));
        }

        return members;
    }

    private static string TextOf(SourceString text) => text.ToString("${", "}");

    private static string Maybe(SourceString text, bool isCertain) => isCertain ? TextOf(text) : "${? " + TextOf(text) + "}";

    private static void Write(StringBuilder text, object value, string indentation)
    {
        switch (value)
        {
            case Members members:
                WriteLines(text, members.Where(static member => member.Value is not null), "{", "}", indentation, static (text, member, inner) =>
                {
                    Write(text, member.Name);
                    Write(text.Append(": "), member.Value!, inner);
                });
                break;
            case List<object> items:
                WriteLines(text, items, "[", "]", indentation, static (text, item, inner) => Write(text, item, inner));
                break;
            default:
                Write(text, (string)value);
                break;
        }
    }

    private static void WriteLines<T>(StringBuilder text, IEnumerable<T> parts, string open, string close, string indentation, Action<StringBuilder, T, string> write)
    {
        var inner = indentation + "  ";
        var isFirst = true;
        text.Append(open);
        foreach (var part in parts)
        {
            text.Append(isFirst ? "\n" : ",\n").Append(inner);
            write(text, part, inner);
            isFirst = false;
        }

        text.Append(isFirst ? "" : "\n" + indentation).Append(close);
    }

    private static void Write(StringBuilder text, string characters)
    {
        text.Append('"');
        foreach (var character in characters)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                '\n' => text.Append("\\n"),
                < ' ' or (>= '\uD800' and <= '\uDFFF') => text.Append($"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
