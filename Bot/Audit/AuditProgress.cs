using System.CommandLine;

namespace OmbudGuide.Bot.Audit;

/// <summary>Says on a terminal how far the audit has come, on one line.</summary>
internal sealed class AuditProgress : IProgress<(int Done, int Of)>
{
    private readonly TextWriter _terminal;
    private readonly Lock _writing = new();
    private int _shown = -1;

    private AuditProgress(TextWriter terminal) => _terminal = terminal;

    /// <summary>Null where nobody watches: errors go to a file or another program.</summary>
    public static AuditProgress? OnATerminal(InvocationConfiguration console) => Console.IsErrorRedirected ? null : new AuditProgress(console.Error);

    public void Report((int Done, int Of) value)
    {
        var percent = value.Done * 100 / value.Of;
        lock (_writing)
        {
            if (percent > _shown)
            {
                _shown = percent;
                _terminal.Write(percent < 100 ? $"\rWalking every path: {percent} % " : "\r                           \r");
            }
        }
    }
}
