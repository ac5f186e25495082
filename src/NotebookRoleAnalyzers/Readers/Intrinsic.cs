using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>CloudFormation's intrinsic functions as maps: <c>["Fn::Join"] = ...</c> in the place of a text.</summary>
internal static class Intrinsic
{
    /// <summary>The text that a function gives, with holes for what the deployment decides; null if it isn't one, or one that may give a list.</summary>
    public static SourceString? Read(Value value, int step) => Read(value, step, 0);

    private static SourceString? Read(Value value, int step, int depth)
    {
        if (depth > Limits.CallDepth || Views.Map(value, step) is not { IsComplete: true, Entries: [{ IsCertain: true } call] })
        {
            return null;
        }

        return call.Key.Text.Known switch
        {
            "Fn::Join" => Joined(call.Value, step, depth) ?? ElementReader.Hole(value.Origin.Node),
            "Ref" or "Fn::Sub" or "Fn::GetAtt" or "Fn::ImportValue" or "Fn::Base64" => ElementReader.Hole(value.Origin.Node),
            _ => null,
        };
    }

    private static SourceString? Joined(Value value, int step, int depth)
    {
        if (Views.List(value, step) is not { IsComplete: true, Items: [{ Value: TextValue delimiter }, { } given] } || Views.List(given.Value, step) is not { IsComplete: true } parts || parts.Items.Any(static part => !part.IsCertain))
        {
            return null;
        }

        var text = new SourceStringBuilder();
        for (var i = 0; i < parts.Items.Length; i++)
        {
            if (i > 0)
            {
                text.Append(delimiter.Text);
            }

            var part = parts.Items[i].Value;
            text.Append(ElementReader.Text(part) ?? Read(part, step, depth + 1) ?? ElementReader.Hole(part.Origin.Node));
        }

        return text.ToSourceString();
    }
}
