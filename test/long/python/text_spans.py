"""Reads texts with spans as spaCy does, and prints what each span says; and CoNLL files with spaCy's own reader."""
import json, sys

import spacy
from spacy.training.converters import conll_ner_to_docs

nlp = spacy.blank("xx")


def lines(path):
    found = []
    # By line feeds alone: texts may have other line separators in them.
    for line in open(path, encoding="utf-8", newline="\n"):
        row = json.loads(line)
        doc = nlp.make_doc(row["text"])
        said = []
        for start, end, label in row["entities"]:
            span = doc.char_span(start, end, label=label, alignment_mode="expand")
            words = row["text"][start:end].strip()
            # White space alone may be in no token.
            said.append([label, row["text"][start:end], words == "" or words in span.text])
        found.append({"id": row["id"], "spans": said})
    return found


def conll(path):
    text = open(path, encoding="utf-8", newline="\n").read()
    docs = conll_ner_to_docs(text, n_sents=0, no_print=True)
    return [[[token.text for token in doc], [[entity.label_, [token.text for token in entity]] for entity in doc.ents]] for doc in docs]


kind, *paths = sys.argv[1:]
print(json.dumps([{"lines": lines, "conll": conll}[kind](path) for path in paths]))
