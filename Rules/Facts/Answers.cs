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
    private readonly ImmutableSortedDictionary<Question, AnswerValue> _byQuestion;

    private Answers(ImmutableSortedDictionary<Question, AnswerValue> byQuestion, ImmutableSortedSet<Danger> dangers)
    {
        _byQuestion = byQuestion;
        Dangers = dangers;
    }

    public static Answers None { get; } = new(ImmutableSortedDictionary<Question, AnswerValue>.Empty, []);

    /// <summary>Signs of danger in what the citizen wrote.</summary>
    public ImmutableSortedSet<Danger> Dangers { get; }

    public int Count => _byQuestion.Count;

    /// <summary>The answer, or null where the question has not been asked.</summary>
    public AnswerValue? this[Question question] => _byQuestion.GetValueOrDefault(question);

    public Answers With(Question question, AnswerValue value) => new(_byQuestion.SetItem(question, value), Dangers);

    public Answers Without(Question question) => new(_byQuestion.Remove(question), Dangers);

    public Answers With(Danger danger) => new(_byQuestion, Dangers.Add(danger));

    public Answers WithoutDangers() => new(_byQuestion, []);

    public bool Equals(Answers? other) =>
        other is not null && Dangers.SetEquals(other.Dangers) && _byQuestion.SequenceEqual(other._byQuestion);

    public override bool Equals(object? obj) => Equals(obj as Answers);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (question, value) in _byQuestion)
        {
            hash.Add(question);
            hash.Add(value);
        }

        foreach (var danger in Dangers)
        {
            hash.Add(danger);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<KeyValuePair<Question, AnswerValue>> GetEnumerator() => _byQuestion.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
