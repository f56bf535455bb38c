namespace Peru.Assistant.Tests.Support;

/// <summary>A test that needs npm Prism and node: skipped where they are missing, but never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PrismFactAttribute : FactAttribute
{
    public PrismFactAttribute()
    {
        if (!Prism.IsThere && Environment.GetEnvironmentVariable("CI") is null or "")
            Skip = "npm Prism or node is missing: run make build.";
    }
}
