using System.CommandLine;
using Peru.Assistant.Scoring;
using Peru.Assistant.Skills.Retrieval;

namespace Peru.Assistant.Bot.CommandLine;

/// <summary><c>catalog-vectors FILE</c>: writes the vectors of all texts of <c>content/catalog</c>, so that a first start need not make them.</summary>
internal static class CatalogVectorsCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The file to write: scoring/models/catalog.vectors.bin." };
        var command = new Command("catalog-vectors", "Write the vectors of the catalog's texts, after they were edited.") { file };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            using var encoder = TextEncoder.Load();
            var known = VectorFile.Load();
            var resources = CatalogFolder.ReadEntries().Select(entry => ResourceJson.Parse(entry, 1)).ToList();
            var asked = resources.SelectMany(resource => resource.Phrases).Concat(CatalogFolder.ReadNeeds().Topics.SelectMany(topic => topic.Phrases));
            known.Write(parsed.GetRequiredValue(file).FullName,
            [
                .. resources.Select(resource => ("passage", resource.Passage, known.Find("passage", resource.Passage) ?? encoder.EncodePassage(resource.Passage))),
                .. asked.Distinct(StringComparer.Ordinal).Select(phrase => ("query", phrase, known.Find("query", phrase) ?? encoder.EncodeQuery(phrase))),
            ]);
        });
        return command;
    }
}
