namespace OmbudGuide.Bot.Storage.Keys;

/// <summary>Looks now and then whether another process has put a key into the folder, so that what is written from then on is encrypted under the newest.</summary>
internal sealed class KeyWatch(KeyRing ring, ContentProtection protection, DataFolder folder, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Round, clock);
        var seen = Look();
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = Look();
            if (now.SetEquals(seen)) continue;
            seen = now;
            ring.Forget();

            // The framework reads the folder beside whoever asks: this asks, so that whoever writes next need not.
            protection.For("newest").Protect([]);
        }
    }

    private HashSet<string> Look()
    {
        try
        {
            return Directory.EnumerateFiles(folder.Keys, "*.xml").ToHashSet(StringComparer.Ordinal);
        }
        catch (IOException)
        {
            // Looked at again soon; the keys that are known stay in use meanwhile.
            return [];
        }
    }
}
