namespace Peru.Assistant.Skills;

/// <summary>Where the program's <c>content/</c> lies: beside the program's own files.</summary>
public static class ContentFolder
{
    public static string Path(params string[] parts)
    {
        var path = System.IO.Path.Combine([AppContext.BaseDirectory, "content", .. parts]);
        return System.IO.Path.Exists(path)
            ? path
            : throw new FileNotFoundException($"The content is not complete: {System.IO.Path.Combine(["content", .. parts])} is missing beside the program.", path);
    }
}
