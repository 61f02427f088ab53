#include "gainsay/checker.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>

#include "checker/alignment/situation.hpp"
#include "checker/checks/findings.hpp"
#include "checker/index.hpp"
#include "checker/judge_sentences.hpp"
#include "checker/pile.hpp"
#include "checker/sentences/sentence_alignment.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t claims_per_step = 64;  // between two reports of progress, at least
constexpr std::size_t progress_steps = 200;

// What one thread found in its share of the pairs.
struct Share {
    std::vector<SentencePair> guarded;  // told apart by a guard, or both leave room
    std::vector<SentencePair> held;     // of one situation, by their claims
    std::vector<SentencePair> found;    // in which claims conflict
    KeptFindings findings;
    std::map<std::string, std::uint64_t> silenced;
    std::uint64_t pairs = 0;
};

// How far two sentences must tell the same to be held against each other word by word: nearly all
// of the one, and of the other less where their claims are of one thing.
struct Likeness {
    double most;
    double least;
    bool by_words_alone;
};
constexpr Likeness of_one_thing{0.7, 0.4, false};
constexpr Likeness by_words_alone{0.7, 0.6, true};

// Where no claim tells that both are of one thing, nothing else may differ beside opposite words,
// and no subject be narrower: "smoking is FORBIDDEN INDOORS", "smoking is ALLOWED OUTDOORS".
bool sure_by_words(const Conflict& conflict) {
    return conflict.features[Feature::words_narrowed] == 0 &&
           (conflict.check == "quantity" || conflict.features[Feature::words_all_else] > 0);
}

// "40 partners", "25 certified partners": of figures, many words must be the same.
bool too_short_for_figures(const Conflict& conflict) {
    constexpr double five_words = 0.4;
    return conflict.check == "quantity" && conflict.features[Feature::words_many] < five_words &&
           conflict.features[Feature::words_all_else] == 0;
}

// "Expected a profit of 20 million", "made a profit of 14 million"
bool expects(const SentenceView& v) {
    return std::any_of(v.words().begin(), v.words().end(), [](const ViewedWord& w) {
        return w.word->word_class == WordClass::verb &&
               in_class(w.word->lemma, VerbClass::expecting);
    });
}

// What a guard has told apart is not held.
void hold(const Proposition& a, const Proposition& b, const Sentences& sentences,
          std::span<const std::string_view> settled, Likeness asked, const Context& together,
          KeptFindings& findings) {
    const SentenceView of_a = sentences.view(a.document, a.claim->sentence);
    const SentenceView of_b = sentences.view(b.document, b.claim->sentence);
    const SentenceAlignment words(of_a, of_b);
    if (std::max(words.covered_a(), words.covered_b()) < asked.most ||
        std::min(words.covered_a(), words.covered_b()) < asked.least)
        return;
    if (expects(of_a) != expects(of_b)) return;
    const SentencesHeld held{a, b, of_a, of_b, std::span(&of_a, 1), false, settled};
    for (Outcome& outcome : judge_sentences(held, together)) {
        const Conflict& conflict = outcome.conflict;
        if (outcome.score < label_threshold() || too_short_for_figures(conflict) ||
            (asked.by_words_alone && !sure_by_words(conflict)))
            continue;
        const auto kind = kind_by_dates(a, b, together, conflict.check);
        if (!kind) continue;
        outcome.kind = *kind;
        add_surface(to_finding(a, b, std::move(outcome), together), findings);
    }
}

// Judges the claims of one sentence after another with all that they meet behind them.
class Work {
public:
    Work(const CandidateIndex& index, std::span<const Proposition> propositions,
         const Sentences& sentences, const Situations& situations, const Context& context)
        : index_(index),
          propositions_(propositions),
          sentences_(sentences),
          situations_(situations),
          apart_(context),
          together_(context.of_one_situation()) {
        words_.reserve(propositions.size());
        for (const Proposition& p : propositions) words_.push_back(situations.words_of(p));
    }

    // The claims of [begin, end), whole sentences.
    void run(std::uint32_t begin, std::uint32_t end, Share& out) const {
        std::vector<std::uint32_t> partners;
        Told told;
        for (std::uint32_t i = begin; i < end; ++i) {
            index_.partners(i, partners);
            out.pairs += partners.size();
            for (const std::uint32_t j : partners) judge_pair(i, j, told, out);
            if (i + 1 < end && sentences_of(propositions_[i], propositions_[i]) ==
                                   sentences_of(propositions_[i + 1], propositions_[i + 1]))
                continue;
            hold_sentences(told, out);
            told.clear();
        }
    }

private:
    // What the claims of two sentences of one situation have shown.
    struct Shown {
        const Proposition* a = nullptr;
        const Proposition* b = nullptr;
        bool together = false;
        bool guarded = false;
        bool found = false;
        std::vector<std::string_view> settled;
    };
    using Told = std::map<SentencePair, Shown>;

    // What only two texts put side by side rule out: hired and dismissed, where in a pile the one
    // may have followed the other; 40 partners and 25 certified partners; fines for two offences.
    static bool room_in_a_pile(const Proposition& a, const Proposition& b,
                               const Judgement& judgement) {
        return std::any_of(
            judgement.outcomes.begin(), judgement.outcomes.end(), [&](const Outcome& outcome) {
                const Features& f = outcome.conflict.features;
                const bool limited = f[Feature::quantity_narrowed] + f[Feature::object_narrowed] +
                                             f[Feature::adjuncts_extra] >
                                         0 ||
                                     by_another(a, b);
                return outcome.silenced_by.empty() && (f[Feature::conflict_reversive] > 0 ||
                                                       (f[Feature::quantity] > 0 && limited));
            });
    }

    // "Was fined 2 million by the Danish regulator", "3 million by the Swedish regulator"
    static bool by_another(const Proposition& a, const Proposition& b) {
        return a.agent.filled() && b.agent.filled() &&
               lower(a.agent.phrase->text) != lower(b.agent.phrase->text);
    }

    // "The company has 40 ships", read as one firm's and as another's.
    static bool of_two(const Proposition& a, const Proposition& b, const EntityTable& entities) {
        return a.subject.entity != 0 && b.subject.entity != 0 && a.verb == b.verb &&
               !entities.related(a.subject.entity, b.subject.entity);
    }

    void judge_pair(std::uint32_t i, std::uint32_t j, Told& told, Share& out) const {
        const Proposition& a = propositions_[i];
        const Proposition& b = propositions_[j];
        const bool together = situations_.one(a, words_[i], b, words_[j]);
        const Context* context = together ? &together_ : &apart_;
        bool room = of_two(a, b, together_.entities());
        Judgement judgement = judge(a, b, *context);
        if (together && room_in_a_pile(a, b, judgement)) {
            context = &apart_;
            judgement = judge(a, b, *context);
            room = true;
        }
        Shown& shown = told[sentences_of(a, b)];
        shown.a = &a;
        shown.b = &b;
        shown.together = shown.together || together;
        shown.settled.insert(shown.settled.end(), judgement.settled.begin(),
                             judgement.settled.end());
        if (room || judgement.room_for_both) shown.guarded = true;
        for (Outcome& outcome : judgement.outcomes) {
            // Held then, not now: what the words deny is of another time, too.
            if (outcome.kind == FindingKind::reversal && outcome.conflict.check == "negation")
                shown.settled.push_back("negation");
            if (!outcome.silenced_by.empty()) {
                ++out.silenced[std::string(outcome.silenced_by)];
                shown.guarded = true;
            } else {
                shown.found = true;
                out.findings.add(to_finding(a, b, std::move(outcome), *context));
            }
        }
        if (shown.guarded) out.guarded.push_back(sentences_of(a, b));
    }

    // Word by word, where the claims showed nothing.
    void hold_sentences(const Told& told, Share& out) const {
        for (const auto& [pair, shown] : told) {
            if (shown.found) out.found.push_back(pair);
            if (!shown.together) continue;
            out.held.push_back(pair);
            if (shown.found || shown.guarded) continue;
            const Proposition& a = sentences_.of(*shown.a);
            const Proposition& b = sentences_.of(*shown.b);
            hold(a, b, sentences_, shown.settled, of_one_thing, together_, out.findings);
        }
    }

    const CandidateIndex& index_;
    std::span<const Proposition> propositions_;
    const Sentences& sentences_;
    const Situations& situations_;
    std::vector<ToldWords> words_;  // by proposition
    const Context& apart_;
    const Context together_;
};

// What the claims of two sentences have shown.
struct SpokenOf {
    const std::set<SentencePair>& guarded;  // told apart
    const std::set<SentencePair>& held;     // held against each other already
    const std::set<SentencePair>& found;    // in conflict
};

// Sentences that are copies but for a few words, or have a clause that is.
void compare_copies(const Sentences& sentences, const Situations& situations,
                    const Context& context, const IndexOptions& options, const SpokenOf& spoken_of,
                    KeptFindings& findings) {
    const Context together = context.of_one_situation();
    const WordWeight weight = [&](const Word& w) { return situations.weight(w); };
    const std::vector<Proposition>& all = sentences.all();
    const CandidateIndex index = copies(all, options);
    std::vector<std::uint32_t> partners;
    for (std::uint32_t i = 0; i < all.size(); ++i) {
        index.partners(i, partners);
        for (const std::uint32_t j : partners) {
            const SentencePair pair = sentences_of(all[i], all[j]);
            const bool spoken = spoken_of.guarded.contains(pair);
            if (std::optional<Outcome> outcome = judge_surfaces(all[i], all[j], spoken, context))
                add_surface(to_finding(all[i], all[j], std::move(*outcome), context), findings);
            else if (!spoken && !spoken_of.held.contains(pair) &&
                     situations.one_sentence(all[i], all[j]))
                hold(all[i], all[j], sentences, {}, by_words_alone, together, findings);
            if (!spoken && !spoken_of.found.contains(pair) && situations.near(all[i], all[j]))
                if (auto outcome = judge_clauses(
                        all[i], all[j], sentences.view(all[i].document, all[i].claim->sentence),
                        sentences.view(all[j].document, all[j].claim->sentence), weight, together))
                    add_surface(to_finding(all[i], all[j], std::move(*outcome), together),
                                findings);
        }
    }
}

// Where each step of the work begins, and the end: never within a sentence.
std::vector<std::uint32_t> steps(std::span<const Proposition> propositions) {
    const auto claims = static_cast<std::uint32_t>(propositions.size());
    const std::size_t step = std::max(claims_per_step, propositions.size() / progress_steps + 1);
    std::vector<std::uint32_t> out = {0};
    for (std::uint32_t i = 1; i < claims; ++i)
        if (i - out.back() >= step && sentences_of(propositions[i - 1], propositions[i - 1]) !=
                                          sentences_of(propositions[i], propositions[i]))
            out.push_back(i);
    if (claims > 0) out.push_back(claims);
    return out;
}

}  // namespace

Checker::Checker(RuleSet rules, Options options)
    : state_(std::make_unique<State>(std::move(rules), options)) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

RuleTrial Checker::attempt(const std::string& rule, const CheckedDocument& a,
                           const CheckedDocument& b) const {
    const std::array<CheckedDocument, 2> documents = {a, b};
    const EntityTable entities(documents);
    const Context context(documents, entities, false);
    return state_->matcher.attempt(rule, prepare_all(documents, entities), context);
}

const RuleSet& Checker::rules() const { return state_->rules; }

CheckResult Checker::check(
    std::span<const CheckedDocument> documents,
    const std::function<void(std::uint64_t, std::uint64_t)>& progress) const {
    const Options& options = state_->options;
    const EntityTable entities(documents);
    const Context context(documents, entities, false);
    const Situations situations(documents, entities);
    const std::vector<Proposition> propositions = prepare_all(documents, entities);
    IndexOptions index;
    index.within_documents = options.within_documents;
    const CandidateIndex meeting = candidates(propositions, entities, index);

    // Each step's findings are put at its place, so that the threads' order does not show.
    const Sentences sentences(documents, entities);
    const Work work_of_step(meeting, propositions, sentences, situations, context);
    const std::vector<std::uint32_t> begins = steps(propositions);
    std::vector<Share> shares(begins.size() - 1);
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < shares.size(); i = next++) {
            work_of_step.run(begins[i], begins[i + 1], shares[i]);
            done += begins[i + 1] - begins[i];
            if (progress) progress(done, propositions.size());
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < options.jobs; ++i) threads.emplace_back(work);
    work();
    threads.clear();  // joins

    CheckResult out;
    std::map<std::string, std::uint64_t> silenced;
    std::set<SentencePair> guarded;
    std::set<SentencePair> held;
    std::set<SentencePair> found;
    KeptFindings kept;
    std::uint64_t left_out = 0;
    for (Share& share : shares) {
        guarded.insert(share.guarded.begin(), share.guarded.end());
        held.insert(share.held.begin(), share.held.end());
        found.insert(share.found.begin(), share.found.end());
        left_out += share.findings.left_out();
        out.candidate_pairs += share.pairs;
        for (Finding& finding : share.findings.take()) kept.add(std::move(finding));
        for (const auto& [guard, count] : share.silenced) silenced[guard] += count;
        share = {};
    }
    compare_copies(sentences, situations, context, index, {guarded, held, found}, kept);
    left_out += kept.left_out();
    out.findings = kept.take();
    RuleMatcher::Result tensions =
        state_->matcher.match(propositions, context, options.within_documents);
    std::move(tensions.findings.begin(), tensions.findings.end(), std::back_inserter(out.findings));
    const std::size_t all = out.findings.size();
    std::erase_if(out.findings, [&](const Finding& f) { return f.score < options.minimum_score; });
    if (all != out.findings.size()) silenced["minimum-score"] += all - out.findings.size();
    sort_findings(out.findings);
    const std::uint64_t restated = left_out + tensions.restated + drop_restatements(out.findings);
    if (restated > 0) silenced[std::string(restatement)] += restated;
    locate(out.findings, documents);
    for (const auto& [guard, count] : silenced) out.silenced.push_back({guard, count});
    return out;
}

std::vector<CheckInfo> checks() {
    std::vector<CheckInfo> out;
    for (const Check& check : all_checks())
        out.push_back({std::string(check.id), std::string(check.title)});
    return out;
}

std::vector<CheckInfo> guards() {
    std::vector<CheckInfo> out;
    for (const Guard& guard : all_guards())
        out.push_back({std::string(guard.id), std::string(guard.title)});
    return out;
}

}  // namespace gainsay::checker
