using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Values;

/// <summary>CloudFormation's <c>Fn::Sub</c>: <c>${AWS::Region}</c>, <c>${Bucket.Arn}</c> and names of the caller's own stand for values, <c>${!Name}</c> for itself.</summary>
internal static class CloudFormationText
{
    /// <summary>The text that a body becomes; null where the body isn't known or CloudFormation would refuse it.</summary>
    public static SourceString? Substitute(SourceString body, MapValue? variables, INamedTypeSymbol? pseudoParameters, SyntaxNode call)
    {
        if (body.Known is not { } characters)
        {
            return null;
        }

        var builder = new SourceStringBuilder();
        var start = 0;
        for (var found = characters.IndexOf("${", StringComparison.Ordinal); found >= 0; found = characters.IndexOf("${", start, StringComparison.Ordinal))
        {
            var end = characters.IndexOf('}', found);
            if (end < 0 || builder.Length > Limits.TextLength)
            {
                return null;
            }

            builder.Append(body, start, found - start, isReworked: true);
            var name = characters.Substring(found + 2, end - found - 2);
            if (name.StartsWith("!", StringComparison.Ordinal))
            {
                builder.Append(body, found, 2, isReworked: true);
                builder.Append(body, found + 3, end - found - 2, isReworked: true);
            }
            else if (variables?.Entries.LastOrDefault(entry => entry.Key.Text.Known == name) is { Key: not null, IsCertain: true } variable)
            {
                Texts.Append(new ListItem(variable.Value, IsCertain: true, variable.Site), call, builder);
            }
            else
            {
                builder.AppendHole(new TextHole(call, variables is { IsComplete: false } ? null : MemberOf(pseudoParameters, name)), body.SpanOf(found, end + 1 - found), null);
            }

            start = end + 1;
        }

        builder.Append(body, start, characters.Length - start, isReworked: true);
        return builder.ToSourceString();
    }

    /// <summary>The CDK's own name for a pseudo parameter, as <c>Aws.ACCOUNT_ID</c> for <c>AWS::AccountId</c>; null for any other name.</summary>
    public static ISymbol? MemberOf(INamedTypeSymbol? pseudoParameters, string name)
    {
        var member = name switch
        {
            "AWS::AccountId" => "ACCOUNT_ID",
            "AWS::Partition" => "PARTITION",
            "AWS::Region" => "REGION",
            "AWS::StackId" => "STACK_ID",
            "AWS::StackName" => "STACK_NAME",
            "AWS::URLSuffix" => "URL_SUFFIX",
            _ => null,
        };
        return member is null ? null : pseudoParameters?.GetMembers(member).FirstOrDefault();
    }
}
