using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Presentation;

/// <summary>Turns findings into what people read. Concludes nothing: it only names, orders and words what the rules found.</summary>
public sealed class GuidancePresenter(ContentLibrary content)
{
    private readonly ConditionalWeakTable<Guidance, ConcurrentDictionary<string, GuidanceView>> _presented = [];

    /// <summary>The guidance in a language of its municipality; the same view for the same guidance.</summary>
    public GuidanceView Present(Guidance guidance, string language)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        return _presented.GetOrCreateValue(guidance)
            .GetOrAdd(language, static (language, given) => new Presentation(given.content, given.guidance, language).All(), (content, guidance));
    }

    /// <summary>Danger that words only make likely: a careful word, and whom to call if it is so; null where nobody is named.</summary>
    /// <param name="alone">What the rules say of the dangers, and of nothing else.</param>
    public EmergencyView? InDoubt(Guidance alone, string language) => Present(alone, language).Emergency is { } emergency
        ? emergency with { Text = content.Texts.For(alone.World.Municipality).Get(language, "guidance.in-doubt") }
        : null;

    /// <summary>Why the rules ask a question now, in words: the question's own reason, and the rule's where it has one.</summary>
    public IReadOnlyList<string> WhyAsked(Guidance guidance, Question question, string language)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        var texts = content.Texts.For(guidance.World.Municipality);
        var reasons = new Reasons(content, texts, language, guidance);
        return
        [
            texts.Get(language, $"questions.{Ids.Of(question)}.why"),
            .. guidance.Asks.Where(ask => ask.Question == question).Select(ask => reasons.TextOf(ask.Rule)).Where(text => text.Length > 0).Take(1),
        ];
    }

    /// <summary>The sources behind a question that is asked now.</summary>
    public IReadOnlyList<SourceView> SourcesOfAsking(Guidance guidance, Question question, string language)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        var reasons = new Reasons(content, content.Texts.For(guidance.World.Municipality), language, guidance);
        return guidance.Asks.FirstOrDefault(ask => ask.Question == question) is { } ask
            ? [.. reasons.For(ask).SelectMany(reason => reason.Sources).DistinctBy(source => source.Id)]
            : [];
    }

    /// <summary>How to reach a body, as its entry has it on a day.</summary>
    public ContactView Contact(string municipality, string authority, DateOnly day, string language) =>
        ContactOf(content.Authority(municipality, authority, day), language);

    internal static ContactView ContactOf(AuthorityEntry entry, string language) => new(
        entry.Contact.Phone,
        entry.Contact.Email,
        entry.Contact.Url?.OriginalString,
        entry.Contact.Hours(language),
        entry.Contact.Visit(language),
        entry.Checked);

    /// <summary>One guidance in one language.</summary>
    private sealed class Presentation
    {
        private readonly ContentLibrary _content;
        private readonly Guidance _guidance;
        private readonly string _language;
        private readonly Texts _texts;
        private readonly Reasons _reasons;
        private readonly Municipality _municipality;
        private readonly string _ombud;

        public Presentation(ContentLibrary content, Guidance guidance, string language)
        {
            (_content, _guidance, _language) = (content, guidance, language);
            _texts = content.Texts.For(guidance.World.Municipality);
            _reasons = new Reasons(content, _texts, language, guidance);
            _municipality = content.FindMunicipality(guidance.World.Municipality)
                ?? throw new ArgumentException($"The content has no municipality '{guidance.World.Municipality}'.", nameof(guidance));
            _ombud = Entry(_municipality.OmbudId).Name(language);
        }

        public GuidanceView All()
        {
            var complaint = ComplaintWords.Of(_content, _texts, _language, _guidance, _reasons);
            return new GuidanceView(
                _guidance.World.Today,
                _municipality.Id,
                _language,
                _guidance.Complete,
                Verdict(),
                Referrals(),
                complaint,
                Rights(),
                [.. InOrder("duty", _guidance.Of<Duty>().Select(duty => duty.Id)).Select(id => Statement("duty", id, _guidance.Of<Duty>().Where(duty => duty.Id == id)))],
                Steps(complaint),
                [.. InOrder("note", _guidance.Of<Note>().Select(note => note.Id)).Select(id => Statement("note", id, _guidance.Of<Note>().Where(note => note.Id == id)))],
                [.. InOrder("help", _guidance.Of<HelpOffer>().Select(help => help.Help)).Select(id => Statement("help", id, _guidance.Of<HelpOffer>().Where(help => help.Help == id)))],
                Emergency(),
                new CaseOpeningView(
                    _guidance.CaseOffered,
                    [.. _guidance.Of<CaseCategory>().Select(category => category.Category).Distinct()],
                    [.. _guidance.Of<CaseArea>().Select(area => area.Area).Distinct()],
                    [.. _guidance.Of<CaseFlag>().Select(flag => flag.Id).Distinct()]),
                Closing(complaint));
        }

        private VerdictView Verdict() => new(
            Ids.Of(_guidance.Verdict),
            Text($"guidance.verdict.{Ids.Of(_guidance.Verdict)}"),
            BecauseOfVerdict());

        /// <summary>The rule that gave the ground stands before the one that drew the conclusion from it.</summary>
        private List<ReasonView> BecauseOfVerdict()
        {
            var grounds = _guidance.Of<Verdict>().Select(verdict => verdict.Rule).ToHashSet(StringComparer.Ordinal);
            return [.. _reasons.For(_guidance.Of<Verdict>()).OrderBy(reason => grounds.Contains(reason.Rule) ? 0 : 1)];
        }

        /// <summary>What matters most to a citizen first, as the content orders it; what it does not name, last.</summary>
        private List<string> InOrder(string kind, IEnumerable<string> ids)
        {
            var order = _texts.List(_language, $"guidance.order.{kind}");
            return [.. ids.Distinct(StringComparer.Ordinal).OrderBy(id => order.Contains(id, StringComparer.Ordinal) ? order.ToList().IndexOf(id) : order.Count)];
        }

        /// <summary>Whose matter it is comes first; whoever can help as well comes after.</summary>
        private List<ReferralView> Referrals() =>
        [
            .. _guidance.Of<Referral>().GroupBy(referral => (referral.Authority, referral.Role)).OrderBy(same => same.Key.Role != ReferralRole.Instead).Select(same =>
            {
                var entry = Entry(same.Key.Authority);
                var role = Ids.Of(same.Key.Role);
                return new ReferralView(
                    entry.Id,
                    entry.Name(_language),
                    role,
                    Text($"guidance.role.{role}"),
                    entry.Does(_language),
                    entry.Limit(_language),
                    ContactOf(entry, _language),
                    _reasons.For(same));
            }),
        ];

        private List<RightView> Rights() =>
        [
            .. InOrder("right", _guidance.Of<Right>().Select(right => right.Id)).Select(id =>
            {
                var same = _guidance.Of<Right>().Where(right => right.Id == id).ToList();
                var due = same.Min(right => right.Due);
                return new RightView(id, Dated($"findings.right.{id}", "due", due), due, _reasons.For(same));
            }),
        ];

        private List<StepView> Steps(ComplaintView? complaint) =>
        [
            .. _guidance.Of<Step>().OrderBy(step => step.Order).GroupBy(step => (step.Id, step.Authority)).Select(same =>
            {
                var by = same.Min(step => step.By);
                var authority = same.Key.Authority is { } id ? Entry(id).Name(_language) : complaint?.SendToName;
                return new StepView(
                    same.Key.Id,
                    Dated(
                        $"findings.step.{same.Key.Id}",
                        "by",
                        by,
                        ("authority", authority ?? Text("guidance.the-office")),
                        ("body", complaint?.BodyName ?? Text("guidance.the-office")),
                        ("send-to", complaint?.SendToName ?? authority ?? Text("guidance.the-office"))),
                    by,
                    same.Key.Authority,
                    _reasons.For(same));
            }),
        ];

        private EmergencyView? Emergency()
        {
            var emergencies = _guidance.Of<Emergency>().OrderBy(emergency => emergency.Danger).ToList();
            if (emergencies.Count == 0)
            {
                return null;
            }

            var dangers = emergencies.ConvertAll(emergency => emergency.Danger);
            return new EmergencyView(
                dangers.ConvertAll(Ids.Of),
                string.Join('\n', dangers.Select(danger => Text($"guidance.emergency.{Ids.Of(danger)}"))),
                [.. _guidance.World.Standing.OfType<EmergencyContact>()
                    .Where(contact => dangers.Contains(contact.Danger))
                    .OrderBy(contact => contact.Danger).ThenBy(contact => contact.Order)
                    .Select(contact => contact.Authority).Distinct()
                    .Select(Entry)
                    .Select(entry => new EmergencyContactView(entry.Id, entry.Name(_language), entry.Does(_language), ContactOf(entry, _language)))],
                _reasons.For(emergencies));
        }

        private string Closing(ComplaintView? complaint) => complaint is null
            ? Text("guidance.closing")
            : Text("guidance.closing-complaint", ("body", complaint.BodyName));

        private StatementView Statement(string kind, string id, IEnumerable<Finding> same) => new(id, Text($"findings.{kind}.{id}"), _reasons.For(same));

        /// <summary>A text about something with a day: the day stands in it where it has a place for it, else after it.</summary>
        private string Dated(string key, string place, DateOnly? day, params (string Name, string Value)[] values)
        {
            var written = day is { } date ? _texts.Date(_language, date) : "";
            var text = Text(key, [(place, written), ("last-day", written), ("day", written), .. values]);
            return day is null || text.Contains(written, StringComparison.Ordinal) ? text : $"{text} {Text($"guidance.{place}", ("day", written))}";
        }

        private string Text(string key, params (string Name, string Value)[] values) =>
            _texts.Get(_language, key, [.. values, ("ombud", _ombud), ("municipality", _municipality.Name)]);

        private AuthorityEntry Entry(string id) => _content.Authority(_municipality.Id, id, _guidance.World.Today);
    }
}
