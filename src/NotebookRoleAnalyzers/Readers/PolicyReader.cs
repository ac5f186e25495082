using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Json;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads all policies of one member's code, in every form. The analyzer and the fixes both read here, so they see the same.</summary>
internal static class PolicyReader
{
    public static PolicyModel Read(SemanticModel model, SyntaxNode member, KnownSymbols symbols, CancellationToken cancellation)
    {
        var trace = Interpreter.Run(model, CodeBlocks.Roots(model, member, cancellation), CodeBlocks.MayHoldPolicy, cancellation);
        var read = new PolicyModel();
        CdkReader.Read(trace, symbols, read);
        LambdaReader.Read(trace, symbols, read);
        PulumiReader.Read(trace, read);
        var uses = PolicyUses.Of(trace);
        var parsed = SdkPolicyReader.Read(trace, symbols, uses, read);
        var documents = PolicyValues.Serialized(trace, read);
        foreach (var text in trace.Texts.Where(text => !parsed.Contains(text)))
        {
            // One value may be written as JSON more than once, to be sent and to be logged.
            var source = text.Content?.Value ?? text;
            if (documents.TryGetValue(source, out var same))
            {
                documents[text] = same;
            }
            else if (ReadText(text, uses, model, cancellation) is { } document)
            {
                documents[text] = document;
                documents[source] = document;
                Add(document, read);
            }
        }

        foreach (var text in trace.Texts)
        {
            // What is read already was parsed for that.
            var json = documents.TryGetValue(text, out var document) && document.Origin is JsonOrigin origin ? origin.Json : null;
            if (JsonPolicyReader.ReadMalformed(text, json) is { } malformed && read.Malformed.All(other => other.Origin != malformed.Origin) && (parsed.Contains(text) || IsGivenAway(text, uses, model, cancellation)))
            {
                read.Malformed.Add(malformed);
            }
        }

        RequestReader.Read(trace, new RequestText(member, model, cancellation), documents, read);
        NotebookServiceReader.Read(trace, read);
        ResourceReader.Read(trace, symbols, read);
        Relate(read, member.SyntaxTree);
        OtherUses.Mark(read.Statements, member, model, cancellation);
        return read;
    }

    /// <summary>Reads the policy that a file holds, if it holds one.</summary>
    public static PolicyModel Read(TextFile file)
    {
        var read = new PolicyModel();
        var (document, malformed) = JsonPolicyReader.Read(file, PolicyFiles.KindOf(file.Path));
        if (document is not null)
        {
            Add(document, read);
        }
        else if (malformed is not null)
        {
            read.Malformed.Add(malformed);
        }

        Relate(read, file.Origin.Node.SyntaxTree);
        return read;
    }

    private static void Add(PolicyDocument document, PolicyModel read)
    {
        read.Documents.Add(document);
        read.Statements.AddRange(document.Statements);
    }

    // Whether some code certainly gives it to AWS as a policy.
    private static bool IsGivenAway(TextValue text, PolicyUses uses, SemanticModel model, CancellationToken cancellation)
    {
        var elsewhere = uses.KindOf(text) is null ? MemberTextUses.Of(text.Origin.Node, model, cancellation) : null;
        return elsewhere is not { IsReworked: true } && (uses.KindOf(text) ?? elsewhere?.Kind) is not (null or PolicyKind.Unknown or PolicyKind.NotIam);
    }

    // A policy's kind is shown by its use in the block, by its use elsewhere, and else by what it says.
    private static PolicyDocument? ReadText(TextValue text, PolicyUses uses, SemanticModel model, CancellationToken cancellation)
    {
        var kind = uses.KindOf(text);
        if (JsonPolicyReader.Read(text, kind ?? PolicyKind.Unknown) is not { } document)
        {
            return null;
        }

        if (kind is null && MemberTextUses.Of(text.Origin.Node, model, cancellation) is { } elsewhere)
        {
            if (elsewhere.IsReworked)
            {
                return null;
            }

            kind = elsewhere.Kind;
        }

        return kind is { } known ? PolicyValues.As(document, known) : CompilationCode.Says(text.Origin.Node.SyntaxTree, "FromJson") ? Parsed(document) : document;
    }

    // What the CDK's FromJson makes of a policy says a version of its own, and nothing that is empty.
    private static PolicyDocument Parsed(PolicyDocument document) =>
        document.Version?.Certain == PolicyVersion.Current ? document.WithoutEmptyValues() : document.WithoutEmptyValues().WithoutVersion();

    // What a statement has to do with the others is known only when all are read.
    private static void Relate(PolicyModel read, SyntaxTree tree)
    {
        foreach (var document in read.Documents.Concat(read.Roles.Select(static role => role.Trust)))
        {
            foreach (var statement in document.Statements)
            {
                statement.Siblings = document.Statements;
            }
        }

        foreach (var role in read.Roles)
        {
            role.Resources = role.Permissions.SelectMany(static statement => statement.Resources.Items).SelectMany(static resource => resource.Text.Runs)
                .Select(run => run.Hole is { } hole && read.Owners.TryGetValue(hole, out var owner) ? owner : null).OfType<AwsResource>().Distinct().ToImmutableArray();
        }

        foreach (var statement in read.Statements)
        {
            // An edit stays in its file.
            statement.SharesParts |= statement.Written.Any(node => node.SyntaxTree != tree);
        }

        // What a loop or a helper makes several times with the same rights is mended as one; no fix touches a resource that is named.
        MarkShared(
            read.Statements.SelectMany(static statement => statement.Sites.Select(site => (site, statement))),
            static (_, statement) => (statement.Origin.Node, ModelDump.Of(statement with { Resources = Widest(statement.Resources) })));

        // One principal may stand in several statements, and is then mended in all of them; one expression that makes several is another thing.
        MarkShared(
            read.Statements.SelectMany(static statement => statement.Principals.Items.Where(static principal => principal.Holder is not JsonOrigin).Select(principal => (principal.Holder.Node, statement))),
            static (site, statement) => statement.Principals.Items.First(principal => principal.Holder.Node == site).Name.Characters);
    }

    private static ElementList Widest(ElementList resources) => resources with { Items = resources.Items.RemoveAll(static item => item.Text.Known is not (null or "*")) };

    private static void MarkShared(IEnumerable<(SyntaxNode Site, Statement Statement)> uses, Func<SyntaxNode, Statement, object> identity)
    {
        foreach (var shared in uses.GroupBy(static use => use.Site).Where(static shared => shared.Skip(1).Any()))
        {
            var isShared = shared.Select(use => identity(use.Site, use.Statement)).Distinct().Skip(1).Any();
            foreach (var use in shared)
            {
                use.Statement.SharesParts |= isShared;
            }
        }
    }
}
