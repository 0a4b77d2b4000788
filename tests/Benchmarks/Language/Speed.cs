using System.Collections.Frozen;
using System.Diagnostics;
using OmbudGuide.Bot.Language;
using OmbudGuide.Content;

namespace OmbudGuide.Benchmarks.Language;

/// <summary>
/// How fast is read what people write, side by side with the least that any reader must do: look every word up in a table. The two take turns.
/// </summary>
internal static class Speed
{
    private const int Rounds = 15;
    private const int ReplyLength = 60;
    private const int MatterLength = 2_000;
    private const double Megabyte = 1024 * 1024;

    private const double MostForReply = 50;
    private const double MostForMatter = 1_000;
    private const double MostForLoading = 150;
    private const double MostMemory = 20;

    private static readonly DateOnly AsOf = new(2026, 11, 22);

    /// <summary>The languages that the bounds on loading are meant for. English comes on top.</summary>
    private static readonly string[] Both = ["da", "nb"];

    /// <summary>Sentences as citizens write them, in each language; no two texts cut from them begin alike.</summary>
    private static readonly (string Language, string Text)[] Texts =
    [
        ("nb", "Fikk avslag på støttekontakt for tre uker siden, og ingen på kontoret svarer når jeg ringer. Mamma er 82 år og klarer ikke trappa lenger. "
            + "Vi sendte en ny søknad i mars, men har ikke hørt noe. De sier at saken ligger hos en annen avdeling, og at det kan ta fire til seks måneder. "
            + "Naboen fikk hjelp på en uke. Jeg synes ikke det er riktig, og jeg vil gjerne vite om det går an å klage på at det tar så lang tid. "),
        ("da", "Fik afslag på en ledsager for halvanden måned siden, og ingen på kontoret svarer, når jeg ringer. Mor er 82 år og kan ikke gå på trappen mere. "
            + "Vi sendte en ny ansøgning i marts, men har ikke hørt noget. De siger, at sagen ligger hos en anden afdeling, og at det kan tage fire til seks måneder. "
            + "Naboen fik hjælp på en uge. Jeg synes ikke, det er rigtigt, og jeg vil gerne vide, om man kan klage over, at det tager så lang tid. "),
        ("en", "They refused the support contact three weeks ago, and nobody at the office answers when I call. My mother is 82 and cannot manage the stairs any more. "
            + "We sent a new application in March but have not heard anything. They say the case is with another department and that it may take four to six months. "
            + "The neighbour got help within a week. I do not think this is right, and I would like to know whether one can complain that it takes so long. "),
    ];

    /// <summary>
    /// Loads the vocabularies for the first time in this process, first of both languages, then of all; nothing may have been read before. That is: every vocabulary
    /// checked and all lexicons made, the first time with the compiling of the code for it. The files are parsed before, and what knows the slips of a language is made when the first text is read.
    /// </summary>
    public static LanguageReaders Load(ContentLibrary content)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var both = new LanguageReaders(content, Both.Contains);
        both.Check(ContentLibrary.DefaultFolder);
        var first = watch.Elapsed.TotalMilliseconds;
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / Megabyte;
        GC.KeepAlive(both);
        both = null;

        before = GC.GetTotalMemory(forceFullCollection: true);
        watch.Restart();
        var readers = new LanguageReaders(content);
        readers.Check(ContentLibrary.DefaultFolder);
        var all = watch.Elapsed.TotalMilliseconds;
        var keptOfAll = (GC.GetTotalMemory(forceFullCollection: true) - before) / Megabyte;
        watch.Restart();
        foreach (var (language, text) in Texts)
        {
            readers.ForLanguage(language)!.Read(text[..ReplyLength], language, AsOf);
        }

        var read = watch.Elapsed.TotalMilliseconds;
        var inUse = (GC.GetTotalMemory(forceFullCollection: true) - before) / Megabyte;

        var again = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            watch.Restart();
            new LanguageReaders(content).Check(ContentLibrary.DefaultFolder);
            again.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine();
        Console.WriteLine("language, loading: the vocabularies, with the services of each country");
        Console.WriteLine($"  {$"{string.Join(" and ", Both)}, for the first time, ms",-34} {first,8:N1}    aim: at most {MostForLoading:N0}");
        Console.WriteLine($"  {"memory kept of these, MB",-34} {kept,8:N1}    aim: at most {MostMemory:N0}");
        Console.WriteLine($"  {$"{string.Join(", ", readers.Languages)}, after that, ms",-34} {all,8:N1}");
        Console.WriteLine($"  {"again, ms, median of 5",-34} {Machine.Median(again),8:N1}");
        Console.WriteLine($"  {"the first text of each, ms",-34} {read,8:N1}");
        Console.WriteLine($"  {"memory kept, MB",-34} {keptOfAll,8:N1}");
        Console.WriteLine($"  {"with the first texts read, MB",-34} {inUse,8:N1}");
        return readers;
    }

    public static void Show(LanguageReaders readers)
    {
        Console.WriteLine();
        Console.WriteLine($"language, reading: medians of {Rounds} rounds, each against looking every word up in a table");
        Console.WriteLine("                                        reading       table    ratio   allocated");
        foreach (var (language, text) in Texts)
        {
            var reader = readers.ForLanguage(language) ?? throw new InvalidOperationException($"Nobody reads {language}.");
            var known = text.Split(' ').Distinct(StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(w => w, w => w.Length, StringComparer.OrdinalIgnoreCase);
            Measure(language, ReplyLength, MostForReply, 400);
            Measure(language, MatterLength, MostForMatter, 40);

            void Measure(string name, int length, double most, int times)
            {
                var texts = Cut(text, length);
                var (reading, table) = (new List<double>(), new List<double>());
                var bytes = 0d;
                for (var round = -2; round < Rounds; round++)
                {
                    var allocated = GC.GetAllocatedBytesForCurrentThread();
                    var read = Time(texts, times, each => reader.Read(each, language, AsOf).Services.Count);
                    bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)times / texts.Count;
                    var looked = Time(texts, times, each => LookUp(known, each));
                    if (round >= 0)
                    {
                        reading.Add(read);
                        table.Add(looked);
                    }
                }

                Console.WriteLine(
                    $"  {$"{name}, {length:N0} characters, µs",-34} {Machine.Median(reading),10:N1}  {Machine.Median(table),10:N2}  {Machine.Median(reading.Zip(table, (a, b) => a / b)),7:N0}"
                    + $"  {bytes / 1024,7:N1} KB   aim: at most {most:N0} µs");
            }
        }
    }

    /// <summary>Pieces of a text that begin at different words, each repeated until it is as long as wanted.</summary>
    private static List<string> Cut(string text, int length)
    {
        var endless = string.Concat(Enumerable.Repeat(text, (length / text.Length) + 2));
        var starts = Enumerable.Range(0, text.Length).Where(i => i == 0 || text[i - 1] == ' ').Where((_, word) => word % 9 == 0).Take(8);
        return [.. starts.Select(start => endless.Substring(start, length))];
    }

    /// <summary>Microseconds a text.</summary>
    private static double Time(List<string> texts, int times, Func<string, int> read)
    {
        var sum = 0;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            foreach (var text in texts)
            {
                sum += read(text);
            }
        }

        var elapsed = watch.Elapsed.TotalMicroseconds / times / texts.Count;
        return sum >= 0 ? elapsed : throw new InvalidOperationException("A count was negative.");
    }

    private static int LookUp(FrozenDictionary<string, int> known, string text)
    {
        var lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = 0;
        foreach (var word in text.AsSpan().Split(' '))
        {
            found += lookup.TryGetValue(text.AsSpan(word), out var length) ? length : 0;
        }

        return found;
    }
}
