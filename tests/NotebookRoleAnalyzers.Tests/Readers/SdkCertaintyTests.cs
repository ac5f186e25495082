using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>What is certain of the SDK's policy objects, what kind of policy they make, and which types are none of them.</summary>
public sealed class SdkCertaintyTests
{
    private const string Allow = "new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier(\"s3:*\"))";

    public static TheoryData<string, string> Kinds => new()
    {
        { $"policy.WithStatements({Allow});", "Identity" },
        { $"policy.WithStatements({Allow}.WithPrincipals(Principal.AllUsers));", "Unknown" },
        { "policy.WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier(\"sts:AssumeRole\")).WithPrincipals(new Principal(\"Service\", \"ec2.amazonaws.com\")));", "Trust" },
        { $"policy.WithStatements({Allow}); new Amazon.Organizations.Model.CreatePolicyRequest {{ Content = policy.ToJson() }};", "Organization" },
        { $"policy.WithStatements({Allow}); var request = new Amazon.SecurityToken.Model.AssumeRoleRequest(); request.Policy = policy.ToJson(false);", "Session" },
        { $"policy.Statements.Add({Allow}.WithPrincipals(Principal.AllUsers)); var json = policy.ToJson(); new Amazon.S3.Model.PutBucketPolicyRequest {{ Policy = json }};", "Resource" },
        { $"policy.WithStatements({Allow}.WithPrincipals(Principal.AllUsers)); new Amazon.S3.Model.PutBucketPolicyRequest {{ Policy = policy.ToJson() }}; new Amazon.SecurityToken.Model.AssumeRoleRequest {{ Policy = policy.ToJson() }};", "Unknown" },
        { "new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = Policy.FromJson(@\"{\"\"Statement\"\":[{\"\"Effect\"\":\"\"Allow\"\",\"\"Action\"\":\"\"s3:*\"\"}]}\").ToJson() };", "Session" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_statement_has_the_kind_of_the_policy_that_its_JSON_is_given_to(string statements, string kind)
    {
        var models = TestCode.Read(SdkVersion.Four.Compile("var policy = new Policy(); " + statements));

        Assert.Equal(kind, Assert.Single(models.SelectMany(static model => model.Statements)).Kind.ToString());
    }

    [Theory]
    [InlineData("var policy = new Policy(); return policy.ToJson();", "true s3:*")]
    [InlineData("var policy = new Policy(); policy.Statements.Add(made); return policy.ToJson();", "true s3:*")]
    [InlineData("Kept = made; return \"\";", "false s3:*")]
    [InlineData("Console.WriteLine(made.Actions.Count); return \"\";", "true s3:*")]
    [InlineData("Console.WriteLine(made); return \"\";", "true s3:*")]
    [InlineData("Unknown(made); return \"\";", "false s3:*")]
    [InlineData("Unknown(new Policy { Statements = { made } }); return \"\";", "false s3:*")]
    [InlineData("Unknown(made.Actions); return \"\";", "false ?s3:*")]
    [InlineData("if (Given(\"\") == \"\") made.Actions.Clear(); return \"\";", "false ?s3:*")]
    [InlineData("made.Actions.Remove(made.Actions[0]); return \"\";", "false ?s3:*")]
    [InlineData("made.WithActionIdentifiers(new ActionIdentifier(Given(\"\") == \"\" ? \"a:B\" : \"a:C\"), Given(\"\") == \"\" ? new ActionIdentifier(\"a:D\") : \"a:E\"); return \"\";", "true s3:* ?a:B ?a:C ?a:D ?a:E")]
    [InlineData("foreach (var name in Given(\"\").Split(' ')) made.Actions.Add(new ActionIdentifier(name)); return \"\";", "false s3:* ?{name}")]
    [InlineData("foreach (var name in new[] { \"a:B\", \"a:C\" }) made.Actions.Add(name); return \"\";", "true s3:* a:B a:C")]
    [InlineData("Action later = () => made.Actions.Add(new ActionIdentifier(\"a:B\")); return \"\";", "true s3:* ?a:B")]
    public void What_escapes_may_hold_more(string statements, string actions)
    {
        var members = "public static Statement Kept; private static readonly Action<object> Unknown = null; public static string Other() { var made = " + Allow + "; " + statements + " }";
        var models = TestCode.Read(SdkVersion.Four.Compile("var policy = new Policy();", members));

        var read = Assert.Single(models.SelectMany(static model => model.Statements)).Actions;
        Assert.Equal(actions, (read.IsComplete ? "true" : "false") + string.Concat(read.Items.Select(static item => (item.IsCertain ? " " : " ?") + item.Text)));
    }

    [Fact]
    public void Conditions_of_one_operator_are_one_block_and_those_of_one_key_one_condition()
    {
        var models = TestCode.Read(SdkVersion.Four.Compile("""
            var policy = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithConditions(
                new Condition("StringEquals", "a", "1"), new Condition("StringLike", "a", "2"), new Condition("StringEquals", "b", "3"), new Condition("StringEquals", "a", "4")));
            """));

        var blocks = Assert.Single(models.SelectMany(static model => model.Statements)).Conditions.Blocks;
        Assert.Equal(
            ["StringEquals a 1 4, b 3", "StringLike a 2"],
            blocks.Select(static block => block.Operator + " " + string.Join(", ", block.Conditions.Select(static condition => condition.Key + string.Concat(condition.Values.Items.Select(static value => " " + value.Text))))));
    }

    [Theory]
    [InlineData("3.7")]
    [InlineData("4")]
    public void A_statement_stands_where_its_policy_has_it(string version)
    {
        var models = TestCode.Read((version == "4" ? SdkVersion.Four : SdkVersion.Three).Compile($"var policy = new Policy(); var statement = {Allow}; policy.Statements.Add(statement);"));

        var statement = Assert.Single(models.SelectMany(static model => model.Statements));
        Assert.Equal(StatementForm.Sdk, statement.Form);
        Assert.Equal("statement", statement.Place?.Node.ToString());
        Assert.True(statement.CanHaveSibling);
    }

    [Fact]
    public void One_statement_of_two_policies_has_no_place()
    {
        var models = TestCode.Read(SdkVersion.Four.Compile($"var statement = {Allow}; var policy = new Policy().WithStatements(statement); new Policy().WithStatements(statement);"));

        Assert.False(Assert.Single(models.SelectMany(static model => model.Statements)).CanHaveSibling);
    }

    [Fact]
    public async Task Rules_judge_the_SDKs_objects()
    {
        var program = SdkVersion.Four.Compile($$"""
            var policy = new Policy().WithStatements(
                {{Allow}}.WithResources(new Resource("*")),
                new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers("sts:AssumeRole").WithPrincipals(new Principal("Service", "elasticmapreduce.amazonaws.com")));
            """);

        Assert.Equal(["NRA1001", "NRA2001"], (await TestCode.Analyze(program)).Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Amazon.Auth.AccessControlPolicy")]
    [InlineData("Mine")]
    public void A_type_of_the_same_name_is_never_taken_for_one_of_the_SDK(string space)
    {
        var source = $$"""
            using System.Collections.Generic;
            namespace {{space}}
            {
                public class ActionIdentifier { public ActionIdentifier(string actionName) { } public static implicit operator ActionIdentifier(string value) => null; }
                public class Statement
                {
                    public enum StatementEffect { Allow, Deny }
                    public Statement(StatementEffect effect) { }
                    public IList<ActionIdentifier> Actions { get; set; } = new List<ActionIdentifier>();
                    public Statement WithActionIdentifiers(params ActionIdentifier[] actions) => this;
                }

                public class Policy { public IList<Statement> Statements { get; set; } public Policy WithStatements(params Statement[] statements) => this; public static Policy FromJson(string json) => null; }
                public class Use
                {
                    public Use()
                    {
                        var statement = new Statement(Statement.StatementEffect.Allow) { Actions = { new ActionIdentifier("s3:*") } }.WithActionIdentifiers("s3:*");
                        var policy = new Policy { Statements = { statement } }.WithStatements(statement);
                    }
                }
            }
            """;

        Assert.Empty(TestCode.Read(source).SelectMany(static model => model.Statements));
        Assert.Empty(TestCode.Read(source).SelectMany(static model => model.Documents));
    }
}
