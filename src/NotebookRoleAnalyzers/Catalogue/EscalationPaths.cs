using System.Collections.Immutable;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>
/// The publicly known ways in which permissions lead to more, the shortest first.
/// Sources: "AWS IAM Privilege Escalation – Methods and Mitigation" (Rhino Security Labs, 2018, with the later additions of its list), and what the Service Authorization Reference and
/// "Granting a user permissions to pass a role to an AWS service" (IAM User Guide) say of the actions. A trust policy that names a role is enough in the role's own account, so that no
/// <c>sts:AssumeRole</c> has to stand beside <c>iam:UpdateAssumeRolePolicy</c>. CodeStar's way is left out: AWS shut that service down.
/// </summary>
internal static class EscalationPaths
{
    public static readonly ImmutableArray<EscalationPath> All = ImmutableArray.Create(
        Path("attaches any managed policy to itself, an administrator's too", "iam:AttachRolePolicy"),
        Path("writes any inline policy for itself", "iam:PutRolePolicy"),
        Path("puts other statements into a customer managed policy that it has", "iam:CreatePolicyVersion"),
        Path("goes back to an older version of a customer managed policy that it has, which may allow more", "iam:SetDefaultPolicyVersion"),
        Path("has any role, an administrator's too, trust it, and assumes that role", "iam:UpdateAssumeRolePolicy"),
        Path("makes access keys of any user, and acts as that user", "iam:CreateAccessKey"),
        Path("gives a password to any user who has none, and signs in as that user", "iam:CreateLoginProfile"),
        Path("sets the password of any user, and signs in as that user", "iam:UpdateLoginProfile"),
        Path("attaches any managed policy to any user, one that it acts as among them", "iam:AttachUserPolicy"),
        Path("attaches any managed policy to any group, one of a user that it acts as among them", "iam:AttachGroupPolicy"),
        Path("writes any inline policy for any user, one that it acts as among them", "iam:PutUserPolicy"),
        Path("writes any inline policy for any group, one of a user that it acts as among them", "iam:PutGroupPolicy"),
        Path("puts any user, one that it acts as among them, into any group, also the administrators'", "iam:AddUserToGroup"),
        Path("has any function run code of its own, as the function's role", "lambda:UpdateFunctionCode"),
        Passed("EC2", "ec2:RunInstances"),
        Passed("CloudFormation", "cloudformation:CreateStack"),
        Passed("CloudFormation", "cloudformation:UpdateStack"),
        Passed("CloudFormation", "cloudformation:CreateChangeSet", "cloudformation:ExecuteChangeSet"),
        Passed("Lambda", "lambda:CreateFunction", "lambda:InvokeFunction"),
        Passed("Lambda", "lambda:CreateFunction", "lambda:AddPermission"),
        Passed("Lambda", "lambda:CreateFunction", "lambda:CreateEventSourceMapping"),
        Passed("Amazon EMR", "elasticmapreduce:RunJobFlow"),
        Passed("Glue", "glue:CreateDevEndpoint"),
        Passed("Glue", "glue:CreateJob", "glue:StartJobRun"),
        Passed("Glue", "glue:CreateJob", "glue:CreateTrigger"),
        Passed("Glue", "glue:UpdateJob", "glue:StartJobRun"),
        Passed("Glue", "glue:UpdateJob", "glue:CreateTrigger"),
        Passed("ECS", "ecs:RegisterTaskDefinition", "ecs:RunTask"),
        Passed("ECS", "ecs:RegisterTaskDefinition", "ecs:StartTask"),
        Passed("ECS", "ecs:RegisterTaskDefinition", "ecs:CreateService"),
        Passed("CodeBuild", "codebuild:CreateProject", "codebuild:StartBuild"),
        Passed("SageMaker", "sagemaker:CreateNotebookInstance", "sagemaker:CreatePresignedNotebookInstanceUrl"),
        Passed("SageMaker", "sagemaker:CreateTrainingJob"),
        Passed("SageMaker", "sagemaker:CreateProcessingJob"),
        Passed("Data Pipeline", "datapipeline:CreatePipeline", "datapipeline:PutPipelineDefinition", "datapipeline:ActivatePipeline"));

    private static EscalationPath Path(string gives, params string[] actions) => new(ImmutableArray.Create(actions), gives);

    private static EscalationPath Passed(string service, params string[] actions) => new(ImmutableArray.Create(actions).Insert(0, "iam:PassRole"), $"has {service} run code of its own as any role that trusts {service}");
}
