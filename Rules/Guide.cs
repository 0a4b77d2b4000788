using OmbudGuide.Rules.Facts;

namespace OmbudGuide.Rules;

/// <summary>The one door: answers in, guidance out. Holds the compiled rules; immutable, shared by all threads.</summary>
public sealed class Guide
{
    /// <summary>Judges the answers so far.</summary>
    /// <exception cref="ArgumentException">An answer names a service or option that the world does not have.</exception>
    public Guidance Evaluate(World world, Answers answers) => throw new NotSupportedException();
}
