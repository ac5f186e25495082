using System.Text;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>
/// The model as text, for people and tests: a line a fact, indented under what it belongs to.
/// <c>?</c> before a text says that it is there only maybe; <c>{name}</c> in it is a hole; a line <c>...</c> says that there may be more.
/// </summary>
internal sealed class ModelDump
{
    private readonly StringBuilder _text = new();
    private readonly bool _withPlaces;

    private ModelDump(bool withPlaces) => _withPlaces = withPlaces;

    /// <param name="model">What to show.</param>
    /// <param name="withPlaces">Whether each fact is followed by where it is written: <c>@line:column-line:column</c>.</param>
    public static string Of(PolicyModel model, bool withPlaces = false)
    {
        var dump = new ModelDump(withPlaces);
        dump.Append(model);
        return dump._text.ToString();
    }

    public static string Of(Statement statement)
    {
        var dump = new ModelDump(withPlaces: false);
        dump.Append(statement, "");
        return dump._text.ToString();
    }

    private void Append(PolicyModel model)
    {
        foreach (var role in model.Roles)
        {
            Append(role);
        }

        var owned = new HashSet<Statement>(model.Roles.SelectMany(static role => role.Trust.Statements.Concat(role.Statements).Concat(role.Documents.SelectMany(static document => document.Statements))));
        foreach (var document in model.Documents.Where(document => document.Statements.IsEmpty || !document.Statements.All(owned.Contains)))
        {
            _text.Append("document ").Append(Name(document.Kind)).Append(Place(document.Origin)).Append('\n');
            Append(document, "  ");
            owned.UnionWith(document.Statements);
        }

        foreach (var statement in model.Statements.Where(statement => !owned.Contains(statement)))
        {
            Append(statement, "");
        }
    }

    private void Append(Role role)
    {
        _text.Append("role").Append(role.Id.Length == 0 ? "" : " " + role.Id).Append(role.Name is null ? "" : " named " + role.Name).Append(role.ServesNotebooks ? " of notebooks" : "").Append(Place(role.Origin)).Append('\n');
        _text.Append("  trust\n");
        Append(role.Trust, "    ");
        Append("  ", "managed", role.ManagedPolicies);
        Append("  ", "boundary", role.Boundary);
        foreach (var document in role.Documents)
        {
            _text.Append("  inline\n");
            Append(document, "    ");
        }

        foreach (var statement in role.Statements)
        {
            Append(statement, "  ");
        }

        foreach (var resource in role.Resources)
        {
            Append(resource);
        }

        _text.Append(role.IsWhole ? "" : "  ...\n");
    }

    private void Append(AwsResource resource)
    {
        _text.Append("  of ").Append(resource.Type.ToString().ToLowerInvariant()).Append(resource.Id.Length == 0 ? "" : " " + resource.Id).Append(resource.Name is null ? "" : " named " + resource.Name);
        _text.Append(resource.HasKey == true ? " with key" + (resource.Key is { Id.Length: > 0 } key ? " " + key.Id : "") : resource.HasKey is null && resource.Type != ResourceType.Key ? " with key?" : "").Append(Place(resource.Origin)).Append('\n');
    }

    private void Append(PolicyDocument document, string indentation)
    {
        foreach (var statement in document.Statements)
        {
            Append(statement, indentation);
        }

        _text.Append(document.IsComplete ? "" : indentation + "...\n");
    }

    private void Append(Statement statement, string indentation)
    {
        _text.Append(indentation).Append(Name(statement.Effect)).Append(' ').Append(Name(statement.Kind)).Append(statement.Sid is null ? "" : " " + statement.Sid).Append(Place(statement.Origin)).Append('\n');
        var inner = indentation + "  ";
        Append(inner, "", statement.Principals);
        Append(inner, "not ", statement.NotPrincipals);
        Append(inner, "action", statement.Actions);
        Append(inner, "not action", statement.NotActions);
        Append(inner, "resource", statement.Resources);
        Append(inner, "not resource", statement.NotResources);
        foreach (var block in statement.Conditions.Blocks)
        {
            foreach (var condition in block.Conditions)
            {
                Append(inner, $"when {block.Operator} {(condition.IsCertain ? "" : "?")}{condition.Key}", condition.Values);
            }

            _text.Append(block.IsComplete ? "" : $"{inner}when {block.Operator} ...\n");
        }

        _text.Append(statement.Conditions.IsComplete ? "" : inner + "when ...\n");
    }

    private void Append(string indentation, string prefix, PrincipalList principals)
    {
        foreach (var principal in principals.Items)
        {
            _text.Append(indentation).Append(prefix).Append(Name(principal.Type)).Append(principal.IsCertain ? " " : " ?").Append(principal.Name).Append(Place(principal.Site)).Append('\n');
        }

        _text.Append(principals.IsComplete ? "" : $"{indentation}{prefix}principal ...\n");
    }

    private void Append(string indentation, string name, ElementList list)
    {
        foreach (var item in list.Items)
        {
            _text.Append(indentation).Append(name).Append(item.IsCertain ? " " : " ?").Append(item.Text).Append(Place(item.Site)).Append('\n');
        }

        _text.Append(list.IsComplete ? "" : $"{indentation}{name} ...\n");
    }

    private string Place(Origin origin)
    {
        if (!_withPlaces)
        {
            return "";
        }

        var span = (origin.File?.LocationOf(origin.Span) ?? Location.Create(origin.Node.SyntaxTree, origin.Span)).GetLineSpan().Span;
        return $" @{span.Start.Line + 1}:{span.Start.Character + 1}-{span.End.Line + 1}:{span.End.Character + 1}";
    }

    private static string Name(Enum value) => value.ToString().ToLowerInvariant();
}
