namespace NotebookRoleAnalyzers.Values;

/// <summary>A stretch of code that runs as a whole or not at all. What happens in an inner one happens only maybe, seen from an outer one.</summary>
internal sealed class Scope
{
    public Scope(Scope? outer) => Outer = outer;

    public Scope? Outer { get; }

    /// <summary>Whether this stretch runs whenever <paramref name="other"/> does: it is the same or one around it.</summary>
    public bool Encloses(Scope other)
    {
        for (var scope = other; scope is not null; scope = scope.Outer)
        {
            if (scope == this)
            {
                return true;
            }
        }

        return false;
    }
}
