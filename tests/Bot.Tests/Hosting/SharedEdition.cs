using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Library;
using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Tests.Hosting;

/// <summary>The shipped content, loaded once for all the hosts of the tests. A host that is given another folder loads that itself.</summary>
internal static class SharedEdition
{
    private static readonly Lazy<Edition> Loaded = new(() => Edition.Load(ContentLibrary.DefaultFolder, Task.Run(Guide.Compile)));

    public static Edition Shipped => Loaded.Value;

    public static IServiceCollection ShareEdition(this IServiceCollection services) => services.AddSingleton(provider =>
    {
        var (folder, clock) = (provider.GetRequiredService<ContentFolder>(), provider.GetRequiredService<TimeProvider>());
        return folder.Path == ContentLibrary.DefaultFolder ? Editions.From(Shipped, folder, clock) : new Editions(folder, clock);
    });
}
