using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Rules;
using NotebookRoleAnalyzers.Tests.Conventions;
using NotebookRoleAnalyzers.Tests.Verification;

namespace NotebookRoleAnalyzers.Tests.Ide;

/// <summary>What an editor offers at the first finding of each fixable rule in the example on its page.</summary>
public sealed class LightBulbTests
{
    public static TheoryData<string> FixableIds => new(RuleList.Descriptors.Select(static descriptor => descriptor.Id).Where(static id => Mending.FixOf(id) is not null));

    [Theory]
    [MemberData(nameof(FixableIds))]
    public async Task Our_fix_is_listed_first_beside_Suppress_and_Configure_and_its_preview_is_the_mended_code(string id)
    {
        var source = Page.Named(id).Examples.First(example => example.Kind == "flagged" && example.Ids.Contains(id)).InStack;
        var document = Editor.Open(source);
        var finding = (await TestCode.Analyze((await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!))
            .Where(diagnostic => diagnostic.Id == id).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).First();

        var listed = await Editor.Listed(document, finding.Location.SourceSpan);

        var own = listed.Where(fix => fix.Ids.Contains(id)).ToList();
        var offered = (await Mending.Offered(document, finding)).Select(static action => action.Title).ToList();
        Assert.Equal(offered, own.Take(offered.Count).Select(static fix => fix.Action.Title));
        Assert.Equal([$"Suppress {id}", $"Configure {id} severity", $"Configure severity for all '{finding.Descriptor.Category}' analyzers", "Configure severity for all analyzers"], own.Skip(offered.Count).Select(static fix => fix.Action.Title));
        Assert.All(listed.TakeWhile(fix => fix.Action != own[0].Action).SelectMany(static above => above.Ids), static other => Assert.NotNull(Mending.FixOf(other)));
        Assert.Equal(await Mending.MendFirst(source, id), await Editor.Preview(own[0].Action, document));
    }

    // A file isn't suppressed in, so that is not offered there.
    [Theory]
    [InlineData("NRA2001", """{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""")]
    [InlineData("NRA4004", """{"Statement":[{"Effect":"allow","Action":"sqs:SendMessage","Resource":"arn:aws:sqs:us-east-1:111122223333:q"}]}""")]
    public async Task Our_fix_is_listed_first_in_a_policy_file_too(string id, string policy)
    {
        const string Path = "/policies/policy.json";
        var file = Editor.OpenFile(Path, policy);
        var finding = Assert.Single(await TestCode.Analyze((await file.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!, new TestFile(Path, policy)));

        var listed = await Editor.Listed(file, finding.Location.SourceSpan);

        Assert.Equal([id], listed[0].Ids);
        Assert.DoesNotContain(listed, static fix => fix.Action.Title.StartsWith("Suppress", StringComparison.Ordinal));
        Assert.Equal(await Mending.MendFile(Path, policy), await Editor.Preview(listed[0].Action, file));
    }
}
