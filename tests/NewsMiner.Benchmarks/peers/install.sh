#!/bin/sh
# The text indexes: SQLite comes with python3; Groonga and Python's jieba from the system: apt install groonga-bin python3-jieba.
# Installs the benchmark's peers into node_modules here (ignored by git).
cd "$(dirname "$0")" || exit 1
npm install --ignore-scripts --no-audit --no-fund || exit 1
# nodejieba is built from source; where that fails, the benchmark goes without it and says so.
if [ -d node_modules/nodejieba ]; then
  (cd node_modules/nodejieba && npx --no-install node-gyp rebuild --nodedir=/usr >build.log 2>&1) \
    || (cd node_modules/nodejieba && npx --yes node-gyp rebuild --nodedir=/usr >build.log 2>&1) \
    || echo "nodejieba did not build; see peers/node_modules/nodejieba/build.log" >&2
fi
