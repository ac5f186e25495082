using NotebookRoleAnalyzers.Tests.Verification;
using NotebookRoleAnalyzers.Tests.Verification.Forms;

namespace NotebookRoleAnalyzers.Tests.Rules.Grants;

/// <summary>NRA2012, NRA2014 and NRA2018.</summary>
public sealed class AnyRoleTests
{
    private static string Statement(string actions, string resources, string more = "") =>
        $$"""new PolicyStatement(new PolicyStatementProps { Actions = new[] { {{actions}} }, Resources = new[] { {{resources}} } {{more}} });""";

    private static string Condition(string key, string test = "StringEquals", string value = "\"x\"") =>
        $$""", Conditions = new Dictionary<string, object> { ["{{test}}"] = new Dictionary<string, object> { ["{{key}}"] = {{value}} } }""";

    public static TheoryData<string, string> Flagged => new()
    {
        { Statement("\"iam:PassRole\"", "\"*\""), "NRA2012 \"iam:PassRole\"" },
        { Statement("\"iam:passrole\", \"iam:Pass*\"", "\"**\""), "NRA2012 \"iam:passrole\", NRA2017 \"iam:passrole\"" },
        { Statement("\"iam:Pass*\"", "\"arn:aws:iam::111122223333:role/*\""), "NRA2012 \"iam:Pass*\"" },
        { Statement("\"iam:PassRole\"", "$\"arn:{Partition}:iam::{Account}:role/*\""), "NRA2012 \"iam:PassRole\"" },
        { Statement("\"iam:PassRole\"", "\"arn:aws:iam::*:*\", \"arn:aws:sqs:us-east-1:111122223333:q\""), "NRA2012 \"iam:PassRole\"" },
        { Statement("\"iam:PassRole\"", "\"*\"", Condition("aws:SourceIp", "IpAddress", "\"203.0.113.0/24\"")), "NRA2012 \"iam:PassRole\"" },
        { Statement("\"iam:PassRole\", \"ec2:DescribeInstances\"", "\"*\""), "NRA2512 \"iam:PassRole\"" },
        { Statement("\"iam:*Role\"", "\"*\""), "NRA2512 \"iam:*Role\"" },
        { Statement("\"iam:CreateServiceLinkedRole\"", "\"*\""), "NRA2018 \"iam:CreateServiceLinkedRole\"" },
        { Statement("\"iam:CreateService*Role\"", "\"arn:aws:iam::*:role/aws-service-role/*\""), "NRA2018 \"iam:CreateService*Role\"" },
        { Statement("\"iam:CreateServiceLinkedRole\", \"iam:GetRole\"", "\"*\""), "NRA2518 \"iam:CreateServiceLinkedRole\"" },
        { Statement("\"sts:AssumeRole\"", "\"*\""), "NRA2014 \"sts:AssumeRole\"" },
        { Statement("\"s3:GetObject\", \"sts:Assume*\"", "\"*\""), "NRA2014 \"sts:Assume*\", NRA2505 \"*\"" },
        { Statement("\"sts:AssumeRole\"", "\"arn:aws:iam::111122223333:role/*\""), "NRA2014 \"sts:AssumeRole\"" },
        { "var role = new Role(this, \"R\", new RoleProps { AssumedBy = new AccountRootPrincipal() });\nrole.AddToPolicy(" + Statement("\"iam:PassRole\", \"ec2:DescribeInstances\"", "\"*\"").TrimEnd(';') + ");", "NRA2012 \"iam:PassRole\"" },
        { """
            // A condition on other actions too: no statement of its own has the same.
            var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
            role.AddToPolicy(
            """ + Statement("\"iam:PassRole\", \"ec2:DescribeInstances\"", "\"*\"", Condition("aws:PrincipalTag/team")).TrimEnd(';') + ");", "NRA2512 \"iam:PassRole\"" },
        { """
            // Which other actions there are isn't in sight.
            var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
            var statement = new PolicyStatement(new PolicyStatementProps { Resources = new[] { "*" } });
            statement.AddActions("iam:PassRole");
            statement.AddActions((string[])Node.TryGetContext("actions"));
            role.AddToPolicy(statement);
            """, "NRA2512 \"iam:PassRole\"" },
    };

    [Theory]
    [MemberData(nameof(Flagged))]
    public async Task An_action_that_gives_any_role_is_flagged(string statements, string findings) =>
        Assert.Equal(findings, string.Join(", ", await TestCode.Findings(TestCode.Stack(statements))));

    public static TheoryData<string> Silent =>
    [
        Statement("\"iam:PassRole\"", "\"arn:aws:iam::111122223333:role/worker\""),
        Statement("\"iam:PassRole\"", "\"arn:aws:iam::111122223333:role/notebooks/*\""),
        Statement("\"iam:PassRole\"", "\"arn:aws:iam::111122223333:role/aws-service-role/*\""),
        Statement("\"iam:PassRole\"", "\"arn:aws:iam::111122223333:user/*\""),
        Statement("\"iam:PassRole\"", "new Role(this, \"W\", new RoleProps { AssumedBy = new AccountRootPrincipal() }).RoleArn"),
        Statement("\"iam:PassRole\"", "\"*\"", Condition("iam:PassedToService")),
        Statement("\"iam:PassRole\"", "\"*\"", Condition("IAM:passedtoservice", "StringLikeIfExists")),
        Statement("\"iam:PassRole\"", "\"*\"", Condition("iam:AssociatedResourceArn", "ArnLike")),
        Statement("\"iam:PassRole\"", "\"*\"", Condition("aws:ResourceTag/team")),
        Statement("\"iam:PassRole\"", "\"*\"", Condition("aws:CalledVia", "ForAnyValue:StringEquals")),
        Statement("\"iam:PassRole\"", "\"*\"", ", Conditions = (Dictionary<string, object>)Node.TryGetContext(\"c\")"),
        Statement("\"iam:PassRole\"", "\"*\"", ", Effect = Effect.DENY"),
        Statement("\"iam:PassRole\"", "(string)Node.TryGetContext(\"r\")"),
        Statement("Account == \"1\" ? \"iam:PassRole\" : \"iam:GetRole\"", "\"*\""),
        Statement("\"iam:*\", \"iam:PassRole\"", "\"*\""),
        Statement("\"*\", \"sts:AssumeRole\"", "\"*\""),
        Statement("\"iam:GetRole\", \"iam:List*\"", "\"*\""),
        Statement("\"sts:AssumeRole\"", "\"arn:aws:iam::*:role/cdk-*\""),
        Statement("\"sts:AssumeRole\"", "\"*\"", Condition("aws:ResourceOrgID")),
        Statement("\"sts:AssumeRole\"", "\"*\"", Condition("sts:ExternalId")),
        Statement("\"sts:*\"", "\"*\""),
        Statement("\"sts:AssumeRoleWithWebIdentity\"", "\"*\""),
        Statement("\"iam:CreateServiceLinkedRole\"", "\"*\"", Condition("iam:AWSServiceName", "StringLike")),
        Statement("\"iam:CreateServiceLinkedRole\"", "\"arn:aws:iam::*:role/aws-service-role/spot.amazonaws.com/*\""),
        "var s = new PolicyStatement(); s.AddActions(\"iam:PassRole\"); s.AddAllResources(); s.AddCondition(\"StringEquals\", new Dictionary<string, object> { [\"iam:PassedToService\"] = \"ec2.amazonaws.com\" });",
        """
            var role = new Role(this, "R", new RoleProps { AssumedBy = new AccountRootPrincipal() });
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "iam:PassRole" }, Resources = new[] { "*" } }));
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Effect = Effect.DENY, Actions = new[] { "iam:Pass*" }, Resources = new[] { "arn:aws:iam::111122223333:role/admin" } }));
            """,
        """var trust = "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},\"Action\":\"sts:AssumeRole\"}]}";""",
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public async Task What_is_scoped_or_more_or_not_certain_is_silent(string statements) =>
        Assert.DoesNotContain(await TestCode.Findings(TestCode.Stack(statements)), static finding => finding[..7] is "NRA2012" or "NRA2512" or "NRA2014" or "NRA2018" or "NRA2518");

    public static TheoryData<string, string> Forms
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var form in PolicyForms.Cdk.Keys.Concat(PolicyForms.Sdk.Keys).Concat(PolicyForms.Typed.Keys).Concat(PolicyForms.Json.Keys))
            {
                data.Add(form, "iam:PassRole NRA2012 NRA2512");
                data.Add(form, "iam:CreateServiceLinkedRole NRA2018 NRA2518");
                data.Add(form, "sts:AssumeRole NRA2014");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_is_flagged_in_every_form(string form, string expected)
    {
        var names = expected.Split(' ');
        var sample = new PolicySample("any role", "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"" + names[0] + "\"],\"Resource\":[\"*\"]}]}");
        var write = PolicyForms.Cdk.GetValueOrDefault(form) ?? PolicyForms.Json.GetValueOrDefault(form) ?? PolicyForms.Typed.GetValueOrDefault(form) ?? PolicyForms.Sdk[form];

        var ids = (await TestCode.Findings(TestCode.Stack("const string name = \"n\";\n" + write(sample)))).Select(static finding => finding[..7]);

        Assert.Contains(Assert.Single(ids), names[1..]);
    }
}
