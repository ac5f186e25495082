using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>Somebody that a policy names.</summary>
/// <param name="Type">The key that it stands under.</param>
/// <param name="Name">Its name, account or ARN.</param>
/// <param name="IsCertain">Whether the policy names it on every way through the code.</param>
/// <param name="Site">What stands for the name.</param>
/// <param name="Holder">The expression that makes the principal, as <c>new ServicePrincipal(...)</c>; in JSON the name itself.</param>
internal sealed record Principal(PrincipalType Type, SourceString Name, bool IsCertain, Origin Site, Origin Holder)
{
    /// <summary>Whether it certainly is everybody, of any account and of none.</summary>
    public bool IsEveryone => IsCertain && Type is (PrincipalType.Anyone or PrincipalType.Aws) && Name.Known == "*";
}
