using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Audit;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Presentation;

/// <summary>
/// Why not, and what if: for each body that a citizen would expect and was not sent to, the condition that failed; and the smallest changes
/// that would lead elsewhere. Found by changing answers and asking the rules again; nothing is concluded here.
/// </summary>
internal sealed class Counterfactuals
{
    private const int MostChangesTold = 3;

    private readonly ContentLibrary _content;
    private readonly Guidance _guidance;
    private readonly string _language;
    private readonly Texts _texts;
    private readonly string _ombud;
    private readonly AnswerWords _words;
    private readonly Outcome _outcome;
    private readonly List<Alternative> _alternatives;

    public Counterfactuals(ContentLibrary content, Guide guide, Guidance guidance, string language)
    {
        (_content, _guidance, _language) = (content, guidance, language);
        var municipality = guidance.World.Municipality;
        _texts = content.Texts.For(municipality);
        _ombud = content.FindMunicipality(municipality)!.OmbudId;
        _words = new AnswerWords(content, municipality, language);
        _outcome = Outcome.Of(guidance);
        var order = _texts.List(language, "reasons.order").ToList();
        _alternatives =
        [
            .. new Alternatives(guide).Of(guidance)
                .Where(alternative => alternative.Changes.All(change => order.Contains(Ids.Of(change.Question))))
                .OrderBy(alternative => alternative.Changes.Count)
                .ThenBy(alternative => order.IndexOf(Ids.Of(alternative.Changes[0].Question))),
        ];
    }

    /// <summary>The smallest changes that would lead elsewhere, the likeliest first: one for each place that they lead to.</summary>
    public IReadOnlyList<WhatIfView> WhatIf() =>
    [
        .. _alternatives.Where(alternative => alternative.Changes.Count == 1 && alternative.Outcome != _outcome)
            .DistinctBy(alternative => alternative.Outcome)
            .Take(MostChangesTold)
            .Select(alternative => new WhatIfView(
                Ids.Of(alternative.Changes[0].Question),
                AnswerIds.Of(alternative.Changes[0].Answer),
                Sentence("what-if", ("condition", Condition(alternative.Changes[0])), ("consequence", Consequence(alternative))),
                Ids.Of(alternative.Outcome.Verdict),
                alternative.Outcome.MainBody)),
    ];

    /// <summary>For each body that citizens expect and that is not named here, why; the ombud among them where it cannot treat the matter.</summary>
    public IReadOnlyList<WhyNotView> WhyNot()
    {
        if (!_guidance.Complete)
        {
            return [];
        }

        var named = Alternatives.Bodies(_guidance);
        var expected = _texts.List(_language, "reasons.expected").Where(body => !named.Contains(body));
        return
        [
            .. (_outcome.Verdict is VerdictKind.Outside or VerdictKind.AdviceOnly ? expected.Prepend(_ombud) : expected)
                .Where(body => _content.FindAuthority(_guidance.World.Municipality, body, _guidance.World.Today) is not null)
                .Select(WhyNot),
        ];
    }

    private WhyNotView WhyNot(string body)
    {
        var entry = _content.Authority(_guidance.World.Municipality, body, _guidance.World.Today);
        var nearest = _alternatives.Find(alternative => body == _ombud
            ? alternative.Outcome.Verdict == VerdictKind.Within
            : Alternatives.Bodies(alternative.Guidance).Contains(body));
        if (nearest is null)
        {
            return new WhyNotView(body, entry.Name(_language), Sentence("other-matters", ("name", entry.Name(_language)), ("does", entry.Does(_language))), []);
        }

        var conditions = _texts.Join(_language, [.. nearest.Changes.Select(Condition)]);
        return new WhyNotView(
            body,
            entry.Name(_language),
            Sentence(body == _ombud ? "why-not-ombud" : "why-not", ("name", entry.Name(_language)), ("condition", conditions)),
            new Reasons(_content, _texts, _language, nearest.Guidance).For(Naming(nearest.Guidance, body)));
    }

    private IEnumerable<Finding> Naming(Guidance guidance, string body) => body == _ombud
        ? guidance.Of<Verdict>()
        : guidance.Findings.Where(finding => finding is Referral { Role: not ReferralRole.Emergency } referral ? referral.Authority == body
            : finding is ComplaintRight right && (right.Body == body || right.SendToAuthority == body));

    /// <summary>An answer as a condition: "klagen er avgjort"; where the content has no such words, question and answer as they are put.</summary>
    private string Condition(Change change)
    {
        var question = Ids.Of(change.Question);
        if (change.Answer is Dated date)
        {
            var given = _guidance.Answers[change.Question];
            var later = given is not Dated known || date.When.Last > known.When.Last;
            return Text(later ? "when-later" : "when-earlier", ("question", _words.Label(change.Question)), ("day", _words.Date(date.When)));
        }

        return _texts.Find(_language, $"reasons.when.{question}.{AnswerIds.Of(change.Answer)}")
            ?? Text("when-answer", ("question", _words.Question(change.Question)), ("answer", _words.Answer(change.Question, change.Answer)));
    }

    /// <summary>What is another than now, the most important of it.</summary>
    private string Consequence(Alternative alternative)
    {
        var other = alternative.Outcome;
        if (other.Complaint is { } body && other.Complaint != _outcome.Complaint)
        {
            return Text("then.complaint", ("body", Name(body)));
        }

        return other.Verdict == _outcome.Verdict || other.Verdict == VerdictKind.Outside
            ? other.MainBody is { } main ? Text("then.main-body", ("body", Name(main))) : Text("then.outside")
            : Text($"then.{Ids.Of(other.Verdict)}");
    }

    private string Name(string body) => _content.Authority(_guidance.World.Municipality, body, _guidance.World.Today).Name(_language);

    /// <summary>A sentence, which may begin with a name that is written small.</summary>
    private string Sentence(string key, params (string Name, string Value)[] values) => Conversation.Capital.Of(Text(key, values));

    private string Text(string key, params (string Name, string Value)[] values) =>
        _texts.Get(_language, $"reasons.{key}", [.. values, ("ombud", Name(_ombud))]);
}

/// <summary>Why a body that a citizen would expect is not named.</summary>
/// <param name="Authority">The body's id.</param>
/// <param name="Condition">The condition that does not hold, in a sentence.</param>
/// <param name="Because">The rules that would name it if the condition held.</param>
public sealed record WhyNotView(string Authority, string Name, string Condition, IReadOnlyList<ReasonView> Because);

/// <summary>A change of one answer that would lead elsewhere.</summary>
/// <param name="Question">The answer's question, by id.</param>
/// <param name="Value">The other answer: an option's id or a day.</param>
/// <param name="Text">What it would lead to, in a sentence.</param>
/// <param name="Verdict">The verdict it would lead to, by id.</param>
/// <param name="MainBody">The body it would lead to, by authority id; null where none can be named.</param>
public sealed record WhatIfView(string Question, string Value, string Text, string Verdict, string? MainBody);
