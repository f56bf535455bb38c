"""The second stage's input: how the words' scores are spread over a message. scoring/Language/MessageSummary.cs does the same."""
import math

CLASSES = ["es", "qu", "mixed", "other"]
CLIP = 4.0


def summary(model, found):
    """Folded words -> 12 numbers."""
    scores = [model.word_scores(word) for word in found]
    n = len(scores)
    total = [sum(s[k] for s in scores) / math.sqrt(n) + model.bias[k] for k in range(4)]
    lean = total[1] - total[0]                                   # > 0: Quechua
    foreign = max(total[2], total[3]) - max(total[0], total[1])  # > 0: neither
    spanish = quechua = 0.0
    run_spanish = run_quechua = best_spanish = best_quechua = 0.0
    top_spanish = top_quechua = 0.0
    sure_spanish = sure_quechua = 0
    previous, changes = 0, 0
    for s in scores:
        d = max(-CLIP, min(CLIP, s[1] - s[0]))
        spanish += max(0.0, -d)
        quechua += max(0.0, d)
        run_spanish = max(0.0, run_spanish - d)
        run_quechua = max(0.0, run_quechua + d)
        best_spanish = max(best_spanish, run_spanish)
        best_quechua = max(best_quechua, run_quechua)
        top_spanish = max(top_spanish, -d)
        top_quechua = max(top_quechua, d)
        side = -1 if d < -1.5 else 1 if d > 1.5 else 0
        sure_spanish += side < 0
        sure_quechua += side > 0
        changes += side != 0 and previous != 0 and side != previous
        previous = side or previous
    return [
        max(-12.0, min(12.0, lean)),
        abs(max(-12.0, min(12.0, lean))),
        max(-12.0, min(12.0, foreign)),
        min(spanish, quechua) / (spanish + quechua + 1.0),
        math.log1p(min(spanish, quechua)),
        math.log1p(min(best_spanish, best_quechua)),
        min(top_spanish, top_quechua),
        math.log1p(min(sure_spanish, sure_quechua)),
        math.log1p(max(sure_spanish, sure_quechua)),
        changes / n,
        math.log(n),
        (spanish - quechua) / (spanish + quechua + 1.0),
    ]
