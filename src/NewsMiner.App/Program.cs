using NewsMiner.App;

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
