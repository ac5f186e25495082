using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>An element that a statement lacks, whose value the rest of the statement, or of its role, decides.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Under which key of it the value stands; empty where it stands there itself.</param>
/// <param name="Value">Its value.</param>
internal sealed record KnownElement(string Name, string Type, string Value)
{
    private const string Emr = "elasticmapreduce.amazonaws.com";

    /// <summary>The element that is lacking; null if its value isn't certain.</summary>
    public static KnownElement? Of(string name, Statement statement, Role? role, RuleOptions options) => (name, statement.Kind) switch
    {
        ("Principal", PolicyKind.Trust) => SourceOf(statement) is { } service ? new KnownElement(name, "Service", service) : role is not null && NotebookRole.IsMeant(role, options) ? new KnownElement(name, "Service", Emr) : null,
        ("Action", PolicyKind.Trust) when statement.Principals is { IsComplete: true, Items.IsEmpty: false } principals && principals.Items.All(static principal => principal is { IsCertain: true, Type: PrincipalType.Service }) =>
            new KnownElement(name, "", "sts:AssumeRole"),
        _ => null,
    };

    /// <summary>Whether an element can be added to a statement where it is written.</summary>
    public static bool CanBeWrittenIn(Statement statement) => statement is { Form: StatementForm.Json, CanBeMended: true };

    public override string ToString() => Type.Length == 0 ? $"\"{Name}\": \"{Value}\"" : $"\"{Name}\": {{ \"{Type}\": \"{Value}\" }}";

    // The service whose ARNs alone may assume the role.
    private static string? SourceOf(Statement statement)
    {
        var arns = statement.Conditions.All
            .Where(static condition => condition.IsCertain && string.Equals(condition.Key.Known, "aws:SourceArn", StringComparison.OrdinalIgnoreCase))
            .SelectMany(static condition => condition.Values.Items).ToList();
        var services = arns.Select(static arn => ServiceOf(arn.Text)).Distinct().ToList();
        return services.Count == 1 ? services[0] : null;
    }

    // Where a service's ARNs are under its own name, they are of that service and of no other one that works for it.
    private static string? ServiceOf(SourceString arn) =>
        arn.Characters.Split(':') is ["arn", var partition, var service, ..]
        && SourceKeys.Of(service) is { Support: SourceKeySupport.Yes } keys
        && keys.ArnTemplate.StartsWith("arn:{p}:" + service + ":", StringComparison.Ordinal)
            ? service + ".amazonaws.com" + (partition == "aws-cn" ? ".cn" : "")
            : null;
}
