using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Rules.Companions;

/// <summary>Which roles are told what they lack, in every form, and which are left alone.</summary>
public sealed class NotebookRoleTests
{
    private const string Emr = """new Role(this, "NotebookRole", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") })""";

    public static TheoryData<string> Forms => new(NotebookRoleForms.All);

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_finished_role_lacks_nothing(string form) => Assert.Empty(await Companions(NotebookRoleForms.Source(form)));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_role_without_part_of_the_network_channel(string form) =>
        Assert.Equal(["1 lacks ec2:CreateNetworkInterface and ec2:DescribeTags"], await Companions(NotebookRoleForms.Source(form, "ec2:CreateNetworkInterface", "ec2:DescribeTags")));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_copy_from_before_2023(string form) =>
        Assert.Equal(["2 lacks ec2:DescribeVpcs and elasticmapreduce:ListSteps"], await Companions(NotebookRoleForms.Source(form, "ec2:DescribeVpcs", "elasticmapreduce:ListSteps")));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_role_that_cannot_tag(string form) => Assert.Equal(["3 lacks ec2:CreateTags"], await Companions(NotebookRoleForms.Source(form, "ec2:CreateTags")));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_role_without_part_of_the_storage(string form) =>
        Assert.Equal(["4 lacks s3:GetEncryptionConfiguration"], await Companions(NotebookRoleForms.Source(form, "s3:GetEncryptionConfiguration")));

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_role_without_storage(string form) => Assert.Equal(
        ["4 lacks s3:PutObject, s3:GetObject, s3:GetEncryptionConfiguration, s3:ListBucket and s3:DeleteObject"],
        await Companions(NotebookRoleForms.Source(form, NotebookRoleForms.Storage)));

    [Theory]
    [InlineData("calls")]
    [InlineData("inline")]
    [InlineData("attached")]
    [InlineData("dictionary")]
    [InlineData("L1")]
    [InlineData("L1 typed")]
    public async Task A_role_without_the_secret_that_stands_in_the_code(string form) =>
        Assert.Equal(["6 lacks secretsmanager:GetSecretValue"], await Companions(NotebookRoleForms.Source(form, "secretsmanager:GetSecretValue")));

    [Theory]
    [InlineData("var role = {ROLE};")]
    [InlineData("""var role = new Role(this, "R", new RoleProps { RoleName = "EMR_Notebooks_DefaultRole", AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") });""")]
    [InlineData("""var role = new Role(this, "EditorsRole", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com.cn") });""")]
    [InlineData("""var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") }); new Amazon.CDK.AWS.EMR.CfnStudio(this, "S", new Amazon.CDK.AWS.EMR.CfnStudioProps { ServiceRole = role.RoleArn, AuthMode = "IAM" });""")]
    public async Task A_notebook_role_with_nothing_lacks_the_channel_and_the_storage(string code) =>
        Assert.Equal(["NRA3001", "NRA3004"], await Ids(code));

    [Theory]
    [InlineData("""new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") });""")]
    [InlineData("""new Role(this, "NotebookClusterRole", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") });""")]
    [InlineData("""new Role(this, "R", new RoleProps { RoleName = "EMR_DefaultRole", AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") });""")]
    [InlineData("""new Role(this, "NotebookRole", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com"), ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceRole") } });""")]
    [InlineData("""new Role(this, "NotebookRole", new RoleProps { AssumedBy = new ServicePrincipal("sagemaker.amazonaws.com") });""")]
    [InlineData("""Role.FromRoleName(this, "NotebookRole", "EMR_Notebooks_DefaultRole");""")]
    [InlineData("""Role.FromRoleArn(this, "NotebookRole", "arn:aws:iam::111122223333:role/EMR_Notebooks_DefaultRole");""")]
    [InlineData("""var role = {ROLE}; Add(role);""", "void Add(Role role) => Shared.Configure(role);", "public static class Shared { public static System.Action<Role> Configure; }")]
    [InlineData("""Keep = {ROLE};""", "public Role Keep { get; set; }")]
    [InlineData("""var role = {ROLE}; role.AddManagedPolicy(ManagedPolicy.FromManagedPolicyName(this, "P", "team-notebooks"));""")]
    [InlineData("""var role = {ROLE}; if (Region == "eu-west-1") role.AddManagedPolicy(ManagedPolicy.FromAwsManagedPolicyName("AdministratorAccess"));""")]
    [InlineData("""var role = {ROLE}; foreach (var statement in Statements) role.AddToPolicy(statement);""", "private IEnumerable<PolicyStatement> Statements { get; set; }")]
    [InlineData("""var role = {ROLE}; role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "*" }, Resources = new[] { "*" } }));""")]
    [InlineData("""var role = {ROLE}; role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "ec2:*", "elasticmapreduce:*", "s3:*" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:ResourceTag/team"] = "x" } } }));""")]
    public async Task Other_roles_and_those_not_wholly_in_sight_are_left_alone(string code, string members = "", string others = "") =>
        Assert.DoesNotContain(await Ids(code, members, others), static id => id.StartsWith("NRA3", StringComparison.Ordinal));

    [Theory]
    [InlineData("""new Bucket(this, "B").GrantReadWrite(role);""", "NRA3004 s3:GetEncryptionConfiguration on 'B'")]
    [InlineData("""new Bucket(this, "B", new BucketProps { BucketName = "notes" }).GrantRead(role);""", "NRA3004 s3:PutObject, s3:GetEncryptionConfiguration and s3:DeleteObject on 'notes'")]
    [InlineData("""role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject" }, Resources = new[] { "arn:aws:s3:::notes/*" } }));""", "NRA3004 s3:GetEncryptionConfiguration and s3:ListBucket on 'notes'")]
    [InlineData("""Storage(role, new Bucket(this, "B", new BucketProps { Encryption = BucketEncryption.KMS }));""", "NRA3005 kms:Decrypt, kms:GenerateDataKey, kms:ReEncryptFrom, kms:ReEncryptTo and kms:DescribeKey on the key of 'B'")]
    [InlineData("""Storage(role, new Bucket(this, "B", new BucketProps { EncryptionKey = new Key(this, "K") }));""", "NRA3005 kms:Decrypt, kms:GenerateDataKey, kms:ReEncryptFrom, kms:ReEncryptTo and kms:DescribeKey on the key of 'B'")]
    [InlineData("""var key = new Key(this, "K"); Storage(role, new Bucket(this, "B", new BucketProps { EncryptionKey = key })); key.GrantEncryptDecrypt(role);""", "NRA3005 kms:DescribeKey on the key of 'B'")]
    [InlineData("""Storage(role, new Bucket(this, "B")); new Secret(this, "GitToken");""", "NRA3006 secretsmanager:GetSecretValue on 'GitToken'")]
    public async Task What_is_lacking_is_told_with_what_it_is_lacking_on(string code, string finding)
    {
        var found = await Messages(WithEditorsPolicy + code);

        Assert.Equal([finding], found);
    }

    [Theory]
    [InlineData("""Storage(role, new Bucket(this, "B", new BucketProps { Encryption = BucketEncryption.S3_MANAGED }));""")]
    [InlineData("""Storage(role, Bucket.FromBucketName(this, "B", "notes"));""")]
    [InlineData("""var bucket = new Bucket(this, "B", new BucketProps { Encryption = BucketEncryption.KMS }); Storage(role, bucket); bucket.GrantReadWrite(role);""")]
    [InlineData("""Storage(role, new Bucket(this, "B", new BucketProps { EncryptionKey = new Key(this, "K", new KeyProps { Policy = new PolicyDocument(new PolicyDocumentProps { Statements = new[] { new PolicyStatement(new PolicyStatementProps { Principals = new[] { role }, Actions = new[] { "kms:*" }, Resources = new[] { "*" } }) } }) }) }));""")]
    [InlineData("""Storage(role, new Bucket(this, "B")); new Secret(this, "Database");""")]
    [InlineData("""Storage(role, new Bucket(this, "B")); var git = new Secret(this, "Git"); git.GrantRead(role);""")]
    [InlineData("""Storage(role, new Bucket(this, "B")); role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "secretsmanager:Get*" }, Resources = new[] { $"arn:aws:secretsmanager:{Region}:{Account}:secret:git-*" } })); new Secret(this, "Git");""")]
    public async Task What_may_be_supplied_is_not_lacking(string code) => Assert.Empty(await Messages(WithEditorsPolicy + code));

    private const string WithEditorsPolicy = """
        var role = new Role(this, "NotebookRole", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com"), ManagedPolicies = new[] { ManagedPolicy.FromAwsManagedPolicyName("service-role/AmazonElasticMapReduceEditorsRole") } });
        """;

    private const string Members = """
        private static void Storage(Role role, IBucket bucket) => role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "s3:PutObject", "s3:GetObject", "s3:GetEncryptionConfiguration", "s3:ListBucket", "s3:DeleteObject" }, Resources = new[] { bucket.BucketArn, bucket.ArnForObjects("*") } }));

        """;

    private static async Task<IEnumerable<string>> Ids(string code, string members = "", string others = "") =>
        (await TestCode.Findings(TestCode.Stack(code.Replace("{ROLE}", Emr, StringComparison.Ordinal), members) + others)).Select(static finding => finding[..7].Replace("NRA35", "NRA30", StringComparison.Ordinal)).Where(static id => id[3] == '3');

    private static async Task<IEnumerable<string>> Messages(string code) => (await Found(TestCode.Stack(code, Members))).Select(static found => found.Id.Replace("NRA35", "NRA30", StringComparison.Ordinal) + " " + Lacked(found));

    // The last digit of each id, and what the role lacks.
    private static async Task<IEnumerable<string>> Companions(string source) => (await Found(source)).Select(static found => found.Id[^1] + " lacks " + Lacked(found).Split(" on ")[0]);

    private static string Lacked(Microsoft.CodeAnalysis.Diagnostic found)
    {
        var message = found.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return message[(message.IndexOf(" lacks ", StringComparison.Ordinal) + " lacks ".Length)..].Split(": ")[0].Split(", by which")[0];
    }

    private static async Task<IEnumerable<Microsoft.CodeAnalysis.Diagnostic>> Found(string source)
    {
        var compilation = TestCode.Compile(source);
        TestCode.AssertCompiles(compilation);
        return (await TestCode.Analyze(compilation)).Where(static diagnostic => diagnostic.Id[3] == '3').OrderBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal);
    }
}
