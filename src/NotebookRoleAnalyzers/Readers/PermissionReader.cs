using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the requests of which AWS itself makes a statement of a function's, queue's or topic's policy.</summary>
internal static class PermissionReader
{
    private static readonly (string Property, string Operator, string Key)[] LambdaConditions =
    {
        ("SourceArn", "ArnLike", "aws:SourceArn"),
        ("SourceAccount", "StringEquals", "aws:SourceAccount"),
        ("PrincipalOrgID", "StringEquals", "aws:PrincipalOrgID"),
        ("OrganizationId", "StringEquals", "aws:PrincipalOrgID"),
        ("EventSourceToken", "StringEquals", "lambda:EventSourceToken"),
        ("FunctionUrlAuthType", "StringEquals", "lambda:FunctionUrlAuthType"),
        ("InvokedViaFunctionUrl", "Bool", "lambda:InvokedViaFunctionUrl"),
    };

    public static void Read(Trace trace, ImmutableArray<SdkRequest> sent, PolicyModel model)
    {
        foreach (var made in trace.Objects.Where(static made => made.IsConstructed))
        {
            // One that is neither sent nor handed away does nothing.
            var sending = sent.FirstOrDefault(request => request.Object == made);
            if (SdkRequest.OperationOf(made.Type) is { } operation && (sending is not null || made.IsOpen) && Read(operation, made, sending?.Call.Step ?? int.MaxValue) is { } statement)
            {
                model.Statements.Add(statement);
            }
        }
    }

    private static Statement? Read(string operation, ObjectValue request, int step) => operation switch
    {
        "Lambda.AddPermission" or "Lambda.AddLayerVersionPermission" => ReadLambda(request, step),
        "SQS.AddPermission" => ReadAccounts(request, step, "SQS:", "AWSAccountIds", "Actions", null),
        "SimpleNotificationService.AddPermission" => ReadAccounts(request, step, "SNS:", "AWSAccountId", "ActionName", "TopicArn"),
        _ => null,
    };

    private static Statement ReadLambda(ObjectValue request, int step)
    {
        var conditions = LambdaConditions.Select(row => Condition(request, row.Property, row.Operator, row.Key, step)).Where(static block => block is not null).Select(static block => block!).ToImmutableArray();
        var statement = Blank(request, "StatementId", step) with
        {
            Principals = ReadPrincipal(SdkRequest.Setting(request, "Principal", step)),
            Actions = Texts(request, "Action", step),
            Resources = SdkRequest.Setting(request, "FunctionName", step) is { } function ? Function(function, SdkRequest.Setting(request, "Qualifier", step)) : ElementList.Unknown,
            Conditions = new Conditions(conditions, !request.IsOpen, null),
        };
        return statement;
    }

    private static Statement ReadAccounts(ObjectValue request, int step, string prefix, string accounts, string actions, string? resource)
    {
        var principals = Texts(request, accounts, step);
        return Blank(request, "Label", step) with
        {
            Principals = new PrincipalList(principals.Items.Select(static account => new Principal(PrincipalType.Aws, account.Text, account.IsCertain, account.Site, account.Site)).ToImmutableArray(), principals.IsComplete),
            Actions = Texts(request, actions, step) is var names ? names with { Items = names.Items.Select(name => name with { Text = Join(ElementReader.Written(prefix, name.Site.Node), name.Text) }).ToImmutableArray() } : ElementList.Unknown,
            Resources = resource is null ? Hole(request.Origin) : Texts(request, resource, step),
            Conditions = request.IsOpen ? Conditions.Unknown : Conditions.None,
        };
    }

    private static Statement Blank(ObjectValue request, string name, int step) => new()
    {
        Origin = request.Origin,
        Form = StatementForm.Typed,
        Kind = PolicyKind.Resource,
        Effect = Effect.Allow,
        Sid = SdkRequest.Setting(request, name, step)?.Given.Value is { } sid ? ElementReader.Text(sid) : null,
    };

    // What isn't there the service asks for, so that the request fails; where code that isn't followed has it, it may be anything.
    private static ElementList Texts(ObjectValue request, string name, int step) =>
        ElementReader.Read(SdkRequest.Setting(request, name, step), step) is var list && request.IsOpen ? list with { IsComplete = false } : list;

    private static PrincipalList ReadPrincipal(Setting? setting)
    {
        if (setting is null || ElementReader.Text(setting.Given.Value) is not { } name || TypeOf(name.Characters) is not { } type)
        {
            return PrincipalList.Unknown;
        }

        var site = Origin.Of(setting.Given.Node);
        return new PrincipalList(ImmutableArray.Create(new Principal(type, name, setting.IsCertain, site, site)), setting.IsCertain);
    }

    private static PrincipalType? TypeOf(string name) => name switch
    {
        "*" => PrincipalType.Anyone,
        _ when name.EndsWith(".amazonaws.com", StringComparison.Ordinal) || name.EndsWith(".amazon.com", StringComparison.Ordinal) || name.EndsWith(".amazonaws.com.cn", StringComparison.Ordinal) => PrincipalType.Service,
        _ when name.StartsWith("arn:", StringComparison.Ordinal) || (name.Length == 12 && name.All(char.IsDigit)) => PrincipalType.Aws,
        _ => null,
    };

    // A function may be given by its ARN, by a part of it or by its name.
    private static ElementList Function(Setting function, Setting? qualifier)
    {
        var node = function.Given.Node;
        var name = ElementReader.Text(function.Given.Value);
        if (name is null || (name.HasHoles && !name.Characters.StartsWith("arn:", StringComparison.Ordinal)))
        {
            return Hole(Origin.Of(node));
        }

        var arn = name.Characters.StartsWith("arn:", StringComparison.Ordinal) ? name
            : name.Characters.Contains(':') ? ElementReader.Hole(node)
            : Join(ElementReader.Written("arn:", node), ElementReader.Hole(node), ElementReader.Written(":lambda:", node), ElementReader.Hole(node), ElementReader.Written(":", node), ElementReader.Hole(node), ElementReader.Written(":function:", node), name);
        if (qualifier is not null && ElementReader.Text(qualifier.Given.Value) is { } alias)
        {
            arn = Join(arn, ElementReader.Written(":", qualifier.Given.Node), alias);
        }

        var isCertain = function.IsCertain && qualifier is null or { IsCertain: true };
        return new ElementList(ImmutableArray.Create(new PolicyElement(arn, isCertain, Origin.Of(node))), isCertain, null);
    }

    private static ConditionBlock? Condition(ObjectValue request, string property, string conditionOperator, string key, int step)
    {
        var setting = SdkRequest.Setting(request, property, step);
        var values = ElementReader.Read(setting, step);
        if (setting is null || values.IsAbsent)
        {
            return null;
        }

        // What isn't known may be null, which is no condition.
        var isCertain = setting.IsCertain && setting.Given.Value is TextValue or ConstantValue;
        var condition = new Condition(ElementReader.Written(key, setting.Node), values, isCertain);
        return new ConditionBlock(ElementReader.Written(conditionOperator, setting.Node), ImmutableArray.Create(condition), IsComplete: true, null);
    }

    private static ElementList Hole(Origin site) => new(ImmutableArray.Create(new PolicyElement(ElementReader.Hole(site.Node), IsCertain: true, site)), IsComplete: true, null);

    private static SourceString Join(params SourceString[] parts)
    {
        var builder = new SourceStringBuilder();
        foreach (var part in parts)
        {
            builder.Append(part);
        }

        return builder.ToSourceString();
    }
}
