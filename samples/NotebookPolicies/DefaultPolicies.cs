namespace EmrNotebooks;

/// <summary>
/// The policies of the default role of EMR Notebooks, in the kinds of literals that C# has always had.
/// </summary>
public static class DefaultPolicies
{
    private const string Version = "2012-10-17";

    public static string Trust(string accountId, string region) =>
        "{\"Version\":\"" + Version + "\",\"Statement\":[{" +
        "\"Effect\":\"Allow\"," +
        "\"Principal\":{\"Service\":\"elasticmapreduce.amazonaws.com\"}," + // expect: NRA1001
        "\"Action\":\"sts:AssumeRole\"" +
        "}]}";

    // expect at s3:*: NRA2001
    public static string Files(string bucketName) => @"{
        ""Version"": ""2012-10-17"",
        ""Statement"": [
            {
                ""Effect"": ""Allow"",
                ""Action"": ""s3:*"",
                ""Resource"": ""*""
            }
        ]
    }";

    public static string GitCredentials(string gitSecretArn) =>
        $"{{\"Version\":\"{Version}\",\"Statement\":{{" +
        $"\"Effect\":\"Allow\",\"Action\":\"secretsmanager:GetSecretValue\",\"Resource\":\"*\"}}}}"; // expect: NRA2006
}
