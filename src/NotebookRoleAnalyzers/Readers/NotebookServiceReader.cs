using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Finds the roles that EMR is told to run a studio's workspaces or a notebook as.</summary>
internal static class NotebookServiceReader
{
    private const string Property = "ServiceRole";

    /// <summary>Marks those roles of a model, all of whose roles are read.</summary>
    public static void Read(Trace trace, PolicyModel model)
    {
        foreach (var studio in trace.Objects.Where(static made => made.IsConstructed && made.Type is { Name: "CfnStudio", ContainingNamespace.Name: "EMR" } && KnownSymbols.IsAws(made.Type)))
        {
            if (Views.Property(studio.Argument("props")?.Value, Property, studio.Step) is { IsCertain: true, Given.Value: UnknownValue { Owner: ObjectValue role } })
            {
                Mark(model, given => given.Origin == role.Origin);
            }
        }

        var sent = SdkRequest.SentIn(trace).ToList();
        foreach (var request in sent.Where(static request => request.Operation is "ElasticMapReduce.CreateStudio" or "ElasticMapReduce.StartNotebookExecution"))
        {
            if (request.Setting(Property) is not { IsCertain: true, Given.Value: var value })
            {
                continue;
            }

            var name = ElementReader.Text(value) is { } text ? text.Characters.Substring(text.Characters.LastIndexOf('/') + 1) : null;
            var creation = sent.Find(other => RoleRequests.Creates(other.Operation) && other.Call == (value.Owner?.Owner ?? value.Owner));
            Mark(model, given => (name is not null && given.Name?.Known == name) || (creation is not null && given.Origin == (creation.Object ?? creation.Call).Origin));
        }
    }

    private static void Mark(PolicyModel model, Func<Role, bool> isServing)
    {
        foreach (var role in model.Roles.Where(isServing))
        {
            role.ServesNotebooks = true;
        }
    }
}
