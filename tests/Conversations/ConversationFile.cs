using YamlDotNet.Serialization;

namespace Peru.Assistant.Tests.Conversations;

/// <summary>A conversation as it stands in a YAML file: what the owner says and what must come back.</summary>
internal sealed class ConversationFile
{
    [YamlMember(Alias = "channel")]
    public string Channel { get; set; } = "whatsapp";

    [YamlMember(Alias = "about")]
    public string About { get; set; } = "";

    /// <summary>True where the conversation begins after a yes to the consent.</summary>
    [YamlMember(Alias = "agreed")]
    public bool Agreed { get; set; }

    /// <summary>Facts that are known before the first line.</summary>
    [YamlMember(Alias = "known")]
    public Dictionary<string, string> Known { get; set; } = [];

    [YamlMember(Alias = "talk")]
    public List<Line> Talk { get; set; } = [];

    /// <summary>One turn. Of what comes in there is exactly one of say, press, send or point.</summary>
    internal sealed class Line
    {
        /// <summary>The words; several messages of one turn are parted by <c>||</c>.</summary>
        [YamlMember(Alias = "say")]
        public string? Say { get; set; }

        /// <summary>The title of a button of the last reply.</summary>
        [YamlMember(Alias = "press")]
        public string? Press { get; set; }

        /// <summary>A message without words: audio, image, sticker, contacts, reaction, other.</summary>
        [YamlMember(Alias = "send")]
        public string? Send { get; set; }

        /// <summary>A shared location: latitude and longitude.</summary>
        [YamlMember(Alias = "point")]
        public List<double>? Point { get; set; }

        /// <summary>Days that pass before it.</summary>
        [YamlMember(Alias = "after_days")]
        public int AfterDays { get; set; }

        /// <summary>From here on the other channel.</summary>
        [YamlMember(Alias = "channel")]
        public string? Channel { get; set; }

        [YamlMember(Alias = "contains")]
        public List<string> Contains { get; set; } = [];

        /// <summary>One of these must be in the reply.</summary>
        [YamlMember(Alias = "any")]
        public List<string> Any { get; set; } = [];

        [YamlMember(Alias = "lacks")]
        public List<string> Lacks { get; set; } = [];

        [YamlMember(Alias = "buttons")]
        public List<string>? Buttons { get; set; }

        /// <summary>Whether the reply may be that of before: the owner asked for it.</summary>
        [YamlMember(Alias = "repeats")]
        public bool Repeats { get; set; }

        [YamlMember(Alias = "silent")]
        public bool Silent { get; set; }

        /// <summary>Facts that are known after it; an empty value means unknown.</summary>
        [YamlMember(Alias = "facts")]
        public Dictionary<string, string> Facts { get; set; } = [];

        /// <summary>How many resources the reply lists.</summary>
        [YamlMember(Alias = "shows")]
        public int? Shows { get; set; }

        /// <summary>A resource that must be among those listed; any of several parted by a bar.</summary>
        [YamlMember(Alias = "resource")]
        public string? Resource { get; set; }

        /// <summary>Why a person is asked in.</summary>
        [YamlMember(Alias = "handoff")]
        public string? Handoff { get; set; }

        [YamlMember(Alias = "consent")]
        public bool? Consent { get; set; }

        [YamlMember(Alias = "opts_out")]
        public bool? OptsOut { get; set; }

        [YamlMember(Alias = "feedback")]
        public string? Feedback { get; set; }

        [YamlMember(Alias = "erases")]
        public bool Erases { get; set; }

        [YamlMember(Alias = "stores_nothing")]
        public bool StoresNothing { get; set; }
    }
}
