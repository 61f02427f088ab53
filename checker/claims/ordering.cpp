#include "checker/claims/ordering.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/lexical_relation.hpp"
#include "grammar/lexicon/opposites.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

constexpr std::size_t most_premises = 16;
using Words = std::span<const ClauseWord>;

// "The mill", "than the mill IS", "the mill [in 2019]".
std::string name_of(Words words) {
    static constexpr std::array<std::string_view, 8> copies = {"is",   "are", "was", "were",
                                                               "does", "do",  "did", "has"};
    static constexpr std::array<std::string_view, 8> openers = {"in", "at",    "on",     "during",
                                                                "by", "since", "before", "after"};
    if (!words.empty() && article(words.front().text)) words = words.subspan(1);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const bool behind = words[i - 1].ends_clause || std::find(openers.begin(), openers.end(),
                                                                  words[i].text) != openers.end();
        if (!behind) continue;
        words = words.first(i);
        break;
    }
    if (words.size() > 1 &&
        std::find(copies.begin(), copies.end(), words.back().text) != copies.end())
        words = words.first(words.size() - 1);
    return joined(words);
}

// The lemma of a comparative as the reading has it: "taller" -> "tall".
std::optional<std::string> adjective(const ClauseWord& word, const Claim& claim) {
    for (const Argument& argument : claim.objects)
        for (const Word& w : argument.phrase.words) {
            const bool same = w.text == word.text;
            if (same && (w.word_class == WordClass::adjective || w.word_class == WordClass::adverb))
                return w.lemma;
        }
    return std::nullopt;
}

// "Tall" of "taller"; of "longer" also where it was read as an adverb of its own.
std::optional<std::string> comparative(const ClauseWord& word, const Claim& claim) {
    const auto known = adjective(word, claim);
    if (!known) return std::nullopt;
    if (*known != word.text) return known;
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    for (const std::size_t cut : {std::size_t{2}, std::size_t{1}})
        if (word.text.ends_with("er") &&
            (wordnet.forms(word.text.substr(0, word.text.size() - cut)) &
             lexicon::adjective_form) != 0)
            return word.text.substr(0, word.text.size() - cut);
    return std::nullopt;
}

// The positive form of "as long as", which may be read as a conjunction.
std::optional<std::string> positive(const ClauseWord& word, const Claim& claim) {
    if (auto known = adjective(word, claim)) return known;
    const bool is_one =
        (lexicon::WordNet::instance().forms(word.text) & lexicon::adjective_form) != 0;
    return is_one ? std::optional(word.text) : std::nullopt;
}

std::size_t find(Words words, std::string_view text, std::size_t from = 0) {
    for (std::size_t i = from; i < words.size(); ++i)
        if (words[i].text == text) return i;
    return words.size();
}

Ordering turned_round(Ordering o) {
    std::swap(o.more, o.less);
    return o;
}

// "Not taller than Ada": Ada is at least as tall; "not as tall as Ada": Ada is taller. What is not
// tall need not be short, and what is not equal may be either.
std::optional<Ordering> denied(Ordering o) {
    if (o.plain || o.equal) return std::nullopt;
    o.strict = !o.strict;
    return turned_round(std::move(o));
}

// "COMPARED WITH ADA, Bruno is shorter".
std::optional<Ordering> compared_before(const Claim& claim, Words before, Words words,
                                        const std::string& subject) {
    if (before.size() < 3 || before[0].text != "compared" ||
        (before[1].text != "with" && before[1].text != "to") || words.empty())
        return std::nullopt;
    std::size_t end = 2;
    while (end < before.size() && !before[end].ends_clause) ++end;
    if (end == before.size()) return std::nullopt;
    Ordering out;
    out.more = subject;
    out.less = name_of(before.subspan(2, end - 1));
    if (words.size() == 2 && (words[0].text == "more" || words[0].text == "less")) {
        out.by = words[1].text;
        return words[0].text == "more" ? out : turned_round(std::move(out));
    }
    const auto lemma = adjective(words[0], claim);
    if (words.size() > 1 || !lemma || *lemma == words[0].text) return std::nullopt;
    out.by = *lemma;
    return out;
}

bool intensifies(std::string_view word) {
    static constexpr std::array<std::string_view, 12> words = {
        "far",      "much",   "many",          "even",         "slightly", "somewhat",
        "markedly", "vastly", "significantly", "considerably", "clearly",  "still"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

// "[3 cm] taller than Bruno", "more careful than Bruno".
std::optional<Ordering> unequal(const Claim& claim, Words words, const std::string& subject,
                                bool copula) {
    std::size_t than = find(words, "than");
    if (than == 0 || than + 1 >= words.size()) return std::nullopt;
    Ordering out;
    out.more = subject;
    out.less = name_of(words.subspan(than + 1));
    while (!copula && words.size() > 1 && intensifies(words.front().text)) {  // "FAR more cars"
        words = words.subspan(1);
        --than;
    }
    const auto degree =
        std::find_if(words.begin(), words.begin() + std::ptrdiff_t(than), [](const ClauseWord& w) {
            return w.text == "more" || w.text == "less" || w.text == "fewer";
        });
    if (degree != words.begin() + std::ptrdiff_t(than)) {
        const auto at = static_cast<std::size_t>(degree - words.begin());
        if (at + 1 >= than && (copula || at != 0)) return std::nullopt;  // "costs more than zinc"
        out.by = joined(words.subspan(at + 1, than - at - 1));
        out.adjective = copula;
        if (!copula) {
            if (at != 0) return std::nullopt;  // "gave schools more money than ..."
            out.by = claim.predicate.lemma + (out.by.empty() ? "" : " ") + out.by;
        }
        return degree->text == "more" ? out : turned_round(out);
    }
    const auto lemma = comparative(words[than - 1], claim);
    if (!lemma) return std::nullopt;
    out.by = *lemma;
    if (!copula) out.by = claim.predicate.lemma + " " + out.by;
    out.adjective = copula;
    return out;
}

// What stands before "as tall as": "just", "at least", "nearly", "twice".
enum class EqualDegree : std::uint8_t { at_least, equal, below, above, unknown };

EqualDegree degree_before(Words words) {
    static constexpr std::array<std::string_view, 6> equal = {"just",    "exactly",   "precisely",
                                                              "equally", "every bit", "quite"};
    static constexpr std::array<std::string_view, 5> below = {"nearly", "almost", "not quite",
                                                              "half", "hardly"};
    const std::string text = joined(words);
    if (text.empty() || text == "at least") return EqualDegree::at_least;
    if (std::find(equal.begin(), equal.end(), text) != equal.end()) return EqualDegree::equal;
    if (std::find(below.begin(), below.end(), text) != below.end()) return EqualDegree::below;
    if (text == "twice" || text.ends_with(" times")) return EqualDegree::above;
    return EqualDegree::unknown;
}

// "As tall as Ada", "just as tall as Ada", "twice as tall as Ada"; "sold as many cars as Ada".
std::optional<Ordering> at_least_equal(const Claim& claim, Words words, const std::string& subject,
                                       bool copula) {
    const std::size_t as = find(words, "as");
    const std::size_t second = as < words.size() ? find(words, "as", as + 1) : words.size();
    if (second + 1 >= words.size() || second < as + 2) return std::nullopt;
    const EqualDegree degree = degree_before(words.first(as));
    if (degree == EqualDegree::unknown) return std::nullopt;
    Ordering out;
    if (copula) {
        const auto lemma =
            second == as + 2 ? positive(words[as + 1], claim) : std::optional<std::string>();
        if (!lemma) return std::nullopt;
        out.by = *lemma;
    } else {
        if (words[as + 1].text != "many" && words[as + 1].text != "much") return std::nullopt;
        const std::string of = joined(words.subspan(as + 2, second - as - 2));
        out.by = claim.predicate.lemma + (of.empty() ? "" : " ") + of;
        out.adjective = false;
    }
    out.more = subject;
    out.less = name_of(words.subspan(second + 1));
    out.strict = degree == EqualDegree::below || degree == EqualDegree::above;
    out.equal = degree == EqualDegree::equal;
    return degree == EqualDegree::below ? turned_round(std::move(out)) : out;
}

// Two joined by "and", and by nothing else.
std::optional<std::pair<std::string, std::string>> two_of(Words subject) {
    const std::size_t joint = find(subject, "and");
    if (joint == 0 || joint + 1 >= subject.size() ||
        find(subject, "and", joint + 1) != subject.size())
        return std::nullopt;
    return std::pair(name_of(subject.first(joint)), name_of(subject.subspan(joint + 1)));
}

// "Ada and Bruno sold the same number of cars".
std::optional<Ordering> the_same(const Claim& claim, Words words, Words subject) {
    if (words.size() < 2 || words[0].text != "the" || words[1].text != "same") return std::nullopt;
    const auto two = two_of(subject);
    if (!two) return std::nullopt;
    words = words.subspan(2);
    const bool amount =
        words.size() > 2 && words[1].text == "of" &&
        (words[0].text == "number" || words[0].text == "amount" || words[0].text == "quantity");
    if (!words.empty() && !amount) return std::nullopt;  // "sold the same cars"
    const std::string of = amount ? joined(words.subspan(2)) : std::string();
    Ordering out;
    out.by = claim.predicate.lemma + (of.empty() ? "" : " ") + of;
    out.adjective = false;
    out.more = two->first;
    out.less = two->second;
    out.strict = false;
    out.equal = true;
    return out;
}

// "Ada and Bruno are equally tall".
std::optional<Ordering> equally(const Claim& claim, Words words, Words subject) {
    const auto two = two_of(subject);
    if (words.size() != 2 || words[0].text != "equally" || !two) return std::nullopt;
    const auto lemma = adjective(words[1], claim);
    Ordering out;
    out.by = lemma ? *lemma : words[1].text;
    out.more = two->first;
    out.less = two->second;
    out.strict = false;
    out.equal = true;
    return out;
}

// "Is fast", "is a small animal": above what is neither fast nor slow, for things of its kind
// (positive forms as comparisons with a standard: Kennedy and McNally 2005). Only of adjectives
// with an opposite.
std::optional<Ordering> above_standard(const Claim& claim, Words words,
                                       const std::string& subject) {
    if (words.size() > 1 && article(words.front().text)) words = words.subspan(1);
    if (words.empty() || words.size() > 2) return std::nullopt;
    // A cheap car is no cheap pen: two names may be of one kind, two nouns must say of which.
    const bool named =
        !claim.subject.entity.empty() || claim.subject.head_class == WordClass::proper;
    if (words.size() < 2 && !named) return std::nullopt;
    const auto lemma = adjective(words[0], claim);
    if (!lemma || *lemma != words[0].text || *lemma == subject) return std::nullopt;
    const auto opposites = lexicon::opposites_of(*lemma, WordClass::adjective);
    if (opposites.empty()) return std::nullopt;
    Ordering out;
    out.by = *lemma;
    out.more = subject;
    out.less = "the usual" + (words.size() > 1 ? " " + words[1].text : std::string());
    out.plain = true;
    return out;
}

}  // namespace

std::optional<Ordering> ordering_of(const Claim& claim, const Sentence* sentence) {
    const bool told = told_as_fact(claim) || claim.mode == Mode::generic;
    if (!told || claim.subject.pronoun) return std::nullopt;
    Proposition p;
    p.claim = &claim;
    p.sentence = sentence;
    const std::vector<ClauseWord> all = words_after(p);
    Words words = all;
    bool negated = claim.polarity == Polarity::negated;
    if (!words.empty() && words.front().text == "no") {  // "is NO LESS tall than"
        words = words.subspan(1);
        negated = true;
    }
    const bool copula = claim.origin == Origin::copula;
    std::string subject = claim.subject.text;
    for (char& c : subject)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    for (const std::string_view determiner : {"the ", "a ", "an "})
        if (subject.starts_with(determiner)) subject.erase(0, determiner.size());
    const std::vector<ClauseWord> before = words_before(p);
    std::optional<Ordering> out =
        copula ? equally(claim, words, before) : the_same(claim, words, before);
    if (!out) out = at_least_equal(claim, words, subject, copula);
    if (!out && copula) out = compared_before(claim, before, words, subject);
    if (!out) out = unequal(claim, words, subject, copula);
    if (!out && copula) out = above_standard(claim, words, subject);
    if (out) {  // "the northern plant ... than the southern ONE"
        const std::string& head = claim.subject.head;
        for (std::string* name : {&out->more, &out->less})
            if (name->ends_with(" one") && !head.empty()) name->replace(name->size() - 3, 3, head);
    }
    if (out && (out->more.empty() || out->less.empty() || out->more == out->less))
        return std::nullopt;
    return out && negated ? denied(std::move(*out)) : out;
}

std::optional<Ordering> in_measure_of(const Ordering& a, const Ordering& b) {
    if (a.by == b.by && a.adjective == b.adjective) return b;
    if (!a.adjective || !b.adjective) return std::nullopt;
    const LexicalRelation r =
        lexical_relation(a.by, WordClass::adjective, b.by, WordClass::adjective);
    if (!r.opposite() || r.source == LexicalSource::indirect_antonym ||
        r.source == LexicalSource::synonym_of_antonym)
        return std::nullopt;
    return turned_round(b);
}

std::vector<std::size_t> chain_against(std::span<const Ordering> premises, const Ordering& other) {
    // `other` puts `more` above `less`; a way down from `less` to `more` excludes it.
    struct Step {
        std::string_view at;
        bool strict = false;
        std::vector<std::size_t> used;
    };
    const std::size_t count = std::min(premises.size(), most_premises);
    const auto search = [&](const Ordering& goal) {
        std::vector<Step> open = {{goal.less, goal.strict, {}}};
        for (std::size_t next = 0; next < open.size() && next < most_premises * most_premises;
             ++next) {
            const Step from = open[next];
            for (std::size_t i = 0; i < count; ++i) {
                // Another pair's finding; but what is plainly fast may stand anywhere in it.
                if (from.used.empty() && i != 0 && !premises[i].plain) continue;
                if (std::find(from.used.begin(), from.used.end(), i) != from.used.end()) continue;
                const auto in_measure = in_measure_of(goal, premises[i]);
                if (!in_measure) continue;
                const bool down = in_measure->more == from.at;
                const bool across = in_measure->equal && in_measure->less == from.at;
                if (!down && !across) continue;
                Step to = from;
                to.at =
                    down
                        ? std::string_view(premises[i].more == in_measure->less ? premises[i].more
                                                                                : premises[i].less)
                        : std::string_view(premises[i].more == in_measure->more ? premises[i].more
                                                                                : premises[i].less);
                to.strict = to.strict || in_measure->strict;
                to.used.push_back(i);
                const bool own =
                    std::find(to.used.begin(), to.used.end(), std::size_t{0}) != to.used.end();
                const bool compared =
                    !other.plain || std::any_of(to.used.begin(), to.used.end(),
                                                [&](std::size_t u) { return !premises[u].plain; });
                if (to.at == goal.more && to.strict && own && compared) return to.used;
                if (to.at != goal.more) open.push_back(std::move(to));
            }
        }
        return std::vector<std::size_t>();
    };
    std::vector<std::size_t> out = search(other);
    if (out.empty() && other.equal) out = search(turned_round(other));
    return out;
}

}  // namespace gainsay::checker
