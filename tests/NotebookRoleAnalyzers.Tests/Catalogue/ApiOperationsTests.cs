using NotebookRoleAnalyzers.Catalogue;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

/// <summary><see cref="ApiOperations"/> and <see cref="ServiceNicknames"/>.</summary>
public sealed class ApiOperationsTests
{
    [Fact]
    public void An_operation_is_no_action_and_what_permits_it_are_actions() => Assert.All(ApiOperations.All, static operation =>
    {
        Assert.Null(ActionCatalogue.Find(operation));
        Assert.All(ApiOperations.ActionsOf(operation), static action => Assert.Equal(action, ActionCatalogue.Find(action)?.Name));
    });

    [Fact]
    public void A_nickname_is_no_prefix_and_what_it_stands_for_is_one() => Assert.All(ServiceNicknames.All, static name =>
    {
        Assert.Null(ActionCatalogue.Service(name));
        Assert.NotNull(ActionCatalogue.Service(ServiceNicknames.PrefixOf(name)!));
    });

    [Fact]
    public void Another_name_is_none_of_these()
    {
        Assert.Empty(ApiOperations.ActionsOf("s3:GetObject"));
        Assert.Null(ServiceNicknames.PrefixOf("s3"));
    }
}
