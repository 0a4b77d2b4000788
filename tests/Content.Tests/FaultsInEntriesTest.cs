namespace OmbudGuide.Content.Tests;

/// <summary>Entries of the country's and the municipality's files that are not as they must be.</summary>
public sealed class FaultsInEntriesTest
{
    private const string Law = "no/law.yaml";
    private const string Authorities = "no/authorities.yaml";
    private const string Complaints = "no/complaints.yaml";
    private const string Services = "no/services.yaml";
    private const string Country = "no/country.yaml";
    private const string Mandate = "no/drammen/mandate.yaml";

    [Theory]
    [InlineData(Law, "    number: LOV", "    numbr: LOV", "no/law.yaml:5:5: unknown key 'numbr'; expected one of id, act, from, to, act-en, paragraph, number, url, gist, confidence, checked, succeeds; did you mean 'number'?")]
    [InlineData(Services, "{provider: municipality, regime: no.general}", "{provider: municipality, holder: no.general}", "no/services.yaml:9:38: unknown key 'holder'; expected one of from, to, provider, body, regime")]
    [InlineData(Country, "{id: new-year,", "{id: new-year, easter: 1,", "no/country.yaml:4:31: unknown key 'month'; expected one of id, certain, sources, easter")]
    [InlineData(Mandate, "locator: punkt 6", "locater: punkt 6", "no/drammen/mandate.yaml:12:5: unknown key 'locater'; expected one of id, title, locator, from, to, url, gist, quote, confidence, checked, why-no-rule; did you mean 'locator'?")]
    public void An_unknown_key_is_told_with_the_keys_that_there_are(string file, string from, string to, string fault) =>
        AssertFault(file, from, to, fault);

    [Theory]
    [InlineData(Law, "    act-en: Holidays Act\n", "", "no/law.yaml:12:5: missing key 'act-en'")]
    [InlineData(Law, "    gist: {nb: Helligdager., en: Holidays.}\n", "", "no/law.yaml:12:5: missing key 'gist'")]
    [InlineData(Authorities, "    does: {nb: Hjelper deg nå., en: Helps you now.}\n", "", "no/authorities.yaml:6:5: missing key 'does'")]
    [InlineData(Complaints, "    send-to: the-one-who-decided\n", "", "no/complaints.yaml:2:5: missing key 'send-to'")]
    [InlineData(Complaints, "    length: P3W\n", "", "no/complaints.yaml:2:5: missing key 'length'; write 'null' where there is none")]
    [InlineData(Complaints, "    body: null\n", "", "no/complaints.yaml:21:5: missing key 'body'; write 'null' where there is none")]
    [InlineData(Country, "  violence: [helpline]\n", "", "no/country.yaml:8:3: missing key 'violence'")]
    [InlineData(Mandate, "  ombud: ombud-drammen\n", "", "no/drammen/mandate.yaml:2:3: missing key 'ombud'")]
    public void A_missing_key_is_told_at_the_entry(string file, string from, string to, string fault) => AssertFault(file, from, to, fault);

    [Theory]
    [InlineData("  scope: {areas: all, private-performers: true, sources: [no.drammen.mandate.6]}\n", "scope")]
    [InlineData("  connection: {kind: resident, sources: [no.drammen.mandate.6]}\n", "connection")]
    [InlineData("  help:\n    - {help: advice, sources: [no.drammen.mandate.6]}\n", "help")]
    public void A_mandate_without_a_point_that_every_mandate_has_is_refused(string point, string key) =>
        AssertFault(Mandate, point, "", $"no/drammen/mandate.yaml:15:3: missing key '{key}'");

    [Theory]
    [InlineData(Law, "act: Helligdagsloven", "act: \"\"", "no/law.yaml:13:10: expected a text, found the text ''")]
    [InlineData(Law, "act: Helligdagsloven", "act:", "no/law.yaml:13:5: the key 'act' has no value")]
    [InlineData(Authorities, "nb: Hjelper deg nå.", "nb: \" \"", "no/authorities.yaml:8:16: expected a text, found the text ' '")]
    [InlineData(Services, "[hjemmehjelp, hjemmesykepleie]", "[hjemmehjelp, \"\"]", "no/services.yaml:14:35: expected a text, found the text ''")]
    public void An_empty_text_is_refused(string file, string from, string to, string fault) => AssertFault(file, from, to, fault);

    [Theory]
    [InlineData(Authorities, "{nb: Legevakten, en: the emergency clinic}", "{nb: Legevakten}", "no/authorities.yaml:7:11: missing key 'en'")]
    [InlineData(Authorities, "{nb: Legevakten, en: the emergency clinic}", "{nb: Legevakten, en: the emergency clinic, da: lægevagten}", "no/authorities.yaml:7:54: unknown key 'da'; expected one of nb, en")]
    [InlineData(Services, "{nb: [hull i veien], en: []}", "{nb: [hull i veien]}", "no/services.yaml:23:16: missing key 'en'")]
    public void A_text_in_another_set_of_languages_than_the_countrys_is_refused(string file, string from, string to, string fault) =>
        AssertFault(file, from, to, fault);

    [Theory]
    [InlineData(Law, "from: 1970-01-01", "from: 1970-02-30", "no/law.yaml:7:11: expected a date as 2026-01-31, found the text '1970-02-30'")]
    [InlineData(Law, "from: 1970-01-01", "from: 01.01.1970", "no/law.yaml:7:11: expected a date as 2026-01-31, found the text '01.01.1970'")]
    [InlineData(Law, "from: 1970-01-01", "from: 0970-01-01", "no/law.yaml:7:11: expected a date as 2026-01-31, found the text '0970-01-01'")]
    [InlineData(Complaints, "length: P3W", "length: 3 uker", "no/complaints.yaml:5:13: expected a period such as P3W, P1M, P1Y or P5WD, found the text '3 uker'")]
    [InlineData(Complaints, "length: P3W", "length: P0W", "no/complaints.yaml:5:13: expected a period such as P3W, P1M, P1Y or P5WD, found the text 'P0W'")]
    [InlineData(Complaints, "runs: notice", "runs: notise", "no/complaints.yaml:6:11: expected one of notice, knowledge; found the text 'notise'; did you mean 'notice'?")]
    [InlineData(Services, "[health-and-care, practical-help]", "[health-and-care, practical]", "no/services.yaml:7:35: expected one of none, long-by-nature, subsistence, *")]
    [InlineData(Country, "month: 6, day: 5", "month: 13, day: 5", "no/country.yaml:6:32: expected a whole number from 1 to 12, found the text '13'")]
    [InlineData(Country, "certain: false", "certain: nei", "no/country.yaml:6:52: expected true or false, found the text 'nei'")]
    [InlineData(Authorities, "phone: \"116 123\"", "phone: ring", "no/authorities.yaml:5:22: expected a telephone number of digits and spaces, in quotes, found the text 'ring'")]
    [InlineData(Authorities, "url: https://", "url: http://", "no/authorities.yaml:15:12: expected an address that begins with https://, found the text 'http://example.no/governor'")]
    [InlineData(Mandate, "locator: punkt 6", "locator: [punkt 6]", "no/drammen/mandate.yaml:12:14: expected a text, found a list")]
    [InlineData(Authorities, "id: doctor", "id: Legevakt Ø", "no/authorities.yaml:6:9: expected an id of lower-case letters a–z, digits, dots and hyphens, found the text 'Legevakt Ø'")]
    public void A_value_of_the_wrong_form_is_told_with_what_was_expected(string file, string from, string to, string fault) =>
        AssertFault(file, from, to, fault);

    [Theory]
    [InlineData(Law, "from: 1970-01-01", "from: 1970-01-01\n    to: 1969-12-31", "no/law.yaml:8:5: 'to' (1969-12-31) lies before 'from' (1970-01-01); expected the last day in force")]
    [InlineData(Services, "id: technical.internet", "id: tech.internet", "no/services.yaml:24:9: the id 'tech.internet' of a service in the area 'technical' begins with 'technical.'")]
    [InlineData(Law, "id: no.hol.1", "id: hol.1", "no/law.yaml:12:5: the id 'hol.1' of a source here begins with 'no.'")]
    [InlineData(Mandate, "  - id: no.drammen.mandate.6", "  - id: no.mandate.6", "no/drammen/mandate.yaml:10:5: the id 'no.mandate.6' of a source here begins with 'no.drammen.'")]
    [InlineData(Country, "id: no\n", "id: se\n", "no/country.yaml:1:1: the id 'se' is not the name of its folder; expected 'no'")]
    [InlineData(Mandate, "id: drammen\n", "id: trondheim\n", "no/drammen/mandate.yaml:2:3: 'id: trondheim' does not fit the folder; expected 'drammen'")]
    [InlineData(Mandate, "languages: [nb, en]", "languages: [nb, da]", "no/drammen/mandate.yaml:5:3: the language 'da' is not one of the country's; expected some of nb, en")]
    [InlineData(Complaints, "send-to: body", "send-to: body\n    send-to-authority: doctor", "no/complaints.yaml:15:5: 'send-to-authority' with 'send-to: body'; expected it only with 'send-to: authority'")]
    [InlineData(Complaints, "send-to: body", "send-to: authority", "no/complaints.yaml:12:5: missing key 'send-to-authority'")]
    [InlineData(Complaints, "send-to: body", "send-to: body\n    next-length: P6W", "no/complaints.yaml:15:5: 'next-length' without 'next'; expected the authority that it leads to")]
    [InlineData(Services, "    traits: [health-and-care", "    provider-question: {text: {nb: Hvem?, en: Who?}}\n        traits: [health-and-care", "no/services.yaml:7:9: only one provider holds this service, so nobody is asked which; expected 'provider-question' where several do")]
    [InlineData(Services, "provider: state, body", "provider: municipality, body", "no/services.yaml:22:13: the provider 'municipality' holds this service twice; expected each provider once")]
    [InlineData(Mandate, "areas: all", "areas: everything", "no/drammen/mandate.yaml:15:18: expected 'all' or a list of service areas, found the text 'everything'")]
    [InlineData(Mandate, "  age-limit: {length: P1Y, sources: [no.drammen.mandate.6]}\n", "", "no/drammen/mandate.yaml:17:3: 'age-flexibility' without 'age-limit'; expected the limit that it softens")]
    [InlineData(Mandate, "illegality, conduct, procedure", "illegality, procedure", "no/drammen/mandate.yaml:27:3: the issue 'conduct' is booked under no matter; expected it under one")]
    [InlineData(Mandate, "kind: resident, sources: [no.drammen.mandate.6]", "kind: resident, sources: []", "no/drammen/mandate.yaml:16:41: no source; expected the id of at least one")]
    [InlineData(Country, "violence: [helpline]", "violence: []", "no/country.yaml:9:13: nobody to turn to for 'violence'; expected the id of at least one authority")]
    [InlineData(Country, "suicide: [helpline, doctor]", "suicide: [helpline, helpline]", "no/country.yaml:8:23: 'helpline' is listed twice")]
    public void An_entry_that_contradicts_itself_or_its_place_is_refused(string file, string from, string to, string fault) =>
        AssertFault(file, from, to, fault);

    [Theory]
    [InlineData(Complaints, "body: governor\n    send-to: body", "body: governer\n    send-to: body", "no/complaints.yaml:13:11: no authority 'governer' in no; did you mean 'governor'?")]
    [InlineData(Complaints, "sources: [no.new.1]", "sources: [no.ftrl.21-12]", "no/complaints.yaml:20:15: no source 'no.ftrl.21-12' in no; expected the id of one")]
    [InlineData(Services, "{provider: municipality, regime: no.general}", "{provider: municipality, regime: no.generel}", "no/services.yaml:9:46: no complaint regime 'no.generel' in no; did you mean 'no.general'?")]
    [InlineData(Services, "{authority: elder-ombud", "{authority: youth-ombud", "no/services.yaml:11:25: no authority 'youth-ombud' in no; expected the id of one")]
    [InlineData(Country, "child: [helpline]", "child: [helplin]", "no/country.yaml:10:11: no authority 'helplin' in no; did you mean 'helpline'?")]
    [InlineData(Mandate, "ombud: ombud-drammen", "ombud: ombud-dramen", "no/drammen/mandate.yaml:6:10: no authority 'ombud-dramen' in no/drammen and no; did you mean 'ombud-drammen'?")]
    [InlineData(Mandate, "areas: [technical]", "areas: [tecnical]", "no/drammen/mandate.yaml:32:52: no service area 'tecnical' in no/drammen and no; did you mean 'technical'?")]
    [InlineData(Mandate, "services: [technical.internet]", "services: [technical.net]", "no/drammen/mandate.yaml:33:55: no service 'technical.net' in no/drammen and no; expected the id of one")]
    [InlineData(Mandate, "areas: all", "areas: [helth]", "no/drammen/mandate.yaml:15:19: no service area 'helth' in no/drammen and no; did you mean 'health'?")]
    public void An_id_that_names_nothing_is_refused(string file, string from, string to, string fault) => AssertFault(file, from, to, fault);

    [Theory]
    [InlineData(Law, "id: no.hol.1", "id: no.fvl.29", "no/law.yaml:12:5: the source 'no.fvl.29' is in force twice: here always, and from 1970-01-01 in no/law.yaml:2; expected the one to end before the other begins")]
    [InlineData(Authorities, "id: doctor", "id: helpline", "no/authorities.yaml:6:5: duplicate authority id 'helpline'; first given in no/authorities.yaml:2")]
    [InlineData(Complaints, "to: 2026-12-31", "to: 2027-01-01", "no/complaints.yaml:12:5: the complaint regime 'no.general' is in force twice: here from 2027-01-01, and to 2027-01-01 in no/complaints.yaml:2; expected the one to end before the other begins")]
    [InlineData(Services, "id: technical\n", "id: health\n", "no/services.yaml:15:5: duplicate service area id 'health'; first given in no/services.yaml:2")]
    [InlineData(Services, "id: technical.internet", "id: technical.road", "no/services.yaml:24:9: the service 'technical.road' is in force twice: here from 2027-01-01, and always in no/services.yaml:18; expected the one to end before the other begins")]
    [InlineData(Mandate, "{id: services,", "{id: applications,", "no/drammen/mandate.yaml:29:7: duplicate matter id 'applications'; first given in no/drammen/mandate.yaml:28")]
    [InlineData(Mandate, "{id: town,", "{id: care,", "no/drammen/mandate.yaml:32:7: duplicate statistics area id 'care'; first given in no/drammen/mandate.yaml:31")]
    public void An_id_in_force_twice_is_refused(string file, string from, string to, string fault) => AssertFault(file, from, to, fault);

    [Theory]
    [InlineData(Complaints, "sources: [no.new.1]", "sources: [no.new.1]\n    to: 2026-12-31", "no/complaints.yaml:21:5: 'to' (2026-12-31) lies before 'from' (2027-01-01); expected the last day in force")]
    [InlineData(Complaints, "    to: 2026-12-31\n    sources: [no.fvl.29]", "    to: 2026-12-31\n    sources: [no.new.1]", "no/complaints.yaml:11:15: the source 'no.new.1' is in force from 2027-01-01, never while this entry is (to 2026-12-31)")]
    [InlineData(Services, "issues: [service], to: 2023-06-30", "issues: [service], from: 2023-07-01", "no/services.yaml:11:25: the authority 'elder-ombud' is in force to 2023-06-30, never while this entry is (from 2023-07-01)")]
    public void An_entry_that_rests_on_what_is_never_in_force_with_it_is_refused(string file, string from, string to, string fault) =>
        AssertFault(file, from, to, fault);

    [Fact]
    public void A_point_that_holds_twice_on_a_day_is_refused()
    {
        const string From = "  age-limit: {length: P1Y, sources: [no.drammen.mandate.6]}";
        const string To = """
              age-limit:
                - {length: P1Y, to: 2026-12-31, sources: [no.drammen.mandate.6]}
                - {length: P2Y, from: 2026-12-31, sources: [no.drammen.mandate.6]}
            """;
        AssertFault(Mandate, From, To, "no/drammen/mandate.yaml:17:3: 'age-limit' holds twice from 2026-12-31; expected the one to end before the other begins");
    }

    /// <summary>The change makes just this fault; a star at its end stands for the rest.</summary>
    private static void AssertFault(string file, string from, string to, string fault)
    {
        using var tree = new ContentTree();
        tree.Change(file, from, to);

        var faults = tree.Faults();

        Assert.Contains(faults, f => fault.EndsWith('*') ? f.StartsWith(fault[..^1], StringComparison.Ordinal) : f == fault);
    }
}
