using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>The calls of the CDK that put texts together: ARNs of their parts, CloudFormation's <c>Fn::Join</c> and <c>Fn::Sub</c>.</summary>
internal static class CdkTexts
{
    /// <summary>What a call makes; null where nothing of it is known.</summary>
    public static SourceString? Read(IMethodSymbol method, Value? receiver, ImmutableArray<Argument?> arguments, SyntaxNode call, int step)
    {
        switch (method.Name)
        {
            case "Format" when method.ContainingType.Name == "Arn" && arguments is [{ } components, var stack]:
                return Arn(components.Value, method.Parameters[1].Type, stack?.Value, call, step);
            case "FormatArn" when arguments is [{ } components] && method.ContainingType.Name is "Stack" or "IStack":
                return Arn(components.Value, method.ContainingType, receiver, call, step);
            case "ArnForObjects" when arguments is [{ } pattern]:
                return Objects(Member(method.ContainingType, "BucketArn"), receiver, pattern, call);
            case "AsString" when method.ContainingType.Name == "Token" && arguments is [{ Value: TextValue text }, ..]:
                return Texts.In(call.SyntaxTree, text, call.Span);
            case "Join" when method.ContainingType.Name == "Fn" && arguments is [{ Value: TextValue separator }, { } list]:
                return Texts.Join(Texts.In(call.SyntaxTree, separator, call.Span), Views.List(list.Value, step), call);
            case "Sub" when method.ContainingType.Name == "Fn" && arguments is [{ Value: TextValue body }, var variables]:
                return CloudFormationText.Substitute(Texts.In(call.SyntaxTree, body, call.Span), variables is null ? null : Views.Map(variables.Value, step), PseudoParameters(method), call);
            case "Ref" when method.ContainingType.Name == "Fn" && arguments is [{ Value: TextValue { Text.Known: { } name } }] && CloudFormationText.MemberOf(PseudoParameters(method), name) is { } pseudo:
                return Texts.Hole(call, pseudo, null);
            default:
                return null;
        }
    }

    private static INamedTypeSymbol? PseudoParameters(IMethodSymbol method) => method.ContainingNamespace.GetTypeMembers("Aws").FirstOrDefault();

    // A bucket's objects are the bucket's ARN and a pattern after it.
    private static SourceString Objects(ISymbol? arn, Value? bucket, Argument pattern, SyntaxNode call)
    {
        var builder = new SourceStringBuilder();
        builder.AppendHole(new TextHole(call, arn, bucket), call.Span, null);
        builder.AppendWhole("/", call.Span, null);
        Texts.Append(pattern, call, builder);
        return builder.ToSourceString();
    }

    private static SourceString? Arn(Value components, ITypeSymbol stackType, Value? stack, SyntaxNode call, int step)
    {
        if (components is not ObjectValue { IsConstructed: true, IsOpen: false } made || Resource(made, call, step) is not { } resource)
        {
            return null;
        }

        var builder = new SourceStringBuilder();
        builder.AppendWhole("arn", call.Span, null);
        foreach (var name in new[] { "Partition", "Service", "Region", "Account" })
        {
            builder.AppendWhole(":", call.Span, null);
            if (Views.Property(made, name, step) is { IsCertain: true, Given: { Value: not ConstantValue } given })
            {
                Texts.Append(given, call, builder);
            }
            else
            {
                // The stack has it, where the parts don't say.
                var isGiven = name == "Service" || Views.Property(made, name, step) is { Given.Value: not ConstantValue };
                builder.AppendHole(new TextHole(call, isGiven ? null : Member(stackType, name), isGiven ? null : stack), call.Span, null);
            }
        }

        builder.AppendWhole(":", call.Span, null);
        builder.Append(resource);
        return builder.ToSourceString();
    }

    // The last part of an ARN: the resource, and a name of it after a separator.
    private static SourceString? Resource(ObjectValue components, SyntaxNode call, int step)
    {
        var builder = new SourceStringBuilder();
        if (FormatName(components, step) is not { } format || Views.Property(components, "Resource", step) is not { IsCertain: true } resource)
        {
            return null;
        }

        builder.AppendWhole(format == "SLASH_RESOURCE_SLASH_RESOURCE_NAME" ? "/" : "", call.Span, null);
        Texts.Append(resource.Given, call, builder);
        switch (Views.Property(components, "ResourceName", step))
        {
            case null or { IsCertain: true, Given.Value: ConstantValue { Constant: null } }:
                return builder.ToSourceString();
            case { IsCertain: true } name:
                builder.AppendWhole(format == "COLON_RESOURCE_NAME" ? ":" : "/", call.Span, null);
                Texts.Append(name.Given, call, builder);
                return builder.ToSourceString();
            default:
                return null;
        }
    }

    // Null where the code doesn't show which it is.
    private static string? FormatName(ObjectValue components, int step) => Views.Property(components, "ArnFormat", step) switch
    {
        null => "SLASH_RESOURCE_NAME",
        { IsCertain: true, Given.Value: ConstantValue { Constant: var number } } => number is null ? "SLASH_RESOURCE_NAME" : NameOf(components, number),
        _ => null,
    };

    private static string? NameOf(ObjectValue components, object number) =>
        components.Type.ContainingNamespace.GetTypeMembers("ArnFormat").SelectMany(static type => type.GetMembers().OfType<IFieldSymbol>()).FirstOrDefault(field => number.Equals(field.ConstantValue))?.Name;

    private static ISymbol? Member(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name) is [var member, ..])
            {
                return member;
            }
        }

        return type.AllInterfaces.SelectMany(candidate => candidate.GetMembers(name)).FirstOrDefault();
    }
}
