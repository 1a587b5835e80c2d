using System.ComponentModel;
using System.Diagnostics;
using NewsMiner.App;

if (args is ["index", ..])
    GiveWay();
var terminal = Terminal.OfProcess();
try
{
    return await CommandLine.RunAsync(args, terminal, CancellationToken.None);
}
finally
{
    try
    {
        terminal.Out.Flush();
    }
    catch (IOException)
    {
        // The reader of a pipe went away (| head); there is nobody left to tell.
    }
}

// Somebody waits for a page of a server or for a check; nobody waits for one file of an indexing. On an idle machine it runs as fast as ever.
static void GiveWay()
{
    try
    {
        using var self = Process.GetCurrentProcess();
        self.PriorityClass = ProcessPriorityClass.BelowNormal;
    }
    catch (Exception refused) when (refused is Win32Exception or InvalidOperationException or NotSupportedException)
    {
        // Then it runs as others do.
    }
}
