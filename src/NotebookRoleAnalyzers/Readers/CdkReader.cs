using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the policies that a block makes of the CDK's own objects.</summary>
internal sealed class CdkReader
{
    private readonly Trace _trace;
    private readonly KnownSymbols _symbols;
    private readonly CdkKinds _kinds;
    private readonly CdkStatementReader _statements;
    private readonly CdkPrincipalReader _principals;
    private readonly CdkGrantReader _grants;

    private CdkReader(Trace trace, KnownSymbols symbols)
    {
        _trace = trace;
        _symbols = symbols;
        _kinds = new CdkKinds(trace, symbols);
        _principals = new CdkPrincipalReader(symbols);
        _statements = new CdkStatementReader(symbols, _kinds, _principals);
        _grants = new CdkGrantReader(trace, symbols);
    }

    public static void Read(Trace trace, KnownSymbols symbols, PolicyModel model)
    {
        if (symbols.HasCdk)
        {
            new CdkReader(trace, symbols).ReadInto(model);
        }
    }

    private void ReadInto(PolicyModel model)
    {
        foreach (var made in _trace.Objects)
        {
            if (LookedUp(made) is { } policy)
            {
                model.ManagedPolicies.Add(policy);
            }
            else if (IsMade(made, _symbols.Role))
            {
                var role = ReadRole(made);
                model.Roles.Add(role);
                model.Statements.AddRange(role.Trust.Statements.Concat(_grants.Of(made)).Where(statement => !model.Statements.Contains(statement)));
            }
            else if (IsMade(made, _symbols.PolicyDocument))
            {
                model.Documents.Add(ReadDocument(made));
            }
            else if (KnownSymbols.Is(made.Type, _symbols.PolicyStatement) && _statements.Read(made) is { } statement && !model.Statements.Contains(statement))
            {
                model.Statements.Add(statement);
            }
        }

        CfnReader.Read(_trace, _symbols, model, ReadDocument, ReadPolicy);
    }

    private static bool IsMade(ObjectValue made, INamedTypeSymbol? type) => made.IsConstructed && KnownSymbols.Is(made.Type, type);

    private PolicyDocument ReadDocument(ObjectValue made)
    {
        var (statements, isComplete) = ReadStatements(Lists(made, "AddStatements").Append(Views.Property(made.Argument("props")?.Value, "Statements", made.Step)?.Given), made.Step);
        return new PolicyDocument(_kinds.Of(made), statements, isComplete && IsKnown(made.Argument("props")) && !made.IsOpen, made.Origin);
    }

    private static bool IsKnown(Argument? props) => props is null or { Value: ObjectValue { IsConstructed: true, IsOpen: false } };

    // What is added only maybe counts as an unknown list: nothing of it is certain, and nothing is complete.
    private static IEnumerable<Argument?> Lists(ObjectValue made, params string[] methods) =>
        made.Events.Where(happened => methods.Contains(happened.Member.Name)).Select(static happened => happened.IsCertain ? happened.Arguments[0] : new Argument(new UnknownValue(happened.Node), happened.Node));

    private (ImmutableArray<Statement> Statements, bool AreComplete) ReadStatements(IEnumerable<Argument?> lists, int step)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var areComplete = true;
        foreach (var argument in lists.Where(static argument => argument is not null))
        {
            if (argument!.Value is ObjectValue single && _statements.Read(single) is { } one)
            {
                statements.Add(one);
                continue;
            }

            var list = Views.List(argument.Value, step);
            areComplete &= list.IsComplete;
            foreach (var item in list.Items)
            {
                if (item.IsCertain && item.Value is ObjectValue made && _statements.Read(made) is { } statement)
                {
                    statements.Add(statement);
                }
                else
                {
                    areComplete = false;
                }
            }
        }

        return (statements.ToImmutable(), areComplete);
    }

    private Role ReadRole(ObjectValue made)
    {
        var props = made.Argument("props");
        var isKnown = IsKnown(props);
        var (statements, areComplete) = ReadStatements(Lists(made, "AddToPolicy", "AddToPrincipalPolicy"), made.Step);
        var documents = InlineDocuments(made, props, out var areInlineComplete);
        var managed = ManagedPolicies(made, props);
        var trust = ReadTrust(made, props);
        return new Role
        {
            Origin = made.Origin,
            Site = made.Argument("id") is { } id ? Origin.Of(id.Node) : made.Origin,
            TakesCalls = true,
            Id = ElementReader.Text(made.Argument("id")?.Value ?? new UnknownValue(made.Origin.Node)) ?? SourceString.Empty,
            Name = Views.Property(props?.Value, "RoleName", made.Step)?.Given.Value is { } name ? ElementReader.Text(name) : null,
            Trust = trust,
            ManagedPolicies = isKnown ? managed : managed with { IsComplete = false },
            Boundary = BoundaryReader.Read(made, _trace),
            Documents = documents,
            Statements = statements.AddRange(_grants.Of(made)),
            IsWhole = isKnown && areComplete && areInlineComplete && managed.IsComplete && trust.IsComplete && !made.IsOpen && !IsGivenAway(made),
        };
    }

    // Whatever of AWS's takes the role, as a function does or a grant that isn't read, may add permissions to it; other code has been followed, or else the role is open.
    private bool IsGivenAway(ObjectValue role) => _trace.Objects.Where(other => KnownSymbols.IsAws(other.Maker) && !_grants.IsGrant(other)).Any(other =>
        (other.Arguments.Any(argument => MayBe(argument?.Value, role)) && other.Maker is not { Name: "Of", ContainingType.Name: "PermissionsBoundary" or "Tags" })
        || other.Events.Any(happened => happened.Member is IPropertySymbol { Name: not "Roles" } && happened.Arguments.Any(argument => MayBe(argument?.Value, role))));

    private static bool MayBe(Value? value, ObjectValue role) => value == role || value switch
    {
        ChoiceValue choice => choice.Options.Contains(role),
        null => false,
        _ => Views.IsList(value) && Views.List(value, int.MaxValue).Items.Any(item => MayBe(item.Value, role)),
    };

    private PolicyDocument ReadTrust(ObjectValue role, Argument? props)
    {
        var assumedBy = Views.Property(props?.Value, "AssumedBy", role.Step);
        var principals = assumedBy is null ? null : _principals.Read(assumedBy.Given.Value, assumedBy.IsCertain, role.Step);
        var externalIds = Views.Property(props?.Value, "ExternalIds", role.Step);
        var external = new Condition(ElementReader.Written("sts:ExternalId", role.Origin.Node), ElementReader.Read(externalIds, role.Step), externalIds is { IsCertain: true }, externalIds is null ? null : ElementReader.Removable(Origin.Of(externalIds.Node)));
        var statements = (principals ?? ImmutableArray<CdkPrincipal>.Empty).Select(principal => TrustStatement(principal, external)).ToList();
        var added = role.Parts.Where(static part => part.Key.Name == "AssumeRolePolicy").SelectMany(static part => Lists(part.Value, "AddStatements"));
        var (more, areComplete) = ReadStatements(added, role.Step);
        statements.AddRange(more);
        var isOpen = role.IsOpen || role.Parts.Any(static part => part.Value.IsOpen);
        return new PolicyDocument(PolicyKind.Trust, statements.ToImmutableArray(), principals is not null && areComplete && !isOpen, role.Origin);
    }

    private static Statement TrustStatement(CdkPrincipal principal, Condition external)
    {
        var node = principal.Principal.Holder.Node;
        var conditions = principal.Conditions;
        if (!external.Values.IsAbsent)
        {
            conditions = conditions.With(new Conditions(
                ImmutableArray.Create(new ConditionBlock(ElementReader.Written("StringEquals", node), ImmutableArray.Create(external), IsComplete: true, null, external.Site)), IsComplete: true, null));
        }

        return new Statement
        {
            Origin = principal.Principal.Holder,
            CanBeRemoved = node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: > 1, Parent: BaseObjectCreationExpressionSyntax } },
            Kind = PolicyKind.Trust,
            Effect = Effect.Allow,
            Principals = new PrincipalList(ImmutableArray.Create(principal.Principal), IsComplete: true),
            Actions = new ElementList(ImmutableArray.Create(new PolicyElement(ElementReader.Written(principal.AssumeAction, node), IsCertain: true, Origin.Of(node))), IsComplete: true, null),
            Conditions = conditions,
        };
    }

    private static ElementList ManagedPolicies(ObjectValue role, Argument? props)
    {
        var policies = ImmutableArray.CreateBuilder<PolicyElement>();
        var given = Views.Property(props?.Value, "ManagedPolicies", role.Step);
        var list = given is null ? null : Views.List(given.Given.Value, role.Step);
        policies.AddRange((list?.Items ?? ImmutableArray<ListItem>.Empty).Select(item => new PolicyElement(PolicyName(item.Value), item.IsCertain && given!.IsCertain, item.Site)));
        foreach (var added in role.Events.Where(static happened => happened.Member.Name == "AddManagedPolicy" && happened.Arguments is [{ }]))
        {
            policies.Add(new PolicyElement(PolicyName(added.Arguments[0]!.Value), added.IsCertain, Origin.Of(added.Arguments[0]!.Node)));
        }

        return new ElementList(policies.ToImmutable(), list?.IsComplete ?? true, list?.Origin);
    }

    // A policy that the code finds by its name or ARN, to be attached to anybody.
    private PolicyElement? LookedUp(ObjectValue made)
    {
        var parameter = made.Maker.Name switch { "FromAwsManagedPolicyName" => "managedPolicyName", "FromManagedPolicyArn" => "managedPolicyArn", _ => null };
        return parameter is not null && SymbolEqualityComparer.Default.Equals(made.Maker.ContainingType, _symbols.ManagedPolicy) && made.Argument(parameter) is { } name
            ? new PolicyElement(ElementReader.Text(name) ?? ElementReader.Hole(name.Node), IsCertain: true, Origin.Of(name.Node))
            : null;
    }

    private static SourceString PolicyName(Value policy)
    {
        // A name alone is one of AWS's own policies; what a policy of the account has in it isn't known by its name.
        var name = policy is ObjectValue { IsConstructed: false } made ? (made.Maker.Name == "FromAwsManagedPolicyName" ? made.Argument("managedPolicyName") : null) ?? made.Argument("managedPolicyArn") : null;
        return name is null ? ElementReader.Hole(policy.Origin.Node) : ElementReader.Text(name.Value) ?? ElementReader.Hole(name.Node);
    }

    private ImmutableArray<PolicyDocument> InlineDocuments(ObjectValue role, Argument? props, out bool areComplete)
    {
        var documents = ImmutableArray.CreateBuilder<PolicyDocument>();
        var inline = Views.Property(props?.Value, "InlinePolicies", role.Step);
        var map = inline is null ? null : Views.Map(inline.Given.Value, role.Step);
        areComplete = inline is null || map is { IsComplete: true };
        foreach (var entry in map?.Entries ?? ImmutableArray<MapEntry>.Empty)
        {
            AddDocument(entry.Value, documents, ref areComplete);
        }

        foreach (var policy in _trace.Objects.Where(made => IsMade(made, _symbols.Policy) || IsMade(made, _symbols.ManagedPolicy)).Where(policy => IsAttached(policy, role)))
        {
            documents.Add(ReadPolicy(policy));
            areComplete &= documents[documents.Count - 1].IsComplete;
        }

        return documents.ToImmutable();
    }

    private void AddDocument(Value? value, ImmutableArray<PolicyDocument>.Builder documents, ref bool areComplete)
    {
        if (value is ObjectValue made && IsMade(made, _symbols.PolicyDocument))
        {
            documents.Add(ReadDocument(made));
        }

        areComplete &= value is ObjectValue document && IsMade(document, _symbols.PolicyDocument) && documents[documents.Count - 1].IsComplete;
    }

    private static bool IsAttached(ObjectValue policy, ObjectValue role) =>
        role.Events.Any(happened => happened.Member.Name is "AttachInlinePolicy" or "AddManagedPolicy" && happened.Arguments[0]?.Value == policy)
        || policy.Events.Any(happened => happened.Member.Name == "AttachToRole" && happened.Arguments[0]?.Value == role)
        || (Views.Property(policy.Argument("props")?.Value, "Roles", policy.Step) is { } roles && Views.List(roles.Given.Value, policy.Step).Items.Any(item => item.Value == role));

    private PolicyDocument ReadPolicy(ObjectValue policy)
    {
        var props = policy.Argument("props");
        var lists = Lists(policy, "AddStatements").Append(Views.Property(props?.Value, "Statements", policy.Step)?.Given);
        var (statements, isComplete) = ReadStatements(lists, policy.Step);
        isComplete &= IsKnown(props) && !policy.IsOpen;
        if (Views.Property(props?.Value, "Document", policy.Step) is { } setting)
        {
            var documents = ImmutableArray.CreateBuilder<PolicyDocument>();
            AddDocument(setting.Given.Value, documents, ref isComplete);
            statements = statements.AddRange(documents.SelectMany(static document => document.Statements));
        }

        return new PolicyDocument(PolicyKind.Identity, statements, isComplete, policy.Origin);
    }
}
