using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.ComplaintRights;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Presentation;

/// <summary>The right to complain and its deadline, in words.</summary>
internal sealed class ComplaintWords
{
    private readonly Texts _texts;
    private readonly string _language;
    private readonly Guidance _guidance;
    private readonly ComplaintRight _right;
    private readonly string _body;
    private readonly string _sendTo;
    private readonly string _runs;

    private ComplaintWords(ContentLibrary content, Texts texts, string language, Guidance guidance, ComplaintRight right)
    {
        (_texts, _language, _guidance, _right) = (texts, language, guidance, right);
        string Name(string id) => content.Authority(guidance.World.Municipality, id, guidance.World.Today).Name(language);
        _body = Name(right.Body);
        _sendTo = right.SendTo == ComplaintAddress.Body ? _body
            : right.SendToAuthority is { } authority ? Name(authority) : Text("guidance.send-to-decider");
        var regime = guidance.Trace.Facts<ComplaintRegime>().FirstOrDefault(r => r.Id == right.Regime);
        _runs = Text($"guidance.runs.{Ids.Of(regime?.Runs ?? DeadlineRuns.Notice)}");
    }

    /// <summary>Null where there is no right to complain.</summary>
    public static ComplaintView? Of(ContentLibrary content, Texts texts, string language, Guidance guidance, Reasons reasons)
    {
        if (guidance.Complaint is not { } right)
        {
            return null;
        }

        var words = new ComplaintWords(content, texts, language, guidance, right);
        return new ComplaintView(
            right.Body,
            words._body,
            right.SendTo == ComplaintAddress.Body ? right.Body : right.SendToAuthority ?? Ids.Of(right.SendTo),
            words._sendTo,
            Ids.Of(right.Form),
            words.Headline(),
            words.Details(),
            words.Deadline(),
            words.Late(),
            reasons.For([right, .. guidance.Of<Deadline>(), .. guidance.Of<LateComplaint>()]));
    }

    private Deadline? Found => _guidance.Deadline;

    /// <summary>Only if what was answered is a decision, which nobody knows yet.</summary>
    private bool IfItIsADecision => _guidance.Trace.Facts<Complainable>().ToList() is { Count: > 0 } grounds
        && grounds.TrueForAll(ground => ground.Rule is nameof(AnOralDecisionMayBeComplainedOf) or nameof(AnUncertainDecisionMayBeComplainedOf));

    private string Headline() => Found switch
    {
        null when IfItIsADecision => Text("guidance.complaint.may-be-no-deadline"),
        { LastDay: null } deadline when IfItIsADecision => Text("guidance.complaint.may-be-unknown-start", ("length", Length(deadline)), ("runs", _runs)),
        { LastDay: { } last, State: DeadlineState.Open } when IfItIsADecision => Text("guidance.complaint.may-be-open", ("last-day", _texts.Date(_language, last))),
        { LastDay: { } last, State: DeadlineState.Soon } when IfItIsADecision => Text("guidance.complaint.may-be-soon", ("last-day", _texts.Date(_language, last))),
        null => Text("guidance.complaint.no-deadline"),
        // An uncertain start gives the earliest last day: that it is over does not tell that the deadline is.
        { State: DeadlineState.Passed, Start: { IsExact: false } } => Text("guidance.complaint.passed-uncertain"),
        { LastDay: { } last } deadline => Text($"guidance.complaint.{Ids.Of(deadline.State)}", ("last-day", _texts.Date(_language, last))),
        var deadline => Text("guidance.complaint.unknown-start", ("length", Length(deadline)), ("runs", _runs)),
    };

    private List<string> Details()
    {
        var details = new List<string>();
        if (Found is { Count: { } count } deadline)
        {
            details.Add(Text("guidance.complaint.length", ("length", Length(deadline)), ("runs", _runs)));
            if (deadline.Start is { IsExact: false })
            {
                details.Add(Text("guidance.complaint.uncertain", ("start", _texts.Date(_language, count.Start))));
            }

            if (count.Skipped.Count > 0)
            {
                details.Add(Text(
                    "guidance.counted.moved", ("day", Day(count.Skipped[0].Day, count.Skipped[0].Holiday)), ("weekday", _texts.Dates(_language).Weekday(count.LastDay))));
            }
        }

        details.Add(_right.SendTo == ComplaintAddress.Body
            ? Text("guidance.complaint.to-body", ("body", _body))
            : Text("guidance.complaint.to", ("send-to", _sendTo), ("body", _body)));
        details.Add(Text($"guidance.form.{Ids.Of(_right.Form)}"));
        return details;
    }

    private DeadlineView? Deadline() => Found is not { } deadline ? null : new DeadlineView(
        deadline.Length.ToString(),
        deadline.Start?.First,
        deadline.LastDay,
        deadline.LastDay is { } last ? _texts.Date(_language, last) : null,
        Ids.Of(deadline.State),
        deadline.Start is { IsExact: false },
        deadline.Count is null ? [] : Counted(deadline));

    private List<CountedView> Counted(Deadline deadline)
    {
        var count = deadline.Count!;
        var key = deadline.Start is { IsExact: true } ? "guidance.counted.start" : "guidance.counted.earliest";
        return
        [
            new(count.Start, Text(key, ("day", _texts.Date(_language, count.Start)))),
            new(count.Nominal, Start(Text("guidance.counted.nominal", ("length", Length(deadline)), ("day", _texts.Date(_language, count.Nominal))))),
            .. count.Skipped.Select(skipped => new CountedView(skipped.Day, Start(skipped.Holiday is { } holiday
                ? Text("guidance.counted.holiday", ("day", _texts.Date(_language, skipped.Day)), ("holiday", _texts.Get(_language, $"holidays.{holiday}")))
                : Text("guidance.counted.weekend", ("day", _texts.Date(_language, skipped.Day)))))),
            new(count.LastDay, Text("guidance.counted.last", ("day", _texts.Date(_language, count.LastDay)))),
        ];
    }

    private LateView? Late()
    {
        if (_guidance.Late is not { } late)
        {
            return null;
        }

        var text = Text($"guidance.late.{Ids.Of(late.Treatment)}");
        return new LateView(
            Ids.Of(late.Treatment),
            late.Bar,
            late.Bar is { } bar ? $"{text} {Text("guidance.late.bar", ("bar", _texts.Date(_language, bar)))}" : text);
    }

    private string Day(DateOnly day, string? holiday) => holiday is null
        ? _texts.Dates(_language).Weekday(day)
        : _texts.Get(_language, $"holidays.{holiday}");

    private string Length(Deadline deadline) => _texts.Period(_language, deadline.Length);

    private static string Start(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    private string Text(string key, params (string Name, string Value)[] values) => _texts.Get(_language, key, values);
}
