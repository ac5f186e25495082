using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4023.</summary>
public sealed class PlaceholderLeftTests
{
    private static string Resource(string text) => $$"""new PolicyStatement(new PolicyStatementProps { Actions = ["sqs:SendMessage"], Resources = [{{text}}] });""";

    public static TheoryData<string, string> Flagged => new()
    {
        { Resource("\"arn:aws:sqs:<region>:1:q\""), "NRA4023 <region>" },
        { Resource("\"arn:aws:sqs:us-east-1:<Account ID>:q\""), "NRA4023 <Account ID>" },
        { Resource("\"arn:aws:sqs:us-east-1:YOUR_ACCOUNT_ID:q\""), "NRA4023 YOUR_ACCOUNT_ID" },
        { Resource("\"arn:aws:s3:::YOUR-BUCKET/*\""), "NRA4523 YOUR-BUCKET" },
        { Resource("\"arn:aws:s3:::<your-bucket-name>\""), "NRA4523 <your-bucket-name>" },
        { Resource("\"arn:aws:sqs:us-east-1:${AWS::AccountId}:q\""), "NRA4023 ${AWS::AccountId}" },
        { """new PolicyStatement().AddArnPrincipal("arn:aws:iam::<account-id>:root");""", "NRA4023 <account-id>" },
        { """const string Arn = "arn:aws:sqs:us-east-1:<account-id>:q"; """ + Resource("Arn"), "NRA4523 <account-id>" },
        { """new Role(this, "R", new RoleProps { AssumedBy = new AccountPrincipal("<account-id>") });""", "NRA4023 <account-id>" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task A_placeholder_is_flagged(string statements, string findings) =>
        Assert.Equal(findings, string.Join(", ", await Found(statements)));

    public static TheoryData<string, string> Silent => new()
    {
        { "a policy variable", Resource("\"arn:aws:s3:::b/${aws:username}/*\"") },
        { "a comparison", """new PolicyStatement().AddCondition("NumericLessThan", new Dictionary<string, object> { ["s3:max-keys"] = "10" });""" },
        { "Fn.Sub", Resource("Fn.Sub(\"arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:q\")") },
        { "replaced", Resource("\"arn:aws:sqs:<region>:1:q\".Replace(\"<region>\", Region)") },
        { "a word in capitals", Resource("\"arn:aws:s3:::YOURS/FLAVOUR_A\"") },
        { "JSON on its way to CloudFormation", """
            string Policy() => @"{""Statement"":[{""Effect"":""Allow"",""Action"":""sqs:SendMessage"",""Resource"":""arn:aws:sqs:us-east-1:${AWS::AccountId}:q""}]}";
            var text = Fn.Sub(Policy());
            """ },
        { "not a policy", "var text = \"<region>\";" },
        { "a template that code completes", """
            var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""sqs:SendMessage"",""Resource"":""arn:aws:sqs:<region>:1:q""}]}";
            json = json.Replace("<region>", Region);
            """ },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_is_meant_so_is_silent(string name, string statements)
    {
        Assert.NotEmpty(name);
        Assert.Empty(await Found(statements));
    }

    [Theory]
    [InlineData("class Notes : Stack", "NRA4023 <account-id>")]
    [InlineData("class Notes(Construct scope) : Construct(scope, \"Notes\")", "NRA4023 <account-id>")]
    [InlineData("class Notes", "NRA4523 <account-id>")]
    public async Task With_both_libraries_JSON_gets_the_CDK_s_account_only_where_the_CDK_takes_it(string type, string findings)
    {
        var source = TestCode.Usings + type + """
             {
                static string Policy() => @"{""Statement"":[{""Effect"":""Allow"",""Action"":""sqs:SendMessage"",""Resource"":""arn:aws:sqs:us-east-1:<account-id>:q""}]}";
            }
            """;

        Assert.Equal(findings, string.Join(", ", await FoundIn(source)));
    }

    private static Task<IEnumerable<string>> Found(string statements) => FoundIn(TestCode.Stack(statements));

    private static async Task<IEnumerable<string>> FoundIn(string source) =>
        (await TestCode.Findings(source)).Where(static finding => finding.StartsWith("NRA4023", StringComparison.Ordinal) || finding.StartsWith("NRA4523", StringComparison.Ordinal));
}
