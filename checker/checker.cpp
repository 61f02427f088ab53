#include "gainsay/checker.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>

#include "checker/checks/findings.hpp"
#include "checker/claims/condition.hpp"
#include "checker/claims/context.hpp"
#include "checker/claims/entities.hpp"
#include "checker/claims/figure_context.hpp"
#include "checker/claims/occasion.hpp"
#include "checker/claims/situation.hpp"
#include "checker/index.hpp"
#include "checker/judge.hpp"
#include "checker/kept_findings.hpp"
#include "checker/rules/rule_match.hpp"
#include "checker/sentences/core.hpp"
#include "checker/sentences/sentence_alignment.hpp"
#include "checker/sentences/sentence_conflicts.hpp"
#include "checker/sentences/sentence_falsity.hpp"
#include "checker/sentences/sentence_figures.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t claims_per_step = 64;  // between two reports of progress, at least
constexpr std::size_t progress_steps = 200;
constexpr std::size_t most_near_misses = 12;

std::vector<Proposition> prepare_all(std::span<const CheckedDocument> documents,
                                     const EntityTable& entities) {
    std::vector<Proposition> out;
    for (std::uint32_t d = 0; d < documents.size(); ++d) {
        const Reading& reading = *documents[d].reading;
        for (std::uint32_t i = 0; i < reading.claims.size(); ++i)
            out.push_back(prepare(reading.claims[i], reading, entities, d, i));
    }
    relate_within_sentences(out);
    return out;
}

Finding to_finding(const Proposition& a, const Proposition& b, Outcome outcome,
                   const Context& context) {
    Finding out;
    out.kind = outcome.kind;
    out.reason = std::string(outcome.conflict.check);
    out.severity = out.kind == FindingKind::contradiction ? Severity::high : Severity::medium;
    out.score = outcome.score;
    out.a = evidence(a, context, std::move(outcome.conflict.marked_a));
    out.b = evidence(b, context, std::move(outcome.conflict.marked_b));
    out.steps = std::move(outcome.steps);
    out.message = std::move(outcome.conflict.message);
    if (out.message.starts_with("one text") || out.message.starts_with("someone quoted"))
        out.message[0] = static_cast<char>(out.message[0] - 'a' + 'A');
    finish(out);
    return out;
}

// Two sentences: document and index of each, the lower first.
using SentencePair = std::array<std::uint32_t, 4>;

SentencePair sentences_of(const Proposition& a, const Proposition& b) {
    const std::pair one{a.document, a.claim->sentence};
    const std::pair other{b.document, b.claim->sentence};
    const auto& [low, high] = std::minmax(one, other);
    return {low.first, low.second, high.first, high.second};
}

// One proposition for each sentence of a text, also where the grammar found no claim; `claims`
// keeps what they borrow.
void append_sentences(const Reading& reading, const EntityTable& entities, std::uint32_t document,
                      std::deque<Claim>& claims, std::vector<Proposition>& out) {
    for (std::uint32_t i = 0; i < reading.sentences.size(); ++i) {
        Claim& claim = claims.emplace_back();
        claim.sentence = i;
        claim.predicate.text = reading.sentences[i].text;
        out.push_back(prepare(claim, reading, entities, document, 0));
    }
}

// What one thread found in its share of the pairs.
struct Share {
    std::vector<SentencePair> guarded;  // told apart by a guard, or both leave room
    KeptFindings findings;
    std::map<std::string, std::uint64_t> silenced;
    std::uint64_t pairs = 0;
};

// The claims of [begin, end) with all that they meet behind them.
void judge_claims(std::uint32_t begin, std::uint32_t end, const CandidateIndex& index,
                  std::span<const Proposition> propositions, const Context& apart,
                  const Situations& situations, Share& out) {
    const Context together = apart.of_one_situation();
    std::vector<std::uint32_t> partners;
    for (std::uint32_t i = begin; i < end; ++i) {
        index.partners(i, partners);
        out.pairs += partners.size();
        for (const std::uint32_t j : partners) {
            const Proposition& a = propositions[i];
            const Proposition& b = propositions[j];
            const Context& context = situations.one(a, b) ? together : apart;
            Judgement judgement = judge(a, b, context);
            if (judgement.room_for_both) out.guarded.push_back(sentences_of(a, b));
            for (Outcome& outcome : judgement.outcomes) {
                if (!outcome.silenced_by.empty()) {
                    ++out.silenced[std::string(outcome.silenced_by)];
                    out.guarded.push_back(sentences_of(a, b));
                } else {
                    out.findings.add(to_finding(a, b, std::move(outcome), context));
                }
            }
        }
    }
}

// A comparison of words supports what the claims have told of the same sentences; the claims' trace
// says more, so it stays.
void add_surface(Finding found, KeptFindings& findings) {
    Finding* same = findings.find(found.key);
    if (same == nullptr) {
        findings.add(std::move(found));
    } else if (found.score > same->score) {
        same->score = found.score;
        same->steps.pop_back();  // its own score's features
        same->steps.insert(same->steps.end(), found.steps.begin(), found.steps.end());
    }
}

// Sentences that are copies but for a few words.
void compare_copies(std::span<const CheckedDocument> documents, const EntityTable& entities,
                    const Context& context, const IndexOptions& options,
                    const std::set<SentencePair>& guarded, KeptFindings& findings) {
    std::deque<Claim> claims;
    std::vector<Proposition> sentences;
    for (std::uint32_t d = 0; d < documents.size(); ++d)
        append_sentences(*documents[d].reading, entities, d, claims, sentences);
    const CandidateIndex index = copies(sentences, options);
    std::vector<std::uint32_t> partners;
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
        index.partners(i, partners);
        for (const std::uint32_t j : partners) {
            const bool spoken = guarded.contains(sentences_of(sentences[i], sentences[j]));
            if (std::optional<Outcome> outcome =
                    judge_surfaces(sentences[i], sentences[j], spoken, context))
                add_surface(to_finding(sentences[i], sentences[j], std::move(*outcome), context),
                            findings);
        }
    }
}

}  // namespace

struct Checker::State {
    State(RuleSet the_rules, Options the_options)
        : rules(std::move(the_rules)), options(the_options), matcher(rules) {}
    RuleSet rules;
    Options options;
    RuleMatcher matcher;  // borrows `rules`
};

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
    const std::size_t claims = propositions.size();
    const std::size_t step = std::max(claims_per_step, claims / progress_steps + 1);
    std::vector<Share> shares((claims + step - 1) / step);
    std::atomic<std::size_t> next = 0;
    std::atomic<std::size_t> done = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < shares.size(); i = next++) {
            const std::size_t begin = i * step;
            const std::size_t end = std::min(claims, begin + step);
            judge_claims(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                         meeting, propositions, context, situations, shares[i]);
            done += end - begin;
            if (progress) progress(done, claims);
        }
    };
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < options.jobs; ++i) threads.emplace_back(work);
    work();
    threads.clear();  // joins

    CheckResult out;
    std::map<std::string, std::uint64_t> silenced;
    std::set<SentencePair> guarded;
    KeptFindings kept;
    std::uint64_t left_out = 0;
    for (Share& share : shares) {
        guarded.insert(share.guarded.begin(), share.guarded.end());
        left_out += share.findings.left_out();
        out.candidate_pairs += share.pairs;
        for (Finding& finding : share.findings.take()) kept.add(std::move(finding));
        for (const auto& [guard, count] : share.silenced) silenced[guard] += count;
        share = {};
    }
    compare_copies(documents, entities, context, index, guarded, kept);
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

namespace {

// Of which sentences a guard has shown that they do not conflict in the way of which check.
using SettledChecks = std::set<std::pair<SentencePair, std::string_view>>;

// What is found by holding sentences of two texts against each other, word by word.
class SentencePairs {
public:
    SentencePairs(const CheckedDocument& a, const CheckedDocument& b,
                  std::span<const Proposition> sentences, const std::set<SentencePair>& guarded,
                  const SettledChecks& settled, const Context& context)
        : of_a_(view(*a.reading)),
          of_b_(view(*b.reading)),
          sentences_(sentences),
          guarded_(guarded),
          settled_(settled),
          context_(context) {}

    // Each sentence of B against the sentence of A that has most of its words.
    void run(std::vector<Finding>& out) {
        for (std::size_t j = 0; j < of_b_.size(); ++j) {
            std::size_t best = of_a_.size();
            double most = 0.0;
            for (std::size_t i = 0; i < of_a_.size(); ++i) {
                const double share = of_a_.size() == 1 ? 1.0 : coverage(of_a_[i], of_b_[j]);
                if (share > most) {
                    most = share;
                    best = i;
                }
            }
            if (best == of_a_.size()) continue;
            hold(best, j, false, out);
            if (of_a_.size() < long_text || (!figure_of_its_own(j) && !name_of_its_own(j)))
                continue;
            for (std::size_t i = 0; i < of_a_.size(); ++i)
                if (i != best) hold(i, j, true, out);
        }
    }

private:
    // A long text that gives the figure nowhere: each sentence of it may be the one that it was
    // taken from.
    [[nodiscard]] bool figure_of_its_own(std::size_t j) const {
        const auto& figures = of_b_[j].sentence().quantities;
        return std::any_of(figures.begin(), figures.end(), [&](const Quantity& q) {
            return std::none_of(of_a_.begin(), of_a_.end(), [&](const SentenceView& v) {
                return gives_figure(v.sentence(), q);
            });
        });
    }

    // ... and the name.
    [[nodiscard]] bool name_of_its_own(std::size_t j) const {
        const auto& words = of_b_[j].sentence().words;
        return std::any_of(words.begin(), words.end(), [&](const Word& w) {
            return w.word_class == WordClass::proper &&
                   std::none_of(of_a_.begin(), of_a_.end(), [&](const SentenceView& v) {
                       return v.sentence().text.find(w.text) != std::string::npos;
                   });
        });
    }

    void hold(std::size_t i, std::size_t j, bool nowhere_alone, std::vector<Finding>& out) {
        const Proposition& x = sentences_[i];
        const Proposition& y = sentences_[of_a_.size() + j];
        const double silenced = guarded_.contains(sentences_of(x, y)) ? 1.0 : 0.0;
        const bool one_frame =
            framed(of_a_[i].sentence()) && in_one_frame(of_a_[i].sentence(), of_b_[j].sentence());
        const std::vector<SentenceView>& of_a = one_frame ? cores()[0].views() : of_a_;
        const SentenceView& view_a = of_a[i];
        const SentenceView& view_b = one_frame ? cores()[1].views()[j] : of_b_[j];
        if (two_occasions(view_a.sentence(), view_b.sentence())) return;
        // Two rules, each under a condition of its own.
        if (const auto one = condition_of(view_a.sentence()))
            if (const auto other = condition_of(view_b.sentence());
                other && distinct_conditions(*one, *other))
                return;
        for (Conflict& conflict : sentence_conflicts(x, y, view_a, view_b, of_a, context_)) {
            if (settled_.contains({sentences_of(x, y), conflict.check})) continue;
            if (nowhere_alone && conflict.features[Feature::words_nowhere] == 0) continue;
            conflict.features[Feature::words_guarded] = silenced;
            Outcome outcome;
            outcome.score = score(conflict.features);
            if (outcome.score >= label_threshold())
                outcome.steps = SentenceAlignment(view_a, view_b).steps();
            outcome.steps.push_back(conflict.step);
            outcome.steps.push_back({"score", "", "", "", describe(conflict.features)});
            outcome.conflict = std::move(conflict);
            out.push_back(to_finding(x, y, std::move(outcome), context_));
        }
    }

    // The cores of both texts, made when two sentences in one frame first meet.
    const std::array<Cores, 2>& cores() {
        if (!cores_) cores_.emplace(std::array<Cores, 2>{Cores(of_a_), Cores(of_b_)});
        return *cores_;
    }

    std::vector<SentenceView> of_a_;
    std::vector<SentenceView> of_b_;
    std::optional<std::array<Cores, 2>> cores_;
    std::span<const Proposition> sentences_;
    const std::set<SentencePair>& guarded_;
    const SettledChecks& settled_;
    const Context& context_;
};

}  // namespace

namespace {

// What was not understood may say more than the claims that follow from the other side: no more
// than a word or two of each sentence.
bool all_read(const Reading& reading) {
    constexpr std::size_t most_unread = 5;  // one part in five
    return std::all_of(reading.sentences.begin(), reading.sentences.end(), [](const Sentence& s) {
        std::size_t unread = 0;
        for (const Span& span : s.unread) unread += span.size();
        return unread * most_unread <= s.text.size();
    });
}

}  // namespace

Verdict Checker::compare(const CheckedDocument& a, const CheckedDocument& b) const {
    const std::array<CheckedDocument, 2> documents = {a, b};
    const EntityTable entities(documents);
    const Context context(documents, entities, true);
    const std::vector<Proposition> propositions = prepare_all(documents, entities);
    const std::size_t of_a = a.reading->claims.size();

    Verdict out;
    std::vector<bool> entailed(propositions.size() - of_a);
    // "Reports that he resigned are false": what they report does not follow.
    std::vector<bool> called_false;
    for (const SentenceView& v : view(*a.reading))
        called_false.push_back(falsity(std::span(&v, 1)).denies());
    std::vector<std::pair<double, std::vector<TraceStep>>> near;
    std::set<SentencePair> guarded;
    SettledChecks settled;
    for (std::size_t i = 0; i < of_a; ++i) {
        const std::uint32_t said_in = propositions[i].claim->sentence;
        for (std::size_t j = of_a; j < propositions.size(); ++j) {
            Judgement judgement = judge(propositions[i], propositions[j], context);
            if (judgement.a_entails_b && !called_false[said_in]) entailed[j - of_a] = true;
            for (const std::string_view check : judgement.settled)
                settled.insert({sentences_of(propositions[i], propositions[j]), check});
            for (Outcome& outcome : judgement.outcomes) {
                if (!outcome.silenced_by.empty())
                    guarded.insert(sentences_of(propositions[i], propositions[j]));
                // Held then, not now: what the words deny is of another time, too.
                if (outcome.kind == FindingKind::reversal && outcome.conflict.check == "negation")
                    settled.insert({sentences_of(propositions[i], propositions[j]), "negation"});
                if (outcome.silenced_by.empty()) {
                    out.findings.push_back(
                        to_finding(propositions[i], propositions[j], std::move(outcome), context));
                } else {
                    near.emplace_back(2.0, std::move(outcome.steps));
                }
            }
            if (judgement.closeness > 1.0) {
                const std::optional<Alignment> alignment =
                    align(propositions[i], propositions[j], context);
                if (alignment)
                    near.emplace_back(
                        judgement.closeness - 1.0,
                        trace({propositions[i], propositions[j], *alignment, context}));
            }
        }
    }
    KeptFindings kept;
    for (Finding& finding : out.findings) kept.add(std::move(finding));
    std::deque<Claim> claims;
    std::vector<Proposition> sentences;
    append_sentences(*a.reading, entities, 0, claims, sentences);
    append_sentences(*b.reading, entities, 1, claims, sentences);
    const std::size_t of_first = a.reading->sentences.size();
    for (std::size_t i = 0; i < of_first; ++i)
        for (std::size_t j = of_first; j < sentences.size(); ++j) {
            const bool spoken = guarded.contains(sentences_of(sentences[i], sentences[j]));
            if (std::optional<Outcome> outcome =
                    judge_surfaces(sentences[i], sentences[j], spoken, context))
                add_surface(to_finding(sentences[i], sentences[j], std::move(*outcome), context),
                            kept);
        }
    out.findings = kept.take();
    SentencePairs(a, b, sentences, guarded, settled, context).run(out.findings);
    sort_findings(out.findings);
    for (const Finding& f : out.findings) out.considered.push_back(f.steps.back().source);
    std::erase_if(out.findings, [](const Finding& f) { return f.score < label_threshold(); });
    const auto conflict =
        std::find_if(out.findings.begin(), out.findings.end(),
                     [](const Finding& f) { return f.kind == FindingKind::contradiction; });
    if (conflict != out.findings.end()) {  // a reversal leaves room for both
        out.label = Label::contradiction;
        out.score = conflict->score;
        out.reason = conflict->reason;
    } else if (!entailed.empty() && all_read(*b.reading) &&
               std::all_of(entailed.begin(), entailed.end(), [](bool e) { return e; })) {
        out.label = Label::entailment;
        out.score = 1.0;
        for (const Proposition& p : propositions)
            out.score = std::min(out.score, p.claim->confidence);
        out.reason = "entailment";
    }
    RuleMatcher::Result tensions = state_->matcher.match(propositions, context, false);
    std::move(tensions.findings.begin(), tensions.findings.end(), std::back_inserter(out.findings));
    sort_findings(out.findings);
    drop_restatements(out.findings);
    locate(out.findings, documents);
    std::stable_sort(near.begin(), near.end(),
                     [](const auto& x, const auto& y) { return x.first > y.first; });
    for (const auto& [closeness, steps] : near) {
        if (out.near_misses.size() + steps.size() > most_near_misses && !out.near_misses.empty())
            break;
        out.near_misses.insert(out.near_misses.end(), steps.begin(), steps.end());
    }
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
