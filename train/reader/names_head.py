"""Teaches the head for names again, with all below it as it is: python names_head.py LESSONS MODEL OUT"""

import sys
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from export import export
from lessons import UNKNOWN, labels_of, load, windows
from restore import restore
from train import WINDOW, collate, rowed

EPOCHS = 4
BATCH = 4096
RATE = 5e-4
# How much it stays with what it said before.
KEPT = 0.3


def main() -> None:
    lessons, model, out = map(Path, sys.argv[1:])
    labels = labels_of(lessons)
    net, words = restore(model, labels)
    net.eval()
    row = {code: i + 1 for i, code in enumerate(words)}
    all_windows = windows([rowed(p, row) for p in load(lessons, 'names-train')], WINDOW)
    read, gold = [], []
    with torch.no_grad():
        for i in range(0, len(all_windows), 64):
            batch = all_windows[i : i + 64]
            codes, mask = collate(batch)
            read.append(net(codes, mask)[mask])
            gold.append(torch.from_numpy(np.concatenate([p['names'] for w in batch for p in w])))
        h, y = torch.cat(read), torch.cat(gold).long()
        known = y != UNKNOWN
        h, y = h[known], y[known]
        before = F.log_softmax(net.heads['names'](h), -1)
    optimiser = torch.optim.Adam(net.heads['names'].parameters(), lr=RATE)
    for _ in range(EPOCHS):
        for at in torch.randperm(len(h)).split(BATCH):
            scores = net.heads['names'](h[at])
            apart = F.kl_div(F.log_softmax(scores, -1), before[at], log_target=True, reduction='batchmean')
            loss = (1 - KEPT) * F.cross_entropy(scores, y[at]) + KEPT * apart
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    export(net, words, out)


if __name__ == '__main__':
    main()
