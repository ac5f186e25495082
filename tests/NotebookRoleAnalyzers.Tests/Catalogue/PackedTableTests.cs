using NotebookRoleAnalyzers.Catalogue;

namespace NotebookRoleAnalyzers.Tests.Catalogue;

public sealed class PackedTableTests
{
    [Fact]
    public void A_key_is_found_in_the_middle_of_a_text()
    {
        var table = new PackedTable("services.bin");

        Assert.Equal("s3", table.Keys[table.IndexOf("xS3:GetObject", 1, 2)]);
        Assert.Equal("s3-outposts", table.Keys[table.IndexOf("s3-outposts", 0, 11)]);
        Assert.True(table.IndexOf("s3-outpost", 0, 10) < 0);
        Assert.True(table.IndexOf("", 0, 0) < 0);
    }

    [Fact]
    public void Every_key_is_found()
    {
        var table = new PackedTable("managed-policies.bin");

        Assert.All(table.Keys.Select(static (key, index) => (key, index)), one => Assert.Equal(one.index, table.IndexOf(one.key.ToUpperInvariant(), 0, one.key.Length)));
    }

    [Fact]
    public void Threads_that_ask_at_once_get_the_same_entry()
    {
        var entries = new ServiceEntry?[64];
        Parallel.For(0, entries.Length, index => entries[index] = ActionCatalogue.Service(ActionCatalogue.Services[index % 4]));

        Assert.All(entries.Select(static (entry, index) => (entry, index)), one => Assert.Same(entries[one.index % 4], one.entry));
    }

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        Look();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Look();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void Look()
        {
            var action = ActionCatalogue.Find("s3:getobject")!;
            _ = ActionCatalogue.Find("s3:nothing");
            _ = ConditionKeyCatalogue.Find("aws:RequestTag/team");
            _ = ConditionKeyCatalogue.Find("s3:prefix");
            _ = ConditionKeyCatalogue.IsSentBy("s3:prefix", action);
            _ = ManagedPolicyCatalogue.MayAllow("service-role/AmazonElasticMapReduceEditorsRole", "s3:GetObject");
        }
    }
}
