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

        foreach (var element in statement.Actions.Items.Concat(statement.NotActions.Items))
        {
            if (element.Certain is not { } text || ActionName.Of(text, findings.Options.AdditionalActions) is not { } name || !IsOwn(name.Fault))
            {
                continue;
            }

            var canBeFixed = name.Nearest is not null && statement.CanBeMended;
            var advice = name.Nearest is { } nearest ? $"'{nearest}' is most like it" : "nothing is like it";
            findings.Add(canBeFixed ? Fixable : Open, statement, new Misnomer(element, name.Nearest), element.Site, Arguments(text, advice));
        }
    }

    /// <summary>What the message says: the text first.</summary>
    protected virtual object[] Arguments(string text, string advice) => new object[] { text, text.Split(':')[0], advice };
}
