using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Readers;

/// <summary>What requests that name one role say of it together, and where that ends.</summary>
public sealed class RequestedRoleTests
{
    public static TheoryData<string, string, string, string> Requests => new()
    {
        { "all requests of one constant name", """
            const string name = "notebook";
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = name, AssumeRolePolicyDocument = Trust("elasticmapreduce.amazonaws.com") });
            await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = name, PolicyName = "p", PolicyDocument = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""s3:GetObject"",""Resource"":""arn:aws:s3:::b/*""}]}" });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = name, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            await iam.PutRolePermissionsBoundaryAsync(new PutRolePermissionsBoundaryRequest { RoleName = name, PermissionsBoundary = "arn:aws:iam::111122223333:policy/bound" });
            """, """"private static string Trust(string service) => @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""" + service + @"""},""Action"":""sts:AssumeRole""}]}";"""", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              boundary arn:aws:iam::111122223333:policy/bound
              inline
                allow identity
                  action s3:GetObject
                  resource arn:aws:s3:::b/*
            document trust
              allow trust
                service {service}
                action sts:AssumeRole
            """ },
        { "requests in variables, set later", """
            var create = new CreateRoleRequest();
            create.RoleName = "notebook";
            create.AssumeRolePolicyDocument = {TRUST};
            iam.CreateRole(create);
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
            """ },
        { "a name that is a parameter", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = roleName, AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = roleName, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named {roleName}
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              ...
            """ },
        { "a name built once", """
            var built = $"{roleName}-service";
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = built, AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = built, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named {roleName}-service
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              ...
            """ },
        { "a name built each time", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = $"{roleName}-service", AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = $"{roleName}-service", PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named {roleName}-service
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              ...
            """ },
        { "a name asked for twice", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = Guid.NewGuid().ToString(), AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Guid.NewGuid().ToString(), PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named {ToString()}
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            role named {ToString()}
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "a parameter set again between", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = roleName, AssumeRolePolicyDocument = {TRUST} });
            roleName = Environment.MachineName;
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = roleName, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named {roleName}
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            role named {Environment.MachineName}
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "a read-only field", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = _name, AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = _name, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, """private readonly string _name; public Setup(string name) { _name = name; }""", """
            role named {name}
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              ...
            """ },
        { "a field that anybody may set", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = Name, AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Name, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, """public string Name;""", """
            role named {Name}
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            role named {Name}
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "a constant of the class", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = Name, AssumeRolePolicyDocument = {TRUST} });
            """, """private const string Name = "notebook";""", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            """ },
        { "a document in a constant of the class", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = TrustJson });
            """, """private const string TrustJson = {TRUST};""", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
            document trust
              allow trust
                service elasticmapreduce.amazonaws.com
                action sts:AssumeRole
            """ },
        { "a condition", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            if (flag)
            {
                await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" });
                await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "notebook", PolicyName = "p", PolicyDocument = {GRANT} });
            }
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed ?arn:aws:iam::aws:policy/AdministratorAccess
              managed ...
              ...
            document identity
              allow identity
                action s3:GetObject
                resource *
            """ },
        { "a role made and filled in one branch", """
            if (flag)
            {
                await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
                await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            }
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
            """ },
        { "a loop over policies", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            foreach (var arn in arns)
            {
                await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = arn });
            }
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed ?{arn}
              managed ...
              ...
            """ },
        { "a loop over names", """
            foreach (var each in arns)
            {
                await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = each, AssumeRolePolicyDocument = {TRUST} });
                await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = each, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            }
            """, "", """
            role named {each}
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              ...
            """ },
        { "a request for a role whose name isn't known", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = roleName, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            role named {roleName}
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "a request that isn't in sight", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(given);
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            """ },
        { "a request for another role", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "other", PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
            role named other
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "a name in another case", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "Notebook", PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            role named Notebook
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "a request given to code that isn't followed", """
            var create = new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} };
            fill(create);
            await iam.CreateRoleAsync(create);
            """, "", """
            document trust
              allow trust
                service elasticmapreduce.amazonaws.com
                action sts:AssumeRole
            """ },
        { "a request never sent", """
            var create = new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} };
            """, "", """
            document trust
              allow trust
                service elasticmapreduce.amazonaws.com
                action sts:AssumeRole
            """ },
        { "the answer handed away", """
            var answer = await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            fill(answer);
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            """ },
        { "only the ARN of the answer", """
            var answer = await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            fill(answer.Role.Arn);
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
            """ },
        { "the name handed away", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            fill("notebook");
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            """ },
        { "the local with the name handed away", """
            var name = "notebook";
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = name, AssumeRolePolicyDocument = {TRUST} });
            fill(name);
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            """ },
        { "the name used by another member", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            """, """private object More(IAmazonIdentityManagementService iam) => iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = Names[0], PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }); private static readonly string[] Names = { "notebook" };""", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            role named {?}
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "a role that may be there already", """
            try { await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} }); } catch (Exception) { }
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            """ },
        { "a policy detached again", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = "notebook", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
            """ },
        { "a policy detached maybe", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess" });
            await iam.DetachRolePolicyAsync(new DetachRolePolicyRequest { RoleName = "notebook", PolicyArn = roleName });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed ?arn:aws:iam::aws:policy/AdministratorAccess
              managed ...
              ...
            """ },
        { "a policy put twice", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "notebook", PolicyName = "p", PolicyDocument = {GRANT} });
            await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "notebook", PolicyName = "p", PolicyDocument = @"{""Statement"":[{""Effect"":""Allow"",""Action"":""a:Last"",""Resource"":""*""}]}" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              inline
                allow identity
                  action a:Last
                  resource *
            document identity
              allow identity
                action s3:GetObject
                resource *
            """ },
        { "a policy deleted", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.PutRolePolicyAsync(new PutRolePolicyRequest { RoleName = "notebook", PolicyName = "p", PolicyDocument = {GRANT} });
            await iam.DeleteRolePolicyAsync(new DeleteRolePolicyRequest { RoleName = "notebook", PolicyName = "p" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
            document identity
              allow identity
                action s3:GetObject
                resource *
            """ },
        { "the trust updated", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = "notebook", PolicyDocument = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""ec2.amazonaws.com""},""Action"":""sts:AssumeRole""}]}" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service ec2.amazonaws.com
                  action sts:AssumeRole
            document trust
              allow trust
                service elasticmapreduce.amazonaws.com
                action sts:AssumeRole
            """ },
        { "the trust updated maybe", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            if (flag) await iam.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = "notebook", PolicyDocument = @"{""Statement"":[{""Effect"":""Allow"",""Principal"":{""Service"":""ec2.amazonaws.com""},""Action"":""sts:AssumeRole""}]}" });
            """, "", """
            role named notebook
              trust
                ...
              ...
            document trust
              allow trust
                service elasticmapreduce.amazonaws.com
                action sts:AssumeRole
            document trust
              allow trust
                service ec2.amazonaws.com
                action sts:AssumeRole
            """ },
        { "the trust of a role that is there", """
            await iam.UpdateAssumeRolePolicyAsync(new UpdateAssumeRolePolicyRequest { RoleName = "notebook", PolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "a boundary from the start, taken away maybe", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", PermissionsBoundary = "arn:aws:iam::111122223333:policy/bound", AssumeRolePolicyDocument = {TRUST} });
            if (flag) await iam.DeleteRolePermissionsBoundaryAsync(new DeleteRolePermissionsBoundaryRequest { RoleName = "notebook" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              boundary ?arn:aws:iam::111122223333:policy/bound
              boundary ...
              ...
            """ },
        { "a helper that is read through", """
            Attach(iam, "notebook", "arn:aws:iam::aws:policy/ReadOnlyAccess");
            iam.CreateRole(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            """, """private static void Attach(IAmazonIdentityManagementService iam, string role, string arn) { iam.AttachRolePolicy(new AttachRolePolicyRequest { RoleName = role, PolicyArn = arn }); }""", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              ...
            role named {role}
              trust
                ...
              managed {arn}
              managed ...
              boundary ...
              ...
            """ },
        { "a document from code that isn't followed", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = System.IO.File.ReadAllText("trust.json") });
            """, "", """
            role named notebook
              trust
                ...
              ...
            """ },
        { "a document in a branch", """
            var create = new CreateRoleRequest { RoleName = "notebook" };
            if (flag) create.AssumeRolePolicyDocument = {TRUST};
            await iam.CreateRoleAsync(create);
            """, "", """
            role named notebook
              trust
                ...
              ...
            document trust
              allow trust
                service elasticmapreduce.amazonaws.com
                action sts:AssumeRole
            """ },
        { "two roles of one name in two branches", """
            if (flag) await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            else await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
            """ },
        { "one request sent for two roles", """
            var attach = new AttachRolePolicyRequest { RoleName = "one", PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" };
            iam.AttachRolePolicy(attach);
            attach.RoleName = "two";
            iam.AttachRolePolicy(attach);
            """, "", """
            role named one
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            role named two
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "after an early return", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            if (flag) return;
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed ?arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              ...
            """ },
        { "one of two policies", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = flag ? "arn:aws:iam::aws:policy/ReadOnlyAccess" : "arn:aws:iam::aws:policy/AdministratorAccess" });
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed ?arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ?arn:aws:iam::aws:policy/AdministratorAccess
              managed ...
              ...
            """ },
        { "a loop over policies that are written out", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            foreach (var arn in new[] { "arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/job-function/Billing" })
            {
                await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "notebook", PolicyArn = arn });
            }
            """, "", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed arn:aws:iam::aws:policy/job-function/Billing
            """ },
        { "names of two objects that one constructor sets", """
            Spec one = new Spec(roleName), other = new Spec(function);
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = one.Name, AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = other.Name, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, """private class Spec { public Spec(string name) { Name = name; } public string Name { get; } }""", """
            role named {name}
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            role named {name}
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "names of two objects that are given", """
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = one.Name, AssumeRolePolicyDocument = {TRUST} });
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = other.Name, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, """private readonly Spec one, other; private class Spec { public Spec(string name) { Name = name; } public string Name { get; } }""", """
            role named {name}
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            role named {name}
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "names in variables from two objects that are given", """
            var name = one.Name;
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = $"{name}-x", AssumeRolePolicyDocument = {TRUST} });
            name = other.Name;
            await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = $"{name}-x", PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" });
            """, """private readonly Spec one, other; private class Spec { public Spec(string name) { Name = name; } public string Name { get; } }""", """
            role named {name}-x
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            role named {name}-x
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
        { "a name in an asynchronous helper", """
            await Attach(iam, "notebook");
            await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
            """, """private static async Task Attach(IAmazonIdentityManagementService iam, string role) { await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = role, PolicyArn = "arn:aws:iam::aws:policy/ReadOnlyAccess" }); }""", """
            role named notebook
              trust
                allow trust
                  service elasticmapreduce.amazonaws.com
                  action sts:AssumeRole
              ...
            role named {role}
              trust
                ...
              managed arn:aws:iam::aws:policy/ReadOnlyAccess
              managed ...
              boundary ...
              ...
            """ },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_role_is_what_the_requests_that_name_it_say(string name, string statements, string members, string dump)
    {
        Assert.NotEmpty(name);
        Assert.Equal(dump.ReplaceLineEndings("\n"), TestCode.Dump(SdkSource.Of(statements, members)));
    }

    private const string Objects = """
        var policy = new Amazon.Auth.AccessControlPolicy.Policy();
        policy.Statements.Add(new Amazon.Auth.AccessControlPolicy.Statement(Amazon.Auth.AccessControlPolicy.Statement.StatementEffect.Allow)
        {
            Actions = { new Amazon.Auth.AccessControlPolicy.ActionIdentifier("s3:GetObject") },
            Resources = { new Amazon.Auth.AccessControlPolicy.Resource("*") },
        });
        iam.CreateRole(new CreateRoleRequest { RoleName = "notebook", AssumeRolePolicyDocument = {TRUST} });
        var json = policy.ToJson();
        """;

    private const string Put = """iam.PutRolePolicy(new PutRolePolicyRequest { RoleName = "notebook", PolicyName = "p", PolicyDocument = json });""";

    [Fact]
    public void A_policy_of_the_SDKs_objects_is_the_roles()
    {
        var role = Assert.Single(TestCode.Read(SdkSource.Of(Objects + Put)).SelectMany(static model => model.Roles));

        Assert.True(role.IsWhole);
        Assert.Equal(PolicyKind.Identity, Assert.Single(Assert.Single(role.Documents).Statements).Kind);
    }

    [Fact]
    public void What_is_added_to_the_objects_afterwards_is_not_in_the_roles_policy()
    {
        const string Later = "policy.Statements.Add(new Amazon.Auth.AccessControlPolicy.Statement(Amazon.Auth.AccessControlPolicy.Statement.StatementEffect.Deny));";
        var role = Assert.Single(TestCode.Read(SdkSource.Of(Objects + Later + Put)).SelectMany(static model => model.Roles));

        Assert.False(role.IsWhole);
        Assert.Empty(Assert.Single(role.Documents).Statements);
    }

    [Fact]
    public void A_request_of_the_users_own_is_none_of_AWS()
    {
        const string Mine = "namespace Mine { public class CreateRoleRequest { public string RoleName; public string AssumeRolePolicyDocument { get; set; } } public static class Client { public static void CreateRole(CreateRoleRequest request) { } } }";
        var models = TestCode.Read(SdkSource.Of("Mine.Client.CreateRole(new Mine.CreateRoleRequest { RoleName = \"notebook\", AssumeRolePolicyDocument = {TRUST} });") + Mine).ToList();

        Assert.Empty(models.SelectMany(static model => model.Roles));
        Assert.Single(models.SelectMany(static model => model.Statements));
    }

    [Fact]
    public async Task A_policy_in_a_constant_is_reported_where_it_is_written_and_once() => Assert.Equal(
        ["NRA1001 \"\"elasticmapreduce.amazonaws.com\"\""],
        await TestCode.Findings(SdkSource.Of("iam.CreateRole(new CreateRoleRequest { RoleName = \"emr\", AssumeRolePolicyDocument = Kept });", "private const string Kept = {TRUST};")));
}
