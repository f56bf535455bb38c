"""The second stage's input: how the words' scores are spread over a message. scoring/Language/MessageSummary.cs does the same."""
import math

CLASSES = ["es", "qu", "mixed", "other"]
CLIP = 4.0     # one word never decides alone
FAR = 12.0     # a verb with its Quechua endings leans this far; a name or a loan does not
STRONG = 8.0
QUOTING = "nisqa"


def word_scores(model, found):
    """Each word's scores. Loans that "nisqa" (so-called) follows are quoted: they say nothing of the sentence's language."""
    scores = [list(model.word_scores(word)) for word in found]
    for at, word in enumerate(found):
        if word.startswith(QUOTING):
            before = at - 1
            while before >= 0 and scores[before][1] < scores[before][0]:
                scores[before] = [0.0] * len(scores[before])
                before -= 1
    return scores


def summary(model, found):
    """Folded words -> 18 numbers."""
    scores = word_scores(model, found)
    n = len(scores)
    total = [sum(s[k] for s in scores) / math.sqrt(n) + model.bias[k] for k in range(4)]
    lean = total[1] - total[0]                                   # > 0: Quechua
    foreign = max(total[2], total[3]) - max(total[0], total[1])  # > 0: neither
    spanish = quechua = 0.0
    run_spanish = run_quechua = best_spanish = best_quechua = 0.0
    top_spanish = top_quechua = 0.0
    sure_spanish = sure_quechua = 0
    strong_spanish = strong_quechua = 0
    far_spanish = far_quechua = farthest_spanish = farthest_quechua = 0.0
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
        far = max(-FAR, min(FAR, s[1] - s[0]))
        far_spanish += max(0.0, -far)
        far_quechua += max(0.0, far)
        farthest_spanish = max(farthest_spanish, -far)
        farthest_quechua = max(farthest_quechua, far)
        strong_spanish += far < -STRONG
        strong_quechua += far > STRONG
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
        max(-FAR, min(FAR, scores[0][1] - scores[0][0])),
        far,   # of the last word: where Quechua has its verb
        min(farthest_spanish, farthest_quechua),
        math.log1p(min(far_spanish, far_quechua)),
        math.log1p(min(strong_spanish, strong_quechua)),
        (far_spanish - far_quechua) / (far_spanish + far_quechua + 1.0),
    ]
