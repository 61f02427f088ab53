#include "checker/sentences/sentence_alignment.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// Loose ties that hold where the words around are the same: rarer senses in common, verbs of one
// kind ("call", "contact"), adjectives near one another. Claims are not compared so loosely.
double look_up_paraphrase(const Word& x, const Word& y) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    if (wordnet.same_synset(x.lemma, y.lemma, x.word_class, 0)) return 0.8;
    if (x.word_class == WordClass::verb) {
        const bool both_report = lexicon::reporting(x.lemma, WordClass::verb) &&
                                 lexicon::reporting(y.lemma, WordClass::verb);
        if (both_report || wordnet.siblings(x.lemma, y.lemma, WordClass::verb, 2)) return 0.6;
    }
    if ((x.word_class == WordClass::noun || x.word_class == WordClass::verb) &&
        (wordnet.is_a(x.lemma, y.lemma, x.word_class, 3, 0) ||
         wordnet.is_a(y.lemma, x.lemma, x.word_class, 3, 0)))
        return 0.6;
    return 0.0;
}

// The same pairs of words come again and again where texts speak of one thing.
struct Memo {
    struct Entry {
        std::uint64_t key = 0;
        double credit = 0.0;
    };
    static constexpr std::size_t size = 1U << 15U;
    std::array<Entry, size> entries;
};

double paraphrase(const Word& x, const Word& y) {
    if (x.word_class != y.word_class || x.word_class == WordClass::proper) return 0.0;
    thread_local const std::unique_ptr<Memo> memo = std::make_unique<Memo>();
    const std::uint64_t seed = static_cast<std::uint64_t>(x.word_class) + 1;
    const std::uint64_t key =
        XXH64(y.lemma.data(), y.lemma.size(), XXH64(x.lemma.data(), x.lemma.size(), seed)) | 1U;
    Memo::Entry& entry = memo->entries[(key >> 1U) % Memo::size];
    if (entry.key != key) entry = {key, look_up_paraphrase(x, y)};
    return entry.credit;
}

}  // namespace

double likeness(const Word& x, const Word& y) {
    if (x.lemma == y.lemma) return 1.0;
    const LexicalRelation r = lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class);
    if (r.relation == Relation::equivalence) return 0.9;
    if (r.source == LexicalSource::hypernym) return 0.7;
    if (r.opposite()) return 0.0;
    // The tagger may take one word for a noun here and a verb there, or a name for a noun.
    std::string_view a = x.lemma;
    std::string_view b = y.lemma;
    if (a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                           [](char p, char q) { return (p | 0x20) == (q | 0x20); }))
        return 1.0;
    return paraphrase(x, y);
}

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
