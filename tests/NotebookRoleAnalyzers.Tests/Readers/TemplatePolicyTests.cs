using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>A policy that calls put together of texts is read as what they make, and nothing takes the template for the policy.</summary>
public sealed class TemplatePolicyTests
{
    private const string Dump = """
        document unknown
          allow identity
            action s3:*
            resource arn:aws:s3:::{Account}/*
        """;

    public static TheoryData<string, bool, string> Policies => new()
    {
        { "Format", false, """"var json = string.Format(@"{{""Statement"":[{{""Effect"":""Allow"",""Action"":""{1}"",""Resource"":""arn:aws:s3:::{0}/*""}}]}}", Account, "s3:*");"""" },
        { "Format of a constant", false, """"const string template = @"{{""Statement"":[{{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::{0}/*""}}]}}"; var json = string.Format(template, Account);"""" },
        { "Replace", false, """"var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::BUCKET/*""}]}".Replace("BUCKET", Account);"""" },
        { "Replace in a variable", false, """"var template = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::BUCKET/*""}]}"; var json = template.Replace("BUCKET", Account);"""" },
        { "Format of a part", false, """"var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""" + string.Format("arn:aws:s3:::{0}/*", Account) + @"""}]}";"""" },
        { "Concat", false, """"var json = string.Concat(@"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::", Account, @"/*""}]}");"""" },
        { "Join", false, """"var json = "{\"Statement\":[{" + string.Join(",", "\"Effect\":\"Allow\"", "\"Action\":\"s3:*\"", $"\"Resource\":\"arn:aws:s3:::{Account}/*\"") + "}]}";"""" },
        { "added to", true, """"var json = @"{""Statement"":["; json += @"{""Effect"":""Allow"",""Action"":""s3:*"","; json += $@"""Resource"":""arn:aws:s3:::{Account}/*""}}]}}";"""" },
        { "Trim", true, """"var json = $@" {{""Statement"":[{{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""arn:aws:s3:::{Account}/*""}}]}} ".Trim();"""" },
        { "StringBuilder", true, """"
            var text = new System.Text.StringBuilder();
            text.AppendLine("{");
            text.AppendLine("  \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"s3:*\",");
            text.Append($"    \"Resource\": \"arn:aws:s3:::{Account}/*\"").AppendLine(" }]").Append('}');
            var json = text.ToString();
            """" },
        { "StringBuilder with a format", false, """"
            var json = new System.Text.StringBuilder("{").Append("\"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"s3:*\",").AppendFormat("\"Resource\": \"arn:aws:s3:::{0}/*\"", Account).Append("}]}").ToString();
            """" },
    };

    [Theory]
    [MemberData(nameof(Policies))]
    public void What_is_made_is_read(string name, bool canBeMended, string statements)
    {
        Assert.NotEmpty(name);
        Assert.Equal(Dump.ReplaceLineEndings("\n"), TestCode.Dump(TestCode.Stack(statements)));
        Assert.Equal(canBeMended, Assert.Single(TestCode.Read(TestCode.Stack(statements)).SelectMany(static model => model.Statements)).CanBeMended);
        Assert.Equal("s3:*", Execution.Json(statements)["Statement"]![0]!["Action"]!.ToString());
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task What_can_be_mended_makes_the_mended_policy(string name, bool canBeMended, string statements)
    {
        Assert.NotEmpty(name);
        var mended = await Mending.MendAll(TestCode.Stack(statements));

        Assert.Equal(canBeMended, mended != TestCode.Stack(statements));
        if (canBeMended)
        {
            Assert.DoesNotContain("s3:*", TestCode.Dump(mended), StringComparison.Ordinal);
            Assert.Contains("resource arn:aws:s3:::{Account}/*", TestCode.Dump(mended), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_finding_is_shown_where_its_text_is_written() => Assert.Equal(
        ["NRA2501 \\\"s3:*\\\""],
        await TestCode.Findings(TestCode.Stack(""""var json = string.Format(@"{{""Statement"":[{{""Effect"":""Allow"",""Action"":{1},""Resource"":""arn:aws:s3:::{0}/*""}}]}}", Account, "\"s3:*\"");"""")));

    [Fact]
    public async Task A_placeholder_in_a_template_isnt_filled_where_braces_would_be_items() => Assert.Equal(
        ["NRA4523 <account-id>"],
        await TestCode.Findings(TestCode.Stack("""new PolicyStatement(new PolicyStatementProps { Resources = [string.Format("arn:aws:sqs:{0}:<account-id>:q", Region)] });""")));

    [Fact]
    public void A_hole_keeps_what_it_was_asked_of()
    {
        var statement = Assert.Single(TestCode.Read(TestCode.Stack("""
            var bucket = new Bucket(this, "B");
            new PolicyStatement(new PolicyStatementProps { Resources = [bucket.BucketArn, bucket.ArnForObjects("*"), $"{bucket.BucketArn}/a", string.Format("{0}/b", bucket.BucketArn), Fn.Join("/", [bucket.BucketArn, "c"])] });
            """)).SelectMany(static model => model.Statements));

        Assert.Equal(["{BucketArn}", "{BucketArn}/*", "{BucketArn}/a", "{BucketArn}/b", "{BucketArn}/c"], statement.Resources.Items.Select(static item => item.Text.ToString()));
        var owners = statement.Resources.Items.Select(static item => item.Text.Runs[0].Hole!.Owner).Distinct();
        Assert.Equal("Bucket", Assert.IsType<ObjectValue>(Assert.Single(owners)).Type.Name);
    }

    [Fact]
    public void The_characters_of_a_format_keep_their_places()
    {
        const string expression = """string.Format("arn:{0}:s3:::{{b}}", name)""";
        var source = TestCode.Stack($"void M(string name) => new PolicyStatement(new PolicyStatementProps {{ Resources = [{expression}] }});");
        var text = TestCode.Read(source).SelectMany(static model => model.Statements).Single().Resources.Items.Single().Text;

        Assert.Equal("arn:{name}:s3:::{b}", text.ToString());
        Assert.Equal(["arn", ":s3:::", "name"], new[] { (0, 3), (5, 6), (4, 1) }.Select(part => SpanText(source, text, part.Item1, part.Item2)));
    }

    private static string SpanText(string source, SourceString text, int start, int length) => text.SpanOf(start, length) is var span ? source.Substring(span.Start, span.Length) : "";
}
