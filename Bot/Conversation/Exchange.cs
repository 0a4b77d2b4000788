using OmbudGuide.Bot.Channels;
using OmbudGuide.Bot.Channels.Activities;
using OmbudGuide.Bot.Conversation.Letters;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Conversation;

/// <summary>One turn as the scenes see it: what is remembered, what is known, and what is said.</summary>
internal sealed class Exchange(ITurnContext turn, Speaker speaker, Memory memory, DateOnly today)
{
    /// <summary>"Jeg tar nummer to, takk": a longer text neither repeats a button nor gives its number alone.</summary>
    private const int LongestNumber = 32;

    private readonly List<Activity> _said = [];
    private (IReadOnlyList<SavedAnswer> Answers, IReadOnlyList<string> Dangers, Guidance Guidance)? _judged;
    private (string Text, string Language, ReadText Read)? _read;
    private AnswerWords? _words;

    public ITurnContext Turn { get; } = turn;

    public Memory Memory { get; set; } = memory;

    public DateOnly Today { get; } = today;

    public ContentLibrary Content => speaker.Content;

    public string MunicipalityId => Turn.Conversation.Municipality;

    public Municipality Municipality => field ??= Content.FindMunicipality(MunicipalityId)
        ?? throw new InvalidOperationException($"The content has no municipality '{MunicipalityId}'.");

    public string Language => Memory.Language;

    public Texts Texts => field ??= Content.Texts.For(MunicipalityId);

    public World World => field ??= Content.WorldFor(MunicipalityId, Today);

    public AnswerWords Words => _words is { } words && words.Language == Language ? words : _words = new AnswerWords(Content, MunicipalityId, Language);

    public Catalogue Catalogue => Content.Catalogue(MunicipalityId, Today);

    public GuidancePresenter Presenter => speaker.Presenter;

    /// <summary>Finds and masks personal data.</summary>
    public PersonalData PersonalData => speaker.PersonalData;

    public string Ombud => OmbudEntry.Name(Language);

    /// <summary>What other answers would lead to, seen from the answers so far.</summary>
    public Counterfactuals Counterfactuals => new(Content, speaker.Edition.Guide, Judge(), Language);

    /// <summary>The case that is being put together.</summary>
    public CaseMemory CaseSoFar => Memory.Case ?? new CaseMemory();

    /// <summary>Where a case is read again.</summary>
    public string CaseAddress => $"{speaker.HostAddress()}/case";

    /// <summary>The letter that is being written.</summary>
    public LetterMemory LetterSoFar => Memory.Letter ?? new LetterMemory();

    /// <summary>The address of something that the host gives, by its path: on the citizen's own page that of the page's host, whatever its name.</summary>
    public string AddressOf(string path) => IsOwnPage ? path : $"{speaker.HostAddress()}{path}";

    /// <summary>Said in place of the usual words where the matter, or the name, is asked for.</summary>
    public string? Opening { get; set; }

    /// <summary>A sentence that stands before the next prompt, in the same message.</summary>
    public string? Lead { get; set; }

    public IReadOnlyList<Activity> Said => _said;

    /// <summary>A sentence of the conversation's own, by its key in <c>chat.yaml</c>.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        Texts.Get(Language, $"chat.{key}", [.. values, ("ombud", Ombud), ("municipality", Municipality.Name)]);

    public Choice Button(string key, string value) => new(Capital.Of(Text(key)), value);

    /// <summary>Says something that asks for nothing.</summary>
    public void Say(string text, ReasonsAttachment? reasons = null) => _said.Add(Message(text, [], reasons));

    /// <summary>Shows drafts whole: beside the text on the citizen's own page, elsewhere in it.</summary>
    public void Show(string text, IReadOnlyList<LetterAttachment> letters)
    {
        var message = Message(IsOwnPage ? text : string.Join("\n\n", [text, .. letters.Select(letter => letter.Text)]), [], null);
        if (IsOwnPage)
        {
            message.Attachments = [.. letters.Select(letter => letter.ToAttachment())];
        }

        _said.Add(message);
    }

    /// <summary>Says what is asked for, after the lead, with its buttons.</summary>
    public void Ask(string text, IEnumerable<Choice> choices, ReasonsAttachment? reasons = null)
    {
        List<Choice> offered = [.. choices.DistinctBy(choice => choice.Text)];
        Memory = Memory.Offering(offered);
        _said.Add(Message(Lead is { } lead ? $"{lead}\n{text}" : text, offered, reasons));
        Lead = null;
    }

    public Understanding Understand(string text) => Read(text).Understanding;

    public Hearing Hear(Reply reply) => Hear(reply.Understanding, reply.Text);

    /// <summary>What may be meant by <paramref name="understanding"/>, which was read from <paramref name="text"/>.</summary>
    public Hearing Hear(Understanding understanding, string text)
    {
        var hearing = Hearing.Of(understanding, Today, World.IsOpen, ClausesOf(text).AreApart).Without(World.Unspecified?.Service.Id);
        return OwnChild.IsMeant(understanding, text, Texts.List(Language, "chat.grown")) ? hearing.OfAnOwnChild(id => OwnChild.ServiceBeside(Catalogue.Find(id), understanding)) : hearing;
    }

    /// <summary>A reply read together with what was written before, of which it may be the other half.</summary>
    public Reply After(string before, Reply reply) => new($"{before} {reply.Text}", null, Understand);

    /// <summary>The clauses of what a citizen wrote.</summary>
    public Clauses ClausesOf(string text) => new(text, Texts.List(Language, "chat.matters.between"));

    /// <summary>What the words tell the guide to do, in whichever of the municipality's languages; null for nothing.</summary>
    public Command? CommandIn(string text) => Municipality.Languages
        .Select(language => speaker.Readers.For(MunicipalityId).CommandIn(text, language)).FirstOrDefault(command => command is not null);

    /// <summary>The button that the words choose without repeating it: by its number, or with <paramref name="orWords"/> by words that no other has; null for none.</summary>
    public Choice? ChoiceIn(string text, bool orWords) =>
        !orWords && text.Length > LongestNumber + Memory.Offered.Select(offered => offered.Text.Length).DefaultIfEmpty().Max() ? null
        : speaker.Readers.For(MunicipalityId).ChoiceIn([.. Memory.Offered.Select(offered => offered.Text)], text, Language, orWords) is { } place ? Memory.Offered[place] : null;

    /// <summary>"The last one" of the services shown, where they are few enough to be seen at once; null for other words. The buttons after them are none of them.</summary>
    public string? LastIn(string text) =>
        Memory.Matters is { Count: <= ServiceOffer.Most } and [.., var last] && Texts.List(Language, "chat.last-one").Any(words => Listener.Same(words, text)) ? last : null;

    public AnswerReading ReadAnswer(Question question, string text) =>
        speaker.Readers.For(MunicipalityId).ReadAnswer(question, [.. Words.Options(question), (AnswerValue.UnknownId, Words.Unknown)], Read(text));

    /// <summary>What the rules make of the answers, as <see cref="Judging"/> has it.</summary>
    public Guidance Judge()
    {
        if (_judged is not { } judged || !ReferenceEquals(judged.Answers, Memory.Answers) || !ReferenceEquals(judged.Dangers, Memory.Dangers))
        {
            _judged = judged = (Memory.Answers, Memory.Dangers, JudgeAnew());
        }

        return judged.Guidance;
    }

    /// <summary>What the rules say of dangers alone.</summary>
    public Guidance JudgeAlone(IEnumerable<Danger> dangers) => speaker.Recent.Evaluate(World, Answers.None.With(dangers));

    /// <summary>A turn's words are read once, whatever they are asked for.</summary>
    private ReadText Read(string text)
    {
        if (_read is not { } read || read.Text != text || read.Language != Language)
        {
            _read = read = (text, Language, speaker.Readers.For(MunicipalityId).ReadText(text, Language, Today));
        }

        return read.Read;
    }

    private bool IsOwnPage => Turn.Conversation.Channel == "directline";

    private AuthorityEntry OmbudEntry => field ??= Content.Authority(MunicipalityId, Municipality.OmbudId, Today);

    private Guidance JudgeAnew() => Judging.Of(Memory, World, speaker.Recent.Evaluate);

    /// <summary>How many questions are left at most, in words; null where that is not known.</summary>
    public string? Left(Guidance guidance) => speaker.Length.AtMostLeft(guidance) switch
    {
        null or 0 => null,
        1 => Text("question.left-one"),
        { } left => Text("question.left", ("count", $"{left}")),
    };

    private Activity Message(string text, IReadOnlyList<Choice> choices, ReasonsAttachment? reasons)
    {
        // Only the citizen's own page folds reasons out; elsewhere they follow in plain words.
        var message = Activity.Message(
            reasons is null || IsOwnPage ? text : $"{text}\n\n{PlainReasons.Of(reasons, this)}",
            choices.Select(choice => CardAction.Say(choice.Text)));
        message.Locale = Language;
        if (reasons is not null && IsOwnPage)
        {
            message.Attachments = [reasons.ToAttachment()];
        }

        return message;
    }
}
