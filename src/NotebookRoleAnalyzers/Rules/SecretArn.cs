namespace NotebookRoleAnalyzers.Rules;

/// <summary>How code names a secret in a policy.</summary>
/// <param name="Expression">The expression that gives its ARN.</param>
/// <param name="Suffix">What has to follow that: the ARN of a secret that is looked up by name lacks the end.</param>
internal sealed record SecretArn(string Expression, string Suffix);
