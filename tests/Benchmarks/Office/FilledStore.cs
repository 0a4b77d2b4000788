using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OmbudGuide.Bot;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Cases.Work;
using OmbudGuide.Bot.Library;
using OmbudGuide.Bot.Presentation;
using OmbudGuide.Bot.Staff;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Rules;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Benchmarks.Office;

/// <summary>
/// A data folder with cases as citizens of one municipality send them in four years, through the code that stores them: guided by the rules, worded, encrypted,
/// booked, found by their words; most of them answered and closed. The same seed gives the same cases.
/// </summary>
internal sealed class FilledStore : IDisposable
{
    public const string Municipality = "drammen";

    private const int Seed = 20_261_129;
    private const int AtOnce = 48;
    private const double ClosedShare = 0.88;

    private static readonly TimeSpan Years = TimeSpan.FromDays(4 * 365);

    private FilledStore(string folder, string login, string password) => (Folder, Login, Password) = (folder, login, password);

    public string Folder { get; }

    /// <summary>The ombud's.</summary>
    public string Login { get; }

    public string Password { get; }

    public static async Task<FilledStore> MakeAsync(int cases)
    {
        var folder = Directory.CreateTempSubdirectory("ombudguide-office-").FullName;
        var clock = new PastClock(TimeProvider.System.GetUtcNow() - Years);
        await using var host = BotHost.Create(["--OMBUDGUIDE_DATA", folder], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        var services = host.Services;
        await Migrations.ApplyAsync(services.GetRequiredService<IDatabase>(), clock);
        await services.GetRequiredService<ReceiptKey>().LoadAsync(CancellationToken.None);
        var (account, password) = await services.GetRequiredService<StaffDesk>().AddAsync(Municipality, "Kari Nordmann", StaffRole.Ombud);
        var drafts = new Drafts(services.GetRequiredService<Editions>().Now, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        var random = new Random(Seed);
        var ombud = CaseAuthor.Staff(account.Login, account.Name);
        for (var done = 0; done < cases; done += AtOnce)
        {
            clock.Advance(Years / cases * AtOnce);
            var batch = Enumerable.Range(done, Math.Min(AtOnce, cases - done)).Select(number => (Number: number, Draft: drafts.Next(random), Seed: random.Next())).ToList();
            await Task.WhenAll(batch.Select(each => Task.Run(() => LiveAsync(services, each.Draft, each.Number, new Random(each.Seed), ombud))));
        }

        return new FilledStore(folder, account.Login, password);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>A case from the day it is sent to the day it is closed.</summary>
    private static async Task LiveAsync(IServiceProvider services, CaseDraft draft, int number, Random random, CaseAuthor ombud)
    {
        var work = services.GetRequiredService<CaseWork>();
        var receipt = await services.GetRequiredService<CaseDesk>().OpenAsync(draft, $"bench/{number}");
        if (random.NextDouble() < 0.04) return;
        await work.NoteAsync(receipt.Reference, Municipality, $"Ringte {draft.Contact.Name}. {Drafts.Words(random, 25)}", ombud, CancellationToken.None);
        await work.WriteToCitizenAsync(receipt.Reference, Municipality, $"Hei. {Drafts.Words(random, 60)}", ombud, null, CancellationToken.None);
        if (random.NextDouble() >= ClosedShare)
        {
            if (random.Next(2) == 0) await work.SetStateAsync(receipt.Reference, Municipality, (CaseState)random.Next(1, 4), null, ombud, CancellationToken.None);
            return;
        }

        var outcomes = Enum.GetValues<CaseOutcome>();
        await work.SetStateAsync(receipt.Reference, Municipality, CaseState.Closed, outcomes[random.Next(outcomes.Length)], ombud, CancellationToken.None);
    }

    /// <summary>A clock that goes where it is told, with timers that go by the machine's.</summary>
    private sealed class PastClock(DateTimeOffset now) : TimeProvider
    {
        private long _ticks = now.UtcTicks;

        public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

        public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
    }

    /// <summary>Cases as the interview makes them, by answers at random.</summary>
    private sealed class Drafts(Edition edition, DateOnly day)
    {
        private const int Kinds = 60;
        private const int LongestInterview = 30;

        private static readonly string[] Names = ["Kari", "Ola", "Ingjerd", "Mohammed", "Anne", "Torstein", "Fatima", "Liv", "Per", "Sunniva", "Amira", "Halvor"];
        private static readonly string[] Families = ["Nordmann", "Hansen", "Olsen", "Berg", "Ali", "Solberg", "Lund", "Haugen", "Khan", "Moen", "Dahl", "Vik"];

        /// <summary>Text as people write it, to be found by; each case has some of it.</summary>
        private static readonly string[] Vocabulary =
        [
            .. "jeg har søkt om kommunal bolig og fikk avslag uten en ordentlig begrunnelse saksbehandleren svarer ikke på telefon eller e-post og fristen går snart ut".Split(' '),
            .. "sønnen min trenger støttekontakt på skolen men kommunen sier at det ikke er penger i år vi har ventet siden våren og ingen forteller oss hva som skjer".Split(' '),
            .. "moren min på sykehjemmet får ikke den hjelpen hun skal ha hjemmetjenesten kommer for sent og vedtaket gjelder færre timer enn det legen har skrevet".Split(' '),
            .. "naboen bygger garasje nær grensen byggesaken er ikke svart på veien er ikke måkt regningen for vann og avløp er feil barnehageplassen ble trukket".Split(' '),
        ];

        private readonly List<Guidance> _kinds = [];

        public static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));

        public CaseDraft Next(Random random)
        {
            while (_kinds.Count < Kinds)
            {
                if (Interview(random) is { } guidance) _kinds.Add(guidance);
            }

            var name = $"{Names[random.Next(Names.Length)]} {Families[random.Next(Families.Length)]}";
            var contact = random.Next(3) == 0
                ? ContactWish.TryCreate(edition.PersonalData, ContactKind.Email, $"{name.Replace(' ', '.').ToLowerInvariant()}{random.Next(1000)}@example.org", name)
                : ContactWish.TryCreate(edition.PersonalData, ContactKind.Phone, $"{random.Next(40_000_000, 49_999_999)}", name);
            HelpWanted[] help = [HelpWanted.Advice];
            return new CaseDrafting(edition.Content).Draft(_kinds[random.Next(_kinds.Count)], "nb", new CaseWishes(edition.PersonalData, help, contact!, Words(random, random.Next(15, 90))));
        }

        /// <summary>Answers at random until nothing is asked; null where no case is offered then.</summary>
        private Guidance? Interview(Random random)
        {
            var world = edition.Content.WorldFor(Municipality, day);
            var answers = Answers.None;
            for (var asked = 0; asked < LongestInterview; asked++)
            {
                var guidance = edition.Guide.Evaluate(world, answers);
                if (guidance.Next is not { } question) return guidance.CaseOffered ? guidance : null;
                var options = question == Question.Service ? [.. world.Services.Keys] : guidance.OptionsOf(question);
                answers = answers.With(
                    question,
                    options.Count == 0 ? AnswerValue.On(day.AddDays(-random.Next(1, 60))) : AnswerValue.Option(options[random.Next(options.Count)]));
            }

            return null;
        }
    }
}
