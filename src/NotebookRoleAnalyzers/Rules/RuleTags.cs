namespace NotebookRoleAnalyzers.Rules;

/// <summary>What code-scanning services sort a rule by: the weaknesses that its findings are, in the numbers of CWE, or what else suffers.</summary>
internal static class RuleTags
{
    /// <summary>The policy doesn't do what it says, or can't be used.</summary>
    public const string Correct = "correctness";

    private const string Security = "security";
    private const string Weakness = "external/cwe/cwe-";

    /// <summary>A service or a partner acts for whoever asks it to.</summary>
    public static readonly string[] ConfusedDeputy = { Security, Weakness + "441" };

    /// <summary>More people come in than are meant.</summary>
    public static readonly string[] OpenAccess = { Security, Weakness + "284" };

    /// <summary>More is allowed than the task takes.</summary>
    public static readonly string[] ExcessGrant = { Security, Weakness + "250", Weakness + "732" };

    /// <summary>Whoever has the permission can get others by it.</summary>
    public static readonly string[] Escalation = { Security, Weakness + "269" };

    /// <summary>A condition lets those pass whom it is to stop.</summary>
    public static readonly string[] WeakCondition = { Security, Weakness + "863" };

    public static readonly string[] Correctness = { Correct };

    /// <summary>The policy does what it says, and is harder to keep right than it need be.</summary>
    public static readonly string[] Maintenance = { "maintainability" };
}
