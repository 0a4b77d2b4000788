using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>What <c>law.yaml</c> says: the acts, the paragraphs of them that guidance rests on, and the lengths of time that they set.</summary>
internal sealed record LawFile(IReadOnlyList<SourceEntry> Sources, Succession Succession, IReadOnlyList<DatedFact> Facts)
{
    private static readonly LawFile Nothing = new([], Succession.Among(new Dictionary<string, string>(StringComparer.Ordinal), []), []);

    public static LawFile Read(YamlMap root, string country, Reading reading) => Fields.Of(root, reading, file =>
    {
        var acts = ActEntry.Read(file, country, reading);
        var read = file.EachRequired("sources", source => SourceSection.Read(source, country, acts, reading));
        var successors = SourceSection.Successors(read, acts, reading);
        var succession = Succession.Among(successors, read.Select(r => r.Source));
        return new LawFile(
            [.. read.Select(r => TakenOver(r.Source, succession))],
            succession,
            file.Each("periods", period => LengthOfTime(period, reading)));
    }) ?? Nothing;

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

    /// <summary>A source that another takes over from is in force until the day before.</summary>
    private static SourceEntry TakenOver(SourceEntry source, Succession succession) =>
        succession.TakenOver(source.Id) is { } day ? source with { Validity = source.Validity.Before(day) } : source;

    private static DatedFact LengthOfTime(Fields period, Reading reading)
    {
        var id = period.Id("id");
        var length = period.Period("length");
        var during = period.Validity();
        reading.Index.Define(Kind.Period, id, period.Place, during);
        return new DatedFact(during, period.RequiredSources(during), [], inForce => new LawPeriod(id, length, inForce));
    }
}
