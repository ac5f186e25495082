using System.Text.RegularExpressions;

namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>The marks of findings in test code: <c>{|NRA1001:text|}</c>.</summary>
internal static partial class Markup
{
    public static string Without(string source) => Mark().Replace(source, "$1");

    [GeneratedRegex(@"\{\|NRA\d{4}:(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
