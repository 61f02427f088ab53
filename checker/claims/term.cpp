#include "checker/claims/term.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/closed_lists.hpp"

extern "C" {
extern const char term_words_begin[];
extern const char term_words_end[];
}

namespace gainsay::checker {
namespace {

using Day = std::chrono::sys_days;

const PhraseLists& lists() {
    static const PhraseLists loaded({term_words_begin, term_words_end});
    return loaded;
}

// "Until 2025" names a year whose last day it need not be.
Day first_of_unit(Day last) {
    using namespace std::chrono;
    const year_month_day day{last};
    if (day.month() == December && day.day() == std::chrono::day{31})
        return Day{day.year() / January / 1};
    if (day.day() == (day.year() / day.month() / std::chrono::last).day())
        return Day{day.year() / day.month() / 1};
    return last;
}

Day last_of_unit(Day first) {
    using namespace std::chrono;
    const year_month_day day{first};
    if (day.month() == January && day.day() == std::chrono::day{1})
        return Day{day.year() / December / 31};
    if (day.day() == std::chrono::day{1}) return Day{day.year() / day.month() / std::chrono::last};
    return first;
}

class TermReader {
public:
    explicit TermReader(const Proposition& p)
        : p_(p), time_(p.claim->time), text_(lower(p.sentence->text)) {}

    std::optional<Term> run() {
        if (lists().says(text_, "again")) return std::nullopt;
        Term out;
        if (ends()) out.end = when_it_ends();
        if (begins()) out.begin = when_it_begins();
        if (lasts()) {
            if (time_.last && !time_.first && lists().says(text_, "until"))
                out.end = TermBound{
                    names_day(*time_.last) ? *time_.last : first_of_unit(*time_.last), time_.last};
            if (time_.first && !time_.last && lists().says(text_, "beyond"))
                out.end = TermBound{time_.first, std::nullopt};
            else if (time_.first && !time_.last && lists().says(text_, "since"))
                out.begin = TermBound{time_.first, last_of_unit(*time_.first)};
        }
        if (!out.begin && !out.end) return std::nullopt;
        return out;
    }

    // "Expires", "was terminated", "comes to an end".
    bool ends() const {
        return lists().has(p_.passive ? "ended" : "ending", p_.verb) ||
               with_complement("coming to end");
    }
    bool begins() const {
        return lists().has(p_.passive ? "begun" : "beginning", p_.verb) ||
               with_complement("coming into");
    }

private:
    // "Until 31 DECEMBER 2024": the day itself, and no year.
    bool names_day(Day last) const {
        const std::chrono::year_month_day date{last};
        static constexpr std::array<std::string_view, 12> months = {
            "january", "february", "march",     "april",   "may",      "june",
            "july",    "august",   "september", "october", "november", "december"};
        const std::string month(months[static_cast<unsigned>(date.month()) - 1]);
        const std::string day = std::to_string(static_cast<unsigned>(date.day()));
        return has_words(text_, day + " " + month) || has_words(text_, month + " " + day);
    }

    // "Is valid", "runs", "has been running".
    bool lasts() const {
        if (p_.copular || lists().has("keeping", p_.verb))
            return lists().opens(joined(words_after(p_)), "state");
        return !p_.passive && lists().has("lasting", p_.verb) && !p_.object.filled();
    }
    // "Come | into force", "take | effect".
    bool with_complement(std::string_view kind) const {
        if (p_.copular || p_.passive) return false;
        const auto told = [&](const std::string& words) {
            return lists().has(kind, p_.verb + " " + words);
        };
        if (p_.object.filled() && told(lower(p_.object.phrase->text))) return true;
        return std::any_of(p_.adjuncts.begin(), p_.adjuncts.end(), [&](const Adjunct& a) {
            return told(lower(phrase_with_preposition(a)));
        });
    }

    // "Ends by 2023", "ends after 2023": one of the two is open.
    std::optional<TermBound> when_it_ends() const {
        if (lists().says(text_, "at most")) return TermBound{std::nullopt, time_.last};
        if (lists().says(text_, "at least")) return TermBound{time_.first, std::nullopt};
        return TermBound{time_.first, time_.last};
    }
    std::optional<TermBound> when_it_begins() const {
        if (lists().says(text_, "at most")) return TermBound{std::nullopt, time_.last};
        if (lists().says(text_, "at least")) return TermBound{time_.first, std::nullopt};
        if (!time_.first) return std::nullopt;
        return TermBound{time_.first, time_.last ? *time_.last : last_of_unit(*time_.first)};
    }

    const Proposition& p_;
    const TimeInterval& time_;
    std::string text_;
};

// "In Lund", "for members": said of a part only.
bool of_a_part(const Proposition& p) {
    return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [](const Adjunct& a) {
        const std::string whole = lower(phrase_with_preposition(a));
        return a.role != Role::time && a.role != Role::manner && a.role != Role::agent &&
               !lists().opens(whole, "time") && !lists().says(whole, "at most") &&
               !lists().says(whole, "at least") && !lists().opens(whole, "state") &&
               !lists().opens(whole, "complement");
    });
}

// "Expires IN 2023", "expires IN 2025": the times of one verb are held against each other
// elsewhere.
bool told_in_one_way(const Proposition& a, const Proposition& b) {
    const auto opener = [](const Proposition& p) -> std::string_view {
        for (const Adjunct& adjunct : p.adjuncts)
            if (adjunct.role == Role::time) return adjunct.preposition;
        return {};
    };
    const auto bounded = [](const Proposition& p) {
        const std::string text = lower(p.sentence->text);
        return lists().says(text, "at most") || lists().says(text, "at least");
    };
    // The years of "began in 1998" are compared here; days and what is done once elsewhere.
    const bool here = a.moments.empty() && b.moments.empty() && !lexicon::told_once(a.verb) &&
                      a.claim->mode == b.claim->mode;
    return !here && a.sentence != nullptr && b.sentence != nullptr && !bounded(a) && !bounded(b) &&
           opener(a) == opener(b);
}

std::string when(const Proposition& p) {
    std::string out = p.claim->predicate.text;
    if (p.copular && p.object_phrase() != nullptr) out += " " + p.object_phrase()->text;
    for (const Adjunct& a : p.adjuncts)
        if (a.role != Role::manner) out += " " + phrase_with_preposition(a);
    return out;
}

}  // namespace

bool TermBound::overlaps(const TermBound& other) const {
    return (!latest || !other.earliest || *other.earliest <= *latest) &&
           (!other.latest || !earliest || *earliest <= *other.latest);
}

std::optional<Term> term_of(const Proposition& p) {
    const Claim& claim = *p.claim;
    const std::string& auxiliary = claim.predicate.auxiliary;
    if (p.sentence == nullptr || !claim.time.stated || p.negated || p.denied || p.frequency ||
        !p.subject.filled() || auxiliary == "can" || auxiliary == "could" || auxiliary == "may" ||
        auxiliary == "might" || auxiliary == "would" || auxiliary == "should" ||
        (claim.mode != Mode::asserted && claim.mode != Mode::planned &&
         claim.mode != Mode::reported && claim.mode != Mode::generic))
        return std::nullopt;
    return TermReader(p).run();
}

bool begins_or_ends(const Proposition& p) {
    if (p.sentence == nullptr || !p.subject.filled()) return false;
    const TermReader reader(p);
    return reader.begins() || reader.ends();
}

std::optional<OpposedTerms> opposed_terms(const Proposition& a, const Proposition& b) {
    if (a.verb == b.verb && a.passive == b.passive && told_in_one_way(a, b)) return std::nullopt;
    const auto x = term_of(a);
    if (!x) return std::nullopt;
    const auto y = term_of(b);
    if (!y || of_a_part(a) || of_a_part(b)) return std::nullopt;
    const bool begin = x->begin && y->begin && !x->begin->overlaps(*y->begin);
    const bool end = x->end && y->end && !x->end->overlaps(*y->end);
    if (!begin && !end) return std::nullopt;
    // "Runs until 2030", "was terminated in 2022": it was cut short.
    const auto cut_short = [](const Proposition& p, const Proposition& other) {
        return p.passive && p.claim->predicate.tense == Tense::past &&
               other.claim->predicate.tense != Tense::past;
    };
    if (end && (cut_short(a, b) || cut_short(b, a))) return std::nullopt;
    return OpposedTerms{begin, when(a), when(b)};
}

}  // namespace gainsay::checker
