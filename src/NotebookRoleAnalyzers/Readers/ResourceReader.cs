using Microsoft.CodeAnalysis;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;
using NotebookRoleAnalyzers.Values;

namespace NotebookRoleAnalyzers.Readers;

/// <summary>Reads the CDK's buckets, keys and secrets, its queues, topics, tables and streams, and finds them behind the ARNs in statements.</summary>
internal sealed class ResourceReader
{
    private readonly KnownSymbols _symbols;
    private readonly PolicyModel _model;
    private readonly EscapeHatches _hatches;
    private readonly Dictionary<ObjectValue, AwsResource> _made = new();
    private readonly Dictionary<ISymbol, AwsResource> _handed = new(SymbolEqualityComparer.Default);

    private ResourceReader(Trace trace, KnownSymbols symbols, PolicyModel model)
    {
        _symbols = symbols;
        _model = model;
        _hatches = new EscapeHatches(trace);
    }

    /// <summary>Adds to a model, whose statements are read, what they are about.</summary>
    public static void Read(Trace trace, KnownSymbols symbols, PolicyModel model)
    {
        if (!symbols.HasCdk)
        {
            return;
        }

        var reader = new ResourceReader(trace, symbols, model);
        foreach (var made in trace.Objects.Where(static made => (made.IsConstructed || made.Maker.IsStatic) && KnownSymbols.IsAws(made.Maker)))
        {
            reader.Of(made);
        }

        foreach (var statement in model.Statements)
        {
            foreach (var hole in statement.Resources.Items.Concat(statement.NotResources.Items).SelectMany(static resource => resource.Text.Runs).Select(static run => run.Hole))
            {
                if (hole?.Owner is Value owner && reader.Of(owner) is { } resource)
                {
                    model.Owners[hole] = resource;
                }
            }
        }
    }

    private AwsResource? Of(Value owner)
    {
        switch (owner)
        {
            case ObjectValue { Maker.AssociatedSymbol.Name: "EncryptionKey" or "EncryptionMasterKey" or "MasterKey", Receiver: ObjectValue holder } part when Of(holder) is { } encrypted:
                return encrypted.Key ??= Add(new AwsResource(ResourceType.Key, part.Origin));
            case ObjectValue made when _made.TryGetValue(made, out var known):
                return known;
            case ObjectValue made when TypeOf(made.Type) is { } type:
                var resource = new AwsResource(type, made.Origin);
                _made.Add(made, resource);
                Describe(resource, made);
                return Add(resource);
            case UnknownValue { Symbol: { } symbol, Type: { } declared } when TypeOf(declared) is { } type:
                return _handed.TryGetValue(symbol, out var same) ? same : _handed[symbol] = Add(new AwsResource(type, owner.Origin));
            default:
                return null;
        }
    }

    private AwsResource Add(AwsResource resource)
    {
        _model.Resources.Add(resource);
        return resource;
    }

    private ResourceType? TypeOf(ITypeSymbol type) =>
        KnownSymbols.Is(type, _symbols.Bucket) || IsL1(type, "S3", "CfnBucket") ? ResourceType.Bucket
        : KnownSymbols.Is(type, _symbols.Key) || IsL1(type, "KMS", "CfnKey") ? ResourceType.Key
        : KnownSymbols.Is(type, _symbols.Secret) || IsL1(type, "SecretsManager", "CfnSecret") ? ResourceType.Secret
        : KnownSymbols.Is(type, _symbols.Queue) ? ResourceType.Queue
        : KnownSymbols.Is(type, _symbols.Topic) ? ResourceType.Topic
        : KnownSymbols.Is(type, _symbols.Table) ? ResourceType.Table
        : KnownSymbols.Is(type, _symbols.Stream) ? ResourceType.Stream
        : null;

    // The interface under which the table of grants says how code shows that one has a key, and the property that takes the key.
    private static (string Interface, string Property) KeyOf(ResourceType type) => type switch
    {
        ResourceType.Bucket => ("S3.IBucket", "EncryptionKey"),
        ResourceType.Queue => ("SQS.IQueue", "EncryptionMasterKey"),
        ResourceType.Topic => ("SNS.ITopic", "MasterKey"),
        ResourceType.Table => ("DynamoDB.ITable", "EncryptionKey"),
        ResourceType.Stream => ("Kinesis.IStream", "EncryptionKey"),
        _ => ("SecretsManager.ISecret", "EncryptionKey"),
    };

    private static bool IsL1(ITypeSymbol type, string service, string name) => type.Name == name && type.ContainingNamespace?.Name == service && KnownSymbols.IsAws((INamedTypeSymbol)type);

    private void Describe(AwsResource resource, ObjectValue made)
    {
        resource.IsMade = made.IsConstructed;
        resource.Id = made.Argument("id") is { } id && ElementReader.Text(id.Value) is { } text ? text : SourceString.Empty;
        var props = made.Argument("props") ?? made.Argument("attrs");
        resource.Name = Views.Property(props?.Value, resource.Type + "Name", made.Step) is { IsCertain: true } name ? ElementReader.Text(name.Given.Value) : null;
        if (resource.Type != ResourceType.Key)
        {
            DescribeKey(resource, made, props);
        }
    }

    private void DescribeKey(AwsResource resource, ObjectValue made, Argument? props)
    {
        var (type, property) = KeyOf(resource.Type);
        resource.HasKey = made.Type.Name switch
        {
            "TableV2" => new CdkConstruct(made, (INamedTypeSymbol)made.Type).Has("DynamoDB.TableV2", "key"),
            var name when name.StartsWith("Cfn", StringComparison.Ordinal) => HasL1Key(made, props),
            _ => new CdkConstruct(made, (INamedTypeSymbol)made.Type).Has(type, "key"),
        };
        if (!made.IsConstructed && resource.HasKey == false)
        {
            // What is found has the key that it has.
            resource.HasKey = null;
        }

        var key = GivenKey(made, props, property);
        resource.Key = key is null ? null : Of(key);
        resource.IsKeyLeftToIam = made.IsConstructed && _hatches.Children(made).Count == 0 && KeyPolicy.IsLeftToIam(made, key, property, _hatches);
        resource.HasBucketKey = Views.Property(props?.Value, "BucketKeyEnabled", made.Step) is { } setting && !(setting is { IsCertain: true, Given.Value: ConstantValue { Constant: false } });
    }

    // EncryptionKey = key, or Encryption = TableEncryptionV2.CustomerManagedKey(key).
    private static Value? GivenKey(ObjectValue made, Argument? props, string property)
    {
        if (Views.Property(props?.Value, property, made.Step) is { IsCertain: true, Given.Value: var key })
        {
            return key;
        }

        return Views.Property(props?.Value, "Encryption", made.Step) is { IsCertain: true, Given.Value: ObjectValue { Maker.Name: "CustomerManagedKey" } encryption } ? encryption.Argument("tableKey")?.Value : null;
    }

    // An L1 bucket's encryption is a structure of its own, and a secret's key may be one of AWS.
    private static bool? HasL1Key(ObjectValue made, Argument? props) =>
        props is null || (props.Value is ObjectValue { IsConstructed: true, IsOpen: false } given && !made.IsOpen && Views.Property(given, "BucketEncryption", made.Step) is null && Views.Property(given, "KmsKeyId", made.Step) is null) ? false : null;
}
