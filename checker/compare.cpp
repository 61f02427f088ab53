// Two texts of one situation: one label, with its strongest reason.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "checker/checks/findings.hpp"
#include "checker/claims/figure_context.hpp"
#include "checker/judge_sentences.hpp"
#include "checker/pile.hpp"
#include "checker/sentences/core.hpp"
#include "checker/sentences/sentence_alignment.hpp"
#include "checker/sentences/sentence_conflicts.hpp"
#include "checker/sentences/sentence_falsity.hpp"
#include "checker/sentences/sentence_figures.hpp"
#include "checker/words/word_information.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t most_near_misses = 12;

// Checks of which it was shown that the sentences do not conflict in their way.
using SettledChecks = std::map<SentencePair, std::vector<std::string_view>>;

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
        const bool one_frame =
            framed(of_a_[i].sentence()) && in_one_frame(of_a_[i].sentence(), of_b_[j].sentence());
        const std::vector<SentenceView>& of_a = one_frame ? cores()[0].views() : of_a_;
        const SentenceView& view_a = of_a[i];
        const SentenceView& view_b = one_frame ? cores()[1].views()[j] : of_b_[j];
        const auto found = settled_.find(sentences_of(x, y));
        const SentencesHeld held{
            x,
            y,
            view_a,
            view_b,
            of_a,
            guarded_.contains(sentences_of(x, y)),
            found == settled_.end() ? std::span<const std::string_view>() : found->second};
        for (Outcome& outcome : judge_sentences(held, context_))
            if (!nowhere_alone || outcome.conflict.features[Feature::words_nowhere] != 0)
                out.push_back(to_finding(x, y, std::move(outcome), context_));
        if (!held.guarded && !nowhere_alone)
            if (auto outcome = judge_clauses(x, y, view_a, view_b, information, context_))
                out.push_back(to_finding(x, y, std::move(*outcome), context_));
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
                settled[sentences_of(propositions[i], propositions[j])].push_back(check);
            for (Outcome& outcome : judgement.outcomes) {
                if (!outcome.silenced_by.empty())
                    guarded.insert(sentences_of(propositions[i], propositions[j]));
                // Held then, not now: what the words deny is of another time, too.
                if (outcome.kind == FindingKind::reversal && outcome.conflict.check == "negation")
                    settled[sentences_of(propositions[i], propositions[j])].push_back("negation");
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
    const Sentences told(documents, entities);
    const std::vector<Proposition>& sentences = told.all();
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

}  // namespace gainsay::checker
