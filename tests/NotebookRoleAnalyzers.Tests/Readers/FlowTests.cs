using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>How a policy's way through the code is followed, and where certainty ends.</summary>
public sealed class FlowTests
{
    private const string Members = """
        private static readonly string[] ReadActions = { "s3:GetObject" };
        private readonly List<string> _shared = new List<string> { "s3:PutObject" };
        private string Writes => "s3:PutObject";
        private static string Prefix { get; } = "arn:aws:s3:::";
        private const string Everything = "*";
        private static PolicyStatement Allow(string action, string resource = "*")
        {
            var made = new PolicyStatement();
            made.AddActions(action);
            made.AddResources(resource);
            return made;
        }
        private PolicyStatement field;
        """;

    public static TheoryData<string, string, string> Flows => new()
    {
        { "a branch adds maybe", """
            var s = new PolicyStatement();
            s.AddActions("a:One");
            if (Account == "1") s.AddActions("a:Two"); else s.AddResources("r");
            """, """
            allow identity
              action a:One
              action ?a:Two
              resource ?r
            """ },
        { "made and filled in one branch", """
            if (Account == "1") { var s = new PolicyStatement(); s.AddActions("a:One"); }
            """, """
            allow identity
              action a:One
            """ },
        { "a loop adds maybe, and any number", """
            var s = new PolicyStatement();
            foreach (var name in Account.Split(',')) s.AddResources(name);
            """, """
            allow identity
              resource ?{name}
            """ },
        { "a loop over what is known", """
            var s = new PolicyStatement();
            foreach (var name in new[] { "x", "y" }) s.AddResources("arn:" + name);
            """, """
            allow identity
              resource arn:x
              resource arn:y
            """ },
        { "a loop that may end early", """
            var s = new PolicyStatement();
            foreach (var name in new[] { "x", "y" }) { if (name == Account) break; s.AddResources(name); }
            """, """
            allow identity
              resource ?{name}
            """ },
        { "lists made of lists", """
            var s = new PolicyStatement();
            s.AddActions(ReadActions.Concat(new[] { "PutObject" }.Select(name => $"s3:{name}")).Append("s3:x").ToArray());
            new List<string> { "x", "y" }.ForEach(name => s.AddResources("arn:" + name));
            s.AddResources(new List<string>(new[] { "z" }) { Account }.ToArray());
            s.AddResources(ReadActions.Where(action => action != Account).ToArray());
            """, """
            allow identity
              action s3:GetObject
              action s3:PutObject
              action s3:x
              resource arn:x
              resource arn:y
              resource z
              resource {Account}
              resource ?s3:GetObject
            """ },
        { "one of two lists", """
            var narrow = new[] { "r" };
            new PolicyStatement(new PolicyStatementProps { Resources = Account == "1" ? narrow : new[] { "*" }, Actions = Account == null ? null : ReadActions, Conditions = Account == "" ? null : new Dictionary<string, object> { ["Bool"] = new Dictionary<string, object> { ["a:b"] = "true" } } });
            """, """
            allow identity
              action ?s3:GetObject
              resource ?r
              resource ?*
              when Bool ?a:b ?true
            """ },
        { "one of two lists, changed", """
            var narrow = new[] { "r" };
            (Account == "1" ? narrow : new[] { "*" })[0] = "x";
            new PolicyStatement(new PolicyStatementProps { Resources = narrow });
            """, """
            allow identity
              resource ?r
              resource ...
            """ },
        { "a helper that returns at two places", """
            string Resource() { if (Account == "1") return "r"; return "*"; }
            new PolicyStatement(new PolicyStatementProps { Resources = new[] { Resource() } });
            """, """
            allow identity
              resource ?r
              resource ?*
            """ },
        { "after an early return", """
            var s = new PolicyStatement();
            s.AddActions("a:One");
            if (Account == "1") return;
            s.AddActions("a:Two");
            """, """
            allow identity
              action a:One
              action ?a:Two
            """ },
        { "after a guard that throws", """
            var s = new PolicyStatement();
            if (scope == null) throw new ArgumentNullException(nameof(scope));
            s.AddActions("a:Two");
            """, """
            allow identity
              action a:Two
            """ },
        { "a variable assigned in a branch", """
            var resource = "r";
            if (Account == "1") resource = "*";
            new PolicyStatement(new PolicyStatementProps { Resources = new[] { resource } });
            """, """
            allow identity
              resource {resource}
            """ },
        { "a variable assigned again", """
            var resource = "r";
            resource = "*";
            new PolicyStatement(new PolicyStatementProps { Resources = new[] { resource } });
            """, """
            allow identity
              resource *
            """ },
        { "a parameter assigned again", """
            id = "*";
            new PolicyStatement(new PolicyStatementProps { Resources = new[] { id } });
            """, """
            allow identity
              resource *
            """ },
        { "a parameter assigned in a branch", """
            if (Account == "1") id = "*";
            new PolicyStatement(new PolicyStatementProps { Resources = new[] { id } });
            """, """
            allow identity
              resource {id}
            """ },
        { "a variable added to", """
            var resource = "r";
            resource += "/*";
            new PolicyStatement(new PolicyStatementProps { Resources = new[] { resource } });
            """, """
            allow identity
              resource r/*
            """ },
        { "a conditional value", """
            new PolicyStatement(new PolicyStatementProps { Resources = new[] { Account == "1" ? "r" : "*" }, Effect = Account == "1" ? Effect.ALLOW : Effect.DENY });
            """, """
            unknown identity
              resource ?r
              resource ?*
            """ },
        { "one of two objects", """
            var s = Account == "1" ? new PolicyStatement(new PolicyStatementProps { Actions = ["a:One"] }) : new PolicyStatement(new PolicyStatementProps { Actions = ["a:Two"] });
            s.AddResources("r");
            """, """
            allow identity
              principal ...
              not principal ...
              action a:One
              action ...
              not action ...
              resource ...
              not resource ...
              when ...
            allow identity
              principal ...
              not principal ...
              action a:Two
              action ...
              not action ...
              resource ...
              not resource ...
              when ...
            """ },
        { "conditional access", """
            PolicyStatement s = new PolicyStatement();
            s?.AddActions("a:One");
            """, """
            allow identity
              action a:One
            """ },
        { "a list made elsewhere", """
            new PolicyStatement(new PolicyStatementProps { Actions = ReadActions, Resources = new[] { Prefix + "b" } });
            """, """
            allow identity
              action s3:GetObject
              resource arn:aws:s3:::b
            """ },
        { "a list that others may change", """
            new PolicyStatement(new PolicyStatementProps { Actions = _shared.ToArray(), Resources = new[] { Everything, Writes } });
            """, """
            allow identity
              action ?s3:PutObject
              action ...
              resource *
              resource s3:PutObject
            """ },
        { "a list handed away", """
            var actions = new List<string> { "a:One" };
            System.Action<List<string>> fill = l => l.Clear();
            fill(actions);
            new PolicyStatement(new PolicyStatementProps { Actions = actions.ToArray() });
            """, """
            allow identity
              action ?a:One
              action ...
            """ },
        { "an array that is written to", """
            var actions = new[] { "a:One", "a:Two" };
            actions[0] = Account;
            new PolicyStatement(new PolicyStatementProps { Actions = actions });
            """, """
            allow identity
              action ?a:One
              action ?a:Two
              action ...
            """ },
        { "a helper of the class, with a default", """
            PolicyStatement s = Allow("a:One");
            """, """
            allow identity
              action a:One
              resource *
            """ },
        { "a statement kept in a field", """
            field = new PolicyStatement(new PolicyStatementProps { Actions = ["a:One"], Resources = ["r"] });
            field.AddActions("a:Two");
            """, """
            allow identity
              action a:One
              action a:Two
              resource r
            """ },
        { "props from elsewhere", """
            void Make(PolicyStatementProps props) => new PolicyStatement(props);
            """, """
            unknown unknown
              principal ...
              not principal ...
              action ...
              not action ...
              resource ...
              not resource ...
              when ...
            """ },
        { "props completed by other code", """
            var props = new PolicyStatementProps { Actions = ["a:One"] };
            new List<System.Action<PolicyStatementProps>>()[0](props);
            new PolicyStatement(props);
            """, """
            allow unknown
              principal ...
              not principal ...
              action a:One
              action ...
              not action ...
              resource ...
              not resource ...
              when ...
            """ },
        { "lambdas run maybe", """
            var s = new PolicyStatement();
            System.Action add = () => s.AddActions("a:One");
            """, """
            allow identity
              action ?a:One
            """ },
        { "try and finally", """
            var s = new PolicyStatement();
            try { s.AddActions("a:One"); } catch (Exception) { s.AddActions("a:Two"); } finally { s.AddResources("r"); }
            """, """
            allow identity
              action a:One
              action ?a:Two
              resource r
            """ },
        { "switch", """
            var s = new PolicyStatement();
            switch (Account) { case "1": s.AddActions("a:One"); break; default: s.AddActions("a:Two"); break; }
            s.AddResources(Account switch { "1" => "r", _ => "*" });
            """, """
            allow identity
              action ?a:One
              action ?a:Two
              resource ?r
              resource ?*
            """ },
        { "texts put together", """
            var bucket = new Bucket(this, "B");
            const string suffix = "/*";
            new PolicyStatement(new PolicyStatementProps { Resources = new[] { bucket.BucketArn + suffix, $"{bucket.BucketArn}/{{x}}/{1}", string.Format("{0}/*", bucket.BucketArn), "a" + 1 + 'b' } });
            """, """
            allow identity
              resource {BucketArn}/*
              resource {BucketArn}/{x}/1
              resource {BucketArn}/*
              resource a1b
            """ },
        { "spreads and empties", """
            string[] some = ["a:One"];
            new PolicyStatement(new PolicyStatementProps { Actions = [.. some, .. ReadActions, .. Environment?.Split(',') ?? []], Resources = Array.Empty<string>() });
            """.Replace("Environment?", "Account?", StringComparison.Ordinal), """
            allow identity
              action a:One
              action s3:GetObject
              action ...
            """ },
        { "a condition from a dictionary built up", """
            var values = new Dictionary<string, object>();
            values.Add("aws:SourceAccount", Account);
            values["aws:SourceArn"] = new[] { "x", "y" };
            if (Account == "1") values["s3:prefix"] = "p";
            new PolicyStatement().AddCondition("StringLike", values);
            """, """
            allow identity
              when StringLike aws:SourceAccount {Account}
              when StringLike aws:SourceArn x
              when StringLike aws:SourceArn y
              when StringLike ?s3:prefix ?p
            """ },
        { "a null and a default", """
            new PolicyStatement(new PolicyStatementProps { Actions = null, Resources = default, Conditions = null, Effect = null });
            new PolicyStatement(null);
            """, """
            allow identity
            allow identity
            """ },
        { "a role and what it gets", """
            var role = new Role(this, "R", new RoleProps { RoleName = "Named", AssumedBy = new AccountPrincipal(Account), ManagedPolicies = [ManagedPolicy.FromAwsManagedPolicyName("ReadOnlyAccess")] });
            role.AddManagedPolicy(ManagedPolicy.FromManagedPolicyArn(this, "M", "arn:aws:iam::aws:policy/x"));
            role.AddToPolicy(Allow("a:One"));
            """, """
            role R named Named
              trust
                allow trust
                  aws arn:{?}:iam::{Account}:root
                  action sts:AssumeRole
              managed ReadOnlyAccess
              managed arn:aws:iam::aws:policy/x
              allow identity
                action a:One
                resource *
            """ },
        { "a role given away", """
            var role = new Role(this, "R", new RoleProps { AssumedBy = new AnyPrincipal() });
            new Amazon.CDK.AWS.Cognito.UserPool(this, "P").Grant(role, "cognito-idp:AdminGetUser");
            """, """
            role R
              trust
                allow trust
                  aws *
                  action sts:AssumeRole
              ...
            """ },
    };

    private static string Dump(string statements) => ModelDump.Of(TestCode.Read(TestCode.Stack(statements, Members)).First(static model => model.Statements.Count > 0)).TrimEnd();

    [Theory]
    [MemberData(nameof(Flows))]
    public void Each_is_read_as_far_as_the_source_decides(string name, string statements, string dump)
    {
        Assert.NotEmpty(name);
        Assert.Equal(dump.ReplaceLineEndings("\n").TrimEnd(), Dump(statements));
    }
}
