using NotebookRoleAnalyzers.CodeFixes.Fixes;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary><see cref="CorrectElement"/> and <see cref="WriteCurrentVersion"/>.</summary>
public sealed class CorrectElementTests
{
    private const string Right = "Allow: Action s3:GetObject; Resource arn:aws:s3:::b/*";

    private static string Request(string json) => TestCode.Stack($"        var request = new Amazon.IdentityManagement.Model.CreatePolicyRequest {{ PolicyName = \"p\", PolicyDocument = {json} }};");

    private static IReadOnlyList<string> Sent(string json) => TemplateStatements.Of(Execution.Json($"var json = {json};"));

    [Theory]
    [InlineData("""@"{""Statement"":[{""Effect"":{|NRA4004:""allow""|},""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """, """@"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """)]
    [InlineData("""@"{""Statement"":[{{|NRA4002:""effect""|}:""Allow"", ""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """, """@"{""Statement"":[{""Effect"":""Allow"", ""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """)]
    [InlineData("""@"{""Statement"":[{""Effect"":{|NRA4004:""allow""|}, {|NRA4002:""Actions""|}:""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """, """@"{""Statement"":[{""Effect"":""Allow"", ""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """)]
    [InlineData("""@"{""Version"":""2012-10-17"",{|NRA4002:""Statements""|}:[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """, """@"{""Version"":""2012-10-17"",""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """)]
    public async Task JSON_is_corrected_where_it_is_wrong(string flagged, string @fixed)
    {
        await FixVerifier<CorrectElement>.Verify(Request(flagged), Request(@fixed));

        Assert.Equal([Right], Sent(@fixed));
    }

    [Fact]
    public async Task Ids_of_one_policy_are_made_legal_and_unique_at_once()
    {
        const string flagged = """@"{""Statement"":[{""Sid"":{|NRA4008:""read it""|},""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""},{""Sid"":""readIt"",""Effect"":""Deny"",""Action"":""s3:PutObject"",""Resource"":""arn:aws:s3:::b/*""},{""Sid"":{|NRA4008:""readIt""|},""Effect"":""Deny"",""Action"":""s3:DeleteObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """;
        const string @fixed = """@"{""Statement"":[{""Sid"":""readIt2"",""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""},{""Sid"":""readIt"",""Effect"":""Deny"",""Action"":""s3:PutObject"",""Resource"":""arn:aws:s3:::b/*""},{""Sid"":""readIt3"",""Effect"":""Deny"",""Action"":""s3:DeleteObject"",""Resource"":""arn:aws:s3:::b/*""}]}" """;
        await FixVerifier<CorrectElement>.Verify(Request(flagged), Request(@fixed));

        Assert.Equal(["readIt2", "readIt", "readIt3"], Execution.Json($"var json = {@fixed};")["Statement"]!.AsArray().Select(static statement => statement!["Sid"]!.ToString()));
    }

    public static TheoryData<string, string, string> Objects => new()
    {
        {
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Sid = {|NRA4008:"read it"|}, Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"] }));""",
            """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Sid = "readIt", Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"] }));""",
            Right
        },
        {
            """var s = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"] }); s.Sid = {|NRA4008:"read it"|}; role.AddToPolicy(s);""",
            """var s = new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"] }); s.Sid = "readIt"; role.AddToPolicy(s);""",
            Right
        },
        {
            """new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps { PolicyDocument = new Dictionary<string, object> { { "Statement", new object[] { new Dictionary<string, object> { { "Effect", {|NRA4004:"allow"|} }, { {|NRA4002:"Actions"|}, "s3:GetObject" }, { "Resource", "arn:aws:s3:::b/*" } } } } } });""",
            """new CfnManagedPolicy(this, "P", new CfnManagedPolicyProps { PolicyDocument = new Dictionary<string, object> { { "Statement", new object[] { new Dictionary<string, object> { { "Effect", "Allow" }, { "Action", "s3:GetObject" }, { "Resource", "arn:aws:s3:::b/*" } } } } } });""",
            Right
        },
        {
            """bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"], Principals = [new AccountPrincipal({|NRA4025:"1111-2222-3333"|})] }));""",
            """bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"], Principals = [new AccountPrincipal("111122223333")] }));""",
            "Allow: Action s3:GetObject; Principal AWS arn:{?}:iam::111122223333:root; Resource arn:aws:s3:::b/*"
        },
        {
            """bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"], Principals = [new ArnPrincipal({|NRA4025:$"arn:{Aws.PARTITION}:iam::1111-2222-3333:role/a"|})] }));""",
            """bucket.AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:GetObject"], Resources = ["arn:aws:s3:::b/*"], Principals = [new ArnPrincipal($"arn:{Aws.PARTITION}:iam::111122223333:role/a")] }));""",
            "Allow: Action s3:GetObject; Principal AWS arn:{?}:iam::111122223333:role/a; Resource arn:aws:s3:::b/*"
        },
        {
            """new CfnBucketPolicy(this, "P", new CfnBucketPolicyProps { Bucket = "b", PolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { [{|NRA4025:"Aws"|}] = "111122223333" }, ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/*" } } } });""",
            """new CfnBucketPolicy(this, "P", new CfnBucketPolicyProps { Bucket = "b", PolicyDocument = new Dictionary<string, object> { ["Statement"] = new[] { new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["AWS"] = "111122223333" }, ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/*" } } } });""",
            "Allow: Action s3:GetObject; Principal AWS 111122223333; Resource arn:aws:s3:::b/*"
        },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task Objects_are_corrected_where_they_are_wrong(string flagged, string @fixed, string statement)
    {
        const string start = """        var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() }); var bucket = new Bucket(this, "B");""" + "\n        ";
        await FixVerifier<CorrectElement>.Verify(TestCode.Stack(start + flagged), TestCode.Stack(start + @fixed));

        Assert.Contains(statement, TemplateStatements.Of(Synthesis.Template(TestCode.Stack(start + @fixed))));
    }

    [Fact]
    public async Task The_version_is_written_before_all_else()
    {
        const string flagged = """"
            """
                        {
                            {|NRA4005:"Statement"|}: {
                                "Effect": "Allow",
                                "Action": "s3:GetObject",
                                "Resource": "arn:aws:s3:::b/${aws:username}"
                            }
                        }
                        """
            """";
        const string @fixed = """"
            """
                        {
                            "Version": "2012-10-17",
                            "Statement": {
                                "Effect": "Allow",
                                "Action": "s3:GetObject",
                                "Resource": "arn:aws:s3:::b/${aws:username}"
                            }
                        }
                        """
            """";
        await FixVerifier<WriteCurrentVersion>.Verify(Request(flagged), Request(@fixed));

        Assert.Equal("2012-10-17", Execution.Json($"var json = {@fixed};")["Version"]!.ToString());
    }

    [Theory]
    [InlineData("""{ ["Version"] = "2008-10-17", ["Statement"] = """, """{ ["Version"] = "2012-10-17", ["Statement"] = """, " }")]
    [InlineData("""{ ["Statement"] = """, """{ ["Statement"] = """, """, ["Version"] = "2012-10-17" }""")]
    public async Task A_dictionary_gets_the_version(string flagged, string @fixed, string end)
    {
        const string statement = """new Dictionary<string, object> { ["Effect"] = "Allow", ["Action"] = "s3:GetObject", ["Resource"] = "arn:aws:s3:::b/${aws:username}" }""";
        var source = Source(flagged + statement + " }");
        var mended = Source(@fixed + statement + end);

        Assert.Equal(mended, await Mending.MendAll(source));
        Assert.Contains("\"2012-10-17\"", Synthesis.Template(mended)["Resources"]!["P"]!.ToJsonString(), StringComparison.Ordinal);

        static string Source(string map) => TestCode.Stack($"        new CfnManagedPolicy(this, \"P\", new CfnManagedPolicyProps {{ PolicyDocument = new Dictionary<string, object> {map} }});");
    }

    [Fact]
    public async Task A_file_is_corrected_too()
    {
        const string flagged = """{"Statement":[{"Sid":"a b","effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/${aws:username}"}]}""";

        Assert.Equal(
            """{"Version":"2012-10-17","Statement":[{"Sid":"aB","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/${aws:username}"}]}""",
            await Mending.MendFile("/policies/policy.json", flagged));
    }
}
