"""
Trains a large network on the lessons, and writes what it says of every lesson, for train.py to learn from:
python teacher.py LESSONS ENCODER VECTORS OUT [--from FILE] [--epochs NAME=N,…]. ENCODER is the folder of bge-small-en-v1.5 (MIT licence), of which the lower layers
are taken. Source: Hinton, Vinyals and Dean (2015), Distilling the Knowledge in a Neural Network.
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional as F
from transformers import BertConfig, BertModel

from lessons import UNKNOWN, labels_of, load, sentences_of, windows
from varied import Exchange
from vocabulary import vectors

LAYERS = 8
PIECES = 250
MOST = 510
BATCH = 20
# How often each set is said of with a share of its words exchanged.
VARIED = {'roles-train': 2, 'names-train': 1, 'syntax-train': 3, 'plain': 2}
SHARE = 0.25


def encoder(folder: Path) -> BertModel:
    model = onnx.load(str(folder / 'bge-small-en-v1.5.onnx'))
    weights = {w.name: numpy_helper.to_array(w) for w in model.graph.initializer}
    config = BertConfig(
        vocab_size=30522,
        hidden_size=384,
        num_hidden_layers=LAYERS,
        num_attention_heads=12,
        intermediate_size=1536,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        attn_implementation='eager',
    )
    bert = BertModel(config, add_pooling_layer=False)
    state = bert.state_dict()
    for node in model.graph.node:
        if node.op_type == 'MatMul' and node.input[1] in weights:
            key = node.name[1 : -len('/MatMul')].replace('/', '.') + '.weight'
            if key in state:
                state[key] = torch.tensor(weights[node.input[1]].T.copy())
    state.update({key: torch.tensor(value.copy()) for key, value in weights.items() if key in state})
    bert.load_state_dict(state)
    bert.embeddings.word_embeddings.weight.requires_grad_(False)
    bert.embeddings.position_embeddings.weight.requires_grad_(False)
    return bert


class Teacher(nn.Module):
    def __init__(self, folder: Path, labels: dict):
        super().__init__()
        self.bert = encoder(folder)
        self.shape, self.quote = nn.Embedding(16, 384), nn.Embedding(32, 384)
        nn.init.normal_(self.shape.weight, std=0.02)
        nn.init.normal_(self.quote.weight, std=0.02)
        self.roles = nn.Linear(384, len(labels['roles']))
        self.tags = nn.Linear(384, len(labels['tags']))
        self.ents = nn.Linear(384, 1 + 2 * len(labels['names']))
        self.ad, self.ah = nn.Linear(384, 128), nn.Linear(384, 128)
        self.W, self.root = nn.Parameter(torch.eye(129, 128) * 0.1), nn.Parameter(torch.zeros(384))
        self.rd, self.rh, self.ro = nn.Linear(384, 96), nn.Linear(384, 96), nn.Linear(96, len(labels['relations']))
        self.drop = nn.Dropout(0.1)

    def forward(self, batch: list[list[dict]]):
        """Activations of every token of the windows, and how many tokens of each were read: what lies beyond `MOST` pieces is not."""
        ids, shapes, quotes, mask, first, lengths = pieces_of(batch)
        e = self.bert.embeddings
        with torch.autocast('cpu', dtype=torch.bfloat16):
            x = e.word_embeddings(ids) + e.position_embeddings.weight[: ids.shape[1]] + e.token_type_embeddings.weight[0]
            x = e.LayerNorm(x + self.shape(shapes) + self.quote(quotes))
            hidden = torch.zeros(mask.shape, dtype=torch.bfloat16).masked_fill(~mask, -1e4)[:, None, None, :]
            h = self.drop(self.bert.encoder(x, attention_mask=hidden).last_hidden_state.float())
        return h.reshape(-1, 384)[first], lengths

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
        ids, shapes, quotes, first = [101], [15], [31], []
        for p in window:
            for piece, code in zip(p['pieces'], p['codes']):
                first.append(len(ids))
                ids += piece
                shapes += [int(code[4])] * len(piece)
                quotes += [int(code[5])] * len(piece)
            ids.append(102), shapes.append(15), quotes.append(31)
        rows.append((ids[:MOST], shapes[:MOST], quotes[:MOST], [f for f in first if f < MOST]))
    longest = max(len(ids) for ids, *_ in rows)
    ids, shapes, quotes = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(3))
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
def say(net: Teacher, lessons: list[dict], out: Path, batch_size: int) -> None:
    """
    Writes of all tokens of the lessons in order: the scores of roles, tags and names, zeros for those that were not read; the likeliest
    head, counted from the paragraph's first token, -1 for a root and `UNKNOWN` where none was found; its relation; how likely it is; and
    the codes of the tokens.
    """
    net.eval()
    heads = {'roles': net.roles, 'tags': net.tags, 'names': net.ents}
    said: dict[str, list[np.ndarray]] = {key: [] for key in heads}
    for lesson in lessons:
        n = len(lesson['forms'])
        lesson['said'] = {'heads': np.full(n, UNKNOWN, np.int16), 'relations': np.zeros(n, np.int16), 'sure': np.zeros(n, np.float16)}
    all_windows = windows(lessons, PIECES, pieces_in)
    for i in range(0, len(all_windows), batch_size):
        batch = all_windows[i : i + batch_size]
        h, lengths = net(batch)
        at = 0
        for window, read in zip(batch, lengths):
            missing = sum(len(p['forms']) for p in window) - read
            for key, head in heads.items():
                said[key].append(np.pad(head(h[at : at + read]).numpy().astype(np.float16), ((0, missing), (0, 0))))
            at += read
        for group in by_length(placed_sentences(batch, lengths)):
            scores, x, rooted, _, _ = net.arcs(h, [(start, n) for start, n, *_ in group])
            sure, best = scores.softmax(-1).max(-1)
            relations = net.relations(x, rooted, best).argmax(-1)
            for k, (_, n, p, a) in enumerate(group):
                own = best[k, :n].numpy()
                p['said']['heads'][a : a + n] = np.where(own == 0, -1, own - 1 + a)
                p['said']['relations'][a : a + n] = relations[k, :n].numpy()
                p['said']['sure'][a : a + n] = sure[k, :n].numpy()
    for key in ('heads', 'relations', 'sure'):
        said[key] = [lesson['said'][key] for lesson in lessons]
    said['codes'] = [lesson['codes'].astype(np.int32) for lesson in lessons]
    np.savez(out, **{key: np.concatenate(rows) for key, rows in said.items()})


def pieces_in(lesson: dict) -> int:
    return sum(map(len, lesson['pieces'])) + 1


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('lessons', type=Path)
    parser.add_argument('encoder', type=Path)
    parser.add_argument('vectors', type=Path)
    parser.add_argument('out', type=Path)
    parser.add_argument('--from', dest='begun', type=Path, help='weights of a teacher to go on from')
    parser.add_argument('--epochs', default='roles-train=4,names-train=2,syntax-train=9', help='empty: only write what it says')
    parser.add_argument('--rate', type=float, default=1e-4)
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    settings = parser.parse_args()
    torch.manual_seed(settings.seed)
    random.seed(settings.seed)
    torch.set_num_threads(settings.threads)
    settings.out.mkdir(parents=True, exist_ok=True)
    tokenizer = Tokenizer.from_file(str(settings.encoder / 'bge-small-en-v1.5-tokenizer.json'))
    tokenizer.no_truncation()
    tokenizer.no_padding()

    def cut(lessons: list[dict]) -> list[dict]:
        for p in lessons:
            p['pieces'] = [e.ids[:8] or [100] for e in tokenizer.encode_batch(p['forms'], add_special_tokens=False)]
        return lessons

    sets = {name: cut(load(settings.lessons, name)) for name in VARIED}
    net = Teacher(settings.encoder, labels_of(settings.lessons))
    if settings.begun:
        net.load_state_dict(torch.load(settings.begun))
    if settings.epochs:
        epochs = {name: int(times) for name, times in (part.split('=') for part in settings.epochs.split(','))}
        teach(net, {name: windows(sets[name], PIECES, pieces_in) for name in epochs}, epochs, settings.rate)
        torch.save(net.state_dict(), settings.out / 'teacher.pt')
    exchange = Exchange([p for lessons in sets.values() for p in lessons], vectors(settings.vectors))
    for name, lessons in sets.items():
        say(net, lessons, settings.out / f'{name}.npz', 32)
    for i in range(max(VARIED.values())):
        for name, lessons in sets.items():
            if i < VARIED[name]:
                say(net, cut([exchange.varied(p, SHARE) for p in lessons]), settings.out / f'{name} varied {i + 1}.npz', 32)
                print(f'{name} varied {i + 1}', flush=True)


def teach(net: Teacher, data: dict[str, list[list[dict]]], epochs: dict[str, int], rate: float) -> None:
    steps = []
    for name, times in epochs.items():
        for epoch in range(times):
            random.shuffle(data[name])
            steps += [((epoch + random.random()) / times, name, data[name][i : i + BATCH]) for i in range(0, len(data[name]), BATCH)]
    steps.sort(key=lambda step: step[0])
    body = [p for name, p in net.named_parameters() if name.startswith('bert') and p.requires_grad]
    heads = [p for name, p in net.named_parameters() if not name.startswith('bert')]
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
