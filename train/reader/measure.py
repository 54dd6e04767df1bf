"""Quick scores of a network on held-out lessons, to watch training by; the scores that count are those of bench/quality, through the engine itself."""

import numpy as np
import torch

from lessons import UNKNOWN, sentences_of, windows


def f1(right: float, gold: float, found: float) -> float:
    return round(200 * right / max(1, gold + found), 1)


def best_path(scores: np.ndarray) -> list[int]:
    """The likeliest role sequence in which a part goes on only after its beginning."""
    n = scores.shape[1]
    allowed = np.array([[0.0 if b == 0 or b % 2 == 1 or a in (b, b - 1) else -1e6 for b in range(n)] for a in range(n)])
    here = scores[0] + np.array([0.0 if b == 0 or b % 2 == 1 else -1e6 for b in range(n)])
    back = []
    for row in scores[1:]:
        options = here[:, None] + allowed
        back.append(options.argmax(0))
        here = options.max(0) + row
    path = [int(here.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


def spans(labels) -> set[tuple[int, int, int]]:
    found, at = set(), 0
    labels = list(labels)
    while at < len(labels):
        end = at + 1
        if labels[at]:
            kind = (labels[at] + 1) // 2
            while end < len(labels) and labels[end] == 2 * kind:
                end += 1
            found.add((kind, at, end))
        at = end
    return found


@torch.no_grad()
def measure(net, sets, collate) -> dict:
    net.eval()
    out = {}
    tokens, exact = np.zeros((4, 3)), np.zeros((4, 3))
    for window in windows(sets['roles-dev'], 250):
        codes, mask = collate([window])
        scores = torch.log_softmax(net.heads['roles'](net(codes, mask)[0]), -1).numpy()
        at = 0
        for p in window:
            n = len(p['forms'])
            found, gold = np.array(best_path(scores[at : at + n])), p['roles']
            at += n
            a, b = spans(found), spans(gold)
            for kind in (1, 2, 3):
                x, y = (found + 1) // 2 == kind, (gold + 1) // 2 == kind
                tokens[kind] += [(x & y).sum(), y.sum(), x.sum()]
                sa, sb = {s for s in a if s[0] == kind}, {s for s in b if s[0] == kind}
                exact[kind] += [len(sa & sb), len(sb), len(sa)]
    out['tokens'] = [f1(*tokens[k]) for k in (1, 2, 3)]
    out['exact'] = [f1(*exact[k]) for k in (1, 2, 3)]
    counts = np.zeros(3)
    for window in windows(sets['names-dev'], 250):
        codes, mask = collate([window])
        found = spans(net.heads['names'](net(codes, mask)[0]).argmax(-1).tolist())
        gold = spans(np.concatenate([p['names'] for p in window]).tolist())
        counts += [len(found & gold), len(gold), len(found)]
    out['names'] = f1(*counts)
    right = np.zeros(5)
    for window in windows(sets['syntax-dev'], 250):
        codes, mask = collate([window])
        h = net(codes, mask)[0]
        tags = np.concatenate([p['tags'] for p in window])
        known = tags != UNKNOWN
        right[:2] += [(np.minimum(net.heads['tags'](h).argmax(-1).numpy(), 16) == np.minimum(tags, 16))[known].sum(), known.sum()]
        sentences = sentences_of(window, 300)
        scores, index, mask = net.arcs(h, sentences)
        heads = torch.full((len(h),), -1)
        for i, (start, n) in enumerate(sentences):
            best = scores[i, :n].argmax(-1)
            heads[start : start + n] = torch.where(best > 0, start + best - 1, -1)
        relations = net.relations(h, heads).argmax(-1).numpy()
        gold, offset = [], 0
        for p in window:
            gold.append(np.where(p['heads'] >= 0, p['heads'] + offset, p['heads']))
            offset += len(p['forms'])
        gold, gold_relations = np.concatenate(gold), np.concatenate([p['relations'] for p in window])
        known = gold != UNKNOWN
        hit = (heads.numpy() == gold) & known
        right[2:] += [known.sum(), hit.sum(), (hit & (relations == gold_relations)).sum()]
    out['tags'] = round(100 * right[0] / right[1], 1)
    out['arcs'], out['relations'] = round(100 * right[3] / right[2], 1), round(100 * right[4] / right[2], 1)
    net.train()
    return out
