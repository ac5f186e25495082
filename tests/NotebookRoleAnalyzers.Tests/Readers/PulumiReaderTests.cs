using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>Policies of Pulumi's resources, as JSON and as typed documents.</summary>
public sealed class PulumiReaderTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Pulumi;
        using Pulumi.Aws.Iam;
        using Pulumi.Aws.Iam.Inputs;
        using Pulumi.Aws.S3;
        using Aws = Pulumi.Aws;

        """;

    private const string Grant = """var json = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""*"",""Principal"":""*""}]}"; """;

    private const string Typed = """
        var document = GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs
        {
            Statements = { new GetPolicyDocumentStatementInputArgs { Actions = { "s3:*" }, Principals = { new GetPolicyDocumentStatementPrincipalInputArgs { Type = "AWS", Identifiers = { "*" } } } } },
        });
        var json = document.Apply(result => result.Json);

        """;

    public static TheoryData<string, string> Uses => new()
    {
        { "", "Unknown" },
        { "new Role(\"r\", new RoleArgs { AssumeRolePolicy = json });", "Trust" },
        { "new Role(\"r\", new() { InlinePolicies = { new RoleInlinePolicyArgs { Name = \"n\", Policy = json } } });", "Identity" },
        { "var args = new RolePolicyArgs(); args.Policy = json; new RolePolicy(\"r\", args);", "Identity" },
        { "new Aws.Iam.Policy(\"p\", new PolicyArgs { PolicyDocument = json });", "Identity" },
        { "new BucketPolicy(\"b\", new BucketPolicyArgs { Policy = json });", "Resource" },
        { "new Aws.Kms.Key(\"k\", new Aws.Kms.KeyArgs { Policy = json });", "Key" },
        { "new Aws.Ec2.VpcEndpoint(\"e\", new Aws.Ec2.VpcEndpointArgs { Policy = json });", "Endpoint" },
        { "new Aws.Organizations.Policy(\"o\", new Aws.Organizations.PolicyArgs { Content = json });", "Organization" },
        { "new Aws.Iot.Policy(\"i\", new Aws.Iot.PolicyArgs { PolicyDocument = json });", "NotIam" },
    };

    public static TheoryData<string, string> Texts => new()
    {
        { "Arn", """Output.Format($@"{{""Statement"":[{{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""{bucket.Arn}/*"",""Principal"":""*""}}]}}")""" },
        { "arn", """bucket.Arn.Apply(arn => $@"{{""Statement"":[{{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""{arn}/*"",""Principal"":""*""}}]}}")""" },
        { "a", """bucket.Arn.Apply((a) => { return $@"{{""Statement"":[{{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""{a}/*"",""Principal"":""*""}}]}}"; })""" },
        { "account", """Output.Create($@"{{""Statement"":[{{""Effect"":""Allow"",""Action"":""s3:*"",""Resource"":""{account}/*"",""Principal"":""*""}}]}}")""" },
    };

    public static TheoryData<string, string, string> Statements => new()
    {
        { "collection initializers", """
            Sid = "One", Effect = "Allow", Actions = { "a:One", "a:Two" }, Resources = { "*" },
            """, """
            allow identity One
              action a:One
              action a:Two
              resource *
            """ },
        { "arrays and the default effect", """
            Actions = new[] { "a:One", "a:Two" }, NotResources = new List<string> { "r" },
            """, """
            allow identity
              action a:One
              action a:Two
              not resource r
            """ },
        { "single values", """
            Effect = "Deny", NotActions = "a:One", Resources = bucket.Arn,
            """, """
            deny identity
              not action a:One
              resource {Arn}
            """ },
        { "outputs among texts", """
            Actions = { "a:One" }, Resources = new InputList<string> { bucket.Arn, bucket.Arn.Apply(arn => arn + "/*"), Output.Format($"{bucket.Arn}/x") },
            """, """
            allow identity
              action a:One
              resource {Arn}
              resource {Apply()}
              resource {Arn}/x
            """ },
        { "variables of IAM", """
            Actions = { "a:&{One" }, Resources = { "home/&{aws:username}/&{aws:userid}" },
            """, """
            allow identity
              action a:&{One
              resource home/${aws:username}/${aws:userid}
            """ },
        { "principals", """
            Actions = { "a:One" },
            Principals =
            {
                new GetPolicyDocumentStatementPrincipalInputArgs { Type = "Service", Identifiers = { "ec2.amazonaws.com", "rds.amazonaws.com" } },
                new GetPolicyDocumentStatementPrincipalInputArgs { Type = "AWS", Identifiers = new[] { "123456789012" } },
                new GetPolicyDocumentStatementPrincipalInputArgs { Type = "*", Identifiers = "*" },
            },
            """, """
            allow resource
              service ec2.amazonaws.com
              service rds.amazonaws.com
              aws 123456789012
              anyone *
              action a:One
            """ },
        { "conditions", """
            Actions = { "a:One" },
            Conditions = new[] { new GetPolicyDocumentStatementConditionInputArgs { Test = "StringEquals", Variable = "aws:SourceAccount", Values = { account } } },
            """, """
            allow identity
              action a:One
              when StringEquals aws:SourceAccount {account}
            """ },
        { "unknown lists", """
            Actions = given, Resources = new InputList<string> { "r" }.Concat(given),
            """, """
            allow identity
              action ...
              resource ...
            """ },
        { "unknown values", """
            Effect = account, Actions = { account }, Principals = { new GetPolicyDocumentStatementPrincipalInputArgs { Type = account, Identifiers = { "x" } } },
            """, """
            unknown unknown
              principal ...
              action {account}
            """ },
    };

    [Theory]
    [MemberData(nameof(Uses))]
    public void A_policy_has_the_kind_of_the_resource_it_is_given_to(string use, string kind)
    {
        Assert.Equal(kind, KindOf(Grant + use));
        Assert.Equal(kind, KindOf(Typed + use));
    }

    [Fact]
    public void A_policy_that_is_given_to_resources_of_two_kinds_has_none()
    {
        const string BothUses = "new RolePolicy(\"r\", new RolePolicyArgs { Policy = json }); new BucketPolicy(\"b\", new BucketPolicyArgs { Policy = json });";

        Assert.Equal("Unknown", KindOf(Typed.Replace("Type = \"AWS\", ", "", StringComparison.Ordinal) + BothUses));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void JSON_that_outputs_are_put_into_is_read(string hole, string text) => Assert.Equal(
        $$"""
        document resource
          allow resource
            anyone *
            action s3:*
            resource {{{hole}}}/*
        """,
        Dump($$"""var bucket = new Bucket("b"); new BucketPolicy("p", new BucketPolicyArgs { Policy = {{text}} });"""));

    [Theory]
    [MemberData(nameof(Statements))]
    public void A_typed_statement_is_read_element_by_element(string name, string properties, string dump)
    {
        Assert.NotEmpty(name);
        var code = $$"""
            var bucket = new Bucket("b");
            GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs { Statements = { new GetPolicyDocumentStatementInputArgs { {{properties}} } } });
            """;
        Assert.Equal("document unknown\n" + string.Join('\n', dump.Split('\n').Select(static line => "  " + line)), Dump(code));
    }

    [Fact]
    public void Lists_of_their_own_are_read_as_they_are_built()
    {
        const string Code = """
            var statement = new GetPolicyDocumentStatementInputArgs { Actions = new[] { "a:One" } };
            statement.Actions.Add("a:Two");
            if (account == "1") { statement.Actions.Add("a:Three"); }
            foreach (var name in Environment.GetCommandLineArgs()) { statement.Resources.Add(name); }
            var args = new GetPolicyDocumentInvokeArgs();
            args.Statements.Add(statement);
            GetPolicyDocument.Invoke(args);
            """;

        Assert.Equal(
            """
            document unknown
              allow identity
                action a:One
                action a:Two
                action ?a:Three
                resource ?{name}
                resource ...
            """,
            Dump(Code));
    }

    [Fact]
    public void What_others_may_change_is_open() => Assert.Equal(
        """
        unknown unknown
          principal ...
          not principal ...
          action ?a:One
          action ...
          not action ...
          resource ...
          not resource ...
          when ...
        """,
        Dump("""var statement = new GetPolicyDocumentStatementInputArgs { Actions = { "a:One" } }; Change(statement);"""));

    [Fact]
    public void Plain_arguments_are_read_too() => Assert.Equal(
        """
        document unknown
          allow trust
            service glue.amazonaws.com
            action sts:AssumeRole
        """,
        Dump("""
            GetPolicyDocument.InvokeAsync(new GetPolicyDocumentArgs
            {
                Statements = new List<GetPolicyDocumentStatementArgs>
                {
                    new GetPolicyDocumentStatementArgs { Actions = { "sts:AssumeRole" }, Principals = { new GetPolicyDocumentStatementPrincipalArgs { Type = "Service", Identifiers = { "glue.amazonaws.com" } } } },
                },
            });
            """));

    [Fact]
    public void A_statement_that_another_document_may_replace_is_not_certain()
    {
        const string Code = """
            var source = GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs
            {
                Statements = { new GetPolicyDocumentStatementInputArgs { Sid = "S", Actions = { "a:One" } }, new GetPolicyDocumentStatementInputArgs { Actions = { "a:Two" } } },
            });
            GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs
            {
                SourcePolicyDocuments = { source.Apply(result => result.Json) },
                Statements = { new GetPolicyDocumentStatementInputArgs { Sid = "S", Actions = { "a:Three" } } },
            });
            """;

        Assert.Equal(
            """
            document unknown
              unknown identity S
                action a:One
              allow identity
                action a:Two
              ...
            document unknown
              allow identity S
                action a:Three
              ...
            """,
            Dump(Code));
    }

    [Fact]
    public async Task A_program_of_top_level_statements_is_read()
    {
        var source = Usings + """
            return await Deployment.RunAsync(() =>
            {
                var document = GetPolicyDocument.Invoke(new() { Statements = new[] { new GetPolicyDocumentStatementInputArgs { Actions = new[] { "s3:*" }, Resources = new[] { "*" } } } });
                new Aws.Iam.Policy("p", new() { PolicyDocument = document.Apply(result => result.Json) });
                return new Dictionary<string, object>();
            });
            """;
        var compilation = TestCode.Compile(source).WithOptions(new Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication));
        TestCode.AssertCompiles(compilation);

        Assert.Equal(["NRA2001"], (await TestCode.Analyze(compilation)).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task With_Pulumi_alone_policies_are_read_and_without_its_provider_nothing_is()
    {
        var plain = TestCode.Compile("class C { " + Grant.Replace("var json", "string json", StringComparison.Ordinal).Replace(@",""""Principal"""":""""*""""", "", StringComparison.Ordinal) + " }", withAws: false);

        Assert.Single(await TestCode.Analyze(plain.AddReferences(References.Pulumi)));
        Assert.Empty(await TestCode.Analyze(plain.AddReferences(References.Pulumi[0])));
    }

    [Fact]
    public void Types_of_the_same_name_elsewhere_are_none() => Assert.Equal("", TestCode.Dump("""
        namespace Mine
        {
            class InputList { public System.Collections.Generic.List<string> Actions { get; set; } }
            class GetPolicyDocumentStatementInputArgs { public string[] Actions { get; set; } }
            class C { object M() => new GetPolicyDocumentStatementInputArgs { Actions = new[] { "s3:*" } }; }
        }
        """));

    private static string KindOf(string statements) => Assert.Single(TestCode.Read(Source(statements)).SelectMany(static model => model.Statements)).Kind.ToString();

    private static string Source(string statements) => Usings + $$"""
        class C
        {
            void M(string account, InputList<string> given)
            {
                {{statements}}
            }

            protected virtual void Change(object value) { }
        }
        """;

    private static string Dump(string statements) => TestCode.Dump(Source(statements));
}
