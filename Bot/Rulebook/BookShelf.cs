using System.Collections.Concurrent;
using OmbudGuide.Bot.Library;

namespace OmbudGuide.Bot.Rulebook;

/// <summary>
/// The books that have been asked for while the host runs. A walk takes seconds, so it is made in the background, one at a time on one core,
/// and kept for its content, its municipality and its day. Safe for all threads.
/// </summary>
internal sealed partial class BookShelf(ILogger<BookShelf> log, IHostApplicationLifetime host) : IDisposable
{
    /// <summary>As long as a walk may take. A content that needs longer has no book here; the command has no such limit.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>More municipalities than this are not kept at a time.</summary>
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<(string Version, string Municipality, DateOnly Day), Lazy<Task<IReadOnlyDictionary<string, string>>>> _books = new();
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>A municipality's books by language, begun where they are not there yet.</summary>
    public Task<IReadOnlyDictionary<string, string>> Of(Edition edition, string municipality, DateOnly day)
    {
        var key = (edition.Content.Version, municipality, day);
        if (!_books.ContainsKey(key))
        {
            Clear(edition.Content.Version, day);
        }

        return _books.GetOrAdd(key, _ => new(() => Task.Run(() => WriteAsync(edition, municipality, day)))).Value;
    }

    public void Dispose() => _one.Dispose();

    private async Task<IReadOnlyDictionary<string, string>> WriteAsync(Edition edition, string municipality, DateOnly day)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStopping);
        await _one.WaitAsync(limit.Token);
        try
        {
            limit.CancelAfter(Longest);
            var walk = BookWalk.Of(edition.Content, edition.Guide, municipality, day, cores: 1, limit.Token);
            var books = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var language in edition.Content.FindMunicipality(municipality)!.Languages)
            {
                var book = BookBinder.Bind(edition.Content, edition.Guide, walk, language, other => RulebookEndpoint.AddressOf(municipality, other));
                books[language] = await BookHtml.OfAsync(book);
            }

            Written(log, municipality, edition.Content.Version, (long)walk.Took.TotalMilliseconds);
            return books;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Lets go of what nobody will ask for again.</summary>
    private void Clear(string version, DateOnly day)
    {
        var crowded = _books.Count >= MostKept;
        foreach (var (key, book) in _books)
        {
            var made = book is { IsValueCreated: true, Value.IsCompleted: true };
            if (made && (crowded || key.Version != version || key.Day != day || !book.Value.IsCompletedSuccessfully))
            {
                _books.TryRemove(key, out _);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The rule book of {Municipality} is written for content {Version}; the interview was walked in {Milliseconds} ms.")]
    private static partial void Written(ILogger log, string municipality, string version, long milliseconds);
}
