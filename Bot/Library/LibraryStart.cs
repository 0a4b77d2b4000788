namespace OmbudGuide.Bot.Library;

/// <summary>
/// Makes ready, before anything is served, what every conversation needs. Content with faults stops the start; from then on it is watched.
/// </summary>
internal sealed class LibraryStart(Editions editions, EditionWatch watch) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var before = FolderState.Of(editions.Folder.Path);
        await Task.Run(() => editions.Now, cancellationToken);
        watch.Start(before);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
