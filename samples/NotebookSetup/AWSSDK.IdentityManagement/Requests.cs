namespace Amazon.IdentityManagement.Model
{
    public class CreateRoleRequest
    {
        public string RoleName { get; set; }

        public string AssumeRolePolicyDocument { get; set; }
    }

    public class CreateRoleResponse
    {
    }

    public class PutRolePolicyRequest
    {
        public string RoleName { get; set; }

        public string PolicyName { get; set; }

        public string PolicyDocument { get; set; }
    }

    public class PutRolePolicyResponse
    {
    }

    public class AttachRolePolicyRequest
    {
        public string RoleName { get; set; }

        public string PolicyArn { get; set; }
    }

    public class AttachRolePolicyResponse
    {
    }
}
