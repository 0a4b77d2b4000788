using System.Reflection;

namespace OmbudGuide.Content.Tests;

/// <summary>The content that ships. That it is right in law, no test can prove; that it is whole, this one does.</summary>
public sealed class RealContentTest
{
    private static readonly Lazy<ContentLibrary> Loaded = new(() => ContentLibrary.Load(ContentLibrary.DefaultFolder));

    private static ContentLibrary Library => Loaded.Value;

    [Fact]
    public void The_content_loads_without_faults() => Assert.NotEmpty(Library.Municipalities);

    [Fact]
    public void Every_question_and_option_has_its_words_in_every_language() => Library.Check(QuestionWords.Keys);

    [Fact]
    public void A_line_that_names_a_part_of_a_heading_leaves_the_whole_out()
    {
        var scheme = Library.Scheme("ballerup");

        Assert.Equal(["hjemmelssporgsmal"], scheme.Narrowest(["klager", "hjemmelssporgsmal"]));
        Assert.Equal(["klager"], scheme.Narrowest(["klager"]));
    }

    [Fact]
    public void A_question_is_put_with_its_reason_and_its_options_in_order()
    {
        var issue = QuestionWords.Of(Library.Texts.For("drammen"), "nb", Rules.Facts.Question.Issue);

        Assert.Equal(Rules.Facts.Ids.All<Rules.Facts.Issue>(), issue.Options.Select(o => o.Id));
        Assert.All([issue.Text, issue.Why, issue.Label, .. issue.Options.Select(o => o.Text)], Assert.NotEmpty);
    }

    [Fact]
    public void Every_source_that_a_rule_cites_is_in_the_content() => Assert.All(
        Rules.Guide.Compile().Rules.SelectMany(r => r.Type.GetCustomAttributes<Rules.SourceAttribute>().Select(cited => (r.Name, Source: cited.Id))),
        cited => Assert.True(Library.FindSource(cited.Source) is not null, $"{cited.Name} cites {cited.Source}"));

    [Fact]
    public void Every_rule_of_a_country_has_its_why_in_each_of_its_languages()
    {
        var guide = Rules.Guide.Compile();
        Assert.All(
            Library.Municipalities.Select(m => m.Country).Distinct(StringComparer.Ordinal),
            country => Library.Check(guide.RulesIn(country).Select(r => $"rules.{r.Name}"), country));
    }

    [Fact]
    public void Every_holiday_of_a_country_has_a_name_in_each_of_its_languages() => Assert.All(
        Library.Municipalities,
        m => Library.Check(HolidaysOf(Library.WorldFor(m.Id, ContentLibrary.FirstDay).Calendar), m.Country));

    [Fact]
    public void On_every_day_that_something_changes_each_municipality_has_a_world()
    {
        foreach (var municipality in Library.Municipalities)
        {
            foreach (var change in Library.ChangeDays(municipality.Id))
            {
                foreach (var day in new[] { change.AddDays(-1), change, change.AddDays(1) })
                {
                    var world = Library.WorldFor(municipality.Id, day);

                    Assert.Equal(day, world.Today);
                    Assert.NotEmpty(world.Services);
                    Assert.NotEmpty(world.Standing);
                }
            }
        }
    }

    [Fact]
    public void The_facts_of_a_world_cite_only_sources_in_force_and_bodies_that_there_are()
    {
        foreach (var municipality in Library.Municipalities)
        {
            foreach (var day in Library.ChangeDays(municipality.Id))
            {
                var world = Library.WorldFor(municipality.Id, day);
                var authorities = Library.Authorities(municipality.Id, day);
                var facts = world.Standing.Concat(world.Services.Values.SelectMany(s => (IEnumerable<object>)[s.Service, .. s.Regimes, .. s.AlsoHelps])).ToList();

                Assert.All(facts.OfType<Rules.Facts.ISourced>().SelectMany(f => f.Sources), id => Assert.Contains(id, world.SourcesInForce));
                Assert.All(world.Services.Values.SelectMany(s => s.Holdings).Select(h => h.Body).OfType<string>(), id => Assert.Contains(id, authorities.Keys));
                Assert.All(world.Services.Values.SelectMany(s => s.AlsoHelps), also => Assert.Contains(also.Authority, authorities.Keys));
                Assert.Contains(Library.FindMunicipality(municipality.Id)!.OmbudId, authorities.Keys);
            }
        }
    }

    private static IEnumerable<string> HolidaysOf(Rules.Deadlines.HolidayCalendar calendar) =>
        Enumerable.Range(0, 366 * 40).Select(i => calendar.HolidayOn(ContentLibrary.FirstDay.AddDays(i))).OfType<string>().Select(id => $"holidays.{id}").Distinct();

    [Fact]
    public void Every_service_of_the_catalogue_has_a_name_in_every_language()
    {
        foreach (var municipality in Library.Municipalities)
        {
            Assert.All(
                Library.Catalogue(municipality.Id).Services,
                service => Assert.All(municipality.Languages, language => Assert.NotEmpty(service.Name(language))));
        }
    }
}
