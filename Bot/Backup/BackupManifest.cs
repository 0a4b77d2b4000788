using System.Text.Json.Serialization;

namespace OmbudGuide.Bot.Backup;

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">The version of this form; a program reads those up to its own.</param>
/// <param name="MadeAt">When the database was copied: all that was committed by then is in it.</param>
/// <param name="LastMigration">The newest change of the tables in it; a program that does not know it is too old for the backup.</param>
/// <param name="Cases">How many cases there are in it.</param>
/// <param name="Length">Of the database, in bytes.</param>
/// <param name="Sha256">Of the database, in hexadecimal.</param>
/// <param name="Keys">The keys that its contents may be written under, by id; they lie in a file of their own.</param>
internal sealed record BackupManifest(
    int Format, DateTimeOffset MadeAt, string LastMigration, int Cases, long Length, string Sha256, IReadOnlyList<string> Keys)
{
    public const int NewestFormat = 1;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
