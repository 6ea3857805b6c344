using Screening.Cli;

return (int)await EntryPoint.RunAsync(args, Host.OfProcess());
