"""
Trains a large network on the lessons, and writes what it says of every lesson, for train.py to learn from:
python teacher.py LESSONS ENCODER VECTORS OUT [--from FILE] [--epochs NAME=N,…]. ENCODER is the folder of all-mpnet-base-v2 (Apache 2.0 licence).
Source: Hinton, Vinyals and Dean (2015), Distilling the Knowledge in a Neural Network.
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F
from transformers import MPNetConfig, MPNetModel

from lessons import UNKNOWN, labels_of, load, sentences_of, windows
from varied import Exchange
from vocabulary import vectors

# The lower layers stay as they came: they cost a third of the time, and little is to be learnt there.
FROZEN = 4
WIDTH = 768
PIECES = 250
MOST = 510
BATCH = 12
# Batches are made of windows of like length, out of so many at a time.
POOL = 20
START, PAD, END, NONE = 0, 1, 2, 3
SETS = ('roles-train', 'names-train', 'syntax-train', 'plain')
# Of the words of a varied copy, how many are exchanged.
SHARE = 0.25


def encoder(folder: Path) -> MPNetModel:
    config = MPNetConfig.from_json_file(str(folder / 'config.json'))
    config.hidden_dropout_prob = config.attention_probs_dropout_prob = 0.0
    model = MPNetModel(config, add_pooling_layer=False)
    model.load_state_dict({k: v for k, v in load_file(str(folder / 'model.safetensors')).items() if k in model.state_dict()})
    model.embeddings.requires_grad_(False)
    model.encoder.layer[:FROZEN].requires_grad_(False)
    return model


class Teacher(nn.Module):
    def __init__(self, folder: Path, labels: dict):
        super().__init__()
        self.encoder = encoder(folder)
        self.shape, self.quote = nn.Embedding(16, WIDTH), nn.Embedding(32, WIDTH)
        nn.init.normal_(self.shape.weight, std=0.02)
        nn.init.normal_(self.quote.weight, std=0.02)
        self.roles = nn.Linear(WIDTH, len(labels['roles']))
        self.tags = nn.Linear(WIDTH, len(labels['tags']))
        self.ents = nn.Linear(WIDTH, 1 + 2 * len(labels['names']))
        self.ad, self.ah = nn.Linear(WIDTH, 128), nn.Linear(WIDTH, 128)
        self.W, self.root = nn.Parameter(torch.eye(129, 128) * 0.1), nn.Parameter(torch.zeros(WIDTH))
        self.rd, self.rh, self.ro = nn.Linear(WIDTH, 96), nn.Linear(WIDTH, 96), nn.Linear(96, len(labels['relations']))
        self.drop = nn.Dropout(0.1)

    def forward(self, batch: list[list[dict]]):
        """Activations of every token of the windows, and how many tokens of each were read: what lies beyond `MOST` pieces is not."""
        ids, shapes, quotes, mask, first, lengths = pieces_of(batch)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            x = self.encoder.embeddings(ids)
            bias = self.encoder.encoder.compute_position_bias(x)
            hidden = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
            for i, layer in enumerate(self.encoder.encoder.layer):
                x = layer(x, hidden, None, bias.detach() if i < FROZEN else bias)[0]
                if i == FROZEN - 1:
                    x = x + self.shape(shapes) + self.quote(quotes)
        return self.drop(x.float()).reshape(-1, WIDTH)[first], lengths

    def told(self):
        """The set that teaches a task, the task, and its layer."""
        return ('roles-train', 'roles', self.roles), ('names-train', 'names', self.ents), ('syntax-train', 'tags', self.tags)

    def arcs(self, h, sentences):
        longest = max(n for _, n in sentences)
        index = torch.zeros(len(sentences), longest, dtype=torch.long)
        mask = torch.zeros(len(sentences), longest, dtype=torch.bool)
        for i, (start, n) in enumerate(sentences):
            index[i, :n], mask[i, :n] = torch.arange(start, start + n), True
        x = h[index]
        rooted = torch.cat([self.root.expand(len(sentences), 1, -1), x], 1)
        dependents = torch.cat([F.leaky_relu(self.ad(x), 0.1), torch.ones(*x.shape[:2], 1)], -1)
        scores = dependents @ self.W @ F.leaky_relu(self.ah(rooted), 0.1).transpose(1, 2)
        allowed = torch.cat([torch.ones(len(sentences), 1, dtype=torch.bool), mask], 1)[:, None, :]
        return scores.masked_fill(~allowed, -1e4), x, rooted, index, mask

    def relations(self, x, rooted, heads):
        other = torch.gather(self.rh(rooted), 1, heads.clamp(min=0)[:, :, None].expand(-1, -1, 96))
        return self.ro(F.leaky_relu(self.rd(x) + other, 0.1))


def pieces_of(batch: list[list[dict]]):
    rows = []
    for window in batch:
        ids, shapes, quotes, first = [START], [15], [31], []
        for p in window:
            for piece, code in zip(p['pieces'], p['codes']):
                first.append(len(ids))
                ids += piece
                shapes += [int(code[4])] * len(piece)
                quotes += [int(code[5])] * len(piece)
            ids.append(END), shapes.append(15), quotes.append(31)
        rows.append((ids[:MOST], shapes[:MOST], quotes[:MOST], [f for f in first if f < MOST]))
    longest = max(len(ids) for ids, *_ in rows)
    ids = torch.full((len(rows), longest), PAD)
    shapes, quotes = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(2))
    mask = torch.zeros(len(rows), longest, dtype=torch.bool)
    for i, (a, b, c, _) in enumerate(rows):
        ids[i, : len(a)], shapes[i, : len(a)], quotes[i, : len(a)], mask[i, : len(a)] = torch.tensor(a), torch.tensor(b), torch.tensor(c), True
    first = torch.tensor([i * longest + f for i, row in enumerate(rows) for f in row[3]])
    return ids, shapes, quotes, mask, first, [len(row[3]) for row in rows]


def target(batch, lengths, key):
    return torch.from_numpy(np.concatenate([np.concatenate([p[key] for p in w])[:n] for w, n in zip(batch, lengths)]))


def placed_sentences(batch, lengths):
    """First token, length, paragraph and place in it of each sentence that was read whole."""
    found, base = [], 0
    for window, read in zip(batch, lengths):
        at = 0
        for p in window:
            found += [(base + at + a, n, p, a) for a, n in sentences_of([p], 300) if at + a + n <= read]
            at += len(p['forms'])
        base += read
    return found


def loss_of(net: Teacher, name: str, batch) -> torch.Tensor:
    h, lengths = net(batch)
    if name == 'roles-train':
        return F.cross_entropy(net.roles(h), target(batch, lengths, 'roles'))
    if name == 'names-train':
        return F.cross_entropy(net.ents(h), target(batch, lengths, 'names'))
    loss = F.cross_entropy(net.tags(h), target(batch, lengths, 'tags'), ignore_index=UNKNOWN)
    return loss + syntax_loss(net, h, placed_sentences(batch, lengths))


def syntax_loss(net: Teacher, h, placed) -> torch.Tensor:
    known, total = 0, torch.zeros(())
    for group in by_length(placed):
        scores, x, rooted, _, mask = net.arcs(h, [(start, n) for start, n, *_ in group])
        heads, relations = torch.full(mask.shape, UNKNOWN), torch.full(mask.shape, UNKNOWN)
        for i, (_, n, p, a) in enumerate(group):
            own = p['heads'][a : a + n]
            heads[i, :n] = torch.from_numpy(np.where(own == -1, 0, np.where(own == UNKNOWN, UNKNOWN, own - a + 1)))
            relations[i, :n] = torch.from_numpy(p['relations'][a : a + n])
        summed = {'ignore_index': UNKNOWN, 'reduction': 'sum'}
        total = total + F.cross_entropy(scores.flatten(0, 1), heads.flatten(), **summed)
        total = total + F.cross_entropy(net.relations(x, rooted, heads).flatten(0, 1), relations.flatten(), **summed)
        known += (heads != UNKNOWN).sum()
    return total / max(known, 1)


def by_length(placed, most: int = 2000) -> list[list]:
    """Sentences in groups of like length, so that little of what is computed of a group is empty."""
    groups: list[list] = []
    for sentence in sorted(placed, key=lambda s: s[1]):
        if not groups or (len(groups[-1]) + 1) * sentence[1] > most:
            groups.append([])
        groups[-1].append(sentence)
    return groups


@torch.no_grad()
def say(net: Teacher, lessons: list[dict], out: Path, tasks: set[str]) -> None:
    """
    Writes of all tokens of the lessons in order what the network was taught of: the scores of roles, names and tags, zeros for those that
    were not read; the likeliest head, counted from the paragraph's first token, -1 for a root and `UNKNOWN` where none was found; its
    relation; how likely it is; and the codes of the tokens.
    """
    net.eval()
    layers = {key: layer for task, key, layer in net.told() if task in tasks}
    syntax = 'syntax-train' in tasks
    for p in lessons:
        n = len(p['forms'])
        p['said'] = {key: np.zeros((n, layer.out_features), np.float16) for key, layer in layers.items()} | {'codes': p['codes'].astype(np.int32)}
        if syntax:
            p['said'] |= {'heads': np.full(n, UNKNOWN, np.int16), 'relations': np.zeros(n, np.int16), 'sure': np.zeros(n, np.float16)}
    all_windows = sorted(windows(lessons, PIECES, pieces_in), key=lambda window: sum(map(pieces_in, window)))
    for i in range(0, len(all_windows), BATCH):
        batch = all_windows[i : i + BATCH]
        h, lengths = net(batch)
        scores, at = {key: layer(h).numpy() for key, layer in layers.items()}, 0
        for window, left in zip(batch, lengths):
            for p in window:
                n = min(left, len(p['forms']))
                for key in layers:
                    p['said'][key][:n] = scores[key][at : at + n]
                at, left = at + n, left - n
        for group in by_length(placed_sentences(batch, lengths)) if syntax else []:
            scores, x, rooted, _, _ = net.arcs(h, [(start, n) for start, n, *_ in group])
            sure, best = scores.softmax(-1).max(-1)
            relations = net.relations(x, rooted, best).argmax(-1)
            for k, (_, n, p, a) in enumerate(group):
                own = best[k, :n].numpy()
                p['said']['heads'][a : a + n] = np.where(own == 0, -1, own - 1 + a)
                p['said']['relations'][a : a + n] = relations[k, :n].numpy()
                p['said']['sure'][a : a + n] = sure[k, :n].numpy()
    np.savez(out, **{key: np.concatenate([p['said'][key] for p in lessons]) for key in lessons[0]['said']})
    print(out.name, flush=True)


def pieces_in(lesson: dict) -> int:
    return sum(map(len, lesson['pieces'])) + 1


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('lessons', type=Path)
    parser.add_argument('encoder', type=Path)
    parser.add_argument('vectors', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('--from', dest='begun', type=Path, help='weights of a teacher to go on from')
    parser.add_argument('--epochs', type=numbers, default='roles-train=2,names-train=2,syntax-train=9', help='0: only write what it says')
    parser.add_argument('--varied', type=numbers, default='roles-train=2,names-train=1,syntax-train=3,plain=2', help='copies with words exchanged')
    parser.add_argument('--rate', type=float, default=7e-5)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    settings = parser.parse_args()
    torch.manual_seed(settings.seed)
    random.seed(settings.seed)
    torch.set_num_threads(settings.threads)
    settings.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(settings.encoder / 'tokenizer.json'))
    tokenizer.no_truncation()
    tokenizer.no_padding()

    def cut(lessons: list[dict]) -> list[dict]:
        for p in lessons:
            p['pieces'] = [e.ids[:8] or [NONE] for e in tokenizer.encode_batch(p['forms'], add_special_tokens=False)]
        return lessons

    sets = {name: cut(load(settings.lessons, name)) for name in SETS}
    net = Teacher(settings.encoder, labels_of(settings.lessons))
    if settings.begun:
        net.load_state_dict(torch.load(settings.begun))
    if any(settings.epochs.values()):
        teach(net, {name: windows(sets[name], PIECES, pieces_in) for name in settings.epochs}, settings.epochs, settings.rate)
        torch.save(net.state_dict(), settings.out / 'teacher.pt')
    exchange = Exchange([p for lessons in sets.values() for p in lessons], vectors(settings.vectors))
    for name, lessons in sets.items():
        say(net, lessons, settings.out / f'{name}.npz', set(settings.epochs))
        for i in range(settings.varied.get(name, 0)):
            say(net, cut([exchange.varied(p, SHARE) for p in lessons]), settings.out / f'{name} varied {i + 1}.npz', set(settings.epochs))


def numbers(text: str) -> dict[str, int]:
    """Numbers by name, as the command line gives them: a=1,b=2."""
    return {name: int(number) for name, number in (part.split('=') for part in text.split(','))}


def batches(all_windows: list[list[dict]]) -> list[list[list[dict]]]:
    """The windows in batches of chance, those of one batch of like length, so that little of what is computed is empty."""
    random.shuffle(all_windows)
    found = []
    for i in range(0, len(all_windows), BATCH * POOL):
        pool = sorted(all_windows[i : i + BATCH * POOL], key=lambda window: sum(map(pieces_in, window)))
        found += [pool[j : j + BATCH] for j in range(0, len(pool), BATCH)]
    return found


def teach(net: Teacher, data: dict[str, list[list[dict]]], epochs: dict[str, int], rate: float) -> None:
    steps = []
    for name, times in epochs.items():
        for epoch in range(times):
            steps += [((epoch + random.random()) / times, name, batch) for batch in batches(data[name])]
    steps.sort(key=lambda step: step[0])
    body = [p for name, p in net.named_parameters() if name.startswith('encoder') and p.requires_grad]
    heads = [p for name, p in net.named_parameters() if not name.startswith('encoder')]
    optimiser = torch.optim.AdamW([{'params': body, 'lr': rate}, {'params': heads, 'lr': 1e-3}], weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda i: min(1, (i + 1) / 100) * max(0.02, 1 - i / len(steps)))
    began = time.time()
    net.train()
    for i, (_, name, batch) in enumerate(steps):
        loss = loss_of(net, name, batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        if i % 20 == 19:
            print(f'{i + 1} of {len(steps)}, {time.time() - began:.0f} s: {name} {loss.item():.3f}', flush=True)


if __name__ == '__main__':
    main()
