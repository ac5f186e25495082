using System.Collections.Immutable;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Catalogue;

/// <summary>Which services guard a role's trust with source keys, and by which ARN. The facts, with the evidence for each, are in <c>source-keys.tsv</c>.</summary>
internal sealed record SourceKeys(string Service, SourceKeySupport Support, string ArnTemplate)
{
    // Others whose resources act in somebody's name, and "emr", which is none: the ARNs of EMR say "elasticmapreduce".
    private static readonly string[] FurtherServices =
    {
        "athena", "cloudformation", "cloudwatch", "codepipeline", "dynamodb", "ec2", "ecs", "eks", "elasticloadbalancing", "emr", "events", "firehose", "glue", "iam", "kinesis", "kms", "lambda", "logs",
        "redshift", "s3", "sagemaker", "secretsmanager", "sns", "sqs", "states",
    };

    private ImmutableArray<string> _arnServices = ImmutableArray<string>.Empty;

    private static readonly Lazy<ImmutableDictionary<string, SourceKeys>> Table = new(Load);

    /// <summary>What is known of a service, by the first label of its principal: <c>elasticmapreduce</c>.</summary>
    public static SourceKeys Of(string service) => Table.Value.TryGetValue(service, out var keys) ? keys : new SourceKeys(service, SourceKeySupport.Unknown, "");

    /// <summary>The service that a principal's name stands for; null if it is no service's or not known.</summary>
    public static string? ServiceOf(SourceString principal)
    {
        var name = principal.Characters;
        var end = name.IndexOf('.');
        var service = end < 0 ? name : name.Substring(0, end);
        var isService = end < 0 || name.EndsWith(".amazonaws.com", StringComparison.Ordinal) || name.EndsWith(".amazonaws.com.cn", StringComparison.Ordinal);
        return isService && service.Length > 0 && service.All(static character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') ? service : null;
    }

    /// <summary>Whether the service may act for a resource in whose ARN a service stands. It is taken to, unless that is known to be quite another one.</summary>
    public bool MaySend(string arnService) => _arnServices.Contains(arnService) || (!FurtherServices.Contains(arnService) && Table.Value.Values.All(keys => keys.OwnArnService != arnService));

    private string OwnArnService => ArnTemplate.Split(':') is [_, _, var service, ..] ? service : "";

    private static ImmutableDictionary<string, SourceKeys> Load()
    {
        using var reader = new StreamReader(typeof(SourceKeys).Assembly.GetManifestResourceStream("source-keys.tsv")!);
        var table = ImmutableDictionary.CreateBuilder<string, SourceKeys>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (!line.StartsWith("#", StringComparison.Ordinal) && fields.Length > 2)
            {
                var keys = new SourceKeys(fields[0], (SourceKeySupport)Enum.Parse(typeof(SourceKeySupport), fields[1], ignoreCase: true), fields[2]);
                var further = fields.Length > 4 ? fields[4].Split(',') : Array.Empty<string>();
                table.Add(fields[0], keys with { _arnServices = further.Append(fields[0]).Append(keys.OwnArnService).ToImmutableArray() });
            }
        }

        return table.ToImmutable();
    }
}
