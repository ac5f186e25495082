namespace NotebookRoleAnalyzers.Rules.Trust;

/// <summary>What is wrong with the way in which a statement trusts services: the most serious thing, as each statement is told of one.</summary>
internal enum TrustFault
{
    /// <summary>Nothing that is certain.</summary>
    None,

    /// <summary>It demands a key that the service doesn't send.</summary>
    KeyBreaksService,

    /// <summary>It demands a key that some of its principals don't send, as they are no services.</summary>
    MixedPrincipals,

    /// <summary>It has no source key, and another statement has them for the same service.</summary>
    OpenBesideScoped,

    /// <summary>It has no source key, but an external id, which services don't send.</summary>
    ExternalId,

    /// <summary>It has no source key.</summary>
    Open,

    /// <summary>It has source keys that let everything pass.</summary>
    Neutralised,

    /// <summary>The ARN has wildcards where they are taken literally.</summary>
    ArnNeverMatches,

    /// <summary>The ARN is of something that the service doesn't act for.</summary>
    ArnDoesNotFit,

    /// <summary>The ARN may be of any account, and nothing else names one.</summary>
    AccountMissing,

    /// <summary>It has the account only.</summary>
    ArnMissing,
}
