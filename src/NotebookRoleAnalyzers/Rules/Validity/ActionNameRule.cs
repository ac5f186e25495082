using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>Judges what actions are called, in policies of any kind.</summary>
internal abstract class ActionNameRule : StatementRule
{
    public sealed override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Fixable, Open);

    protected abstract DiagnosticDescriptor Fixable { get; }

    /// <summary>The same where what was meant isn't evident, or no edit reaches it.</summary>
    protected abstract DiagnosticDescriptor Open { get; }

    protected abstract bool IsOwn(ActionFault fault);

    public sealed override void Judge(Statement statement, Findings findings)
    {
        if (!statement.IsWrittenForIam)
        {
            return;
        }

        var guesses = 0;
        foreach (var element in statement.Actions.Items.Concat(statement.NotActions.Items))
        {
            if (element.Certain is not { } text || findings.FaultOf(text) is not { } fault || !IsOwn(fault))
            {
                continue;
            }

            var meaning = guesses++ < Limits.NamesGuessed ? ActionName.Meant(text, fault, findings.Options.AdditionalActions) : null;
            var isEvident = meaning is { Certainty: not MeaningCertainty.Like };
            findings.Add(isEvident && statement.CanBeMended ? Fixable : Open, statement, new MisnamedAction(element, meaning), element.Site, text, Fault(text, fault), meaning?.Advice ?? "nothing is like it");
        }
    }

    /// <summary>What the message says of the text.</summary>
    private static string Fault(string text, ActionFault fault) => fault switch
    {
        ActionFault.Separator => "has no colon between a service and an action",
        ActionFault.Service => $"names no service of IAM, as none has the prefix '{text.Split(':')[0]}'",
        ActionFault.Action => $"is no action of '{text.Split(':')[0]}'",
        _ => $"matches no action of '{text.Split(':')[0]}'",
    };
}
