"""Writes a network as src/learn/weights-file.ts reads it: tables of 8 bits and layers of 7, each output of a layer and each table with a scale of its own."""

import json
from pathlib import Path

import numpy as np

from network import REACH

MAGIC = b'onrecord-weights 2\n'
STEPS = 63
# The largest weight of a layer, as src/learn/network/kernels.ts has it.
MOST = 64
SHIFT = 15
FORBIDDEN = -1e6


def export(net, words: list[int], path: Path) -> None:
    tensors: dict[str, np.ndarray] = {}
    multipliers = []
    for name, table in net.tables.items():
        rows = table.weight.detach().numpy()
        scale = np.quantile(np.abs(rows), 0.9999) / 127
        tensors[f'table {name}'] = np.clip(np.round(rows / scale), -127, 127).astype(np.int8)
        multipliers.append(round(float(scale) * STEPS / REACH * (1 << SHIFT)))
    tensors['codes word'] = np.array(words, np.int32)
    tensors['multipliers'] = np.array(multipliers, np.int32)
    layers = {'convolution': net.convolution, **{f'recurrent {i + 1}': r.linear for i, r in enumerate(net.recurrent)}, **net.heads}
    for name, layer in layers.items():
        weights = layer.weight.detach().numpy()
        biases = layer.bias.detach().numpy()
        if name == 'convolution':
            weights = weights * REACH
        scales = np.abs(weights).max(1) / MOST + 1e-9
        tensors[f'{name} weights'] = np.round(weights / scales[:, None]).astype(np.int8)
        tensors[f'{name} scales'] = scales.astype(np.float32)
        tensors[f'{name} biases'] = biases.astype(np.float32)
    tensors['root'] = net.root.detach().numpy().astype(np.float32)
    roles = net.heads['roles'].out_features
    steps = [[0.0 if b == 0 or b % 2 == 1 or a in (b, b - 1) else FORBIDDEN for a in range(roles)] for b in range(roles)]
    tensors['transitions'] = np.array(steps, np.float32)
    tensors['starts'] = np.array([0.0 if b == 0 or b % 2 == 1 else FORBIDDEN for b in range(roles)], np.float32)
    about = {
        'tables': list(net.tables),
        'shift': SHIFT,
        'recurrent': len(net.recurrent),
        'heads': list(net.heads),
        'constants': ['root'],
    }
    kinds = {np.dtype(np.int8): 'i8', np.dtype(np.int32): 'i32', np.dtype(np.float32): 'f32'}
    head = {'about': about, 'tensors': [{'name': n, 'kind': kinds[t.dtype], 'shape': list(t.shape)} for n, t in tensors.items()]}
    out = bytearray(MAGIC + json.dumps(head, separators=(',', ':')).encode() + b'\n')
    for tensor in tensors.values():
        out += b'\0' * (-len(out) % 16) + tensor.tobytes()
    path.write_bytes(out)
