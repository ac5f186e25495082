using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed class ServicePrincipalCatalogueTests
{
    [Theory]
    [InlineData("elasticmapreduce.amazonaws.com", "Yes")]
    [InlineData("elasticmapreduce.amazonaws.com.cn", "Yes")]
    [InlineData("application-autoscaling.amazonaws.com", "Yes")]
    [InlineData("states.us-east-1.amazonaws.com", "Yes")]
    [InlineData("replication.dynamodb.amazonaws.com", "Yes")]
    [InlineData("emr.amazonaws.com", "No")]
    [InlineData("stepfunctions.amazonaws.com", "No")]
    [InlineData("Lambda.amazonaws.com", "No")]
    [InlineData("lambda", "No")]
    [InlineData("zzz.amazonaws.com", "No")]
    [InlineData("mediatailor.amazonaws.com", "Maybe")]
    [InlineData("new.lambda.amazonaws.com", "Maybe")]
    [InlineData("alexa-appkit.amazon.com", "Maybe")]
    public void Whether_there_is_a_principal(string name, string answer) => Assert.Equal(answer, ServicePrincipalCatalogue.IsPrincipal(name).ToString());

    [Theory]
    [InlineData("emr.amazonaws.com", "elasticmapreduce.amazonaws.com")]
    [InlineData("stepfunctions.amazonaws.com.cn", "states.amazonaws.com.cn")]
    [InlineData("ecs-task.amazonaws.com", "ecs-tasks.amazonaws.com")]
    [InlineData("Lambda.amazonaws.com", "lambda.amazonaws.com")]
    [InlineData("lambda", "lambda.amazonaws.com")]
    [InlineData("zzzzzzz.amazonaws.com", null)]
    public void What_is_meant_is_found(string name, string? nearest) => Assert.Equal(nearest, ServicePrincipalCatalogue.Nearest(name));

    [Fact]
    public void All_that_guard_trust_with_source_keys_are_principals() => Assert.All(
        CatalogueText.LinesOf("source-keys.tsv").Where(static line => line[0] != '#'),
        static line => Assert.Equal(Answer.Yes, ServicePrincipalCatalogue.IsPrincipal(line.Split('\t')[0] + ".amazonaws.com")));
}
