"""Plain SQLite FTS5 with the trigram tokenizer as a peer of the benchmark.

version            prints SQLite's version
index INPUT DB     indexes JSON Lines; prints seconds and peak megabytes
query DB           for each line (words parted by blanks) prints milliseconds to ten ranked hits with snippets, and the matches in all
"""
import json
import resource
import sqlite3
import sys
import time


def index(source, target):
    db = sqlite3.connect(target, isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=NORMAL")
    db.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, date UNINDEXED, source UNINDEXED, text, tokenize='trigram')")
    start = time.perf_counter()
    db.execute("BEGIN")
    with open(source, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            db.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", [record[k] for k in ("id", "title", "date", "source", "text")])
    db.execute("COMMIT")
    db.execute("INSERT INTO articles(articles) VALUES ('optimize')")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    seconds = time.perf_counter() - start
    db.close()
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def query(target):
    db = sqlite3.connect(target)
    for line in sys.stdin:
        words = " AND ".join('"%s"' % word.replace('"', '""') for word in line.split())
        start = time.perf_counter()
        db.execute(
            "SELECT id, title, snippet(articles, 4, '[', ']', '…', 40) FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10", [words]).fetchall()
        total = db.execute("SELECT count(*) FROM articles WHERE articles MATCH ?", [words]).fetchone()[0]
        print((time.perf_counter() - start) * 1000, total, flush=True)


if sys.argv[1] == "version":
    sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE t USING fts5(x, tokenize='trigram')")
    print(sqlite3.sqlite_version)
elif sys.argv[1] == "index":
    index(*sys.argv[2:])
else:
    query(*sys.argv[2:])
