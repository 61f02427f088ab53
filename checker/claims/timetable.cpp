#include "checker/claims/timetable.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"

extern "C" {
extern const char timetables_begin[];
extern const char timetables_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({timetables_begin, timetables_end});
    return loaded;
}

// From one to the other, round the end of the week or the year.
unsigned range(unsigned first, unsigned last, unsigned size) {
    unsigned out = 0;
    for (unsigned i = first;; i = i % size + 1) {
        out |= 1U << (i - 1);
        if (i == last) return out;
    }
}

struct Listed {
    std::string kind;  // "days 1-5"
    bool days = false;
    unsigned set = 0;
};

const std::vector<Listed>& listed() {
    static const std::vector<Listed> all = [] {
        std::vector<Listed> out;
        for (const std::string_view kind :
             {"days 1-7", "days 1-5", "days 6-7", "months 1-12", "months 12-2", "months 3-5",
              "months 6-8", "months 9-11"}) {
            const bool days = kind.starts_with("days");
            const std::string_view ends = kind.substr(kind.find(' ') + 1);
            unsigned first = 0;
            unsigned last = 0;
            const std::size_t dash = ends.find('-');
            std::from_chars(ends.data(), ends.data() + dash, first);
            std::from_chars(ends.data() + dash + 1, ends.data() + ends.size(), last);
            out.push_back({std::string(kind), days, range(first, last, days ? 7 : 12)});
        }
        return out;
    }();
    return all;
}

// The words of a clause in order, without its subject.
std::vector<ClauseWord> words_of(const Proposition& p) {
    std::vector<ClauseWord> out = words_before(p);
    // "ON WEDNESDAYS, the shop"; "as announced in spring, the shop" is a clause of its own.
    static constexpr std::array<std::string_view, 7> openers = {
        "on", "in", "from", "during", "between", "every", "at"};
    const auto comma = std::find_if(out.rbegin(), out.rend(),
                                    [](const ClauseWord& word) { return word.ends_clause; });
    if (comma != out.rend() &&
        std::find(openers.begin(), openers.end(), out.front().text) == openers.end())
        out.erase(out.begin(), comma.base());
    std::vector<ClauseWord> behind = words_after(p);
    out.insert(out.end(), behind.begin(), behind.end());
    return out;
}

// "Mondays", and within a range "Monday"; 1 to 7, 0 for no day.
unsigned day_of(std::string_view word, bool& plural) {
    plural = word.size() > 4 && word.ends_with("days");
    if (plural) word.remove_suffix(1);
    const auto day = lexicon::weekday(word);
    return day ? *day : 0;
}

bool joins_range(std::string_view word) {
    static constexpr std::array<std::string_view, 6> all = {"to",    "through", "till",
                                                            "until", "-",       "\xe2\x80\x93"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

// Days and months by name: "on Mondays", "Monday to Friday", "every Tuesday", "from May to
// September", "in January".
// False where a month opens or ends a time that is told no further: "from June".
bool add_names(const std::vector<ClauseWord>& words, Timetable& out) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool plural = false;
        const unsigned day = day_of(words[i].text, plural);
        const auto month = lexicon::month(words[i].text);
        const bool ranged =
            i + 2 < words.size() &&
            (joins_range(words[i + 1].text) ||
             (i > 0 && words[i - 1].text == "between" && words[i + 1].text == "and"));
        if (day != 0) {
            bool other_plural = false;
            const unsigned last = ranged ? day_of(words[i + 2].text, other_plural) : 0;
            const bool every = i > 0 && words[i - 1].text == "every";
            if (last != 0) {
                out.days |= static_cast<std::uint8_t>(range(day, last, 7));
                i += 2;
            } else if (plural || every) {
                out.days |= static_cast<std::uint8_t>(1U << (day - 1));
            }
        } else if (month && i > 0 && words[i].text != "may") {
            const auto last = ranged ? lexicon::month(words[i + 2].text) : std::nullopt;
            const std::string& before = words[i - 1].text;
            if (!last && in_class(before, AdverbClass::opening_time)) return false;
            if (last) {
                out.months |= static_cast<std::uint16_t>(range(*month, *last, 12));
                i += 2;
            } else if (before == "in" || before == "and" || before == "during" ||
                       before == "throughout") {
                out.months |= static_cast<std::uint16_t>(1U << (*month - 1));
            }
        } else if (words[i].text == "may" && ranged && i > 0) {
            if (const auto last = lexicon::month(words[i + 2].text)) {
                out.months |= static_cast<std::uint16_t>(range(5, *last, 12));
                i += 2;
            }
        }
    }
    return true;
}

}  // namespace

bool Timetable::meets(const Timetable& other) const {
    const bool of_days = days != 0 && other.days != 0;
    const bool of_months = months != 0 && other.months != 0;
    if (!of_days && !of_months) return false;
    return (!of_days || (days & other.days) != 0) && (!of_months || (months & other.months) != 0);
}

bool Timetable::differs(const Timetable& other) const {
    if (days == 0 || other.days == 0 || months != other.months) return false;
    return (days & ~other.days) != 0 && (other.days & ~days) != 0;
}

namespace {

// Cheaper than to look.
bool mentions_days(const Sentence& sentence) {
    static constexpr std::array<std::string_view, 9> signs = {
        "day", "daily", "week", "year", "season", "winter", "summer", "spring", "autumn"};
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) {
                           return sentence.text.find(sign) != std::string::npos;
                       }) ||
           std::any_of(sentence.words.begin(), sentence.words.end(), [](const Word& w) {
               return !w.text.empty() && w.text[0] >= 'A' && w.text[0] <= 'Z' &&
                      lexicon::month(w.text);
           });
}

}  // namespace

namespace {

// "Daily EXCEPT ON MONDAYS": takes the exception off the words, where it names days and no more.
std::uint8_t take_days_off(std::vector<ClauseWord>& words) {
    static constexpr std::array<std::string_view, 5> openers = {"except", "but", "bar", "excluding",
                                                                "apart"};
    static constexpr std::array<std::string_view, 6> between = {"on",  "for", "from",
                                                                "and", "or",  "every"};
    const auto is_one_of = [](const auto& list, const std::string& word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    const auto opener = std::find_if(words.begin(), words.end(), [&](const ClauseWord& word) {
        return is_one_of(openers, word.text);
    });
    if (opener == words.end() || opener == words.begin()) return 0;
    std::uint8_t off = 0;
    for (auto word = opener + 1; word != words.end(); ++word) {
        bool plural = false;
        const unsigned day = day_of(word->text, plural);
        if (day != 0)
            off |= static_cast<std::uint8_t>(1U << (day - 1));
        else if (!is_one_of(between, word->text))
            return 0;
    }
    if (off != 0) words.erase(opener, words.end());
    return off;
}

}  // namespace

std::optional<Timetable> timetable_of(const Proposition& p) {
    if (p.sentence == nullptr || !mentions_days(*p.sentence)) return std::nullopt;
    const Claim& claim = *p.claim;
    const bool by_the_clock =
        std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& adjunct) {
            return adjunct.preposition == "at" && adjunct.slot.phrase->head != "weekend";
        });
    if (!p.subject.filled() || p.denied || by_the_clock ||
        (claim.mode != Mode::asserted && claim.mode != Mode::reported &&
         claim.mode != Mode::generic))
        return std::nullopt;
    std::vector<ClauseWord> words = words_of(p);
    Timetable out;
    out.off = take_days_off(words);
    out.text = joined(words);
    const auto year = [](const ClauseWord& word) {  // "in January 2021": once
        return word.text.size() == 4 &&
               word.text.find_first_not_of("0123456789") == std::string::npos;
    };
    if (std::any_of(words.begin(), words.end(), year)) return std::nullopt;
    for (const std::string& exception : lists().of("except"))
        if (has_words(out.text, exception)) return std::nullopt;
    for (const Listed& one : listed()) {
        const auto& phrases = lists().of(one.kind);
        if (std::none_of(phrases.begin(), phrases.end(),
                         [&](const std::string& phrase) { return has_words(out.text, phrase); }))
            continue;
        if (one.days)
            out.days |= static_cast<std::uint8_t>(one.set);
        else
            out.months |= static_cast<std::uint16_t>(one.set);
    }
    if (!add_names(words, out)) return std::nullopt;
    out.days &= static_cast<std::uint8_t>(~out.off);
    if (out.days == 0 && out.months == 0) return std::nullopt;
    return out;
}

namespace {

// "Open" of "is open", "stays open"; "closed" of "is closed"; "" for what is no state.
std::string state_of(const Proposition& p) {
    if (p.copular) {
        const Phrase* what = p.object_phrase();
        return what == nullptr || what->head_class != WordClass::adjective ? std::string()
                                                                           : what->head;
    }
    if (p.participle) return p.participle->head;
    // "Closes in July"
    if (p.object.filled() || p.verb_class != WordClass::verb) return {};
    return p.verb == "close" ? "closed" : p.verb == "open" ? "open" : std::string();
}

// What else is said of it, but for days and months: "TO CARS", "IN LUND".
std::vector<std::string> beside(const Proposition& p) {
    std::vector<std::string> out;
    const auto add = [&](const Phrase* phrase, const std::string& but) {
        if (phrase == nullptr) return;
        for (const Word& w : phrase->words) {
            bool plural = false;
            const std::string text = lower(w.text);
            if (w.lemma == but || day_of(text, plural) != 0 || lexicon::month(text) ||
                row_of(text) != 0 || lexicon::time_noun(w.lemma) ||
                w.word_class == WordClass::number || w.word_class == WordClass::adverb ||
                w.lemma == "round")
                continue;
            out.push_back(w.lemma);
        }
    };
    add(p.object_phrase(), state_of(p));
    for (const Adjunct& adjunct : p.adjuncts)
        if (!adjunct.how_often) add(adjunct.slot.phrase, state_of(p));
    std::sort(out.begin(), out.end());
    return out;
}

// One holds where the other does not.
bool opposed(const Proposition& a, const Proposition& b) {
    const std::string of_a = state_of(a);
    const std::string of_b = state_of(b);
    if (!of_a.empty() && !of_b.empty()) {
        if (of_a == of_b) return a.negated != b.negated;
        return a.negated == b.negated &&
               lexical_relation(of_a, WordClass::adjective, of_b, WordClass::adjective).opposite();
    }
    return of_a.empty() && of_b.empty() && a.verb == b.verb && a.passive == b.passive &&
           a.negated != b.negated;
}

}  // namespace

bool of_other_days(const Proposition& a, const Proposition& b) {
    constexpr unsigned week = 0x7F;
    constexpr unsigned year = 0xFFF;
    const auto own = [&](const Proposition& p) {
        Timetable out = p.timetable.value_or(Timetable{});
        if (out.days == week) out.days = 0;
        if (out.months == year) out.months = 0;
        return out;
    };
    const Timetable x = own(a);
    const Timetable y = own(b);
    if ((x.days == 0) != (y.days == 0) || (x.months == 0) != (y.months == 0)) return true;
    return (x.days != 0 && (x.days & y.days) == 0) || (x.months != 0 && (x.months & y.months) == 0);
}

bool timetables_clash(const Proposition& a, const Proposition& b) {
    if (!a.timetable || !b.timetable) return false;
    const Predicate& of_a = a.claim->predicate;
    const Predicate& of_b = b.claim->predicate;
    // What is so as a rule: one day that was otherwise tells against no rule.
    if (of_a.tense != of_b.tense || of_a.aspect != of_b.aspect || beside(a) != beside(b))
        return false;
    if (opposed(a, b)) return a.timetable->meets(*b.timetable);
    const bool alike = a.negated == b.negated && a.passive == b.passive &&
                       (state_of(a).empty() ? a.verb == b.verb : state_of(a) == state_of(b));
    const auto on_day_off = [](const Timetable& x, const Timetable& y) {
        return y.off == 0 && (x.off & y.days) != 0;
    };
    if (alike && (on_day_off(*a.timetable, *b.timetable) || on_day_off(*b.timetable, *a.timetable)))
        return true;
    const bool events = a.verb == b.verb && !a.copular && !a.negated && !b.negated &&
                        a.passive == b.passive && lists().has("event", a.verb);
    return events && a.timetable->differs(*b.timetable);
}

}  // namespace gainsay::checker
