using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Tests.Rules.Companions;
using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Conventions;

/// <summary>What each rule does in each form, tried out: a sample policy is written in the form, judged, mended by the fixes, and what they make is run.</summary>
internal static class RuleMatrix
{
    public const string Page = "docs/matrix.md";

    private const string Start = "<!-- matrix -->\n";
    private const string End = "<!-- /matrix -->";
    private const string FileForm = "JSON file";

    private const string Emr = """{"Service":"elasticmapreduce.amazonaws.com"}""";
    private const string Guard = """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:us-east-1:111122223333:*"}}""";

    // A policy with each fault.
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["NRA1001"] = Trust(Emr, null),
        ["NRA1002"] = Trust("""{"Service":"glue.amazonaws.com"}""", null),
        ["NRA1003"] = Trust("""{"Service":"eks.amazonaws.com"}""", Guard),
        ["NRA1004"] = Trust(Emr, """{"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:*:*:*"}}"""),
        ["NRA1005"] = Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333"}}"""),
        ["NRA1006"] = Trust(Emr, """{"StringEqualsIfExists":{"aws:SourceAccount":"111122223333"}}"""),
        ["NRA1007"] = Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333","aws:SourceArn":"arn:aws:elasticmapreduce:us-east-1:111122223333:*"}}"""),
        ["NRA1008"] = Trust(Emr, """{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:s3:::notebooks"}}"""),
        ["NRA1009"] = """{"Statement":[{"Effect":"Allow","Principal":{"Service":"es.amazonaws.com"},"Action":"logs:PutLogEvents","Resource":"arn:aws:logs:us-east-1:111122223333:log-group:search:*"}]}""",
        ["NRA1010"] = $$"""{"Statement":[{{Statement(Emr, null)}},{{Statement(Emr, Guard)}}]}""",
        ["NRA1011"] = Trust("""{"Service":"elasticmapreduce.amazonaws.com","AWS":["arn:aws:iam::444455556666:role/ci"]}""", Guard),
        ["NRA1012"] = Trust(Emr, """{"StringEquals":{"sts:ExternalId":"notebooks"}}"""),
        ["NRA1013"] = Trust("""{"AWS":"*"}""", null),
        ["NRA1014"] = Trust("""{"Service":"emr.amazonaws.com"}""", Guard),
        ["NRA1015"] = Trust("""{"AWS":"arn:aws:iam::444455556666:root"}""", null),
        ["NRA1016"] = Trust("""{"Federated":"arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/ABC"}""", null).Replace("AssumeRole", "AssumeRoleWithWebIdentity", StringComparison.Ordinal),
        ["NRA1017"] = Trust("""{"Federated":"arn:aws:iam::111122223333:saml-provider/directory"}""", null),
        ["NRA2001"] = """{"Statement":[{"Effect":"Allow","Action":["s3:*"],"Resource":["arn:aws:s3:::notebooks","arn:aws:s3:::notebooks/*"]}]}""",
        ["NRA2002"] = """{"Statement":[{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::notebooks"}]}""",
        ["NRA2003"] = """{"Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}]}""",
        ["NRA2005"] = """{"Statement":[{"Effect":"Allow","Action":"dynamodb:Query","Resource":"*"}]}""",
        ["NRA2004"] = """{"Statement":[{"Effect":"Allow","Action":["dynamodb:Put*"],"Resource":["arn:aws:dynamodb:us-east-1:111122223333:table/notes"]}]}""",
        ["NRA2006"] = """{"Statement":[{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""",
        ["NRA2007"] = """{"Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}]}""",
        ["NRA2008"] = """{"Statement":[{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}]}""",
        ["NRA2009"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","NotResource":"arn:aws:s3:::notebooks/*"}]}""",
        ["NRA2014"] = """{"Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}]}""",
        ["NRA2012"] = """{"Statement":[{"Effect":"Allow","Action":"iam:PassRole","Resource":"*"}]}""",
        ["NRA2018"] = """{"Statement":[{"Effect":"Allow","Action":"iam:CreateServiceLinkedRole","Resource":"*"}]}""",
        ["NRA2017"] = """{"Statement":[{"Effect":"Allow","Action":["s3:GetObject","s3:Get*"],"Resource":["arn:aws:s3:::notebooks/*"]}]}""",
        ["NRA4002"] = """{"Statement":[{"Effect":"Allow","Actions":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}]}""",
        ["NRA4003"] = """{"Statement":[{"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}]}""",
        ["NRA4004"] = """{"Statement":[{"Effect":"allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}]}""",
        ["NRA4005"] = """{"Version":"2012-10-18","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}]}""",
        ["NRA4006"] = $$"""{"Statement":[{"Effect":"Allow","Principal":{{Emr}},"Action":"sts:AssumeRole","Resource":"*","Condition":{{Guard}}}]}""",
        ["NRA4007"] = """{"Statement":[{"Effect":"Deny","Action":"s3:DeleteObject","NotAction":"s3:GetObject","Resource":"arn:aws:s3:::notebooks/*"}]}""",
        ["NRA4009"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::notebooks/*","Condition":{"StringEquals":{}}}]}""",
        ["NRA4008"] = """{"Statement":[{"Sid":"send-messages","Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}]}""",
        ["NRA4010"] = """{"Statement":[{"Effect":"Allow","Action":"emr:ListSteps","Resource":"arn:aws:elasticmapreduce:us-east-1:111122223333:cluster/c"}]}""",
        ["NRA4011"] = """{"Statement":[{"Effect":"Allow","Action":"s3:HeadObject","Resource":"arn:aws:s3:::notebooks/*"}]}""",
        ["NRA4012"] = """{"Statement":[{"Effect":"Allow","Action":"s3:Lst*","Resource":"arn:aws:s3:::notebooks"}]}""",
        ["NRA4013"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:us-east-1:111122223333:notebooks/*"}]}""",
        ["NRA4014"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::notebooks"}]}""",
        ["NRA4015"] = """{"Statement":[{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"arn:aws:s3:::notebooks"}]}""",
        ["NRA4023"] = """{"Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:<account-id>:q"}]}""",
        ["NRA4025"] = """{"Statement":[{"Effect":"Allow","Principal":{"AWS":"1111-2222-3333"},"Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}]}""",
        ["NRA4030"] = """{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}]}""",
        ["NRA4016"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::notes/*","Condition":{"StringEqual":{"aws:ResourceAccount":"111122223333"}}}]}""",
        ["NRA4017"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::notes/*","Condition":{"StringEquals":{"aws:ResourceAcount":"111122223333"}}}]}""",
        ["NRA4018"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::notes/*","Condition":{"StringLike":{"s3:prefix":"drafts/*"}}}]}""",
        ["NRA4019"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::notes/*","Condition":{"NumericEquals":{"aws:PrincipalTag/team":"notes"}}}]}""",
        ["NRA4021"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::notes/*","Condition":{"ForAllValues:StringLike":{"aws:PrincipalOrgPaths":"o-a1b2c3d4e5/*"}}}]}""",
        ["NRA4022"] = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::notes/*","Condition":{"StringLike":{"aws:PrincipalTag/owner":"${ aws:username }"}}}]}""",
        ["NRA4024"] = Trust($$"""{"AWS":[{{string.Join(",", Enumerable.Range(1000, 100).Select(static number => $"\"arn:aws:iam::111122223333:role/notebooks-of-team-{number}\""))}}]}""", null),
        ["NRA4020"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::notes/*","Condition":{"StringEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/team-*"}}}]}""",
        ["NRA4027"] = """{"Statement":[{"Effect":"Deny","Action":"s3:DeleteObject","Resource":"arn:aws:s3:::notes/*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"false"}}}]}""",
        ["NRA4028"] = """{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::notes/*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.5/24"}}}]}""",
    };

    private static readonly string[] Forms =
    [
        "CDK properties", "CDK calls", "CDK from a dictionary", "CDK from an anonymous object", "SDK calls", "SDK lists",
        "regular literal", "verbatim literal", "raw literal", "interpolated", "interpolated raw", "concatenated", "added to", "Format", "Replace",
        "anonymous object", "dictionary", "dictionary, filled later", "anonymous object, Newtonsoft", "tree", "parsed", FileForm,
    ];

    // What a notebook role lacks or has too much, and the rule that says so.
    private static readonly Dictionary<string, Func<string, string>> Roles = new(StringComparer.Ordinal)
    {
        ["NRA2013"] = static form => NotebookRoleForms.SourceWith(form, "iam:CreatePolicyVersion"),
        ["NRA2015"] = static form => NotebookRoleForms.SourceWith(form, "ec2:CreateTags"),
        ["NRA3001"] = static form => NotebookRoleForms.Source(form, "ec2:CreateNetworkInterface"),
        ["NRA3002"] = static form => NotebookRoleForms.Source(form, "ec2:DescribeVpcs", "elasticmapreduce:ListSteps"),
        ["NRA3003"] = static form => NotebookRoleForms.Source(form, "ec2:CreateTags"),
        ["NRA3004"] = static form => NotebookRoleForms.Source(form, "s3:PutObject"),
        ["NRA3006"] = static form => NotebookRoleForms.Source(form, "secretsmanager:GetSecretValue"),
        ["NRA3009"] = static form => NotebookRoleForms.SourceWith(form, "lambda:CreateFunction"),
    };

    /// <summary>The rules that are in neither table, and why.</summary>
    public static readonly IReadOnlyDictionary<string, string> Exceptions = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["NRA0001"] = "it judges settings, not policies",
        ["NRA0002"] = "it judges suppressions, not policies",
        ["NRA2010"] = "it judges what is attached to a resource, which no policy alone shows",
        ["NRA2011"] = "it judges the names of managed policies, which stand in no policy",
        ["NRA2016"] = "it judges what is attached to a resource, which no policy alone shows",
        ["NRA2019"] = "it judges the names of managed policies, which stand in no policy",
        ["NRA3005"] = "it needs a bucket that is encrypted with a key beside the role",
        ["NRA3007"] = "it needs a bucket that is encrypted with a key beside the role",
        ["NRA3008"] = "it needs a secret, queue, topic, table or stream with a key beside the role",
        ["NRA4001"] = "it judges text that isn't a policy yet",
        ["NRA4026"] = "it is off by default, and judges the classes of constructs only",
        ["NRA4029"] = "it judges calls of the CDK only, each of which is right by itself",
    };

    /// <summary>The rules that are in a table.</summary>
    public static IEnumerable<string> Columns => Samples.Keys.Concat(Roles.Keys);

    /// <summary>Both tables, and what is in neither.</summary>
    public static async Task<string> Generate() =>
        "\n" + await Table(Forms, [.. Samples.Keys.Order(StringComparer.Ordinal)], Cell) + "\n" + await Table([.. NotebookRoleForms.All], [.. Roles.Keys.Order(StringComparer.Ordinal)], RoleCell)
        + "\nIn neither table:\n\n" + string.Concat(Exceptions.Select(static exception => $"- [{exception.Key}](rules/{exception.Key}.md): {exception.Value}.\n")) + "\n";

    /// <summary>The text with the tables in their place.</summary>
    public static string Replace(string text, string tables)
    {
        var start = text.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        return text[..start] + tables + text[text.IndexOf(End, StringComparison.Ordinal)..];
    }

    private static async Task<string> Table(string[] forms, string[] ids, Func<string, string, Task<string>> cell)
    {
        var table = new StringBuilder("| |");
        table.AppendJoin('|', ids.Select(static id => $" [{id[3..]}](rules/{id}.md) ")).Append("|\n|---|").AppendJoin('|', ids.Select(static _ => ":-:")).Append("|\n");
        var cells = await Task.WhenAll(forms.Select(form => Task.Run(() => Task.WhenAll(ids.Select(id => cell(form, id))))));
        foreach (var (form, row) in forms.Zip(cells))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {form} |").AppendJoin('|', row.Select(static text => $" {text} ")).Append("|\n");
        }

        return table.ToString();
    }

    private static async Task<string> Cell(string form, string id)
    {
        var sample = new PolicySample(id, Samples[id]);
        if (form == FileForm)
        {
            return await FileCell(sample);
        }

        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json.GetValueOrDefault(form) ?? PolicyForms.Sdk[form];
        var isSingle = !PolicyForms.Json.ContainsKey(form);

        // One statement says nothing of another where each stands alone, and the compiler knows the names of the SDK's elements.
        if ((id == "NRA1010" && isSingle) || (id == "NRA4002" && PolicyForms.Sdk.ContainsKey(form)))
        {
            return "";
        }

        if (write(sample) is not { } written)
        {
            return "";
        }

        var source = TestCode.Stack("        const string name = \"\";\n" + written);

        // The CDK takes anonymous objects at compile time, and has no type for them when it runs.
        return await Mended(source, id, mended => form != "CDK from an anonymous object" && (PolicyForms.Json.ContainsKey(form) ? Execution.Json(Body(mended)).Count > 0 : PolicyForms.Cdk.ContainsKey(form) && Synthesizes(mended)));
    }

    private static Task<string> RoleCell(string form, string id)
    {
        return Mended(Roles[id](form), id, mended => !mended.Contains("CreateRoleRequest", StringComparison.Ordinal) && Synthesis.Template(mended).Count > 0);
    }

    private static async Task<string> Mended(string source, string id, Func<string, bool> runs)
    {
        var variant = VariantOf(id);
        var found = (await TestCode.Analyze(TestCode.Compile(source))).Select(static diagnostic => diagnostic.Id).ToList();
        if (!found.Contains(id))
        {
            return found.Contains(variant) ? "o" : "";
        }

        if (Mending.FixOf(id) is null)
        {
            return "r";
        }

        var mended = await Mending.MendAll(source);
        var compilation = TestCode.Compile(mended);
        TestCode.AssertCompiles(compilation);
        var left = (await TestCode.Analyze(compilation)).Select(static diagnostic => diagnostic.Id).ToList();
        Assert.DoesNotContain(left, other => other == id || other == variant);
        return runs(mended) ? "**x**" : "x";
    }

    private static async Task<string> FileCell(PolicySample sample)
    {
        const string path = "/policies/policy.json";
        var (id, variant) = (sample.Name, VariantOf(sample.Name));
        var found = await IdsIn(sample.Json);
        if (!found.Contains(id))
        {
            return found.Contains(variant) ? "o" : "";
        }

        if (Mending.FixOf(id) is null)
        {
            return "r";
        }

        var mended = await Mending.MendFile(path, sample.Json);
        Assert.DoesNotContain(await IdsIn(mended), other => other == id || other == variant);
        return System.Text.Json.Nodes.JsonNode.Parse(mended) is null ? "x" : "**x**";

        static async Task<List<string>> IdsIn(string json) => (await TestCode.Analyze(TestCode.Compile("class C { }"), new TestFile(path, json))).Select(static diagnostic => diagnostic.Id).ToList();
    }

    private static string VariantOf(string id) => id[..4] + "5" + id[5..];

    // The statements that a stack makes and hands to nobody, in a template of their own.
    private static bool Synthesizes(string source)
    {
        var root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        var body = root.DescendantNodes().OfType<ConstructorDeclarationSyntax>().Single().Body!;
        var made = body.Statements.Select(static statement => statement switch
        {
            ExpressionStatementSyntax { Expression: ObjectCreationExpressionSyntax or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromJson" } } } made => made.Expression.ToString(),
            LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: ObjectCreationExpressionSyntax } variable] } => variable.Identifier.ValueText,
            _ => null,
        }).OfType<string>();
        var end = body.CloseBraceToken.SpanStart;
        var resource = $"new CfnResource(this, \"Probe\", new CfnResourceProps {{ Type = \"Test::Policy\", Properties = new Dictionary<string, object> {{ [\"Document\"] = new PolicyDocument(new PolicyDocumentProps {{ Statements = new[] {{ {string.Join(", ", made)} }} }}) }} }});\n";
        return TemplateStatements.All(Synthesis.Template(source[..end] + resource + source[end..])).Any();
    }

    private static string Body(string source)
    {
        var body = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot().DescendantNodes().OfType<ConstructorDeclarationSyntax>().Single().Body!;
        return source[body.OpenBraceToken.Span.End..body.CloseBraceToken.SpanStart];
    }

    private static string Trust(string principal, string? condition) => $$"""{"Statement":[{{Statement(principal, condition)}}]}""";

    private static string Statement(string principal, string? condition) =>
        "{\"Effect\":\"Allow\",\"Principal\":" + principal + ",\"Action\":\"sts:AssumeRole\"" + (condition is null ? "" : ",\"Condition\":" + condition) + "}";
}
