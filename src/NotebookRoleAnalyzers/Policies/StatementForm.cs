namespace NotebookRoleAnalyzers.Policies;

/// <summary>What a statement is written with, which decides whether and how an edit can change it.</summary>
internal enum StatementForm
{
    /// <summary>The CDK's <c>PolicyStatement</c> and principals.</summary>
    Cdk,

    /// <summary>JSON in string literals.</summary>
    Json,

    /// <summary>JSON in a file of its own.</summary>
    File,

    /// <summary>A dictionary or an anonymous object under the names of IAM's JSON grammar, which the CDK takes.</summary>
    Map,

    /// <summary>The same, which a serializer makes JSON of.</summary>
    Serialized,

    /// <summary>The policy objects of AWS's SDK.</summary>
    Sdk,

    /// <summary>The typed documents of Pulumi.</summary>
    Pulumi,

    /// <summary>Objects with a property for each element, of the CDK's L1 or of another library.</summary>
    Typed,

    /// <summary>A call that makes the statement itself, as the CDK's grants do.</summary>
    Grant,
}
