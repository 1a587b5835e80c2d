"""Words of each line of a file in four modes, as Python's jieba cuts them: modes parted by U+001E, words by U+001F."""
import logging
import sys

import jieba

jieba.setLogLevel(logging.WARNING)
jieba.initialize()


def words(line, mode, hmm):
    tokens = sorted((t[1:] + (t[0],) for t in jieba.tokenize(line, mode=mode, HMM=hmm)))
    return "\x1f".join(t[2] for t in tokens)


out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n")
with open(sys.argv[1], encoding="utf-8", newline="\n") as text:
    for line in text.read().split("\n"):
        out.write("\x1e".join(words(line, m, h) for h in (True, False) for m in ("default", "search")) + "\n")
out.flush()
