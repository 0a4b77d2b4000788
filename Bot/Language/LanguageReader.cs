using System.Collections.Frozen;
using OmbudGuide.Bot.Language.Times;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Language;

/// <summary>
/// The one door through which what people write becomes what rules know. Pure: the same text, language and day give the same reading, on any thread.
/// Takes any string; its time grows with the text's length and no faster.
/// </summary>
public sealed class LanguageReader
{
    /// <summary>So much of a text is read for its meaning. Personal data is looked for in all of it.</summary>
    public const int ReadForMeaning = 10_000;

    /// <summary>A number by itself tells nothing of a service.</summary>
    private const string NoNumber = "0";

    private readonly FrozenDictionary<string, Lexicon> _lexicons;
    private readonly FrozenDictionary<string, LanguageMarks> _marks;

    private readonly PersonalData _personalData;

    /// <param name="personalData">Finds personal data, whatever the language.</param>
    public LanguageReader(IEnumerable<Lexicon> lexicons, PersonalData personalData)
    {
        _personalData = personalData;
        _lexicons = lexicons.ToFrozenDictionary(l => l.Language, StringComparer.Ordinal);
        _marks = _lexicons.Values.ToFrozenDictionary(own => own.Language, own => new LanguageMarks(own, _lexicons.Values.Where(other => other != own)), StringComparer.Ordinal);
    }

    /// <summary>The languages that can be read, by ISO 639 code.</summary>
    public IReadOnlyCollection<string> Languages => _lexicons.Keys;

    /// <summary>Reads a text.</summary>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <param name="asOf">Today, within 1990–2100: "last week" is told from it.</param>
    /// <exception cref="ArgumentException">No such language, or a day outside 1990–2100.</exception>
    public Understanding Read(string text, string language, DateOnly asOf) => ReadText(text, language, asOf).Understanding;

    /// <summary>Reads a text that may be read as an answer as well, without reading all of it again.</summary>
    /// <inheritdoc cref="Read(string, string, DateOnly)" path="/param"/>
    /// <inheritdoc cref="Read(string, string, DateOnly)" path="/exception"/>
    public ReadText ReadText(string text, string language, DateOnly asOf)
    {
        var prepared = Prepare(text, language, asOf);
        var (understanding, times) = Read(prepared, asked: null);
        return new ReadText(prepared, understanding, times);
    }

    /// <summary>What a text tells the guide to do, and nothing else of it; null where it is about the matter.</summary>
    /// <inheritdoc cref="Read(string, string, DateOnly)" path="/param"/>
    /// <exception cref="ArgumentException">No such language.</exception>
    public Command? CommandIn(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReplyReader.Command(LexiconOf(language), LexiconOf(language).Cut(CleanText.Of(text, ReadForMeaning)));
    }

    /// <summary>Which of the options on show a reply chooses: by its number ("2", "den andre") or, with <paramref name="orWords"/>, by words that only it has.</summary>
    /// <returns>Its place from 0; null where that is not certain.</returns>
    /// <param name="options">The options as the citizen sees them, in their order.</param>
    public int? ChoiceIn(IReadOnlyList<string> options, string text, string language, bool orWords)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<(string Id, string Text)> numbered = [.. options.Select((option, place) => (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place + 1}"), option))];
        var choices = new OptionMatcher(LexiconOf(language), LexiconOf(language).Cut(CleanText.Of(text, ReadForMeaning)), numbered);
        var chosen = choices.Exact() ?? (orWords && choices.ByWords(answer: null) is [var only] ? only : null);
        return chosen is null ? null : numbered.FindIndex(option => option.Id == chosen);
    }

    /// <summary>Reads a reply to a question.</summary>
    /// <param name="options">The options as the citizen sees them, in their order, with their texts; empty for a date. "Don't know" may be among them, with the id <c>unknown</c>.</param>
    /// <returns>For <see cref="Question.Service"/> the answer may be a service of the catalogue that is not among the options.</returns>
    /// <inheritdoc cref="Read(string, string, DateOnly)" path="/param"/>
    /// <inheritdoc cref="Read(string, string, DateOnly)" path="/exception"/>
    public AnswerReading ReadAnswer(Question question, IReadOnlyList<(string Id, string Text)> options, string text, string language, DateOnly asOf)
    {
        var prepared = Prepare(text, language, asOf);
        var (understanding, times) = Read(prepared, question);
        return Answer(question, options, prepared, understanding, times);
    }

    /// <summary>Reads as a reply to a question what was read already.</summary>
    /// <inheritdoc cref="ReadAnswer(Question, IReadOnlyList{ValueTuple{string, string}}, string, string, DateOnly)" path="/param"/>
    /// <inheritdoc cref="ReadAnswer(Question, IReadOnlyList{ValueTuple{string, string}}, string, string, DateOnly)" path="/returns"/>
    public AnswerReading ReadAnswer(Question question, IReadOnlyList<(string Id, string Text)> options, ReadText read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var given = read.Prepared;
        if (IsDate(question))
        {
            // Figures and months alone are days where a day was asked for.
            var (understanding, times) = Read(given, question, read.Understanding);
            return Answer(question, options, given, understanding, times);
        }

        var asked = CueReader.Read(
            given.Lexicon, given.Clean, given.Tokens, VoiceReader.Read(given.Lexicon, given.Clean, given.Tokens), read.Times, read.Understanding.Services, given.AsOf, question);
        return Answer(question, options, given, read.Understanding with { Readings = asked }, read.Times);
    }

    private static AnswerReading Answer(
        Question question, IReadOnlyList<(string Id, string Text)> options, PreparedText given, Understanding understanding, IReadOnlyList<TimeMatch> times) =>
        new AnswerReader(given.Text, given.Lexicon, given.Tokens, understanding).Read(question, options, IsDate(question), times, given.AsOf);

    /// <summary>The words of a text as danger is weighed in them, and the lexicon that knows them.</summary>
    internal (Lexicon Lexicon, List<Token> Words) WordsOf(string text, string language)
    {
        var prepared = Prepare(text, language, new DateOnly(Calendar.FirstYear, 1, 1));
        return (prepared.Lexicon, prepared.Tokens);
    }

    private static bool IsDate(Question? question) => question is Question.DecisionReceived or Question.WaitingSince or Question.Happened;

    private PreparedText Prepare(string text, string language, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lexicon = LexiconOf(language);
        if (!Calendar.InRange(asOf.Year))
        {
            throw new ArgumentOutOfRangeException(nameof(asOf), asOf, $"Times are told from a day within {Calendar.FirstYear}–{Calendar.LastYear}.");
        }

        var clean = CleanText.Of(text, ReadForMeaning);
        var written = lexicon.Cut(clean);
        return new PreparedText(text, lexicon, asOf, clean, written, lexicon.Slips.Mend(clean, written, lexicon.Keys));
    }

    private Lexicon LexiconOf(string language) => _lexicons.TryGetValue(language, out var lexicon)
        ? lexicon
        : throw new ArgumentException(
            $"No words for the language '{language}'; there are words for {string.Join(", ", _lexicons.Keys.Order(StringComparer.Ordinal))}.", nameof(language));

    /// <param name="before">What was read of the text where nothing was asked: what a question makes no difference to is taken from there.</param>
    private (Understanding Understanding, IReadOnlyList<TimeMatch> Times) Read(PreparedText given, Question? asked, Understanding? before = null)
    {
        var isDateAnswer = IsDate(asked);
        var (text, lexicon, asOf, clean, written, tokens) = given;
        var personal = text.Length <= ReadForMeaning ? _personalData.Find(clean) : _personalData.Find(text);
        if (isDateAnswer)
        {
            // Eight figures may be a day as well as a telephone number; where a day was asked for they are a day.
            personal = [.. personal.Where(p => p.Kind != PersonalDataKind.Phone)];
        }

        var taken = Taken(clean, tokens, personal);
        var timeWords = new TimeWords(lexicon, tokens);
        var times = new TimeParser(clean, tokens, timeWords, lexicon, asOf, taken, isDateAnswer).Parse();
        foreach (var time in times)
        {
            Array.Fill(taken, true, time.Start, time.End - time.Start);
        }

        var voices = VoiceReader.Read(lexicon, clean, tokens);
        var services = before?.Services ?? lexicon.Services.Read(clean, Told(written, voices));
        var (kind, other) = before is null ? KindReader.Read(clean, written, _marks[lexicon.Language]) : (before.Kind, before.OtherLanguage);
        var understanding = new Understanding
        {
            Kind = kind,
            OtherLanguage = other,
            Times = [.. times.OfType<Moment>().Select(m => Reading(clean, tokens, m))],
            ImpossibleTimes = [.. times.OfType<Impossible>().Select(m => new ImpossibleTime(Words(clean, tokens, m), Span(clean, tokens, m), m.Fault))],
            Durations = [.. times.OfType<Lasting>().Select(m => Reading(clean, tokens, m, asOf)).OfType<DurationReading>()],
            Numbers = NumberReader.Read(timeWords, clean, tokens, taken),
            Answer = before is null ? ReplyReader.Answer(lexicon, tokens) : before.Answer,
            Command = before is null ? ReplyReader.Command(lexicon, tokens) : before.Command,
            Services = services,
            Readings = CueReader.Read(lexicon, clean, tokens, voices, times, services, asOf, asked),
            PersonalData = personal,
            Danger = before?.Danger ?? DangerReader.Read(lexicon, clean, tokens),
        };
        return (understanding, times);
    }

    /// <summary>The words, those that others put right without what they say: "ikke barnehage, men SFO".</summary>
    private static List<Token> Told(List<Token> written, Voice[]? voices) => voices is null || Array.IndexOf(voices, Voice.Corrected) < 0 ? written
        : [.. written.Select((token, i) => voices[i] == Voice.Corrected ? token with { Kind = TokenKind.Number, Text = NoNumber } : token)];

    private static bool[] Taken(CleanText text, List<Token> tokens, IReadOnlyList<PersonalDataReading> personal)
    {
        var taken = new bool[tokens.Count];
        var next = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var span = text.Span(tokens[i].Start, tokens[i].End);
            while (next < personal.Count && personal[next].Span.End <= span.Start)
            {
                next++;
            }

            taken[i] = next < personal.Count && personal[next].Span.Overlaps(span);
        }

        return taken;
    }

    private static TimeReading Reading(CleanText text, List<Token> tokens, Moment moment) => new(
        Words(text, tokens, moment), Span(text, tokens, moment), moment.Timex, moment.From, moment.To, moment.Precision, moment.Approximate,
        moment.Other is { } other ? [other] : []);

    private static DurationReading? Reading(CleanText text, List<Token> tokens, Lasting lasting, DateOnly asOf) =>
        CueReader.Since(lasting.Length, asOf) is { } since ? new DurationReading(Words(text, tokens, lasting), Span(text, tokens, lasting), lasting.Length.Timex, since) : null;

    private static TextSpan Span(CleanText text, List<Token> tokens, TimeMatch match) => text.Span(tokens[match.Start].Start, tokens[match.End - 1].End);

    private static string Words(CleanText text, List<Token> tokens, TimeMatch match) => Span(text, tokens, match).In(text.Original);
}
