"""
Adds to what a teacher says what it does not tell, as a network that was trained before tells it, so that learning one task anew keeps
the others: python complete.py LESSONS MODEL TEACHER. MODEL: its weights as they ship. TEACHER: the folder that teacher.py wrote, changed in
place. Source: Li and Hoiem (2016), Learning without Forgetting.
"""

import argparse
from pathlib import Path

import numpy as np
import torch

from lessons import UNKNOWN, labels_of, load, sentences_of, windows
from restore import restore
from train import LONGEST, WINDOW, collate, rowed


@torch.no_grad()
def say(net, lessons: list[dict]) -> dict[str, np.ndarray]:
    """What teacher.py writes of lessons, by the network."""
    said: dict[str, list[np.ndarray]] = {key: [] for key in ('tags', 'names', 'heads', 'relations', 'sure')}
    for window in windows(lessons, WINDOW):
        codes, mask = collate([window])
        h = net(codes, mask)[0]
        starts = np.repeat(np.cumsum([0, *(len(p['forms']) for p in window[:-1])]), [len(p['forms']) for p in window])
        heads, sure = np.full(len(h), UNKNOWN), np.zeros(len(h), np.float16)
        sentences = sentences_of(window, LONGEST)
        if sentences:
            scores, _, _ = net.arcs(h, sentences)
            likely, best = scores.softmax(-1).max(-1)
            for i, (start, n) in enumerate(sentences):
                own = best[i, :n].numpy()
                heads[start : start + n] = np.where(own == 0, -1, own - 1 + start)
                sure[start : start + n] = likely[i, :n].numpy()
        relations = net.relations(h, torch.from_numpy(heads)).argmax(-1).numpy()
        said['tags'].append(net.heads['tags'](h).numpy().astype(np.float16))
        said['names'].append(net.heads['names'](h).numpy().astype(np.float16))
        said['heads'].append(np.where(heads >= 0, heads - starts, heads).astype(np.int16))
        said['relations'].append(relations.astype(np.int16))
        said['sure'].append(sure)
    return {key: np.concatenate(rows) for key, rows in said.items()}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('lessons', type=Path)
    parser.add_argument('model', type=Path)
    parser.add_argument('teacher', type=Path)
    settings = parser.parse_args()
    net, words = restore(settings.model, labels_of(settings.lessons))
    net.eval()
    row = {code: i + 1 for i, code in enumerate(words)}
    for file in sorted(settings.teacher.glob('*.npz')):
        told = dict(np.load(file))
        lessons = load(settings.lessons, file.stem.split(' varied ')[0])
        at = 0
        for p in lessons:
            p['codes'] = told['codes'][at : at + len(p['forms'])].astype(np.int64)
            at += len(p['forms'])
            rowed(p, row)
        np.savez(file, **{**say(net, lessons), **told})
        print(file.name, flush=True)


if __name__ == '__main__':
    main()
