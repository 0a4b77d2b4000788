namespace OmbudGuide.Bot.Language.Times;

/// <content>How many of what: "halvannet", "et par", "1,5", "to til tre" and the units.</content>
internal sealed partial class TimeParser
{
    /// <summary>"… and a half" after the unit.</summary>
    private decimal HalfMore(int at, out int end)
    {
        if (Then(at, TimeSense.And, out var after) && Then(after, TimeSense.Half, out end) && !IsUnit(end))
        {
            return 0.5m;
        }

        end = at;
        return 0;
    }

    private bool RangeEnd(int at, out decimal upper, out int end)
    {
        (upper, end) = (0, at);
        var after = Then(at, TimeSense.Or, out var orEnd) ? orEnd : at;
        if (after == at && (at == 0 || at >= _tokens.Count || Between(at - 1) is not ("-" or " - ")))
        {
            return false;
        }

        return Quantity(after, out upper, out _, out end);
    }

    private bool Quantity(int at, out decimal amount, out bool rough, out int end)
    {
        (amount, rough, end) = (0, false, at);
        if (at >= _tokens.Count || _taken[at])
        {
            return false;
        }

        if (IsNumber(at, 4, out var whole))
        {
            if (char.IsAsciiDigit(_text.At(_tokens[at].Start - 2)) && _text.At(_tokens[at].Start - 1) is '.' or ',')
            {
                return false;
            }

            (amount, end) = (whole, at + 1);
            if (Between(at) is "/" && IsNumber(at + 1, 1, out var parts) && parts is >= 2 and <= 4 && whole < parts)
            {
                (amount, end) = ((decimal)whole / parts, at + 2);
                return true;
            }

            if (Between(at) is " " && IsNumber(at + 1, 1, out var part) && Between(at + 1) is "/" && IsNumber(at + 2, 1, out parts) && parts is >= 2 and <= 4 && part < parts)
            {
                (amount, end) = (whole + ((decimal)part / parts), at + 3);
                return true;
            }

            if (end < _tokens.Count && _tokens[end] is { Kind: TokenKind.Symbol, Text: "½" })
            {
                (amount, end) = (whole + 0.5m, end + 1);
                return true;
            }

            if (Between(at) is "," or "." && at + 1 < _tokens.Count && _tokens[at + 1].Text.Length == 1 && IsNumber(at + 1, 1, out var tenths))
            {
                (amount, end) = (whole + (tenths / 10m), at + 2);
            }

            return true;
        }

        if (Is(at, TimeSense.OneAndHalf, out end))
        {
            amount = 1.5m;
            return true;
        }

        if (Is(at, TimeSense.Couple, out end))
        {
            (amount, rough) = (2, true);
            return true;
        }

        if (Is(at, TimeSense.Half, out end))
        {
            amount = 0.5m;
            return true;
        }

        if (!Is(at, TimeSense.Number, out end, out amount))
        {
            return false;
        }

        // "To og en halv", "to et halvt"; but "to halve" is something else.
        var and = Skip(end, TimeSense.And);
        if (Then(and, TimeSense.Half, out var after) && (and > end || after > and + 1))
        {
            (amount, end) = (amount + 0.5m, after);
        }
        else if (amount == 1 && Then(end, TimeSense.Roughly, out after))
        {
            (rough, end) = (true, after);
        }

        return true;
    }

    private bool Unit(int at, out TimeSense unit, out int end)
    {
        foreach (var candidate in (ReadOnlySpan<TimeSense>)[TimeSense.Day, TimeSense.Week, TimeSense.Fortnight, TimeSense.MonthUnit, TimeSense.Quarter, TimeSense.HalfYear, TimeSense.Year])
        {
            if (Then(at, candidate, out end))
            {
                unit = candidate;
                return true;
            }
        }

        (unit, end) = (default, at);
        return false;
    }
}
