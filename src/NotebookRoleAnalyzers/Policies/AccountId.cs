namespace NotebookRoleAnalyzers.Policies;

/// <summary>The number of an AWS account.</summary>
internal static class AccountId
{
    /// <summary>Its digits, zeros at the beginning among them.</summary>
    public const int Length = 12;

    public static bool Is(string text) => text.Length == Length && text.All(static character => character is >= '0' and <= '9');
}
