using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace NotebookRoleAnalyzers.Policies;

/// <summary>A range of addresses, as <c>203.0.113.0/24</c>, or one address.</summary>
/// <param name="Address">The address before the slash, 4 or 16 bytes.</param>
/// <param name="Prefix">How many of its bits tell the range.</param>
/// <param name="HasPrefix">Whether the prefix is written.</param>
internal sealed record AddressRange(ImmutableArray<byte> Address, int Prefix, bool HasPrefix)
{
    // The ranges that no request to AWS comes from over the internet: RFC 1918, 6598, 1122, 3927, 4193 and 4291.
    private static readonly ImmutableArray<AddressRange> Private = new[] { "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "fc00::/7", "fe80::/10", "::1/128" }
        .Select(static range => Parse(range)!).ToImmutableArray();

    /// <summary>Whether all of it is private.</summary>
    public bool IsPrivate => Private.Any(range => range.Address.Length == Address.Length && Prefix >= range.Prefix && Masked(Address, range.Prefix).SequenceEqual(range.Address));

    /// <summary>Whether bits are set that the prefix leaves open.</summary>
    public bool HasHostBits => !Network.SequenceEqual(Address);

    /// <summary>The same range without bits that the prefix leaves open.</summary>
    public string Plain => new IPAddress(Network.ToArray()) + (HasPrefix ? "/" + Prefix.ToString(System.Globalization.CultureInfo.InvariantCulture) : "");

    private ImmutableArray<byte> Network => Masked(Address, Prefix);

    /// <summary>The range that a text is; null if it is none.</summary>
    public static AddressRange? Parse(string text)
    {
        var slash = text.IndexOf('/');
        var address = slash < 0 ? text : text.Substring(0, slash);

        // .NET takes more for an address: 10, 1.2, [::1]:80, fe80::1%eth0.
        var isWritten = address.Contains(":") ? address.All(static character => Uri.IsHexDigit(character) || character is ':' or '.') : address.Split('.') is { Length: 4 } parts && parts.All(IsByte);
        if (!isWritten || !IPAddress.TryParse(address, out var parsed))
        {
            return null;
        }

        var most = parsed.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var written = slash < 0 ? "" : text.Substring(slash + 1);
        var prefix = slash < 0 ? most : written.Length is > 0 and < 4 && written.All(char.IsDigit) ? int.Parse(written, System.Globalization.CultureInfo.InvariantCulture) : -1;
        return prefix < 0 || prefix > most ? null : new AddressRange(ImmutableArray.Create(parsed.GetAddressBytes()), prefix, slash >= 0);
    }

    private static bool IsByte(string part) =>
        part.Length is > 0 and < 4 && part.All(static character => character is >= '0' and <= '9') && int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) < 256 && (part.Length == 1 || part[0] != '0');

    private static ImmutableArray<byte> Masked(ImmutableArray<byte> address, int prefix) =>
        address.Select((part, index) => (byte)(part & (0xFF00 >> Math.Min(8, Math.Max(0, prefix - (index * 8)))))).ToImmutableArray();
}
