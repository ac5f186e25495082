using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NotebookRoleAnalyzers.Values;

/// <summary>
/// The places of a compilation's code that say one name, sorted by what each of them means. All are bound together, once: a thousand stacks that each
/// have a property of the same name would otherwise bind each other's places a thousand times.
/// </summary>
internal sealed class NameUses
{
    private readonly object _gate = new();
    private readonly CompilationCode _code;
    private readonly string _name;
    private Dictionary<ISymbol, List<SimpleNameSyntax>>? _places;
    private List<SimpleNameSyntax> _unbound = new();

    public NameUses(CompilationCode code, string name)
    {
        _code = code;
        _name = name;
    }

    /// <summary>The places that mean a member, or may.</summary>
    public IEnumerable<SimpleNameSyntax> Of(ISymbol member, CancellationToken cancellation)
    {
        lock (_gate)
        {
            _places ??= Bind(cancellation);
        }

        return _places.TryGetValue(member.OriginalDefinition, out var places) ? places.Concat(_unbound) : _unbound;
    }

    private Dictionary<ISymbol, List<SimpleNameSyntax>> Bind(CancellationToken cancellation)
    {
        var places = new Dictionary<ISymbol, List<SimpleNameSyntax>>(SymbolEqualityComparer.Default);
        var unbound = new List<SimpleNameSyntax>();
        foreach (var place in _code.PlacesNaming(_name, cancellation).Where(static place => !IsOfNoMember(place)))
        {
            if (_code.ModelOf(place.SyntaxTree).GetSymbolInfo(place, cancellation).Symbol?.OriginalDefinition is not { } meant)
            {
                unbound.Add(place);
            }
            else if (places.TryGetValue(meant, out var others))
            {
                others.Add(place);
            }
            else
            {
                places.Add(meant, new List<SimpleNameSyntax> { place });
            }
        }

        _unbound = unbound;
        return places;
    }

    // The name of a type or of a parameter.
    private static bool IsOfNoMember(SimpleNameSyntax place) => place.Parent is NameColonSyntax { Parent: ArgumentSyntax } || SyntaxFacts.IsInTypeOnlyContext(place);
}
