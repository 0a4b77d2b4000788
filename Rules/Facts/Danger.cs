namespace OmbudGuide.Rules.Facts;

/// <summary>What a citizen's words may warn of. Answered before anything else.</summary>
public enum Danger
{
    /// <summary>Thoughts of taking one's own life.</summary>
    Suicide,

    /// <summary>Violence, threats or abuse.</summary>
    Violence,

    /// <summary>A child who is harmed or neglected.</summary>
    Child,

    /// <summary>Acute illness or injury.</summary>
    AcuteIllness,

    /// <summary>No roof tonight, or no food.</summary>
    NoRoofOrFood,
}
