namespace NotebookRoleAnalyzers.Tests.Verification;

/// <summary>A construct whose grant methods are called in a stack.</summary>
/// <param name="Name">What a failing test says.</param>
/// <param name="Type">The type whose methods are called.</param>
/// <param name="Making">The expression that makes it, with <c>name</c> as its id.</param>
/// <param name="Arns">Expressions on <c>it</c> for the ARNs that its statements name.</param>
internal sealed record GrantedConstruct(string Name, Type Type, string Making, params string[] Arns)
{
    /// <summary>A statement that completes it.</summary>
    public string Completion { get; init; } = "";

    /// <summary>Methods that can't be called on it.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];
}
