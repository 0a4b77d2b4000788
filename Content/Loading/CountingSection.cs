namespace OmbudGuide.Content.Loading;

/// <summary>How an ombud counts: what is a case, where a series breaks, and how small a figure may be.</summary>
internal static class CountingSection
{
    /// <summary>A figure that is folded only from here on would hide what an ombud must be able to tell.</summary>
    private const int MostSmall = 20;

    public static CaseDefinition Definition(Fields section) => new(
        section.Translated("definition"), section.OptionalTranslated("source"), section.Options<CountedApart>("apart"));

    public static SmallCounts SmallCounts(Fields section) => new(section.Number("least", 1, MostSmall), section.Translated("why"));

    public static IReadOnlyList<SeriesBreak> Breaks(Fields section)
    {
        var breaks = section.Each("breaks", one => new SeriesBreak(one.Day("on"), one.Translated("about")));
        for (var i = 1; i < breaks.Count; i++)
        {
            if (breaks[i].On <= breaks[i - 1].On)
            {
                section.Refuse(section.PlaceOf("breaks"), $"the break on {breaks[i].On:O} stands after that on {breaks[i - 1].On:O}; expected them in order");
            }
        }

        return breaks;
    }
}
