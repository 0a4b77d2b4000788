using OmbudGuide.Bot.Deadlines;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Bot.Conversation;

/// <summary>The day that the citizen should not miss, for their own calendar.</summary>
internal static class DueDay
{
    /// <summary>The complaint's last safe day, or the day by which something must be asked for; null where none lies ahead.</summary>
    public static (DeadlineOf What, DateOnly Day)? Of(Guidance guidance)
    {
        if (guidance.Deadline is { IsRunning: true, LastDay: { } last })
        {
            return (DeadlineOf.Complaint, last);
        }

        var step = guidance.Of<Step>().OrderBy(step => step.By).FirstOrDefault(step => step.By >= guidance.World.Today && step.Id == "ask-for-written-reasons");
        return step?.By is { } by ? (DeadlineOf.WrittenReasons, by) : null;
    }

    public static void Tell(Exchange exchange)
    {
        if (Of(exchange.Judge()) is not var (what, day))
        {
            return;
        }

        var address = DeadlineEndpoint.AddressOf(exchange.MunicipalityId, exchange.Language, what, day);
        exchange.Say(exchange.Text(
            "calendar.here", ("address", exchange.AddressOf(address)), ("day", exchange.Texts.Date(exchange.Language, day))));
    }
}
