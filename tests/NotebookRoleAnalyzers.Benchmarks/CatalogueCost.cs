using BenchmarkDotNet.Attributes;
using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;

#pragma warning disable CA1822 // A benchmark is a method of an instance.

namespace NotebookRoleAnalyzers.Benchmarks;

/// <summary>What the catalogue costs when it is first asked and later. "First" unpacks anew each time; the cold runs of it are what a build pays.</summary>
public class CatalogueCost
{
    private const int Times = 100_000;

    [Benchmark(Description = "first action of S3")]
    public int FirstAction() => FirstOf("s3");

    [Benchmark(Description = "first action of EC2, the largest")]
    public int FirstActionOfLargest() => FirstOf("ec2");

    [Benchmark(Description = "first managed policy")]
    public int FirstPolicy()
    {
        var table = new PackedTable("managed-policies.bin");
        return table.RecordAt(table.IndexOf("AmazonS3FullAccess", 0, 18)).Length;
    }

    [Benchmark(Description = "an action", OperationsPerInvoke = Times)]
    public int Action() => Repeat(static () => ActionCatalogue.Find("ec2:DescribeInstances")!.ResourceTypes.Length);

    [Benchmark(Description = "a condition key of an action", OperationsPerInvoke = Times)]
    public int Key() => Repeat(static () => (int)ConditionKeyCatalogue.IsSentBy("s3:prefix", ActionCatalogue.Find("s3:ListBucket")!));

    [Benchmark(Description = "what a managed policy may allow", OperationsPerInvoke = Times)]
    public int Policy() => Repeat(static () => ManagedPolicyCatalogue.MayAllow("AmazonElasticMapReduceEditorsRole", "s3:GetObject") ? 1 : 0);

    [Benchmark(Description = "a pattern over a pattern", OperationsPerInvoke = Times / 100)]
    public int Inclusion()
    {
        var covered = 0;
        for (var i = 0; i < Times / 100; i++)
        {
            covered += PatternInclusion.CoversAction("s3:G*t*", "s3:GetBucket*") ? 1 : 0;
        }

        return covered;
    }

    [Benchmark(Description = "all actions of *")]
    public int All() => ActionCatalogue.Expand("*").Count();

    private static int FirstOf(string prefix)
    {
        var table = new PackedTable("services.bin");
        return ServiceNotation.Read(prefix, table.RecordAt(table.IndexOf(prefix, 0, prefix.Length))).Actions.Length;
    }

    private static int Repeat(Func<int> look)
    {
        var sum = 0;
        for (var i = 0; i < Times; i++)
        {
            sum += look();
        }

        return sum;
    }
}
