namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>A condition key.</summary>
/// <param name="Name">As AWS writes it. A part in <c>${}</c> or <c>&lt;&gt;</c>, or a last <c>tag-key</c>, stands for any text: <c>aws:RequestTag/${TagKey}</c>.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="IsMultivalued">Whether a request may have several values of it, so that it needs a set operator.</param>
internal sealed record ConditionKeyEntry(string Name, ConditionKeyType Type, bool IsMultivalued)
{
    private const string Array = "ArrayOf";

    // How some keys name a tag in the place of a variable.
    private const string AnyTag = "tag-key";

    // Where the part begins that stands for any text, and what follows it; a key has one at most.
    private readonly int _variable = Name.IndexOf("${", StringComparison.Ordinal) is >= 0 and var dollar ? dollar : Name.EndsWith("/" + AnyTag, StringComparison.Ordinal) ? Name.Length - AnyTag.Length : Name.IndexOf('<');

    /// <summary>Its name up to the part that stands for any text: <c>aws:RequestTag/</c>.</summary>
    public string Head => _variable < 0 ? Name : Name.Substring(0, _variable);

    /// <summary>Whether a part of it stands for any text.</summary>
    public bool HasVariable => _variable >= 0;

    /// <summary>An entry, by the public data's name of its type: <c>ArrayOfString</c>.</summary>
    public static ConditionKeyEntry Of(string name, string type)
    {
        var isArray = type.StartsWith(Array, StringComparison.Ordinal);
        return new(name, TypeOf(isArray ? type.Substring(Array.Length) : type), isArray);
    }

    private static ConditionKeyType TypeOf(string name) => name switch
    {
        "ARN" => ConditionKeyType.Arn,
        "Binary" => ConditionKeyType.Binary,
        "Bool" => ConditionKeyType.Bool,
        "Date" => ConditionKeyType.Date,
        "IPAddress" => ConditionKeyType.IPAddress,
        "Numeric" => ConditionKeyType.Numeric,
        "String" => ConditionKeyType.String,
        _ => ConditionKeyType.Unknown,
    };

    /// <summary>Whether a key of a policy is this one. Keys have no case.</summary>
    public bool Matches(string key)
    {
        if (_variable < 0)
        {
            return string.Equals(Name, key, StringComparison.OrdinalIgnoreCase);
        }

        var end = Name.IndexOf(Name[_variable] == '<' ? '>' : '}', _variable);
        var rest = end < 0 ? Name.Length : end + 1;
        var tail = Name.Length - rest;
        return key.Length > _variable + tail
            && string.Compare(Name, 0, key, 0, _variable, StringComparison.OrdinalIgnoreCase) == 0
            && string.Compare(Name, rest, key, key.Length - tail, tail, StringComparison.OrdinalIgnoreCase) == 0;
    }
}
