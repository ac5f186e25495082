namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Code that makes a policy of the SDK's policy objects.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Statements">The statements that make the variable <c>policy</c>.</param>
/// <param name="Members">Other members of their class.</param>
internal sealed record SdkPolicySource(string Name, string Statements, string Members = "");
