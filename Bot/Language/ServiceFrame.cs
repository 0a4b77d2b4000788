namespace OmbudGuide.Bot.Language;

/// <summary>What words tell of the service that is named right after them.</summary>
internal enum ServiceFrame
{
    /// <summary>It is the matter: "afslag på", "søkt om".</summary>
    Meant,

    /// <summary>It is not the matter: "det gjelder ikke".</summary>
    NotMeant,
}
