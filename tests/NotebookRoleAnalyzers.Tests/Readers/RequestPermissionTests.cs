using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Statements that AWS makes of a request.</summary>
public sealed class RequestPermissionTests
{
    public static TheoryData<string, string, string> Permissions => new()
    {
        { "permission of a service", """lambda.AddPermission(new Amazon.Lambda.Model.AddPermissionRequest { FunctionName = "f", StatementId = "s3", Action = "lambda:InvokeFunction", Principal = "s3.amazonaws.com", SourceArn = "arn:aws:s3:::b", SourceAccount = "111122223333" });""", """
            allow resource s3
              service s3.amazonaws.com
              action lambda:InvokeFunction
              resource arn:{?}:lambda:{?}:{?}:function:f
              when ArnLike aws:SourceArn arn:aws:s3:::b
              when StringEquals aws:SourceAccount 111122223333
            """ },
        { "permission of a service for anyone's use", """lambda.AddPermission(new Amazon.Lambda.Model.AddPermissionRequest { FunctionName = "arn:aws:lambda:eu-west-1:111122223333:function:f", Qualifier = "live", Action = "lambda:InvokeFunction", Principal = "sns.amazonaws.com" });""", """
            allow resource
              service sns.amazonaws.com
              action lambda:InvokeFunction
              resource arn:aws:lambda:eu-west-1:111122223333:function:f:live
            """ },
        { "permission of an account, in a variable", """var request = new Amazon.Lambda.Model.AddPermissionRequest(); request.Principal = "111122223333"; request.Action = "lambda:*"; request.FunctionName = function; lambda.AddPermissionAsync(request);""", """
            allow resource
              aws 111122223333
              action lambda:*
              resource {?}
            """ },
        { "permission of anyone in an organization", """lambda.AddPermission(new Amazon.Lambda.Model.AddPermissionRequest { FunctionName = "f", Action = "lambda:InvokeFunction", Principal = "*", PrincipalOrgID = "o-1234567890" });""", """
            allow resource
              anyone *
              action lambda:InvokeFunction
              resource arn:{?}:lambda:{?}:{?}:function:f
              when StringEquals aws:PrincipalOrgID o-1234567890
            """ },
        { "permission of a principal that isn't known", """lambda.AddPermission(new Amazon.Lambda.Model.AddPermissionRequest { FunctionName = "1:function:f", Action = "lambda:InvokeFunction", Principal = function, SourceArn = function });""", """
            allow resource
              principal ...
              action lambda:InvokeFunction
              resource {?}
              when ArnLike ?aws:SourceArn {function}
            """ },
        { "permission with a source in a branch", """var request = new Amazon.Lambda.Model.AddPermissionRequest { FunctionName = "f", Action = "lambda:InvokeFunction", Principal = "events.amazonaws.com" }; if (flag) request.SourceArn = "arn:aws:events:eu-west-1:111122223333:rule/r"; lambda.AddPermission(request);""", """
            allow resource
              service events.amazonaws.com
              action lambda:InvokeFunction
              resource arn:{?}:lambda:{?}:{?}:function:f
              when ArnLike ?aws:SourceArn ?arn:aws:events:eu-west-1:111122223333:rule/r
              when ArnLike ?aws:SourceArn ...
            """ },
        { "permission that other code may change", """var request = new Amazon.Lambda.Model.AddPermissionRequest { FunctionName = "f", Action = "lambda:InvokeFunction", Principal = "events.amazonaws.com" }; fill(request); lambda.AddPermission(request);""", """
            allow resource
              service ?events.amazonaws.com
              principal ...
              action ?lambda:InvokeFunction
              action ...
              resource ?arn:{?}:lambda:{?}:{?}:function:f
              resource ...
              when ...
            """ },
        { "permission that isn't sent", """var request = new Amazon.Lambda.Model.AddPermissionRequest { FunctionName = "f", Action = "lambda:InvokeFunction", Principal = "events.amazonaws.com" };""", "" },
        { "permission of accounts on a queue", """sqs.AddPermission(new Amazon.SQS.Model.AddPermissionRequest { QueueUrl = "u", Label = "l", AWSAccountIds = new List<string> { "111122223333", function }, Actions = new List<string> { "SendMessage", "*" } });""", """
            allow resource l
              aws 111122223333
              aws {function}
              action SQS:SendMessage
              action SQS:*
              resource {?}
            """ },
        { "permission of accounts on a topic", """sns.AddPermission(new Amazon.SimpleNotificationService.Model.AddPermissionRequest { TopicArn = "arn:aws:sns:eu-west-1:111122223333:t", Label = "l", AWSAccountId = new List<string> { "444455556666" }, ActionName = { "Publish" } });""", """
            allow resource l
              aws 444455556666
              action ...
              resource arn:aws:sns:eu-west-1:111122223333:t
            """ },
    };

    [Theory]
    [MemberData(nameof(Permissions))]
    public void A_permission_is_a_statement_of_the_resource_policy(string name, string statements, string dump)
    {
        Assert.NotEmpty(name);
        Assert.Equal(dump.ReplaceLineEndings("\n"), TestCode.Dump(SdkSource.Of(statements)));
    }
}
