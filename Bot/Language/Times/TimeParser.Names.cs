namespace OmbudGuide.Bot.Language.Times;

/// <content>Names of months that are names of people: "Mai Nilsen", "August fra kommunen".</content>
internal sealed partial class TimeParser
{
    /// <summary>
    /// Whether a month's name is somebody's: with a capital, and beside words that go with people, or where the language writes months small and no sentence begins.
    /// What says that a time is meant, such as "siden" before it, speaks against it.
    /// </summary>
    private bool IsName(int i, int end)
    {
        if (!Is(i, TimeSense.NameToo, out _) || !IsCapitalized(i) || IsLedAsTime(i))
        {
            return false;
        }

        var isFirst = i == 0 || _tokens[i].Breaks;
        return (!isFirst && (!_monthFirst || IsOfPerson(i) || EndsWith(i, TimeSense.NameAfterThis)))
            || Then(end, TimeSense.NameBeforeThis, out _)
            || (end < _tokens.Count && !_tokens[end].Breaks && Between(end - 1) is " " && IsCapitalized(end));
    }

    private bool IsLedAsTime(int i)
    {
        if (i == 0 || _tokens[i].Breaks || EndsWith(i, TimeSense.NameAfterThis))
        {
            return false;
        }

        foreach (var sense in (ReadOnlySpan<TimeSense>)
            [TimeSense.Of, TimeSense.Since, TimeSense.About, TimeSense.Previous, TimeSense.This, TimeSense.Next, TimeSense.Before, TimeSense.After, TimeSense.Upcoming])
        {
            if (EndsWith(i, sense))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One capital, and small letters after it; "NAV" is no name of a person.</summary>
    private bool IsCapitalized(int i)
    {
        var word = _text.Span(_tokens[i].Start, _tokens[i].End).In(_text.Original);
        return word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);
    }
}
