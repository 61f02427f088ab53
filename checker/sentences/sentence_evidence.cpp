#include "checker/sentences/sentence_evidence.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "checker/claims/correction.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr double many = 12.0;

// "A man", "Some dogs": the other sentence may speak of another.
bool opens_indefinite(const Sentence& s) {
    static constexpr std::array<std::string_view, 11> openings = {
        "A ",    "An ",        "Some ",      "Two ",     "Three ", "Four ",
        "Five ", "There is a", "There are ", "Someone ", "People "};
    return std::any_of(openings.begin(), openings.end(),
                       [&](std::string_view o) { return s.text.starts_with(o); });
}

std::vector<std::string_view> all_words(std::string_view text) {
    std::vector<std::string_view> out;
    const auto part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && part(text[end])) ++end;
        if (end > at) out.push_back(text.substr(at, end - at));
        at = std::max(end, at + 1);
    }
    return out;
}

// How far one sentence is an edited copy of the other, words of all classes taken as they stand.
struct Copied {
    std::size_t longest = 0;  // words of the longest stretch that both have
    double share = 0.0;  // of the longer sentence's words, those in stretches of three and more
};

Copied copied(const Sentence& a, const Sentence& b) {
    constexpr std::size_t shortest = 3;
    const std::vector<std::string_view> x = all_words(a.text);
    const std::vector<std::string_view> y = all_words(b.text);
    Copied out;
    std::vector<std::size_t> above(y.size() + 1, 0);
    std::vector<std::size_t> here(y.size() + 1, 0);
    std::vector<char> in_copy(y.size(), 0);
    for (const std::string_view word : x) {
        for (std::size_t j = 0; j < y.size(); ++j) {
            here[j + 1] = word == y[j] ? above[j] + 1 : 0;
            out.longest = std::max(out.longest, here[j + 1]);
            if (here[j + 1] >= shortest)
                std::fill_n(in_copy.begin() + static_cast<std::ptrdiff_t>(j + 1 - here[j + 1]),
                            here[j + 1], 1);
        }
        std::swap(above, here);
    }
    const auto longer = static_cast<double>(std::max(x.size(), y.size()));
    if (longer > 0)
        out.share = static_cast<double>(std::count(in_copy.begin(), in_copy.end(), 1)) / longer;
    return out;
}

// Written without a full stop: a headline or a title.
bool headline(const Sentence& s) {
    return !s.text.empty() && s.text.back() != '.' && s.text.back() != '"';
}

}  // namespace

SentenceEvidence::SentenceEvidence(const SentenceView& a, const SentenceView& b,
                                   std::span<const SentenceView> whole_a)
    : SentenceClauses(a, b), whole_a_(whole_a) {
    const auto only_possible = [](const Sentence& s) {
        return says(s, "may") || says(s, "might") || says(s, "could");
    };
    Features& f = common_;
    f[Feature::words_covered] = covered_b();
    f[Feature::words_covered_back] = covered_a();
    f[Feature::words_mostly] = std::max(0.0, covered_b() - 0.7) / 0.3;
    f[Feature::words_mostly_back] = std::max(0.0, covered_a() - 0.7) / 0.3;
    f[Feature::words_many] = std::min(many, static_cast<double>(shared())) / many;
    f[Feature::words_other_scope] = flag(other_scope());
    f[Feature::words_other_openings] = flag(other_openings());
    f[Feature::words_other_names] = flag(other_names());
    f[Feature::words_narrowed] = flag(narrowed_subject(b_, match_b_));
    f[Feature::words_indefinite] =
        flag(opens_indefinite(a_.sentence()) && opens_indefinite(b_.sentence()));
    f[Feature::words_hedged] = flag(only_possible(a_.sentence()) != only_possible(b_.sentence()));
    const Copied copy = copied(a_.sentence(), b_.sentence());
    f[Feature::words_copied] = copy.share;
    f[Feature::words_run] = std::min(many, static_cast<double>(copy.longest)) / many;
    f[Feature::words_headline] = flag(headline(a_.sentence()));
    f[Feature::words_corrective] = flag(corrects(a_.sentence()) || corrects(b_.sentence()));
    f[Feature::confidence] = 1.0;
}

Conflict& SentenceEvidence::add(std::string_view check, Feature kind, std::size_t alone, Span a,
                                Span b, TraceStep step) {
    Conflict& c = out_.emplace_back();
    c.check = check;
    c.relation =
        check == "negation" || check == "veracity" ? Relation::negation : Relation::alternation;
    if (!a.empty()) c.marked_a.push_back(a);
    if (!b.empty()) c.marked_b.push_back(b);
    c.step = std::move(step);
    c.features = common_;
    c.features[kind] = 1.0;
    c.features[Feature::words_all_else] =
        flag(shared() + alone >= a_.words().size() && shared() + alone >= b_.words().size());
    return c;
}

void SentenceEvidence::place(Features& f, std::size_t i, std::size_t j) const {
    f[Feature::words_same_place] = flag(same_place(i, j));
    f[Feature::words_same_gap] = flag(same_gap(i, j));
    tell(f, around(i, j));
}

void SentenceEvidence::tell(Features& f, const ClauseMatch& clauses) {
    f[Feature::words_clause] = clauses.told;
    f[Feature::words_clause_back] = clauses.back;
    f[Feature::words_clause_head] = clauses.head;
    f[Feature::words_subject] = clauses.subject;
}

bool SentenceEvidence::borne_out(const Word& y) const {
    for (const SentenceView& s : whole_a_)
        for (const ViewedWord& x : s.words())
            if (x.word->lemma == y.lemma) return true;
    return false;
}

LexicalRelation SentenceEvidence::exclusion(const Word& x, const Word& y) {
    LexicalRelation r = lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class);
    if (!r.opposite() && x.word_class != y.word_class) {
        // "a rise", "prices fell"
        r = lexical_relation(x.lemma, y.word_class, y.lemma, y.word_class);
        if (!r.opposite()) r = lexical_relation(x.lemma, x.word_class, y.lemma, x.word_class);
    }
    if (!r.opposite()) return {};
    if (x.word_class == WordClass::noun &&
        lexicon::WordNet::instance().is_a(x.lemma, "person", WordClass::noun, 8, 1))
        return {};
    return r;
}

bool SentenceEvidence::has_opposites() const {
    for (std::size_t j = 0; j < match_b_.size(); ++j)
        for (std::size_t i = 0; match_b_[j] == none && i < match_a_.size(); ++i)
            if (match_a_[i] == none && exclusion(word_a(i), word_b(j)).opposite() &&
                same_place(i, j))
                return true;
    return false;
}

}  // namespace gainsay::checker
