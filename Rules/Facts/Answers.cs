using System.Collections;
using System.Collections.Immutable;

namespace OmbudGuide.Rules.Facts;

/// <summary>One answer: an option, a date, or that the citizen does not know. A question without an answer has not been asked yet.</summary>
public abstract record AnswerValue
{
    /// <summary>The id that stands for "don't know" in the HTTP contract.</summary>
    public const string UnknownId = "unknown";

    public static AnswerValue Unknown { get; } = new DoesNotKnow();

    public static AnswerValue Option(string id) => new Chosen(id);

    public static AnswerValue Option<TEnum>(TEnum option)
        where TEnum : struct, Enum => new Chosen(Ids.Of(option));

    public static AnswerValue On(DateOnly day) => new Dated(new DateSpan(day));

    public static AnswerValue Within(DateSpan span) => new Dated(span);
}

/// <summary>An option of a choice, or a service of the catalogue, by id.</summary>
public sealed record Chosen(string Id) : AnswerValue;

/// <summary>A date, as exact as the citizen knows it.</summary>
public sealed record Dated(DateSpan When) : AnswerValue;

/// <summary>The citizen was asked and does not know.</summary>
public sealed record DoesNotKnow : AnswerValue;

/// <summary>All that a citizen has answered so far, and the signs of danger in their words. Immutable; equal by value.</summary>
public sealed class Answers : IEquatable<Answers>, IEnumerable<KeyValuePair<Question, AnswerValue>>
{
    private static readonly int Questions = Enum.GetValues<Question>().Length;

    private readonly AnswerValue?[] _byQuestion;

    /// <summary>Of all answers and dangers, each for itself, so that one more is added to it and nothing is reckoned again.</summary>
    private readonly int _hash;

    private Answers(AnswerValue?[] byQuestion, ImmutableSortedSet<Danger> dangers, int hash)
    {
        (_byQuestion, Dangers, _hash) = (byQuestion, dangers, hash);
    }

    public static Answers None { get; } = new(new AnswerValue?[Questions], [], hash: 0);

    /// <summary>Signs of danger in what the citizen wrote.</summary>
    public ImmutableSortedSet<Danger> Dangers { get; }

    public int Count => _byQuestion.Count(value => value is not null);

    /// <summary>The answer, or null where the question has not been asked.</summary>
    public AnswerValue? this[Question question] => _byQuestion[(int)question];

    public Answers With(Question question, AnswerValue value) => Set(question, value);

    public Answers Without(Question question) => Set(question, null);

    public Answers With(Danger danger) => Dangers.Contains(danger) ? this : new(_byQuestion, Dangers.Add(danger), _hash ^ HashOf(danger));

    public Answers With(IEnumerable<Danger> dangers) => dangers.Aggregate(this, (all, danger) => all.With(danger));

    public Answers WithoutDangers() => Dangers.IsEmpty ? this : new(_byQuestion, [], Dangers.Aggregate(_hash, (hash, danger) => hash ^ HashOf(danger)));

    public bool Equals(Answers? other) =>
        other is not null && _hash == other._hash && (ReferenceEquals(Dangers, other.Dangers) || Dangers.SetEquals(other.Dangers))
        && _byQuestion.AsSpan().SequenceEqual(other._byQuestion);

    public override bool Equals(object? obj) => Equals(obj as Answers);

    public override int GetHashCode() => _hash;

    /// <summary>What has been answered, in the order of the questions.</summary>
    public IEnumerator<KeyValuePair<Question, AnswerValue>> GetEnumerator()
    {
        for (var question = 0; question < _byQuestion.Length; question++)
        {
            if (_byQuestion[question] is { } value) yield return KeyValuePair.Create((Question)question, value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Answers Set(Question question, AnswerValue? value)
    {
        var answers = (AnswerValue?[])_byQuestion.Clone();
        var hash = _hash ^ HashOf(question, answers[(int)question]) ^ HashOf(question, value);
        answers[(int)question] = value;
        return new(answers, Dangers, hash);
    }

    private static int HashOf(Question question, AnswerValue? value) => value is null ? 0 : HashCode.Combine((int)question, value);

    private static int HashOf(Danger danger) => HashCode.Combine(nameof(Danger), (int)danger);
}
