"""Text -> the hashed features of the language model. scoring/Language/WordReader.cs and WordScorer.cs do exactly the same."""
import unicodedata

LONGEST_TEXT = 2_000   # characters read of a message
LONGEST_WORD = 40      # characters kept of a word
MOST_WORDS = 256       # words read of a message
LONGEST_GRAM = 5
BUCKETS = 1 << 18
APOSTROPHES = "'\u2019\u2018`\u00b4\u02bc\u201b\u2032"
FOLDED = {"á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u"}
FOREIGN = "\u00a4"     # stands for any letter outside Latin-1


def fold(character):
    """One character -> its folded letter, "'" inside words, "0" for a digit, or "" for a separator."""
    if "a" <= character <= "z":
        return character
    if "A" <= character <= "Z":
        return character.lower()
    if "0" <= character <= "9":
        return "0"
    if character in APOSTROPHES:
        return "'"
    code = ord(character)
    if 0xC0 <= code <= 0xFF and code not in (0xD7, 0xF7):
        lower = chr(code + 0x20) if code < 0xDF else character
        return FOLDED.get(lower, lower)
    if 0x100 <= code <= 0xFFFF and not 0xD800 <= code <= 0xDFFF and unicodedata.category(character)[0] == "L":
        return FOREIGN
    return ""


def words(text):
    """The folded words of a text: letters and inner apostrophes, digits as one 0; words of digits alone are left out."""
    found, word, run = [], [], 0

    def close():
        nonlocal word, run
        while word and word[-1] == "'":
            word.pop()
        if word and any(letter != "0" for letter in word):
            found.append("".join(word))
        word, run = [], 0

    for character in text[:LONGEST_TEXT]:
        if len(found) == MOST_WORDS:
            break
        if "\u0300" <= character <= "\u036f":
            if character == "\u0303" and word and word[-1] == "n":
                word[-1] = "ñ"
            continue
        letter = fold(character)
        if letter == "" or (letter == "'" and not word):
            close()
            continue
        if word and word[-1] == letter:
            run += 1
            if letter in "0'":
                continue
            if run == 3:
                word.pop()
                continue
            if run > 3:
                continue
        else:
            run = 1
        if len(word) < LONGEST_WORD:
            word.append(letter)
    if len(found) < MOST_WORDS:
        close()
    return found


VOWELS = "aeiouyü" + FOREIGN
MOST_CONSONANTS = 4    # side by side: "instrucción"; "asdfgh" has five


def is_noise(word):
    """Letters that no word of these languages has: none of three a vowel, or five consonants side by side (ch, sh, th, ll, rr … count as one)."""
    run, vowels, before = 0, 0, ""
    for letter in word:
        if letter in VOWELS:
            run, vowels = 0, vowels + 1
        elif letter not in "'0" and letter != before and not (letter == "h" and before and before in "csptkq"):
            run += 1
            if run > MOST_CONSONANTS:
                return True
        before = letter
    return vowels == 0 and len(word) > 2


def are_no_words(found):
    """Whether a message is typed at random ("asdfgh jkl") or letter by letter ("T R U J I L L O")."""
    letters = sum(map(len, found))
    return 2 * sum(len(word) for word in found if is_noise(word)) > letters or (len(found) > 2 and letters == len(found))


def step(value, letter):
    return ((value ^ ord(letter)) * 16777619) & 0xFFFFFFFF


def bucket(value):
    return (value ^ (value >> 15)) & (BUCKETS - 1)


def features(word):
    """The buckets of one word: character 1- to 5-grams of " word ", and the word as a whole."""
    padded = f" {word} "
    found = []
    for start in range(len(padded)):
        value = 2166136261
        for end in range(start, min(start + LONGEST_GRAM, len(padded))):
            value = step(value, padded[end])
            if not (end == start and padded[end] == " "):
                found.append(bucket(value))
    value = 2166136261 ^ 0x5BD1E995
    for letter in word:
        value = step(value, letter)
    found.append(bucket(value))
    return found
