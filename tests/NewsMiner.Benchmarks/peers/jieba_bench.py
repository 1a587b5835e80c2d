"""Python's jieba as a peer of the benchmark: for each line "go" on standard input, cuts the text once and prints seconds and words."""
import logging
import sys
import time

import jieba

jieba.setLogLevel(logging.WARNING)
jieba.initialize()
limit = int(sys.argv[2])
with open(sys.argv[1], encoding="utf-8") as text:
    lines = text.read().split("\n")
size, chosen = 0, []
for line in lines:
    if size >= limit:
        break
    chosen.append(line)
    size += len(line.encode("utf-8")) + 1
print("ready", size, flush=True)
for _ in sys.stdin:
    start, count = time.perf_counter(), 0
    for line in chosen:
        for _word in jieba.cut(line):
            count += 1
    print(time.perf_counter() - start, count, flush=True)
