using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// The actions that can't be used without handing a role to a service, for which their holder needs <c>iam:PassRole</c> on that role. They are those dependent actions of the Service Authorization Reference
/// that no call does without: the API reference of each has the role as a required parameter, or says that the caller must be allowed to pass it (an instance profile's, a cluster's).
/// Left out is what takes a role only in some calls, as <c>ec2:RunInstances</c> and <c>ecs:RunTask</c> do, what only changes something that has a role already, and every dependent action other than
/// <c>iam:PassRole</c>, as the reference doesn't say when those are needed. The services are the values of <c>iam:PassedToService</c>: whose principal the role has to trust.
/// </summary>
internal static class PassedRoles
{
    public const string PassRole = "iam:PassRole";

    public const string Key = "iam:PassedToService";

    private static readonly Dictionary<string, string[]> Services = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dax:CreateCluster"] = Of("dax"),
        ["ec2:AssociateIamInstanceProfile"] = Of("ec2"),
        ["ec2:ReplaceIamInstanceProfileAssociation"] = Of("ec2"),
        ["elasticmapreduce:RunJobFlow"] = Of("elasticmapreduce", "ec2"),
        ["iam:AddRoleToInstanceProfile"] = Of("ec2"),
        ["iot:CreateRoleAlias"] = Of("credentials.iot"),
        ["lambda:CreateFunction"] = Of("lambda"),
        ["omics:StartRun"] = Of("omics"),
        ["pipes:CreatePipe"] = Of("pipes"),
        ["rds:AddRoleToDBCluster"] = Of("rds"),
        ["rds:AddRoleToDBInstance"] = Of("rds"),
        ["rds:StartExportTask"] = Of("export.rds"),
        ["s3:CreateJob"] = Of("batchoperations.s3"),
        ["s3:PutReplicationConfiguration"] = Of("s3"),
        ["sagemaker:CreateCompilationJob"] = Of("sagemaker"),
        ["sagemaker:CreateLabelingJob"] = Of("sagemaker"),
        ["sagemaker:CreateNotebookInstance"] = Of("sagemaker"),
        ["sagemaker:CreatePipeline"] = Of("sagemaker"),
        ["sagemaker:CreateProcessingJob"] = Of("sagemaker"),
        ["sagemaker:CreateTrainingJob"] = Of("sagemaker"),
        ["scheduler:CreateSchedule"] = Of("scheduler"),
        ["states:CreateStateMachine"] = Of("states"),
        ["transfer:CreateUser"] = Of("transfer"),
    };

    /// <summary>The actions.</summary>
    public static IEnumerable<string> Actions => Services.Keys;

    /// <summary>Whether an action always hands a role to a service.</summary>
    public static bool IsNeededBy(string action) => Services.ContainsKey(action);

    /// <summary>The services that are handed a role by some of the actions.</summary>
    public static ImmutableArray<string> ServicesOf(IEnumerable<string> actions) => actions.SelectMany(static action => Services[action]).Distinct().ToImmutableArray();

    private static string[] Of(params string[] services) => Array.ConvertAll(services, static service => service + ".amazonaws.com");
}
