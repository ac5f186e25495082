using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Trust;

/// <summary>NRA1003 to NRA1017: what is wrong with a trust policy and can be mended, in every form.</summary>
public sealed class TrustFaultTests
{
    private const string Emr = "elasticmapreduce.amazonaws.com";
    private const string Scoped = """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:us-east-1:111122223333:*"}}""";
    private const string Guarded = "Allow: Action sts:AssumeRole; Condition ArnLike aws:SourceArn arn:aws:elasticmapreduce:us-east-1:111122223333:*; Condition StringEquals aws:SourceAccount 111122223333; Principal Service " + Emr;

    private const string Cluster = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/ABC";
    private const string Directory = "arn:aws:iam::111122223333:saml-provider/directory";

    private const string Open = """{"Effect":"Allow","Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole"}""";

    // A policy with each fault, and what its fix makes of it in account 111122223333.
    private static readonly Dictionary<string, (string Json, string Fixed)> Faults = new(StringComparer.Ordinal)
    {
        ["NRA1003"] = (Trust("eks.amazonaws.com", Scoped), "Allow: Action sts:AssumeRole; Principal Service eks.amazonaws.com"),
        ["NRA1004"] = (Trust(Emr, """{"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:*:*:*"}}"""), Guarded.Replace("us-east-1:111122223333", "*:*", StringComparison.Ordinal)),
        ["NRA1005"] = (Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333"}}"""), Guarded),
        ["NRA1006"] = (Trust(Emr, """{"StringEqualsIfExists":{"aws:SourceAccount":"111122223333"},"ArnNotLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:*:111122223333:*"}}"""), Guarded),
        ["NRA1007"] = (Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333","aws:SourceArn":"arn:aws:elasticmapreduce:us-east-1:111122223333:*"}}"""), Guarded),
        ["NRA1008"] = (Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":["arn:aws:s3:::notebooks","arn:aws:elasticmapreduce:us-east-1:444455556666:*"]}}"""), Guarded),
        ["NRA1010"] = (Statements(Open, Statement(Service(Emr), Scoped)), Guarded),
        ["NRA1011"] = (Statements(Statement("""{"Service":"elasticmapreduce.amazonaws.com","AWS":["arn:aws:iam::444455556666:role/ci"]}""", Scoped)), Guarded + " | Allow: Action sts:AssumeRole; Principal AWS arn:aws:iam::444455556666:role/ci"),
        ["NRA1012"] = (Trust(Emr, """{"StringEquals":{"sts:ExternalId":"notebooks"}}"""), Guarded),
        ["NRA1014"] = (Trust("emr.amazonaws.com", Scoped), Guarded),
        ["NRA1015"] = (Statements("""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"sts:AssumeRole"}"""), "Allow: Action sts:AssumeRole; Condition StringEquals sts:ExternalId <external-id>; Principal AWS arn:aws:iam::444455556666:root"),
        ["NRA1016"] = (Statements($$"""{"Effect":"Allow","Principal":{"Federated":"{{Cluster}}"},"Action":"sts:AssumeRoleWithWebIdentity"}"""), "Allow: Action sts:AssumeRoleWithWebIdentity; Condition StringEquals oidc.eks.us-east-1.amazonaws.com/id/ABC:aud sts.amazonaws.com; Principal Federated " + Cluster),
        ["NRA1017"] = (Statements($$"""{"Effect":"Allow","Principal":{"Federated":"{{Directory}}"},"Action":"sts:AssumeRole"}"""), "Allow: Action sts:AssumeRoleWithSAML; Principal Federated " + Directory),
    };

    private static readonly Dictionary<string, Func<PolicySample, string>> Forms = PolicyForms.Cdk.Concat(PolicyForms.Json)
        .Concat(PolicyForms.Sdk.Select(static form => KeyValuePair.Create(form.Key, (Func<PolicySample, string>)(sample => form.Value(sample)!))))
        .ToDictionary(StringComparer.Ordinal);

    // The forms that no edit can change: texts that a call makes of others, and trees.
    private static readonly string[] Rigid = ["Format", "Replace", "statements in a literal", "tree", "tree of properties", "tree, Newtonsoft"];

    // The forms that are no lists of statements here, so that none can stand beside another one.
    private static readonly string[] Unsplit = ["CDK properties", "CDK calls", "CDK from a dictionary", "CDK from an anonymous object", "SDK calls", "SDK lists"];

    public static TheoryData<string, string> FaultsInForms => new(Faults.Keys.SelectMany(static fault => Forms.Keys.Where(form => fault is not "NRA1010" || !PolicyForms.Cdk.ContainsKey(form) && !PolicyForms.Sdk.ContainsKey(form)).Select(form => (fault, form))));

    [Theory]
    [MemberData(nameof(FaultsInForms))]
    public async Task A_fault_is_found_and_mended_in_every_form(string fault, string form)
    {
        var source = TestCode.Stack("        const string name = \"\";\n" + Forms[form](new PolicySample(fault, Faults[fault].Json)));
        var isFixable = !Rigid.Contains(form) && (fault != "NRA1011" || !Unsplit.Contains(form));

        var found = Assert.Single(await TestCode.Analyze(TestCode.Compile(source)));

        Assert.Equal(isFixable ? fault : fault.Replace("NRA10", "NRA15", StringComparison.Ordinal), found.Id);
        var mended = await Mending.MendAll(source);
        Assert.Equal(isFixable, mended != source);
        if (isFixable)
        {
            Assert.DoesNotContain(await TestCode.Analyze(TestCode.Compile(mended)), static left => left.Id.StartsWith("NRA1", StringComparison.Ordinal));
        }

        if (isFixable && PolicyForms.Json.ContainsKey(form))
        {
            Assert.Equal(Faults[fault].Fixed, string.Join(" | ", TemplateStatements.Of(Execution.Json(Body(mended)))));
        }
    }

    private static string Body(string source)
    {
        var body = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ConstructorDeclarationSyntax>().Single().Body!;
        return source[body.OpenBraceToken.Span.End..body.CloseBraceToken.SpanStart];
    }

    public static TheoryData<string, string> Silent => new()
    {
        { "the finished role", Json(Trust(Emr, Scoped)) },
        { "the finished role in other letters", Json(Trust(Emr, """{"stringEquals":{"AWS:SourceAccount":"111122223333"},"arnLike":{"AWS:SourceARN":"arn:aws:elasticmapreduce:us-east-1:111122223333:*"}}""")) },
        { "the finished role in China", Json(Trust(Emr + ".cn", """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws-cn:elasticmapreduce:cn-north-1:111122223333:*"}}""")) },
        { "the finished role in GovCloud", Json(Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws-us-gov:elasticmapreduce:us-gov-west-1:111122223333:*"}}""")) },
        { "an organization", Json(Trust(Emr, """{"StringEquals":{"aws:SourceOrgID":"o-1234567890"}}""")) },
        { "an organization's path", Json(Trust(Emr, """{"ForAnyValue:StringLike":{"aws:SourceOrgPaths":["o-1234567890/*"]}}""")) },
        { "an organization and any account's ARN", Json(Trust(Emr, """{"StringEquals":{"aws:SourceOrgID":"o-1234567890"},"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:*:*:*"}}""")) },
        { "the account in the ARN alone", Json(Trust(Emr, """{"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:*:111122223333:*"}}""")) },
        { "scaling of EMR", Json(Trust("application-autoscaling.amazonaws.com", """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:us-east-1:111122223333:*"}}""")) },
        { "scaling of EMR, by both", Json(Statements(Statement("""{"Service":["elasticmapreduce.amazonaws.com","application-autoscaling.amazonaws.com"]}""", """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":["arn:aws:elasticmapreduce:us-east-1:111122223333:*","arn:aws:application-autoscaling:us-east-1:111122223333:scalable-target/*"]}}"""))) },
        { "a role for SSM's data sync", Json(Trust("ssm.amazonaws.com", """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:iam::111122223333:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM"}}""")) },
        { "a service unknown to the list", Json(Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:neptune-graph:us-east-1:111122223333:*"}}""")) },
        { "a policy variable", Json(Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"${aws:PrincipalAccount}","aws:SourceArn":"arn:aws:elasticmapreduce:us-east-1:${aws:PrincipalAccount}:cluster/${*}"}}""")) },
        { "an account that something in scope has", $$"""
            string account = Node.Id;
            var json = $"{{Json(Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"ACC"},"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:REG:ACC:*"}}"""))["var json = \"".Length..].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("ACC", "{account}", StringComparison.Ordinal).Replace("REG", "{Region}", StringComparison.Ordinal)}}
            """ },
        { "an ARN of which anything may be part", $$"""
            string prefix = Node.Id;
            var json = $"{{Json(Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:PREFIX:us-east-1:444455556666:*"}}"""))["var json = \"".Length..].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("PREFIX", "{prefix}", StringComparison.Ordinal)}}
            """ },
        { "an ARN that the CDK formats", """
            var arn = Arn.Format(new ArnComponents { Service = "elasticmapreduce", Resource = "*" }, this);
            new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com", new ServicePrincipalOpts { Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = arn } } }) });
            """ },
        { "statements from a parameter", """
            void Attach(Role role, PolicyStatement statement, ServicePrincipal principal) { role.AssumeRolePolicy.AddStatements(statement); new Role(this, "R", new RoleProps { AssumedBy = principal }); }
            """ },
        { "an imported role", """Role.FromRoleArn(this, "R", "arn:aws:iam::111122223333:role/EMR_Notebooks_DefaultRole");""" },
        { "an external id for Cognito, which sends it", """new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("cognito-idp.amazonaws.com", new ServicePrincipalOpts { Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["sts:ExternalId"] = "x", ["aws:SourceAccount"] = Account } } }) });""" },
        { "an external id for an account", """new Role(this, "R", new RoleProps { AssumedBy = new AccountPrincipal("444455556666"), ExternalIds = new[] { "x" } });""" },
        { "mixed principals that may lack the key", Json(Statements(Statement("""{"Service":"elasticmapreduce.amazonaws.com","AWS":"arn:aws:iam::444455556666:root"}""", """{"StringEqualsIfExists":{"aws:SourceAccount":"111122223333"},"StringEquals":{"aws:SourceOrgID":"o-1"}}""")).Replace(""","StringEquals":{"aws:SourceOrgID":"o-1"}""", "", StringComparison.Ordinal).Replace("elasticmapreduce", "lambda", StringComparison.Ordinal)) },
        { "a key that a service without them may lack", Json(Trust("eks.amazonaws.com", """{"StringEqualsIfExists":{"aws:SourceAccount":"111122223333"}}""")) },
        { "a condition that isn't certain", """
            var guarded = new PrincipalWithConditions(new ServicePrincipal("eks.amazonaws.com"), new Dictionary<string, object>());
            if (Account.Length > 3) guarded.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:SourceAccount"] = Account });
            new Role(this, "R", new RoleProps { AssumedBy = guarded });
            """ },
        { "an operator that comes twice", """
            var statement = new PolicyStatement(new PolicyStatementProps { Actions = ["sts:AssumeRole"], Principals = [new ServicePrincipal("elasticmapreduce.amazonaws.com")] });
            statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:SourceArn"] = "arn:aws:elasticmapreduce:us-east-1:111122223333:*" });
            statement.AddCondition("StringEquals", new Dictionary<string, object> { ["aws:SourceAccount"] = Account });
            """ },
        { "a key that isn't known to be sent", Json(Trust("glue.amazonaws.com", """{"StringEqualsIfExists":{"aws:SourceAccount":"111122223333"}}""")) },
        { "a weak key beside one that protects", Json(Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLikeIfExists":{"aws:SourceArn":"arn:aws:elasticmapreduce:*:*:*"}}""")) },
        { "denied beside", Json(Statements(Statement(Service(Emr), """{"Null":{"aws:SourceAccount":"true"}}"""), """{"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole","Condition":{"StringNotEquals":{"aws:SourceAccount":"111122223333"}}}""")) },
        { "a resource policy", Json("""{"Statement":[{"Effect":"Allow","Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"s3:GetObject","Resource":"*","Condition":{"StringEqualsIfExists":{"aws:SourceAccount":"1"}}}]}""") },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_protects_or_is_not_certain_is_silent(string name, string statements)
    {
        Assert.NotEmpty(name);
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding.StartsWith("NRA1", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Shared => new()
    {
        { "NRA1501", "an open statement beside one of another service", Json(Statements(Statement("""{"Service":["elasticmapreduce.amazonaws.com","lambda.amazonaws.com"]}""", "{}"), Statement(Service("rds.amazonaws.com"), Scoped.Replace("elasticmapreduce", "rds", StringComparison.Ordinal)))) },
        { "NRA1503", "a service that sends the keys beside", Json(Statements(Statement("""{"Service":["eks.amazonaws.com","elasticmapreduce.amazonaws.com"]}""", Scoped))) },
        { "NRA1506", "an organization that isn't known", Json(Trust(Emr, """{"StringNotEquals":{"aws:SourceOrgID":"o-1234567890"}}""")) },
        { "NRA1507", "an ARN under the other operator too", Json(Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333","aws:SourceArn":"arn:aws:elasticmapreduce:*:111122223333:*"},"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:*:111122223333:*"}}""")) },
        { "NRA1510", "an open principal that the role can't do without", $$"""
            var role = new Role(this, "R", new RoleProps { AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com") });
            role.AssumeRolePolicy.AddStatements(PolicyStatement.FromJson(new Dictionary<string, object> { ["Effect"] = "Allow", ["Principal"] = new Dictionary<string, object> { ["Service"] = "elasticmapreduce.amazonaws.com" }, ["Action"] = "sts:AssumeRole", ["Condition"] = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceOrgID"] = "o-1234567890" } } }));
            """ },
        { "NRA1511", "conditions of a composite principal", """
            new Role(this, "R", new RoleProps { AssumedBy = new CompositePrincipal(new ServicePrincipal("elasticmapreduce.amazonaws.com"), new ArnPrincipal("arn:aws:iam::444455556666:role/ci"))
                .WithConditions(new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:SourceAccount"] = Account }, ["ArnLike"] = new Dictionary<string, object> { ["aws:SourceArn"] = "arn:aws:elasticmapreduce:*:111122223333:*" } }) });
            """ },
        { "NRA1512", "an external id that another service has too", """
            new Role(this, "R", new RoleProps { AssumedBy = new CompositePrincipal(new ServicePrincipal("elasticmapreduce.amazonaws.com"), new AccountPrincipal("444455556666")), ExternalIds = new[] { "x" } });
            """ },
    };

    [Theory]
    [MemberData(nameof(Shared))]
    public async Task What_no_edit_can_mend_has_an_id_of_its_own(string id, string name, string statements)
    {
        Assert.NotEmpty(name);
        Assert.Equal(id, Assert.Single(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding[3] == '1')[..7]);
    }

    private static string Json(string policy) => "var json = \"" + CSharp.Escape(policy) + "\";";

    private static string Trust(string service, string condition) => Statements(Statement(Service(service), condition));

    private static string Service(string name) => $$"""{"Service":"{{name}}"}""";

    private static string Statement(string principal, string condition) => $$"""{"Effect":"Allow","Principal":{{principal}},"Action":"sts:AssumeRole","Condition":{{condition}}}""";

    private static string Statements(params string[] statements) => $$"""{"Statement":[{{string.Join(",", statements)}}]}""";
}
