using Amazon.IdentityManagement.Model;

namespace Amazon.IdentityManagement
{
    /// <summary>The operations of IAM's client that the sample calls.</summary>
    public interface IAmazonIdentityManagementService
    {
        Task<CreateRoleResponse> CreateRoleAsync(CreateRoleRequest request, CancellationToken cancellationToken = default);

        Task<PutRolePolicyResponse> PutRolePolicyAsync(PutRolePolicyRequest request, CancellationToken cancellationToken = default);

        Task<AttachRolePolicyResponse> AttachRolePolicyAsync(AttachRolePolicyRequest request, CancellationToken cancellationToken = default);
    }
}
