"""What the Python adapters share: `protocol.ts` in Python. Spans are (start, end) in code points until they are written."""

import json
import re
import sys
import time
from pathlib import Path


def run(engine):
    """`engine` gives the statements of a text as (source, cue, content), each a list of spans."""
    folder, out, seconds = Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    texts = [(path.name, path.read_bytes().decode()) for path in sorted(folder.glob("*.txt"))]
    rounds = []
    while not rounds or sum(rounds) < seconds:
        start = time.process_time()
        found = [list(engine(text)) for _, text in texts]
        spent = time.process_time() - start
        if not rounds:
            peak = int(re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())[1]) * 1024
            write(out, texts, found)
        rounds.append(spent)
    print(json.dumps({"rounds": rounds, "peak": peak}))


def write(out, texts, found):
    with out.open("w") as lines:
        for (name, text), statements in zip(texts, found):
            unit = [0]
            for character in text:
                unit.append(unit[-1] + (2 if ord(character) > 0xFFFF else 1))
            for parts in statements:
                source, cue, content = (
                    {"spans": [{"start": unit[a], "end": unit[b]} for a, b in spans]} if spans else None for spans in parts
                )
                print(
                    json.dumps({"report": {"path": name}, "speaker": source, "cue": cue, "content": content}), file=lines
                )


def paragraphs(text):
    """Paragraphs, which blank lines part, with the place where each begins."""
    return [(m.group(), m.start()) for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text)]


def shift(parts, by):
    """The same statement, `by` code points further on."""
    return tuple([(start + by, end + by) for start, end in spans] for spans in parts)
