"""Reads weights as export.py writes them, to go on training from what ships."""

import json
from pathlib import Path

import numpy as np
import torch

from export import MAGIC, SHIFT, STEPS
from network import REACH, Network

KINDS = {'i8': np.int8, 'i32': np.int32, 'f32': np.float32}


def restore(path: Path, labels: dict, dropout: float = 0.0, unknown: float = 0.0) -> tuple[Network, list[int]]:
    """The network, and the codes of the words that have rows of their own. `labels`: of the lessons (lessons.py)."""
    raw = path.read_bytes()
    if not raw.startswith(MAGIC):
        raise ValueError(f'{path}: this is no file of weights that export.py wrote')
    end = raw.index(b'\n', len(MAGIC))
    head = json.loads(raw[len(MAGIC) : end])
    about, tensors, at = head['about'], {}, end + 1
    for tensor in head['tensors']:
        at += -at % 16
        kind, count = np.dtype(KINDS[tensor['kind']]), int(np.prod(tensor['shape']))
        tensors[tensor['name']] = np.frombuffer(raw, kind, count, at).reshape(tensor['shape'])
        at += count * kind.itemsize

    state = {}
    for name, multiplier in zip(about['tables'], tensors['multipliers'].tolist()):
        state[f'tables.{name}.weight'] = tensors[f'table {name}'] * np.float32(multiplier * REACH / STEPS / (1 << SHIFT))
    layers = {'convolution': 'convolution', **{f'recurrent {i + 1}': f'recurrent.{i}.linear' for i in range(about['recurrent'])}}
    for name, key in {**layers, **{name: f'heads.{name}' for name in about['heads']}}.items():
        weights = tensors[f'{name} weights'] * tensors[f'{name} scales'][:, None]
        state[f'{key}.weight'] = weights / REACH if name == 'convolution' else weights
        state[f'{key}.bias'] = tensors[f'{name} biases']
    state['root'] = tensors['root']

    tables = {name: len(tensors[f'table {name}']) for name in about['tables']}
    outputs = {name: len(tensors[f'{name} biases']) for name in ('roles', 'tags', 'relations', 'names')}
    if [outputs['roles'], list(tables)] != [len(labels['roles']), list(labels['tables'])]:
        raise ValueError(f'{path}: its tables and labels are not those of the lessons')
    net = Network(tables, outputs, about['recurrent'], dropout, unknown)
    net.load_state_dict({key: torch.from_numpy(np.array(value, np.float32)) for key, value in state.items()})
    return net, tensors['codes word'].tolist()
