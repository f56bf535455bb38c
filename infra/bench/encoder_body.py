"""Cuts the tokenizer off the encoder file, so that two runtimes can be compared on the same graph. Usage: encoder_body.py IN.onnx OUT.onnx"""
import sys

import onnx
from onnx import TensorProto, helper

source, target = sys.argv[1:]
model = onnx.load(source)
needed, keep = {"embedding"}, []
for node in reversed(model.graph.node):
    if set(node.output) & needed and "input_ids" not in node.output:
        keep.append(node)
        needed |= set(node.input) - {"input_ids"}
inputs = [helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "tokens"])]
graph = helper.make_graph(list(reversed(keep)), "body", inputs, list(model.graph.output), [i for i in model.graph.initializer if i.name in needed])
body = helper.make_model(graph, opset_imports=[o for o in model.opset_import if o.domain != "ai.onnx.contrib"], ir_version=model.ir_version)
onnx.save(body, target)
