using Microsoft.AspNetCore.Diagnostics;

namespace OmbudGuide.Bot.Channels.Http;

/// <summary>A failure that nobody foresaw: its kind and place are logged, never its message, which may hold a citizen's words.</summary>
internal sealed class UnexpectedFailure(ILogger<UnexpectedFailure> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        logger.LogError("A request failed with {Failure} at {Where}", exception.GetType().FullName, exception.StackTrace);
        await Problems.Of(StatusCodes.Status500InternalServerError, "The host failed.", "Try again; if it fails again, tell the ombud's office.")
            .ExecuteAsync(httpContext);
        return true;
    }
}
