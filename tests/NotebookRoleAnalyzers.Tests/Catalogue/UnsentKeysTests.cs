using NotebookRoleAnalyzers.Catalogue;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed class UnsentKeysTests
{
    [Theory]
    [InlineData("s3:prefix", "s3")]
    [InlineData("S3:ExistingObjectTag/team", "s3")]
    [InlineData("s3:nothing", "s3")]
    [InlineData("s3", null)]
    [InlineData("s3express:SessionMode", null)]
    [InlineData("sns:Protocol", null)]
    [InlineData("aws:SourceArn", null)]
    [InlineData("ec2:SourceInstanceARN", null)]
    [InlineData("cognito-identity.amazonaws.com:aud", null)]
    public void A_key_has_its_service(string key, string? service) => Assert.Equal(service, UnsentKeys.ServiceOf(key)?.Prefix);

    [Theory]
    [InlineData("s3:GetObject", "s3:prefix", true)]
    [InlineData("s3:ListBucket", "s3:prefix", false)]
    [InlineData("s3:GetObject", "s3:nothing", false)]
    [InlineData("kms:ListKeys", "kms:ViaService", false)]
    [InlineData("s3:GetObject", "kms:ViaService", true)]
    [InlineData("ec2:DescribeInstances", "ec2:ResourceTag/team", true)]
    [InlineData("ec2:ModifyIdFormat", "ec2:ResourceTag/team", false)]
    [InlineData("s3:PutObjectTagging", "s3:x-amz-storage-class", false)]
    [InlineData("s3express:CreateSession", "s3:prefix", false)]
    public void A_request_lacks_what_it_certainly_does_not_carry(string action, string key, bool lacks)
    {
        var service = UnsentKeys.ServiceOf(key)!;

        Assert.Equal(lacks, UnsentKeys.Lacks(ActionCatalogue.Find(action)!, key, service, UnsentKeys.SendersOf(key, service).Length));
    }

    [Fact]
    public void A_key_that_is_sent_is_looked_up_without_allocation()
    {
        Assert.True(Ask());
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Ask();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static bool Ask() => UnsentKeys.ServiceOf("aws:SourceArn") is null && UnsentKeys.ServiceOf("s3:prefix") is not null && ActionCatalogue.Find("s3:ListBucket")!.Sends("s3:prefix");
    }
}
