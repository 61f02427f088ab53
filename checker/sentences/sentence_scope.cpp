#include "checker/sentences/sentence_scope.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>
#include <utility>

#include "checker/claims/quantity_relation.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// "2019", and the year of "2025-01-01".
std::string_view year_of(std::string_view text) {
    if (text.size() < 4 || !(text.starts_with("19") || text.starts_with("20"))) return {};
    const std::string_view year = text.substr(0, 4);
    const bool digits = year.find_first_not_of("0123456789") == std::string_view::npos;
    return digits && (text.size() == 4 || text[4] == '-') ? year : std::string_view();
}

// Words that place a statement in time: before and after are two situations.
bool places_in_time(const Word& w) {
    static constexpr std::array<std::string_view, 12> words = {
        "before",   "after", "prior",     "previous", "previously", "former",
        "formerly", "begin", "effective", "next",     "early",      "late"};
    return std::find(words.begin(), words.end(), w.lemma) != words.end();
}

}  // namespace

bool SentenceScope::excepted() const {
    static constexpr std::array<std::string_view, 6> words = {
        "unless", "except", "notwithstanding", "other than", "provided that", "subject to"};
    const auto holds = [](const std::string& text, std::string_view word) {
        return text.find(word) != std::string::npos;
    };
    return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
        return holds(a_.sentence().text, w) != holds(b_.sentence().text, w);
    });
}

namespace {

std::vector<std::string_view> years(const Sentence& s) {
    std::vector<std::string_view> out;
    for (const Word& w : s.words)
        if (const std::string_view y = year_of(w.text); !y.empty()) out.push_back(y);
    return out;
}

bool name_and_share_none(const std::vector<std::string_view>& a,
                         const std::vector<std::string_view>& b) {
    return !a.empty() && !b.empty() && std::none_of(b.begin(), b.end(), [&](std::string_view x) {
        return std::find(a.begin(), a.end(), x) != a.end();
    });
}

}  // namespace

bool SentenceScope::other_years() const {
    return name_and_share_none(years(a_.sentence()), years(b_.sentence()));
}

namespace {

// Years, months and days of the week, as they are written.
std::vector<std::string_view> dates(const Sentence& s) {
    std::vector<std::string_view> out = years(s);
    const std::string_view text = s.text;
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && letter(text[end])) ++end;
        const std::string_view word = text.substr(i, end - i);
        if (word.size() > 2 && (lexicon::month(word) || lexicon::weekday(word)))
            out.push_back(word);
        i = end + 1;
    }
    return out;
}

}  // namespace

bool SentenceScope::dated_apart() const {
    return name_and_share_none(dates(a_.sentence()), dates(b_.sentence()));
}

bool SentenceScope::other_times() const {
    const std::vector<std::string_view> of_a = years(a_.sentence());
    const std::vector<std::string_view> of_b = years(b_.sentence());
    if (!of_a.empty())
        for (const std::string_view y : of_b)
            if (std::find(of_a.begin(), of_a.end(), y) == of_a.end()) return true;
    const auto alone = [](const SentenceView& v, const std::vector<std::size_t>& match) {
        for (std::size_t i = 0; i < match.size(); ++i)
            if (match[i] == none && places_in_time(*v.words()[i].word)) return true;
        return false;
    };
    return (!of_a.empty() || !of_b.empty()) && (alone(a_, match_a_) || alone(b_, match_b_));
}

bool SentenceScope::other_openings() const {
    return !match_a_.empty() && !match_b_.empty() && match_a_.front() == none &&
           match_b_.front() == none;
}

bool SentenceScope::named(const Word& w) {
    return w.word_class == WordClass::proper ||
           std::isupper(static_cast<unsigned char>(w.text[0])) != 0;
}

namespace {

// A headline with a capital at every word: capitals tell nothing.
bool in_title_case(const SentenceView& v) {
    const auto capitals = static_cast<std::size_t>(
        std::count_if(v.words().begin(), v.words().end(), [](const ViewedWord& w) {
            return std::isupper(static_cast<unsigned char>(w.word->text[0])) != 0;
        }));
    return v.words().size() > 2 && capitals * 4 >= v.words().size() * 3;
}

}  // namespace

namespace {

// "Brisa 17": the number behind a name; 0 for none. Years are none.
int number_behind(const Sentence& s, const Word& name) {
    if (name.word_class != WordClass::proper || name.span.end < s.span.begin) return 0;
    std::size_t at = name.span.end - s.span.begin;
    if (at + 1 >= s.text.size() || s.text[at] != ' ') return 0;
    int value = 0;
    std::size_t digits = 0;
    for (++at; at < s.text.size() && digits < 5 && s.text[at] >= '0' && s.text[at] <= '9';
         ++at, ++digits)
        value = value * 10 + (s.text[at] - '0');
    const std::string_view rest = std::string_view(s.text).substr(std::min(at, s.text.size()));
    const bool mark = rest.starts_with(",") || rest.starts_with(".") || rest.starts_with("'");
    const bool digit = rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9';
    const bool ends = rest.empty() || rest[0] == ' ' || (mark && !digit);
    const bool year = digits == 4 && value > 1800 && value < 2100;
    return ends && digits > 0 && digits < 5 && !year && !lexicon::month(name.text) &&
                   !lexicon::currency(name.text)
               ? value
               : 0;
}

// "The Brisa 17", "the Brisa 10": two of one make.
bool other_numbers_of_names(const SentenceView& a, const SentenceView& b) {
    for (const Word& x : a.sentence().words) {
        const int of_x = number_behind(a.sentence(), x);
        if (of_x == 0) continue;
        for (const Word& y : b.sentence().words) {
            if (x.text != y.text) continue;
            const int of_y = number_behind(b.sentence(), y);
            if (of_y != 0 && of_x != of_y) return true;
        }
    }
    return false;
}

}  // namespace

bool SentenceScope::other_names() const {
    if (other_numbers_of_names(a_, b_)) return true;
    if (in_title_case(a_) || in_title_case(b_)) return false;
    for (std::size_t j = 0; j < match_b_.size(); ++j)
        for (std::size_t i = 0; match_b_[j] == none && i < match_a_.size(); ++i)
            if (match_a_[i] == none && named(word_a(i)) && named(word_b(j)) && same_place(i, j))
                return true;
    return false;
}

bool SentenceScope::other_figures() const {
    for (const Quantity& x : a_.sentence().quantities)
        for (const Quantity& y : b_.sentence().quantities)
            if (relate(x, y).relation == Relation::alternation) return true;
    return false;
}

bool SentenceScope::says(const Sentence& s, std::string_view word) {
    const std::size_t at = s.text.find(word);
    if (at == std::string::npos) return false;
    const auto letter = [&](std::size_t i) {
        return i < s.text.size() && std::isalpha(static_cast<unsigned char>(s.text[i])) != 0;
    };
    return !(at > 0 && letter(at - 1)) && !letter(at + word.size());
}

bool SentenceScope::other_duty() const {
    const auto duty = [](const Sentence& s) { return says(s, "must") || says(s, "shall"); };
    if ((duty(a_.sentence()) && says(b_.sentence(), "may")) ||
        (duty(b_.sentence()) && says(a_.sentence(), "may")))
        return true;
    // Sentences about different periods: "during the first year", "after the first year".
    struct Period {
        std::string_view word;
        std::string_view opening;  // the same at a sentence's beginning
    };
    static constexpr std::array<Period, 3> periods = {
        {{"during", "During"}, {"after", "After"}, {"before", "Before"}}};
    const auto placed = [](const Sentence& s, const Period& p) {
        return says(s, p.word) || says(s, p.opening);
    };
    for (const Period& x : periods)
        for (const Period& y : periods)
            if (x.word != y.word && placed(a_.sentence(), x) && placed(b_.sentence(), y) &&
                !placed(a_.sentence(), y) && !placed(b_.sentence(), x))
                return true;
    return false;
}

bool SentenceScope::narrowed_subject(const SentenceView& v, const std::vector<std::size_t>& match) {
    for (std::size_t i = 0; i + 1 < match.size() && i < 4; ++i) {
        const Word& w = *v.words()[i].word;
        if (w.word_class == WordClass::verb) return false;
        const bool restricts =
            w.word_class == WordClass::adjective || w.word_class == WordClass::noun;
        if (restricts && match[i] == none && match[i + 1] != none &&
            v.words()[i + 1].word->word_class == WordClass::noun)
            return true;
    }
    return false;
}

namespace {

// The person or body that the first clause is about, where it is somebody's: "wife" of "Vale's
// wife".
const Word* owned_actor(const SentenceView& v) {
    if (v.clauses().empty()) return nullptr;
    for (const ViewedClause& c : v.clauses()) {
        const Phrase& subject = c.claim->subject;
        if (c.claim->origin == Origin::possessive) continue;
        const bool owned = subject.text.find("'s ") != std::string::npos ||
                           subject.text.find("\xE2\x80\x99s ") != std::string::npos;
        if (!owned || subject.head_class != WordClass::noun) return nullptr;
        const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
        if (!wordnet.is_a(subject.head, "person", WordClass::noun, 9, 1) &&
            !wordnet.is_a(subject.head, "organization", WordClass::noun, 8, 1) &&
            !wordnet.is_a(subject.head, "unit", WordClass::noun, 6, 1))
            return nullptr;
        for (const Word& w : subject.words)
            if (w.lemma == subject.head) return &w;
        return nullptr;
    }
    return nullptr;
}

bool speaks_of(const SentenceView& v, const Word& actor) {
    return std::any_of(v.words().begin(), v.words().end(),
                       [&](const ViewedWord& x) { return likeness(*x.word, actor) > 0.5; });
}

}  // namespace

bool SentenceScope::kin_or_unit() const {
    const Word* of_a = owned_actor(a_);
    const Word* of_b = owned_actor(b_);
    return (of_a != nullptr && !speaks_of(b_, *of_a)) || (of_b != nullptr && !speaks_of(a_, *of_b));
}

namespace {

// The subject with which the sentence begins.
const Phrase* first_subject(const SentenceView& v) {
    const Phrase* out = nullptr;
    for (const Claim& c : v.claims())
        if (!c.subject.words.empty() && !c.subject.pronoun && c.origin != Origin::possessive &&
            (out == nullptr || c.subject.span.begin < out->span.begin))
            out = &c.subject;
    return out;
}

// A noun behind the head that the other sentence has nothing like: "frescoes".
bool names_its_own(const Phrase& p, const SentenceView& other) {
    const std::size_t of = p.text.find(" of ");
    if (of == std::string::npos) return false;
    const std::uint32_t from = p.span.begin + static_cast<std::uint32_t>(of);
    bool any = false;
    for (const Word& w : p.words) {
        if (w.span.begin < from) continue;
        if (w.word_class != WordClass::noun && w.word_class != WordClass::proper) continue;
        any = true;
        for (const ViewedWord& x : other.words())
            if (likeness(*x.word, w) > 0.0) return false;
    }
    return any;
}

// "The village's cemetery" beside "the village", where the other says nothing of a cemetery.
bool part_of_named(const Phrase& part, const Phrase& whole, const SentenceView& of_whole) {
    const bool told = std::any_of(of_whole.words().begin(), of_whole.words().end(),
                                  [&](const ViewedWord& w) { return w.word->lemma == part.head; });
    return !told && part.text.size() > whole.text.size() + 3 &&
           lower(part.text).starts_with(lower(whole.text) + "'s ");
}

}  // namespace

bool SentenceScope::other_wholes() const {
    const Phrase* x = first_subject(a_);
    const Phrase* y = x != nullptr ? first_subject(b_) : nullptr;
    return y != nullptr && x->head == y->head && names_its_own(*x, b_) && names_its_own(*y, a_);
}

bool SentenceScope::owner_and_own() const {
    const Phrase* x = first_subject(a_);
    const Phrase* y = x != nullptr ? first_subject(b_) : nullptr;
    return y != nullptr && (part_of_named(*x, *y, b_) || part_of_named(*y, *x, a_));
}

namespace {

// Of whom a rule speaks: the kind, and what parts its members from the rest.
struct Group {
    std::string_view kind;
    std::vector<const Word*> limits;
};

std::optional<Group> group_of(const SentenceView& v) {
    if (v.claims().empty()) return std::nullopt;
    const Claim* first = &v.claims().front();
    for (const Claim& c : v.claims())
        if (c.subject.span.begin < first->subject.span.begin) first = &c;
    const Phrase& who = first->subject;
    const bool open = who.quantifier == Quantifier::none || who.quantifier == Quantifier::all ||
                      who.quantifier == Quantifier::some;
    if (!open || who.pronoun || !who.entity.empty() || !who.mentions.empty() ||
        who.head_class != WordClass::noun)
        return std::nullopt;
    const bool rule = std::any_of(v.claims().begin(), v.claims().end(), [](const Claim& c) {
        const std::string& auxiliary = c.predicate.auxiliary;
        return auxiliary == "may" || auxiliary == "must" || auxiliary == "shall" ||
               auxiliary == "can" || c.mode == Mode::generic;
    });
    if (!rule || who.text.find(" and ") != std::string::npos) return std::nullopt;
    Group out{who.head, {}};
    bool behind_head = false;  // "passengers WITH ECONOMY TICKETS"
    for (const Word& w : who.words) {
        if (behind_head) out.limits.push_back(&w);
        behind_head = behind_head || w.lemma == who.head;
    }
    const std::uint32_t from = who.span.end - v.sentence().span.begin;
    const std::string_view text = v.sentence().text;
    if (who.span.end < v.sentence().span.begin || from >= text.size()) return out;
    const std::string_view behind = text.substr(from);
    const bool relative = behind.starts_with(" who ") || behind.starts_with(" that ") ||
                          behind.starts_with(" which ") || behind.starts_with(" whose ");
    if (!relative) return out;
    for (const Word& w : v.sentence().words)
        if (w.span.begin >= who.span.end && w.span.end <= first->span.end) out.limits.push_back(&w);
    return out;
}

}  // namespace

bool SentenceScope::other_groups() const {
    const auto x = group_of(a_);
    const auto y = x ? group_of(b_) : std::nullopt;
    if (!y || x->kind != y->kind || x->limits.empty() || y->limits.empty()) return false;
    std::size_t shared = 0;
    for (const Word* w : x->limits)
        for (const Word* o : y->limits) {
            if (lexical_relation(w->lemma, w->word_class, o->lemma, o->word_class).opposite())
                return true;
            if (likeness(*w, *o) > 0.5) {
                ++shared;
                break;
            }
        }
    return shared == 0;
}

}  // namespace gainsay::checker
