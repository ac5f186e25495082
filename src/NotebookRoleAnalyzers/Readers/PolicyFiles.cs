using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>
/// Says which of the files that a project gives to its analyzers may hold a policy: JSON whose outermost object has a <c>Statement</c>.
/// Templates of CloudFormation hold policies deeper inside and are none.
/// </summary>
internal static class PolicyFiles
{
    // What .NET, Node, the CDK and AWS's tools keep in JSON; the text of these isn't even asked for.
    private static readonly HashSet<string> OtherFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "appsettings", "aws-lambda-tools-defaults", "cdk", "global", "host", "launchSettings", "libman", "local", "manifest", "nuget", "package", "package-lock", "packages", "project", "serverless", "stylecop", "tsconfig", "xunit",
    };

    /// <summary>A file whose text is worth parsing; null for any other.</summary>
    public static TextFile? Open(AdditionalText file, CancellationToken cancellation)
    {
        var name = NameOf(file.Path);
        if (!name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".template.json", StringComparison.OrdinalIgnoreCase) || OtherFiles.Contains(name.Substring(0, name.IndexOf('.'))))
        {
            return null;
        }

        return file.GetText(cancellation) is { Length: <= Limits.TextLength } text ? new TextFile(file.Path, text) : null;
    }

    /// <summary>The kind that a file's name and folder tell of policies that look like grants and are bounds; unknown for all others.</summary>
    public static PolicyKind KindOf(string path)
    {
        var file = NameOf(path);
        var words = (NameOf(path.Substring(0, path.Length - file.Length).TrimEnd('/', '\\')) + "-" + file).ToLowerInvariant().Split('-', '_', '.', ' ');
        var name = string.Concat(words);
        if (words.Any(static word => word is "scp" or "scps" or "rcp" or "rcps") || name.Contains("controlpolic") || name.Contains("boundar") || name.Contains("organization"))
        {
            return PolicyKind.Organization;
        }

        return name.Contains("endpointpolic") ? PolicyKind.Endpoint : name.Contains("sessionpolic") ? PolicyKind.Session : PolicyKind.Unknown;
    }

    // The path may be of another system than this one, so .NET's own idea of a separator doesn't do.
    private static string NameOf(string path) => path.Substring(Math.Max(path.LastIndexOf('/'), path.LastIndexOf('\\')) + 1);
}
