using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>What is wrong with conditions of one operator.</summary>
/// <param name="Meant">What was meant by them; none where only the author knows.</param>
/// <param name="Origin">Where the fault is written.</param>
/// <param name="Arguments">What the message says of it.</param>
internal sealed record ConditionFault(ImmutableArray<MeantCondition> Meant, Origin Origin, params object[] Arguments);
