using System.Globalization;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Cases.Work;

/// <summary>An override as a scenario of <c>tests/Content.Tests/Scenarios</c>, with nothing of the citizen's but the answers to the rules' questions.</summary>
internal sealed class OverrideScenario(Edition edition)
{
    public string Of(int number, CaseOverride each)
    {
        // What was answered in words of one's own, which no question has, is left out.
        var answers = each.Answers.Where(answer => Ids.TryRead<Question>(answer.Key, out _)).ToDictionary(StringComparer.Ordinal);
        if (CorrectedParts.QuestionOf(each.Part) is { } question) answers[Ids.Of(question)] = each.Right;
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            - sentence: The ombud of {{each.Municipality}} holds the {{each.About}} {{each.Right}} right where the guidance said {{each.Was}} ({{number}})
              from: an override of the ombud's, rules {{each.Rules}}, content {{each.Content}}
              municipality: {{each.Municipality}}
              day: {{each.AsOf:O}}
              answered: {{{string.Join(", ", answers.Select(answer => $"{answer.Key}: \"{answer.Value}\""))}}}
              comes-out: {{{string.Join(", ", Expected(each, answers))}}}

            """);
    }

    /// <summary>
    /// What must come out. Where an answer is corrected, the ombud says nothing of what the rules make of it: the scenario keeps what they
    /// make of it now, for whoever tends them to look at. What the rules would still ask is said too, since a scenario says nothing is, otherwise.
    /// </summary>
    private IEnumerable<string> Expected(CaseOverride each, IReadOnlyDictionary<string, string> answers)
    {
        var world = edition.Content.WorldFor(each.Municipality, each.AsOf);
        var kept = KeptAnswers.Read(world, answers.Select(answer => new CaseAnswer(answer.Key, answer.Value, "", "")));
        var guidance = edition.Guide.Evaluate(world, kept.Answers);
        yield return each.Part switch
        {
            CorrectedPart.Verdict => $"verdict: {each.Right}",
            CorrectedPart.Body => each.Right == CorrectedParts.None ? $"not-referred-to: [{each.Was}]" : $"referrals: {{{each.Right}: instead}}",
            CorrectedPart.Complaint => each.Right == CorrectedParts.None ? $"complaint: {each.Right}" : $"regime: {each.Right}",
            CorrectedPart.LastDay => $"last-day: {each.Right}",
            _ => $"verdict: {Ids.Of(guidance.Verdict)}",
        };
        if (guidance.Next is { } next) yield return $"asks: {Ids.Of(next)}";
    }
}
