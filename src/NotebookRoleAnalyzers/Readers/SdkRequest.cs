using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>A request of AWS's SDK at the moment when a client's method is given it.</summary>
/// <param name="Operation">The service and what is asked of it: <c>IdentityManagement.CreateRole</c>.</param>
/// <param name="Object">The request; null if the code doesn't show what it says.</param>
/// <param name="Call">The call that sends it.</param>
internal sealed record SdkRequest(string Operation, ObjectValue? Object, ObjectValue Call)
{
    private const string Suffix = "Request";

    /// <summary>All that a block sends, in order.</summary>
    public static IEnumerable<SdkRequest> SentIn(Trace trace)
    {
        foreach (var call in trace.Objects)
        {
            if (call.Maker is not { MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension, Parameters: [var parameter, ..] } || OperationOf(parameter.Type) is not { } operation || !KnownSymbols.IsAws(call.Maker))
            {
                continue;
            }

            yield return new SdkRequest(operation, call.Arguments[0]?.Value as ObjectValue is { IsConstructed: true } made ? made : null, call);
        }
    }

    /// <summary>What a type of request asks for; null if it is no request of the SDK.</summary>
    public static string? OperationOf(ITypeSymbol type) =>
        type.Name.EndsWith(Suffix, StringComparison.Ordinal) && type.ContainingNamespace is { Name: "Model", ContainingNamespace.Name: var service } && KnownSymbols.IsAws(type)
            ? service + "." + type.Name.Substring(0, type.Name.Length - Suffix.Length)
            : null;

    /// <summary>What it says under a name; null if nothing.</summary>
    public Setting? Setting(string name) => Setting(Object, name, Call.Step);

    /// <summary>What a request says under a name at a step of the code: a property, or the constructor's parameter that sets it.</summary>
    public static Setting? Setting(ObjectValue? request, string name, int step)
    {
        if (request is null)
        {
            return null;
        }

        var given = request.Maker.Parameters.Where(parameter => string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase)).Select(parameter => request.Arguments[parameter.Ordinal]).FirstOrDefault();
        if (Views.Property(request, name, step) is { } setting)
        {
            return setting with { IsCertain = setting.IsCertain && !request.IsOpen };
        }

        // What a request has of its own is filled in place: Actions = { "SendMessage" }.
        given ??= request.Parts.Where(part => part.Key.Name == name).Select(static part => new Argument(part.Value, part.Value.Origin.Node)).FirstOrDefault();
        return given is null ? null : new Setting(given, !request.IsOpen, given.Node);
    }
}
