using Microsoft.Extensions.DependencyInjection;
using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Channels.Conversations;
using OmbudGuide.Bot.Storage;

namespace OmbudGuide.Bot.Tests.Conversation;

/// <summary>A citizen who talks with the guide, turn by turn; each turn is committed as a channel commits it.</summary>
internal sealed class Talk(GuideHost host, string language = "nb", string channel = "directline", string municipality = "drammen")
{
    private readonly ConversationBinding _binding = new(Guid.NewGuid().ToString("N"), channel, municipality, language, "dl_citizen");

    public byte[]? State { get; set; }

    /// <summary>What is remembered, as it is written.</summary>
    public string Remembered => System.Text.Encoding.UTF8.GetString(State ?? []);

    public string ConversationId => _binding.Id;

    /// <summary>All that the guide has said, message by message.</summary>
    public List<string> Transcript { get; } = [];

    /// <summary>What the guide said in the last turn.</summary>
    public IReadOnlyList<Activity> Said { get; private set; } = [];

    /// <summary>The last turn's messages as one text.</summary>
    public string Text => string.Join("\n", Said.Select(message => message.Text));

    /// <summary>The buttons that can be pressed now.</summary>
    public IReadOnlyList<string> Buttons => [.. Said[^1].SuggestedActions?.Actions.Select(action => action.Title!) ?? []];

    /// <summary>Everything folded behind the last turn's messages.</summary>
    public string Folded => string.Join("\n", Said.SelectMany(message => message.Attachments ?? []).Select(a => a.Content!.ToJsonString(ActivityJson.Readable.Options)));

    public static async Task<Talk> BeginAsync(GuideHost host, string language = "nb", string channel = "directline", string municipality = "drammen")
    {
        var talk = new Talk(host, language, channel, municipality);
        await talk.TurnAsync(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount { Id = "dl_citizen", Role = "user" }] });
        return talk;
    }

    /// <summary>Says several things, one after the other.</summary>
    public async Task<Talk> SayAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            Transcript.Add($"> {text}");
            await TurnAsync(new Activity { Type = ActivityTypes.Message, Text = text });
        }

        return this;
    }

    /// <summary>Presses a button that is there.</summary>
    public async Task<Talk> PressAsync(string button)
    {
        Assert.Contains(button, Buttons);
        return await SayAsync(button);
    }

    public async Task TurnAsync(Activity activity)
    {
        var turn = new Turn(activity, _binding, State, _ => { });
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turn, CancellationToken.None);
        await host.Services.GetRequiredService<IDatabase>().WriteAsync(async (connection, transaction) =>
        {
            foreach (var write in turn.Enlisted)
            {
                await write(connection, transaction);
            }
        });
        State = turn.State;
        Said = turn.Replies;
        Transcript.AddRange(turn.Replies.Select(reply => reply.Text!));
        if (turn.Replies.Count > 0 && Buttons.Count > 0)
        {
            Transcript.Add("   [" + string.Join("] [", Buttons) + "]");
        }
    }
}
