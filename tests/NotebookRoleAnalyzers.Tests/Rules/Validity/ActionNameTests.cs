using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Rules.Validity;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Validity;

/// <summary>NRA4010, NRA4011 and NRA4012.</summary>
public sealed class ActionNameTests
{
    [Theory]
    [InlineData("s3:GetObjct", "Action", "Evident s3:GetObject")]
    [InlineData("s3:GetObjects", "Action", "Evident s3:GetObject")]
    [InlineData("elasticmapreduce:ListStep", "Action", "Evident elasticmapreduce:ListSteps")]
    [InlineData("s3: GetObject", "Action", "Evident s3:GetObject")]
    [InlineData("s3:Frobnicate", "Action", null)]
    [InlineData("chime:ValidateDelegate", "Action", "Like chime:DeleteDelegate")]
    [InlineData("s3:ListObjectsV2", "Action", "Operation s3:ListBucket")]
    [InlineData("S3:headobject", "Action", "Operation s3:GetObject")]
    [InlineData("kms:ReEncrypt", "Action", "Operation kms:ReEncryptFrom kms:ReEncryptTo")]
    [InlineData("s3.GetObject", "Separator", "Evident s3:GetObject")]
    [InlineData("s3 GetObject", "Separator", "Evident s3:GetObject")]
    [InlineData("sts AssumeRole", "Separator", "Evident sts:AssumeRole")]
    [InlineData("GetObject", "Separator", null)]
    [InlineData("secretmanager:GetSecretValue", "Service", "Evident secretsmanager:GetSecretValue")]
    [InlineData("s3 :GetObject", "Service", "Evident s3:GetObject")]
    [InlineData("dynamdb:*", "Service", "Evident dynamodb:*")]
    [InlineData("nosuchservice:TagResource", "Service", null)]
    [InlineData("emr:ListInstanceFleets", "Service", "Evident elasticmapreduce:ListInstanceFleets")]
    [InlineData("nosuchservice:ListInstanceFleets", "Service", "Like elasticmapreduce:ListInstanceFleets")]
    [InlineData("s3:Lst*", "Pattern", "Evident s3:List*")]
    [InlineData("s3:Pub*", "Pattern", "Like s3:Pu*")]
    [InlineData("amplifybackend: *", "Pattern", "Evident amplifybackend:*")]
    [InlineData("s3:Frobnicate*", "Pattern", null)]
    public void What_names_nothing_is_told_with_what_was_meant(string text, string fault, string? meant)
    {
        var found = ActionName.FaultOf(text, []);
        var meaning = ActionName.Meant(text, found!.Value, []);

        Assert.Equal(fault, found.ToString());
        Assert.Equal(meant, meaning is null ? null : $"{meaning.Certainty} {string.Join(' ', meaning.Actions)}");
    }

    [Theory]
    [InlineData("s3:GetObjct", "NRA4011 's3:GetObjct' is no action of 's3', so this part of the policy does nothing; 's3:GetObject' must be meant")]
    [InlineData("s3.GetObject", "NRA4011 's3.GetObject' has no colon between a service and an action, so this part of the policy does nothing; 's3:GetObject' must be meant")]
    [InlineData("s3:HeadObject", "NRA4011 's3:HeadObject' is no action of 's3', so this part of the policy does nothing; it is an operation of the API, which 's3:GetObject' permits")]
    [InlineData("kms:ReEncrypt", "NRA4011 'kms:ReEncrypt' is no action of 'kms', so this part of the policy does nothing; it is an operation of the API, which 'kms:ReEncryptFrom' and 'kms:ReEncryptTo' permit")]
    [InlineData("chime:ValidateDelegate", "NRA4511 'chime:ValidateDelegate' is no action of 'chime', so this part of the policy does nothing; 'chime:DeleteDelegate' is most like it, but may not be what was meant")]
    [InlineData("s3:FrobnicateAll", "NRA4511 's3:FrobnicateAll' is no action of 's3', so this part of the policy does nothing; nothing is like it")]
    [InlineData("emr:ListSteps", "NRA4010 'emr:ListSteps' names no service of IAM, as none has the prefix 'emr', so this part of the policy does nothing; 'elasticmapreduce:ListSteps' must be meant")]
    [InlineData("amplifybackend: *", "NRA4012 'amplifybackend: *' matches no action of 'amplifybackend', so this part of the policy does nothing; 'amplifybackend:*' must be meant")]
    public async Task A_message_tells_the_fault_and_what_was_meant(string text, string message)
    {
        var source = TestCode.Stack($$"""new PolicyStatement(new PolicyStatementProps { Actions = new[] { "{{text}}" }, Resources = new[] { "arn:aws:s3:::notes/*" } });""");
        var found = Assert.Single(await TestCode.Analyze(TestCode.Compile(source)), static diagnostic => diagnostic.Id is "NRA4010" or "NRA4510" or "NRA4011" or "NRA4511" or "NRA4012" or "NRA4512");

        Assert.Equal(message, $"{found.Id} {found.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    [Theory]
    [InlineData("s3:GetObject")]
    [InlineData("S3:GETOBJECT")]
    [InlineData("s3:*")]
    [InlineData("s3:Get*")]
    [InlineData("*")]
    [InlineData("**")]
    [InlineData("*:GetObject")]
    [InlineData("s?:GetObject")]
    [InlineData("s3:${aws:PrincipalTag/action}")]
    [InlineData("s3:<action>")]
    [InlineData("deeplens:*")]
    [InlineData("deepracer:Get*")]
    [InlineData("budgets:DescribeBudget")]
    [InlineData("")]
    public void What_names_something_or_is_not_certain_is_none_of_these(string text) => Assert.Null(ActionName.FaultOf(text, []));

    [Theory]
    [InlineData("newservice:DoIt")]
    [InlineData("s3:NewThing")]
    [InlineData("s3:NewTh*")]
    public void An_option_adds_actions(string text)
    {
        Assert.NotNull(ActionName.FaultOf(text, []));
        Assert.Null(ActionName.FaultOf(text, ["newservice:*", "s3:NewThing"]));
    }

    [Fact]
    public void Every_action_of_the_catalogue_is_known_by_its_name_and_its_pattern() => Assert.All(
        ActionCatalogue.Services.SelectMany(static prefix => ActionCatalogue.Service(prefix)!.Actions),
        static action => Assert.All((string[])[action.Name, action.Name.ToUpperInvariant(), action.Name[..^1] + "*"], static text => Assert.Null(ActionName.FaultOf(text, []))));

    public static TheoryData<string> Forms => [.. PolicyForms.Cdk.Keys, .. PolicyForms.Sdk.Keys, .. PolicyForms.Json.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_found_and_mended_in_every_form(string form)
    {
        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json.GetValueOrDefault(form) ?? PolicyForms.Sdk[form];
        var source = TestCode.Stack("        const string name = \"\";\n" + write(new PolicySample("misspelled", """{"Statement":[{"Effect":"Allow","Action":["s3:GetObjct"],"Resource":["arn:aws:s3:::notes/*"]}]}""")));

        var found = Assert.Single(await TestCode.Analyze(TestCode.Compile(source)));
        var mended = await Mending.MendAll(source);

        Assert.Contains(found.Id, (string[])["NRA4011", "NRA4511"]);
        Assert.Equal(found.Id == "NRA4011", mended.Contains("s3:GetObject", StringComparison.Ordinal));
        Assert.Equal(found.Id == "NRA4511", (await TestCode.Analyze(TestCode.Compile(mended))).Any());
    }

    [Theory]
    [InlineData("""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { Node.Id }, Resources = new[] { "*" } }));""")]
    [InlineData("""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { id == "a" ? "s3:Nope" : "s3:GetObject" }, Resources = new[] { "*" } }));""")]
    [InlineData("""var stack = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"Update:Modify\",\"Principal\":\"*\",\"Resource\":\"*\"}]}";""")]
    public async Task What_is_not_certain_or_no_policy_of_IAM_is_silent(string statements) =>
        Assert.Empty(await TestCode.Findings(TestCode.Stack("""var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });""" + "\n" + statements)));
}
