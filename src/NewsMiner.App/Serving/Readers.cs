namespace NewsMiner.App.Serving;

/// <summary>Who waits for an answer right now. An indexing by the same server gives way to them: nobody waits for a page of a file, somebody waits for a page of the site.</summary>
public sealed class Readers
{
    /// <summary>Before one page of a file no longer than this is waited, so that a run goes on and can be stopped.</summary>
    private static readonly TimeSpan MostAtOnce = TimeSpan.FromMilliseconds(100);

    private int _waiting;

    /// <summary>True while somebody waits for an answer.</summary>
    public bool Any => Volatile.Read(ref _waiting) > 0;

    /// <summary>Counts a request while it is answered; one that may last for hours (a stream of <c>/mcp</c>), and an upload, are not waited for.</summary>
    public async Task Attend(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/mcp") || !(HttpMethods.IsGet(context.Request.Method) || context.Request.ContentLength <= 1 << 20))
        {
            await next(context);
            return;
        }
        Interlocked.Increment(ref _waiting);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>For one run of an indexing: waits while readers do, but no more than half of the run's time, so that many readers slow it and never stop it.</summary>
    public Action Courtesy(TimeProvider clock)
    {
        var began = clock.GetTimestamp();
        long waited = 0;
        return () =>
        {
            if (!Any)
                return;
            var from = clock.GetTimestamp();
            while (Any && clock.GetElapsedTime(from) is var now && now < MostAtOnce && (Interlocked.Read(ref waited) + now.Ticks) * 2 < clock.GetElapsedTime(began).Ticks)
                Thread.Sleep(1);
            Interlocked.Add(ref waited, clock.GetElapsedTime(from).Ticks);
        };
    }
}
