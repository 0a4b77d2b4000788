using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Conversation;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Letters;

/// <summary>
/// What a letter is filled with from the case, in the letter's language. Never the secret of the receipt, which nobody but the citizen has, nor the
/// citizen's own words, which are for the ombud alone until the citizen agrees to more.
/// </summary>
/// <param name="signer">The name of who writes.</param>
/// <param name="link">Where the citizen reads the case.</param>
internal sealed class LetterValues(ContentLibrary content, WorkedCase worked, string language, string signer, string link, DateOnly today)
{
    private readonly Texts _texts = content.Texts.For(worked.Opened.Sent.Municipality);
    private readonly Municipality _municipality = content.FindMunicipality(worked.Opened.Sent.Municipality)!;
    private readonly CaseGuidance _guidance = worked.Opened.Sent.GuidanceIn(language);

    private static readonly Dictionary<string, Func<LetterValues, string?>> Known = new(StringComparer.Ordinal)
    {
        ["address"] = each => each.Sent.Contact is { Kind: "letter", Address: var address } ? address : null,
        ["appeal-body"] = each => each._guidance.Complaint is { } right ? each.NameOf(right.Body) ?? right.BodyName : null,
        ["asked"] = each => each.Asked.LastOrDefault() ?? each.Text("some-day"),
        ["citizen"] = each => each.Sent.Contact.Name,
        ["contact"] = each => each.Contact,
        ["deadline"] = each => each.Deadline,
        ["link"] = each => each.Link,
        ["matter"] = each => each.Matter ?? each.Text("some-matter"),
        ["municipality"] = each => each._municipality.Name,
        ["ombud"] = each => each.Ombud,
        ["outcome"] = each => each.Outcome,
        ["received"] = each => each.Day(each.Received),
        ["reference"] = each => each.Reference,
        ["sender"] = each => Capital.Of(each.Ombud),
        ["signer"] = each => each.Signer,
        ["sources"] = each => each.Sources,
        ["steps-taken"] = each => each.StepsTaken,
        ["today"] = each => each.Day(each.Today),
        ["unit"] = each => each.Unit ?? each.Text("some-unit"),
    };

    /// <summary>The names of all places that a letter can have, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    private string Signer { get; } = signer;

    private string Link { get; } = link;

    private DateOnly Today { get; } = today;

    private string Reference { get; } = $"{worked.Reference}";

    private CaseDraft Sent { get; } = worked.Opened.Sent;

    private DateOnly Received { get; } = DateOnly.FromDateTime(worked.Opened.ReceivedAt.DateTime);

    private AuthorityEntry? OmbudEntry => content.FindAuthority(_municipality.Id, _municipality.OmbudId, Today);

    private string Ombud => OmbudEntry?.Name(language) ?? _municipality.Name;

    private string? Contact => OmbudEntry?.Contact is { } contact && new[] { contact.Phone, contact.Email }.OfType<string>().ToList() is { Count: > 0 } ways
        ? string.Join('\n', ways)
        : null;

    /// <summary>As a service is called inside a sentence.</summary>
    private string? Matter => _guidance.Answers.FirstOrDefault(answer => answer.Question == Ids.Of(Question.Service)) is { } service
        && content.Catalogue(_municipality.Id).Find(service.Value) is { } entry
            ? entry.Name(language)
            : _guidance.Matter;

    /// <summary>Whom a complaint goes to first, where that is known by name; else the one area of the ombud's scheme that the case is booked under.</summary>
    private string? Unit => _guidance.Complaint is { } right && NameOf(right.SendTo) is { } name ? name
        : worked.Areas is [var area] ? content.Scheme(_municipality.Id).FindArea(area)?.Name(language)
        : null;

    /// <summary>Null where there is none, or it has passed: then nobody is to believe that there is time.</summary>
    private string? Deadline => _guidance.Complaint?.Deadline?.LastDay is { } last && last >= Today ? _texts.Date(language, last) : null;

    private string? Outcome => worked.Outcome is { } outcome ? _texts.Get(language, $"case.outcome.{Ids.Of(outcome)}") : null;

    /// <summary>The days on which the unit was written to, the first one first.</summary>
    private IEnumerable<string> Asked => worked.Letters.Where(letter => letter.To == LetterTo.ToUnit)
        .Select(letter => Day(DateOnly.FromDateTime(letter.At.DateTime))).Distinct(StringComparer.Ordinal);

    private string StepsTaken => Asked.ToList() is { Count: > 0 } days
        ? string.Join('\n', days.Select(day => Text("asked-unit", ("day", day))))
        : Text("some-steps");

    /// <summary>The paragraphs that the citizen's rights and the municipality's duties rest on, a line for each act; those of the mandate are none of the unit's.</summary>
    private string? Sources
    {
        get
        {
            var lines = _guidance.Rights.Concat(_guidance.Duties).SelectMany(each => each.Because).SelectMany(reason => reason.Sources)
                .Where(source => !source.Id.StartsWith($"{_municipality.Country}.{_municipality.Id}.", StringComparison.Ordinal))
                .Select(source => (Title: TitleOf(source), source.Locator)).Distinct()
                .GroupBy(source => source.Title, source => source.Locator, StringComparer.Ordinal)
                .Select(act => Text("source", ("title", act.Key), ("locator", _texts.Join(language, [.. act.Where(each => each.Length > 0).OrderBy(NumberOf)]))).TrimEnd())
                .ToList();
            return lines.Count == 0 ? null : string.Join('\n', lines);
        }
    }

    /// <summary>The value of a place; null where the case does not tell.</summary>
    public string? this[string name] => Known[name](this);

    /// <summary>As it was told; in another language than the guidance has, as the content calls it now.</summary>
    private string TitleOf(CaseSource source) => _guidance.Language == language ? source.Title : content.FindSource(source.Id)?.Title(language) ?? source.Title;

    /// <summary>The first number in it, so that § 4 comes before § 25.</summary>
    private static int NumberOf(string locator) =>
        int.TryParse(string.Concat(locator.SkipWhile(sign => !char.IsAsciiDigit(sign)).TakeWhile(char.IsAsciiDigit)), out var number) ? number : int.MaxValue;

    private string? NameOf(string authority) => content.FindAuthority(_municipality.Id, authority, Today)?.Name(language);

    private string Day(DateOnly day) => _texts.DateWithoutWeekday(language, day);

    private string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) => _texts.Get(language, $"{LetterTemplate.Section}{key}", values);
}
