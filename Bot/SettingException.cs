namespace OmbudGuide.Bot;

#pragma warning disable RCS1194 // Without a message it helps nobody, so it has no other constructors.
/// <summary>A setting is missing, or not as it must be. The message names it and says what was expected, for whoever runs the host; never its value where that is secret.</summary>
public sealed class SettingException(string message, Exception? cause = null) : InvalidOperationException(message, cause);
