namespace NotebookRoleAnalyzers.PackageTests.Sample;

/// <summary>One action on one resource; the resource as the template's JSON.</summary>
internal sealed record Grant(string Action, string Resource);
