using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;
using OmbudGuide.Rules.Findings;

namespace OmbudGuide.Content.Tests;

/// <summary>Traps that guidance of this kind falls into and that no single scenario shows: dead names, stale contacts, words that decide.</summary>
public sealed class TrapsTest
{
    private static readonly ContentLibrary Content = ContentLibrary.Load(ContentLibrary.DefaultFolder);

    private static readonly string[] DeadNames =
        ["eldreombud", "fylkesmann", "fylkesnemnd", "fylkeslege", "oslo og viken", "spesialundervisning", "sivilombudsmann", "klientutvalg",
        "klageinstans mod mobning", "statsforvaltning", "amtskommune", "arbejdsmarkedets ankenævn"];

    private static readonly string[] DecidingWords =
        [" du har ikke rett til", " det går ikke", " for sent", " du har ikke krav på", " du har ikke ret til", " det kan ikke lade sig gøre", " you have no right to", " too late", " you are not entitled"];

    [Fact]
    public void No_citizen_is_sent_to_a_body_that_is_gone()
    {
        foreach (var municipality in Content.Municipalities)
        {
            foreach (var authority in Content.Authorities(municipality.Id, new DateOnly(2026, 11, 22)).Values)
            {
                foreach (var language in municipality.Languages)
                {
                    AssertNone(DeadNames, $"{authority.Name(language)} {authority.Does(language)} {authority.Limit(language)}", authority.Id);
                }
            }
        }
    }

    [Theory]
    [InlineData("nb")]
    [InlineData("da")]
    [InlineData("en")]
    public void No_text_names_a_body_that_is_gone_or_reads_as_a_decision(string language)
    {
        var read = 0;
        foreach (var key in Content.Texts.Keys(language, "").Where(k => !k.StartsWith("language.", StringComparison.Ordinal) && !Content.Texts.IsList(language, k)))
        {
            var values = Content.Texts.Places(language, key).Select(name => (name, "X")).ToArray();
            AssertNone([.. DeadNames, .. DecidingWords], " " + Content.Texts.Get(language, key, values), key);
            read++;
        }

        Assert.True(read > 300, $"{read} texts read");
    }

    [Fact]
    public void A_service_may_be_called_by_its_former_name_and_answers_by_its_own()
    {
        var school = Content.Catalogue("drammen").Find("school.adapted-education")!;

        Assert.Contains("spesialundervisning", school.Words("nb"));
        Assert.DoesNotContain("spesialundervisning", school.Name("nb"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_jobcenter_is_called_so_only_while_there_had_to_be_one()
    {
        const string Id = "kommunens-beskaeftigelse";

        Assert.Equal("kommunens jobcenter", Content.Authority("ballerup", Id, new DateOnly(2026, 1, 31)).Name("da"));
        Assert.Equal("kommunen (tidligere jobcenter)", Content.Authority("ballerup", Id, new DateOnly(2026, 2, 1)).Name("da"));
    }

    [Fact]
    public void Hours_that_were_not_verified_are_not_told()
    {
        var line = Content.Authority("ballerup", "livslinien", new DateOnly(2026, 11, 22));

        Assert.Equal("70 201 201", line.Contact.Phone);
        Assert.Null(line.Contact.Hours("da"));
        Assert.DoesNotContain("døgn", line.Does("da") + line.Limit("da"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Contact_data_tells_the_day_it_was_true()
    {
        var ombud = Content.Authority("drammen", "kommuneombudet-drammen", new DateOnly(2026, 11, 22));

        Assert.Equal("32 04 30 50", ombud.Contact.Phone);
        Assert.Equal(new DateOnly(2023, 6, 13), ombud.Checked);
    }

    [Fact]
    public void The_appeal_to_the_tribunal_is_filed_with_the_tribunal_from_2027()
    {
        var before = Regime("nav.disability-benefit", new DateOnly(2026, 12, 31));
        var after = Regime("nav.disability-benefit", new DateOnly(2027, 1, 1));

        Assert.Equal("trygderetten", before.Next);
        Assert.Equal("trygderetten", after.Next);
        Assert.NotEqual(before.Sources, after.Sources);
    }

    [Fact]
    public void No_soft_rule_of_the_mandate_refuses()
    {
        var guide = Guide.Compile();
        var world = Content.WorldFor("drammen", new DateOnly(2026, 11, 22));
        var old = Answers.None
            .With(Question.Service, AnswerValue.Option("health.home-care"))
            .With(Question.Issue, AnswerValue.Option(Issue.Conduct))
            .With(Question.Happened, AnswerValue.On(new DateOnly(2015, 1, 1)))
            .With(Question.MunicipalitySlow, AnswerValue.Unknown)
            .With(Question.Connection, AnswerValue.Option(Connection.Here))
            .With(Question.ActingFor, AnswerValue.Option(ActingFor.Self));

        var guidance = guide.Evaluate(world, old);

        Assert.Equal(VerdictKind.Discretion, guidance.Verdict);
        Assert.True(guidance.CaseOffered);
        Assert.Contains(guidance.Of<Step>(), s => s.Id == "contact-ombud");
    }

    private static ComplaintRegime Regime(string service, DateOnly day) => Content.WorldFor("drammen", day).Services[service].Regimes.Single();

    private static void AssertNone(IEnumerable<string> words, string text, string where) =>
        Assert.All(words, word => Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{where}: '{word}' in: {text}"));
}
