using System.Threading.Channels;

namespace OmbudGuide.Bot.Library;

/// <summary>
/// Takes a changed content folder into use while the host runs. It is told of changes by the file system, and looks by itself now and then,
/// since not every file system tells. It waits until the files have come to rest: editors save in several steps, and copies take their time.
/// </summary>
internal sealed class EditionWatch(Editions editions, ILogger<EditionWatch> logger) : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _told = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stopping = new();
    private FolderState? _seen;
    private FileSystemWatcher? _watcher;
    private Task _watching = Task.CompletedTask;

    private string Folder => editions.Folder.Path;

    /// <summary>Begins to watch.</summary>
    /// <param name="loaded">How the folder looked before the edition in use was read from it; what looks different has been changed since.</param>
    public void Start(FolderState loaded)
    {
        _seen = loaded;
        Listen();
        _watching = Task.Run(WatchAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _watching;
        _watcher?.Dispose();
        _stopping.Dispose();
    }

    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await LookAsync();
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
                limit.CancelAfter(LookAgain);
                try
                {
                    await _told.Reader.ReadAsync(limit.Token);
                }
                catch (OperationCanceledException) when (!_stopping.IsCancellationRequested)
                {
                    // Nothing was told: look all the same.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private async Task LookAsync()
    {
        var state = FolderState.Of(Folder);
        if (state.Equals(_seen)) return;
        var renewal = Renewal.Unsettled;
        while (renewal == Renewal.Unsettled)
        {
            await Task.Delay(Rest, _stopping.Token);
            var later = FolderState.Of(Folder);
            if (!later.Equals(state))
            {
                state = later;
                continue;
            }

            renewal = Renew(state);
        }

        _seen = state;
        // A folder that was put in another's place is not the one that was listened to.
        Listen();
    }

    private Renewal Renew(FolderState state)
    {
        var before = editions.Now.Content.Version;
        try
        {
            var renewal = editions.Renew(() => FolderState.Of(Folder).Equals(state));
            if (renewal == Renewal.Taken)
            {
                logger.LogInformation("The content of {Folder} was renewed: version {Version} in place of {Before}.", Folder, editions.Now.Content.Version, before);
            }
            else if (renewal == Renewal.Refused && editions.Refused is { } refused)
            {
                logger.LogError(
                    "The changed content of {Folder} was refused; version {Version} goes on. {Count} to mend:{NewLine}{Faults}",
                    Folder, before, refused.Faults.Count, Environment.NewLine, string.Join(Environment.NewLine, refused.Faults));
            }

            return renewal;
        }
        catch (Exception failure)
        {
            // Whatever is wrong with the new content, the host goes on with the old one and goes on watching.
            logger.LogError(failure, "The changed content of {Folder} could not be read; version {Version} goes on.", Folder, before);
            return Renewal.Refused;
        }
    }

    private void Listen()
    {
        _watcher?.Dispose();
        _watcher = null;
        try
        {
            var watcher = new FileSystemWatcher(Folder) { IncludeSubdirectories = true };
            watcher.Changed += Told;
            watcher.Created += Told;
            watcher.Deleted += Told;
            watcher.Renamed += Told;
            watcher.Error += Told;
            watcher.EnableRaisingEvents = true;
            _watcher = watcher;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            logger.LogWarning("The file system does not tell of changes in {Folder} ({Reason}); it is looked at every {Seconds} seconds.", Folder, failure.Message, LookAgain.TotalSeconds);
        }
    }

    private void Told(object sender, EventArgs change) => _told.Writer.TryWrite(true);
}
