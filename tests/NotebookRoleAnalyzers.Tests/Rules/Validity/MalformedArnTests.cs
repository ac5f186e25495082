using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Rules.Validity;
using NotebookRoleAnalyzers.Tests.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4013.</summary>
public sealed class MalformedArnTests
{
    // § is a hole.
    [Theory]
    [InlineData("my-bucket/*", "it is no ARN", null)]
    [InlineData("my-bucket-§", "it is no ARN", null)]
    [InlineData("s3://notes/a", "it is an address of S3 and no ARN", "arn:aws:s3:::notes/a")]
    [InlineData("s3://§/*", "it is an address of S3 and no ARN", "arn:aws:s3:::§/*")]
    [InlineData(" arn:aws:s3:::notes", "it begins or ends with a space", "arn:aws:s3:::notes")]
    [InlineData("ARN:aws:s3:::notes", "it begins with capitals", "arn:aws:s3:::notes")]
    [InlineData("arn:AWS:s3:::notes", "there is no partition 'AWS'", "arn:aws:s3:::notes")]
    [InlineData("arn:s3:::notes:", "there is no partition 's3'", null)]
    [InlineData("arn::s3:::notes", "its partition is empty", null)]
    [InlineData("arn::sqs:cn-north-1:111122223333:q", "its partition is empty", "arn:aws-cn:sqs:cn-north-1:111122223333:q")]
    [InlineData("arn:aws:S3:::notes/§", "services are written in small letters, and 'S3' isn't", "arn:aws:s3:::notes/§")]
    [InlineData("arn:aws:s3:notes", "it has 4 fields of six, which are arn:partition:service:region:account:resource", "arn:aws:s3:::notes")]
    [InlineData("arn:aws:s3::notes/*", "it has 5 fields of six, which are arn:partition:service:region:account:resource", "arn:aws:s3:::notes/*")]
    [InlineData("arn:aws:iam:111122223333:role/a", "it has 5 fields of six, which are arn:partition:service:region:account:resource", "arn:aws:iam::111122223333:role/a")]
    [InlineData("arn:aws:sqs:us-east-1:q", "it has 5 fields of six, which are arn:partition:service:region:account:resource", null)]
    [InlineData("arn:aws:s3:us-east-1:111122223333:notes/*", "the ARN of a bucket and of its objects has neither region nor account", "arn:aws:s3:::notes/*")]
    [InlineData("arn:aws:s3:us-east-1::notes/§", "the ARN of a bucket and of its objects has neither region nor account", "arn:aws:s3:::notes/§")]
    [InlineData("arn:aws:iam:us-east-1:111122223333:role/a", "ARNs of 'iam' have an empty region", "arn:aws:iam::111122223333:role/a")]
    [InlineData("arn:aws:iam:111122223333::role/a", "ARNs of 'iam' have an empty region", "arn:aws:iam::111122223333:role/a")]
    [InlineData("arn:aws:sqs:us-east-1a:111122223333:q", "there is no region 'us-east-1a'", "arn:aws:sqs:us-east-1:111122223333:q")]
    [InlineData("arn:aws:sqs:US-East-1:111122223333:q", "there is no region 'US-East-1'", "arn:aws:sqs:us-east-1:111122223333:q")]
    [InlineData("arn:aws:sqs:eu-cntral-1:111122223333:q", "there is no region 'eu-cntral-1'", "arn:aws:sqs:eu-central-1:111122223333:q")]
    [InlineData("arn:aws:sqs:us-est-1:111122223333:q", "there is no region 'us-est-1'", null)]
    [InlineData("arn:aws:sqs:111122223333:us-east-1:q", "there is no region '111122223333'", "arn:aws:sqs:us-east-1:111122223333:q")]
    [InlineData("arn:aws:sqs:us-east-1:1234:q", "an account has 12 digits, and '1234' isn't one", null)]
    [InlineData("arn:aws:sqs:us-east-1:1111-2222-3333:q", "an account has 12 digits, and '1111-2222-3333' isn't one", "arn:aws:sqs:us-east-1:111122223333:q")]
    [InlineData("arn:aws:sqs:cn-north-1:111122223333:q", "region 'cn-north-1' is in partition 'aws-cn'", "arn:aws-cn:sqs:cn-north-1:111122223333:q")]
    public void What_is_no_ARN_is_told_with_what_was_meant(string text, string complaint, string? meant)
    {
        var fault = ArnShape.FaultOf(HoledText.Of(text));

        Assert.Equal(complaint, fault?.Complaint);
        Assert.Equal(meant, fault?.Corrected?.Characters.Replace('\uFFFC', '§'));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("§")]
    [InlineData("§/*")]
    [InlineData("a§")]
    [InlineData("*:notes")]
    [InlineData("arn:*:s3:::notes")]
    [InlineData("arn:aws:s3:::notes/*")]
    [InlineData("arn:aws:s3:::notes:with:colons")]
    [InlineData("arn:aws:s3:*:*:notes")]
    [InlineData("arn:aws:s3:us-east-1:111122223333:accesspoint/a")]
    [InlineData("arn:aws:s3::111122223333:accesspoint/a")]
    [InlineData("arn:aws:s3:us-west-2:111122223333:*")]
    [InlineData("arn:aws:logs:*")]
    [InlineData("arn:aws:iam:*:111122223333:role/a")]
    [InlineData("arn:aws:iam::aws:policy/ReadOnlyAccess")]
    [InlineData("arn:aws:sqs:§")]
    [InlineData("arn:aws:sqs:eu-east-1:111122223333:q")]
    [InlineData("arn:aws-new:sqs:us-east-1:111122223333:q")]
    [InlineData("arn:aws:sqs:global:111122223333:q")]
    [InlineData("arn:aws:sqs:us-east-1:<account-id>:q")]
    [InlineData("arn:aws:sqs:us-east-1:${aws:PrincipalAccount}:q")]
    [InlineData("arn:aws:sqs:us-east-1:{0}:q")]
    [InlineData("arn:aws:ssm:us-east-1::parameter/a")]
    [InlineData("execute-api:/prod/GET/*")]
    [InlineData("${bucketArn}")]
    [InlineData("%BUCKET%/*")]
    [InlineData("TABLE_NAME")]
    [InlineData("bucket-arn")]
    [InlineData("a")]
    [InlineData("<bucket-arn>")]
    public void What_may_be_an_ARN_or_is_somebody_s_stand_in_is_none_of_these(string text) => Assert.Null(ArnShape.FaultOf(HoledText.Of(text)));

    [Fact]
    public void Services_without_region_have_none_in_any_ARN_of_the_catalogue() => Assert.All(
        ActionCatalogue.Services.SelectMany(static prefix => ActionCatalogue.Service(prefix)!.ResourceTypes).SelectMany(static type => type.Arns).Select(static arn => arn.Split(':')).Where(static fields => ArnFieldFault.WithoutRegion.Contains(fields[2])),
        static fields => Assert.Equal("", fields[3]));

    [Fact]
    public void No_ARN_of_the_catalogue_is_held_for_wrong() => Assert.All(
        ActionCatalogue.Services.SelectMany(static prefix => ActionCatalogue.Service(prefix)!.ResourceTypes).SelectMany(static type => type.Arns).Where(static arn => !arn.Contains("{Vendor}", StringComparison.Ordinal)),
        static arn => Assert.Null(ArnShape.FaultOf(HoledText.Of(System.Text.RegularExpressions.Regex.Replace(arn, @"\{(\w+)\}", static name => name.Groups[1].Value switch { "Partition" => "aws", "Region" => "us-east-1", "Account" or "AccountId" => "111122223333", var other => other })))));

    [Fact]
    public async Task Both_elements_are_judged_and_a_message_tells_what_was_meant()
    {
        var source = TestCode.Stack("""new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:GetObject" }, NotResources = new[] { "arn:aws:S3:::notes/*", "notes-bucket" } });""");
        var found = await TestCode.Analyze(TestCode.Compile(source));

        Assert.Equal(
            [
                "'arn:aws:S3:::notes/*' can't be the ARN of anything: services are written in small letters, and 'S3' isn't, so AWS rejects the policy or this part of it does nothing; 'arn:aws:s3:::notes/*' must be meant",
                "'notes-bucket' can't be the ARN of anything: it is no ARN, so AWS rejects the policy or this part of it does nothing; write the ARN",
            ],
            found.Where(static diagnostic => diagnostic.Id is "NRA4013" or "NRA4513").OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
