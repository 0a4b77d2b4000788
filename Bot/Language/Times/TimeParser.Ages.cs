namespace OmbudGuide.Bot.Language.Times;

/// <content>Years that are somebody's age, and no time.</content>
internal sealed partial class TimeParser
{
    /// <summary>"En mann på 34 år", "hun er 87 år".</summary>
    private bool IsAge(int at, Length length, int end)
    {
        if (!Is(end - 1, TimeSense.Year, out _) || length.Months < 12)
        {
            return false;
        }

        // "Barn på 3 og 5 år": past the ages before this one.
        var before = at - 1;
        while (before > 0 && at - before < 8 && (_tokens[before].Kind == TokenKind.Number || Is(before, TimeSense.And, out _)))
        {
            before--;
        }

        return before >= 0 && !_tokens[before + 1].Breaks && Is(before, TimeSense.AgeBefore, out _, out var from) && (length.Months / 12 >= from || IsOfPerson(before));
    }

    /// <summary>"Gutten min er": somebody stands close before.</summary>
    private bool IsOfPerson(int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= 3 && !_tokens[i + 1].Breaks; i--)
        {
            if (Is(i, TimeSense.Person, out _))
            {
                return true;
            }
        }

        return false;
    }
}
