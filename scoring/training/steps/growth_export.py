"""Writes forests and the line as one ONNX graph whose outputs are the contributions of each fact: their sum (and a base) is the score.

A leaf carries, for every fact on its path, how far the splits on that fact moved the expected value (Saabas 2014), so the
reasons come out of the same run as the score and add up to it exactly.
"""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from growth_features import FEATURES, GROUP_OF, GROUPS
from sklearn.ensemble import HistGradientBoostingRegressor


class Tree:
    """One tree: splits on columns of the whole matrix; `leaf_values[node]` is a vector of contributions by fact."""

    def __init__(self, nodes, columns, weight):
        self.nodes, self.columns = nodes, columns
        self.expected = np.zeros(len(nodes))
        self._expect(0, weight)
        self.base = self.expected[0]
        self.leaf_values = {}
        self._spread(0, np.zeros(len(GROUPS)))

    def _expect(self, at, weight):
        node = self.nodes[at]
        if node["is_leaf"]:
            self.expected[at] = weight * node["value"]
            return
        self._expect(node["left"], weight)
        self._expect(node["right"], weight)
        left, right = self.nodes[node["left"]]["count"], self.nodes[node["right"]]["count"]
        self.expected[at] = (left * self.expected[node["left"]] + right * self.expected[node["right"]]) / (left + right)

    def _spread(self, at, sofar):
        node = self.nodes[at]
        if node["is_leaf"]:
            self.leaf_values[at] = sofar
            return
        fact = GROUP_OF[self.columns[node["feature_idx"]]]
        for child in (node["left"], node["right"]):
            step = sofar.copy()
            step[fact] += self.expected[child] - self.expected[at]
            self._spread(child, step)


def trees_and_base(forest):
    trees, base = [], 0.0
    for weight, columns, booster in forest.parts:
        base += weight * float(np.ravel(booster._baseline_prediction)[0])
        for per_class in booster._predictors:
            tree = Tree(per_class[0].nodes, columns, weight)
            base += tree.base
            trees.append(tree)
    return trees, base


def contributions(trees, matrix):
    """What the exported graph computes, in float64."""
    total = np.zeros((len(matrix), len(GROUPS)))
    for tree in trees:
        values = np.array([tree.leaf_values.get(at, np.zeros(len(GROUPS))) for at in range(len(tree.nodes))])
        at = np.zeros(len(matrix), int)
        for _ in range(int(tree.nodes["depth"].max())):
            node = tree.nodes[at]
            value = matrix[np.arange(len(matrix)), tree.columns[node["feature_idx"]]]
            left = np.where(np.isnan(value), node["missing_go_to_left"] == 1, value <= node["num_threshold"])
            at = np.where(node["is_leaf"] == 1, at, np.where(left, node["left"], node["right"]))
        total += values[at]
    return total


def save(path, growth_trees, closure_trees, line):
    rows = helper.make_tensor_value_info("facts", TensorProto.FLOAT, ["n", len(FEATURES)])
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", len(GROUPS)]) for name in ("growth", "closure")]
    constants = {"mean": line.mean, "low": line.low, "high": line.high, "by_fact": line.by_fact()}
    nodes = [
        _node(growth_trees, "growth_of_trees"), _node(closure_trees, "closure"),
        # A missing fact stands at its mean, from which the line counts: it moves nothing.
        helper.make_node("IsNaN", ["facts"], ["missing"]), helper.make_node("Where", ["missing", "mean", "facts"], ["filled"]),
        helper.make_node("Max", ["filled", "low"], ["not_below"]), helper.make_node("Min", ["not_below", "high"], ["within"]),
        helper.make_node("Sub", ["within", "mean"], ["centred"]), helper.make_node("MatMul", ["centred", "by_fact"], ["growth_of_line"]),
        helper.make_node("Add", ["growth_of_trees", "growth_of_line"], ["growth"]),
    ]
    graph = helper.make_graph(nodes, "growth", [rows], outputs, [numpy_helper.from_array(value, name) for name, value in constants.items()])
    model = helper.make_model(graph, producer_name="Peru.Assistant", opset_imports=[
        helper.make_opsetid("", 15), helper.make_opsetid("ai.onnx.ml", 3)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, path)


def _node(trees, output):
    nodes = {key: [] for key in ("treeids", "nodeids", "featureids", "values", "modes", "truenodeids", "falsenodeids", "missing_value_tracks_true")}
    targets = {key: [] for key in ("treeids", "nodeids", "ids", "weights")}
    for number, tree in enumerate(trees):
        for at, node in enumerate(tree.nodes):
            leaf = bool(node["is_leaf"])
            for key, value in zip(nodes, (
                    number, at, 0 if leaf else int(tree.columns[node["feature_idx"]]), 0.0 if leaf else _float_below(node["num_threshold"]),
                    "LEAF" if leaf else "BRANCH_LEQ", 0 if leaf else int(node["left"]), 0 if leaf else int(node["right"]),
                    0 if leaf else int(node["missing_go_to_left"]))):
                nodes[key].append(value)
            if leaf:
                moved = np.flatnonzero(tree.leaf_values[at])
                for fact in moved if len(moved) else [0]:
                    for key, value in zip(targets, (number, at, int(fact), float(tree.leaf_values[at][fact]))):
                        targets[key].append(value)
    return helper.make_node(
        "TreeEnsembleRegressor", ["facts"], [output], domain="ai.onnx.ml", n_targets=len(GROUPS), aggregate_function="SUM", post_transform="NONE",
        **{"nodes_" + key: value for key, value in nodes.items()}, **{"target_" + key: value for key, value in targets.items()})


def _float_below(threshold):
    """The largest float32 not above a float64: the comparison then has the same answer for every float32."""
    near = np.float32(threshold)
    return float(near if np.float64(near) <= threshold else np.nextafter(near, np.float32(-np.inf)))
