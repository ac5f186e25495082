using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>
/// Reads the role that AWS SAM makes for a function of Amazon.Lambda.Annotations, of which the function's attribute names the policies.
/// The template that the attribute is written to may say more of it, and SAM adds policies of its own: such a role is never whole.
/// </summary>
internal static class LambdaReader
{
    private const string Service = "lambda.amazonaws.com";

    public static void Read(Trace trace, KnownSymbols symbols, PolicyModel model)
    {
        foreach (var made in trace.Objects)
        {
            if (made.IsConstructed && KnownSymbols.Is(made.Type, symbols.LambdaFunction) && ReadRole(made) is { } role)
            {
                model.Roles.Add(role);
                model.ManagedPolicies.AddRange(role.ManagedPolicies.Items);
            }
        }
    }

    // A function that names its role gets none; and where it names no policies, the template keeps those that it has.
    private static Role? ReadRole(ObjectValue attribute)
    {
        if (attribute.Origin.Node is not AttributeSyntax { Parent.Parent: MethodDeclarationSyntax method }
            || Views.Property(attribute, "Policies", int.MaxValue)?.Given.Value is not TextValue { Text: { HasHoles: false, Length: > 0 } } policies
            || Views.Property(attribute, "Role", int.MaxValue) is { Given.Value: not (ConstantValue { Constant: null } or TextValue { Text: { HasHoles: false, Length: 0 } }) })
        {
            return null;
        }

        return new Role
        {
            Origin = attribute.Origin,
            Site = attribute.Origin,
            Id = ElementReader.Written(method.Identifier.ValueText, method.Identifier.Span),
            Trust = new PolicyDocument(PolicyKind.Trust, ImmutableArray.Create(Trust(attribute.Origin)), IsComplete: false, attribute.Origin),
            ManagedPolicies = new ElementList(Split(policies).ToImmutableArray(), IsComplete: false, policies.Origin),
        };
    }

    // What SAM writes unless the template has another one.
    private static Statement Trust(Origin origin) => new()
    {
        Origin = origin,
        Form = StatementForm.Typed,
        Kind = PolicyKind.Trust,
        Effect = Effect.Allow,
        Principals = new PrincipalList(ImmutableArray.Create(new Principal(PrincipalType.Service, ElementReader.Written(Service, origin.Span), IsCertain: false, origin, origin)), IsComplete: false),
        Actions = new ElementList(ImmutableArray.Create(new PolicyElement(ElementReader.Written("sts:AssumeRole", origin.Span), IsCertain: false, origin)), IsComplete: false, null),
        Conditions = Conditions.Unknown,
    };

    private static IEnumerable<PolicyElement> Split(TextValue policies)
    {
        var characters = policies.Text.Characters;
        for (int start = 0, end; start <= characters.Length; start = end + 1)
        {
            end = characters.IndexOf(',', start);
            end = end < 0 ? characters.Length : end;
            var name = characters.Substring(start, end - start).Trim();
            if (name.Length > 0)
            {
                var first = characters.IndexOf(name, start, StringComparison.Ordinal);
                var text = policies.Text.Substring(first, name.Length);
                var site = policies.Origin.At(policies.Text.SpanOf(first, name.Length));

                // The name of a resource or parameter of the template, whose value isn't here.
                yield return new PolicyElement(name[0] == '@' ? ElementReader.Hole(site) : text, IsCertain: true, site);
            }
        }
    }
}
