using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>NRA4019: an operator compares values of a type that its values, or those of its key, aren't of. Source: "IAM JSON policy elements: Condition operators" (IAM User Guide).</summary>
internal sealed class ConditionTypeMismatch : ConditionRule
{
    private const string Description = "- A value that the operator cannot compare: text under 'Numeric...', something else than a date under 'Date...', something else than 'true' and 'false' under 'Bool' and 'Null'. - A key whose values are of another type than the operator compares: 'IpAddress' on an ARN, 'Numeric...' on true and false. - A range of addresses under 'StringEquals' and its like, which compare it letter by letter.";

    public static readonly DiagnosticDescriptor Descriptor = new(
        "NRA4019",
        "Condition operator is of another type",
        "'{0}' compares {1}, but '{2}' {3}, so the condition does not test what it says; use '{4}'",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4019.md",
        customTags: RuleTags.Correctness);

    /// <summary>The same where only the author knows what was meant, or the condition can't be put under another operator.</summary>
    public static readonly DiagnosticDescriptor OpenDescriptor = new(
        "NRA4519",
        "Condition operator is of another type, and can't be changed where it stands",
        "'{0}' compares {1}, but '{2}' {3}, so the condition does not test what it says; {4}",
        RuleCategory.Validity,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: Description,
        helpLinkUri: RulePage.Root + "NRA4019.md",
        customTags: RuleTags.Correctness);

    // As the W3C writes dates, in ISO 8601 without separators, or in seconds since 1970.
    private static readonly Regex Date = new("""^(-?\d+(\.\d+)?|\d{4}-\d{1,2}(-\d{1,2}([T ][\d:.]+ ?(Z|[+-][\d:]+)?)?)?|\d{8}T\d+Z?)$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    protected override DiagnosticDescriptor Fixable => Descriptor;

    protected override DiagnosticDescriptor Open => OpenDescriptor;

    protected override IEnumerable<ConditionFault> FaultsOf(ConditionBlock block, Statement statement)
    {
        if (block.Operator.Known is not { } name || ConditionOperator.Parse(name) is not { } tested)
        {
            return Enumerable.Empty<ConditionFault>();
        }

        // One change of a block moves all that it moves to one operator.
        return block.Conditions.Where(static condition => condition is { IsCertain: true, Key.Known: not null })
            .Select(condition => (Condition: condition, Fault: FaultOf(tested, condition, statement)))
            .Where(static found => found.Fault is not null)
            .GroupBy(found => Meant(tested, found.Condition) ?? found.Condition.Key.Known + "/")
            .Select(group => ReportOf(tested, name, group.Select(static found => found.Condition).ToList(), group.First().Fault!.Value));
    }

    private static ConditionFault ReportOf(ConditionOperator tested, string name, List<Condition> conditions, (Origin Origin, string Text, string Fault) fault)
    {
        var meant = Meant(tested, conditions[0]);
        return new ConditionFault(
            meant is null ? ImmutableArray<MeantCondition>.Empty : conditions.Select(condition => new MeantCondition(condition, meant)).ToImmutableArray(),
            fault.Origin,
            name,
            Compared(tested),
            fault.Text,
            fault.Fault,
            meant ?? "write a value of the operator's type, or use an operator of the key's");
    }

    // Addresses under their own operators have a rule of their own.
    private static (Origin Origin, string Text, string Fault)? FaultOf(ConditionOperator tested, Condition condition, Statement statement)
    {
        var type = TypeOf(condition);
        if (!Fits(tested, type) || (type == ConditionKeyType.IPAddress && IsOfText(tested) && condition.Values.Items.Any(static value => value.Certain is { } text && IsRange(text))))
        {
            return (OriginOf(condition, statement), condition.Key.Known!, $"has values of the type {type}");
        }

        return condition.Values.Items.FirstOrDefault(value => value.Certain is { } text && !text.Contains("${") && !Placeholder.In(value.Text).Any() && !IsValue(tested, text)) is { } wrong
            ? (wrong.Site, wrong.Text.Characters, "is none")
            : null;
    }

    // Texts are compared with anything; times are numbers too, and what a list calls a text may be a number or an ARN.
    private static bool Fits(ConditionOperator tested, ConditionKeyType type) => type is ConditionKeyType.Unknown or ConditionKeyType.String or ConditionKeyType.Binary || tested.Name switch
    {
        "Bool" => type == ConditionKeyType.Bool,
        "IpAddress" or "NotIpAddress" => type == ConditionKeyType.IPAddress,
        _ when IsOf(tested, "Numeric") || IsOf(tested, "Date") => type is ConditionKeyType.Numeric or ConditionKeyType.Date,
        _ when IsOf(tested, "Arn") => type == ConditionKeyType.Arn,
        _ => true,
    };

    private static bool IsValue(ConditionOperator tested, string text) => tested.Name switch
    {
        "Bool" or "Null" => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase) || string.Equals(text, "false", StringComparison.OrdinalIgnoreCase) || text is "0" or "1",
        _ when IsOf(tested, "Numeric") => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ when IsOf(tested, "Date") => Date.IsMatch(text),
        _ => true,
    };

    // Of comparisons by size only equality means something to texts.
    private static string? Meant(ConditionOperator tested, Condition condition)
    {
        var isEquality = tested.Name is "Bool" or "IpAddress" or "NotIpAddress" || tested.Name.EndsWith("Equals", StringComparison.Ordinal) && !tested.Name.Contains("Than") || IsOfText(tested);
        var values = condition.Values;
        if (!isEquality || !values.IsComplete || values.Items.Any(static value => value.Certain is null))
        {
            return null;
        }

        var texts = values.Items.Select(static value => value.Text.Characters).ToList();
        var name = TypeOf(condition) switch
        {
            ConditionKeyType.IPAddress when texts.TrueForAll(IsAddress) => tested.IsNegated ? "NotIpAddress" : "IpAddress",
            ConditionKeyType.Arn when texts.TrueForAll(static text => text.StartsWith("arn:", StringComparison.Ordinal)) => tested.IsNegated ? "ArnNotLike" : "ArnLike",
            ConditionKeyType.Bool when !tested.IsNegated && texts.TrueForAll(static text => text is "true" or "false") => "Bool",
            ConditionKeyType.String when !tested.IsNull && texts.TrueForAll(static text => !text.Contains('*') && !text.Contains('?')) => tested.IsNegated ? "StringNotEquals" : "StringEquals",
            _ => null,
        };
        return name is null || name == tested.Name ? null : (tested with { Name = name }).Spelling;
    }

    private static string Compared(ConditionOperator tested) => tested.Name switch
    {
        "Bool" or "Null" => "true and false",
        "IpAddress" or "NotIpAddress" => "addresses",
        _ => IsOf(tested, "Numeric") ? "numbers" : IsOf(tested, "Date") ? "dates" : IsOf(tested, "Arn") ? "ARNs" : "texts",
    };

    private static ConditionKeyType TypeOf(Condition condition) => ConditionKeyCatalogue.Find(condition.Key.Known!)?.Type ?? ConditionKeyType.Unknown;

    private static bool IsOf(ConditionOperator tested, string type) => tested.Name.StartsWith(type, StringComparison.Ordinal);

    private static bool IsOfText(ConditionOperator tested) => IsOf(tested, "String");

    private static bool IsRange(string text) => text.Contains("/") && IsAddress(text);

    private static bool IsAddress(string text) => System.Net.IPAddress.TryParse(text.Split('/')[0], out _);
}
