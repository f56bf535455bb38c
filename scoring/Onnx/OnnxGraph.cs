using Microsoft.ML.OnnxRuntime;

namespace Peru.Assistant.Scoring.Onnx;

/// <summary>One model file, loaded once and shared: an inference session that any thread may run.</summary>
public sealed class OnnxGraph : IDisposable
{
    private readonly InferenceSession session;
    private readonly RunOptions runOptions = new();

    private OnnxGraph(InferenceSession session) => this.session = session;

    /// <summary>Loads a file of <see cref="ModelFolder"/>. Each run uses one core: turns run side by side instead.</summary>
    /// <exception cref="InvalidDataException">The file is no model that can be run; the message names it.</exception>
    public static OnnxGraph Load(string name)
    {
        var path = ModelFolder.Path(name);
        try
        {
            using var options = new SessionOptions
            {
                IntraOpNumThreads = 1,
                InterOpNumThreads = 1,
                ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
                GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            };
            // The tokenizer is an operator of the extensions library, inside the graph.
            options.RegisterCustomOpLibrary(System.IO.Path.Combine(AppContext.BaseDirectory, "libortextensions.so"));
            return new OnnxGraph(new InferenceSession(path, options));
        }
        catch (OnnxRuntimeException error)
        {
            throw new InvalidDataException($"The model file «{name}» cannot be loaded: {error.Message}", error);
        }
        catch (Exception error) when (error is DllNotFoundException or TypeInitializationException or EntryPointNotFoundException)
        {
            throw new InvalidDataException(
                $"ONNX Runtime's native libraries (libonnxruntime.so, libortextensions.so) cannot be loaded from {AppContext.BaseDirectory}. Run «make build».", error);
        }
    }

    /// <summary>One text in, one vector of floats out (the model's first output).</summary>
    public float[] Run(string inputName, string text)
    {
        using var input = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, [1]);
        input.StringTensorSetElementAt(text.AsSpan(), 0);
        return Run(inputName, input);
    }

    /// <summary>One row of floats in, the first output's floats out.</summary>
    public float[] Run(string inputName, float[] row)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(row, [1, row.Length]);
        return Run(inputName, input);
    }

    /// <summary>One row of floats beside a list of numbered counts in, the first output's floats out.</summary>
    public float[] Run(string denseName, float[] dense, string idsName, long[] ids, string countsName, float[] counts)
    {
        using var first = OrtValue.CreateTensorValueFromMemory(dense, [1, dense.Length]);
        using var second = OrtValue.CreateTensorValueFromMemory(ids, [ids.Length]);
        using var third = OrtValue.CreateTensorValueFromMemory(counts, [counts.Length]);
        using var results = session.Run(runOptions, [denseName, idsName, countsName], [first, second, third], session.OutputNames);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }

    /// <summary>What the training wrote into the file beside the weights.</summary>
    /// <exception cref="InvalidDataException">The file has no such note.</exception>
    public string Note(string name) => session.ModelMetadata.CustomMetadataMap.TryGetValue(name, out var value)
        ? value
        : throw new InvalidDataException($"The model file lacks its note «{name}»: train it again.");

    /// <summary>Many rows of <paramref name="width"/> floats in, one after the other; every output's floats out, in the model's order.</summary>
    public float[][] RunRows(string inputName, float[] rows, int width)
    {
        using var input = OrtValue.CreateTensorValueFromMemory(rows, [rows.Length / width, width]);
        using var results = session.Run(runOptions, [inputName], [input], session.OutputNames);
        return [.. results.Select(result => result.GetTensorDataAsSpan<float>().ToArray())];
    }

    public void Dispose()
    {
        runOptions.Dispose();
        session.Dispose();
    }

    private float[] Run(string inputName, OrtValue input)
    {
        using var results = session.Run(runOptions, [inputName], [input], session.OutputNames);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
