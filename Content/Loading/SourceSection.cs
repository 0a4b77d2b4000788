namespace OmbudGuide.Content.Loading;

/// <summary>Reads <c>sources</c> of a law file: its paragraphs, and which older ones they take over from.</summary>
internal static class SourceSection
{
    /// <summary>A source, its act where it belongs to one of <c>acts</c>, and where it stands.</summary>
    internal sealed record ReadSource(SourceEntry Source, ActEntry? Act, Place Place)
    {
        public bool IsTheWholeAct => Act is not null && Source.Locator is null;
    }

    public static ReadSource Read(Fields source, string country, IReadOnlyList<ActEntry> acts, Reading reading)
    {
        var id = LawFile.SourceId(source, country + ".");
        var act = ActOf(source, country, acts);
        var own = source.Validity();
        var entry = new SourceEntry(
            id,
            act?.Titles ?? Title(source, reading.Languages),
            source.OptionalText("paragraph"),
            act is null ? source.OptionalText("number") : act.Number,
            act is null ? own : own.Within(act.Validity),
            source.OptionalUrl("url"),
            source.Translated("gist"),
            Quotes: null,
            source.Option<Confidence>("confidence"),
            source.OptionalDate("checked"))
        {
            Succeeds = source.CitedOneOrMore("succeeds", Kind.Source),
        };

        if (entry.Succeeds.Count > 0 && entry.Validity.From is null)
        {
            source.Refuse(source.PlaceOf("succeeds"), "a source that succeeds another has no first day; expected 'from', or an act that has one");
        }

        // What cites it goes on citing it when it is taken over from, so that it is defined for as long as it would have been in force.
        reading.Index.Define(Kind.Source, id, source.Place, own);
        return new ReadSource(entry, act, source.Place);
    }

    /// <summary>By the id of each succeeded source, its successor: the source that names it, else the whole of the act that succeeds its act.</summary>
    public static IReadOnlyDictionary<string, string> Successors(IReadOnlyList<ReadSource> sources, IReadOnlyList<ActEntry> acts, Reading reading)
    {
        var successors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            foreach (var old in source.Source.Succeeds.Where(old => !successors.TryAdd(old, source.Source.Id) && successors[old] != source.Source.Id))
            {
                reading.Faults.Add(source.Place, $"'{old}' is succeeded by '{successors[old]}' already; expected one successor");
            }
        }

        foreach (var act in acts.Where(a => a.Succeeds is not null))
        {
            var whole = sources.FirstOrDefault(s => s.Act?.Id == act.Id && s.IsTheWholeAct);
            foreach (var old in sources.Where(s => s.Act?.Id == act.Succeeds && !successors.ContainsKey(s.Source.Id)))
            {
                if (whole is null)
                {
                    reading.Faults.Add(act.Place, $"nothing of '{act.Id}' succeeds '{old.Source.Id}'; expected a source that does, or one with 'act: {act.Id}' and no paragraph for the act as a whole");
                    break;
                }

                successors.Add(old.Source.Id, whole.Source.Id);
            }
        }

        RefuseCircles(successors, sources, reading);
        return successors;
    }

    private static void RefuseCircles(Dictionary<string, string> successors, IReadOnlyList<ReadSource> sources, Reading reading)
    {
        foreach (var source in sources.Where(s => successors.ContainsKey(s.Source.Id)))
        {
            var at = successors[source.Source.Id];
            for (var steps = 0; steps < successors.Count && at != source.Source.Id && successors.TryGetValue(at, out var next); steps++)
            {
                at = next;
            }

            if (at == source.Source.Id)
            {
                reading.Faults.Add(source.Place, $"'{at}' succeeds itself; expected successors to lead on to newer sources");
                successors.Remove(at);
            }
        }
    }

    /// <summary><c>act</c> names one of <c>acts</c> by id, or is the act's name; an act with several sources is best told once.</summary>
    private static ActEntry? ActOf(Fields source, string country, IReadOnlyList<ActEntry> acts)
    {
        var named = source.Text("act");
        var act = acts.FirstOrDefault(a => a.Id == named);
        if (act is null && named.StartsWith(country + ".", StringComparison.Ordinal))
        {
            source.Refuse(source.PlaceOf("act"), $"no act '{named}' in this file{Nearest.Hint(named, acts.Select(a => a.Id))}");
        }

        return act;
    }

    /// <summary><c>act</c> is the name in the country's first language, <c>act-en</c> and the like in the others.</summary>
    private static Translated Title(Fields source, IReadOnlyList<string> languages) => new(languages.Select((language, i) =>
        KeyValuePair.Create(language, source.Text(i == 0 ? "act" : $"act-{language}"))));
}
