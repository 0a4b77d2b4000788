using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Receipt;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Delivery;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Pages;

/// <summary>A page about the case whose receipt was shown.</summary>
internal abstract class OwnCasePage(ContentLibrary content, CaseWork work, Outbox outbox, DeliverySettings delivery, TimeProvider clock) : WordedPage(content)
{
    public override IReadOnlyList<string> Languages => [.. Library.Municipalities.SelectMany(each => each.Languages).Distinct(StringComparer.Ordinal)];

    public override Texts Texts => Municipality is { } municipality ? Library.Texts.For(municipality.Id) : Library.Texts;

    public override string SiteName => Text("case.site");

    /// <summary>Null where no receipt was shown.</summary>
    public OwnCase? Own { get; private set; }

    public CaseDraft Sent => Own!.Sent;

    /// <summary>As the citizen saw it.</summary>
    public CaseGuidance Guidance => Sent.GuidanceIn(Language);

    /// <summary>The ombud who has the case; null where the content has the municipality no more, or not in this language.</summary>
    public AuthorityEntry? Ombud => Municipality is { } municipality && municipality.Languages.Contains(Language, StringComparer.Ordinal)
        ? Library.FindAuthority(municipality.Id, municipality.OmbudId, DateOnly.FromDateTime(Now.DateTime))
        : null;

    /// <summary>The citizen can be told by e-mail that there is something to read.</summary>
    public bool CanNotify => delivery.For(Sent.Municipality).Smtp is not null;

    /// <summary>The ombud was to be told of the case, it was tried, and no notice has arrived.</summary>
    public bool IsNotTold { get; private set; }

    /// <summary>The language that was spoken in the case, where the page is in another: for the <c>lang</c> of what stands in it.</summary>
    public string? SpokenLanguage => Sent.Language == Language ? null : Sent.Language;

    public FileWords FileWords => new(this, Library.Files);

    /// <summary>What a line of the case tells, beside what was written.</summary>
    public string Told(CaseEvent line) => line is { Kind: CaseEventKind.StateChanged, After: [var state, ..] }
        ? line.After is [_, var outcome] ? $"{Text($"case.state.{state}")} {Text($"case.outcome.{outcome}")}" : Text($"case.state.{state}")
        : Text($"case.event.{Ids.Of(line.Kind)}");

    /// <summary>Finds the case whose receipt was shown not long ago.</summary>
    protected async Task<bool> FindAsync() =>
        await ReceiptSession.FindAsync(HttpContext) is { } shown && await ReadAsync(shown.Reference, shown.Municipality);

    protected async Task<bool> ReadAsync(CaseReference reference, string municipality)
    {
        Own = await work.ReadAsync(reference, municipality, HttpContext.RequestAborted) is { } worked ? OwnCase.Of(worked) : null;
        if (Own is null) return false;
        var told = (await outbox.OfCaseAsync($"{reference}", HttpContext.RequestAborted)).Where(each => each.Kind == NoticeKind.CaseOpened).ToList();
        IsNotTold = told.Exists(each => each.Fault is not null) && !told.Exists(each => each.State == NoticeState.Sent);
        return true;
    }

    protected void Leave() => Own = null;

    protected DateTimeOffset Now => clock.GetLocalNow();

    private Municipality? Municipality => Own is { } own ? Library.FindMunicipality(own.Sent.Municipality) : null;
}
