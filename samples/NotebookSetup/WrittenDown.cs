using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace EmrNotebooks;

/// <summary>
/// Writes down what it is asked to set up, one file a role, as a resource of CloudFormation has it. With IAM's own client in its place, the roles are created.
/// </summary>
public class WrittenDown(string folder) : IAmazonIdentityManagementService
{
    private readonly Dictionary<string, JsonObject> _roles = [];

    public Task<CreateRoleResponse> CreateRoleAsync(CreateRoleRequest request, CancellationToken cancellationToken = default)
    {
        _roles[request.RoleName] = new JsonObject
        {
            ["AssumeRolePolicyDocument"] = JsonNode.Parse(request.AssumeRolePolicyDocument),
            ["ManagedPolicyArns"] = new JsonArray(),
            ["Policies"] = new JsonArray()
        };
        return Task.FromResult(new CreateRoleResponse());
    }

    public Task<PutRolePolicyResponse> PutRolePolicyAsync(PutRolePolicyRequest request, CancellationToken cancellationToken = default)
    {
        _roles[request.RoleName]["Policies"].AsArray().Add(new JsonObject
        {
            ["PolicyName"] = request.PolicyName,
            ["PolicyDocument"] = JsonNode.Parse(request.PolicyDocument)
        });
        return Task.FromResult(new PutRolePolicyResponse());
    }

    public Task<AttachRolePolicyResponse> AttachRolePolicyAsync(AttachRolePolicyRequest request, CancellationToken cancellationToken = default)
    {
        _roles[request.RoleName]["ManagedPolicyArns"].AsArray().Add(request.PolicyArn);
        return Task.FromResult(new AttachRolePolicyResponse());
    }

    public void Save()
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, role) in _roles)
        {
            File.WriteAllText(Path.Combine(folder, name + ".json"), role.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        }
    }
}
