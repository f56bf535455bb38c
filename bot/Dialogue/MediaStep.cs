using Peru.Assistant.Bot.Inbox;
using Peru.Assistant.Skills;
using Peru.Assistant.Skills.Profile;

namespace Peru.Assistant.Bot.Dialogue;

/// <summary>What is not words: a place is understood, the rest is answered kindly and words are asked for.</summary>
internal sealed class MediaStep(Lazy<PlaceOfPoint> places, Interview interview, Reopening reopening)
{
    /// <summary>A thumb on a message wants no answer.</summary>
    public static bool IsSilent(Heard heard) => heard.Kind == MessageKind.Reaction && !heard.HasWords && heard.Control.Length == 0 && heard.Pressed.Length == 0;

    public SkillAnswer? Answer(Talk talk)
    {
        var heard = talk.Heard;
        if (talk.JustAgreed || heard.HasWords || heard.Control.Length > 0 || heard.Pressed.Length > 0)
            return null;
        // Letters of another script are words, only not ours.
        if (talk.Input.Messages.Any(message => message.Body.Any(char.IsLetter)))
            return reopening.After(talk, new Say("language.other"));
        return heard switch
        {
            { Location: { } point } => Place(talk, point),
            { Kind: MessageKind.Audio } => reopening.After(talk, new Say("media.audio")),
            { Kind: MessageKind.Image or MessageKind.Video or MessageKind.Document } => reopening.After(talk, new Say("media.file")),
            { Kind: MessageKind.Contacts } => reopening.After(talk, new Say("media.contact")),
            { Kind: MessageKind.Sticker } => reopening.After(talk, new Say("media.sticker")),
            _ => reopening.After(talk, new Say("media.empty")),
        };
    }

    private SkillAnswer Place(Talk talk, (double Latitude, double Longitude) point)
    {
        var facts = places.Value.Find(point.Latitude, point.Longitude);
        if (facts.Count == 0)
            return reopening.After(talk, new Say("media.abroad"));
        Interview.Learn(talk, facts);
        return interview.Next(talk);
    }
}
