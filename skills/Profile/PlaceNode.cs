namespace Peru.Assistant.Skills.Profile;

/// <summary>A step in the tree of place names: the words that may follow, and the places that end here.</summary>
internal sealed class PlaceNode
{
    private Dictionary<string, PlaceNode>? children;

    public string Name { get; set; } = "";

    public List<PlaceName> Readings { get; } = [];

    public PlaceNode? Find(string word) => children is not null && children.TryGetValue(word, out var child) ? child : null;

    public PlaceNode Next(string word)
    {
        children ??= new Dictionary<string, PlaceNode>(StringComparer.Ordinal);
        if (!children.TryGetValue(word, out var child))
            children[word] = child = new PlaceNode();
        return child;
    }

    public IEnumerable<PlaceNode> All() => (children?.Values.SelectMany(child => child.All()) ?? []).Prepend(this);
}
