using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads Lambda's <c>CfnPermission</c>: one statement of a function's resource policy, which Lambda makes of its properties.</summary>
internal static class CfnPermissionReader
{
    private static readonly (string Property, string Operator, string Key)[] Demands =
    {
        ("SourceArn", "ArnLike", "aws:SourceArn"),
        ("SourceAccount", "StringEquals", "aws:SourceAccount"),
        ("PrincipalOrgID", "StringEquals", "aws:PrincipalOrgID"),
        ("EventSourceToken", "StringEquals", "lambda:EventSourceToken"),
        ("FunctionUrlAuthType", "StringEquals", "lambda:FunctionUrlAuthType"),
        ("InvokedViaFunctionUrl", "Bool", "lambda:InvokedViaFunctionUrl"),
    };

    public static Statement Read(CfnConstruct permission) => new()
    {
        Origin = permission.Made.Origin,
        Form = StatementForm.Typed,
        Kind = PolicyKind.Resource,
        Effect = Effect.Allow,
        Principals = Principals(permission),
        Actions = One(permission.Property("Action"), static text => text),
        Resources = One(permission.Property("FunctionName"), static text => text.Characters.StartsWith("arn:", StringComparison.Ordinal) || text.HasHoles ? text : null),
        Conditions = Conditions(permission),
    };

    private static PrincipalList Principals(CfnConstruct permission)
    {
        var property = permission.Property("Principal");
        if (property.Certain is not { } value || ElementReader.Text(value) is not { } name || TypeOf(name) is not { } type)
        {
            return PrincipalList.Unknown;
        }

        return new PrincipalList(ImmutableArray.Create(new Principal(type, name, IsCertain: true, value.Origin, value.Origin)), IsComplete: true);
    }

    private static PrincipalType? TypeOf(SourceString name) => name.Known switch
    {
        "*" => PrincipalType.Anyone,
        { } known when known.StartsWith("arn:", StringComparison.Ordinal) || (known.Length == 12 && known.All(char.IsDigit)) => PrincipalType.Aws,
        { } known when known.IndexOf('.') > 0 => PrincipalType.Service,
        _ => name.Characters.StartsWith("arn:", StringComparison.Ordinal) ? PrincipalType.Aws : null,
    };

    // A function's name stands for its ARN.
    private static ElementList One(CfnProperty property, Func<SourceString, SourceString?> convert)
    {
        var items = property.Values.Select(value => new PolicyElement((ElementReader.Text(value.Value) is { } text ? convert(text) : null) ?? ElementReader.Hole(value.Value.Origin.Node), property.IsKnown, value.Value.Origin));
        return new ElementList(items.ToImmutableArray(), property.IsKnown, null);
    }

    private static Conditions Conditions(CfnConstruct permission)
    {
        var conditions = Policies.Conditions.None;
        foreach (var (name, conditionOperator, key) in Demands)
        {
            var property = permission.Property(name);
            if (property.IsAbsent)
            {
                continue;
            }

            var node = property.Values.IsEmpty ? permission.Made.Origin.Node : property.Values[0].Value.Origin.Node;
            var condition = new Condition(ElementReader.Written(key, node), One(property, static text => text), property.IsKnown);
            var blocks = property.Values.IsEmpty
                ? ImmutableArray<ConditionBlock>.Empty
                : ImmutableArray.Create(new ConditionBlock(ElementReader.Written(conditionOperator, node), ImmutableArray.Create(condition), property.IsKnown, null));
            conditions = conditions.With(new Conditions(blocks, property.IsKnown, null));
        }

        return conditions;
    }
}
