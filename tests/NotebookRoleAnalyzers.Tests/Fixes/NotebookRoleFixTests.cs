using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NotebookRoleAnalyzers.Tests.Rules.Companions;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Fixes;

/// <summary>A role that lacks a part is mended to exactly the permissions of the finished one, in each form that an edit reaches; the CDK's are compared as synthesized.</summary>
public sealed class NotebookRoleFixTests
{
    private static readonly string[] Mended = ["calls", "inline", "attached", "dictionary", "requests"];

    public static TheoryData<string, string> Lacking
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var form in Mended)
            {
                data.Add(form, "ec2:CreateNetworkInterface,ec2:DescribeTags");
                data.Add(form, "ec2:DescribeVpcs,elasticmapreduce:ListSteps");
                data.Add(form, "ec2:CreateTags");
                data.Add(form, "s3:GetEncryptionConfiguration");
                data.Add(form, "s3:PutObject,s3:GetObject,s3:DeleteObject");
                if (form != "requests")
                {
                    data.Add(form, "secretsmanager:GetSecretValue");
                }

                data.Add(form, string.Join(',', NotebookRoleForms.Channel.Append("ec2:CreateTags")));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Lacking))]
    public async Task A_mended_role_has_exactly_what_it_takes(string form, string lacking)
    {
        var mended = await Mending.MendAll(NotebookRoleForms.Source(form, lacking.Split(',')));

        Assert.DoesNotContain(await TestCode.Findings(mended), static finding => finding.StartsWith("NRA3", StringComparison.Ordinal));
        Assert.Equal(Permissions(NotebookRoleForms.Source(form)), Permissions(mended));
    }

    // Each action with each resource and condition it is allowed on.
    private static SortedSet<string> Permissions(string source)
    {
        var template = source.Contains("CreateRoleRequest", StringComparison.Ordinal) ? Sent(source) : Synthesis.Template(source);
        var permissions = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var statement in TemplateStatements.All(template))
        {
            var facts = TemplateStatements.Facts(statement);
            var conditions = string.Join("; ", facts.Where(static fact => fact.StartsWith("Condition ", StringComparison.Ordinal)));
            permissions.UnionWith(
                from action in facts.Where(static fact => fact.StartsWith("Action ", StringComparison.Ordinal))
                from resource in facts.Where(static fact => fact.StartsWith("Resource ", StringComparison.Ordinal) || fact.StartsWith("Principal ", StringComparison.Ordinal))
                select $"{action} {resource} {conditions}".Replace("arn:{?}:", "arn:aws:", StringComparison.Ordinal)
                    // The code finds the secret by its name.
                    .Replace("eu-west-1:111122223333:secret:git-abcdef", "{?}:{?}:secret:git-??????", StringComparison.Ordinal));
        }

        if (template.ToJsonString().Contains("AmazonElasticMapReduceEditorsRole", StringComparison.Ordinal))
        {
            permissions.UnionWith(NotebookRoleForms.Channel.Select(static action => $"Action {action} Resource * "));
            permissions.Add("Action ec2:CreateTags Resource arn:aws:ec2:*:*:network-interface/* Condition ForAllValues:StringEquals aws:TagKeys aws:elasticmapreduce:editor-id; Condition ForAllValues:StringEquals aws:TagKeys aws:elasticmapreduce:job-flow-id");
        }

        return permissions;
    }

    // The policies that requests carry, as the compiler gives their texts.
    private static JsonObject Sent(string source) => new(CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()
        .Where(static token => token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) && !token.ValueText.Contains("Principal", StringComparison.Ordinal))
        .Select(static token => KeyValuePair.Create("Policy" + token.SpanStart, JsonNode.Parse(token.ValueText))));
}
