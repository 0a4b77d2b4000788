namespace OmbudGuide.Bot.Cases;

/// <summary>What the citizen wants of the ombud. The ombud goes no further than that.</summary>
public enum HelpWanted
{
    /// <summary>Advice on what to do.</summary>
    Advice,

    /// <summary>Help to write an application or a complaint.</summary>
    Writing,

    /// <summary>That the ombud contacts the municipality.</summary>
    Contact,

    /// <summary>The ombud's company in a meeting.</summary>
    Meeting,
}
