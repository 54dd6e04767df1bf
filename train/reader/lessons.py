"""Lessons as `npm run train -- lessons FOLDER` writes them: paragraphs of tokens with the labels that their corpus has."""

import json
from pathlib import Path

import numpy as np

UNKNOWN = -100
LABELS = ('roles', 'tags', 'heads', 'relations', 'names')


def load(folder: Path, name: str) -> list[dict]:
    tables = len(labels_of(folder)['tables'])
    lessons = []
    with open(folder / f'{name}.jsonl', encoding='utf8') as lines:
        for line in lines:
            lesson = json.loads(line)
            lesson['codes'] = np.array(lesson['codes'], np.int64).reshape(-1, tables)
            for label in LABELS:
                if label in lesson:
                    lesson[label] = np.array(lesson[label], np.int64)
            lessons.append(lesson)
    return lessons


def labels_of(folder: Path) -> dict:
    return json.loads((folder / 'labels.json').read_text())


def windows(lessons: list[dict], limit: int, size=lambda lesson: len(lesson['forms'])) -> list[list[dict]]:
    """Runs of paragraphs of one document, as many as fit into `limit` tokens: what the network reads at once (src/analyse/windows.ts)."""
    found, run, total = [], [], 0
    for lesson in lessons:
        length = size(lesson)
        if run and (total + length > limit or lesson['document'] != run[-1]['document']):
            found.append(run)
            run, total = [], 0
        run.append(lesson)
        total += length
    return found + [run] if run else found


def sentences_of(window: list[dict], limit: int) -> list[tuple[int, int]]:
    """First token and length of each sentence of a window, but those that are longer than `limit` tokens."""
    found, offset = [], 0
    for lesson in window:
        edges = [*lesson['sentences'], len(lesson['forms'])]
        found += [(offset + a, b - a) for a, b in zip(edges, edges[1:]) if 0 < b - a <= limit]
        offset += len(lesson['forms'])
    return found
