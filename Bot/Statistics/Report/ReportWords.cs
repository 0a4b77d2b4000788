using System.Globalization;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Statistics.Report;

/// <summary>The words of a municipality's report in one language.</summary>
internal sealed class ReportWords
{
    private readonly Texts _texts;

    /// <param name="today">The day on which the ombud's name is looked up.</param>
    public ReportWords(ContentLibrary content, Municipality municipality, string language, DateOnly today)
    {
        (_texts, Municipality, Language) = (content.Texts.For(municipality.Id), municipality, language);
        Ombud = content.FindAuthority(municipality.Id, municipality.OmbudId, today)?.Name(language) ?? municipality.Name;
    }

    public Municipality Municipality { get; }

    public string Language { get; }

    /// <summary>The ombud's name, as it stands inside a sentence.</summary>
    public string Ombud { get; }

    /// <summary>A text of the report.</summary>
    public string Of(string id, params ReadOnlySpan<(string Name, string Value)> values) =>
        _texts.Get(Language, $"report.{id}", values.Length == 0 ? Everywhere : [.. Everywhere, .. values]);

    /// <summary>Title and heading of the table of where conversations led.</summary>
    public (string Title, string Heading) Routes => (Of("routes.caption"), Of("routes.column"));

    /// <summary>Where a conversation led, by id.</summary>
    public string Route(string id) => Of($"routes.name.{id}");

    /// <summary>Title and heading of the table of where conversations stopped.</summary>
    public (string Title, string Heading) Stops => (Of("stops.caption"), Of("stops.column"));

    /// <summary>Where a conversation stopped, by id.</summary>
    public string Stop(string id) => Of($"stops.name.{id}");

    /// <summary>That a conversation stopped at a question, by the question's id.</summary>
    public string StopAt(string question) => Of("stops.name.question", ("question", _texts.Get(Language, $"questions.{question}.short")));

    /// <summary>Title and heading of the table of how contacts at the service desk ended.</summary>
    public (string Title, string Heading) DeskResults => (Of("desk-results.caption"), Of("desk-results.column"));

    /// <summary>How a contact at the service desk ended, by id.</summary>
    public string DeskResult(string id) => _texts.Get(Language, $"desk.result.{id}");

    /// <summary>A text of the files that figures are taken away in.</summary>
    public string Export(string id) => _texts.Get(Language, $"statistics.export.{id}");

    /// <summary>The name of a table's sheet.</summary>
    public string Sheet(string table) => _texts.Get(Language, $"statistics.export.sheet.{table}");

    /// <summary>A text of the report about a number of something.</summary>
    public string Count(string id, int count, params ReadOnlySpan<(string Name, string Value)> values) =>
        Of(count == 1 ? $"{id}.one" : $"{id}.many", [("count", Number(count)), .. values]);

    /// <summary>As the ombud calls what it counts: "1 case", "153 cases".</summary>
    public string Cases(int count) => Count("unit", count);

    /// <summary>A whole number that is not negative, with its thousands set apart.</summary>
    public string Number(int number) => number < 1_000
        ? number.ToString(CultureInfo.InvariantCulture)
        : Of("thousands", ("thousands", Number(number / 1_000)), ("rest", (number % 1_000).ToString("000", CultureInfo.InvariantCulture)));

    public string Percent(int percent) => Of("percent", ("number", Number(percent)));

    public string FewerThan(int least) => Of("fewer-than", ("count", Number(least)));

    public string Date(DateOnly day) => _texts.DateWithoutWeekday(Language, day);

    public string Month(DateOnly month, bool withYear) => Capital(withYear ? _texts.Dates(Language).MonthOf(month) : _texts.Dates(Language).Month(month));

    public string Join(IEnumerable<string> things) => _texts.Join(Language, [.. things]);

    /// <summary>A year, or from when to when.</summary>
    public string During(CountedPeriod period) =>
        period.CalendarYear?.ToString(CultureInfo.InvariantCulture) ?? Of("during", ("from", Date(period.From)), ("to", Date(period.To)));

    /// <summary>What a line counts; without the name of what it is part of, where its own begins with that.</summary>
    public string Name(CountNode line, CountNode? within = null) => Join(line.Headings.Select(heading => Name(heading, within)));

    public string Name(SchemeEntry heading, CountNode? within = null)
    {
        var name = heading.Name(Language);
        var prefix = within is null ? null : $"{within.Headings[0].Name(Language)}: ";
        return prefix is not null && name.StartsWith(prefix, StringComparison.Ordinal) ? Capital(name[prefix.Length..]) : name;
    }

    /// <summary>A text that begins a line or a cell.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private (string Name, string Value)[] Everywhere => [("ombud", Ombud), ("municipality", Municipality.Name)];
}
