using System.Globalization;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Office;

/// <summary>What each part of a guidance can be corrected to, and how it reads, in one municipality and one language.</summary>
/// <param name="asOf">The day of the guidance.</param>
internal sealed class PartWords(ContentLibrary content, string municipality, string language, DateOnly asOf)
{
    private const int MostYears = 5;

    private readonly Texts _texts = content.Texts.For(municipality);
    private readonly AnswerWords _answers = new(content, municipality, language);
    private Dictionary<string, string>? _regimes;

    public string Part(CorrectedPart part) => _texts.Get(language, $"office.part.{Ids.Of(part)}");

    /// <summary>All that a part can be, by id and name; empty for a day.</summary>
    public IReadOnlyList<(string Id, string Name)> Options(CorrectedPart part)
    {
        IEnumerable<string> ids = part switch
        {
            CorrectedPart.Verdict => Ids.All<VerdictKind>(),
            CorrectedPart.Body => [CorrectedParts.None, .. content.Authorities(municipality, asOf).Values.OrderBy(each => each.Name(language), StringComparer.OrdinalIgnoreCase).Select(each => each.Id)],
            CorrectedPart.Complaint => [CorrectedParts.None, .. content.Regimes(municipality).Where(each => each.Regime.GivesARight).Select(each => each.Regime.Id).Distinct(StringComparer.Ordinal)],
            CorrectedPart.Decision => Ids.All<DecisionForm>(),
            CorrectedPart.Service => content.Catalogue(municipality, asOf).Services.Select(each => each.Id),
            _ => [],
        };
        return [.. ids.Select(id => (id, Name(part, id)))];
    }

    public bool Allows(CorrectedPart part, string? id) => id is not null && (part == CorrectedPart.LastDay
        ? id == CorrectedParts.None || (Day(id) is { } day && day >= asOf.AddYears(-MostYears) && day <= asOf.AddYears(MostYears))
        : Options(part).Any(option => option.Id == id));

    /// <summary>How it reads; the id itself where the content does not have it any more.</summary>
    public string Name(CorrectedPart part, string id) => part switch
    {
        CorrectedPart.Verdict => Ids.TryRead<VerdictKind>(id, out _) ? _texts.Get(language, $"office.verdict.{id}") : id,
        CorrectedPart.Body => id == CorrectedParts.None ? _texts.Get(language, "office.part-none.body") : Body(id),
        CorrectedPart.Complaint => id == CorrectedParts.None ? _texts.Get(language, "office.part-none.complaint") : Regime(id),
        CorrectedPart.LastDay => Day(id) is { } day ? _texts.Date(language, day) : _texts.Get(language, "office.part-none.last-day"),
        CorrectedPart.Decision => id == AnswerValue.UnknownId ? _answers.Unknown : Ids.TryRead<DecisionForm>(id, out _) ? _answers.Option(Question.Decision, id) : id,
        _ => id == AnswerValue.UnknownId ? _answers.Unknown : _answers.Service(id),
    };

    private string Body(string id) => content.FindAuthority(municipality, id, asOf)?.Name(language) ?? id;

    /// <summary>A regime has no name of its own: the body that decides and the first paragraph that it rests on, with the id where another reads the same.</summary>
    private string Regime(string id)
    {
        _regimes ??= Regimes();
        return _regimes.GetValueOrDefault(id, id);
    }

    private Dictionary<string, string> Regimes()
    {
        var told = content.Regimes(municipality).OrderByDescending(each => new Validity(each.From, each.To).Covers(asOf)).Select(each => each.Regime)
            .Where(regime => regime.GivesARight).DistinctBy(regime => regime.Id, StringComparer.Ordinal).ToLookup(Told, StringComparer.Ordinal);
        return told.SelectMany(alike => alike.Select(regime => (regime.Id, Name: alike.Count() == 1 ? alike.Key : $"{alike.Key} ({regime.Id})")))
            .ToDictionary(each => each.Id, each => each.Name, StringComparer.Ordinal);
    }

    private string Told(ComplaintRegime regime) => regime.Sources is [var first, ..] && content.Source(first) is var source
        ? $"{Body(regime.Body!)}, {source.Title(language)} {source.Locator}".TrimEnd()
        : Body(regime.Body!);

    private static DateOnly? Day(string id) => DateOnly.TryParseExact(id, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
