using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Whom a grant of the CDK is for.</summary>
internal static class CdkGrantee
{
    // Constructs whose grants go to the role that they are made with.
    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal)
    {
        "Amazon.CDK.AWS.Lambda.Function", "Amazon.CDK.AWS.Lambda.DockerImageFunction", "Amazon.CDK.AWS.StepFunctions.StateMachine",
        "Amazon.CDK.AWS.CodeBuild.Project", "Amazon.CDK.AWS.EC2.Instance_",
    };

    /// <summary>The roles that the code makes and whose policy takes what is granted: several, or one and others, where a choice decides.</summary>
    public static IEnumerable<ObjectValue> RolesOf(Value? grantee, KnownSymbols symbols) =>
        (grantee is ChoiceValue choice ? choice.Options.Select(option => RoleOf(option, symbols)) : new[] { RoleOf(grantee, symbols) }).OfType<ObjectValue>();

    private static ObjectValue? RoleOf(Value? grantee, KnownSymbols symbols)
    {
        switch (grantee)
        {
            case ObjectValue { IsConstructed: true } role when KnownSymbols.Is(role.Type, symbols.Role):
                return role;
            case ObjectValue { IsConstructed: true } holder when Holders.Contains(holder.Type.ToDisplayString()) && KnownSymbols.IsAws(holder.Maker):
                return Views.Property(holder.Argument("props")?.Value, "Role", holder.Step) is { IsCertain: true, Given.Value: ObjectValue { IsConstructed: true } given } && KnownSymbols.Is(given.Type, symbols.Role) ? given : null;
            case ObjectValue { Maker.AssociatedSymbol.Name: "GrantPrincipal" or "Role", Receiver: ObjectValue { IsConstructed: true } holder } part when KnownSymbols.IsAws(part.Maker):
                return RoleOf(holder, symbols);
            default:
                return null;
        }
    }
}
