"""Writes the encoder's graph anew from fewer, fused operators. Usage: encoder_fuse.py EXPORTED.onnx OUT.onnx

The exported graph has 1,300 nodes, most of which compute shapes and masks of a batch; the product encodes one text at a time. Here a layer is
ten nodes. The int8 weights are the same; sums run in another order, which int8 rounding enlarges (cosine with the exported graph's vectors:
.9996 in the mean, .992 at the worst), so the heads are trained with the vectors of this graph.
"""

import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LAYERS, HEADS, WIDTH, MOST_TOKENS = 12, 12, 384, 128
FUSED = "com.microsoft"


class Graph:
    """Nodes and weights in the order in which they are added; each node is named after its output."""

    def __init__(self):
        self.nodes, self.weights = [], {}

    def weight(self, name, values):
        self.weights[name] = np.ascontiguousarray(values)
        return name

    def add(self, operator, inputs, *outputs, domain="", **attributes):
        self.nodes.append(helper.make_node(operator, inputs, outputs, name=outputs[0], domain=domain, **attributes))
        return outputs[0]


class Exported:
    """The graph as it was exported and quantised: where each weight is found."""

    def __init__(self, path):
        self.model = onnx.load(path)
        self.weights = {w.name: numpy_helper.to_array(w) for w in self.model.graph.initializer}
        # A product's weight has a number for a name; the product itself is named after its layer.
        self.products = {n.output[0]: n.input[1].removesuffix("_quantized") for n in self.model.graph.node if n.op_type == "MatMulInteger"}
        self.tokenizer = next(n for n in self.model.graph.node if n.op_type == "SentencepieceTokenizer")

    def table(self, name):
        """An embedding table as floats."""
        steps = self.weights[name + "_quantized"].astype(np.int32) - int(self.weights[name + "_zero_point"])
        return steps.astype(np.float32) * self.weights[name + "_scale"]

    def dense(self, path):
        """Of one dense layer: int8 weights, a scale for each column, bias. No zero point: they are symmetric."""
        weight = self.products[f"/{path.replace('.', '/').replace('layer/', 'layer.')}/MatMul_output_0_output_quantized"]
        if self.weights[weight + "_zero_point"].any():
            raise ValueError(f"{path} is quantised with a zero point")
        return self.weights[weight + "_quantized"], self.weights[weight + "_scale"], self.weights[path + ".bias"]


def fuse(old):
    graph = Graph()

    def norm(left, right, name, out):
        weight, bias = (graph.weight(f"{name}.{part}", old.weights[f"{name}.{part}"]) for part in ("weight", "bias"))
        # «Sum», since «Add» before a norm would be fused at load to SkipLayerNormalization, which takes three times as long.
        return graph.add("LayerNormalization", [graph.add("Sum", [left, right], out + ".sum"), weight, bias], out, axis=-1, epsilon=1e-12)

    def dense(x, names, out):
        weights, scales, bias = (np.concatenate(parts, axis=-1) for parts in zip(*(old.dense(name) for name in names)))
        inputs = [x, graph.weight(out + ".weight", weights), graph.weight(out + ".scale", scales), "", graph.weight(out + ".bias", bias)]
        return graph.add("DynamicQuantizeMatMul", inputs, out, domain=FUSED)

    hidden = embed(graph, old, norm)
    thirds = graph.weight("thirds", np.full(3, WIDTH, np.int64))
    for layer in range(LAYERS):
        name, out = f"bert.encoder.layer.{layer}", f"layer{layer}"
        qkv = dense(hidden, [f"{name}.attention.self.{part}" for part in ("query", "key", "value")], out + ".qkv")
        parts = [f"{out}.{part}" for part in ("query", "key", "value")]
        graph.add("Split", [qkv, thirds], *parts, axis=2)
        attention = graph.add("MultiHeadAttention", parts, out + ".attention", domain=FUSED, num_heads=HEADS)
        attended = norm(dense(attention, [name + ".attention.output.dense"], out + ".mixed"), hidden, name + ".attention.output.LayerNorm", out + ".attended")
        wide = graph.add("Gelu", [dense(attended, [name + ".intermediate.dense"], out + ".wide")], out + ".gelu", domain=FUSED)
        hidden = norm(dense(wide, [name + ".output.dense"], out + ".narrow"), attended, name + ".output.LayerNorm", out)
    graph.add("LpNormalization", [graph.add("ReduceMean", [hidden], "mean", axes=[1], keepdims=0)], "embedding", axis=-1, p=2)
    return graph


def embed(graph, old, norm):
    graph.nodes.append(old.tokenizer)
    for name in old.tokenizer.input:
        if name in old.weights:
            graph.weight(name, old.weights[name])
    start = graph.weight("start", np.array([0], np.int64))
    pieces = graph.add("Slice", [old.tokenizer.output[0], start, graph.weight("most", np.array([MOST_TOKENS], np.int64))], "pieces")
    ids = graph.add("Unsqueeze", [graph.add("Cast", [pieces], "line", to=TensorProto.INT64), start], "input_ids")
    # The big table stays bytes; only the rows that a text names become floats.
    table = "bert.embeddings.word_embeddings.weight"
    of_table = [graph.weight(table + part, old.weights[table + part]) for part in ("_quantized", "_scale", "_zero_point")]
    words = graph.add("DequantizeLinear", [graph.add("Gather", [of_table[0], ids], "word_bytes"), *of_table[1:]], "words")
    kind = graph.weight("kind", old.table("bert.embeddings.token_type_embeddings.weight")[0])
    places = graph.weight("places", old.table("bert.embeddings.position_embeddings.weight")[:MOST_TOKENS])
    length = graph.add("Slice", [graph.add("Shape", [ids], "shape"), graph.weight("one", np.array([1], np.int64)), graph.weight("two", np.array([2], np.int64))], "length")
    placed = graph.add("Slice", [places, start, length], "placed")
    return norm(graph.add("Add", [words, kind], "typed"), placed, "bert.embeddings.LayerNorm", "embedded")


def main(source, target):
    graph = fuse(Exported(source))
    inputs = [helper.make_tensor_value_info("text", TensorProto.STRING, [1])]
    outputs = [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, [1, WIDTH])]
    weights = [numpy_helper.from_array(values, name) for name, values in graph.weights.items()]
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("ai.onnx.contrib", 1), helper.make_opsetid(FUSED, 1)]
    onnx.save(helper.make_model(helper.make_graph(graph.nodes, "encoder", inputs, outputs, weights), opset_imports=opsets, ir_version=8), target)


if __name__ == "__main__":
    main(*sys.argv[1:])
