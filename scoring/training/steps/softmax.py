"""Multinomial logistic regression on a dense and a sparse block, by Adam on mini-batches: numpy and scipy only."""

import numpy as np
import scipy.sparse as sp


def probabilities(logits):
    shifted = np.exp(logits - logits.max(1, keepdims=True))
    return shifted / shifted.sum(1, keepdims=True)


class Softmax:
    """logits = dense · V + sparse · W + b"""

    def __init__(self, classes, epochs=12, rate=0.01, decay_dense=1e-5, decay_sparse=1e-5, batch=256, seed=1, smoothing=0.02):
        self.classes, self.epochs, self.rate, self.batch, self.seed = classes, epochs, rate, batch, seed
        self.decay = (decay_dense, decay_sparse)
        self.smoothing = smoothing

    def fit(self, dense, sparse, labels, weights):
        random = np.random.default_rng(self.seed)
        k, n = self.classes, len(labels)
        self.V = np.zeros((dense.shape[1], k), np.float32)
        self.W = np.zeros((sparse.shape[1], k), np.float32)
        self.b = np.zeros(k, np.float32)
        state = {name: [np.zeros_like(getattr(self, name)) for _ in range(2)] for name in "VWb"}
        weights = (weights / weights.mean()).astype(np.float32)
        used = np.unique(sparse.indices)
        compact = np.full(sparse.shape[1], -1, np.int64)
        compact[used] = np.arange(len(used))
        small = sp.csr_matrix((sparse.data, compact[sparse.indices], sparse.indptr), shape=(n, len(used)), dtype=np.float32)
        W = np.zeros((len(used), k), np.float32)
        state["W"] = [np.zeros_like(W) for _ in range(2)]
        step = 0
        steps = self.epochs * ((n + self.batch - 1) // self.batch)
        for _ in range(self.epochs):
            order = random.permutation(n)
            for start in range(0, n, self.batch):
                rows = order[start : start + self.batch]
                step += 1
                rate = self.rate * (1 - step / (steps + 1))
                x, s = dense[rows], small[rows]
                p = probabilities(x @ self.V + s @ W + self.b)
                target = np.full_like(p, self.smoothing / k)
                target[np.arange(len(rows)), labels[rows]] += 1 - self.smoothing
                g = (p - target) * (weights[rows] / len(rows))[:, None]
                self.update(self.V, x.T @ g + self.decay[0] * self.V, state["V"], rate, step)
                self.update(self.b, g.sum(0), state["b"], rate, step)
                # Only the rows of W that this batch touches move: Adam with lazy moments.
                touched = np.unique(s.indices)
                part = s[:, touched].T @ g
                m, v = state["W"]
                gradient = part + self.decay[1] * W[touched]
                m[touched] = 0.9 * m[touched] + 0.1 * gradient
                v[touched] = 0.999 * v[touched] + 0.001 * gradient**2
                W[touched] -= rate * (m[touched] / (1 - 0.9**step)) / (np.sqrt(v[touched] / (1 - 0.999**step)) + 1e-8)
        self.W[used] = W
        return self

    @staticmethod
    def update(value, gradient, moments, rate, step):
        m, v = moments
        m *= 0.9
        m += 0.1 * gradient
        v *= 0.999
        v += 0.001 * gradient**2
        value -= rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.999**step)) + 1e-8)

    def logits(self, dense, sparse):
        return dense @ self.V + sparse @ self.W + self.b
