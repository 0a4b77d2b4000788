using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Conversation.Letters;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>All that a conversation remembers between turns. Small, and saved with the turn; nothing else is kept of it.</summary>
internal sealed record Memory
{
    /// <summary>A memory of another shape is not read: the conversation begins again.</summary>
    public const int CurrentShape = 1;

    /// <summary>The most characters kept of what the citizen wrote in their own words.</summary>
    public const int LongestOwnWords = 4_000;

    private const int MostEarlier = 80;

    /// <summary>What a live conversation holds is the state that the last turn wrote, so it need not be read again; known by the array itself, not by what is in it.</summary>
    private static readonly ConditionalWeakTable<byte[], Memory> Written = [];

    [ThreadStatic]
    private static JsonBuffer? _buffer;

    public int Shape { get; init; } = CurrentShape;

    public required string Language { get; init; }

    /// <summary>What the citizen is asked for now.</summary>
    public Awaits Awaits { get; init; } = Awaits.Words;

    /// <summary>Where a side road came from, and goes back to.</summary>
    public Awaits? Return { get; init; }

    /// <summary>What the citizen has answered or confirmed, in the order it was said.</summary>
    public IReadOnlyList<SavedAnswer> Answers { get; init; } = [];

    /// <summary>What was understood, shown, and is not confirmed yet.</summary>
    public IReadOnlyList<SavedAnswer> Proposed { get; init; } = [];

    /// <summary>Answers to later questions, heard along the way; shown when their question comes.</summary>
    public IReadOnlyList<SavedAnswer> Heard { get; init; } = [];

    /// <summary>The question put, by id.</summary>
    public string? Asked { get; init; }

    /// <summary>The area whose services are shown.</summary>
    public string? Area { get; init; }

    /// <summary>A date that waits for a yes.</summary>
    public SavedAnswer? Pending { get; init; }

    /// <summary>The question put corrects something proposed.</summary>
    public bool Correcting { get; init; }

    /// <summary>Services of the citizen's other matters, taken afterwards.</summary>
    public IReadOnlyList<string> Matters { get; init; } = [];

    /// <summary>Dangers heard and answered, by id.</summary>
    public IReadOnlyList<string> Dangers { get; init; } = [];

    /// <summary>Dangers that were only likely and met with a careful word, by id.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>What was written with a danger in it, read when the citizen goes on.</summary>
    public string? Unread { get; init; }

    /// <summary>The matter as the citizen wrote it, national identity numbers masked.</summary>
    public string? OwnWords { get; init; }

    /// <summary>How often in a row the same question was not understood.</summary>
    public int Failures { get; init; }

    /// <summary>Counts what was answered, so that "back" undoes what was said at once.</summary>
    public int Steps { get; init; }

    /// <summary>A feeling has been met with a sentence; it is never done twice.</summary>
    public bool Comforted { get; init; }

    /// <summary>The buttons that can be pressed now.</summary>
    public IReadOnlyList<Choice> Offered { get; init; } = [];

    /// <summary>Texts of buttons shown earlier, so that an old one is known as such.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>The case that is being put together.</summary>
    public CaseMemory? Case { get; init; }

    /// <summary>What was written for a letter.</summary>
    public LetterMemory? Letter { get; init; }

    /// <summary>Cases sent; the number of the next one is part of what makes it the same case when "send" arrives twice.</summary>
    public int CasesSent { get; init; }

    /// <summary>The case of the guidance shown last has been sent.</summary>
    public bool Sent { get; init; }

    [JsonIgnore]
    public Question? AskedQuestion => Asked is not null && Ids.TryRead<Question>(Asked, out var question) ? question : null;

    /// <summary>Null for no state, and for one that cannot be read.</summary>
    public static Memory? Read(byte[]? state)
    {
        if (state is null)
        {
            return null;
        }

        if (Written.TryGetValue(state, out var written))
        {
            return written;
        }

        try
        {
            return JsonSerializer.Deserialize(state, MemoryJson.Default.Memory) is { Shape: CurrentShape } memory ? memory : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public byte[] Write()
    {
        var buffer = _buffer ??= new JsonBuffer(MemoryJson.Readable);
        MemoryJson.Default.Memory.SerializeHandler!(buffer.Begin(), this);
        var state = buffer.Take();
        Written.AddOrUpdate(state, this);
        return state;
    }

    /// <summary>Nothing of any matter; only what belongs to the conversation itself stays.</summary>
    public Memory Fresh() => new()
    {
        Language = Language,
        Comforted = Comforted,
        Steps = Steps,
        CasesSent = CasesSent,
        Earlier = WithOffered(),
    };

    public SavedAnswer? AnswerTo(Question question)
    {
        var id = Ids.Of(question);
        for (var at = 0; at < Answers.Count; at++)
        {
            if (Answers[at].Question == id) return Answers[at];
        }

        return null;
    }

    /// <summary>With these answers in place of earlier ones to the same questions; they count as said at once.</summary>
    public Memory With(IEnumerable<SavedAnswer> said)
    {
        var step = Steps + 1;
        List<SavedAnswer> fresh = [.. said.Select(answer => answer with { Step = step })];
        return this with
        {
            Steps = step,
            Failures = 0,
            Answers = [.. Answers.Where(answer => fresh.TrueForAll(one => one.Question != answer.Question)), .. fresh],
            Heard = [.. Heard.Where(heard => fresh.TrueForAll(one => one.Question != heard.Question))],
        };
    }

    public Memory Without(Question question) =>
        this with { Answers = [.. Answers.Where(answer => answer.Question != Ids.Of(question))] };

    /// <summary>Keeps more of the citizen's own words, up to <see cref="LongestOwnWords"/>.</summary>
    public Memory Noting(string words)
    {
        var all = string.IsNullOrEmpty(OwnWords) ? words.Trim() : $"{OwnWords}\n{words.Trim()}";
        return this with { OwnWords = all.Length > LongestOwnWords ? all[..LongestOwnWords] : all };
    }

    /// <summary>Offers these buttons now; the ones before become old.</summary>
    public Memory Offering(IReadOnlyList<Choice> choices) => this with
    {
        Offered = choices,
        Earlier = WithOffered(),
    };

    /// <summary>The buttons shown earlier and those offered now, the latest <see cref="MostEarlier"/> of them.</summary>
    private List<string> WithOffered()
    {
        List<string> texts = [.. Earlier];
        foreach (var choice in Offered)
        {
            if (!texts.Contains(choice.Text)) texts.Add(choice.Text);
        }

        if (texts.Count > MostEarlier) texts.RemoveRange(0, texts.Count - MostEarlier);
        return texts;
    }
}

/// <summary>A button: what it says, and what it means to the scene that shows it. A value that begins with # is a side road.</summary>
internal sealed record Choice(string Text, string Value);

/// <summary>A case that is being put together: ids and words, nothing sent yet.</summary>
internal sealed record CaseMemory
{
    public IReadOnlyList<string> Help { get; init; } = [];

    public string? Contact { get; init; }

    public string? Address { get; init; }

    public string? Name { get; init; }

    /// <summary>A yes to the question of the name has been answered by asking for the name itself.</summary>
    public bool NameAsked { get; init; }

    public string? Words { get; init; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    MaxDepth = 16)]
[JsonSerializable(typeof(Memory))]
internal sealed partial class MemoryJson : JsonSerializerContext
{
    /// <summary>Nobody but the host reads it, so nothing is escaped that need not be.</summary>
    public static JsonWriterOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
