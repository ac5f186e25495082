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

    [Theory]
    [InlineData("emr.amazonaws.com", "elasticmapreduce.amazonaws.com")]
    [InlineData("emr.us-east-1.amazonaws.com", "elasticmapreduce.amazonaws.com")]
    [InlineData("emr.amazonaws.com.cn", "elasticmapreduce.amazonaws.com.cn")]
    [InlineData("emr", "elasticmapreduce.amazonaws.com")]
    [InlineData("lambda", "lambda.amazonaws.com")]
    [InlineData("Lambda.amazonaws.com", "lambda.amazonaws.com")]
    [InlineData("Lambda.Amazonaws.com", "lambda.amazonaws.com")]
    [InlineData("lambda.amazonaws.con", "lambda.amazonaws.com")]
    [InlineData("lambda.amazonaws.com.c", "lambda.amazonaws.com.cn")]
    [InlineData("ecs-task.amazonaws.com", "ecs-tasks.amazonaws.com")]
    [InlineData("elasticmapreduc.amazonaws.com", "elasticmapreduce.amazonaws.com")]
    [InlineData("codebiuld.amazonaws.com", "codebuild.amazonaws.com")]
    [InlineData("elasticmapreduce.amazonaws.com", null)]
    [InlineData("states.us-east-1.amazonaws.com", null)]
    [InlineData("logs.cn-north-1.amazonaws.com.cn", null)]
    [InlineData("mediatailor.amazonaws.com", null)]
    [InlineData("new.lambda.amazonaws.com", null)]
    [InlineData("alexa-appkit.amazon.com", null)]
    [InlineData("lambda.amazon.com", null)]
    [InlineData("inspector3.amazonaws.com", null)]
    [InlineData("rdz.amazonaws.com", null)]
    [InlineData("zzzzzzz.amazonaws.com", null)]
    [InlineData("zzzzzzz", null)]
    [InlineData(".", null)]
    public void What_is_certainly_meant_is_told(string name, string? meant) => Assert.Equal(meant, ServicePrincipalCatalogue.CertainlyMeant(name));

    [Fact]
    public void No_principal_is_taken_for_another() => Assert.All(
        CatalogueText.LinesOf("service-principals.tsv").Where(static line => line[0] != '#' && !line.Contains('=', StringComparison.Ordinal)),
        static line => Assert.Null(ServicePrincipalCatalogue.CertainlyMeant(line.Split('\t')[0] + ".amazonaws.com")));

    [Fact]
    public void All_that_guard_trust_with_source_keys_are_principals() => Assert.All(
        CatalogueText.LinesOf("source-keys.tsv").Where(static line => line[0] != '#'),
        static line => Assert.Equal(Answer.Yes, ServicePrincipalCatalogue.IsPrincipal(line.Split('\t')[0] + ".amazonaws.com")));
}
