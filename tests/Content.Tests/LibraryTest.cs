namespace OmbudGuide.Content.Tests;

public sealed class LibraryTest : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly ContentTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void A_municipality_is_known_by_its_folder()
    {
        var municipality = _tree.Load().FindMunicipality("drammen");

        Assert.Equal(
            ("drammen", "no", "Drammen", "nb,en", "ombud-drammen", "https://example.no/ombud"),
            (municipality!.Id, municipality.Country, municipality.Name, string.Join(',', municipality.Languages), municipality.OmbudId, municipality.Url!.OriginalString));
        Assert.Null(_tree.Load().FindMunicipality("oslo"));
    }

    [Fact]
    public void A_second_municipality_is_a_folder_more()
    {
        var mandate = SmallContent.Files["no/drammen/mandate.yaml"].Replace("drammen", "lier", StringComparison.Ordinal).Replace("Drammen", "Lier", StringComparison.Ordinal);
        _tree.Write("no/lier/mandate.yaml", mandate)
            .Write("no/lier/authorities.yaml", "authorities:\n  - id: ombud-lier\n    name: {nb: Ombudet, en: the ombud}\n    does: {nb: Hjelper., en: Helps.}\n");

        var library = _tree.Load();

        Assert.Equal(["drammen", "lier"], library.Municipalities.Select(m => m.Id));
        Assert.Equal("Statsforvalteren", library.Authority("lier", "governor", Today).Name("nb"));
        Assert.Equal("Statsforvalteren i øst", library.Authority("drammen", "governor", Today).Name("nb"));
    }

    [Fact]
    public void A_municipality_names_a_body_its_own_way_and_keeps_the_rest()
    {
        var governor = _tree.Load().Authority("drammen", "governor", Today);

        Assert.Equal("the County Governor of the East", governor.Name("en"));
        Assert.Equal("Decides complaints.", governor.Does("en"));
        Assert.Equal("Bare klager.", governor.Limit("nb"));
        Assert.Equal(("11 11 11 11", "weekdays 9–15"), (governor.Contact.Phone, governor.Contact.Hours("en")));
        Assert.Null(governor.Contact.Email);
    }

    [Fact]
    public void A_municipalitys_contact_replaces_the_whole_of_the_countrys()
    {
        _tree.Append("no/drammen/authorities.yaml", "    contact: {phone: \"22 22 22 22\"}\n");

        var contact = _tree.Load().Authority("drammen", "governor", Today).Contact;

        Assert.Equal("22 22 22 22", contact.Phone);
        Assert.Null(contact.Url);
    }

    [Fact]
    public void A_body_that_is_not_there_is_refused_by_name_and_day()
    {
        var refused = Assert.Throws<KeyNotFoundException>(() => _tree.Load().Authority("drammen", "elder-ombud", Today));

        Assert.Equal("No authority 'elder-ombud' in 'drammen' on 2026-11-23.", refused.Message);
    }

    [Fact]
    public void A_paragraph_is_told_by_title_place_address_and_gist()
    {
        var source = _tree.Load().Source("no.fvl.29");

        Assert.Equal(
            ("Public Administration Act", "§ 29", "LOV-1967-02-10", "The deadline is three weeks.", Confidence.High, new DateOnly(2026, 7, 2)),
            (source.Title("en"), source.Locator, source.Number, source.Gist("en"), source.Confidence, source.Checked));
        Assert.Equal(new DateOnly(1970, 1, 1), source.From);
        Assert.Null(source.To);
        Assert.Equal("https://lovdata.no/lov/1967-02-10/§29", source.Url!.OriginalString);
    }

    [Fact]
    public void A_point_of_a_mandate_is_quoted()
    {
        var source = _tree.Load().Source("no.drammen.mandate.6");

        Assert.Equal(("Mandatet", "punkt 6", "Som hovedregel ikke saker eldre enn ett år."), (source.Title("nb"), source.Locator, source.Quote("nb")));
        Assert.Throws<KeyNotFoundException>(() => _tree.Load().Source("no.drammen.mandate.7"));
    }

    [Fact]
    public void A_paragraph_that_changed_is_told_as_it_was_on_the_day()
    {
        _tree.Change("no/law.yaml", "from: 2027-01-01", "from: 2027-01-01\n    to: 2028-12-31")
            .Append("no/law.yaml", "  - {id: no.new.1, act: Nyloven, act-en: New Act, from: 2029-01-01, gist: {nb: Nyere., en: Newer.}, confidence: high}\n");
        var library = _tree.Load();

        Assert.Equal("Newer.", library.Source("no.new.1").Gist("en"));
        Assert.Equal("A new rule.", library.Source("no.new.1", new DateOnly(2028, 12, 31)).Gist("en"));
        Assert.Throws<KeyNotFoundException>(() => library.Source("no.new.1", new DateOnly(2026, 12, 31)));
    }

    [Fact]
    public void The_catalogue_has_names_and_words_in_each_language()
    {
        var service = _tree.Load().Catalogue("drammen").Find("health.home-care");

        Assert.Equal(("Home care", "health"), (service!.Name("en"), service.Area));
        Assert.Equal(["hjemmehjelp", "hjemmesykepleie"], service.Words("nb"));
        Assert.Empty(service.Words("da"));
    }

    [Fact]
    public void The_statistics_have_the_ombuds_own_headings()
    {
        var scheme = _tree.Load().Scheme("drammen");

        Assert.Equal(["applications", "services"], scheme.Matters.Select(m => m.Id));
        Assert.Equal("Omsorg", scheme.FindArea("care")!.Name("nb"));
    }

    [Fact]
    public void The_version_stays_while_nothing_changes_and_changes_with_any_byte_or_name()
    {
        var version = _tree.Load().Version;

        Assert.Equal(12, version.Length);
        using (var same = new ContentTree())
        {
            Assert.Equal(version, same.Load().Version);
        }

        _tree.Change("texts/nb/chat.yaml", "hello: Hei", "hello: Hei ");
        var changed = _tree.Load().Version;
        Assert.NotEqual(version, changed);

        _tree.Change("texts/nb/chat.yaml", "hello: Hei ", "hello: Hei");
        Assert.Equal(version, _tree.Load().Version);
    }

    [Fact]
    public void The_message_of_a_refusal_lists_each_fault_on_a_line()
    {
        _tree.Change("no/law.yaml", "confidence: low", "confidence: lo").Change("no/law.yaml", "from: 1970-01-01", "from: soon");

        var lines = Assert.Throws<ContentException>(_tree.Load).Message.Split(Environment.NewLine);

        Assert.Equal($"2 faults in the content of {_tree.Folder}:", lines[0]);
        Assert.StartsWith("no/law.yaml:7:11: ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("no/law.yaml:16:17: ", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_files_of_editors_are_no_content()
    {
        _tree.Write("no/.law.yaml.swp", "x").Write(".git/config", "x");

        Assert.NotEmpty(_tree.Load().Municipalities);
    }
}
