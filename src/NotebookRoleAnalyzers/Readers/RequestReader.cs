using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the roles and permissions that a block makes by requests of AWS's SDK.</summary>
internal static class RequestReader
{
    private static readonly string[] Attachments = { "IdentityManagement.AttachRolePolicy", "IdentityManagement.AttachUserPolicy", "IdentityManagement.AttachGroupPolicy" };

    /// <param name="trace">What the block does.</param>
    /// <param name="texts">Compares what the requests of the block say.</param>
    /// <param name="documents">The policies already read, by what stands for them.</param>
    /// <param name="model">What is read is added to it.</param>
    public static void Read(Trace trace, RequestText texts, IReadOnlyDictionary<Value, PolicyDocument> documents, PolicyModel model)
    {
        var sent = SdkRequest.SentIn(trace).ToImmutableArray();
        var ofRoles = sent.Where(static request => RoleRequests.Change(request.Operation)).ToImmutableArray();
        var tied = new HashSet<SdkRequest>();
        foreach (var anchor in ofRoles.OrderByDescending(static request => RoleRequests.Creates(request.Operation)))
        {
            if (RoleRequests.NameOf(anchor) is { } name && !tied.Contains(anchor))
            {
                var requests = new RoleRequests(anchor, name, ofRoles, documents, texts);
                tied.UnionWith(requests.Tied);
                model.Roles.Add(requests.ToRole());
            }
        }

        model.ManagedPolicies.AddRange(sent.Where(static request => Attachments.Contains(request.Operation)).SelectMany(static request => ElementReader.Read(request.Setting("PolicyArn"), request.Call.Step).Items));
        PermissionReader.Read(trace, sent, model);
    }
}
