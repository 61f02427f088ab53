#include "checker/sentences/sentence_alignment.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace gainsay::checker {

SentenceAlignment::SentenceAlignment(const SentenceView& a, const SentenceView& b) : a_(a), b_(b) {
    align();
}

void SentenceAlignment::align() {
    const std::size_t n = a_.words().size();
    const std::size_t m = b_.words().size();
    match_a_.assign(n, none);
    match_b_.assign(m, none);
    std::vector<std::uint16_t> best((n + 1) * (m + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
        return best[i * (m + 1) + j];
    };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            at(i, j) = word_a(i).lemma == word_b(j).lemma
                           ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                           : std::max(at(i + 1, j), at(i, j + 1));
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        if (word_a(i).lemma == word_b(j).lemma) {
            pair(i, j, 1.0);
            ++i;
            ++j;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    for (std::size_t j = 0; j < m; ++j) {
        if (match_b_[j] != none) continue;
        double most = 0.0;
        std::size_t found = none;
        for (std::size_t i = 0; i < n; ++i) {
            if (match_a_[i] != none) continue;
            const double like = likeness(word_a(i), word_b(j));
            if (like > most) {
                most = like;
                found = i;
            }
        }
        if (found != none) pair(found, j, most);
    }
}

void SentenceAlignment::pair(std::size_t i, std::size_t j, double credit) {
    match_a_[i] = j;
    match_b_[j] = i;
    ++shared_;
    aligned_ += credit * std::min(a_.words()[i].weight, b_.words()[j].weight);
}

namespace {

void append(std::string& to, const std::string& word) {
    if (!to.empty()) to += ' ';
    to += word;
}

}  // namespace

std::vector<TraceStep> SentenceAlignment::steps() const {
    std::vector<TraceStep> out;
    std::string same;
    std::string only_a;
    std::string only_b;
    for (std::size_t i = 0; i < match_a_.size(); ++i) {
        const Word& x = word_a(i);
        if (match_a_[i] == none) {
            append(only_a, x.text);
            continue;
        }
        const Word& y = word_b(match_a_[i]);
        if (x.lemma == y.lemma) {
            append(same, x.text);
            continue;
        }
        const LexicalRelation r = lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class);
        const bool known = r.relation != Relation::independence;
        out.push_back({"word", x.text, y.text,
                       std::string(name(known ? r.relation : Relation::equivalence)),
                       known ? explain(x.lemma, x.word_class, y.lemma, y.word_class)
                             : "rarer senses in common, or words of one kind"});
    }
    for (std::size_t j = 0; j < match_b_.size(); ++j)
        if (match_b_[j] == none) append(only_b, word_b(j).text);
    if (!same.empty())
        out.insert(out.begin(), {"words", same, same, std::string(name(Relation::equivalence)),
                                 "the same words"});
    if (!only_a.empty()) out.push_back({"words", only_a, "", "", "only there"});
    if (!only_b.empty()) out.push_back({"words", "", only_b, "", "only there"});
    return out;
}

namespace {

std::size_t left(const std::vector<std::size_t>& match, std::size_t from) {
    while (from > 0)
        if (match[--from] != SentenceAlignment::none) return from;
    return SentenceAlignment::none;
}

std::size_t right(const std::vector<std::size_t>& match, std::size_t from) {
    while (++from < match.size())
        if (match[from] != SentenceAlignment::none) return from;
    return SentenceAlignment::none;
}

}  // namespace

bool SentenceAlignment::same_place(std::size_t i, std::size_t j) const {
    const std::size_t la = left(match_a_, i);
    if (la != none && match_a_[la] == left(match_b_, j)) return true;
    const std::size_t ra = right(match_a_, i);
    return ra != none && match_a_[ra] == right(match_b_, j);
}

bool SentenceAlignment::same_gap(std::size_t i, std::size_t j) const {
    const std::size_t la = left(match_a_, i);
    const std::size_t lb = left(match_b_, j);
    const std::size_t ra = right(match_a_, i);
    const std::size_t rb = right(match_b_, j);
    const bool before = la == none ? lb == none : match_a_[la] == lb;
    const bool after = ra == none ? rb == none : match_a_[ra] == rb;
    return before && after;
}

}  // namespace gainsay::checker
