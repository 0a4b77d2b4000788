using OmbudGuide.Bot.Presentation;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Audit;

/// <summary>Answers as a citizen of a municipality meets them: each question's words, and the words of the answer.</summary>
internal sealed class PathWords
{
    private readonly AnswerWords _words;

    public PathWords(ContentLibrary content, string municipality)
    {
        ArgumentNullException.ThrowIfNull(content);
        _words = new AnswerWords(content, municipality, content.FindMunicipality(municipality)!.Languages[0]);
    }

    public IEnumerable<PathStep> Of(Answers path) =>
        [.. path.Select(answer => new PathStep(Ids.Of(answer.Key), _words.Question(answer.Key, path), AnswerIds.Of(answer.Value), _words.Answer(answer.Key, answer.Value)))];
}

/// <summary>One question with its answer, by id and in words.</summary>
internal sealed record PathStep(string Question, string Text, string Answer, string AnswerText);
