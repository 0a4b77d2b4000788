using OmbudGuide.Rules.Deadlines;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>How long each kind of thing is kept: a country's <c>retention</c>, and what a municipality sets for itself.</summary>
internal static class RetentionSection
{
    private const string Key = "retention";

    /// <summary>What citizens are told is gone after a day.</summary>
    private static readonly KeptKind[] PromisedKinds = [KeptKind.Conversations, KeptKind.DeskContacts];

    /// <summary>What an ombud answers for itself.</summary>
    private static readonly KeptKind[] OwnKinds = [KeptKind.ClosedCases, KeptKind.AuditLog];

    /// <summary>A country says of every kind how long it is kept, but of closed cases, which are their ombud's.</summary>
    public static RetentionPolicy OfCountry(Fields country)
    {
        country.Required(Key);
        var policy = Read(country);
        foreach (var missing in Enum.GetValues<KeptKind>().Where(kind => kind != KeptKind.ClosedCases && !policy.Periods.Any(each => each.Kind == kind)))
        {
            country.Refuse(country.PlaceOf(Key), $"how long '{Ids.Of(missing)}' are kept is not said; expected a period");
        }

        return policy;
    }

    /// <summary>A municipality sets what its ombud answers for; nothing where it is silent.</summary>
    public static RetentionPolicy OfMunicipality(Fields mandate)
    {
        var policy = Read(mandate);
        foreach (var stray in policy.Periods.Select(each => each.Kind).Except(OwnKinds))
        {
            mandate.Refuse(mandate.PlaceOf(Key), $"'{Ids.Of(stray)}' are the country's; expected one of {string.Join(", ", OwnKinds.Select(kind => Ids.Of(kind)))}");
        }

        return policy;
    }

    /// <summary>A log that goes before the cases that it tells of could not tell who looked at them.</summary>
    public static bool KeepsTheLogLongEnough(RetentionPolicy policy) => policy.Periods.SelectMany(each => each.Validity.Changes()).Append(ContentLibrary.FirstDay).All(day =>
        policy.On(KeptKind.AuditLog, day) is not { } log || policy.On(KeptKind.ClosedCases, day) is not { } cases || log.Before(day) <= cases.Before(day));

    private static RetentionPolicy Read(Fields section)
    {
        var periods = section.Each(Key, one =>
        {
            var kind = one.OptionOrFault<KeptKind>("kind");
            var keep = one.Period("keep");
            if (keep.WorkingDays > 0)
            {
                one.Refuse(one.PlaceOf("keep"), $"'{keep}' counts working days; expected days, weeks, months or years, such as P6M");
            }
            else if (kind is { } promised && PromisedKinds.Contains(promised) && keep != default && keep != RetentionPolicy.Promised)
            {
                one.Refuse(one.PlaceOf("keep"), $"the texts tell citizens that '{Ids.Of(promised)}' are gone after a day; expected {RetentionPolicy.Promised}");
            }

            return new KeptPeriod(kind ?? default, keep.WorkingDays > 0 ? default : keep, one.Validity());
        });
        foreach (var (earlier, later) in periods.GroupBy(each => each.Kind).SelectMany(kind => kind.Zip(kind.Skip(1))))
        {
            if (earlier.Validity.To is not { } last || later.Validity.From != last.AddDays(1))
            {
                section.Refuse(
                    section.PlaceOf(Key), $"'{Ids.Of(earlier.Kind)}' are kept {earlier.Validity} and then {later.Validity}; expected periods that follow each other, day upon day");
            }
        }

        foreach (var ended in periods.GroupBy(each => each.Kind).Select(kind => kind.Last()).Where(each => each.Validity.To is not null))
        {
            section.Refuse(section.PlaceOf(Key), $"nothing is said of '{Ids.Of(ended.Kind)}' after {ended.Validity.To:O}; expected a last period without 'to'");
        }

        return new RetentionPolicy(periods);
    }
}
