using NotebookRoleAnalyzers.Catalogue;
using NotebookRoleAnalyzers.Policies;
using NotebookRoleAnalyzers.Text;

namespace NotebookRoleAnalyzers.Rules.Validity;

/// <summary>What is wrong with the fields of an ARN. Wildcards and what isn't known may be anything.</summary>
internal static class ArnFieldFault
{
    private const int Partition = 1, Service = 2, Region = 3, Account = 4, Resource = 5, Fields = 6;

    /// <summary>Services whose ARNs all have an empty region (Service Authorization Reference).</summary>
    public static readonly string[] WithoutRegion = { "cloudfront", "iam", "organizations", "route53", "sts" };

    // The resources of S3 that have a region or an account (Service Authorization Reference, Amazon S3).
    private static readonly string[] OfAccounts = { "access-grants", "accesspoint", "async-request", "job", "storage-lens", "storage-lens-group" };

    private static readonly string[] Directions = { "central", "east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west" };

    private static readonly string[] Areas = { "af", "ap", "ca", "cn", "eu", "eusc", "il", "me", "mx", "sa", "us" };

    private static readonly char[] Ends = { '/', ':' };

    public static ArnFault? Of(ArnFields arn)
    {
        var fault = OfPartition(arn) ?? OfService(arn) ?? (arn.Count < Fields ? OfCount(arn, arn.Count.Value) : null);
        return fault ?? (arn.Count == Fields ? OfBucket(arn) ?? OfRegion(arn) ?? OfAccount(arn) ?? OfBoth(arn) : null);
    }

    private static ArnFault? OfPartition(ArnFields arn) => arn.Exact(Partition) switch
    {
        null => null,
        "" => new ArnFault("its partition is empty", arn.Exact(Region) is { } region && RegionCatalogue.PartitionOf(region) is { } known ? arn.With((Partition, known)) : null),
        var partition when RegionCatalogue.IsPartition(partition) => null,
        // A new one may be called so.
        var partition when partition.StartsWith("aws-", StringComparison.Ordinal) => null,
        var partition => new ArnFault($"there is no partition '{partition}'", RegionCatalogue.IsPartition(partition.ToLowerInvariant()) ? arn.With((Partition, partition.ToLowerInvariant())) : null),
    };

    private static ArnFault? OfService(ArnFields arn) =>
        arn.Exact(Service) is { } service && service.Any(char.IsUpper) ? new ArnFault($"services are written in small letters, and '{service}' isn't", arn.With((Service, service.ToLowerInvariant()))) : null;

    private static ArnFault? OfCount(ArnFields arn, int count)
    {
        // A star may stand for colons too; behind a slash it has none of the six fields left to be.
        var last = arn.From(count - 1).Characters;
        var wildcard = last.IndexOfAny(Wildcard.Characters);
        if (Enumerable.Range(1, count - 2).Any(index => arn.Exact(index) is null) || (wildcard >= 0 && last.IndexOf('/', 0, wildcard) < 0))
        {
            return null;
        }

        var head = count < Region + 1 || last.Length == 0 ? null : arn.Exact(Service) switch
        {
            "s3" when count == Region + 1 || arn.Exact(Region) == "" => $"arn:{arn.Exact(Partition)}:s3:::",
            "iam" when count == Account + 1 && AccountId.Is(arn.Exact(Region)!) => $"arn:{arn.Exact(Partition)}:iam::{arn.Exact(Region)}:",
            _ => null,
        };
        return new ArnFault($"it has {count} fields of six, which are arn:partition:service:region:account:resource", head is null ? null : SourceString.Of(head).Then(arn.From(count - 1)));
    }

    private static ArnFault? OfBucket(ArnFields arn)
    {
        var resource = arn.From(Resource).Characters;
        var end = resource.IndexOfAny(Ends);
        var name = end < 0 ? resource : resource.Substring(0, end);
        return arn.Exact(Service) == "s3" && name.Length > 0 && name.All(static character => char.IsLetterOrDigit(character) || character is '-' or '.') && !OfAccounts.Contains(name)
            && (arn.Exact(Region) is { Length: > 0 } || arn.Exact(Account) is { Length: > 0 })
                ? new ArnFault("the ARN of a bucket and of its objects has neither region nor account", arn.With((Region, ""), (Account, "")))
                : null;
    }

    private static ArnFault? OfRegion(ArnFields arn)
    {
        if (arn.Exact(Region) is not { Length: > 0 } region)
        {
            return null;
        }

        if (arn.Exact(Service) is { } service && WithoutRegion.Contains(service))
        {
            var isShifted = AccountId.Is(region) && arn.Exact(Account) == "";
            return new ArnFault($"ARNs of '{service}' have an empty region", isShifted ? arn.With((Region, ""), (Account, region)) : AccountId.Is(region) ? null : arn.With((Region, "")));
        }

        if (RegionCatalogue.IsRegion(region) || IsPlausible(region) || !LooksLikeRegion(region))
        {
            return null;
        }

        var isSwapped = AccountId.Is(region) && arn.Exact(Account) is { } other && RegionCatalogue.IsRegion(other);
        return new ArnFault($"there is no region '{region}'", isSwapped ? arn.With((Region, arn.Exact(Account)!), (Account, region)) : Nearest(region) is { } meant ? arn.With((Region, meant)) : null);
    }

    private static string? Nearest(string region)
    {
        // An availability zone has a letter more.
        var zone = region.Substring(0, region.Length - 1);
        return RegionCatalogue.IsRegion(region.ToLowerInvariant()) ? region.ToLowerInvariant() : RegionCatalogue.IsRegion(zone) && char.IsLetter(region[region.Length - 1]) ? zone : SlipOfThePen.Of(region, RegionCatalogue.Regions);
    }

    // AWS opens regions; one that is called as they are may be new.
    private static bool IsPlausible(string region)
    {
        var words = region.Split('-');
        return words.Length >= 3 && Areas.Contains(words[0]) && Directions.Contains(words[words.Length - 2]) && words[words.Length - 1] is [>= '1' and <= '9'];
    }

    private static bool LooksLikeRegion(string region) =>
        region.All(char.IsDigit) || (region.Any(char.IsDigit) && Areas.Any(area => region.StartsWith(area + "-", StringComparison.OrdinalIgnoreCase)));

    private static ArnFault? OfAccount(ArnFields arn)
    {
        if (arn.Exact(Account) is not { Length: > 0 } account || !account.All(static character => char.IsDigit(character) || character is '-' or ' ') || AccountId.Is(account))
        {
            return null;
        }

        var digits = string.Concat(account.Where(char.IsDigit));
        return new ArnFault($"an account has 12 digits, and '{account}' isn't one", AccountId.Is(digits) ? arn.With((Account, digits)) : null);
    }

    private static ArnFault? OfBoth(ArnFields arn) =>
        arn.Exact(Partition) is { } partition && RegionCatalogue.IsPartition(partition) && arn.Exact(Region) is { } region && RegionCatalogue.PartitionOf(region) is { } own && own != partition
            ? new ArnFault($"region '{region}' is in partition '{own}'", arn.With((Partition, own)))
            : null;
}
