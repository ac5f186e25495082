namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>The type of a condition key's values. Operators of other types don't fit it.</summary>
internal enum ConditionKeyType
{
    Unknown,

    String,

    Arn,

    Bool,

    Date,

    IPAddress,

    Numeric,

    Binary,
}
