using OmbudGuide.Bot.Language;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>What a citizen's own words may mean, sorted into what is shown for a yes.</summary>
/// <param name="Said">Answers to questions other than the service.</param>
/// <param name="Sure">The one service that is meant, or null.</param>
/// <param name="Likely">Services of which one may be meant; none where one is sure.</param>
/// <param name="Matters">Services of several matters; none where there is one.</param>
/// <param name="Area">The area that the likely services are of, where it is surer than any of them.</param>
internal sealed record Hearing(IReadOnlyList<SavedAnswer> Said, string? Sure, IReadOnlyList<string> Likely, IReadOnlyList<string> Matters, string? Area = null)
{
    private const double Fair = 0.5;

    /// <summary>Two services this close, for the same words, are both likely.</summary>
    private const double Close = 0.1;

    /// <summary>Some service may be meant.</summary>
    public bool TellsOfService => Sure is not null || Likely.Count + Matters.Count > 0;

    /// <param name="isOpen">Of a service: that several may hold it, so that only its name was said, not the matter.</param>
    /// <param name="areApart">Of two places: that they stand in two clauses, so that two matters are told of, and not one in two words.</param>
    public static Hearing Of(Understanding understanding, DateOnly today, Func<string, bool> isOpen, Func<TextSpan, TextSpan, bool> areApart)
    {
        List<SavedAnswer> said =
        [
            .. understanding.Readings.Where(reading => reading.Question != Question.Service)
                .Select(reading => reading.Value is Dated dated ? Until(dated, today) is { } past ? SavedAnswer.Of(reading.Question, past) : null : SavedAnswer.Of(reading.Question, reading.Value))
                .OfType<SavedAnswer>(),
        ];
        var fair = understanding.Services.Where(service => service.Score >= Fair).ToList();
        if (fair.Count == 0)
        {
            return ServiceOffer.Area(understanding.Services) is { } area
                ? new Hearing(said, null, [.. understanding.Services.Select(service => service.Id).Where(id => ServiceIds.AreaOf(id).SequenceEqual(area))], [], area)
                : new Hearing(said, null, [.. understanding.Offered.Select(service => service.Id)], []);
        }

        var best = fair[0];
        var rivals = fair.Skip(1).Where(service => Overlap(service, best) && service.Score >= best.Score - Close).ToList();
        if (rivals.Count > 0)
        {
            return new Hearing(said, null, [best.Id, .. rivals.Take(ServiceOffer.Most - 1).Select(service => service.Id)], []);
        }

        var matters = new List<ServiceReading> { best };
        matters.AddRange(fair.Skip(1).Where(service => !Overlap(service, best)));
        if (matters.Exists(service => !isOpen(service.Id)))
        {
            matters.RemoveAll(service => isOpen(service.Id));
        }

        if (matters.Count == 1)
        {
            return matters[0].Score >= ServiceReading.Sure
                ? new Hearing(said, matters[0].Id, [], [])
                : new Hearing(said, null, [matters[0].Id, .. understanding.Services.Where(service => service != matters[0]).Take(ServiceOffer.Most - 1).Select(service => service.Id)], []);
        }

        var inOrder = matters.Take(ServiceOffer.Most).OrderBy(First).ToList();
        List<string> ids = [.. inOrder.Select(service => service.Id)];
        return inOrder.Zip(inOrder.Skip(1)).All(pair => areApart(pair.First.Spans.MinBy(span => span.Start), pair.Second.Spans.MinBy(span => span.Start)))
            ? new Hearing(said, null, [], ids)
            : new Hearing(said, null, ids, []);
    }

    /// <summary>Without what stands for everything that has no name of its own: it is no better than "something else", which is always there to choose.</summary>
    public Hearing Without(string? unspecified) => this with { Likely = [.. Likely.Where(id => id != unspecified)] };

    /// <summary>Of a matter of the citizen's own child: the child's service before the grown-up's wherever there are both, and neither taken without a question.</summary>
    /// <param name="forAChild">The child's service beside one for grown-ups; null for none.</param>
    public Hearing OfAnOwnChild(Func<string, string?> forAChild)
    {
        IReadOnlyList<string> services = Sure is { } sure ? [sure] : Likely;
        return Area is not null || services.All(id => forAChild(id) is null)
            ? this
            : this with { Sure = null, Likely = [.. services.SelectMany(id => forAChild(id) is { } childs ? new[] { childs, id } : [id]).Distinct(StringComparer.Ordinal).Take(ServiceOffer.Most)] };
    }

    /// <summary>A date as far as it lies in the past; null where it does not.</summary>
    public static AnswerValue? Until(Dated dated, DateOnly today) => dated.When.First > today ? null
        : dated.When.Last > today ? AnswerValue.Within(new DateSpan(dated.When.First, today, dated.When.Approximate))
        : dated;

    private static int First(ServiceReading service) => service.Spans.Min(span => span.Start);

    private static bool Overlap(ServiceReading one, ServiceReading other) => one.Spans.Any(span => other.Spans.Any(span.Overlaps));
}
