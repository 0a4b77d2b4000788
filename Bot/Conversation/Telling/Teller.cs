using System.Globalization;
using System.Runtime.CompilerServices;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Conversation.Telling;

/// <summary>Tells the guidance in short messages: the answer first, its reasons folded behind it, and what to do now.</summary>
internal static class Teller
{
    private const int MostReferrals = 3;
    private const int MostPoints = 3;
    private const int MostHelpShown = 4;

    /// <summary>Notes that stand with the complaint, not among the rest.</summary>
    private static readonly string[] OfTheComplaint = ["letter-decides", "posting-in-time", "electronic-in-time", "asking-for-reasons", "deadline-runs-on"];

    /// <summary>What was told of a view, which is one for equal answers in the same municipality, language and day: others who answer the same are told the same.</summary>
    private static readonly ConditionalWeakTable<GuidanceView, IReadOnlyList<Message>> Told = [];

    public static void Tell(Exchange exchange, Guidance guidance)
    {
        var view = exchange.Presenter.Present(guidance, exchange.Language);
        if (!Told.TryGetValue(view, out var messages))
        {
            Told.AddOrUpdate(view, messages = Messages(exchange, view));
        }

        foreach (var (text, reasons) in messages)
        {
            exchange.Say(text, reasons);
        }
    }

    private static List<Message> Messages(Exchange exchange, GuidanceView view)
    {
        var to = new List<Message>();
        if (view.Emergency is { } emergency)
        {
            to.Add(new Message(EmergencyWords.Again(exchange, emergency)));
        }

        Verdict(to, exchange, view);
        Referrals(to, exchange, view.Referrals);
        Complaint(to, exchange, view);
        RightsAndDuties(to, exchange, view);
        Steps(to, exchange, view.Steps);
        Help(to, exchange, view.Help);
        to.Add(new Message(view.Closing));
        return to;
    }

    private static void Verdict(List<Message> to, Exchange exchange, GuidanceView view)
    {
        // Where another body holds the matter, that says more than that it lies outside the mandate.
        var verdict = view.Verdict;
        var instead = view.Referrals.Where(referral => referral.Role == Ids.Of(ReferralRole.Instead)).SelectMany(referral => referral.Because.Take(1));
        var reasons = WhyWords.Told(verdict.Kind == Ids.Of(VerdictKind.Outside) ? instead.Concat(verdict.Because) : verdict.Because).ToList();
        var (shown, _) = Fitting.Take(reasons.Take(1), Fitting.Words(verdict.Text));
        to.Add(new Message(
            string.Join(' ', [verdict.Text, .. shown]),
            WhyWords.Fold(exchange, exchange.Text("guidance.why"), reasons.Except(shown), verdict.Because)));
    }

    private static void Referrals(List<Message> to, Exchange exchange, IReadOnlyList<ReferralView> referrals)
    {
        // Who decides the complaint stands with the complaint; whom to call in danger stood first.
        var others = referrals.Where(referral => referral.Role != Ids.Of(ReferralRole.Emergency)).ToList();
        if (others.Count == 0)
        {
            return;
        }

        var intro = exchange.Text("guidance.referrals");
        var lines = others.ConvertAll(referral => Line(exchange, referral));
        var (shown, folded) = Fitting.Take(lines, Fitting.Words(intro), MostReferrals);
        if (shown.Count == 0)
        {
            (shown, folded) = ([lines[0]], [.. lines.Skip(1)]);
        }

        to.Add(new Message(
            string.Join('\n', [intro, .. shown]),
            WhyWords.Fold(
                exchange,
                exchange.Text("guidance.more"),
                [
                    .. folded,
                    .. others.Select(referral => $"**{Capital.Of(referral.Name)}:** {referral.Does}{(referral.Limit is { } limit ? $" {limit}" : "")}"),
                    .. WhyWords.Told(others.SelectMany(referral => referral.Because.Take(1))),
                ],
                others.SelectMany(referral => referral.Because))));
    }

    private static string Line(Exchange exchange, ReferralView referral)
    {
        var contact = ContactWords.Of(exchange.Texts, exchange.Language, referral.Contact with { Hours = null, Visit = null });
        var line = $"• {referral.RoleText}: **{referral.Name}**";
        return contact.Length == 0 ? line : $"{line}, {contact}";
    }

    private static void Complaint(List<Message> to, Exchange exchange, GuidanceView view)
    {
        if (view.Complaint is not { } complaint)
        {
            return;
        }

        var notes = view.Notes.Where(note => OfTheComplaint.Contains(note.Id, StringComparer.Ordinal)).ToList();
        var letter = notes.Where(note => note.Id == OfTheComplaint[0]).Select(note => note.Text);
        IReadOnlyList<string> late = complaint.Late is { } found ? [found.Text] : [];
        List<string> details =
        [
            .. complaint.Details.Take(complaint.Deadline is { LastDay: not null } ? complaint.Details.Count - 2 : 0),
            .. letter,
            .. late,
            .. complaint.Details,
        ];
        var (shown, folded) = Fitting.Take(details.Distinct(StringComparer.Ordinal), Fitting.Words(complaint.Text));
        to.Add(new Message(
            $"{complaint.Text}\n{string.Join(' ', shown)}",
            WhyWords.Fold(
                exchange,
                exchange.Text(complaint.Deadline is { Counted.Count: > 0 } ? "guidance.how-counted" : "guidance.why"),
                [
                    .. complaint.Deadline is { Counted.Count: > 0 } deadline ? [string.Join(' ', deadline.Counted.Select(step => step.Text))] : Array.Empty<string>(),
                    .. folded,
                    .. notes.Select(note => note.Text).Except(shown, StringComparer.Ordinal),
                    .. WhyWords.Told(complaint.Because),
                ],
                complaint.Because)));
    }

    private static void RightsAndDuties(List<Message> to, Exchange exchange, GuidanceView view)
    {
        var notes = view.Notes.Where(note => !OfTheComplaint.Contains(note.Id, StringComparer.Ordinal)).ToList();
        (string Key, List<string> Points)[] kinds =
        [
            ("guidance.rights", [.. view.Rights.Select(right => right.Text)]),
            ("guidance.duties", [.. view.Duties.Select(duty => duty.Text)]),
            ("guidance.notes", notes.ConvertAll(note => note.Text)),
        ];
        var filled = kinds.Where(kind => kind.Points.Count > 0).ToList();
        if (filled.Count == 0)
        {
            return;
        }

        var (key, points) = filled[0];
        var intro = exchange.Text(key);
        var (shown, folded) = Fitting.Take(points, Fitting.Words(intro), MostPoints);
        if (shown.Count == 0)
        {
            (shown, folded) = ([points[0]], [.. points.Skip(1)]);
        }

        List<string> rest = [.. folded];
        foreach (var (other, more) in filled.Skip(1))
        {
            rest.Add($"**{exchange.Text(other)}** {string.Join(' ', more)}");
        }

        to.Add(new Message(
            string.Join('\n', [intro, .. shown.Select(point => $"• {point}")]),
            WhyWords.Fold(
                exchange,
                exchange.Text("guidance.more"),
                rest,
                [.. view.Rights.SelectMany(right => right.Because.Take(1)), .. view.Duties.Concat(notes).SelectMany(duty => duty.Because.Take(1))])));
    }

    /// <summary>In their order, none passed over: what does not fit follows in a second message, and only then folded away.</summary>
    private static void Steps(List<Message> to, Exchange exchange, IReadOnlyList<StepView> steps)
    {
        var intro = exchange.Text("guidance.steps");
        List<string> texts = [.. steps.Select(step => step.Text)];
        var first = Fitting.Beginning(texts, Fitting.Words(intro));
        var second = Fitting.Beginning(texts.Skip(first), 0);
        var fold = WhyWords.Fold(
            exchange, exchange.Text("guidance.more"), Numbered(texts.Skip(first + second), first + second + 1), steps.SelectMany(step => step.Because.Take(1)));
        to.Add(new Message(string.Join('\n', [intro, .. Numbered(texts.Take(first), 1)]), second == 0 ? fold : null));
        if (second > 0)
        {
            to.Add(new Message(string.Join('\n', Numbered(texts.Skip(first).Take(second), first + 1)), fold));
        }
    }

    private static void Help(List<Message> to, Exchange exchange, IReadOnlyList<StatementView> help)
    {
        if (help.Count == 0)
        {
            return;
        }

        var intro = exchange.Text("guidance.help");
        var (shown, folded) = Fitting.Take(help.Select(way => $"• {way.Text}"), Fitting.Words(intro), MostHelpShown);
        to.Add(new Message(
            string.Join('\n', [intro, .. shown]),
            WhyWords.Fold(exchange, exchange.Text("guidance.more"), folded, help.SelectMany(way => way.Because.Take(1)))));
    }

    /// <summary>Numbered as they are shown, so that no number is missing from the list that a citizen sees.</summary>
    private static IEnumerable<string> Numbered(IEnumerable<string> texts, int first) =>
        texts.Select((text, index) => string.Create(CultureInfo.InvariantCulture, $"{first + index}. {text}"));

    /// <param name="Reasons">To unfold beside it; null for none.</param>
    private sealed record Message(string Text, ReasonsAttachment? Reasons = null);
}
