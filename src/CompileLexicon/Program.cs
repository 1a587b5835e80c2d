using NewsMiner.CompileLexicon;
using NewsMiner.Segmenting;

// usage: CompileLexicon OUTPUT COUNTS-FOLDER RULES-FOLDER
// Compiles the built-in lexicon from the counts and from every name that the rules know.
if (args.Length != 3)
{
    Console.Error.WriteLine("usage: CompileLexicon OUTPUT COUNTS-FOLDER RULES-FOLDER");
    return 2;
}
var (output, counts, rules) = (args[0], args[1], args[2]);
var compiler = new LexiconCompiler();
using (var words = File.OpenText(Path.Combine(counts, "words.tsv")))
    compiler.AddWordList(words, "words.tsv");
using (var words = File.OpenText(Path.Combine(counts, "news-words.txt")))
    compiler.AddWordList(words, "news-words.txt");
using (var characters = File.OpenText(Path.Combine(counts, "char-tags.tsv")))
    compiler.AddCharacterCounts(characters, "char-tags.tsv");
using (var transitions = File.OpenText(Path.Combine(counts, "tag-transitions.tsv")))
    compiler.AddTransitionCounts(transitions, "tag-transitions.tsv");
foreach (var (name, wordClass) in RuleVocabulary.Read(rules))
    compiler.AddVocabulary(name, wordClass);
foreach (var problem in compiler.Problems)
    Console.Error.WriteLine($"{problem.File}({problem.Record}): error LEX001: {problem.Reason} {problem.Advice}");
if (compiler.Problems.Count > 0)
    return 1;
var lexicon = compiler.Compile();
Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
using (var stream = File.Create(output))
    lexicon.Save(stream);
Console.WriteLine($"lexicon {lexicon.Hash}: {lexicon.WordCount:N0} words, {new FileInfo(output).Length:N0} bytes");
return 0;
