namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>How it is known what somebody meant.</summary>
internal enum MeaningCertainty
{
    /// <summary>It is the nearest that there is, and may be another permission.</summary>
    Like,

    /// <summary>It differs by a slip of the pen.</summary>
    Evident,

    /// <summary>AWS documents it as what permits the operation that is named.</summary>
    Operation,
}
