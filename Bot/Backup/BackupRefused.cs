namespace OmbudGuide.Bot.Backup;

/// <summary>Why there is no backup, or why one was not restored: in words for whoever runs the host, with what to do.</summary>
internal sealed class BackupRefused(string message) : Exception(message);
