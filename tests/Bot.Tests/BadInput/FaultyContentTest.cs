using Microsoft.Extensions.Logging;
using OmbudGuide.Bot.Tests.Hosting;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.BadInput;

public sealed class FaultyContentTest
{
    [Fact]
    public async Task A_host_whose_content_has_faults_does_not_begin_to_serve()
    {
        var folder = TestHost.NewFolder();
        await using (var host = BotHost.Create(
            ["--urls", "http://127.0.0.1:0", "--OMBUDGUIDE_DATA", folder, "--OMBUDGUIDE_CONTENT", folder], builder => builder.Logging.ClearProviders()))
        {
            await Assert.ThrowsAsync<ContentException>(() => host.StartAsync());
        }

        Directory.Delete(folder, recursive: true);
    }
}
