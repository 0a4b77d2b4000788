using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Conversation;
using OmbudGuide.Bot.Desk;
using OmbudGuide.Bot.Statistics.Conversations;
using OmbudGuide.Bot.Statistics.Report;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Statistics;

/// <summary>A table of figures as the office shows and exports it.</summary>
/// <param name="Id">Names it in exports.</param>
/// <param name="Heading">The head of the lines' names.</param>
/// <param name="IsSeries">Its lines follow each other in time.</param>
/// <param name="Unit">What it counts.</param>
internal sealed record FigureTable(string Id, string Title, string Heading, bool IsSeries, IReadOnlyList<FigureLine> Lines, FigureUnit Unit = FigureUnit.Cases);

/// <summary>What a table counts. Told by id.</summary>
internal enum FigureUnit
{
    Cases,

    /// <summary>Conversations in the chat.</summary>
    Conversations,

    /// <summary>Citizens at the service desk.</summary>
    Contacts,
}

/// <param name="Ids">What it counts; several where small figures are folded.</param>
/// <param name="PartOf">The name of the line that it is part of; null for none.</param>
/// <param name="Cases">Null where there are some, but too few to be told.</param>
internal sealed record FigureLine(IReadOnlyList<string> Ids, string Name, string? PartOf, int? Cases);

/// <summary>All tables of a period.</summary>
internal static class Figures
{
    /// <param name="least">The smallest figure, other than nothing, that is shown under a heading; 1 shows all.</param>
    public static IReadOnlyList<FigureTable> Of(StatisticsScheme scheme, CaseCounts counts, CountedConversations conversations, ReportWords words, int least)
    {
        var months = counts.Period.Months;
        var withYear = months[0].Year != months[^1].Year;
        return
        [
            // How many came in a month tells nothing of anybody, so that months are never folded.
            new FigureTable("months", words.Of("cases.months"), words.Of("month"), IsSeries: true,
            [
                .. months.Select(month => new FigureLine([$"{month:yyyy-MM}"], words.Month(month, withYear), null, counts.Months.GetValueOrDefault(month))),
            ]),
            Table("matters", "matters", CountNode.Matters(scheme, counts)),
            Table("areas", "areas", CountNode.Areas(scheme, counts)),
            Table("outcomes", "outcomes", [.. Ids.All<CaseOutcome>().Select(id => Line("outcomes", id, counts.Outcomes.GetValueOrDefault(id)))]),
            Table("answers", "answers", [.. counts.Answers.Bands.Select(band => Line("answers", Ids.Of(band.Band), band.Cases))]),
            Talked("routes", words.Routes, [.. Ids.All<ConversationRoute>().Select(id => Named(id, words.Route(id), conversations.Routes.GetValueOrDefault(id)))], FigureUnit.Conversations),
            Talked("stops", words.Stops, [.. Stops()], FigureUnit.Conversations),
            Talked("desk", words.DeskResults, [.. Ids.All<ContactResult>().Select(id => Named(id, words.DeskResult(id), conversations.Desk.GetValueOrDefault(id)))], FigureUnit.Contacts),
        ];

        // The questions in the order that they are asked in, the ones where nobody stopped left out.
        IEnumerable<CountNode> Stops() => Ids.All<ConversationStop>().SelectMany(id => id == Ids.Of(ConversationStop.Question)
            ? Ids.All<Question>().Select(question => (Id: $"{id}:{question}", Question: question))
                .Where(each => conversations.Stops.ContainsKey(each.Id))
                .Select(each => Named(each.Id, words.StopAt(each.Question), conversations.Stops[each.Id]))
            : [Named(id, words.Stop(id), conversations.Stops.GetValueOrDefault(id))]);

        FigureTable Table(string id, string text, IReadOnlyList<CountNode> lines) => Talked(id, (words.Of($"{text}.caption"), words.Of($"{text}.column")), lines, FigureUnit.Cases);

        FigureTable Talked(string id, (string Title, string Heading) head, IReadOnlyList<CountNode> lines, FigureUnit unit) => new(
            id, head.Title, head.Heading, IsSeries: false, [.. Lines(Folding.Of(lines, least), null, words)], unit);

        CountNode Line(string table, string id, int count) => Named(id, words.Of($"{table}.name.{id}"), count);

        CountNode Named(string id, string name, int count) => new([new SchemeEntry(id, Translated.Of(words.Language, name))], count, []);
    }

    private static IEnumerable<FigureLine> Lines(IReadOnlyList<CountNode> lines, CountNode? within, ReportWords words) => lines.SelectMany(line =>
        Lines(line.Parts, line, words).Prepend(new FigureLine(
            [.. line.Headings.Select(heading => heading.Id)],
            ReportWords.Capital(words.Name(line, within)),
            within is null ? null : words.Name(within),
            line.IsFew ? null : line.Count)));
}
