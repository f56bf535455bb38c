"""The whole decision on one message, as scoring/Language/LanguageClassifier.cs makes it."""
import math

from language_features import FOREIGN, are_no_words, words
from language_second import CLASSES, summary

SURE = 0.6          # under it the label is only a guess, and is said to be one
OTHER_FROM = {1: 0.7, 2: 0.6}   # words of the message: one or two alone are rarely Aymara or English
MIXED_FROM = 0.7    # "mixed" is said only when it is likely: a Quechua sentence full of loans is still Quechua
MIXED, OTHER = CLASSES.index("mixed"), CLASSES.index("other")
NEAR_EVEN = 0.6     # an ambiguous word leans to a language from here on; under it the label is "unknown"


def classify(model, text):
    """-> label (es, qu, mixed, other, unknown), variety, probability, abstained."""
    found = words(text)
    if not found:
        return "unknown", "", 0.0, True
    letters = "".join(found)
    if 2 * letters.count(FOREIGN) > len(letters):
        return "other", "", 0.99, False
    if are_no_words(found):
        return "unknown", "", 0.0, True
    if len(found) <= 2 and all(word in model.priors for word in found):
        return by_prior([model.priors[word] for word in found], found)
    chances = model.second(summary(model, found))
    for label, least in ((MIXED, MIXED_FROM), (OTHER, OTHER_FROM.get(len(found), 0))):
        if chances[label] < least:
            chances[label] = 0
            chances = chances / chances.sum()
    best = int(chances.argmax())
    label = CLASSES[best]
    variety = variety_of(model, found) if label in ("qu", "mixed") else ""
    return label, variety, float(chances[best]), bool(chances[best] < SURE)


def by_prior(priors, found):
    odds = sum(math.log(p / (1 - p)) for p in priors)
    quechua = 1 / (1 + math.exp(-odds))
    surer = max(quechua, 1 - quechua)
    label = "unknown" if surer < NEAR_EVEN else "qu" if quechua > 0.5 else "es"
    return label, "", surer, len(found) == 1 or surer < 0.95


def variety_of(model, found):
    score = sum(model.word_scores(word)[4] for word in found) / math.sqrt(len(found)) + model.bias[4]
    return "quz" if score > 0 else "quy"
