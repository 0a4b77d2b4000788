namespace OmbudGuide.Bot.Tests.Library;

/// <summary>
/// A municipality that there is none of, as someone would write it from an empty folder: an ombud that takes matters up to a year old,
/// asks for a power of attorney, does not go into decisions, and keeps its statistics in its own way.
/// </summary>
internal static class FifthMunicipality
{
    public const string Id = "fjordvik";

    public const string Mandate = """
        municipality:
          id: fjordvik
          country: no
          name: Fjordvik
          languages: [nb, en]
          ombud: innbyggerombudet-fjordvik
          itself: kommunen
          sources: [no.fjordvik.mandate.1]
          url: https://fjordvik.example/ombud

        sources:
          - id: no.fjordvik.mandate.1
            title: {nb: Vedtektene for innbyggerombudet i Fjordvik, en: Statutes of the residents’ ombud in Fjordvik}
            locator: § 1
            quote: {nb: "Ombudet er til for alle som bor i Fjordvik.", en: "The ombud is there for all who live in Fjordvik."}
          - id: no.fjordvik.mandate.2
            title: {nb: Vedtektene for innbyggerombudet i Fjordvik, en: Statutes of the residents’ ombud in Fjordvik}
            locator: § 2
            quote: {nb: "Sakene bør ikke være eldre enn ett år.", en: "The cases should not be older than one year."}
          - id: no.fjordvik.mandate.3
            title: {nb: Vedtektene for innbyggerombudet i Fjordvik, en: Statutes of the residents’ ombud in Fjordvik}
            locator: § 3
            quote: {nb: "Den som kommer for en annen, har med fullmakt.", en: "Who comes for someone else brings a power of attorney."}
          - id: no.fjordvik.mandate.4
            title: {nb: Vedtektene for innbyggerombudet i Fjordvik, en: Statutes of the residents’ ombud in Fjordvik}
            locator: § 4
            quote:
              nb: "Ombudet ser på hvordan saken er behandlet, forklarer vedtaket og hjelper med klagen, men går ikke inn i innholdet."
              en: "The ombud looks at how the case was handled, explains the decision and helps with the complaint, but does not go into the content."

        points:
          scope: {areas: all, private-performers: true, sources: [no.fjordvik.mandate.1]}
          connection: {kind: resident, sources: [no.fjordvik.mandate.1]}
          age-limit: {length: P1Y, sources: [no.fjordvik.mandate.2]}
          power-of-attorney-required: {sources: [no.fjordvik.mandate.3]}
          not-the-content-of-decisions: {sources: [no.fjordvik.mandate.4]}
          help:
            - {help: advice, sources: [no.fjordvik.mandate.4]}
            - {help: writing, sources: [no.fjordvik.mandate.4]}
          silent-on:
            - {point: private-performers, sources: [no.fjordvik.mandate.1]}

        scheme:
          matters:
            - {id: vedtak, name: {nb: Vedtak og klager, en: Decisions and complaints}, issues: [decision]}
            - {id: hverdag, name: {nb: Tjenesten i hverdagen, en: The service day by day}, issues: [application, service, no-reply, information, illegality, conduct, procedure]}
          areas:
            - {id: mennesker, name: {nb: Mennesker, en: People}, areas: [health, school, kindergarten, child-welfare, nav, housing, immigration]}
            - {id: resten, name: {nb: Alt annet, en: All else}, areas: [building, water-waste, roads, environment, culture-leisure, taxes-fees, access-privacy, transport, justice, work-private, other]}
        """;

    public const string Authorities = """
        authorities:
          - id: innbyggerombudet-fjordvik
            name: {nb: "innbyggerombudet i Fjordvik", en: "the residents’ ombud in Fjordvik"}
            does: {nb: "Gir gratis råd til dem som bor i Fjordvik.", en: "Gives free advice to those who live in Fjordvik."}
            contact: {phone: "00 00 00 05", email: ombud@fjordvik.example}
            sources: [no.fjordvik.mandate.1]
            checked: 2026-11-22
            confidence: high
          - id: kommunen
            name: {nb: "Fjordvik kommune", en: "the municipality of Fjordvik"}
        """;

    /// <summary>Writes the folder, as one would by hand: first beside, so that it is never there by half.</summary>
    public static void AddTo(ContentCopy content)
    {
        content.Write($".{Id}/mandate.yaml", Mandate);
        content.Write($".{Id}/authorities.yaml", Authorities);
        Directory.Move(Path.Combine(content.Folder, $".{Id}"), Path.Combine(content.Folder, "no", Id));
    }
}
