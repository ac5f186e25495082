using System.Collections.Immutable;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads L1 roles, and attaches the L1 policies that name a role of the same code.</summary>
internal sealed class CfnRoleReader
{
    private readonly PolicyModel _model;
    private readonly Trace _trace;
    private readonly KnownSymbols _symbols;
    private readonly CfnDocumentReader _documents;
    private readonly Dictionary<ObjectValue, PolicyDocument> _managed = new();
    private readonly Dictionary<ObjectValue, int> _roles = new();

    public CfnRoleReader(PolicyModel model, Trace trace, KnownSymbols symbols, CfnDocumentReader documents)
    {
        _model = model;
        _trace = trace;
        _symbols = symbols;
        _documents = documents;

        // The L2 roles are read already, in this order.
        foreach (var made in trace.Objects.Where(made => made.IsConstructed && KnownSymbols.Is(made.Type, symbols.Role)))
        {
            _roles[made] = _roles.Count;
        }
    }

    public void Read(CfnConstruct construct)
    {
        var made = construct.Made;
        var documents = _documents.ReadInline(construct, out var areInlineAll);
        var managed = construct.Property("ManagedPolicyArns").Texts;
        var trust = _documents.Read(construct, "AssumeRolePolicyDocument", PolicyKind.Trust) ?? CfnDocumentReader.Unknown(PolicyKind.Trust, made);
        _roles[made] = _model.Roles.Count;
        _model.Roles.Add(new Role
        {
            Origin = made.Origin,
            Site = made.Argument("id") is { } id ? Origin.Of(id.Node) : made.Origin,
            Id = ElementReader.Text(made.Argument("id")?.Value ?? new UnknownValue(made.Origin.Node)) ?? SourceString.Empty,
            Name = construct.Property("RoleName") is var name && name.IsAbsent ? null : (name.Certain is { } known ? ElementReader.Text(known) : null) ?? ElementReader.Hole(made.Origin.Node),
            Trust = trust,
            ManagedPolicies = managed,
            Boundary = construct.Property("PermissionsBoundary").Texts,
            Documents = documents,
            IsWhole = areInlineAll && managed.IsComplete && trust.IsComplete && !construct.IsOpen && !IsGivenAway(made),
        });
    }

    /// <summary>Notes a managed policy, which roles name by its ARN.</summary>
    public void NoteManaged(ObjectValue policy, PolicyDocument? document)
    {
        if (document is not null)
        {
            _managed[policy] = document;
        }
    }

    /// <summary>Attaches the managed policies of the same code that roles name.</summary>
    public void AttachManaged(IEnumerable<CfnConstruct> constructs)
    {
        foreach (var construct in constructs.Where(static construct => construct.Is("IAM.Role")))
        {
            var property = construct.Property("ManagedPolicyArns");
            foreach (var item in property.Certain is { } list ? Views.List(list, property.Step).Items : ImmutableArray<ListItem>.Empty)
            {
                if (Owner(item.Value, property.Step) is { } policy && _managed.TryGetValue(policy, out var document))
                {
                    Attach(construct.Made, item.IsCertain ? document : null);
                }
            }
        }
    }

    /// <summary>Attaches a policy to the roles that one of its properties names.</summary>
    public void Attach(CfnConstruct policy, string property, PolicyDocument? document)
    {
        var named = policy.Property(property);
        var areKnown = named.IsKnown;
        foreach (var (value, step) in named.Values)
        {
            var list = Names(value, step);
            areKnown &= list.IsComplete;
            foreach (var item in list.Items)
            {
                AttachTo(item.Value, step, areKnown && item.IsCertain ? policy : null, document);
            }
        }

        foreach (var any in areKnown ? Enumerable.Empty<ObjectValue>() : _roles.Keys.ToList())
        {
            Attach(any, null);
        }
    }

    private static ListValue Names(Value value, int step) => value is TextValue or UnknownValue { IsText: true } || Views.Map(value, step) is not null
        ? new ListValue(value.Origin, ImmutableArray.Create(new ListItem(value, IsCertain: true, value.Origin)), isComplete: true)
        : Views.List(value, step);

    private void AttachTo(Value name, int step, CfnConstruct? policy, PolicyDocument? document)
    {
        if (Owner(name, step) is { } role && _roles.ContainsKey(role))
        {
            Attach(role, policy is not null && policy.Made.Scope.Encloses(role.Scope) ? document : null);
            return;
        }

        var text = ElementReader.Text(name);
        foreach (var known in _roles.Keys.ToList())
        {
            if (text?.Known is { } written && _model.Roles[_roles[known]].Name?.Known is { } given)
            {
                if (given == written)
                {
                    Attach(known, policy is not null && policy.Made.Scope.Encloses(known.Scope) ? document : null);
                }
            }
            else if (text?.Known is null || _model.Roles[_roles[known]].Name is not null)
            {
                // Whatever role may have the name may get the policy.
                Attach(known, null);
            }
        }
    }

    /// <summary>Changes an L2 role by what is done to the L1 one inside of it.</summary>
    public void Change(ObjectValue made, CfnOverride change, Doubts doubts)
    {
        var property = change.Path.IsEmpty ? null : change.Path[0];
        var role = _model.Roles[_roles[made]];
        if (property is null or "AssumeRolePolicyDocument")
        {
            doubts.Add(role.Trust.Statements, property is null ? change.Path : change.Path.RemoveAt(0));
            role = role with { Trust = role.Trust with { IsComplete = false }, IsWhole = false };
        }

        _model.Roles[_roles[made]] = role with
        {
            IsWhole = role.IsWhole && property is not ("Policies" or "ManagedPolicyArns"),
            ManagedPolicies = property is null or "ManagedPolicyArns" ? role.ManagedPolicies.Doubted() : role.ManagedPolicies,
            Boundary = property is null or "PermissionsBoundary" ? Boundary(role.Boundary, change) : role.Boundary,
            Name = property is null or "RoleName" ? ElementReader.Hole(made.Origin.Node) : role.Name,
        };
    }

    private static ElementList Boundary(ElementList old, CfnOverride change) => change is { IsCertain: true, Path.Length: 1 }
        ? ElementReader.Read(change.Given, (change.Given?.Origin ?? old.Site)!, isCertain: true, change.Step)
        : old.Doubted();

    // The construct whose name, ARN or reference a value is.
    private static ObjectValue? Owner(Value value, int step)
    {
        if (Views.Map(value, step) is { IsComplete: true, Entries: [{ Key.Text.Known: "Ref" } entry] })
        {
            value = entry.Value;
        }

        return (value as UnknownValue)?.Owner as ObjectValue;
    }

    private void Attach(ObjectValue made, PolicyDocument? document)
    {
        var role = _model.Roles[_roles[made]];
        _model.Roles[_roles[made]] = document is null
            ? role with { IsWhole = false }
            : role with { Documents = role.Documents.Add(document), IsWhole = role.IsWhole && document.IsComplete };
    }

    // Nothing of AWS adds to an L1 role but by its name or ARN, or as an aspect.
    private bool IsGivenAway(ObjectValue role) => role.IsNamedElsewhere || _trace.Objects.Any(other =>
        (KnownSymbols.Is(other.Type, _symbols.RoleInterface) && other.Maker.Name.StartsWith("From", StringComparison.Ordinal))
        || (other.Maker.ContainingType.Name == "Aspects" && other.Arguments.Any(argument => argument?.Value == role)));
}
