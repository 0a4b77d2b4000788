using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>What <c>law.yaml</c> says: the paragraphs that guidance rests on, and the lengths of time that they set.</summary>
internal sealed record LawFile(IReadOnlyList<SourceEntry> Sources, IReadOnlyList<DatedFact> Facts)
{
    public static LawFile Read(YamlMap root, string country, Reading reading) => Fields.Of(root, reading, file => new LawFile(
        file.EachRequired("sources", source => Source(source, country, reading)),
        file.Each("periods", period => LengthOfTime(period, reading)))) ?? new LawFile([], []);

    private static SourceEntry Source(Fields source, string country, Reading reading)
    {
        var id = SourceId(source, country + ".");
        var entry = new SourceEntry(
            id,
            Act(source, reading.Languages),
            source.OptionalText("paragraph"),
            source.OptionalText("number"),
            source.Validity(),
            source.OptionalUrl("url"),
            source.Translated("gist"),
            Quotes: null,
            source.Option<Confidence>("confidence"),
            source.OptionalDate("checked"));
        reading.Index.Define(Kind.Source, id, source.Place, entry.Validity);
        return entry;
    }

    /// <summary>Sources are cited without saying which file they are in, so that their ids begin with the country, or the municipality in it.</summary>
    public static string SourceId(Fields source, string prefix)
    {
        var id = source.Id("id");
        if (id.Length > 0 && !id.StartsWith(prefix, StringComparison.Ordinal))
        {
            source.Refuse(source.PlaceOf("id"), $"the id '{id}' of a source here begins with '{prefix}'");
        }

        return id;
    }

    private static DatedFact LengthOfTime(Fields period, Reading reading)
    {
        var id = period.Id("id");
        var length = period.Period("length");
        var during = period.Validity();
        reading.Index.Define(Kind.Period, id, period.Place, during);
        return new DatedFact(during, period.RequiredSources(during), [], inForce => new LawPeriod(id, length, inForce));
    }

    /// <summary><c>act</c> is the name in the country's first language, <c>act-en</c> and the like in the others.</summary>
    private static Translated Act(Fields source, IReadOnlyList<string> languages) => new(languages.Select((language, i) =>
        KeyValuePair.Create(language, source.Text(i == 0 ? "act" : $"act-{language}"))));
}
