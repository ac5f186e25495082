using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>Judges what actions are called, in policies of any kind.</summary>
internal abstract class ActionNameRule : StatementRule
{
    public sealed override ImmutableArray<DiagnosticDescriptor> Descriptors => ImmutableArray.Create(Fixable, Open);

    protected abstract DiagnosticDescriptor Fixable { get; }

    /// <summary>The same where nothing is like the name, or no edit reaches it.</summary>
    protected abstract DiagnosticDescriptor Open { get; }

    protected abstract bool IsOwn(ActionFault fault);

    public sealed override void Judge(Statement statement, Findings findings)
    {
        if (statement.Kind is PolicyKind.NotIam or PolicyKind.Unknown || statement.Form == StatementForm.Grant)
        {
            return;
        }

        var guesses = 0;
        foreach (var element in statement.Actions.Items.Concat(statement.NotActions.Items))
        {
            if (element.Certain is not { } text || ActionName.FaultOf(text, findings.Options.AdditionalActions) is not { } fault || !IsOwn(fault))
            {
                continue;
            }

            var meant = guesses++ < Limits.NamesGuessed ? ActionName.Meant(text, fault, findings.Options.AdditionalActions) : null;
            var advice = meant is null ? "nothing is like it" : $"'{meant}' is most like it";
            findings.Add(meant is not null && statement.CanBeMended ? Fixable : Open, statement, new Misnomer(element, meant), element.Site, Arguments(text, advice));
        }
    }

    /// <summary>What the message says: the text first.</summary>
    protected virtual object[] Arguments(string text, string advice) => new object[] { text, text.Split(':')[0], advice };
}
