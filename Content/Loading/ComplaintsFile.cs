using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Content.Loading;

/// <summary>Reads <c>complaints.yaml</c>: how decisions of each kind are complained of.</summary>
internal static class ComplaintsFile
{
    public static IReadOnlyList<RegimeContent> Read(YamlMap root, Reading reading) =>
        Fields.Of(root, reading, file => file.EachRequired("regimes", regime => Regime(regime, reading))) ?? [];

    private static RegimeContent Regime(Fields regime, Reading reading)
    {
        var id = regime.Id("id");
        var during = regime.Validity();
        reading.Index.Define(Kind.Regime, id, regime.Place, during);
        var body = regime.Cited(regime.Stated("body"), Kind.Authority, during);
        var right = body is not null;
        var sendTo = Given<ComplaintAddress>(regime, "send-to", right);
        var next = regime.Cited("next", Kind.Authority, during);
        var nextLength = regime.OptionalPeriod("next-length");
        if (nextLength is not null && next is null)
        {
            regime.Refuse(regime.PlaceOf("next-length"), "'next-length' without 'next'; expected the authority that it leads to");
        }

        return new RegimeContent(
            new ComplaintRegime(
                id,
                body,
                sendTo,
                SendToAuthority(regime, sendTo, during),
                right ? regime.StatedPeriod("length") : regime.OptionalPeriod("length"),
                Given<DeadlineRuns>(regime, "runs", right),
                Given<ComplaintForm>(regime, "form", right),
                Given<LateTreatment>(regime, "late", right),
                regime.OptionalPeriod("late-bar"),
                next,
                nextLength,
                regime.RequiredSources(during))
            {
                Reassessment = regime.OptionalPeriod("reassessment"),
                Review = regime.OptionalOption<Review>("review") ?? Review.NotStated,
                Suspends = regime.Flag("suspends", otherwise: false),
                Fee = regime.Flag("fee", otherwise: false),
                Court = regime.OptionalPeriod("court"),
            },
            during);
    }

    /// <summary>How to complain must be said where there is a body to complain to, and may be left out elsewhere.</summary>
    private static TEnum Given<TEnum>(Fields regime, string key, bool right)
        where TEnum : struct, Enum => right ? regime.Option<TEnum>(key) : regime.OptionalOption<TEnum>(key) ?? default;

    private static string? SendToAuthority(Fields regime, ComplaintAddress sendTo, Validity during)
    {
        if (sendTo == ComplaintAddress.Authority)
        {
            return regime.RequiredCited("send-to-authority", Kind.Authority, during);
        }

        var authority = regime.Cited("send-to-authority", Kind.Authority, during);
        if (authority is not null)
        {
            regime.Refuse(regime.PlaceOf("send-to-authority"), $"'send-to-authority' with 'send-to: {Ids.Of(sendTo)}'; expected it only with 'send-to: {Ids.Of(ComplaintAddress.Authority)}'");
        }

        return null;
    }
}
