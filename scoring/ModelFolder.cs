namespace Peru.Assistant.Scoring;

/// <summary>Where the model files lie: the folder <c>models/</c> beside the program.</summary>
public static class ModelFolder
{
    /// <summary>The full path of one model file.</summary>
    /// <exception cref="FileNotFoundException">The file is not there; the message names it.</exception>
    public static string Path(string name)
    {
        var path = System.IO.Path.Combine(AppContext.BaseDirectory, "models", name);
        return File.Exists(path)
            ? path
            : throw new FileNotFoundException($"The model file «{name}» is missing from {System.IO.Path.GetDirectoryName(path)}. Run «make build».", path);
    }
}
