using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules;

/// <summary>What settings say of a category holds for findings that stand in no code.</summary>
public sealed class CategorySeverityTests
{
    private const string Policy = """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";

    [Theory]
    [InlineData("", "", "Warning")]
    [InlineData("", "dotnet_analyzer_diagnostic.category-IamGrants.severity = error", "Error")]
    [InlineData("", "dotnet_analyzer_diagnostic.category-IamGrants.severity = suggestion", "Info")]
    [InlineData("", "dotnet_analyzer_diagnostic.category-IamGrants.severity = none", "")]
    [InlineData("", "dotnet_analyzer_diagnostic.category-IamGrants.severity = default", "Warning")]
    [InlineData("", "dotnet_analyzer_diagnostic.category-IamTrust.severity = error", "Warning")]
    [InlineData("", "dotnet_analyzer_diagnostic.severity = error", "Error")]
    [InlineData("", "dotnet_analyzer_diagnostic.severity = error\ndotnet_analyzer_diagnostic.category-IamGrants.severity = none", "")]
    [InlineData("[*.json]\ndotnet_analyzer_diagnostic.category-IamGrants.severity = suggestion", "dotnet_analyzer_diagnostic.category-IamGrants.severity = error", "Info")]
    [InlineData("[*.cs]\ndotnet_analyzer_diagnostic.category-IamGrants.severity = none", "", "Warning")]
    public async Task A_file_of_policies_follows_the_settings_for_it(string local, string global, string severity)
    {
        var found = await TestCode.Analyze(TestCode.Compile("class C { }"), new Settings(local, global), new TestFile("/notebook.json", Policy));

        Assert.Equal(severity, string.Join(", ", found.Where(static diagnostic => diagnostic.Id == "NRA2001").Select(static diagnostic => diagnostic.Severity.ToString())));
    }

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.category-IamOptions.severity = error", "Error")]
    [InlineData("dotnet_analyzer_diagnostic.category-IamOptions.severity = none", "")]
    public async Task A_misspelled_option_follows_them_too(string global, string severity)
    {
        var found = await TestCode.Analyze(TestCode.Compile("class C { }"), new Settings("", "notebook_role.role = a\n" + global));

        Assert.Equal(severity, string.Join(", ", found.Select(static diagnostic => diagnostic.Severity.ToString())));
    }
}
