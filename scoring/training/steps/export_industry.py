"""The head as one ONNX graph: vector, feature numbers and counts in, the 88 divisions' probabilities out."""

import copy

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def export(model, idf, notes, path):
    """Writes the graph with int8 word weights and returns the model as it is after that rounding."""
    scale = np.maximum(np.abs(model.W).max(0), 1e-8) / 127
    small = np.round(model.W / scale).astype(np.int8)
    half = idf.astype(np.float16)
    constants = {"word_weights": small, "word_scale": scale.astype(np.float32)[None, :], "vector_weights": model.V.astype(np.float32), "bias": model.b.astype(np.float32)[None, :],
                 "rarity": half, "most": np.array(2, np.float32), "least": np.array(1e-9, np.float32), "row": np.array([0], np.int64)}
    steps = [
        ("Min", ["counts", "most"], "capped"), ("Sqrt", ["capped"], "rooted"),
        ("Gather", ["rarity", "ids"], "rarity_half"), ("Cast", ["rarity_half"], "rarity_here", {"to": TensorProto.FLOAT}),
        ("Mul", ["rooted", "rarity_here"], "weighted"), ("ReduceL2", ["weighted"], "length", {"keepdims": 0}), ("Max", ["length", "least"], "length_safe"),
        ("Div", ["weighted", "length_safe"], "unit"), ("Unsqueeze", ["unit", "row"], "unit_row"),
        ("Gather", ["word_weights", "ids"], "rows_small"), ("Cast", ["rows_small"], "rows", {"to": TensorProto.FLOAT}),
        ("MatMul", ["unit_row", "rows"], "words_raw"), ("Mul", ["words_raw", "word_scale"], "words"),
        ("MatMul", ["vector", "vector_weights"], "meaning"), ("Add", ["words", "meaning"], "both"), ("Add", ["both", "bias"], "logits"),
        ("Softmax", ["logits"], "probabilities", {"axis": 1}),
    ]
    nodes = [helper.make_node(step[0], step[1], [step[2]], **(step[3] if len(step) > 3 else {})) for step in steps]
    graph = helper.make_graph(
        nodes, "industry",
        [helper.make_tensor_value_info("vector", TensorProto.FLOAT, [1, model.V.shape[0]]), helper.make_tensor_value_info("ids", TensorProto.INT64, ["features"]),
         helper.make_tensor_value_info("counts", TensorProto.FLOAT, ["features"])],
        [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, [1, model.V.shape[1]])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()])
    whole = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], producer_name="peru-assistant-training")
    whole.ir_version = 8
    helper.set_model_props(whole, notes)
    onnx.checker.check_model(whole)
    onnx.save(whole, str(path))
    rounded = copy.copy(model)
    rounded.W = small.astype(np.float32) * scale
    return rounded
