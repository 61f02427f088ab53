#include "checker/sentences/surface.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "checker/alignment/antecedents.hpp"
#include "checker/claims/figure_context.hpp"
#include "checker/claims/quantity_relation.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t longest_sentence = 120;  // words; the alignment is quadratic
constexpr std::size_t most_unknown_edits = 3;
constexpr double near_copy = 0.85;
constexpr std::size_t words_of_a_copy = 6;
constexpr std::size_t words_of_a_long_copy = 10;  // what is done every year is told in like words
constexpr double shared_before_alignment = 0.5;   // of the words but names; cheap to ask first

bool same(const SurfaceToken& a, const SurfaceToken& b) {
    if (a.kind != b.kind) return false;
    if (a.kind == TokenKind::number) return a.value == b.value;
    return a.text == b.text || (!a.lemma.empty() && a.lemma == b.lemma);
}

// A stretch where the sentences differ.
struct Edit {
    std::vector<const SurfaceToken*> a;
    std::vector<const SurfaceToken*> b;
};

struct Edits {
    std::vector<Edit> list;
    std::size_t aligned = 0;
};

// By a longest common subsequence.
Edits edits_between(const std::vector<SurfaceToken>& a, const std::vector<SurfaceToken>& b) {
    const std::size_t n = a.size();
    const std::size_t m = b.size();
    std::vector<std::uint16_t> table((n + 1) * (m + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
        return table[i * (m + 1) + j];
    };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            at(i, j) = same(a[i], b[j]) ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                        : std::max(at(i + 1, j), at(i, j + 1));
    Edits out;
    bool open = false;
    const auto current = [&]() -> Edit& {
        if (!open) out.list.emplace_back();
        open = true;
        return out.list.back();
    };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < n || j < m) {
        if (i < n && j < m && same(a[i], b[j])) {
            ++out.aligned;
            ++i;
            ++j;
            open = false;
        } else if (j == m || (i < n && at(i + 1, j) >= at(i, j + 1))) {
            current().a.push_back(&a[i++]);
        } else {
            current().b.push_back(&b[j++]);
        }
    }
    return out;
}

// What the edits come to.
struct Difference {
    std::string_view check;
    const SurfaceToken* a = nullptr;
    const SurfaceToken* b = nullptr;
    LexicalRelation relation;
    double gap = 0.0;
    std::size_t unknown = 0;  // edits whose effect is not known
    bool a_negated = false;   // one negator more on this side
    bool b_negated = false;
    bool extra_on_a = false;  // words without a partner
    bool extra_on_b = false;
    bool other_subject = false;  // an edit in what the sentence is about
    bool other_name = false;     // a name stands where the other has another
    bool incomparable = false;
    bool year = false;        // another year, which counts among the periods
    std::size_t periods = 0;  // that are replaced by others of their row
};

// 1.2 is 1.23 rounded.
bool rounded(const SurfaceToken& a, const SurfaceToken& b) {
    const auto decimals = [](const std::string& text) {
        const std::size_t dot = text.find('.');
        return dot == std::string::npos ? std::size_t{0} : text.size() - dot - 1;
    };
    const std::size_t da = decimals(a.text);
    const std::size_t db = decimals(b.text);
    if (da == db) return a.value == b.value;
    return std::abs(a.value - b.value) <=
           0.5 * std::pow(10.0, -static_cast<double>(std::min(da, db)));
}

bool person(const SurfaceToken& token) {
    return token.word_class == WordClass::noun &&
           lexicon::WordNet::instance()
               .is_a(token.lemma, "person", WordClass::noun, 8, 1)
               .has_value();
}

void judge_numbers(const SurfaceToken& x, const SurfaceToken& y, Difference& out) {
    if (x.approximate || y.approximate) {
        ++out.unknown;
    } else if (!rounded(x, y) && (out.check.empty() || out.check == "quantity")) {
        out.check = "quantity";
        out.a = &x;
        out.b = &y;
        out.gap = std::abs(x.value - y.value) / std::max(std::abs(x.value), std::abs(y.value));
    }
}

void judge_substitution(const SurfaceToken& x, const SurfaceToken& y, Difference& out) {
    if (x.is_year && y.is_year) {
        ++out.periods;
        out.year = true;
        if (out.a == nullptr) out.a = &x;
        if (out.b == nullptr) out.b = &y;
        return;
    }
    if (x.kind == TokenKind::number && y.kind == TokenKind::number) {
        judge_numbers(x, y, out);
        return;
    }
    if (x.kind == TokenKind::period && y.kind == TokenKind::period &&
        row_of(x.text) == row_of(y.text)) {
        ++out.periods;
        if (out.a == nullptr) out.a = &x;
        if (out.b == nullptr) out.b = &y;
        return;
    }
    if (x.word_class == WordClass::proper && y.word_class == WordClass::proper)
        out.other_name = true;
    const LexicalRelation r = lexical_relation(x.lemma, x.word_class, y.lemma, y.word_class);
    // Other words for who or what the sentence is about: another man, not a contradiction.
    const bool another = (x.before_verb && y.before_verb) || person(x) || person(y) ||
                         lexicon::converse(x.lemma, y.lemma, x.word_class).has_value();
    if (r.opposite() && r.source != LexicalSource::disjoint && !another) {
        if (out.check.empty() || out.relation.source > r.source) {
            out.check = "opposite";
            out.a = &x;
            out.b = &y;
            out.relation = r;
        }
    } else if (r.relation == Relation::independence || r.opposite()) {
        ++out.unknown;
        out.other_subject = out.other_subject || x.before_verb || y.before_verb;
    }
}

// Whether another period of the same row stands on the other side of the edit.
bool replaced(const Edit& edit, const SurfaceToken& period) {
    const auto other = [&](const SurfaceToken* t) {
        return t->kind == TokenKind::period && t != &period && t->text != period.text &&
               row_of(t->text) == row_of(period.text);
    };
    const bool in_a = std::find(edit.a.begin(), edit.a.end(), &period) != edit.a.end();
    const auto& there = in_a ? edit.b : edit.a;
    return std::any_of(there.begin(), there.end(), other);
}

void judge_edit(const Edit& edit, Difference& out) {
    std::vector<const SurfaceToken*> a;
    std::vector<const SurfaceToken*> b;
    const auto sort_out = [&](const std::vector<const SurfaceToken*>& from,
                              std::vector<const SurfaceToken*>& to, bool& negated,
                              const SurfaceToken*& mark) {
        for (const SurfaceToken* token : from) {
            if (token->kind == TokenKind::negator) {
                negated = !negated;
                if (mark == nullptr) mark = token;
            } else if (token->kind == TokenKind::hedge) {
                out.incomparable = true;
            } else if (token->kind == TokenKind::period && !replaced(edit, *token)) {
                continue;
            } else {
                to.push_back(token);
            }
        }
    };
    const SurfaceToken* mark_a = nullptr;
    const SurfaceToken* mark_b = nullptr;
    sort_out(edit.a, a, out.a_negated, mark_a);
    sort_out(edit.b, b, out.b_negated, mark_b);
    if (out.check.empty() && (mark_a != nullptr || mark_b != nullptr)) {
        out.a = mark_a;
        out.b = mark_b;
    }
    if (a.size() == b.size()) {
        for (std::size_t i = 0; i < a.size(); ++i) judge_substitution(*a[i], *b[i], out);
        return;
    }
    // A longer stretch against a shorter one: an opposite among them still tells; the rest is not
    // known.
    const std::size_t unknown = out.unknown;
    for (const SurfaceToken* x : a)
        for (const SurfaceToken* y : b) {
            const LexicalRelation r =
                lexical_relation(x->lemma, x->word_class, y->lemma, y->word_class);
            if (r.opposite() && r.source <= LexicalSource::denied_by_prefix)
                judge_substitution(*x, *y, out);
        }
    out.unknown = unknown;
    if (!a.empty() && !b.empty()) ++out.unknown;
    const auto year_among = [](const std::vector<const SurfaceToken*>& tokens) {
        return std::any_of(tokens.begin(), tokens.end(),
                           [](const SurfaceToken* t) { return t->is_year; });
    };
    if (year_among(a) && year_among(b)) out.incomparable = true;
    for (const std::vector<const SurfaceToken*>* side : {&a, &b})
        for (const SurfaceToken* token : *side)
            out.other_subject = out.other_subject || token->before_verb;
    if (b.empty() && !a.empty()) out.extra_on_a = true;
    if (a.empty() && !b.empty()) out.extra_on_b = true;
}

std::optional<Difference> judge_edits(const Edits& edits) {
    Difference out;
    for (const Edit& edit : edits.list) judge_edit(edit, out);
    if (out.incomparable || out.unknown > most_unknown_edits) return std::nullopt;
    if (out.a_negated != out.b_negated) {
        // An opposite and a negation cancel each other out; what did not happen in May did in June.
        if (!out.check.empty() || out.periods > 0) return std::nullopt;
        // "Did not sell phone chips" leaves room for selling others.
        if ((out.a_negated && out.extra_on_a) || (out.b_negated && out.extra_on_b) ||
            out.unknown > 0 || out.other_subject)
            return std::nullopt;
        if (out.other_name) return std::nullopt;
        out.check = "negation";
        return out;
    }
    // "In the third quarter", "in the fourth": all else being the same, one is wrong.
    if (out.periods > 0) {
        if (out.periods > 1 || !out.check.empty() || out.unknown > 0 || out.extra_on_a ||
            out.extra_on_b)
            return std::nullopt;
        out.check = "time";
        return out;
    }
    // "Lund sends two, Moss sends five": two things, each with its figure.
    if (out.check.empty() || (out.check == "quantity" && out.other_name)) return std::nullopt;
    return out;
}

// "All above 30 tonnes", "none up to 30 tonnes": what is negated has a condition of its own.
bool other_figures(const Sentence& a, const Sentence& b) {
    for (const Quantity& x : a.quantities)
        for (const Quantity& y : b.quantities) {
            const QuantityRelation r = relate(x, y);
            if (r.measure == Measure::same && r.relation != Relation::equivalence) return true;
        }
    return false;
}

// "Above 30 tonnes it costs 9 euros", "up to 30 tonnes 5 euros"; or "12 km long", "4 km wide".
bool under_two_conditions(const Sentence& a, const Sentence& b) {
    return std::any_of(a.quantities.begin(), a.quantities.end(), [&](const Quantity& x) {
        return std::any_of(b.quantities.begin(), b.quantities.end(), [&](const Quantity& y) {
            return complementary(x, y) ||
                   (x.unit == y.unit && !figures_of_two_things(a, x, b, y).empty());
        });
    });
}

bool remote(LexicalSource source) {
    return source == LexicalSource::indirect_antonym || source == LexicalSource::synonym_of_antonym;
}

}  // namespace

std::optional<Conflict> compare_surfaces(const Proposition& a, const Proposition& b,
                                         const Context& context) {
    if (a.whole == nullptr || b.whole == nullptr) return std::nullopt;
    if (a.whole->question || b.whole->question) return std::nullopt;
    const double least = context.one_situation() ? surface_share : surface_share_apart;
    if (context.shared_words(a, b) < shared_before_alignment) return std::nullopt;
    if (other_antecedents(a, b, context)) return std::nullopt;
    const std::vector<SurfaceToken> of_a = surface_tokens(*a.whole);
    const std::vector<SurfaceToken> of_b = surface_tokens(*b.whole);
    const std::size_t shorter = std::min(of_a.size(), of_b.size());
    if (shorter < 2 || std::max(of_a.size(), of_b.size()) > longest_sentence) return std::nullopt;
    // "Some did" and "some did not" are both true.
    if (opens_with_some(a.whole->text) || opens_with_some(b.whole->text)) return std::nullopt;
    const Edits edits = edits_between(of_a, of_b);
    const double aligned = static_cast<double>(edits.aligned) / static_cast<double>(shorter);
    if (aligned < least) return std::nullopt;
    const std::optional<Difference> found = judge_edits(edits);
    // Told of one situation and nearly word for word; else each period has its own.
    if (found && found->check == "time" &&
        (!context.one_situation() || aligned < near_copy ||
         edits.aligned < (found->year ? words_of_a_long_copy : words_of_a_copy)))
        return std::nullopt;
    if (!found || (!context.one_situation() && (found->unknown > 0 || found->other_subject)))
        return std::nullopt;

    // "The hospital has 300 beds", "the intensive care unit of the hospital has 40"
    if (found->check == "quantity" && found->other_subject && aligned < near_copy)
        return std::nullopt;
    // "Employs 1,200 people", "employs 400 people IN DENMARK": the figure of a part.
    if (found->check == "quantity" && !context.one_situation() &&
        found->extra_on_a != found->extra_on_b)
        return std::nullopt;
    if (found->check == "quantity" && under_two_conditions(*a.whole, *b.whole)) return std::nullopt;
    // "Was too small to seat 500", "seated 320": the one tells what was not.
    const auto hindered = [](const Proposition& p) {
        return p.whole->text.find(" too ") != std::string::npos;
    };
    if (found->check == "quantity" && hindered(a) != hindered(b)) return std::nullopt;
    if (found->check == "negation" && other_figures(*a.whole, *b.whole)) return std::nullopt;

    Conflict out;
    out.check = found->check;
    out.relation = found->check == "negation" ? Relation::negation : Relation::alternation;
    const auto mark = [](const SurfaceToken* token, std::vector<Span>& to) {
        if (token != nullptr && !token->span.empty()) to.push_back(token->span);
    };
    mark(found->a, out.marked_a);
    mark(found->b, out.marked_b);
    const std::string word_a = found->a == nullptr ? "" : found->a->text;
    const std::string word_b = found->b == nullptr ? "" : found->b->text;
    out.step = {"words", word_a, word_b, std::string(name(out.relation)),
                found->check == "opposite" ? explain(found->a->lemma, found->a->word_class,
                                                     found->b->lemma, found->b->word_class)
                                           : "the sentences are the same but for these words"};
    out.message = speaker(a, context) + " says \"" + a.whole->text + "\"; " + speaker(b, context) +
                  " says \"" + b.whole->text + "\".";
    Features& f = out.features;
    f[found->check == "time"       ? Feature::time
      : found->check == "negation" ? Feature::negation
      : found->check == "opposite" ? Feature::opposite
                                   : Feature::quantity] = 1.0;
    f[Feature::by_words] = 1.0;
    f[Feature::words_aligned] = aligned;
    f[Feature::words_unknown] = static_cast<double>(found->unknown);
    f[Feature::conflict_remote] = remote(found->relation.source) ? 1.0 : 0.0;
    f[Feature::conflict_reversive] =
        found->relation.source == LexicalSource::listed_reversive ? 1.0 : 0.0;
    f[Feature::conflict_graded] =
        found->relation.source == LexicalSource::listed_gradable ? 1.0 : 0.0;
    f[Feature::gap] = found->gap;
    f[Feature::gap_small] = found->check == "quantity" && found->gap < 0.02 ? 1.0 : 0.0;
    f[Feature::shared_words] = context.shared_words(a, b);
    f[Feature::same_document] = a.document == b.document ? 1.0 : 0.0;
    f[Feature::confidence] = 1.0;
    return out;
}

}  // namespace gainsay::checker
