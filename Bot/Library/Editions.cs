using OmbudGuide.Content;
using OmbudGuide.Rules;

namespace OmbudGuide.Bot.Library;

/// <summary>
/// The edition in use, and the last that was refused. The rules are compiled once; the content can be renewed, whole or not at all.
/// </summary>
internal sealed class Editions(ContentFolder folder, TimeProvider clock)
{
    private readonly Lock _renewing = new();
    private readonly Lazy<Task<Guide>> _rules = new(() => Task.Run(Guide.Compile));
    private volatile Edition? _now;
    private volatile Refusal? _refused;

    public ContentFolder Folder => folder;

    /// <summary>Begins with an edition of that folder that is loaded already, for hosts of one process that say the same.</summary>
    public static Editions From(Edition loaded, ContentFolder folder, TimeProvider clock) => new(folder, clock) { _now = loaded };

    /// <summary>The edition in use; loaded where nothing has been yet.</summary>
    /// <exception cref="ContentException">There is none in use, and the content has faults.</exception>
    public Edition Now
    {
        get
        {
            if (_now is { } now) return now;
            lock (_renewing)
            {
                return _now ??= Edition.Load(folder.Path, _rules.Value);
            }
        }
    }

    /// <summary>Why the content that lies in the folder now is not in use; null where it is.</summary>
    public Refusal? Refused => _refused;

    /// <summary>
    /// Loads the folder beside the edition in use and puts it in its place where it has no faults and <paramref name="isWhole"/> says, after
    /// loading, that nothing was written meanwhile. Who has begun with the old edition ends with it.
    /// </summary>
    public Renewal Renew(Func<bool> isWhole)
    {
        lock (_renewing)
        {
            Edition? loaded = null;
            Refusal? refused = null;
            try
            {
                loaded = Edition.Load(folder.Path, _rules.Value);
            }
            catch (ContentException faulty)
            {
                refused = new Refusal(clock.GetUtcNow(), faulty);
            }
            catch (IOException unreadable)
            {
                refused = new Refusal(clock.GetUtcNow(), unreadable);
            }
            catch (UnauthorizedAccessException unreadable)
            {
                refused = new Refusal(clock.GetUtcNow(), unreadable);
            }

            if (!isWhole()) return Renewal.Unsettled;
            _refused = refused;
            if (loaded is null) return Renewal.Refused;
            if (loaded.Content.Version == _now?.Content.Version) return Renewal.Same;
            _now = loaded;
            return Renewal.Taken;
        }
    }
}

/// <summary>What became of a changed folder.</summary>
internal enum Renewal
{
    /// <summary>It is in use now.</summary>
    Taken,

    /// <summary>It says what the edition in use says.</summary>
    Same,

    /// <summary>It has faults; the edition in use goes on.</summary>
    Refused,

    /// <summary>It was written to while it was read: nothing is known of it.</summary>
    Unsettled,
}

/// <summary>A content that could not be used.</summary>
/// <param name="At">When it was found.</param>
/// <param name="Failure">A <see cref="ContentException"/> with the faults, or why the folder could not be read.</param>
internal sealed record Refusal(DateTimeOffset At, Exception Failure)
{
    /// <summary>Each fault with its file, its line and what was expected.</summary>
    public IReadOnlyList<string> Faults { get; } =
        Failure is ContentException { Faults: var faults } ? [.. faults.Select(fault => fault.ToString())] : [Failure.Message];
}
