using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Rules.Audit;

/// <summary>
/// What if: for a finished interview, what each change of one answer would lead to. The other answers stay as they are wherever they are still
/// asked for; a question that only the change opens is answered in every way. A few hundred evaluations at most, so it can be done while somebody waits.
/// </summary>
public sealed class Alternatives(Guide guide)
{
    private const int MostEvaluations = 900;

    /// <summary>Every change of one answer but the service's, the one that was asked first standing first. Nothing before the interview is finished.</summary>
    public IReadOnlyList<Alternative> Of(Guidance guidance)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        if (!guidance.Complete)
        {
            return [];
        }

        var search = new Search(guide, guidance);
        return [.. search.OneChange(), .. search.WhatItOpens()];
    }

    /// <summary>As <see cref="Of"/>, without answering what only a change opens: "don't know" is said to that.</summary>
    internal IEnumerable<Alternative> OneChange(Guidance guidance) => guidance.Complete ? new Search(guide, guidance).OneChange() : [];

    /// <summary>The bodies that a guidance sends the citizen to, by authority id; the emergency contacts apart.</summary>
    public static IReadOnlySet<string> Bodies(Guidance guidance)
    {
        ArgumentNullException.ThrowIfNull(guidance);
        return guidance.Of<Referral>().Where(referral => referral.Role != ReferralRole.Emergency).Select(referral => referral.Authority)
            .Concat(guidance.Of<ComplaintRight>().SelectMany(right => new[] { right.Body, right.SendToAuthority }))
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
    }

    private sealed class Search
    {
        private readonly Guide _guide;
        private readonly Guidance _given;
        private readonly InterviewWalk _interview;
        private readonly List<(Alternative Alternative, Question Opened)> _opening = [];
        private int _left = MostEvaluations;

        public Search(Guide guide, Guidance given)
        {
            (_guide, _given) = (guide, given);
            _interview = new InterviewWalk(guide, given.World, (given.Answers[Question.Service] as Chosen)?.Id);
        }

        public IEnumerable<Alternative> OneChange() =>
            from answer in _given.Answers
            where answer.Key != Question.Service
            from other in _interview.Ways(answer.Key)
            where IsAnother(answer.Key, answer.Value, other)
            select Follow(Before(answer.Key).With(answer.Key, other), [new Change(answer.Key, other)]);

        /// <summary>Where a change opened a question, its other answers too: the complaint that a decision makes possible may have been decided.</summary>
        public IEnumerable<Alternative> WhatItOpens()
        {
            // The list grows while it is gone through.
            for (var i = 0; i < _opening.Count && _left > 0; i++)
            {
                var (from, opened) = _opening[i];
                foreach (var other in _interview.Ways(opened).Where(way => way is not DoesNotKnow))
                {
                    yield return Follow(
                        from.Changes.Aggregate(Before(opened), (answers, change) => answers.With(change.Question, change.Answer)).With(opened, other),
                        [.. from.Changes, new Change(opened, other)]);
                }
            }
        }

        private bool IsAnother(Question question, AnswerValue given, AnswerValue other) => (given, other) switch
        {
            (_, DoesNotKnow) => false,
            (Dated date, Dated day) => !_interview.Dates.Stretch(question, date.When.Last).Equals(_interview.Dates.Stretch(question, day.When.Last)),
            _ => !given.Equals(other),
        };

        /// <summary>What had been answered before a question was put.</summary>
        private Answers Before(Question question) => _given.Answers.Where(answer => answer.Key < question)
            .Aggregate(Answers.None, (answers, answer) => answers.With(answer.Key, answer.Value));

        /// <summary>Goes on with the interview: with the answers that were given, and "don't know" to what was never asked.</summary>
        private Alternative Follow(Answers answers, IReadOnlyList<Change> changes)
        {
            var opened = new List<Question>();
            var guidance = Evaluate(answers);
            while (guidance.Next is { } question)
            {
                if (_given.Answers[question] is null)
                {
                    opened.Add(question);
                }

                answers = answers.With(question, _given.Answers[question] ?? AnswerValue.Unknown);
                guidance = Evaluate(answers);
            }

            var alternative = new Alternative(changes, guidance, Outcome.Of(guidance));
            if (changes.Count < 3)
            {
                _opening.AddRange(opened.Select(question => (alternative, question)));
            }

            return alternative;
        }

        private Guidance Evaluate(Answers answers)
        {
            _left--;
            return _guide.Evaluate(_given.World, answers);
        }
    }
}

/// <summary>One answer changed, with the answers to what the change opens, and what they lead to.</summary>
/// <param name="Changes">The changed answer first.</param>
public sealed record Alternative(IReadOnlyList<Change> Changes, Guidance Guidance, Outcome Outcome);

/// <summary>Another answer than was given.</summary>
public sealed record Change(Question Question, AnswerValue Answer);
