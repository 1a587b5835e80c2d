// A Node package as a peer of the benchmark: for each line "go" on standard input, cuts the text once and prints seconds and words.
// usage: node bench.js PACKAGE TEXT LIMIT
const fs = require('fs');
const readline = require('readline');
const [name, file, limit] = process.argv.slice(2);
let cut;
if (name === '@node-rs/jieba') {
  const { Jieba } = require('@node-rs/jieba');
  const { dict } = require('@node-rs/jieba/dict');
  const jieba = Jieba.withDict(dict);
  cut = (line) => jieba.cut(line, true);
} else {
  const jieba = require('nodejieba');
  jieba.load();
  cut = (line) => jieba.cut(line, true);
}
let size = 0;
const chosen = [];
for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
  if (size >= Number(limit)) break;
  chosen.push(line);
  size += Buffer.byteLength(line) + 1;
}
cut('预热');
console.log('ready', size);
readline.createInterface({ input: process.stdin }).on('line', () => {
  const start = process.hrtime.bigint();
  let count = 0;
  for (const line of chosen) count += cut(line).length;
  console.log(Number(process.hrtime.bigint() - start) / 1e9, count);
});
