namespace NotebookRoleAnalyzers.Benchmarks.Apps;

/// <summary>The files of a generated app: what people write, in the proportions in which they do.</summary>
internal static class Sources
{
    /// <summary>The program, and what all stacks share.</summary>
    public static string Program(int stacks) => $$""""
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;
        using Amazon.CDK.AWS.S3;
        using App;

        var app = new Amazon.CDK.App();
        var environment = new Amazon.CDK.Environment { Account = "111122223333", Region = "eu-west-1" };
        DataStack? previous = null;
        {{string.Join("\n", Enumerable.Range(0, stacks).Select(static index => $"previous = new Stack{index}(app, \"Stack{index}\", previous, new StackProps {{ Env = environment }});"))}}
        app.Synth();

        namespace App
        {
            public abstract class DataStack : Stack
            {
                protected DataStack(Constructs.Construct scope, string id, IStackProps props) : base(scope, id, props)
                {
                    Data = new Bucket(this, "Data", new BucketProps { Versioned = true, EnforceSSL = true, Encryption = BucketEncryption.S3_MANAGED });
                }

                public Bucket Data { get; }
            }

            internal static class Grants
            {
                private static readonly string[] ReadActions = { "s3:GetObject", "s3:ListBucket" };

                public static PolicyStatement Read(IBucket bucket) => new PolicyStatement(new PolicyStatementProps
                {
                    Actions = ReadActions,
                    Resources = new[] { bucket.BucketArn, bucket.ArnForObjects("*") },
                });

                public static PolicyStatement Allow(string resource, params string[] actions)
                {
                    var statement = new PolicyStatement();
                    statement.AddActions(actions);
                    statement.AddResources(resource);
                    return statement;
                }
            }
        }

        """";

    /// <summary>A stack: a bucket, a queue, two functions, a role with the policies of a job, and a policy as JSON.</summary>
    public static string Stack(int index) => $$""""
        using System.Collections.Generic;
        using System.Linq;
        using Amazon.CDK;
        using Amazon.CDK.AWS.IAM;
        using Amazon.CDK.AWS.Lambda;
        using Amazon.CDK.AWS.Logs;
        using Amazon.CDK.AWS.S3;
        using Amazon.CDK.AWS.SQS;
        using Constructs;

        namespace App;

        public class Stack{{index}} : DataStack
        {
            private const string Name = "stack{{index}}";
            private readonly Queue _queue;

            public Stack{{index}}(Construct scope, string id, DataStack? previous, IStackProps props) : base(scope, id, props)
            {
                Bucket = new Bucket(this, "Bucket", new BucketProps { BucketName = $"{Name}-{Account}", RemovalPolicy = RemovalPolicy.RETAIN });
                _queue = MakeQueue(14);
                Role = new Role(this, "Role", new RoleProps
                {
                    AssumedBy = new ServicePrincipal("elasticmapreduce.amazonaws.com"),
                    Description = "Runs the jobs of " + Name,
                });
                Role.AddToPolicy(Grants.Read(Bucket));
                Role.AddToPolicy(Grants.Allow(_queue.QueueArn, "sqs:SendMessage", "sqs:ReceiveMessage"));
                Role.AddToPolicy(new PolicyStatement(new PolicyStatementProps
                {
                    Effect = Effect.ALLOW,
                    Actions = new[] { "dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem" },
                    Resources = new[] { $"arn:{Aws.PARTITION}:dynamodb:{Region}:{Account}:table/{Name}", $"arn:{Aws.PARTITION}:dynamodb:{Region}:{Account}:table/{Name}/index/*" },
                    Conditions = new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["aws:RequestedRegion"] = Region } },
                }));
                if (previous != null)
                {
                    previous.Data.GrantRead(Role);
                    AddDependency(previous);
                }

                var worker = MakeFunction("Worker", 512);
                worker.AddToRolePolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["s3:PutObject"], Resources = [Data.ArnForObjects("in/*")] }));
                var cleaner = MakeFunction("Cleaner", 256);
                Data.GrantReadWrite(cleaner);
                Tags(worker, cleaner);
            }

            public Bucket Bucket { get; }

            public Role Role { get; }

            private static string Boundary => """
                { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::stack{{index}}/*" } ] }
                """;

            private Queue MakeQueue(int days)
            {
                var failed = new Queue(this, "Failed", new QueueProps { RetentionPeriod = Duration.Days(days) });
                return new Queue(this, "Queue", new QueueProps
                {
                    VisibilityTimeout = Duration.Seconds(300),
                    DeadLetterQueue = new DeadLetterQueue { Queue = failed, MaxReceiveCount = 3 },
                });
            }

            private Function MakeFunction(string name, int memory)
            {
                var environment = new Dictionary<string, string>
                {
                    ["BUCKET"] = Bucket.BucketName,
                    ["QUEUE"] = _queue.QueueUrl,
                    ["STACK"] = Name,
                };
                foreach (var key in environment.Keys.Where(static key => key.Length > 6).ToList())
                {
                    environment.Remove(key);
                }

                return new Function(this, name, new FunctionProps
                {
                    Runtime = Runtime.DOTNET_8,
                    Handler = $"{name}::Handler{{index}}::Run",
                    Code = Code.FromInline("exports.handler = async () => ({ statusCode: 200 });"),
                    MemorySize = memory,
                    Timeout = Duration.Minutes(5),
                    Environment = environment,
                    LogRetention = RetentionDays.ONE_MONTH,
                });
            }

            private void Tags(params Function[] functions)
            {
                foreach (var function in functions)
                {
                    Amazon.CDK.Tags.Of(function).Add("team", Name);
                    Amazon.CDK.Tags.Of(function).Add("cost-center", (Name.Length * 100).ToString());
                }

                new CfnOutput(this, "BucketArn", new CfnOutputProps { Value = Bucket.BucketArn, ExportName = Name + "-bucket" });
                new CfnOutput(this, "Policy", new CfnOutputProps { Value = Boundary });
            }
        }

        """";

    /// <summary>A service with its data: code that has nothing to do with policies.</summary>
    public static string Service(int index) => $$""""
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;

        namespace App.Services;

        public sealed record Order{{index}}(string Id, decimal Amount, DateTime Placed, IReadOnlyList<string> Items)
        {
            public bool IsLarge => Amount > {{index}} + 1000m;
        }

        {{string.Join("\n", Enumerable.Range(0, 2).Select(part => ServiceClass(index, part)))}}
        """";

    private static string ServiceClass(int index, int part) => $$""""
        public sealed class Service{{index}}Part{{part}}
        {
            private static readonly TimeSpan Patience = TimeSpan.FromSeconds({{index % 60}});
            private readonly Dictionary<string, Order{{index}}> _orders = new(StringComparer.OrdinalIgnoreCase);
            private readonly List<string> _log = new() { "started" };

            public int Count => _orders.Count;

            public decimal Total(Func<Order{{index}}, bool> isWanted)
            {
                var total = 0m;
                foreach (var (id, order) in _orders)
                {
                    if (!isWanted(order) || id.StartsWith("test-", StringComparison.Ordinal))
                    {
                        continue;
                    }

                    total += order.IsLarge ? order.Amount * 0.95m : order.Amount;
                }

                return Math.Round(total, 2, MidpointRounding.AwayFromZero);
            }

            public Order{{index}}? Find(string id)
            {
                if (string.IsNullOrWhiteSpace(id))
                {
                    throw new ArgumentException($"No order has the id '{id}' in part {{part}}.", nameof(id));
                }

                return _orders.TryGetValue(id.Trim(), out var order) ? order : null;
            }

            public async Task<int> LoadAsync(TextReader reader, CancellationToken cancellation)
            {
                var added = 0;
                while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
                {
                    var cells = line.Split(';');
                    if (cells.Length < 3)
                    {
                        _log.Add($"Line {added} is too short: {line.Length}");
                        continue;
                    }

                    try
                    {
                        var amount = decimal.Parse(cells[1], CultureInfo.InvariantCulture);
                        var placed = DateTime.Parse(cells[2], CultureInfo.InvariantCulture);
                        _orders[cells[0]] = new Order{{index}}(cells[0], amount, placed, cells.Skip(3).ToArray());
                        added++;
                    }
                    catch (FormatException exception)
                    {
                        _log.Add(exception.Message);
                    }
                }

                return added;
            }

            public IReadOnlyDictionary<string, int> ItemsByMonth() => _orders.Values
                .GroupBy(static order => order.Placed.ToString("yyyy-MM", CultureInfo.InvariantCulture))
                .Where(static month => month.Any(static order => order.IsLarge))
                .OrderBy(static month => month.Key, StringComparer.Ordinal)
                .ToDictionary(static month => month.Key, static month => month.Sum(static order => order.Items.Count));

            public string Report(int width)
            {
                var text = new StringBuilder();
                for (var i = 0; i < _log.Count; i++)
                {
                    var line = _log[i];
                    text.Append(i).Append(": ").Append(line.Length > width ? line[..width] + "..." : line).AppendLine();
                }

                var state = Count switch
                {
                    0 => "empty",
                    < 10 => "small",
                    < 1000 when _log.Count > 10 => "noisy",
                    _ => "large",
                };
                return text.Append(state).ToString();
            }

            public async Task<bool> TryWaitAsync(Func<CancellationToken, Task<bool>> isReady, CancellationToken cancellation)
            {
                using var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                source.CancelAfter(Patience);
                try
                {
                    for (var attempt = 0; !await isReady(source.Token).ConfigureAwait(false); attempt++)
                    {
                        await Task.Delay(TimeSpan.FromMilliseconds(50 * Math.Pow(2, Math.Min(attempt, 5))), source.Token).ConfigureAwait(false);
                    }

                    return true;
                }
                catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
                {
                    _log.Add("gave up");
                    return false;
                }
            }

            public void Merge(Service{{index}}Part{{part}} other)
            {
                lock (_orders)
                {
                    foreach (var order in other._orders.Values.Except(_orders.Values).ToList())
                    {
                        _orders.TryAdd(order.Id, order with { Items = order.Items.Distinct().Order().ToArray() });
                    }
                }

                _log.AddRange(other._log.Select((line, number) => $"{number}-{line}"));
            }
        }

        """";
}
