"""The network as src/learn/network/network.ts runs it, for training."""

import torch
from torch import nn
from torch.nn import functional as F

UNITS = 96
WIDTH = 96
ARC = 32
PAIR = 64


class Scan(torch.autograd.Function):
    """c[t] = f[t] c[t-1] + u[t] along the first dimension."""

    @staticmethod
    def forward(ctx, f, u):
        c = torch.empty_like(u)
        here = torch.zeros_like(u[0])
        for t in range(len(u)):
            here = torch.addcmul(u[t], f[t], here)
            c[t] = here
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, gradient):
        f, c = ctx.saved_tensors
        du = torch.empty_like(gradient)
        here = gradient[-1]
        du[-1] = here
        for t in range(len(gradient) - 2, -1, -1):
            here = torch.addcmul(gradient[t], f[t + 1], here)
            du[t] = here
        df = torch.zeros_like(du)
        df[1:] = du[1:] * c[:-1]
        return df, du


class Recurrent(nn.Module):
    """Quasi-recurrent, fo-pooling, in both directions. Outputs: z, f, o forwards, then z, f, o backwards."""

    def __init__(self, inputs: int, units: int):
        super().__init__()
        self.units = units
        self.linear = nn.Linear(inputs, 6 * units)
        with torch.no_grad():
            for side in (0, 1):
                self.linear.bias[(3 * side + 1) * units : (3 * side + 2) * units] += 1

    def forward(self, x, mask):
        u = self.linear(x).transpose(0, 1)
        forwards, backwards = (side.split(self.units, -1) for side in u.split(3 * self.units, -1))
        z, f, o = (torch.cat([a, b.flip(0)], -1) for a, b in zip(forwards, backwards))
        m = mask.t()[:, :, None].float()
        m = torch.cat([m.expand(-1, -1, self.units), m.flip(0).expand(-1, -1, self.units)], -1)
        f = torch.sigmoid(f) * m + (1 - m)
        h = torch.sigmoid(o) * Scan.apply(f, (1 - f) * torch.tanh(z))
        return torch.cat([h[..., : self.units], h[..., self.units :].flip(0)], -1).transpose(0, 1)


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
        x = self.dropout(x.clamp(-1.999, 1.999) * mask[..., None])
        x = torch.cat([F.pad(x, (0, 0, 1, 0))[:, :-1], x, F.pad(x, (0, 0, 0, 1))[:, 1:]], -1)
        x = self.dropout(torch.tanh(self.convolution(x)))
        for layer in self.recurrent:
            x = self.dropout(layer(x, mask))
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
        dependents = torch.tanh(self.heads['arc dependents'](x))
        dependents = torch.cat([dependents, torch.ones(*dependents.shape[:2], 1)], -1)
        heads = torch.cat([self.root.expand(len(sentences), 1, -1), self.heads['arc heads'](x)], 1)
        scores = dependents @ heads.transpose(1, 2)
        allowed = torch.cat([torch.ones(len(sentences), 1, dtype=torch.bool), mask], 1)[:, None, :]
        return scores.masked_fill(~allowed, -1e4), index, mask

    def relations(self, h, heads):
        """h: tokens × activations; heads: the head of each token, -1 for a root. Gives tokens × relations."""
        other = torch.where((heads >= 0)[:, None], h[heads.clamp(min=0)], torch.zeros(1))
        return self.heads['relations'](torch.relu(self.heads['relation pairs'](torch.cat([h, other], -1))))
