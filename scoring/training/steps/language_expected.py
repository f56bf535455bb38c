"""Writes the committed tables that the C# tests read: what Python decides (expected.tsv), and the held-out rows whose licence lets them be here."""
from language_augment import sms
from language_classify import classify
from language_data import OWN, collect, table
from language_features import words
from language_model import read

FREE = {"flores200-dev", "gatitos", "tatoeba-spa", "tatoeba-mono", "tatoeba", "udhr", "commonvoice"}
ODD = ["Hoooola!!! q tal", "papa", "mi papa", "SARA", "ama", "de la", "RUCniyuq kani", "20ta wakayta rantini", "‘chay’ qullqi’ p’unchay", "ÀÉÎÕÜ ñÑ", "Привет", "ola k ase 😀",
       "mana\u0303na", "12 34", "ç", "0'0'a", "aaaa bbb cc", "x" * 90, "no " * 300, "http://www.sunat.gob.pe", "janiwa", "Kamisaki jilata",
       "Programa Nacional Juntos nisqapi kachkani", "nisqa"]


def save(name, header, rows):
    with open(OWN / name, "w", encoding="utf-8", newline="\n") as out:
        for row in [header] + rows:
            out.write("\t".join(row) + "\n")


def main():
    model = read()
    test = [r for r in collect() if r.split == "test"]
    free = [r for r in test if r.source in FREE and not (len(words(r.text)) <= 2 and any(w in model.priors for w in words(r.text)))]
    save("dev_free.tsv", ("text", "label", "variety", "source"), [(r.text, r.label, r.variety, r.source) for r in free])
    aymara = [r for r in test if r.label == "ay" and len(r.text.split()) > 1]
    save("dev_aymara.tsv", ("text", "label", "variety", "source"), [(r.text, "other", "", r.source) for r in aymara])
    texts = ODD + [r.text for r in free[::6]] + [r.text for r in aymara[::2]]
    texts += [r[0] for name in ("dev_mixed", "dev_lang_es", "dev_lang_qu") for r in table(OWN / f"{name}.tsv")[::4]] + [r[0] for r in table(OWN / "other_languages.tsv")[::60]]
    texts += [sms(text) for text in texts[len(ODD)::5]]
    rows = []
    for text in dict.fromkeys(t for t in texts if "\t" not in t and t.strip()):
        label, variety, probability, abstained = classify(model, text)
        rows.append((text, label, variety, f"{probability:.4f}", "true" if abstained else "false"))
    save("expected.tsv", ("text", "label", "variety", "probability", "abstained"), rows)


if __name__ == "__main__":
    main()
