"""
Lessons with some of their words exchanged for words of a like meaning, for a teacher to say what it thinks of: there is more text to
learn from than was annotated. Source: Jiao et al. (2020), TinyBERT: Distilling BERT for Natural Language Understanding, its data augmentation.
"""

import random
from collections import Counter

import numpy as np

# Tables of codes that belong to a word alone (src/analyse/codes.ts): word, suffix3, prefix3, suffix2; then comes its shape.
OF_WORD = 4
SHAPE = 4
NEAREST = 12
LEAST = 2


class Exchange:
    """Which forms may stand for which: those of the same shape whose vectors are nearest, or, without a vector, any other of the shape."""

    def __init__(self, lessons: list[dict], vectors: dict[int, np.ndarray]):
        counts, self.codes = Counter(), {}
        for lesson in lessons:
            for form, code in zip(lesson['forms'], lesson['codes'].tolist()):
                if any(c.isalpha() for c in form):
                    counts[form, code[SHAPE]] += 1
                    self.codes[form, code[SHAPE]] = code[:OF_WORD]
        self.near: dict[tuple[str, int], list[str]] = {}
        self.others: dict[int, list[str]] = {}
        for shape in {s for _, s in counts}:
            forms = [f for (f, s), n in counts.items() if s == shape and n >= LEAST]
            known = [f for f in forms if self.codes[f, shape][0] in vectors]
            self.others[shape] = [f for f in forms if self.codes[f, shape][0] not in vectors]
            if len(known) <= NEAREST:
                continue
            rows = np.stack([vectors[self.codes[f, shape][0]] for f in known])
            rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
            for at in range(0, len(known), 2000):
                close = np.argpartition(-(rows[at : at + 2000] @ rows.T), NEAREST, axis=1)[:, : NEAREST + 1]
                for i, row in enumerate(close):
                    self.near[known[at + i], shape] = [known[j] for j in row if j != at + i]

    def varied(self, lesson: dict, share: float) -> dict:
        """The lesson without its labels, `share` of its words exchanged."""
        forms, codes = list(lesson['forms']), lesson['codes'].copy()
        for i, form in enumerate(forms):
            shape = int(codes[i, SHAPE])
            if (form, shape) not in self.codes or random.random() > share:
                continue
            options = self.near.get((form, shape)) or self.others.get(shape)
            if options:
                forms[i] = random.choice(options)
                codes[i, :OF_WORD] = self.codes[forms[i], shape]
        return {'document': lesson['document'], 'sentences': lesson['sentences'], 'forms': forms, 'codes': codes}
