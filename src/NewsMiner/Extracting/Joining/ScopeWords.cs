using NewsMiner.Rules;

namespace NewsMiner.Extracting.Joining;

/// <summary>The words that tell times and aims from one another: Rules/scopes.yaml, a property a class.</summary>
internal sealed class ScopeWords(RuleSet rules)
{
    public WordSet Leaps { get; } = Of(rules, "leaps");

    public WordSet WorkParts { get; } = Of(rules, "work-parts");

    public WordSet Draws { get; } = Of(rules, "draws");

    public WordSet PointsBack { get; } = Of(rules, "points-back");

    public WordSet Event { get; } = Of(rules, "event");

    public WordSet HappensLately { get; } = Of(rules, "happens-lately");

    public WordSet StandsNow { get; } = Of(rules, "stands-now");

    public WordSet ByNow { get; } = Of(rules, "by-now");

    public WordSet Reformed { get; } = Of(rules, "reformed");

    public WordSet WholeYear { get; } = Of(rules, "whole-year");

    public WordSet Founded { get; } = Of(rules, "founded");

    public WordSet Deeds { get; } = Of(rules, "deeds");

    public WordSet AtFullOutput { get; } = Of(rules, "at-full-output");

    public WordSet AtPresent { get; } = Of(rules, "at-present");

    public WordSet Bids { get; } = Of(rules, "bids");

    public WordSet ToBeBuilt { get; } = Of(rules, "to-be-built");

    public WordSet Hopes { get; } = Of(rules, "hopes");

    public WordSet Guides { get; } = Of(rules, "guides");

    public WordSet Results { get; } = Of(rules, "results");

    public WordSet Met { get; } = Of(rules, "met");

    public WordSet Demands { get; } = Of(rules, "demands");

    public WordSet ZoneKinds { get; } = Of(rules, "zone-kinds");

    public WordSet BeingThere { get; } = Of(rules, "being-there");

    public WordSet Judgings { get; } = Of(rules, "judgings");

    public WordSet DoneToPlots { get; } = Of(rules, "done-to-plots");

    public WordSet Industries { get; } = Of(rules, "industries");

    public WordSet BecomesTitled { get; } = Of(rules, "becomes-titled");

    public WordSet Employs { get; } = Of(rules, "employs");

    public WordSet LightVerbs { get; } = Of(rules, "light-verbs");

    public WordSet TakenUp { get; } = Of(rules, "taken-up");

    public WordSet NamesSum { get; } = Of(rules, "names-sum");

    public WordSet FirmKinds { get; } = Of(rules, "firm-kinds");

    public WordSet Fields { get; } = Of(rules, "fields");

    public WordSet CountHeads { get; } = Of(rules, "count-heads");

    public WordSet SumHeads { get; } = Of(rules, "sum-heads");

    public WordSet TakesTime { get; } = Of(rules, "takes-time");

    public WordSet CostsTime { get; } = Of(rules, "costs-time");

    public WordSet AllAlong { get; } = Of(rules, "all-along");

    public WordSet ComesOff { get; } = Of(rules, "comes-off");

    public WordSet Generates { get; } = Of(rules, "generates");

    public WordSet MovesGoods { get; } = Of(rules, "moves-goods");

    public WordSet NoTrades { get; } = Of(rules, "no-trades");

    public WordSet RollingStock { get; } = Of(rules, "rolling-stock");

    public WordSet DoneInTime { get; } = Of(rules, "done-in-time");

    public WordSet PointsOfTalk { get; } = Of(rules, "points-of-talk");

    private static WordSet Of(RuleSet rules, string id) =>
        rules.Scopes.TryGetValue(id, out var words) ? new(words) : throw new RuleException([new RuleProblem("Rules/scopes.yaml", 0, $"the class “{id}” is missing; add it with its words")]);
}
