namespace OmbudGuide.Content.Tests;

/// <summary>The least content that is whole: one country, one municipality, two languages.</summary>
internal static class SmallContent
{
    public static IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["files.yaml"] = """
            limits: {each-megabytes: 10, case-megabytes: 60, from-citizen: 20, in-case: 100}
            kinds:
              - {id: pdf, name: PDF, endings: [pdf], signs: [{at: 0, text: "%PDF-"}]}
              - {id: jpeg, name: JPEG, endings: [jpg, jpeg], signs: [{at: 0, bytes: FF D8 FF}]}
              - {id: docx, name: Word, endings: [docx], signs: [{at: 0, bytes: 50 4B 03 04}], packed: {has: [word/document.xml], lacks: [word/vbaProject.bin]}}
              - {id: txt, name: TXT, endings: [txt], text-not-beginning: ["<html"]}

            """,
        ["no/country.yaml"] = """
            id: no
            languages: [nb, en]
            holidays:
              - {id: new-year, month: 1, day: 1}
              - {id: good-friday, easter: -2, sources: [no.hol.1]}
              - {id: fifth-of-june, month: 6, day: 5, certain: false}
            emergency:
              suicide: [helpline, doctor]
              violence: [helpline]
              child: [helpline]
              acute-illness: [doctor]
              no-roof-or-food: [helpline]
            retention:
              - {kind: conversations, keep: P1D}
              - {kind: desk-contacts, keep: P1D}
              - {kind: desk-remarks, keep: P6M}
              - {kind: sent-notices, keep: P30D}
              - {kind: failed-notices, keep: P6M}
              - {kind: audit-log, keep: P2Y, to: 2026-12-31}
              - {kind: audit-log, keep: P10Y, from: 2027-01-01}

            """,
        ["no/law.yaml"] = """
            sources:
              - id: no.fvl.29
                act: Forvaltningsloven
                act-en: Public Administration Act
                number: LOV-1967-02-10
                paragraph: "§ 29"
                from: 1970-01-01
                url: https://lovdata.no/lov/1967-02-10/§29
                gist: {nb: Fristen er tre uker., en: The deadline is three weeks.}
                checked: 2026-07-02
                confidence: high
              - id: no.hol.1
                act: Helligdagsloven
                act-en: Holidays Act
                gist: {nb: Helligdager., en: Holidays.}
                confidence: low
              - id: no.new.1
                act: Nyloven
                act-en: New Act
                from: 2027-01-01
                gist: {nb: Ny regel., en: A new rule.}
                confidence: high

            """,
        ["no/authorities.yaml"] = """
            authorities:
              - id: helpline
                name: {nb: Hjelpetelefonen, en: the Helpline}
                does: {nb: Du kan ringe hele døgnet., en: You can call day and night.}
                contact: {phone: "116 123"}
              - id: doctor
                name: {nb: Legevakten, en: the emergency clinic}
                does: {nb: Hjelper deg nå., en: Helps you now.}
              - id: governor
                name: {nb: Statsforvalteren, en: the County Governor}
                does: {nb: Avgjør klager., en: Decides complaints.}
                limit: {nb: Bare klager., en: Complaints only.}
                contact:
                  phone: "11 11 11 11"
                  url: https://example.no/governor
                  hours: {nb: hverdager 9–15, en: weekdays 9–15}
                sources: [no.fvl.29]
              - id: elder-ombud
                name: {nb: Eldreombudet, en: the Ombud for the Elderly}
                does: {nb: Gir råd., en: Gives advice.}
                to: 2023-06-30
              - id: municipality
                name: {nb: kommunen, en: the municipality}
                does: {nb: Svarer deg., en: Answers you.}

            """,
        ["no/complaints.yaml"] = """
            regimes:
              - id: no.general
                body: governor
                send-to: the-one-who-decided
                length: P3W
                runs: notice
                form: written
                late: may-be-taken
                late-bar: P1Y
                to: 2026-12-31
                sources: [no.fvl.29]
              - id: no.general
                body: governor
                send-to: body
                length: P4W
                runs: knowledge
                form: written-or-oral
                late: not-stated
                from: 2027-01-01
                sources: [no.new.1]
              - id: no.none
                body: null
                sources: [no.fvl.29]

            """,
        ["no/services.yaml"] = """
            areas:
              - id: health
                name: {nb: Helse, en: Health}
                services:
                  - id: health.home-care
                    name: {nb: Hjemmetjeneste, en: Home care}
                    traits: [health-and-care, practical-help]
                    holders:
                      - {provider: municipality, regime: no.general}
                    also:
                      - {authority: elder-ombud, issues: [service], to: 2023-06-30}
                      - {authority: governor, provider: municipality, sources: [no.fvl.29]}
                    sources: [no.fvl.29]
                    words: {nb: [hjemmehjelp, hjemmesykepleie], en: [home help]}
              - id: technical
                name: {nb: Teknisk, en: Technical}
                services:
                  - id: technical.road
                    name: {nb: Vei, en: Roads}
                    holders:
                      - {provider: municipality}
                      - {provider: state, body: governor, regime: no.none}
                    words: {nb: [hull i veien], en: []}
                  - id: technical.internet
                    name: {nb: Bredbånd, en: Broadband}
                    from: 2027-01-01
                    holders: [{provider: municipality}]
                    words: {nb: [], en: []}

            """,
        ["no/drammen/mandate.yaml"] = """
            municipality:
              id: drammen
              country: no
              name: Drammen
              languages: [nb, en]
              ombud: ombud-drammen
              itself: municipality
              url: https://example.no/ombud
            sources:
              - id: no.drammen.mandate.6
                title: {nb: Mandatet, en: The mandate}
                locator: punkt 6
                quote: {nb: Som hovedregel ikke saker eldre enn ett år., en: As a main rule no cases older than one year.}
            points:
              scope: {areas: all, private-performers: true, sources: [no.drammen.mandate.6]}
              connection: {kind: resident, sources: [no.drammen.mandate.6]}
              age-limit: {length: P1Y, sources: [no.drammen.mandate.6]}
              age-flexibility:
                - {reason: municipality-slow, sources: [no.drammen.mandate.6]}
              help:
                - {help: advice, sources: [no.drammen.mandate.6]}
              other-ombuds-assessed: {sources: [no.drammen.mandate.6]}
              on-the-citizens-terms: {sources: [no.drammen.mandate.6]}
              silent-on:
                - {point: courts, sources: []}
            scheme:
              matters:
                - {id: applications, name: {nb: Søknad, en: Applications}, issues: [application, decision, information]}
                - {id: services, name: {nb: Tjenester, en: Services}, issues: [service, no-reply, illegality, conduct, procedure]}
              areas:
                - {id: care, name: {nb: Omsorg, en: Care}, areas: [health]}
                - {id: town, name: {nb: By, en: Town}, areas: [technical]}
                - {id: net, name: {nb: Nett, en: Net}, services: [technical.internet]}

            """,
        ["no/drammen/authorities.yaml"] = """
            authorities:
              - id: ombud-drammen
                name: {nb: Kommuneombudet, en: the municipal ombud}
                does: {nb: Hjelper deg., en: Helps you.}
              - id: governor
                name: {nb: Statsforvalteren i øst, en: the County Governor of the East}

            """,
        ["texts/nb/dates.yaml"] = """
            weekdays: [mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag]
            months: [januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember]
            pattern: "{weekday} {day}. {month} {year}"
            pattern-short: "{day}. {month} {year}"
            pattern-month: "{month} {year}"
            period:
              year: {one: 1 år, many: "{count} år"}
              month: {one: 1 måned, many: "{count} måneder"}
              week: {one: 1 uke, many: "{count} uker"}
              day: {one: 1 dag, many: "{count} dager"}
              working-day: {one: 1 virkedag, many: "{count} virkedager"}
            join: {between: "{first}, {second}", last: "{first} og {last}"}

            """,
        ["texts/en/dates.yaml"] = """
            weekdays: [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]
            months: [January, February, March, April, May, June, July, August, September, October, November, December]
            pattern: "{weekday} {day} {month} {year}"
            pattern-short: "{day} {month} {year}"
            pattern-month: "{month} {year}"
            period:
              year: {one: 1 year, many: "{count} years"}
              month: {one: 1 month, many: "{count} months"}
              week: {one: 1 week, many: "{count} weeks"}
              day: {one: 1 day, many: "{count} days"}
              working-day: {one: 1 working day, many: "{count} working days"}
            join: {between: "{first}, {second}", last: "{first} and {last}"}

            """,
        ["texts/nb/chat.yaml"] = """
            hello: Hei
            help:
              ombud: "Du kan skrive til **{ombud}** innen {day}."

            """,
        ["texts/en/chat.yaml"] = """
            hello: Hello
            help:
              ombud: "Write to **{ombud}** by {day}."

            """,
    };
}
