using OmbudGuide.Bot.Cases;

namespace OmbudGuide.Bot.Tests.Cases;

/// <summary>A case as a citizen of Drammen might send it: a refusal of municipal housing, two lines of reasons.</summary>
internal static class SampleCase
{
    public const string Words = "Fikk nei på kommunal bolig. Skjønner ikke hvorfor, det sto bare to linjer.";

    public static CaseDraft Draft(string municipality = "drammen", string words = Words, string language = "nb", DateOnly? lastDay = null)
    {
        var because = new CaseReason(
            "MunicipalDecisionCanBeComplainedOf",
            "Et vedtak fra kommunen kan klages på.",
            [new CaseSource("no.fvl.28", "forvaltningsloven", "§ 28", "https://lovdata.no/lov/1967-02-10/§28")],
            ["service", "decision"]);
        var within = new CaseReason(
            "AllMunicipalServices",
            "Ombudet hjelper i alle saker som er til behandling i kommunen.",
            [new CaseSource($"no.{municipality}.mandate.3", "mandatet", "punkt 3", null)],
            ["service"]);
        var last = lastDay ?? new DateOnly(2026, 11, 30);
        var guidance = new CaseGuidance(
            language,
            "Kommunal bolig",
            [
                new CaseAnswer("service", "housing.municipal", "Hva det gjelder", "Kommunal bolig"),
                new CaseAnswer("decision-received", "2026-11-08", "Når vedtaket kom", "rundt søndag 8. november 2026"),
                new CaseAnswer("acting-for", "unknown", "Hvem det gjelder", "Vet ikke"),
            ],
            new CaseStatement("within", "**Ja, kommuneombudet kan hjelpe deg.**", null, [within]),
            new CaseComplaint(
                "no.fvl.municipal", "kommunal-klageinstans", "kommunens klageinstans", "the-one-who-decided", "boligkontoret", "written",
                "**Du kan klage. Send klagen senest mandag 30. november 2026.**",
                ["Fristen er normalt 3 uker fra vedtaket kom fram til deg.", "Klagen skal være skriftlig."],
                new CaseDeadline(
                    "P3W", new DateOnly(2026, 11, 8), new DateOnly(2026, 11, 8), last, "soon",
                    ["Vedtaket kom fram søndag 8. november 2026. Den dagen regnes ikke med.", "Siste dag er derfor mandag 30. november 2026."]),
                "Er fristen gått ut, kan klagen likevel bli behandlet.",
                [because]),
            [new CaseReferral("statsforvalteren", "Statsforvalteren", "also", "Kan også hjelpe deg", [because])],
            [new CaseStatement("reasons", "Du har rett til en begrunnelse.", null, [because])],
            [new CaseStatement("guide", "Kommunen skal veilede deg.", null, [because])],
            [new CaseStatement("write-complaint", "Skriv til boligkontoret.", last, [because])],
            [new CaseStatement("letters-deadline-counts", "Står det en annen frist i brevet, gjelder den.", null, [])],
            [new CaseLabel("klage", "Klage")],
            [new CaseLabel("boligkontoret", "Boligkontoret")],
            [new CaseFlagged("deadline-soon", "Fristen går snart ut")]);
        return new CaseDraft(
            CaseDraft.CurrentShape, municipality, language, ["advice", "writing"], new CaseContact("phone", "32 04 00 00", "Kari Nordmann"), words,
            "within", ["klage"], ["boligkontoret"], ["deadline-soon"], new DateOnly(2026, 11, 22), "rules-1", "content-1", [guidance]);
    }
}
