"""Groonga with its bigram tokenizer as a peer of the benchmark; see fts5_trigram.py for the commands."""
import json
import os
import resource
import subprocess
import sys
import time

SCHEMA = """table_create Articles TABLE_HASH_KEY ShortText
column_create Articles title COLUMN_SCALAR ShortText
column_create Articles date COLUMN_SCALAR ShortText
column_create Articles source COLUMN_SCALAR ShortText
column_create Articles text COLUMN_SCALAR LongText
table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto
column_create Terms articles COLUMN_INDEX|WITH_POSITION|WITH_SECTION Articles title,text
load --table Articles
"""


def index(source, target):
    os.makedirs(target, exist_ok=True)
    commands = os.path.join(target, "load.grn")
    with open(source, encoding="utf-8") as lines, open(commands, "w", encoding="utf-8") as out:
        out.write(SCHEMA + "[\n")
        for number, line in enumerate(lines):
            record = json.loads(line)
            record["_key"] = record.pop("id")
            out.write((",\n" if number else "") + json.dumps(record, ensure_ascii=False))
        out.write("\n]\n")
    start = time.perf_counter()
    subprocess.run(["groonga", "--file", commands, "-n", os.path.join(target, "db")], check=True, stdout=subprocess.DEVNULL)
    print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
    os.remove(commands)


def query(target):
    engine = subprocess.Popen(["groonga", os.path.join(target, "db")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    for line in sys.stdin:
        words = " ".join('\\"%s\\"' % word for word in line.split())
        command = (
            'select Articles --match_columns "title * 2 || text" --query "%s" --output_columns "_key,title,_score,snippet_html(text)" '
            '--command_version 2 --sort_keys -_score --limit 10 --drilldown source\n' % words)
        start = time.perf_counter()
        engine.stdin.write(command)
        engine.stdin.flush()
        answer = json.loads(engine.stdout.readline())
        print((time.perf_counter() - start) * 1000, answer[1][0][0][0], flush=True)
    engine.stdin.close()
    engine.wait()


if sys.argv[1] == "version":
    print(subprocess.run(["groonga", "--version"], check=True, capture_output=True, text=True).stdout.split()[1])
elif sys.argv[1] == "index":
    index(*sys.argv[2:])
else:
    query(*sys.argv[2:])
