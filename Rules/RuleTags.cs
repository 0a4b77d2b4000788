namespace OmbudGuide.Rules;

/// <summary>What a rule's <c>[Tag]</c> says of it.</summary>
public static class RuleTags
{
    /// <summary>
    /// The rule stands ready for a point that no mandate in the content has yet, so that a municipality which has it is a folder and no code.
    /// That such a rule fires nowhere is no breach; a test of its own shows that it does where the point is.
    /// </summary>
    public const string Ready = "ready";
}
