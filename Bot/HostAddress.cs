using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OmbudGuide.Bot;

/// <summary>
/// Under which address citizens and staff reach the host: <c>OMBUDGUIDE_ADDRESS</c>. Where nothing says it, the host's own first address, which is right
/// on one's own machine.
/// </summary>
internal sealed class HostAddress(IConfiguration configuration, IServer? server = null)
{
    /// <summary>Without a slash at its end; empty where the host does not listen.</summary>
    public string Text =>
        (configuration["OMBUDGUIDE_ADDRESS"] is { Length: > 0 } named ? named : server?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault())?.TrimEnd('/') ?? "";
}
