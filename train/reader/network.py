"""The network as src/learn/network/network.ts runs it, for training."""

from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.cpp_extension import load

UNITS = 112
WIDTH = 96
ARC = 32
PAIR = 64
# What the sum of a token's rows is held within.
REACH = 2.0


recurrence = load('recurrence', [str(Path(__file__).with_name('recurrence.cpp'))], extra_cflags=['-O3', '-march=native', '-ffast-math', '-fopenmp-simd'])


class Scan(torch.autograd.Function):
    """See recurrence.cpp."""

    @staticmethod
    def forward(ctx, gates, lengths):
        hidden, cells = recurrence.forward(gates, lengths)
        ctx.save_for_backward(gates, cells, lengths)
        return hidden

    @staticmethod
    def backward(ctx, gradient):
        gates, cells, lengths = ctx.saved_tensors
        return recurrence.backward(gradient.contiguous(), gates, cells, lengths), None


def coarse(x, reach: float = 1.0):
    """Activations as the engine keeps them, in 127 steps from -reach to reach; the gradient passes as if they were not rounded."""
    step = reach / 63
    return x + ((x / step).round().clamp(-63, 63) * step - x).detach()


class Recurrent(nn.Module):
    """Quasi-recurrent, fo-pooling, in both directions. Outputs: z, f, o forwards, then z, f, o backwards."""

    def __init__(self, inputs: int, units: int):
        super().__init__()
        self.linear = nn.Linear(inputs, 6 * units)
        with torch.no_grad():
            for side in (0, 1):
                self.linear.bias[(3 * side + 1) * units : (3 * side + 2) * units] += 1

    def forward(self, x, lengths):
        return coarse(Scan.apply(quick(self.linear, x), lengths))


def quick(layer: nn.Linear, x):
    """A layer computed in 16 bits, which processors with matrix instructions do many times faster."""
    with torch.autocast('cpu', dtype=torch.bfloat16):
        return layer(x).float()


class Network(nn.Module):
    def __init__(self, tables: dict[str, int], outputs: dict[str, int], layers: int, dropout: float, unknown: float):
        """`tables`: rows of each. `outputs`: labels of the heads `roles`, `tags`, `names`, `relations`. `unknown`: share of the words that training hides."""
        super().__init__()
        self.unknown = unknown
        self.tables = nn.ModuleDict({name: nn.Embedding(rows, WIDTH) for name, rows in tables.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.1)
        self.convolution = nn.Linear(3 * WIDTH, WIDTH)
        self.recurrent = nn.ModuleList(Recurrent(WIDTH if i == 0 else 2 * UNITS, UNITS) for i in range(layers))
        self.dropout = nn.Dropout(dropout)
        last = 2 * UNITS
        self.heads = nn.ModuleDict({name: nn.Linear(last, outputs[name]) for name in ('roles', 'tags', 'names')})
        self.heads['arc dependents'] = nn.Linear(last, ARC)
        self.heads['arc heads'] = nn.Linear(last, ARC + 1)
        self.heads['relation pairs'] = nn.Linear(2 * last, PAIR)
        self.heads['relations'] = nn.Linear(PAIR, outputs['relations'])
        self.root = nn.Parameter(torch.zeros(ARC + 1))

    def forward(self, codes, mask):
        """codes: windows × tokens × tables, rows of each table. Gives windows × tokens × activations."""
        if self.training and self.unknown:
            codes = codes.clone()
            codes[..., 0][torch.rand(codes.shape[:2]) < self.unknown] = 0
        x = sum(table(codes[..., t]) for t, table in enumerate(self.tables.values()))
        x = self.dropout(coarse(x, REACH) * mask[..., None])
        x = torch.cat([F.pad(x, (0, 0, 1, 0))[:, :-1], x, F.pad(x, (0, 0, 0, 1))[:, 1:]], -1)
        x = self.dropout(coarse(torch.tanh(quick(self.convolution, x))))
        lengths = mask.sum(1)
        for layer in self.recurrent:
            x = self.dropout(layer(x, lengths))
        return x

    def arcs(self, h, sentences):
        """h: tokens × activations; sentences: first token and length of each. Gives sentences × dependents × (root, heads), and the index and mask of their tokens."""
        longest = max(n for _, n in sentences)
        index = torch.zeros(len(sentences), longest, dtype=torch.long)
        mask = torch.zeros(len(sentences), longest, dtype=torch.bool)
        for i, (start, n) in enumerate(sentences):
            index[i, :n] = torch.arange(start, start + n)
            mask[i, :n] = True
        x = h[index]
        dependents = coarse(torch.tanh(self.heads['arc dependents'](x)))
        dependents = torch.cat([dependents, torch.ones(*dependents.shape[:2], 1)], -1)
        heads = torch.cat([self.root.expand(len(sentences), 1, -1), self.heads['arc heads'](x)], 1)
        scores = dependents @ heads.transpose(1, 2)
        allowed = torch.cat([torch.ones(len(sentences), 1, dtype=torch.bool), mask], 1)[:, None, :]
        return scores.masked_fill(~allowed, -1e4), index, mask

    def relations(self, h, heads):
        """h: tokens × activations; heads: the head of each token, -1 for a root. Gives tokens × relations."""
        other = torch.where((heads >= 0)[:, None], h[heads.clamp(min=0)], torch.zeros(1))
        return self.heads['relations'](coarse(torch.tanh(quick(self.heads['relation pairs'], torch.cat([h, other], -1)))))
