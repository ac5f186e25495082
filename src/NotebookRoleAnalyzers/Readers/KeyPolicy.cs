using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>
/// Whether the policy of a key certainly names nobody but the account and services. The CDK's default is so: it hands the key to the account, whose roles then need a permission of their own.
/// The statements that code adds are read with all others; here it is what isn't read that counts.
/// </summary>
internal static class KeyPolicy
{
    /// <param name="encrypted">What the key encrypts.</param>
    /// <param name="given">The key that it is given; null if it makes one.</param>
    /// <param name="property">The property by which it hands its key out.</param>
    /// <param name="hatches">What is done to L1 constructs.</param>
    public static bool IsLeftToIam(ObjectValue encrypted, Value? given, string property, EscapeHatches hatches) =>
        !encrypted.IsOpen
        && (given is null || (given is ObjectValue { IsConstructed: true } key && IsDefault(key) && IsLeft(key, hatches)))
        && encrypted.Parts.Where(part => part.Key.Name == property).All(part => IsLeft(part.Value, hatches));

    private static bool IsDefault(ObjectValue key) => key.Type.Name == "Key" && KnownSymbols.IsAws(key.Maker)
        && (key.Argument("props")?.Value is null or ConstantValue { Constant: null }
            || (key.Argument("props")!.Value is ObjectValue { IsConstructed: true, IsOpen: false } props && Views.Property(props, "Policy", key.Step) is null));

    private static bool IsLeft(ObjectValue key, EscapeHatches hatches) => !key.IsOpen && hatches.Children(key).Count == 0 && key.Events.All(IsHarmless);

    private static bool IsHarmless(ObjectEvent happened) => happened.Member.Name switch
    {
        "AddAlias" or "ApplyRemovalPolicy" => true,
        "AddToResourcePolicy" => happened.Arguments is [{ Value: ObjectValue { IsConstructed: true } }, ..],
        // A grant to a construct stands in that one's policy, one to a mere principal in the key's.
        var name when name.StartsWith("Grant", StringComparison.Ordinal) => happened.Arguments is [{ Value: ObjectValue grantee }, ..]
            && (!grantee.Type.Name.EndsWith("Principal", StringComparison.Ordinal) || grantee.Type.Name is "ServicePrincipal" or "AccountRootPrincipal"),
        _ => false,
    };
}
