using System.Globalization;
using System.Text.Json;
using OmbudGuide.Bot.Language;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Tests.Language.Measured;

/// <summary>Reads a set and counts what was read rightly. The same for the tests and the benchmark.</summary>
public static class CaseRunner
{
    /// <summary>Measures a set: Danish with Denmark's services, the others with Norway's.</summary>
    /// <returns>Null where nobody there reads the set's language.</returns>
    public static Measurement? Run(string set, ContentLibrary content, LanguageReaders readers)
    {
        var cases = MeasuredCase.Load(set);
        var language = cases[0].Language;
        var country = string.Equals(language, "da", StringComparison.Ordinal) ? "dk" : "no";
        if (content.Municipalities.FirstOrDefault(m => string.Equals(m.Country, country, StringComparison.Ordinal)) is not { } municipality
            || readers.For(municipality.Id) is not { } reader || !reader.Languages.Contains(language, StringComparer.Ordinal))
        {
            return null;
        }

        Action<Measurement, MeasuredCase, LanguageReader> mark = set.Split('.')[0] switch
        {
            "times" => Times,
            "answers" => AnswerMarks.Mark,
            "about" or "told" => AboutMarks.Mark,
            "drawn" => Drawn,
            "wording" or "more" => AboutMarks.MarkServicesAndIssue,
            "danger" or "scenes" or "worries" => Dangers,
            "personal-data" => Personal,
            var kind => throw new ArgumentException($"No kind of set is called '{kind}'.", nameof(set)),
        };
        var measurement = new Measurement(set);
        foreach (var each in cases)
        {
            mark(measurement, each, reader);
        }

        return measurement;
    }

    /// <summary>Days as the sets' comparisons have them; a slash parts values.</summary>
    public static string Days(DateOnly first, DateOnly last) => FormattableString.Invariant($"{first:yyyy-MM-dd}..{last:yyyy-MM-dd}");

    /// <summary>Days of a JSON object with <c>from</c> and <c>to</c>.</summary>
    public static string Days(JsonElement span) => $"{span.GetProperty("from").GetString()}..{span.GetProperty("to").GetString()}";

    private static void Times(Measurement to, MeasuredCase of, LanguageReader reader)
    {
        var read = reader.Read(of.Text, of.Language, of.AsOf);
        var times = of.Expect.GetProperty("times").EnumerateArray().ToList();
        var durations = of.Expect.GetProperty("durations").EnumerateArray().Select(d => d.GetProperty("timex").GetString()!).ToList();
        to.Mark("times", of, times.Select(t => $"{Days(t)} {t.GetProperty("precision").GetString()}"), read.Times.Select(t => $"{Days(t.From, t.To)} {Ids.Of(t.Precision)}"),
            confusion: value => value[(value.LastIndexOf(' ') + 1)..]);
        to.Mark("times, whole", of, times.Select(Whole), read.Times.Select(t =>
            $"{t.Timex.Replace('/', ' ')} {Days(t.From, t.To)} {Ids.Of(t.Precision)} {t.Approximate} {string.Concat(t.Other.Select(o => Days(o.First, o.Last)))}"));
        to.Mark("times, exact words", of, times.Select(t => Words(t.GetProperty("text").GetString()!)), read.Times.Select(t => Words(t.Text)));
        to.Mark("durations", of, durations, read.Durations.Select(d => d.Timex), confusion: value => value);
        if (of.Expect.TryGetProperty("numbers", out var numbers))
        {
            to.Mark("numbers", of, numbers.EnumerateArray().Select(n => n.GetProperty("value").GetDecimal().ToString(CultureInfo.InvariantCulture)),
                read.Numbers.Select(n => n.Value.ToString(CultureInfo.InvariantCulture)));
        }
        else if (times.Count + durations.Count == 0)
        {
            to.Mark("nothing is a time", of, ["none"], read.Times.Count + read.Durations.Count == 0 ? ["none"] : []);
        }

        static string Whole(JsonElement t) =>
            $"{t.GetProperty("timex").GetString()!.Replace('/', ' ')} {Days(t)} {t.GetProperty("precision").GetString()} {t.GetProperty("approximate").GetBoolean()} "
            + (t.TryGetProperty("other", out var other) ? string.Concat(other.EnumerateArray().Select(Days)) : "");

        static string Words(string text) => text.Replace('/', ' ');
    }

    /// <summary>As what is told of a matter, and danger where it was judged whether there is any.</summary>
    private static void Drawn(Measurement to, MeasuredCase of, LanguageReader reader)
    {
        AboutMarks.Mark(to, of, reader);
        if (of.Expect.TryGetProperty("danger", out _)) Dangers(to, of, reader);
    }

    private static void Dangers(Measurement to, MeasuredCase of, LanguageReader reader)
    {
        var dangers = reader.Read(of.Text, of.Language, of.AsOf).Danger;
        var read = dangers.Select(d => Ids.Of(d.Kind)).Distinct(StringComparer.Ordinal).ToList();
        var expected = of.Expect.GetProperty("danger").EnumerateArray().Select(d => d.GetString()!).ToList();
        to.Mark("danger of any kind", of, expected.Take(1).Select(_ => "danger"), read.Take(1).Select(_ => "danger"));
        to.Mark("danger taken as sure", of, expected.Take(1).Select(_ => "danger"), dangers.Where(d => d.Sure).Take(1).Select(_ => "danger"));
        foreach (var kind in Ids.All<Danger>())
        {
            to.Mark(kind, of, expected.Where(k => string.Equals(k, kind, StringComparison.Ordinal)), read.Where(k => string.Equals(k, kind, StringComparison.Ordinal)));
        }

        to.Mark("kinds of danger", of, expected, read, confusion: value => value);
    }

    private static void Personal(Measurement to, MeasuredCase of, LanguageReader reader)
    {
        var read = reader.Read(of.Text, of.Language, of.AsOf).PersonalData.Select(p => (Kind: Ids.Of(p.Kind), Text: p.Span.In(of.Text))).ToList();
        var expected = of.Expect.GetProperty("personalData").EnumerateArray()
            .Select(p => (Kind: p.GetProperty("kind").GetString()!, Text: p.GetProperty("text").GetString()!)).ToList();
        to.Mark("personal data of any kind", of, expected.Select(p => p.Text.Replace('/', ' ')), read.Select(p => p.Text.Replace('/', ' ')));
        foreach (var kind in expected.Concat(read).Select(p => p.Kind).Distinct(StringComparer.Ordinal))
        {
            to.Mark(kind, of, Of(expected, kind), Of(read, kind));
        }

        to.Mark("kinds of personal data", of, expected.Select(p => $"{p.Kind} {p.Text.Replace('/', ' ')}"), read.Select(p => $"{p.Kind} {p.Text.Replace('/', ' ')}"),
            confusion: value => value[..value.IndexOf(' ', StringComparison.Ordinal)]);

        static IEnumerable<string> Of(List<(string Kind, string Text)> data, string kind) =>
            data.Where(p => string.Equals(p.Kind, kind, StringComparison.Ordinal)).Select(p => p.Text.Replace('/', ' '));
    }
}
