// Who or what the one of a headline is or is not: "Man held in Leeds NOT THE BANKER", "Body found
// in lake IS not that of pilot". The participle behind the subject was taken for what the headline
// says; it only says which one is meant.
#include <algorithm>

#include "grammar/syntax/repair.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }

bool is(const Token& t) { return t.lemma == "be" && is_finite(t.tag); }
bool no(const Token& t) { return t.lemma == "not" || t.lemma == "never"; }

// "is not", "not": where what is said begins, and the words before it.
struct Copula {
    std::size_t be = 0;    // 0: left out
    std::size_t not_ = 0;  // 0: affirmed
    std::size_t begin = 0;
};

Copula copula_behind(std::span<const Token> tokens, std::size_t from) {
    for (std::size_t i = from; i + 1 < tokens.size(); ++i) {
        if (tokens[i].universal == Universal::PUNCT || tokens[i].tag == Tag::CC) return {};
        if (tokens[i].universal == Universal::VERB && tokens[i].relation != Relation::acl)
            return {};
        if (is(tokens[i])) {
            const bool denied = no(tokens[i + 1]);
            return {i, denied ? i + 1 : 0, i + (denied ? 2U : 1U)};
        }
        if (no(tokens[i])) return {0, i, i + 1};
        if (tokens[i].universal == Universal::AUX) return {};
    }
    return {};
}

// The word of [begin, end) that nothing else in there stands above; `tokens.size()`: there is none.
std::size_t top_of(std::span<const Token> tokens, std::size_t begin, std::size_t end) {
    const auto outside = [&](std::size_t i) {
        return tokens[i].head < place(begin) || tokens[i].head >= place(end);
    };
    for (std::size_t i = begin; i < end; ++i) {
        const Token& t = tokens[i];
        const bool names = is_nominal(t) || t.universal == Universal::ADJ ||
                           t.universal == Universal::PRON ||
                           ((t.text == "that" || t.text == "those") && t.relation != Relation::det);
        if (names && outside(i)) return i;
    }
    return tokens.size();
}

// What the participle tells of: the noun before it, which the parser may take for a circumstance.
int subject_of(std::span<const Token> tokens, std::size_t verb) {
    for (std::size_t i = 0; i < verb; ++i)
        if (tokens[i].head == place(verb) && is_nominal(tokens[i]) && case_of(tokens, i) == nullptr)
            return static_cast<int>(i);
    return -1;
}

bool helped(std::span<const Token> tokens, std::size_t verb) {
    return std::any_of(
        tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(verb),
        [&](const Token& t) { return t.head == place(verb) && t.universal == Universal::AUX; });
}

}  // namespace

void settle_headline_identities(std::span<Token> tokens) {
    const std::size_t root = root_of(tokens);
    if (root + 2 >= tokens.size()) return;
    int subject = static_cast<int>(root);
    if (tokens[root].tag == Tag::VBN) {
        subject = helped(tokens, root) ? -1 : subject_of(tokens, root);
    } else if (!is_nominal(tokens[root])) {
        return;
    }
    const Copula copula = subject < 0 ? Copula() : copula_behind(tokens, root + 1);
    if (copula.begin == 0) return;
    const bool bare = subject == static_cast<int>(root);
    if (bare && copula.be != 0) return;  // the parser reads those
    std::size_t end = copula.begin;
    while (end < tokens.size() && tokens[end].universal != Universal::PUNCT) ++end;
    const std::size_t what = top_of(tokens, copula.begin, end);
    if (what >= end) return;
    for (std::size_t i = copula.begin; i < tokens.size(); ++i) {  // what stands behind is its own
        const int above = tokens[i].head;
        if (i != what && (above < static_cast<int>(copula.begin))) tokens[i].head = place(what);
    }
    for (std::size_t i = 0; i < copula.begin; ++i)  // "in LAKE is": read as what is said
        if (tokens[i].head >= place(copula.begin)) tokens[i].head = place(root);
    tokens[what].head = -1;
    tokens[what].relation = Relation::root;
    tokens[static_cast<std::size_t>(subject)].head = place(what);
    tokens[static_cast<std::size_t>(subject)].relation = Relation::nsubj;
    if (!bare) {
        tokens[root].head = static_cast<std::int16_t>(subject);
        tokens[root].relation = Relation::acl;
    }
    if (copula.be != 0) {
        tokens[copula.be].head = place(what);
        tokens[copula.be].relation = Relation::cop;
        tokens[copula.be].universal = Universal::AUX;
    }
    if (copula.not_ != 0) {
        tokens[copula.not_].head = place(what);
        tokens[copula.not_].relation = Relation::advmod;
    }
}

}  // namespace gainsay::grammar
