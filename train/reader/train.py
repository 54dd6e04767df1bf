"""Trains the network on lessons, and on what a teacher says of them (teacher.py): python train.py LESSONS VECTORS MODEL [--teacher FOLDER]"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from export import export
from lessons import UNKNOWN, labels_of, load, sentences_of, windows
from measure import measure
from network import WIDTH, Network
from restore import restore
from vocabulary import first_rows, vectors, vocabulary

WINDOW = 250
LONGEST = 120
# Labels of cues among the roles, and how much more they count where the teacher is sure of one.
CUE, CUES = 3, 3
TASKS = ('roles', 'tags', 'names')
# Sets that are gone through more than once an epoch: the treebank is small.
OFTENER = {'syntax-train': 3}


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument('lessons', type=Path)
    parser.add_argument('vectors', type=Path)
    parser.add_argument('model', type=Path)
    parser.add_argument('--teacher', type=Path, help='folder of what the teacher says, one file a set of lessons')
    parser.add_argument('--from', dest='begun', type=Path, help='weights to go on from, as this writes them, .pt or .bin; a .bin brings its words')
    parser.add_argument('--sets', default='roles-train,names-train,syntax-train,plain')
    parser.add_argument('--varied', type=int, default=6, help='how often each varied copy is gone through')
    parser.add_argument('--epochs', type=int, default=10)
    parser.add_argument('--batch', type=int, default=24)
    parser.add_argument('--rate', type=float, default=3e-3)
    parser.add_argument('--dropout', type=float, default=0.2)
    parser.add_argument('--unknown', type=float, default=0.08)
    parser.add_argument('--layers', type=int, default=3)
    parser.add_argument('--words', type=int, default=40_000)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--steps', type=int, default=0, help='stop after so many steps')
    return parser.parse_args()


def rowed(lesson: dict, row: dict[int, int]) -> dict:
    """Gives a lesson the rows of the tables that its codes stand for."""
    lesson['rows'] = lesson['codes'].copy()
    lesson['rows'][:, 0] = [row.get(code, 0) for code in lesson['codes'][:, 0].tolist()]
    return lesson


def unlabelled(lesson: dict) -> dict:
    return {key: lesson[key] for key in ('document', 'sentences', 'forms')}


def with_teacher(lessons: list[dict], file: Path) -> list[dict]:
    """Adds what the teacher said of them, and the codes of the words that it read."""
    said = dict(np.load(file))
    at = 0
    for p in lessons:
        n = len(p['forms'])
        p['codes'] = said['codes'][at : at + n].astype(np.int64)
        for key in ('roles', 'tags', 'names', 'heads', 'relations', 'sure'):
            p[f'teacher {key}'] = said[key][at : at + n]
        at += n
    return lessons


def collate(batch: list[list[dict]]):
    """Rows of the tables for every token of the windows, and where there is a token."""
    longest = max(sum(len(p['forms']) for p in w) for w in batch)
    codes = torch.zeros(len(batch), longest, batch[0][0]['codes'].shape[1], dtype=torch.long)
    mask = torch.zeros(len(batch), longest, dtype=torch.bool)
    for i, window in enumerate(batch):
        own = np.concatenate([p['rows'] for p in window])
        codes[i, : len(own)] = torch.from_numpy(own)
        mask[i, : len(own)] = True
    return codes, mask


def gathered(batch: list[list[dict]], key: str, absent) -> torch.Tensor:
    """What the paragraphs of a batch have under a key, one row a token; `absent(length)` where a paragraph has nothing."""
    return torch.from_numpy(np.concatenate([p[key] if key in p else absent(len(p['forms'])) for w in batch for p in w]))


def absolute_heads(batch: list[list[dict]], key: str) -> torch.Tensor:
    """Heads counted from the first token of the batch; -1 for a root, `UNKNOWN` where none is given."""
    found, offset = [], 0
    for window in batch:
        for p in window:
            heads = p.get(key, np.full(len(p['forms']), UNKNOWN))
            found.append(np.where(heads >= 0, heads + offset, heads))
            offset += len(p['forms'])
    return torch.from_numpy(np.concatenate(found).astype(np.int64))


def loss_of(net: Network, batch: list[list[dict]], settings: argparse.Namespace) -> dict[str, torch.Tensor]:
    codes, mask = collate(batch)
    h = net(codes, mask)[mask]
    losses = {}
    for task in TASKS:
        scores = net.heads[task](h)
        gold = gathered(batch, task, lambda n: np.full(n, UNKNOWN))
        if (gold != UNKNOWN).any():
            losses[task] = F.cross_entropy(scores, gold, ignore_index=UNKNOWN)
        if settings.teacher:
            said = gathered(batch, f'teacher {task}', lambda n: np.zeros((n, scores.shape[1]), np.float16)).float()
            apart = F.kl_div(F.log_softmax(scores, -1), F.log_softmax(said, -1), log_target=True, reduction='none')
            told = said.any(-1)  # The teacher reads no further than its longest window.
            if told.any():
                each = apart.sum(-1)[told]
                if task == 'roles':
                    cue = said[told].softmax(-1)[:, CUE : CUE + 2].sum(-1)
                    each = each * (1 + CUES * cue)
                losses[f'{task} taught'] = each.mean()
    of_gold = 'heads' in batch[0][0]
    heads = absolute_heads(batch, 'heads' if of_gold else 'teacher heads')
    sure = torch.ones(len(h)) if of_gold else gathered(batch, 'teacher sure', lambda n: np.zeros(n, np.float16)).float()
    if (heads != UNKNOWN).any():
        sentences, offset = [], 0
        for window in batch:
            sentences += [(offset + a, n) for a, n in sentences_of(window, LONGEST)]
            offset += sum(len(p['forms']) for p in window)
        scores, index, present = net.arcs(h, sentences)
        starts = torch.tensor([a for a, _ in sentences])[:, None]
        target = heads[index]
        target = torch.where(target >= 0, target - starts + 1, torch.where(target == -1, 0, UNKNOWN))
        inside = (target >= 0) & (target < scores.shape[2]) & present
        target = torch.where(inside, target, UNKNOWN)
        suffix = '' if of_gold else ' taught'
        losses[f'arcs{suffix}'] = weighted(scores.flatten(0, 1), target.flatten(), sure[index].flatten())
        relations = gathered(batch, 'relations' if of_gold else 'teacher relations', lambda n: np.full(n, UNKNOWN)).long()
        known = heads != UNKNOWN
        scores = net.relations(h, heads.clamp(min=-1))[known]
        losses[f'relations{suffix}'] = weighted(scores, relations[known], sure[known])
    return losses


def weighted(scores: torch.Tensor, target: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    known = target != UNKNOWN
    each = F.cross_entropy(scores, target, ignore_index=UNKNOWN, reduction='none') * weights
    return each.sum() / known.sum().clamp(min=1)


WEIGHTS = {
    'roles': 0.5,
    'tags': 0.5,
    'names': 1.0,
    'arcs': 0.8,
    'relations': 0.6,
    'roles taught': 3.0,
    'tags taught': 0.3,
    'names taught': 0.5,
    'arcs taught': 0.5,
    'relations taught': 0.5,
}


def new_network(words: list[int], known: dict[int, np.ndarray], labels: dict, settings: argparse.Namespace) -> Network:
    tables = {name: rows or len(words) + 1 for name, rows in labels['tables'].items()}
    outputs = {key: len(labels[key]) for key in ('roles', 'tags', 'relations')} | {'names': 1 + 2 * len(labels['names'])}
    net = Network(tables, outputs, settings.layers, settings.dropout, settings.unknown)
    with torch.no_grad():
        net.tables['word'].weight.mul_(0.3).add_(torch.from_numpy(first_rows(words, known, WIDTH, 0.3)))
    if settings.begun:
        net.load_state_dict(torch.load(settings.begun))
    return net


def main() -> None:
    settings = options()
    torch.manual_seed(settings.seed)
    random.seed(settings.seed)
    torch.set_num_threads(settings.threads)
    labels = labels_of(settings.lessons)
    taught = settings.sets.split(',')
    sets = {name: load(settings.lessons, name) for name in [*taught, 'roles-dev', 'names-dev', 'syntax-dev']}
    known = vectors(settings.vectors)
    if settings.begun and settings.begun.suffix == '.bin':
        net, words = restore(settings.begun, labels, settings.dropout, settings.unknown)
    else:
        words = vocabulary([p for name in taught for p in sets[name]], known, settings.words)
        net = new_network(words, known, labels, settings)
    row = {code: i + 1 for i, code in enumerate(words)}
    for lessons in sets.values():
        for p in lessons:
            rowed(p, row)
    times = {name: settings.epochs * OFTENER.get(name, 1) for name in taught}
    if settings.teacher:
        for name in taught:
            files = [settings.teacher / f'{name}.npz', *sorted(settings.teacher.glob(f'{name} varied *.npz'))]
            sets[name] = with_teacher(sets[name], files[0])
            for file in files[1:]:
                sets[file.stem] = [rowed(p, row) for p in with_teacher([unlabelled(p) for p in sets[name]], file)]
                times[file.stem] = settings.varied

    steps = []
    for name, often in times.items():
        all_windows = windows(sets[name], WINDOW)
        for epoch in np.linspace(0, settings.epochs, often, endpoint=False):
            random.shuffle(all_windows)
            for i in range(0, len(all_windows), settings.batch):
                steps.append((epoch + random.random() * settings.epochs / often, name, all_windows[i : i + settings.batch]))
    steps.sort(key=lambda step: step[0])
    rows = [p for name, p in net.named_parameters() if name.startswith('tables')]
    rest = [p for name, p in net.named_parameters() if not name.startswith('tables')]
    groups = [{'params': rows, 'weight_decay': 0.0}, {'params': rest}]
    optimiser = torch.optim.AdamW(groups, lr=settings.rate, betas=(0.9, 0.99), weight_decay=0.01, fused=True)
    pace = lambda i: min(1, (i + 1) / 100) * max(0.01, 1 - i / len(steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, pace)
    began, seen = time.time(), {}
    for i, (_, name, batch) in enumerate(steps[: settings.steps or None]):
        losses = loss_of(net, batch, settings)
        if not losses:
            continue
        optimiser.zero_grad()
        sum(WEIGHTS[key] * value for key, value in losses.items()).backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        for key, value in losses.items():
            seen.setdefault(key, []).append(value.item())
        if i % 200 == 199:
            means = {key: round(float(np.mean(values[-100:])), 3) for key, values in seen.items()}
            print(f'{i + 1} of {len(steps)}, {time.time() - began:.0f} s:', means, flush=True)
        if i + 1 in (len(steps) // 3, 2 * len(steps) // 3):
            print(measure(net, sets, collate), flush=True)
            torch.save(net.state_dict(), settings.model.with_suffix('.pt'))
    print(measure(net, sets, collate), flush=True)
    torch.save(net.state_dict(), settings.model.with_suffix('.pt'))
    export(net, words, settings.model)


if __name__ == '__main__':
    main()
