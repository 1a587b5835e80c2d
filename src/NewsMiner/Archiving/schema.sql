-- The schema of a NewsMiner archive: one SQLite file.
--
-- A researcher reads the views (articles, figures, projects, project_events, problems); the tables under them store names
-- once and days as whole numbers (20230207). All offsets count UTF-16 code units from 0; SQLite's substr() counts characters from 1,
-- which is the same but for characters outside the basic plane (emoji, rare names).
-- PRAGMA application_id is 0x4E4D4152 ("NMAR"); PRAGMA user_version is the version of this schema.

-- What the archive says of itself: fingerprint (of rules, segmenter and extractor at the last run), created, runs, removals; dropped and
-- ordered: how many articles the text index had been rid of, and which was the last, when it was last rebuilt and last put in order;
-- linked and linked_removals: the last article and the removals when stories over several pages were last linked.
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Every name once: subjects, indicators, units, newspapers, rules.
CREATE TABLE names (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- Input files. A file is complete when its last record was seen; an incomplete one is read on by the next run.
CREATE TABLE sources (
  id          INTEGER PRIMARY KEY,
  file        TEXT NOT NULL UNIQUE,      -- as the user named it, relative to the folder given
  size        INTEGER,                   -- bytes
  hash        BLOB,                      -- of the bytes and of what was said about the file beside it; NULL while incomplete
  fingerprint INTEGER REFERENCES names,  -- rules, segmenter and extractor that read it
  status      TEXT NOT NULL,             -- reading | complete | failed
  indexed     TEXT                       -- when, UTC
);

-- Units of replacement: a whole file (record = ''), or one record of a JSON Lines file. A failed unit keeps its reason here.
CREATE TABLE pages (
  id          INTEGER PRIMARY KEY,
  source      INTEGER NOT NULL REFERENCES sources,
  record      TEXT NOT NULL,             -- the record's own id, else 'line N'; '' for a whole file
  hash        BLOB,
  fingerprint INTEGER REFERENCES names,
  seen        INTEGER NOT NULL,          -- the run that last met the unit
  status      TEXT NOT NULL,             -- read | damaged | failed
  reason      TEXT,                      -- why it failed, or what is damaged
  advice      TEXT,
  code        TEXT,                      -- the kind of problem; with its arguments, for other languages
  arguments   TEXT,                      -- JSON array
  byte_offset INTEGER,
  line        INTEGER,
  format      TEXT,
  charset     TEXT,
  title       TEXT,
  author      TEXT,
  newspaper   INTEGER REFERENCES names,
  edition     TEXT,
  day         INTEGER,
  day_origin  INTEGER,
  notes       TEXT,                      -- JSON array
  UNIQUE (source, record)
);
CREATE INDEX pages_not_read ON pages (status) WHERE status <> 'read';

-- A page's decoded text by way of its articles' texts: the stretches of them that it is made of, and the characters that stand in none
-- (line ends, furniture); packed.
CREATE TABLE page_texts (
  page   INTEGER PRIMARY KEY REFERENCES pages,
  packed BLOB NOT NULL
);

-- Articles. Keys are never used twice, so the text index may keep a removed article's words until it is rebuilt.
CREATE TABLE article_rows (
  key          INTEGER PRIMARY KEY AUTOINCREMENT,
  page         INTEGER NOT NULL REFERENCES pages,
  id           TEXT NOT NULL,
  title        TEXT,
  subtitle     TEXT,
  byline       TEXT,
  newspaper    INTEGER REFERENCES names,
  day          INTEGER,
  day_origin   INTEGER NOT NULL,
  story        INTEGER NOT NULL,         -- key of the article that first told it; reprints share it
  words        INTEGER NOT NULL,         -- length in words, for ranking
  continuation TEXT,                     -- 下转D5版, 上接…, as the page says it
  continued_from INTEGER,                -- key of the article of another page of the issue that this one goes on with
  facets       BLOB NOT NULL             -- packed ids of the names of its zones and indicators
);
CREATE INDEX article_rows_page ON article_rows (page);
CREATE INDEX article_rows_story ON article_rows (story);
CREATE INDEX article_rows_id ON article_rows (id);
CREATE INDEX article_rows_continuing ON article_rows (page) WHERE continuation IS NOT NULL;
CREATE INDEX article_rows_continued ON article_rows (continued_from) WHERE continued_from IS NOT NULL;

CREATE TABLE article_texts (
  article    INTEGER PRIMARY KEY,
  text       TEXT NOT NULL,
  runs       BLOB,                       -- packed way back to the page; NULL where the text is the page
  spans      BLOB NOT NULL,              -- packed stretches of the page
  paragraphs BLOB NOT NULL               -- packed, with their roles
);

-- Reported figures; key = article key × 65536 + ordinal. Numbers are exact where SQLite can hold them; exact has the others in full.
CREATE TABLE figure_rows (
  key            INTEGER PRIMARY KEY,
  page_start     INTEGER NOT NULL, page_end INTEGER NOT NULL,
  start          INTEGER NOT NULL, end INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  quote          TEXT NOT NULL,
  value, low, high,
  unit           INTEGER NOT NULL REFERENCES names,
  qualifier      INTEGER NOT NULL,       -- 0 exact, 1 about, 2 above, 3 below
  base_value, base_low, base_high,
  base_unit      INTEGER NOT NULL REFERENCES names,
  exact          TEXT,                   -- value|low|high|base_value|base_low|base_high, where a double is not exact
  subject        INTEGER REFERENCES names,
  subject_type   INTEGER NOT NULL,       -- 0 zone, 1 place, 2 company, 3 institution, 4 project, 5 other
  indicator      INTEGER NOT NULL REFERENCES names,
  known          INTEGER NOT NULL,       -- 1 when a rule of the vocabulary names the indicator
  whole          INTEGER REFERENCES names,
  aspect         INTEGER NOT NULL,       -- 0 level, 1 growth, 2 share, 3 contribution, 4 change, 5 rank, 6 multiple
  basis          INTEGER REFERENCES names,
  period_start   INTEGER, period_end INTEGER,
  period_label   INTEGER REFERENCES names,
  modality       INTEGER NOT NULL,       -- 0 actual, 1 target, 2 plan
  project        INTEGER REFERENCES names,
  rule           INTEGER NOT NULL REFERENCES names
);
CREATE INDEX figure_rows_subject ON figure_rows (subject, indicator, period_end, period_start);
CREATE INDEX figure_rows_indicator ON figure_rows (indicator, base_unit, base_value);
CREATE INDEX figure_rows_value ON figure_rows (base_unit, base_value, subject);
CREATE INDEX figure_rows_project ON figure_rows (project) WHERE project IS NOT NULL;

-- Projects as articles report them; key as for figures.
CREATE TABLE project_rows (
  key             INTEGER PRIMARY KEY,
  page_start      INTEGER NOT NULL, page_end INTEGER NOT NULL,
  start           INTEGER NOT NULL, end INTEGER NOT NULL,
  name            TEXT NOT NULL,
  aliases         TEXT,                  -- JSON array
  owner           TEXT,
  zone            INTEGER REFERENCES names,
  investment      TEXT,
  investment_unit INTEGER REFERENCES names,
  investment_base_unit INTEGER REFERENCES names,
  investment_numbers TEXT,               -- qualifier|value|low|high|base_value|base_low|base_high
  investment_base_value,
  area            TEXT,
  capacity        TEXT,
  stage           TEXT,
  merge_reasons   TEXT                   -- JSON array
);
CREATE TABLE project_event_rows (
  project INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  stage   TEXT NOT NULL,
  date    TEXT,                          -- 2023 | 2023-05 | 2023-05-16 | 2024-Q1 | 2024-H1
  planned INTEGER NOT NULL,
  PRIMARY KEY (project, ordinal)
) WITHOUT ROWID;

-- Bands of the minimum hashes of first printings, by which reprints are found.
CREATE TABLE story_bands (
  band    INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (band, article)
) WITHOUT ROWID;

-- The text index: rowid = article key. Words of the segmenter in search mode with their places (for ranking and NEAR). Folded, ASCII
-- signs full-width.
CREATE VIRTUAL TABLE word_index USING fts5 (text, title, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE word_list USING fts5vocab (word_index, row);

-- For each pair of neighbouring characters (folded, without blanks) the articles that have it: for phrases, whatever the segmentation.
-- In segments, each for the articles from a key on, and in blocks: id = segment × 2^32 + the block's first pair (two UTF-16 code units).
CREATE TABLE pair_segments (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  first INTEGER NOT NULL,                -- key from which the postings count
  level INTEGER NOT NULL                 -- how often its postings were merged
);
CREATE TABLE pair_blocks (
  id   INTEGER PRIMARY KEY,
  data BLOB NOT NULL                     -- packed
);

CREATE VIEW articles AS
SELECT a.key, a.id, a.title, a.subtitle, a.byline, n.name AS source,
       CASE WHEN a.day IS NULL THEN NULL ELSE printf('%04d-%02d-%02d', a.day / 10000, a.day / 100 % 100, a.day % 100) END AS date,
       s.file, a.story, a.words, (SELECT f.id FROM article_rows f WHERE f.key = a.continued_from) AS continued_from, t.text
FROM article_rows a
JOIN pages p ON p.id = a.page
JOIN sources s ON s.id = p.source
JOIN article_texts t ON t.article = a.key
LEFT JOIN names n ON n.id = a.newspaper;

CREATE VIEW figures AS
SELECT f.key, f.key >> 16 AS article, subject.name AS subject,
       CASE f.subject_type WHEN 0 THEN 'zone' WHEN 1 THEN 'place' WHEN 2 THEN 'company' WHEN 3 THEN 'institution' WHEN 4 THEN 'project' ELSE 'other' END AS subject_type,
       indicator.name AS indicator,
       CASE f.aspect WHEN 0 THEN 'level' WHEN 1 THEN 'growth' WHEN 2 THEN 'share' WHEN 3 THEN 'contribution' WHEN 4 THEN 'change' WHEN 5 THEN 'rank' ELSE 'multiple' END AS aspect,
       whole.name AS "of", basis.name AS basis,
       CASE WHEN f.period_start IS NULL THEN NULL ELSE printf('%04d-%02d-%02d', f.period_start / 10000, f.period_start / 100 % 100, f.period_start % 100) END AS period_start,
       CASE WHEN f.period_end IS NULL THEN NULL ELSE printf('%04d-%02d-%02d', f.period_end / 10000, f.period_end / 100 % 100, f.period_end % 100) END AS period_end,
       label.name AS period,
       f.quote, f.value, f.low, f.high, unit.name AS unit,
       CASE f.qualifier WHEN 0 THEN 'exact' WHEN 1 THEN 'about' WHEN 2 THEN 'above' ELSE 'below' END AS qualifier,
       f.base_value, f.base_low, f.base_high, base_unit.name AS base_unit,
       CASE f.modality WHEN 0 THEN 'actual' WHEN 1 THEN 'target' ELSE 'plan' END AS modality,
       project.name AS project, rule.name AS rule,
       f.page_start, f.page_end, substr(t.text, f.sentence_start + 1, f.sentence_end - f.sentence_start) AS sentence
FROM figure_rows f
JOIN names indicator ON indicator.id = f.indicator
JOIN names unit ON unit.id = f.unit
JOIN names base_unit ON base_unit.id = f.base_unit
JOIN names rule ON rule.id = f.rule
JOIN article_texts t ON t.article = f.key >> 16
LEFT JOIN names subject ON subject.id = f.subject
LEFT JOIN names whole ON whole.id = f.whole
LEFT JOIN names basis ON basis.id = f.basis
LEFT JOIN names label ON label.id = f.period_label
LEFT JOIN names project ON project.id = f.project;

CREATE VIEW projects AS
SELECT p.key, p.key >> 16 AS article, p.name, p.aliases, p.owner, zone.name AS zone, p.investment, p.investment_base_value,
       p.area, p.capacity, p.stage, p.page_start, p.page_end
FROM project_rows p
LEFT JOIN names zone ON zone.id = p.zone;

CREATE VIEW project_events AS
SELECT e.project, p.name, e.stage, e.date, e.planned
FROM project_event_rows e
JOIN project_rows p ON p.key = e.project;

CREATE VIEW problems AS
SELECT s.file, p.record, p.line, p.status, p.reason, p.advice, p.code, p.byte_offset
FROM pages p
JOIN sources s ON s.id = p.source
WHERE p.status <> 'read';
