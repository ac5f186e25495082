using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>A string that is certainly given to AWS as a policy, or a file of policies, that isn't JSON.</summary>
/// <param name="Json">What it is instead.</param>
/// <param name="Origin">Where it is written.</param>
internal sealed record MalformedPolicy(JsonText Json, Origin Origin);
