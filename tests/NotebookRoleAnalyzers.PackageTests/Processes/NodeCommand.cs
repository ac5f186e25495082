using System.ComponentModel;
using CliWrap;

namespace NotebookRoleAnalyzers.PackageTests.Processes;

/// <summary>Node.js, which the CDK runs on, whatever language a stack is written in.</summary>
internal static class NodeCommand
{
    public static async Task<bool> IsInstalledAsync()
    {
        try
        {
            await Cli.Wrap("node").WithArguments("--version").ExecuteAsync(TestContext.Current.CancellationToken);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
