using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the policies of the CDK's L1 constructs, and what is done to those inside of L2 constructs.</summary>
internal sealed class CfnReader
{
    private readonly Trace _trace;
    private readonly KnownSymbols _symbols;
    private readonly PolicyModel _model;
    private readonly Func<ObjectValue, PolicyDocument> _readPolicy;
    private readonly Doubts _doubts = new();
    private readonly CfnDocumentReader _documents;
    private readonly CfnRoleReader _roles;

    private CfnReader(Trace trace, KnownSymbols symbols, PolicyModel model, Func<ObjectValue, PolicyDocument> readDocument, Func<ObjectValue, PolicyDocument> readPolicy)
    {
        _trace = trace;
        _symbols = symbols;
        _model = model;
        _readPolicy = readPolicy;
        _documents = new CfnDocumentReader(model, _doubts, symbols, readDocument);
        _roles = new CfnRoleReader(model, trace, symbols, _documents);
    }

    /// <summary>Adds to what is read of the CDK's other constructs.</summary>
    /// <param name="trace">What the code makes.</param>
    /// <param name="symbols">The CDK's types.</param>
    /// <param name="model">What is read; the L2 constructs are in it already.</param>
    /// <param name="readDocument">Reads the CDK's <c>PolicyDocument</c>.</param>
    /// <param name="readPolicy">Reads the CDK's <c>Policy</c> and <c>ManagedPolicy</c>.</param>
    public static void Read(Trace trace, KnownSymbols symbols, PolicyModel model, Func<ObjectValue, PolicyDocument> readDocument, Func<ObjectValue, PolicyDocument> readPolicy) =>
        new CfnReader(trace, symbols, model, readDocument, readPolicy).Read();

    private void Read()
    {
        var constructs = _trace.Objects.Select(made => CfnConstruct.Of(made, _symbols)).Where(static construct => construct is { Resource: not "" }).Select(static construct => construct!).ToList();
        constructs.Where(static construct => construct.Is("IAM.Role")).ToList().ForEach(_roles.Read);
        _model.ManagedPolicies.AddRange(constructs.Where(static construct => construct.Is("IAM.Role") || construct.Is("IAM.User") || construct.Is("IAM.Group")).SelectMany(static construct => construct.Property("ManagedPolicyArns").Texts.Items));
        foreach (var construct in constructs.Where(static construct => !construct.Is("IAM.Role")))
        {
            Read(construct);
        }

        _roles.AttachManaged(constructs);
        var hatches = new EscapeHatches(_trace);
        foreach (var made in _trace.Objects.Where(static made => made.IsConstructed))
        {
            ReadEscapes(made, hatches);
        }

        _doubts.ApplyTo(_model);
    }

    private void Read(CfnConstruct construct)
    {
        foreach (var property in CfnPolicyProperties.Of(construct.Resource))
        {
            var document = _documents.Read(construct, property.Key, property.Value);
            if (construct.Is("IAM.Policy") || construct.Is("IAM.ManagedPolicy"))
            {
                _roles.Attach(construct, "Roles", document);
            }
            else if (construct.Is("IAM.RolePolicy"))
            {
                _roles.Attach(construct, "RoleName", document);
            }

            if (construct.Is("IAM.ManagedPolicy"))
            {
                _roles.NoteManaged(construct.Made, document);
            }
        }

        if (construct.Is("IAM.User") || construct.Is("IAM.Group") || construct.Is("SAM.Function") || construct.Is("SAM.StateMachine"))
        {
            _documents.ReadInline(construct, out _);
        }

        if (construct.Is("Lambda.Permission"))
        {
            _model.Statements.Add(CfnPermissionReader.Read(construct));
        }
    }

    private void ReadEscapes(ObjectValue made, EscapeHatches hatches)
    {
        var owner = made.Parts.Where(static part => part.Key.Name == "Policy").Select(static part => part.Value).Append(made);
        foreach (var part in owner)
        {
            var children = hatches.Children(part);
            foreach (var change in hatches.Changes(part, children))
            {
                Change(made, change);
            }

            foreach (var set in EscapeHatches.Sets(children))
            {
                if (CfnPolicyProperties.KindOf((IPropertySymbol)set.Member) is var kind && kind != PolicyKind.Unknown)
                {
                    _documents.ReadSet(set.Arguments[0]!.Value, kind, set.Step);
                }
            }
        }
    }

    private void Change(ObjectValue made, CfnOverride change)
    {
        var (property, rest) = change.Path.IsEmpty ? (null, change.Path) : (change.Path[0], change.Path.RemoveAt(0));
        if (KnownSymbols.Is(made.Type, _symbols.Role))
        {
            _roles.Change(made, change, _doubts);
        }
        else if ((KnownSymbols.Is(made.Type, _symbols.Policy) || KnownSymbols.Is(made.Type, _symbols.ManagedPolicy)) && property is null or "PolicyDocument")
        {
            _doubts.Add(_readPolicy(made).Statements, rest);
        }
        else if (property is null or "PolicyDocument" or "KeyPolicy" or "ResourcePolicy" or "RepositoryPolicyText")
        {
            var given = _trace.Objects.Where(other => other.Receiver == made && other.Maker.Name == "AddToResourcePolicy").SelectMany(static call => call.Arguments).Select(static argument => argument?.Value.Origin).ToList();
            _doubts.Add(_model.Statements.Where(statement => given.Contains(statement.Origin)).ToImmutableArray(), rest);
        }
    }
}
