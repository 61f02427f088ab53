#include "grammar/lowering/confidence.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "grammar/lexicon/facts.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

GAINSAY_LEXICON_DATA(confidence)

enum Feature : std::size_t {
    bias,
    copula,
    apposition,
    possessive,
    title,
    relative,  // the clause is one, and so on
    reduced,
    adverbial,
    complement,
    conjunct,
    aside,
    open,
    subject_taken_over,  // it stands in another clause
    subject_pronoun,
    subject_clause,
    subject_long,
    subject_far,  // words between it and the verb, in tens
    subject_behind,
    verb_unknown,
    verb_unfinished,  // no finite word in its group
    governed,
    many_arguments,
    long_argument,
    clause_argument,
    unread_words,  // the grammar found no place for some word of the clause
    long_sentence,
    feature_count
};

constexpr std::array<std::string_view, feature_count> names = {
    "bias",         "copula",         "apposition",         "possessive",      "title",
    "relative",     "reduced",        "adverbial",          "complement",      "conjunct",
    "aside",        "open",           "subject_taken_over", "subject_pronoun", "subject_clause",
    "subject_long", "subject_far",    "subject_behind",     "verb_unknown",    "verb_unfinished",
    "governed",     "many_arguments", "long_argument",      "clause_argument", "unread_words",
    "long_sentence"};

using Values = std::array<double, feature_count>;

void of_clause(const Token& verb, Values& out) {
    switch (verb.relation) {
        case Relation::acl_relcl:
            out[relative] = 1;
            break;
        case Relation::acl:
            out[reduced] = 1;
            break;
        case Relation::advcl:
            out[adverbial] = 1;
            break;
        case Relation::ccomp:
            out[complement] = 1;
            break;
        case Relation::conj:
            out[conjunct] = 1;
            break;
        case Relation::xcomp:
            out[open] = 1;
            break;
        case Relation::root:
            break;
        default:
            out[aside] = 1;
    }
}

void of_subject(const Tree& tree, const Proposition& p, Values& out) {
    const Token& subject = tree.tokens[static_cast<std::size_t>(p.subject)];
    const int clause = p.governors.empty() ? p.predicate : p.governors.front();
    out[subject_taken_over] = subject.head != clause;
    out[subject_pronoun] = subject.universal == Universal::PRON;
    out[subject_clause] = tree.is_clause(static_cast<std::size_t>(p.subject));
    out[subject_long] = p.subject_tokens.size() > 8;
    const int from = p.verb.empty() ? p.predicate : p.verb.front();
    const int between = from - static_cast<int>(p.subject_tokens.back());
    out[subject_behind] = between < 0;
    out[subject_far] = std::clamp(between / 10.0, 0.0, 3.0);
}

void of_verb(const Tree& tree, const Proposition& p, Values& out) {
    const Token& verb = tree.tokens[static_cast<std::size_t>(p.predicate)];
    out[verb_unknown] = p.origin == Origin::verb &&
                        !lexicon::WordNet::instance().knows(verb.lemma, WordClass::verb);
    out[verb_unfinished] = std::none_of(p.verb.begin(), p.verb.end(), [&](std::uint16_t t) {
        return is_finite(tree.tokens[t].tag);
    });
    out[governed] = !p.governors.empty();
}

void of_arguments(const Proposition& p, Values& out) {
    out[many_arguments] = p.arguments.size() > 2;
    for (const PropositionArgument& a : p.arguments) {
        if (a.tokens.size() > 12) out[long_argument] = 1;
        if (a.role == Role::clause) out[clause_argument] = 1;
    }
}

Values values_of(const Tree& tree, const Proposition& p) {
    Values out{};
    out[bias] = 1;
    out[long_sentence] = tree.tokens.size() > 30;
    of_arguments(p, out);
    of_subject(tree, p, out);
    switch (p.origin) {
        case Origin::apposition:
            out[apposition] = 1;
            return out;
        case Origin::possessive:
            out[possessive] = 1;
            return out;
        case Origin::nominal:
            out[title] = 1;
            return out;
        case Origin::copula:
            out[copula] = 1;
            break;
        default:
            break;
    }
    of_clause(tree.tokens[static_cast<std::size_t>(p.predicate)], out);
    of_verb(tree, p, out);
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(p.predicate)))
        if (slot.kind == SlotKind::unread) out[unread_words] = 1;
    return out;
}

const Values& weights() {
    static const Values loaded = [] {
        Values out{};
        for (const lexicon::Fact& fact :
             lexicon::parse_facts("confidence.txt", confidence_text(), 2, 2)) {
            const auto at = std::find(names.begin(), names.end(), fact.cell(0).text);
            if (at == names.end()) lexicon::fail(fact, fact.cell(0), "no feature has this name");
            out[static_cast<std::size_t>(at - names.begin())] =
                lexicon::read_number(fact, fact.cell(1));
        }
        return out;
    }();
    return loaded;
}

}  // namespace

double confidence_of(const Tree& tree, const Proposition& p) {
    const Values values = values_of(tree, p);
    const Values& fitted = weights();
    double sum = 0;
    for (std::size_t i = 0; i < feature_count; ++i) sum += values[i] * fitted[i];
    return 1.0 / (1.0 + std::exp(-sum));
}

std::string confidence_features(const Tree& tree, const Proposition& p) {
    const Values values = values_of(tree, p);
    std::string out;
    for (std::size_t i = 0; i < feature_count; ++i) {
        if (values[i] == 0) continue;
        std::array<char, 32> number{};
        const auto end = std::to_chars(number.data(), number.data() + number.size(), values[i]);
        if (!out.empty()) out += ' ';
        out.append(names[i]).append("=").append(number.data(), end.ptr);
    }
    return out;
}

}  // namespace gainsay::grammar
