using System.Collections;
using CliWrap;
using CliWrap.Buffered;

namespace NotebookRoleAnalyzers.PackageTests.Processes;

/// <summary>The <c>dotnet</c> command as a user runs it in a shell.</summary>
internal static class DotnetCommand
{
    public static async Task<Outcome> RunAsync(string folder, params string[] arguments)
    {
        var command = Cli.Wrap("dotnet")
            .WithArguments(arguments)
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(EnvironmentOfShell())
            .WithValidation(CommandResultValidation.None);
        var result = await command.ExecuteBufferedAsync(TestContext.Current.CancellationToken);

        return new Outcome(command.ToString(), result.ExitCode, result.StandardOutput + result.StandardError);
    }

    /// <remarks>
    /// The build that runs the tests hands its own MSBuild variables down, and a machine may set NUGET_PACKAGES,
    /// which would win over the folder of a consumer's nuget.config.
    /// </remarks>
    private static Dictionary<string, string?> EnvironmentOfShell()
    {
        var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(static variable => (string)variable.Key)
            .Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name == "NUGET_PACKAGES")
            .ToDictionary(static name => name, static _ => (string?)null);

        // Nothing may stay alive in a folder that is deleted when the test ends.
        variables["MSBUILDDISABLENODEREUSE"] = "1";
        variables["UseSharedCompilation"] = "false";
        return variables;
    }
}
