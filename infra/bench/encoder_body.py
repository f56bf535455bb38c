"""Cuts the tokenizer off the encoder file, so that two runtimes can be compared on the same graph. Usage: encoder_body.py IN.onnx OUT.onnx"""
import sys

import onnx
from onnx import TensorProto, helper

source, target = sys.argv[1:]
model = onnx.load(source)
needed, keep = {"embedding"}, []
for node in reversed(model.graph.node):
    if set(node.output) & needed and not set(node.output) & {"input_ids", "attention_mask"}:
        keep.append(node)
        needed |= set(node.input) - {"input_ids", "attention_mask"}
inputs = [helper.make_tensor_value_info(name, TensorProto.INT64, [1, "tokens"]) for name in ("input_ids", "attention_mask")]
graph = helper.make_graph(list(reversed(keep)), "body", inputs, list(model.graph.output), [i for i in model.graph.initializer if i.name in needed])
body = helper.make_model(graph, opset_imports=[o for o in model.opset_import if o.domain == ""], ir_version=model.ir_version)
onnx.save(body, target)
