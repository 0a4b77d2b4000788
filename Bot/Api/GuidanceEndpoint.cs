using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using OmbudGuide.Bot.Channels.Http;
using OmbudGuide.Bot.Conversation;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Interview;

namespace OmbudGuide.Bot.Api;

/// <summary><c>POST /api/guidance</c>: answers in, guidance out. Stateless; nothing of it is stored or logged.</summary>
internal sealed class GuidanceEndpoint(
    ContentLibrary content, Guide guide, InterviewLength length, LanguageReaders readers, GuidancePresenter presenter, TimeProvider clock)
{
    private const int LargestRequest = 256 * 1024;

    public async Task<IResult> PostAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        var (request, problem) = await JsonBody.ReadAsync(http, ApiJson.Default.GuidanceRequest, LargestRequest, cancellationToken);
        return request is null ? problem! : Answer(request);
    }

    private IResult Answer(GuidanceRequest request)
    {
        if (request.Municipality is not { } id || content.FindMunicipality(id) is not { } municipality)
        {
            return Fault(request.Language, "municipality", "municipality", ("allowed", string.Join(", ", content.Municipalities.Select(m => m.Id))));
        }

        var language = request.Language ?? municipality.Languages[0];
        if (!municipality.Languages.Contains(language, StringComparer.Ordinal))
        {
            return Fault(language, "language", "language", ("allowed", string.Join(", ", municipality.Languages)));
        }

        var today = request.AsOf is { } asOf ? IsoDate.Day(asOf) : DateOnly.FromDateTime(clock.GetLocalNow().Date);
        if (today is not { } day || day < ContentLibrary.FirstDay || day > ContentLibrary.LastDay)
        {
            return Fault(language, "asOf", "as-of", ("first", Iso(ContentLibrary.FirstDay)), ("last", Iso(ContentLibrary.LastDay)));
        }

        var world = content.WorldFor(municipality.Id, day);
        var reader = readers.For(municipality.Id);
        var given = new GivenAnswers(content, reader, world, language);
        var answers = given.Read(request.Answers ?? new Dictionary<string, System.Text.Json.JsonElement>(StringComparer.Ordinal));
        if (given.Faults.Count > 0)
        {
            return Faults(language, given.Faults);
        }

        // What the text says is used wherever no answer says otherwise.
        var reading = TextReading.Of(request.Text, reader, language, world);
        List<UnderstoodReply> understood =
        [
            .. reading.Said.Select(said => new UnderstoodReply(said.Answer.Question, AnswerIds.Of(said.Answer.Value), [said.Span.Start, said.Span.End])),
        ];
        return TypedResults.Json(Reply(guide.Evaluate(world, reading.Complete(answers)), language, understood, reading), ApiJson.Default.GuidanceReply);
    }

    private GuidanceReply Reply(Guidance guidance, string language, List<UnderstoodReply> understood, TextReading reading)
    {
        var view = presenter.Present(guidance, language);
        var other = new Counterfactuals(content, guide, guidance, language);
        return new GuidanceReply(
            view.AsOf,
            view.Municipality,
            view.Language,
            understood,
            guidance.Next is { } next ? Next(guidance, next, language) : null,
            view.Complete,
            view.Verdict,
            view.Referrals,
            view.Complaint,
            view.Rights,
            view.Duties,
            view.Steps,
            view.Notes,
            view.Help,
            view.Emergency,
            view.CaseOpening,
            view.Closing,
            other.WhyNot(),
            other.WhatIf(),
            [.. reading.Dangers.Select(danger => new HeardDangerReply(Ids.Of(danger), Sure: true)), .. reading.Doubts.Select(danger => new HeardDangerReply(Ids.Of(danger), Sure: false))],
            reading.Doubts.Count == 0 ? null : presenter.InDoubt(guide.Evaluate(guidance.World, Answers.None.With(reading.Doubts)), language));
    }

    private NextReply Next(Guidance guidance, Question question, string language)
    {
        var words = new AnswerWords(content, guidance.World.Municipality, language);
        return new NextReply(
            Ids.Of(question),
            Kind(question),
            words.Put(question, guidance.Answers),
            string.Join(' ', presenter.WhyAsked(guidance, question, language)),
            question == Question.Service
                ? Options(words, question)
                : [.. guidance.OptionsOf(question).Select(id => new OptionReply(id, words.Option(question, id)))],
            length.AtMostLeft(guidance));
    }

    /// <summary>The kind of a question's answer, as the contract names it.</summary>
    internal static string Kind(Question question) => QuestionKinds.KindOf(question) switch
    {
        QuestionKind.Service => "choice or text",
        QuestionKind.Date => "date",
        _ => "choice",
    };

    internal static IReadOnlyList<OptionReply> Options(AnswerWords words, Question question) =>
        [.. words.Options(question).Select(option => new OptionReply(option.Id, option.Text))];

    private ValidationProblem Fault(string? language, string field, string key, params ReadOnlySpan<(string, string)> values) => Faults(
        language,
        new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [content.Texts.Get(Spoken(language), $"errors.api.{key}", values)] });

    private ValidationProblem Faults(string? language, Dictionary<string, string[]> faults) => TypedResults.ValidationProblem(
        faults,
        detail: string.Join(' ', faults.Select(fault => $"{fault.Key}: {fault.Value[0]}")),
        title: content.Texts.Get(Spoken(language), "errors.api.title"));

    /// <summary>A language that errors can be told in.</summary>
    private string Spoken(string? language) =>
        language is not null && content.Texts.Languages.Contains(language, StringComparer.Ordinal) ? language : content.Texts.Languages[0];

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
