namespace NotebookRoleAnalyzers.PackageTests.Presets;

/// <summary>A project for each mode and level and for what users set beside them, built once.</summary>
public sealed class ModeBuild(PackedPackage package) : IAsyncLifetime
{
    private const string Strict = "NotebookRoleAnalysisMode=Strict";
    private const string None = "NotebookRoleAnalysisMode=None";
    private const string Old = "NotebookRoleAnalysisLevel=0.0.9";

    /// <summary>Each with the severities of NRA0001, 1001, 1002 and 2001 that it has.</summary>
    internal static (Scenario Scenario, string Severities)[] Scenarios { get; } =
    [
        (new("Nothing"), "warning warning note warning"),
        (new("Default", "NotebookRoleAnalysisMode=Default"), "warning warning note warning"),
        (new("None", None), "- - - -"),
        (new("Recommended", "NotebookRoleAnalysisMode=Recommended"), "warning warning warning warning"),
        (new("Strict", "NotebookRoleAnalysisMode=strict"), "error error error error"),

        (new("StrictId", Strict) { EditorConfig = "dotnet_diagnostic.NRA1001.severity = suggestion" }, "error note error error"),
        (new("NoneId", None) { EditorConfig = "dotnet_diagnostic.NRA1001.severity = warning" }, "- warning - -"),
        (new("StrictGlobalId", Strict) { GlobalConfig = "dotnet_diagnostic.NRA1001.severity = none\ndotnet_diagnostic.NRA0001.severity = warning" }, "warning - error error"),
        (new("NoneGlobalId", None) { GlobalConfig = "dotnet_diagnostic.NRA1001.severity = warning" }, "- warning - -"),
        (new("StrictNoWarn", Strict + " NoWarn=NRA1001;NRA1002"), "error - - error"),
        (new("StrictCategory", Strict) { EditorConfig = "dotnet_analyzer_diagnostic.category-IamTrust.severity = warning" }, "error warning warning error"),
        (new("NoneCategory", None) { EditorConfig = "dotnet_analyzer_diagnostic.category-IamTrust.severity = warning" }, "- warning warning -"),
        (new("StrictGlobalCategory", Strict) { GlobalConfig = "dotnet_analyzer_diagnostic.category-IamGrants.severity = suggestion" }, "error error error note"),

        // A switch for all analyzers says less of these rules than a mode that names them.
        (new("StrictAll", Strict) { EditorConfig = "dotnet_analyzer_diagnostic.severity = suggestion" }, "error error error error"),
        (new("NoneAll", None) { GlobalConfig = "dotnet_analyzer_diagnostic.severity = error" }, "- - - -"),
        (new("NothingAll") { EditorConfig = "dotnet_analyzer_diagnostic.severity = error" }, "warning error error error"),
        (new("NothingGlobalAll") { GlobalConfig = "dotnet_analyzer_diagnostic.severity = error" }, "error error error error"),
        (new("StrictGlobalAll", Strict) { GlobalConfig = "dotnet_analyzer_diagnostic.severity = suggestion" }, "error error error error"),

        // Without a mode, each says what it says.
        (new("NothingId") { EditorConfig = "dotnet_diagnostic.NRA1002.severity = error" }, "warning warning error warning"),
        (new("NothingGlobalId") { GlobalConfig = "dotnet_diagnostic.NRA1001.severity = none" }, "warning - note warning"),
        (new("NothingNoWarn", "NoWarn=NRA0001;NRA2001"), "- warning note -"),
        (new("NothingCategory") { EditorConfig = "dotnet_analyzer_diagnostic.category-IamTrust.severity = none" }, "warning - - warning"),
        (new("NothingGlobalCategory") { GlobalConfig = "dotnet_analyzer_diagnostic.category-IamTrust.severity = error" }, "warning error error warning"),

        // Of an id in both files the nearer one holds, and an id says more than its category.
        (new("BothFiles", Strict) { EditorConfig = "dotnet_diagnostic.NRA1001.severity = suggestion", GlobalConfig = "dotnet_diagnostic.NRA1001.severity = none" }, "error note error error"),
        (new("IdInCategory", None) { EditorConfig = "dotnet_diagnostic.NRA1001.severity = suggestion\ndotnet_analyzer_diagnostic.category-IamTrust.severity = error" }, "- note error -"),
        (new("RecommendedNoWarn", "NotebookRoleAnalysisMode=Recommended NoWarn=NRA1002"), "warning warning - warning"),
        (new("RecommendedCategory", "NotebookRoleAnalysisMode=Recommended") { EditorConfig = "dotnet_analyzer_diagnostic.category-IamTrust.severity = none" }, "warning - - warning"),

        // The SDK's own modes are of the SDK's own rules.
        (new("AnalysisMode", "AnalysisMode=All"), "warning warning note warning"),
        (new("AnalysisModeNone", "AnalysisMode=None"), "warning warning note warning"),
        (new("StrictAnalysisMode", Strict + " AnalysisMode=None AnalysisLevel=5"), "error error error error"),
        (new("WarningsAsErrors", "WarningsAsErrors=NRA1001"), "warning error note warning"),
        (new("WarningsNotAsErrors", "TreatWarningsAsErrors=true WarningsNotAsErrors=NRA1001"), "error warning note error"),
        (new("NoAnalyzers", Strict + " RunAnalyzers=false"), "- - - -"),

        (new("DefaultErrors", "TreatWarningsAsErrors=true"), "error error note error"),
        (new("RecommendedErrors", "NotebookRoleAnalysisMode=Recommended TreatWarningsAsErrors=true"), "error error error error"),
        (new("NoneErrors", None + " TreatWarningsAsErrors=true"), "- - - -"),

        // As with -warnaserror: MSBuild makes errors of what the compiler has called a warning.
        (new("BuildErrors", "MSBuildTreatWarningsAsErrors=true"), "warning warning note warning"),

        (new("Old", Old), "- - - -"),
        (new("Current", "NotebookRoleAnalysisLevel=0.1.0"), "warning warning note warning"),
        (new("Short", "NotebookRoleAnalysisLevel=0.1"), "warning warning note warning"),
        (new("Later", "NotebookRoleAnalysisLevel=2.0.0-preview.1"), "warning warning note warning"),
        (new("Latest", "NotebookRoleAnalysisLevel=Latest"), "warning warning note warning"),
        (new("OldStrict", Old + " " + Strict), "- - - -"),
        (new("OldErrors", Old + " TreatWarningsAsErrors=true"), "- - - -"),
        (new("OldId", Old) { EditorConfig = "dotnet_diagnostic.NRA1001.severity = warning" }, "- warning - -"),
        (new("OldGlobalId", Old) { GlobalConfig = "dotnet_diagnostic.NRA1001.severity = error" }, "- error - -"),
        (new("OldNoWarn", Old + " NoWarn=NRA1001") { EditorConfig = "dotnet_diagnostic.NRA1001.severity = warning" }, "- - - -"),
        (new("OldCategory", Old) { EditorConfig = "dotnet_analyzer_diagnostic.category-IamTrust.severity = error" }, "- - - -"),
        (new("OldAll", Old) { EditorConfig = "dotnet_analyzer_diagnostic.severity = error" }, "- - - -"),

        (new("UnknownMode", "NotebookRoleAnalysisMode=Stict"), "warning warning note warning"),
        (new("UnknownLevel", "NotebookRoleAnalysisLevel=newest"), "warning warning note warning"),
    ];

    internal ScenarioBuild Build { get; } = new(package, "Modes");

    // The misspelled option is what NRA0001 finds.
    public async ValueTask InitializeAsync() =>
        await Build.RunAsync([.. Scenarios.Select(static pair => pair.Scenario with { EditorConfig = pair.Scenario.EditorConfig + "\nnotebook_role.role = A\n" })]);

    public ValueTask DisposeAsync()
    {
        Build.Dispose();
        return ValueTask.CompletedTask;
    }
}
