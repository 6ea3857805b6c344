using Screening.Cli;
using Screening.Cli.Loading;

// Begun before the command line is read: a short call waits for nothing longer.
if (args is ["manifest" or "name" or "names" or "compare" or "explain", ..]) Tables.Begin();
return (int)await EntryPoint.RunAsync(args, Host.OfProcess());
