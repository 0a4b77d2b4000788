using System.Data;
using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using OmbudGuide.Bot.Cases;
using OmbudGuide.Bot.Storage;
using OmbudGuide.Content;
using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Bot.Statistics;

/// <summary>Counts cases in the database. It reads days, states and headings alone, which lie in clear; no document is opened.</summary>
internal sealed class CaseCounter(IDatabase database)
{
    /// <summary>The cases of the municipality in the time that the ombud counts as such.</summary>
    private const string Counted =
        "cases.municipality = @municipality AND cases.received_on >= @from AND cases.received_on <= @to AND COALESCE(cases.outcome, '') NOT IN (@outside, @signposting)";

    /// <summary>Counts the cases received in a period, all of it as it stood at one moment.</summary>
    public Task<CaseCounts> CountAsync(string municipality, StatisticsScheme scheme, CountedPeriod period, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            await using var moment = await BeginAsync(connection, cancellationToken);
            var asked = new DynamicParameters(new
            {
                municipality,
                from = period.From.ToString("O"),
                to = period.To.ToString("O"),
                outside = IdOf(scheme, CountedApart.OutsideMandate, CaseOutcome.OutsideMandate),
                signposting = IdOf(scheme, CountedApart.Signposting, CaseOutcome.Referred),
            });
            return await new Reading(connection, moment, asked).CountAsync(scheme, period);
        },
        cancellationToken);

    /// <summary>The outcome that is not counted; one that no case has, where the ombud counts it.</summary>
    private static string IdOf(StatisticsScheme scheme, CountedApart apart, CaseOutcome outcome) =>
        scheme.Case?.Apart.Contains(apart) == true ? Ids.Of(outcome) : "-";

    /// <summary>Neither database lets this one see what is written meanwhile, and neither makes writers wait for it.</summary>
    private static async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) => connection is SqliteConnection sqlite
        ? sqlite.BeginTransaction(deferred: true)
        : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    private sealed class Reading(DbConnection connection, DbTransaction moment, DynamicParameters asked)
    {
        public async Task<CaseCounts> CountAsync(StatisticsScheme scheme, CountedPeriod period)
        {
            var all = await ScalarAsync("SELECT COUNT(*) FROM counted_cases AS cases WHERE municipality = @municipality AND received_on >= @from AND received_on <= @to");
            var cases = await ScalarAsync($"SELECT COUNT(*) FROM counted_cases AS cases WHERE {Counted}");
            return new CaseCounts(
                period,
                cases,
                all - cases,
                (await ByAsync($"SELECT SUBSTR(received_on, 1, 7), COUNT(*) FROM counted_cases AS cases WHERE {Counted} GROUP BY SUBSTR(received_on, 1, 7)"))
                    .ToDictionary(each => DateOnly.ParseExact($"{each.Key}-01", "O", CultureInfo.InvariantCulture), each => each.Value),
                await UnderAsync("matter"),
                await UnderAsync("area"),
                await GroupsAsync(scheme),
                await ByAsync($"SELECT outcome, COUNT(*) FROM counted_cases AS cases WHERE {Counted} AND outcome IS NOT NULL GROUP BY outcome"),
                await WithoutAsync("matter"),
                await WithoutAsync("area"),
                await AnswersAsync());
        }

        // Cases and what is left of erased ones are each joined with their own headings: a view of both would be gone through for each case anew.
        private Task<Dictionary<string, int>> UnderAsync(string scheme) => ByAsync(
            $"""
            SELECT category, COUNT(*) FROM (
                SELECT k.category FROM cases JOIN case_categories k ON k.reference = cases.reference WHERE {Counted} AND k.scheme = '{scheme}'
                UNION ALL
                SELECT k.category FROM erased_cases AS cases JOIN erased_categories k ON k.id = cases.id WHERE {Counted} AND k.scheme = '{scheme}'
            ) AS booked GROUP BY category
            """);

        private Task<int> WithoutAsync(string scheme) => ScalarAsync(
            $"""
            SELECT (SELECT COUNT(*) FROM cases WHERE {Counted}
                    AND NOT EXISTS (SELECT 1 FROM case_categories k WHERE k.reference = cases.reference AND k.scheme = '{scheme}'))
                + (SELECT COUNT(*) FROM erased_cases AS cases WHERE {Counted}
                    AND NOT EXISTS (SELECT 1 FROM erased_categories k WHERE k.id = cases.id AND k.scheme = '{scheme}'))
            """);

        private async Task<IReadOnlyDictionary<string, int>> GroupsAsync(StatisticsScheme scheme)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var group in scheme.Groups)
            {
                var areas = scheme.Areas.Where(area => area.Within == group.Id).Select(area => area.Id).ToList();
                var names = new List<string>();
                foreach (var area in areas)
                {
                    names.Add($"@area{scheme.Areas.ToList().FindIndex(each => each.Id == area)}");
                    asked.Add(names[^1], area);
                }

                counts[group.Id] = names.Count == 0 ? 0 : await ScalarAsync(
                    $"""
                    SELECT (SELECT COUNT(DISTINCT cases.reference) FROM cases JOIN case_categories k ON k.reference = cases.reference
                            WHERE {Counted} AND k.scheme = 'area' AND k.category IN ({string.Join(", ", names)}))
                        + (SELECT COUNT(DISTINCT cases.id) FROM erased_cases AS cases JOIN erased_categories k ON k.id = cases.id
                            WHERE {Counted} AND k.scheme = 'area' AND k.category IN ({string.Join(", ", names)}))
                    """);
            }

            return counts;
        }

        private async Task<AnswerTimes> AnswersAsync()
        {
            var waits = await connection.QueryAsync<(string Received, string? Answered, long Count)>(
                $"SELECT received_on, answered_on, COUNT(*) FROM counted_cases AS cases WHERE {Counted} GROUP BY received_on, answered_on", asked, moment);
            var answered = waits.ToLookup(wait => wait.Answered is not null);
            return new AnswerTimes(
                answered[true].Select(wait => (Day(wait.Answered!).DayNumber - Day(wait.Received).DayNumber, (int)wait.Count)),
                answered[false].Sum(wait => (int)wait.Count));
        }

        private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "O", CultureInfo.InvariantCulture);

        private async Task<int> ScalarAsync(string sql) => (int)await connection.ExecuteScalarAsync<long>(sql, asked, moment);

        private async Task<Dictionary<string, int>> ByAsync(string sql) =>
            (await connection.QueryAsync<(string Id, long Count)>(sql, asked, moment)).ToDictionary(each => each.Id, each => (int)each.Count, StringComparer.Ordinal);
    }
}
