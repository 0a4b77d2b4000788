namespace OmbudGuide.Content.Loading;

/// <summary>An act: what its sources share.</summary>
/// <param name="Validity">When it is in force; <c>from: null</c> is an act that is passed and not in force yet.</param>
/// <param name="Succeeds">The act that it takes over from, by id; null for none.</param>
internal sealed record ActEntry(string Id, Translated Titles, string? Number, Validity Validity, string? Succeeds, Place Place)
{
    /// <summary>Reads <c>acts</c> of a law file.</summary>
    public static IReadOnlyList<ActEntry> Read(Fields file, string country, Reading reading) => file.Each("acts", act =>
    {
        var id = LawFile.SourceId(act, country + ".");
        var titles = act.Translated("title");
        var number = act.OptionalText("number");
        var declared = act.Validity();
        var succeeds = act.Cited("succeeds", Kind.Act, default);
        if (succeeds is not null && !act.Has("from"))
        {
            act.Refuse(act.Place, "an act that succeeds another has no first day; write 'from: null' while it is not in force");
        }

        // A key that is there and says nothing: the day has not been set.
        var notYet = act.Has("from") && declared.From is null;
        var entry = new ActEntry(id, titles, number, notYet ? Validity.Never : declared, succeeds, act.Place);
        reading.Index.Define(Kind.Act, id, act.Place, default);
        return entry;
    });
}
