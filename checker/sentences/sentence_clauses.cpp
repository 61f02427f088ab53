#include "checker/sentences/sentence_clauses.hpp"

#include <algorithm>

namespace gainsay::checker {
namespace {

bool among(std::size_t word, const std::vector<std::size_t>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Share of a clause's weight that is matched, without its head.
double told(const SentenceView& v, const ViewedClause& clause,
            const std::vector<std::size_t>& match) {
    double all = 0.0;
    double matched = 0.0;
    for (const std::size_t i : clause.all) {
        if (i == clause.head) continue;
        all += v.words()[i].weight;
        if (match[i] != SentenceAlignment::none) matched += v.words()[i].weight;
    }
    return all > 0.0 ? matched / all : 0.0;
}

}  // namespace

double SentenceClauses::subjects(const ViewedClause& a, const ViewedClause& b) const {
    if (a.subject.empty() || b.subject.empty()) return 0.0;
    bool anywhere = false;
    for (const std::size_t j : b.subject) {
        if (match_b_[j] == none) continue;
        if (among(match_b_[j], a.subject)) return 1.0;
        anywhere = true;
    }
    return anywhere ? 0.0 : -1.0;
}

ClauseMatch SentenceClauses::match(const ViewedClause& a, const ViewedClause& b) const {
    ClauseMatch out;
    if (a.head != none && b.head != none)
        out.head = match_b_[b.head] == a.head
                       ? 1.0
                       : std::min(0.9, likeness(word_a(a.head), word_b(b.head)));
    out.told = told(b_, b, match_b_);
    out.back = told(a_, a, match_a_);
    out.subject = subjects(a, b);
    return out;
}

ClauseMatch SentenceClauses::around(std::size_t word_of_a, std::size_t word_of_b) const {
    const ViewedClause* a = a_.clause_of(word_of_a);
    const ViewedClause* b = b_.clause_of(word_of_b);
    return a == nullptr || b == nullptr ? ClauseMatch() : match(*a, *b);
}

ClauseMatch SentenceClauses::across_polarity() const {
    ClauseMatch best;
    double most = 0.0;
    for (const ViewedClause& a : a_.clauses())
        for (const ViewedClause& b : b_.clauses()) {
            if (a.negated == b.negated) continue;
            const ClauseMatch here = match(a, b);
            const double worth = here.head * (1.0 + here.told + here.back + here.subject);
            if (worth <= most) continue;
            most = worth;
            best = here;
        }
    return best;
}

}  // namespace gainsay::checker
