namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Code that sends requests of AWS's SDK.</summary>
internal static class SdkSource
{
    /// <summary>A trust policy as an expression of C#.</summary>
    public const string Trust = """@"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""elasticmapreduce.amazonaws.com""},""Action"":""sts:AssumeRole""}]}" """;

    /// <summary>A policy that says what one may do.</summary>
    public const string Grant = """@"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""*""}]}" """;

    /// <summary>A policy that says who may do something.</summary>
    public const string Anyone = """@"{""Statement"":[{""Effect"":""Allow"",""Principal"":""*"",""Action"":""sqs:SendMessage"",""Resource"":""*""}]}" """;

    /// <summary>Statements of C# as an asynchronous method that has a client of each service; <c>{TRUST}</c>, <c>{GRANT}</c> and <c>{ANY}</c> stand for the policies above.</summary>
    public static string Of(string statements, string members = "") => Filled(statements, members)
        .Replace("{TRUST}", Trust, StringComparison.Ordinal)
        .Replace("{GRANT}", Grant, StringComparison.Ordinal)
        .Replace("{ANY}", Anyone, StringComparison.Ordinal);

    private static string Filled(string statements, string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using Amazon.IdentityManagement;
        using Amazon.IdentityManagement.Model;
        using Amazon.SecurityToken;
        using Amazon.SecurityToken.Model;
        using Amazon.SimpleNotificationService;
        using Amazon.SimpleNotificationService.Model;
        using Amazon.SQS;
        using Amazon.SQS.Model;
        using Amazon.S3;
        using Amazon.Lambda;
        using Amazon.KeyManagementService;
        public class Setup
        {
            private async Task Run(
                IAmazonIdentityManagementService iam, IAmazonSecurityTokenService sts, IAmazonSQS sqs, IAmazonSimpleNotificationService sns, IAmazonS3 s3, IAmazonLambda lambda, IAmazonKeyManagementService kms,
                string roleName, string function, bool flag, string[] arns, AttachRolePolicyRequest given, Action<object> fill)
            {
        {{statements}}
            }
        {{members}}
        }

        """;
}
