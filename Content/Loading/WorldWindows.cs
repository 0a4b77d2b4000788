using System.Collections.Concurrent;
using System.Collections.Frozen;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>
/// A municipality's world through time. Between two days on which something begins or ends, nothing changes:
/// what holds there is made once, and each day of the window shares it.
/// </summary>
internal sealed class WorldWindows
{
    private readonly MunicipalityContent _content;
    // Of hundreds of municipalities most are never asked for.
    private readonly Lazy<DateOnly[]> _changes;
    private readonly ConcurrentDictionary<int, WorldWindow> _windows = new();
    private readonly ConcurrentDictionary<int, FrozenDictionary<string, AuthorityEntry>> _authorities = new();
    private volatile World? _asked;

    public WorldWindows(MunicipalityContent content)
    {
        _content = content;
        _changes = new Lazy<DateOnly[]>(() => ChangesOf(content));
    }

    public MunicipalityContent Content => _content;

    /// <summary>The days on which something begins, or no longer holds, in order.</summary>
    public IReadOnlyList<DateOnly> Changes => _changes.Value;

    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years that content speaks of.</exception>
    public WorldWindow On(DateOnly day) => _windows.GetOrAdd(
        WindowOf(day), static (w, self) => WorldWindow.Of(self._content, self.FirstDayOf(w), authorities: self.AuthoritiesOf(w)), this);

    /// <summary>The bodies of a day; the rest of the day's world is not made for them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years that content speaks of.</exception>
    public FrozenDictionary<string, AuthorityEntry> AuthoritiesOn(DateOnly day) => AuthoritiesOf(WindowOf(day));

    /// <summary>The same object for the same day, as long as no other day is asked for: conversations all ask for today.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years that content speaks of.</exception>
    public World WorldOn(DateOnly day) => _asked is { } world && world.Today == day ? world : _asked = World(On(day), day);

    /// <summary>Some act is passed and has no first day.</summary>
    public bool AwaitsLaw => _content.Country.Sources.Any(s => !s.HasADay);

    /// <summary>The world of a day as it would be if what is passed had begun.</summary>
    public World WorldUnderAwaitedLaw(DateOnly day) => World(WorldWindow.Of(_content, day, awaited: true), day);

    private World World(WorldWindow window, DateOnly day) => new()
    {
        Today = day,
        Municipality = _content.Municipality.Id,
        Law = window.Law,
        Standing = window.Standing,
        Services = window.Services,
        Calendar = _content.Country.Calendar,
    };

    private int WindowOf(DateOnly day)
    {
        if (day < ContentLibrary.FirstDay || day > ContentLibrary.LastDay)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, $"Guidance is given for days from {ContentLibrary.FirstDay:O} to {ContentLibrary.LastDay:O}.");
        }

        var found = Array.BinarySearch(_changes.Value, day);
        return found >= 0 ? found + 1 : ~found;
    }

    private DateOnly FirstDayOf(int window) => window == 0 ? ContentLibrary.FirstDay : _changes.Value[window - 1];

    private FrozenDictionary<string, AuthorityEntry> AuthoritiesOf(int window) =>
        _authorities.GetOrAdd(window, static (w, self) => WorldWindow.AuthoritiesOn(self._content, self.FirstDayOf(w)), this);

    private static DateOnly[] ChangesOf(MunicipalityContent content)
    {
        var country = content.Country;
        IEnumerable<Validity> validities =
        [
            .. country.Facts.Concat(content.Facts).Select(f => f.Validity),
            .. country.Sources.Concat(content.Sources).Select(s => s.Validity),
            .. country.Authorities.Concat(content.Authorities).Select(a => a.Validity),
            .. country.Regimes.Select(r => r.Validity),
            .. country.Services.SelectMany(s => (IEnumerable<Validity>)[s.Validity, .. s.Holders.Select(h => h.Validity), .. s.Also.Select(a => a.Validity)]),
        ];
        return [.. validities.SelectMany(v => v.Changes())
            .Where(d => d > ContentLibrary.FirstDay && d <= ContentLibrary.LastDay)
            .Distinct()
            .Order()];
    }
}
