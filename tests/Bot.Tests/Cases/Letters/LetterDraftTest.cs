using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Letters;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Content;

namespace OmbudGuide.Bot.Tests.Cases.Letters;

/// <summary>Every letter of the shipped content, filled in from a case that tells all and from one that tells as little as can be.</summary>
public sealed class LetterDraftTest
{
    private static readonly ContentLibrary Library = ContentLibrary.Load(ContentLibrary.DefaultFolder);
    private static readonly DateTimeOffset Received = new(2026, 11, 22, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly CaseReference Reference = CaseReference.From([1, 2, 3, 4, 5]);

    /// <summary>By which each language says that a letter decides nothing.</summary>
    private static readonly Dictionary<string, string> NoDecision = new(StringComparer.Ordinal)
    {
        ["nb"] = "ikke et vedtak", ["da"] = "ikke en afgørelse", ["en"] = "not a decision",
    };

    public static TheoryData<string, string, string> Letters
    {
        get
        {
            var letters = new TheoryData<string, string, string>();
            foreach (var (municipality, language) in Library.Municipalities.SelectMany(each => each.Languages.Select(language => (each.Id, language))))
                foreach (var template in LetterTemplate.All(Library.Texts.For(municipality), language)) letters.Add(municipality, language, template.Id);
            return letters;
        }
    }

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_is_filled_without_a_hole_and_decides_nothing(string municipality, string language, string template)
    {
        foreach (var worked in new[] { TellsAll(municipality, language), TellsLittle(municipality, language) })
        {
            var letter = Draft(worked, municipality, language, template);
            Assert.DoesNotContain(letter, sign => sign is '{' or '}' || char.IsSurrogate(sign) || char.GetUnicodeCategory(sign) == System.Globalization.UnicodeCategory.PrivateUse);
            Assert.DoesNotContain("\n\n\n", letter, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", letter, StringComparison.Ordinal);
            Assert.Contains($"{Reference}", letter, StringComparison.Ordinal);
            Assert.Contains(NoDecision[language], letter, StringComparison.Ordinal);
            Assert.Contains("Kari Ombud", letter, StringComparison.Ordinal);
            Assert.DoesNotContain(SampleCase.Words, letter, StringComparison.Ordinal);
            Assert.InRange(letter.Length, 200, CaseEvent.LongestText / 2);
        }
    }

    [Fact]
    public void The_unit_is_told_the_matter_the_rules_and_the_deadline_and_not_who_the_citizen_is()
    {
        var letter = Draft(TellsAll("drammen", "nb"), "drammen", "nb", "to-unit.question");
        Assert.StartsWith("Kommuneombudet i Drammen\n24. november 2026\n\nTil Boligkontoret\n\n**Spørsmål om Kommunal bolig – vår referanse", letter, StringComparison.Ordinal);
        foreach (var told in new[] { "bedt kommuneombudet i Drammen om hjelp", "henvendelsen 22. november 2026.", "– forvaltningsloven § 28", "normalt går ut mandag 30. november 2026.", "[dato]" })
            Assert.Contains(told, letter, StringComparison.Ordinal);
        Assert.DoesNotContain("mandatet", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Kari Nordmann", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Strandgata", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void The_citizen_is_told_what_was_done_and_where_to_complain_and_what_is_not_known_is_left_out()
    {
        var all = Draft(TellsAll("drammen", "nb"), "drammen", "nb", "to-citizen.done");
        foreach (var told in new[] { "Til Kari Nordmann", "Strandgata 1", "– Vi skrev til enheten 23. november 2026.", "Slik endte saken hos ombudet: Kommunen svarte eller endret noe.", "https://ombud.example/case" })
            Assert.Contains(told, all, StringComparison.Ordinal);
        var little = Draft(TellsLittle("drammen", "nb"), "drammen", "nb", "to-citizen.done");
        foreach (var unknown in new[] { "Til ", "Slik endte", "klagefrist", "Fristen" }) Assert.DoesNotContain(unknown, little, StringComparison.Ordinal);
        Assert.Contains("[det saken gjelder]", little, StringComparison.Ordinal);
        Assert.Contains("– [Hva ombudet har gjort.]", little, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deadline_that_has_passed_is_not_written_as_if_it_ran()
    {
        var worked = TellsAll("drammen", "nb");
        var letter = LetterDraft.Of(
            Library.Texts.For("drammen"), "nb", "to-citizen.received", new LetterValues(Library, worked, "nb", "Kari Ombud", "", new DateOnly(2026, 12, 1)));
        Assert.DoesNotContain("30. november", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_still_to_be_filled_in_is_told()
    {
        const string draft = "Hei [navn]\n\n[Skriv her.] Svar innen [dato].";
        Assert.Equal(["[navn]", "[dato]"], LetterDraft.Unfilled(draft, "Hei [navn]\n\nSaken gjelder mye [se vedlegg]. Svar innen [dato]."));
        Assert.Empty(LetterDraft.Unfilled(draft, "Hei Kari\n\nSvar innen mandag [30.11.]."));
    }

    private static string Draft(WorkedCase worked, string municipality, string language, string template) => LetterDraft.Of(
        Library.Texts.For(municipality), language, template, new LetterValues(Library, worked, language, "Kari Ombud", "https://ombud.example/case", Today));

    private static WorkedCase TellsAll(string municipality, string language)
    {
        var draft = SampleCase.Draft(municipality, language: language) with { Contact = new CaseContact("letter", "Strandgata 1\n3015 Drammen", "Kari Nordmann") };
        var asked = new CaseEvent(
            1, Received.AddDays(1), CaseEventKind.LetterWritten, CaseAuthor.Staff("kari", "Kari"), "Spørsmål", [], ["to-unit.question", "nb"]);
        return new WorkedCase(
            new OpenedCase(Reference, CaseState.Closed, Received, draft), "kari", CaseOutcome.Solved, HasNews: false, [asked], [], [], ["klage"],
            [Library.Scheme(municipality).FindArea("boligkontoret")?.Id ?? Library.Scheme(municipality).Areas[0].Id]);
    }

    private static WorkedCase TellsLittle(string municipality, string language)
    {
        var sent = SampleCase.Draft(municipality, language: language);
        var guidance = sent.Guidance[0] with { Matter = null, Complaint = null, Answers = [], Rights = [], Duties = [] };
        var draft = sent with { Contact = new CaseContact("none", null, null), Guidance = [guidance] };
        return new WorkedCase(new OpenedCase(Reference, CaseState.New, Received, draft), null, null, HasNews: false, [], [], [], [], []);
    }
}
