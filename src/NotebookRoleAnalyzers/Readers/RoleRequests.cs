using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>The requests of a block that name one role, which together say what it is.</summary>
internal sealed class RoleRequests
{
    private const string Iam = "IdentityManagement.";
    private const string Create = Iam + "CreateRole";
    private const string UpdateTrust = Iam + "UpdateAssumeRolePolicy";
    private const string PutPolicy = Iam + "PutRolePolicy";
    private const string DeletePolicy = Iam + "DeleteRolePolicy";
    private const string Attach = Iam + "AttachRolePolicy";
    private const string Detach = Iam + "DetachRolePolicy";
    private const string PutBoundary = Iam + "PutRolePermissionsBoundary";
    private const string DeleteBoundary = Iam + "DeleteRolePermissionsBoundary";

    private readonly RequestText _texts;
    private readonly SdkRequest _anchor;
    private readonly Argument _name;
    private readonly ImmutableArray<SdkRequest> _others;
    private readonly IReadOnlyDictionary<Value, PolicyDocument> _documents;

    /// <param name="anchor">The request that creates it; where none does, the first that names it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="all">Every request of the block that changes roles.</param>
    /// <param name="documents">The policies already read.</param>
    /// <param name="texts">Compares names.</param>
    public RoleRequests(SdkRequest anchor, Argument name, ImmutableArray<SdkRequest> all, IReadOnlyDictionary<Value, PolicyDocument> documents, RequestText texts)
    {
        _texts = texts;
        _anchor = anchor;
        _name = name;
        _documents = documents;

        // Each creation of a role is a role of its own: of two for one name, as in two branches, only one happens.
        _others = all.Where(request => request != anchor && !Creates(request.Operation)).ToImmutableArray();
        Tied = _others.Where(request => _texts.AreSame(NameOf(request), name)).Append(anchor).OrderBy(static request => request.Call.Step).ToImmutableArray();
    }

    /// <summary>The requests that certainly name the role, in order.</summary>
    public ImmutableArray<SdkRequest> Tied { get; }

    /// <summary>Whether an operation makes a role or changes what it may do.</summary>
    public static bool Change(string operation) => operation is Create or UpdateTrust or PutPolicy or DeletePolicy or Attach or Detach or PutBoundary or DeleteBoundary;

    public static bool Creates(string operation) => operation == Create;

    /// <summary>The name that a request certainly says; null if the source doesn't decide which value that is.</summary>
    public static Argument? NameOf(SdkRequest request) => request.Object is { IsOpen: false } && request.Setting("RoleName") is { IsCertain: true } name ? name.Given : null;

    public Role ToRole()
    {
        var trust = ReadTrust();
        var managed = ReadManaged();
        var boundary = ReadBoundary();
        var documents = ReadInline(out var areComplete);
        return new Role
        {
            Origin = (_anchor.Object ?? _anchor.Call).Origin,
            Site = Origin.Of(_name.Node),
            Name = ElementReader.Text(_name.Value),
            Trust = trust,
            ManagedPolicies = managed,
            Boundary = boundary,
            Documents = documents,
            IsWhole = Creates(_anchor.Operation)
                && trust.IsComplete && managed.IsComplete && boundary.IsComplete && areComplete
                && _others.All(other => Tied.Contains(other) || !MayBeOfRole(other))
                && CreatedRole.StaysIn(_texts.Member, _name.Value, _anchor.Call.Origin.Node),
        };
    }

    private bool MayBeOfRole(SdkRequest request) => RequestText.MayBeSame(NameOf(request), _name);

    // Whether it is sent whenever the role is created; where none of the requests creates it, whenever any of them is sent.
    private bool IsCertain(SdkRequest request) => Creates(_anchor.Operation)
        ? request.Call.Scope.Encloses(_anchor.Call.Scope)
        : Tied.All(other => request.Call.Scope.Encloses(other.Call.Scope));

    // What a role is created with, it has before anything is changed.
    private bool IsAfter(SdkRequest request, SdkRequest other) => request.Call.Step > other.Call.Step && other != request && (request.Call.Step > _anchor.Call.Step || !Creates(_anchor.Operation));

    private PolicyDocument ReadTrust()
    {
        var trust = Creates(_anchor.Operation) ? Document(_anchor, "AssumeRolePolicyDocument", PolicyKind.Trust) : Unread(_anchor, PolicyKind.Trust);
        foreach (var update in _others.Where(request => request.Operation == UpdateTrust && MayBeOfRole(request)).Append(_anchor).Where(static request => request.Operation == UpdateTrust).OrderBy(static request => request.Call.Step))
        {
            trust = Tied.Contains(update) && IsCertain(update) ? Document(update, "PolicyDocument", PolicyKind.Trust) : Unread(update, PolicyKind.Trust);
        }

        return trust;
    }

    private ElementList ReadManaged()
    {
        var managed = ImmutableArray.CreateBuilder<PolicyElement>();
        var isComplete = Creates(_anchor.Operation);
        foreach (var attachment in Tied.Where(static request => request.Operation == Attach))
        {
            var removal = Removal(attachment, Detach, "PolicyArn");
            if (removal == true)
            {
                continue;
            }

            var given = ElementReader.Read(attachment.Setting("PolicyArn"), attachment.Call.Step);
            var isCertain = IsCertain(attachment) && removal == false && attachment.Object is { IsOpen: false };
            managed.AddRange(given.Items.Select(item => item with { IsCertain = item.IsCertain && isCertain }));
            isComplete &= given is { IsComplete: true, Items: [{ IsCertain: true }] } && isCertain;
        }

        return new ElementList(managed.ToImmutable(), isComplete, null);
    }

    private ImmutableArray<PolicyDocument> ReadInline(out bool areComplete)
    {
        var documents = ImmutableArray.CreateBuilder<PolicyDocument>();
        areComplete = true;
        foreach (var put in Tied.Where(static request => request.Operation == PutPolicy))
        {
            // Another policy of the same name takes its place.
            var removal = Removal(put, DeletePolicy, "PolicyName");
            var replacement = removal == true ? removal : Removal(put, PutPolicy, "PolicyName");
            if (removal == false && replacement == false && IsCertain(put))
            {
                documents.Add(Document(put, "PolicyDocument", PolicyKind.Identity));
                areComplete &= documents[documents.Count - 1].IsComplete;
            }
            else
            {
                areComplete &= replacement == true;
            }
        }

        return documents.ToImmutable();
    }

    private ElementList ReadBoundary()
    {
        var boundary = Creates(_anchor.Operation) ? ElementList.Absent : ElementList.Unknown;
        foreach (var request in _others.Where(MayBeOfRole).Append(_anchor).OrderBy(static request => request.Call.Step))
        {
            if (request.Operation is not (Create or PutBoundary or DeleteBoundary))
            {
                continue;
            }

            var isCertain = Tied.Contains(request) && IsCertain(request);
            var set = request.Operation == DeleteBoundary ? null : request.Setting("PermissionsBoundary");
            var given = ElementReader.Read(set, request.Call.Step);
            boundary = isCertain
                ? given with { IsComplete = given.IsComplete && request.Object is { IsOpen: false } }
                : new ElementList(boundary.Items.AddRange(given.Items).Select(static item => item with { IsCertain = false }).ToImmutableArray(), IsComplete: false, boundary.Site ?? given.Site);
        }

        return boundary;
    }

    /// <summary>Whether a later request takes away what this one gave; null if it may.</summary>
    private bool? Removal(SdkRequest given, string operation, string key)
    {
        bool? isRemoved = false;
        var name = given.Setting(key)?.Given;
        foreach (var removal in _others.Where(request => request.Operation == operation && IsAfter(request, given) && MayBeOfRole(request)))
        {
            var other = removal.Setting(key)?.Given;
            if (Tied.Contains(removal) && IsCertain(removal) && _texts.AreSame(name, other))
            {
                return true;
            }

            isRemoved = RequestText.MayBeSame(name, other) ? null : isRemoved;
        }

        return isRemoved;
    }

    private PolicyDocument Document(SdkRequest request, string property, PolicyKind kind)
    {
        if (request.Object is not { IsOpen: false } || request.Setting(property) is not { IsCertain: true } setting)
        {
            return Unread(request, kind);
        }

        return PolicyValues.Document(setting.Given.Value, kind, _documents) ?? new PolicyDocument(kind, ImmutableArray<Statement>.Empty, IsComplete: false, Origin.Of(setting.Given.Node));
    }

    private static PolicyDocument Unread(SdkRequest request, PolicyKind kind) => new(kind, ImmutableArray<Statement>.Empty, IsComplete: false, request.Call.Origin);
}
