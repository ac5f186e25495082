using System.Reflection;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed class ActionIdentifiersTests
{
    [Fact]
    public void Every_action_that_the_SDK_names_is_known()
    {
        var fields = SdkVersion.Three.Assembly.GetExportedTypes()
            .Where(static type => type.Namespace == "Amazon.Auth.AccessControlPolicy.ActionIdentifiers")
            .SelectMany(static type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .ToList();

        Assert.True(fields.Count > 900);
        Assert.All(fields, static field => Assert.Equal(ActionOf(field), ActionIdentifiers.ActionOf(field.DeclaringType!.Name, field.Name)));
    }

    [Fact]
    public void Version_4_names_none() => Assert.Null(SdkVersion.Four.Assembly.GetType("Amazon.Auth.AccessControlPolicy.ActionIdentifiers.S3ActionIdentifiers"));

    [Theory]
    [InlineData("MineActionIdentifiers")]
    [InlineData("ActionIdentifiers")]
    [InlineData("S3")]
    public void Other_classes_are_not_guessed(string type) => Assert.Null(ActionIdentifiers.ActionOf(type, "GetObject"));

    private static string ActionOf(FieldInfo field)
    {
        var identifier = field.GetValue(null)!;
        return (string)identifier.GetType().GetProperty("ActionName")!.GetValue(identifier)!;
    }
}
