using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the permissions boundary of an L2 role: of its properties, or what <c>PermissionsBoundary.Of</c> puts in its place later.</summary>
internal static class BoundaryReader
{
    public static ElementList Read(ObjectValue role, Trace trace)
    {
        var given = Views.Property(role.Argument("props")?.Value, "PermissionsBoundary", role.Step);
        var boundary = given is null or { Given.Value: ConstantValue { Constant: null } } ? ElementList.Absent : One(given.Given, given.IsCertain);
        foreach (var applied in trace.Objects.Where(static made => made.Maker is { Name: "Of", ContainingType: { Name: "PermissionsBoundary", ContainingNamespace.Name: "IAM" } }))
        {
            var scope = applied.Arguments is [{ } argument] ? argument.Value : null;
            if (scope is ObjectValue { IsConstructed: true } other && other != role && other.Type.Name == role.Type.Name)
            {
                continue;
            }

            foreach (var happened in applied.Events)
            {
                boundary = Apply(boundary, happened, scope == role && happened.IsCertain && applied.Scope.Encloses(role.Scope));
            }
        }

        return boundary;
    }

    // What is put on a wider scope may meet the role, or not.
    private static ElementList Apply(ElementList boundary, ObjectEvent happened, bool isCertain)
    {
        var applied = happened.Member.Name == "Apply" && happened.Arguments is [{ } policy] ? One(policy, isCertain) : ElementList.Absent;
        return isCertain ? applied : new ElementList(boundary.Doubted().Items.AddRange(applied.Items), IsComplete: false, boundary.Site ?? applied.Site);
    }

    private static ElementList One(Argument policy, bool isCertain)
    {
        var site = Origin.Of(policy.Node);
        return new ElementList(ImmutableArray.Create(new PolicyElement(Arn(policy.Value), isCertain, site)), isCertain, site);
    }

    private static SourceString Arn(Value policy)
    {
        var node = policy.Origin.Node;
        if (policy is not ObjectValue { IsConstructed: false } imported)
        {
            return ElementReader.Hole(node);
        }

        if (imported.Argument("managedPolicyArn") is { } arn)
        {
            return ElementReader.Text(arn.Value) ?? ElementReader.Hole(node);
        }

        if (imported.Maker.Name != "FromAwsManagedPolicyName" || imported.Argument("managedPolicyName") is not { } name)
        {
            return ElementReader.Hole(node);
        }

        var text = new SourceStringBuilder();
        text.Append(ElementReader.Written("arn:", node));
        text.Append(ElementReader.Hole(node));
        text.Append(ElementReader.Written(AwsPolicyName.Arn, node));
        text.Append(ElementReader.Text(name.Value) ?? ElementReader.Hole(node));
        return text.ToSourceString();
    }
}
