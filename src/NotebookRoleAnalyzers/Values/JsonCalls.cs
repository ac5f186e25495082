using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NotebookRoleAnalyzers.Values;

/// <summary>The calls of System.Text.Json and Newtonsoft.Json that write values as JSON and read them back.</summary>
internal static class JsonCalls
{
    // What changes the layout of the JSON, or what is read, but no name and no value of a policy.
    private static readonly HashSet<string> PlainOptions = new(StringComparer.Ordinal)
    {
        "WriteIndented", "IndentSize", "IndentCharacter", "NewLine", "Encoder", "DefaultIgnoreCondition", "IgnoreNullValues", "MaxDepth", "DefaultBufferSize",
        "AllowTrailingCommas", "ReadCommentHandling", "PropertyNameCaseInsensitive", "Formatting", "NullValueHandling",
    };

    // What a tree is asked without being changed.
    private static readonly HashSet<string> Questions = new(StringComparer.Ordinal)
    {
        "AsArray", "AsObject", "AsValue", "GetValue", "GetValueKind", "GetPath", "GetPropertyName", "GetElementIndex", "ToJsonString", "ToString", "WriteTo", "DeepClone", "DeepEquals",
        "ContainsKey", "TryGetPropertyValue", "TryGetValue", "Property", "Properties", "PropertyValues", "SelectToken", "SelectTokens", "Value", "Values", "Children", "Equals", "GetHashCode", "GetType",
    };

    /// <summary>Whether a call leaves the tree that it is made on as it is, whatever becomes of what it gives.</summary>
    public static bool IsQuestion(IMethodSymbol method) => Questions.Contains(method.Name);

    /// <summary>The value that a call writes as JSON; null if it does something else, or with names that aren't certain.</summary>
    public static Value? Written(IMethodSymbol method, Value? receiver, ImmutableArray<Argument?> arguments) => (method.ContainingType.Name, method.Name) switch
    {
        ("JsonSerializer", "Serialize" or "SerializeToUtf8Bytes" or "SerializeToNode") or ("JsonConvert", "SerializeObject") or ("JObject" or "JArray" or "JToken", "FromObject") => Content(method, arguments),
        ("JsonNode" or "JsonObject" or "JsonArray", "ToJsonString" or "ToString") or ("JToken" or "JObject" or "JArray", "ToString") => receiver is ObjectValue { IsConstructed: true } ? receiver : null,
        _ => null,
    };

    /// <summary>Whether a call gives JSON as a tree that can be changed, rather than as text.</summary>
    public static bool MakesTree(IMethodSymbol method) => method.Name is "SerializeToNode" or "FromObject";

    /// <summary>The text that a call reads into a tree that can be changed; null if it does something else.</summary>
    public static TextValue? Parsed(IMethodSymbol method, ImmutableArray<Argument?> arguments) =>
        method is { Name: "Parse", IsStatic: true, ContainingType.Name: "JsonNode" or "JToken" or "JObject" or "JArray" } && arguments is [{ Value: TextValue text }, ..] ? text : null;

    /// <summary>Whether a call of the libraries' own leaves what it is given as it is.</summary>
    public static bool IsWriter(IMethodSymbol method) => method.Name != "PopulateObject" && method.ContainingType.Name is "JsonSerializer" or "JsonConvert" or "JsonNode" or "JsonDocument" or "JToken" or "JObject" or "JArray" && method.IsStatic;

    private static Value? Content(IMethodSymbol method, ImmutableArray<Argument?> arguments)
    {
        Value? content = null;
        foreach (var parameter in method.Parameters)
        {
            var given = arguments[parameter.Ordinal]?.Value;
            if (parameter.Name is "value" or "o")
            {
                content = given;
            }
            else if (parameter.Name is not ("inputType" or "type" or "formatting") && !IsPlain(given))
            {
                return null;
            }
        }

        return content;
    }

    private static bool IsPlain(Value? options) => options switch
    {
        null or ConstantValue { Constant: null } => true,
        ListValue { IsComplete: true, IsOpen: false, Items.IsEmpty: true } => true,
        UnknownValue { Symbol: { Name: "Default", ContainingType.Name: "JsonSerializerOptions" } } => true,
        ObjectValue { IsConstructed: true, IsOpen: false, Type.Name: "JsonSerializerOptions" or "JsonSerializerSettings" } made =>
            made.Arguments.IsEmpty && made.Events.All(static happened => happened.Member is IPropertySymbol && (PlainOptions.Contains(happened.Member.Name) || happened.Arguments is [{ Value: ConstantValue { Constant: null } }])),
        _ => false,
    };
}
