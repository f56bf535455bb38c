using Peru.Assistant.Bot.CommandLine;

return await Commands.RunAsync(args);
