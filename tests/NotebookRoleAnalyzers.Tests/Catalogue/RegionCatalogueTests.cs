using NotebookRoleAnalyzers.Catalogue;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed class RegionCatalogueTests
{
    [Theory]
    [InlineData("eu-west-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("eusc-de-east-1", "aws-eusc")]
    [InlineData("eu-wets-1", null)]
    [InlineData("EU-WEST-1", null)]
    public void A_region_is_in_its_partition(string region, string? partition)
    {
        Assert.Equal(partition, RegionCatalogue.PartitionOf(region));
        Assert.Equal(partition is not null, RegionCatalogue.IsRegion(region));
    }

    [Theory]
    [InlineData("aws", true)]
    [InlineData("aws-us-gov", true)]
    [InlineData("AWS", false)]
    [InlineData("amazon", false)]
    public void A_partition_is_known(string name, bool isPartition) => Assert.Equal(isPartition, RegionCatalogue.IsPartition(name));

    [Fact]
    public void The_nearest_are_found()
    {
        Assert.Equal("eu-west-1", RegionCatalogue.NearestRegion("eu-wets-1"));
        Assert.Equal("aws-us-gov", RegionCatalogue.NearestPartition("aws-us-gv"));
    }
}
