using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>
/// A stack that calls every grant method of some constructs, each for a role of its own: what the CDK synthesizes for each role, and what is read from the code, in the same words.
/// </summary>
internal sealed partial class GrantStack
{
    private readonly StringBuilder _code = new();
    private readonly List<(string Text, int Construct)> _calls = [];

    public GrantStack(IEnumerable<GrantedConstruct> constructs)
    {
        foreach (var (index, construct) in constructs.Index())
        {
            var outputs = construct.Arns.Select(arn => $"new CfnOutput(this, \"O{index}x{arn.Split('.')[^1]}\", new CfnOutputProps {{ Value = it.{arn} }});");
            _code.Append(FormattableString.Invariant($$"""
                {
                    var name = "C{{index}}";
                    var it = {{construct.Making}};
                    {{construct.Completion}}
                    {{string.Concat(outputs)}}

                """));
            foreach (var method in GrantsOf(construct.Type).Where(method => !construct.Except.Contains(method.Name)))
            {
                var called = $"{(method.IsStatic ? method.DeclaringType!.FullName : "it")}.{method.Name}";
                Add(index, construct, called, Arguments(method, optional: false));
                if (method.GetParameters().Any(IsOptional))
                {
                    Add(index, construct, called, Arguments(method, optional: true));
                }
            }

            _code.Append("    }\n");
        }
    }

    /// <summary>The grant methods of a type that name a grantee.</summary>
    public static IEnumerable<MethodInfo> GrantsOf(Type type) => type.GetMethods()
        .Concat(type.GetInterfaces().SelectMany(static type => type.GetMethods()))
        .Where(static method => method.Name.StartsWith("Grant", StringComparison.Ordinal) && method.GetParameters() is [{ ParameterType: var grantee }, ..] && (grantee == typeof(IGrantable) || grantee == typeof(IPrincipal)))
        .DistinctBy(static method => method.Name);

    public string Source => TestCode.Stack(_code.ToString());

    /// <summary>Whatever the template grants that isn't read, or the other way round, with the call.</summary>
    public IEnumerable<string> Differences() => Synthesized().Zip(Read(), static (synthesized, read) => synthesized == read ? "" : $"{synthesized}  but read is\n{read}").Where(static difference => difference.Length > 0);

    // What the template grants to each role: the call, and a line for each statement.
    private IEnumerable<string> Synthesized()
    {
        var template = Synthesis.Template(Source);
        var policies = ((JsonObject)template["Resources"]!).Select(static resource => resource.Value!).Where(static resource => resource["Type"]!.ToString() == "AWS::IAM::Policy").ToList();
        return Grants(n =>
        {
            var texts = new TemplateTexts(template, $"O{_calls[n].Construct}x");
            return policies.Where(policy => RoleOf(policy) == n).SelectMany(policy => texts.Lines((JsonObject)policy["Properties"]!["PolicyDocument"]!));
        });
    }

    private IEnumerable<string> Read()
    {
        var roles = TestCode.Read(Source).SelectMany(static model => model.Roles).ToDictionary(static role => role.Id.Known!);
        return Grants(n => roles[$"R{n}"].Statements.Select(Line).Append(roles[$"R{n}"].IsWhole ? "" : "..."));
    }

    private IEnumerable<string> Grants(Func<int, IEnumerable<string>> lines) =>
        _calls.Select((call, n) => $"{call.Text}\n" + string.Concat(lines(n).Where(static line => line.Length > 0).Distinct().Order(StringComparer.Ordinal).Select(static line => $"    {line}\n")));

    private void Add(int index, GrantedConstruct construct, string method, string arguments)
    {
        _code.Append(FormattableString.Invariant($$"""
                    {
                        var role = new Role(this, "R{{_calls.Count}}", new RoleProps { AssumedBy = new AccountRootPrincipal() });
                        {{method}}({{arguments}});
                    }

            """));
        _calls.Add(($"{construct.Name}: {method}({arguments})", index));
    }

    private static string Arguments(MethodInfo method, bool optional) =>
        string.Join(", ", method.GetParameters().Where(parameter => optional || !IsOptional(parameter)).Select(static parameter => parameter.ParameterType switch
        {
            var type when type == typeof(IGrantable) || type == typeof(IPrincipal) => "role",
            var type when type == typeof(IVersion) => "it.CurrentVersion",
            var type when type == typeof(string[]) => "new[] { \"x:One\", \"x:Two\" }",
            _ => "\"p/*\"",
        }));

    private static bool IsOptional(ParameterInfo parameter) => parameter.IsOptional || parameter.Name is "objectsKeyPattern" or "allowedActionPatterns" or "versionStages";

    private static int RoleOf(JsonNode policy) => Role().Match(policy["Properties"]?["Roles"]?[0]?["Ref"]?.ToString() ?? "") is { Success: true } match ? int.Parse(match.Groups[1].Value, null) : -1;

    private static string Line(Statement statement)
    {
        var actions = statement.Actions.Items.Select(static item => Text(item)).Concat(statement.Actions.IsComplete ? [] : ["..."]);
        var resources = statement.Resources.Items.Select(static item => Text(item)).Concat(statement.Resources.IsComplete ? [] : ["..."]);
        var conditions = statement.Conditions.Blocks.SelectMany(static block => block.Conditions.Where(static condition => condition.IsCertain).Select(condition => $" when {block.Operator} {condition.Key} {string.Join(' ', condition.Values.Items.Select(Text))}"));
        return $"{string.Join(' ', actions)} on {string.Join(' ', resources)}{string.Concat(conditions)}";
    }

    private static string Text(PolicyElement element) => (element.IsCertain ? "" : "maybe ") + element.Text;

    [GeneratedRegex("^R([0-9]+)[0-9A-F]{8}$")]
    private static partial Regex Role();
}
