using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>
/// One statement of a policy, as the program will send it.
/// Invariant: what it shows is there whenever its element is certain; that something is missing follows only from lists that are complete.
/// </summary>
internal sealed record Statement
{
    public required Origin Origin { get; init; }

    public StatementForm Form { get; init; }

    public PolicyKind Kind { get; init; }

    public Effect Effect { get; init; }

    /// <summary>The text of its effect, right or wrong; null where it is no text.</summary>
    public PolicyElement? WrittenEffect { get; init; }

    /// <summary>Whether it certainly says none, where one has to be said.</summary>
    public bool LacksEffect { get; init; }

    /// <summary>Its members under names that aren't of IAM's grammar, which may be meant for elements that it lacks.</summary>
    public ImmutableArray<OtherElement> OtherElements { get; init; } = ImmutableArray<OtherElement>.Empty;

    public SourceString? Sid { get; init; }

    /// <summary>Its id as something to edit; null where it has none.</summary>
    public PolicyElement? WrittenSid { get; init; }

    public PrincipalList Principals { get; init; } = PrincipalList.Absent;

    public PrincipalList NotPrincipals { get; init; } = PrincipalList.Absent;

    public ElementList Actions { get; init; } = ElementList.Absent;

    public ElementList NotActions { get; init; } = ElementList.Absent;

    public ElementList Resources { get; init; } = ElementList.Absent;

    public ElementList NotResources { get; init; } = ElementList.Absent;

    public Conditions Conditions { get; init; } = Conditions.None;

    /// <summary>What it certainly has with nothing in it, so that AWS sees it empty; the CDK's and the SDK's own objects leave such elements out.</summary>
    public ImmutableArray<EmptyValue> EmptyValues { get; init; } = ImmutableArray<EmptyValue>.Empty;

    /// <summary>What stands for it among the statements of its policy, where that isn't its origin itself.</summary>
    public Origin? Place { get; init; }

    /// <summary>Whether another statement can be written beside it, in the same list or by the same call once more.</summary>
    public bool CanHaveSibling { get; init; }

    /// <summary>Whether an edit can move some of its actions to a statement beside it that means the same for them: under conditions that one would need the same.</summary>
    public bool CanMoveActions => CanHaveSibling && Actions.IsComplete && Conditions.AreAbsent;

    /// <summary>Whether another statement of the same code is made of some of the same source, as of one list or by one helper: an edit of this one changes that one too.</summary>
    public bool SharesParts { get; set; }

    /// <summary>Whether some of it is written in another member, a field or a helper, that other code uses too; null where all of it is in the member that is read.</summary>
    public Lazy<bool>? IsUsedElsewhere { get; set; }

    /// <summary>Whether a fix can edit it where it stands without changing another one.</summary>
    public bool CanBeMended => !SharesParts && !IsRigid && IsUsedElsewhere is not { Value: true } && !Texts.Any(static element => element.Text.IsReworked) && Form is (StatementForm.Cdk or StatementForm.Json or StatementForm.File or StatementForm.Map or StatementForm.Serialized or StatementForm.Sdk or StatementForm.Pulumi);

    /// <summary>Whether an edit can put another text in the place of one of its own.</summary>
    public bool CanReplace(PolicyElement element) => CanBeMended && !element.Text.IsReworked;

    /// <summary>Whether a condition can be added to it under each of some operators.</summary>
    public bool TakesConditions(params string[] operators) => Form switch
    {
        StatementForm.Json or StatementForm.File => true,
        StatementForm.Cdk => TakeKeys(operators),
        StatementForm.Map or StatementForm.Serialized => TakeKeys(operators) && (Conditions.Map ?? ConditionHolder) is not null,
        StatementForm.Sdk or StatementForm.Pulumi => Conditions.Map is not null,
        _ => false,
    };

    // An operator that is there takes other keys; written once more it would take the place of the first.
    private bool TakeKeys(string[] operators) => Conditions.Blocks.All(block => block.Map is not null || !operators.Contains(block.Operator.Known));

    /// <summary>Whether an edit can take conditions away from it, or put them under another operator.</summary>
    public bool CanLose(IEnumerable<Condition> conditions) => CanBeMended && conditions.All(static condition => condition.Site is not null);

    /// <summary>Whether an edit can take it away and leave the others of its policy.</summary>
    public bool CanBeRemoved { get; init; }

    /// <summary>Whether an edit can give some of its principals a statement of their own.</summary>
    public bool CanBeSplit { get; init; }

    /// <summary>The map that a Condition can be added to; null where it has one already, or isn't written as a map.</summary>
    public Origin? ConditionHolder { get; init; }

    /// <summary>Whether what writes it takes nothing else in its place: calls make it of a template or a tree, or its parts have types of their own.</summary>
    public bool IsRigid { get; init; }

    /// <summary>The statements of its document, itself among them; none where the document isn't in sight.</summary>
    public ImmutableArray<Statement> Siblings { get; set; } = ImmutableArray<Statement>.Empty;

    /// <summary>The nodes that write its actions, resources and conditions, but for those that a principal brings along.</summary>
    public IEnumerable<SyntaxNode> Sites =>
        Actions.Items.Concat(Resources.Items).Select(static element => element.Site)
            .Append(Conditions.Map)
            .Concat(Conditions.Blocks.Select(static block => block.Map))
            .Concat(Conditions.All.Select(static condition => condition.Site))
            .Where(static site => site is not (null or JsonOrigin))
            .Select(static site => site!.Node)
            .Except(Principals.Items.Select(static principal => principal.Holder.Node));

    /// <summary>The nodes that an edit of it changes, those of its policy among them.</summary>
    public IEnumerable<SyntaxNode> Written => Sites
        .Append(Origin.Node)
        .Append((Place ?? Origin).Node)
        .Concat(Origin is JsonOrigin { File: null } json
            ? json.Json.Text.RunsOf(json.Value.Span.Start, json.Value.Span.Length).Select(static run => run.Literal?.Expression).OfType<SyntaxNode>()
            : Enumerable.Empty<SyntaxNode>());

    /// <summary>Whether IAM certainly reads it: it isn't another document in the same clothes.</summary>
    public bool IsOfIam => Kind is not (PolicyKind.NotIam or PolicyKind.Unknown) || Principals.Items.Any(static principal => principal.IsCertain);

    /// <summary>Whether somebody wrote it, for a use that the code shows: it isn't of a grant of the CDK, nor of a document that may be another than IAM's.</summary>
    public bool IsWrittenForIam => Kind is not (PolicyKind.NotIam or PolicyKind.Unknown) && Form != StatementForm.Grant;

    /// <summary>Whether what stands for an action stands for no other one: a function over a list makes several.</summary>
    public bool HasOwnSite(PolicyElement action) => Actions.Items.Count(item => item.Site.Node == action.Site.Node && item.Site.Span == action.Site.Span) == 1;

    /// <summary>Whether it certainly grants something to identities: an Allow that no endpoint or organization policy holds.</summary>
    public bool Grants => Effect == Effect.Allow && Kind is (PolicyKind.Identity or PolicyKind.Resource);

    /// <summary>What its resources and the values of its conditions say: where IAM puts the values of policy variables, and accounts are named.</summary>
    public IEnumerable<PolicyElement> ResourcesAndValues => Resources.Items.Concat(NotResources.Items).Concat(Conditions.All.SelectMany(static condition => condition.Values.Items));

    /// <summary>All the texts in it, with the site of each.</summary>
    public IEnumerable<PolicyElement> Texts =>
        Actions.Items
            .Concat(NotActions.Items)
            .Concat(Principals.Items.Concat(NotPrincipals.Items).Select(static principal => new PolicyElement(principal.Name, principal.IsCertain, principal.Site)))
            .Concat(ResourcesAndValues);

    /// <summary>The statement in the hands of code that isn't followed, which may add to it. Its effect is decided where it is made.</summary>
    public Statement Opened() => this with
    {
        Principals = Principals with { IsComplete = false },
        NotPrincipals = NotPrincipals with { IsComplete = false },
        Actions = Actions with { IsComplete = false },
        NotActions = NotActions with { IsComplete = false },
        Resources = Resources with { IsComplete = false },
        NotResources = NotResources with { IsComplete = false },
        Conditions = Conditions with { IsComplete = false },
        EmptyValues = ImmutableArray<EmptyValue>.Empty,
    };

    /// <summary>The statement after something else may have been put in the place of an element, or of any if none is named: what the source shows of it is no more than possible.</summary>
    public Statement Doubted(string? element) => element switch
    {
        null => Doubted("Principal").Doubted("NotPrincipal").Doubted("Action").Doubted("NotAction").Doubted("Resource").Doubted("NotResource").Doubted("Condition").Doubted("Effect").Doubted("Sid"),
        _ => WithDoubt(element) with { EmptyValues = EmptyValues.RemoveAll(value => value.Element == element) },
    };

    private Statement WithDoubt(string element) => element switch
    {
        "Principal" => this with { Principals = Principals.Doubted() },
        "NotPrincipal" => this with { NotPrincipals = NotPrincipals.Doubted() },
        "Action" => this with { Actions = Actions.Doubted() },
        "NotAction" => this with { NotActions = NotActions.Doubted() },
        "Resource" => this with { Resources = Resources.Doubted() },
        "NotResource" => this with { NotResources = NotResources.Doubted() },
        "Condition" => this with { Conditions = Conditions.Doubted() },
        "Effect" => this with { Effect = Effect.Unknown, WrittenEffect = null },
        "Sid" => this with { WrittenSid = null },
        _ => this,
    };
}
