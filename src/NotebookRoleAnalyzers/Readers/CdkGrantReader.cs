using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the CDK's grants: calls that add statements to the policy of whom they name.</summary>
internal sealed class CdkGrantReader
{
    private readonly KnownSymbols _symbols;
    private readonly Dictionary<ObjectValue, List<Statement>> _granted = new();
    private readonly HashSet<ObjectValue> _read = new();

    public CdkGrantReader(Trace trace, KnownSymbols symbols)
    {
        _symbols = symbols;
        foreach (var made in trace.Objects)
        {
            if (!made.IsConstructed && made.Maker.Name.StartsWith("Grant", StringComparison.Ordinal) && KnownSymbols.IsAws(made.Maker))
            {
                ReadCall(made);
            }
            else if (made.Maker.IsStatic && SymbolEqualityComparer.Default.Equals(made.Maker.ContainingType, symbols.Grant))
            {
                ReadOptions(made);
            }
        }
    }

    /// <summary>The statements that grants add to a role.</summary>
    public IEnumerable<Statement> Of(ObjectValue role) => _granted.TryGetValue(role, out var statements) ? statements : Enumerable.Empty<Statement>();

    /// <summary>Whether an object takes a role for a grant, all of which is read.</summary>
    public bool IsGrant(ObjectValue made) => _read.Contains(made);

    private void ReadCall(ObjectValue call)
    {
        var construct = new CdkConstruct(call);
        var granted = construct.Granted(call.Maker.Name, _symbols.CdkVersion);
        if (granted.IsEmpty || Grantee(call) is not { Value: var grantee })
        {
            return;
        }

        _read.Add(call);
        foreach (var role in CdkGrantee.RolesOf(grantee, _symbols))
        {
            var isCertain = grantee is not ChoiceValue && IsCertain(call, role);
            foreach (var statement in granted)
            {
                var has = statement.Needs.Length == 0 ? true : construct.Has(statement.Type, statement.Needs);
                if (has != false)
                {
                    Add(role, call, new CdkGrantedElements(call, construct, statement, isCertain && has == true).Read());
                }
            }
        }
    }

    private static Argument? Grantee(ObjectValue call) => call.Maker.Parameters is [{ Type.Name: "IGrantable" or "IPrincipal" }, ..] ? call.Arguments[0] : null;

    private static bool IsCertain(ObjectValue call, ObjectValue role) =>
        call.Scope.Encloses(role.Scope) && (call.Receiver is null or ObjectValue || !IsConditional(call.Origin.Node));

    // After ?. on what may be null.
    private static bool IsConditional(SyntaxNode node) => node is InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax };

    private void Add(ObjectValue role, ObjectValue call, Statement statement)
    {
        if (!_granted.TryGetValue(role, out var statements))
        {
            _granted.Add(role, statements = new List<Statement>());
        }

        // The grant that the call gives holds its statements, to be changed.
        var isChanged = call.IsOpen || call.Parts.Any(static part => part.Value.IsOpen || part.Value.Events.Count > 0);
        statements.Add(isChanged ? statement.Opened() : statement);
    }

    // Grant.AddToPrincipal(new GrantOnPrincipalOptions { ... }) and its siblings.
    private void ReadOptions(ObjectValue call)
    {
        if (call.Argument("options")?.Value is not ObjectValue { IsConstructed: true } options || !call.Maker.Name.StartsWith("AddToPrincipal", StringComparison.Ordinal)
            || Views.Property(options, "Grantee", call.Step) is not { } grantee)
        {
            return;
        }

        _read.Add(call);
        _read.Add(options);
        foreach (var role in CdkGrantee.RolesOf(grantee.Given.Value, _symbols))
        {
            var isCertain = grantee is { IsCertain: true, Given.Value: not ChoiceValue } && !options.IsOpen && IsCertain(call, role);
            var statement = ReadOptions(call, options, isCertain);
            Add(role, call, options.IsOpen ? statement.Opened() : statement);
        }
    }

    private static Statement ReadOptions(ObjectValue call, ObjectValue options, bool isCertain) => new()
    {
        Origin = Origin.Of(call.Origin.Node),
        Form = StatementForm.Grant,
        Kind = PolicyKind.Identity,
        Effect = Effect.Allow,
        Actions = Maybe(ElementReader.Read(Views.Property(options, "Actions", call.Step), call.Step), isCertain),
        Resources = Maybe(ElementReader.Read(Views.Property(options, "ResourceArns", call.Step), call.Step), isCertain),
        Conditions = Views.Property(options, "Conditions", call.Step) is { } conditions ? ElementReader.ReadConditions(conditions.Given.Value, isCertain && conditions.IsCertain, call.Step) : Conditions.None,
    };

    private static ElementList Maybe(ElementList list, bool isCertain) =>
        isCertain ? list : list with { Items = list.Items.Select(static item => item with { IsCertain = false }).ToImmutableArray() };
}
