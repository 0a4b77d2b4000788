using System.Globalization;
using OmbudGuide.Bot.Language;
using OmbudGuide.Bot.Tests.Language.Measured;
using OmbudGuide.Content;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>
/// <c>offers</c>: what it costs to offer services only where they are likely enough together, and how often the area is right where they are nearly all of one.
/// Bounds are chosen by it, so it reads none of the sets that nobody tunes on.
/// </summary>
internal static class Offering
{
    private static readonly string[] Kinds = ["about", "wording", "more", "drawn"];
    private static readonly string[] Languages = ["nb", "da", "en"];
    private static readonly double[] Bounds = [0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6];
    private static readonly double[] Shares = [0.6, 0.7, 0.8, 0.9, 0.99];
    private static readonly double[] Bests = [0.4, 0.5, 0.6];
    private static readonly int[] Counts = [2, 3];

    public static void Show()
    {
        var content = ContentLibrary.Load(ContentLibrary.DefaultFolder);
        var readers = new LanguageReaders(content);
        var texts = Languages.SelectMany(language => Unsure(readers.For(Municipality(content, language)), language)).ToList();
        foreach (var language in Languages)
        {
            Show(language, [.. texts.Where(text => text.Language == language)]);
        }

        ShowAreas(texts);
    }

    private static string Municipality(ContentLibrary content, string language) =>
        content.Municipalities.First(municipality => municipality.Country == (language == "da" ? "dk" : "no")).Id;

    /// <summary>The texts of which some service is likely and none is sure.</summary>
    private static IEnumerable<Unsurely> Unsure(LanguageReader reader, string language) => Kinds.Select(kind => $"{kind}.{language}").Where(MeasuredCase.Sets.Contains)
        .SelectMany(MeasuredCase.Load).Where(each => each.Expect.TryGetProperty("services", out _))
        .Select(each => new Unsurely(language, reader.Read(each.Text, each.Language, each.AsOf).Services, AboutMarks.Values(each.Expect, "services")))
        .Where(text => text.Services is [{ Score: < ServiceReading.Sure }, ..]);

    private static void Show(string language, List<Unsurely> texts)
    {
        Console.WriteLine();
        Console.WriteLine($"{language}: {texts.Count} texts of which a service is likely and none is sure; the right one is among the first three of {texts.Count(text => text.IsRight)}, {texts.Count(text => text.Meant.Count == 0)} tell of none");
        Console.WriteLine("  together at least   offered, right   wrong   of none   not offered, right   wrong   of none");
        foreach (var bound in Bounds)
        {
            var offered = texts.ToLookup(text => ServiceOffer.Together(text.Services) >= bound);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {bound,17:F2}   {Right(offered[true]),14}   {Wrong(offered[true]),5}   {OfNone(offered[true]),7}   {Right(offered[false]),18}   {Wrong(offered[false]),5}   {OfNone(offered[false]),7}"));
        }
    }

    private static int Right(IEnumerable<Unsurely> texts) => texts.Count(text => text.IsRight);

    private static int Wrong(IEnumerable<Unsurely> texts) => texts.Count(text => !text.IsRight && text.Meant.Count > 0);

    private static int OfNone(IEnumerable<Unsurely> texts) => texts.Count(text => text.Meant.Count == 0);

    private static void ShowAreas(List<Unsurely> texts)
    {
        Console.WriteLine();
        Console.WriteLine("nearly all of one area: how often that area is the right one, and how often the right one is among the first three");
        Console.WriteLine("  services at least   best under   share at least   texts   right area   right among three");
        foreach (var (count, best, share) in Counts.SelectMany(count => Bests.SelectMany(best => Shares.Select(share => (count, best, share)))))
        {
            var grouped = texts.Where(text => ServiceOffer.Untied(text.Services).Count >= count && text.Services[0].Score < best && text.Leading is var leading && leading.Share >= share && leading.Together >= 0.3).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count,17}   {best,10:F2}   {share,14:F2}   {Areas(grouped)}"));
        }

        Console.WriteLine($"  {"as it is",47}   {Areas([.. texts.Where(text => ServiceOffer.Area(text.Services) is not null)])}");
    }

    private static string Areas(List<Unsurely> grouped) =>
        $"{grouped.Count,5}   {grouped.Count(text => text.Meant.Any(one => one.Split('/').Any(id => ServiceIds.AreaOf(id).SequenceEqual(text.Leading.Area)))),10}   {Right(grouped),17}";

    /// <param name="Services">What was read, best first.</param>
    /// <param name="Meant">What was meant; several right ones of a matter are parted by a slash.</param>
    private sealed record Unsurely(string Language, IReadOnlyList<ServiceReading> Services, IReadOnlyList<string> Meant)
    {
        public bool IsRight { get; } = Services.Take(ServiceOffer.Most).Any(service => Meant.Any(one => Measurement.Allows(one, service.Id)));

        public (string Area, double Together, double Share) Leading => ServiceOffer.Leading(ServiceOffer.Untied(Services));
    }
}
