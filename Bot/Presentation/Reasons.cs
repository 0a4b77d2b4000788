using System.Text;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Presentation;

/// <summary>Why: the rules behind a finding, in words, with the sources and the facts that they rest on.</summary>
internal sealed class Reasons(ContentLibrary content, Texts texts, string language, Guidance guidance)
{
    private readonly Dictionary<Finding, IReadOnlyList<ReasonView>> _told = [];

    /// <summary>The reasons for one finding, the rule that concluded it first.</summary>
    public IReadOnlyList<ReasonView> For(Finding finding)
    {
        if (!_told.TryGetValue(finding, out var reasons))
        {
            _told[finding] = reasons = [.. guidance.Because(finding).Select(Tell)];
        }

        return reasons;
    }

    /// <summary>The reasons for findings that say the same, each rule once.</summary>
    public IReadOnlyList<ReasonView> For(IEnumerable<Finding> findings) => [.. findings.SelectMany(For).DistinctBy(reason => reason.Rule)];

    /// <summary>A rule in plain words; empty where it only prepares for others and has none.</summary>
    public string TextOf(string rule) => texts.Find(language, $"rules.{rule}", Values()) ?? "";

    private (string, string)[] Values()
    {
        var municipality = content.FindMunicipality(guidance.World.Municipality)!;
        return
        [
            ("ombud", content.Authority(municipality.Id, municipality.OmbudId, guidance.World.Today).Name(language)),
            ("municipality", municipality.Name),
        ];
    }

    private ReasonView Tell(Reason reason) => new(
        reason.Rule,
        TextOf(reason.Rule),
        [.. reason.Sources.Select(Source)],
        [.. reason.Facts.Select(Fact).OfType<FactView>().Distinct()]);

    private SourceView Source(string id)
    {
        // A fact may rest on a source that has changed since; then its latest words are shown.
        var source = guidance.World.SourcesInForce.Contains(id) ? content.Source(id, guidance.World.Today) : content.Source(id);
        return new SourceView(
            id, source.Title(language), source.Locator, source.Url?.OriginalString, source.From, source.To, source.Quote(language), source.Gist(language));
    }

    /// <summary>Null for what says nothing to a reader: that something was not asked, the calendar.</summary>
    private FactView? Fact(object fact) => fact switch
    {
        Known known => new FactView(Ids.Of(known.Question), null, AnswerIds.Of(guidance.Answers[known.Question]!)),
        NotKnown unknown => new FactView(Ids.Of(unknown.Question), null, AnswerValue.UnknownId),
        NotAsked or HolidayCalendar => null,
        Service service => new FactView(Ids.Of(Question.Service), null, service.Id),
        DangerSign sign => new FactView(null, "danger", Ids.Of(sign.Danger)),
        Today today => new FactView(null, "today", $"{today.Date:O}"),
        AgeLimit limit => new FactView(null, "age-limit", limit.Length.ToString()),
        ConnectionRequired required => new FactView(null, "connection-required", Ids.Of(required.Kind)),
        AgeFlexibility flexibility => new FactView(null, "age-flexibility", Ids.Of(flexibility.Reason)),
        MandateScope scope => new FactView(null, "mandate-scope", scope.Areas.Count == 0 ? "all" : string.Join(' ', scope.Areas)),
        Mandate mandate => new FactView(null, "mandate", mandate.Ombud),
        HelpOffered help => new FactView(null, "help-offered", help.Help),
        SilentOn silent => new FactView(null, "mandate-silent-on", silent.Point),
        Holding holding => new FactView(null, "holding", holding.Body ?? Ids.Of(holding.Provider)),
        ComplaintRegime regime => new FactView(null, "complaint-regime", regime.Id),
        AlsoHelps other => new FactView(null, "also-helps", other.Authority),
        LawPeriod period => new FactView(null, period.Id, period.Length.ToString()),
        Finding finding => new FactView(null, Kebab(finding.GetType().Name), finding.Rule),
        _ => new FactView(null, Kebab(fact.GetType().Name), "true"),
    };

    private static string Kebab(string name)
    {
        var id = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && id.Length > 0)
            {
                id.Append('-');
            }

            id.Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }
}
