#include "checker/guards/guard_times.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/moment.hpp"
#include "checker/claims/time_relation.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

namespace gainsay::checker {
namespace {

std::optional<Objection> silence(std::string why) {
    return Objection{Ruling::silence, std::move(why), false};
}

// The years that a sentence names, in ascending order.
std::vector<std::string_view> years(const Proposition& p) {
    std::vector<std::string_view> out;
    if (p.sentence == nullptr) return out;
    for (const Word& word : p.sentence->words) {
        const std::string_view text = std::string_view(word.text).substr(0, 4);
        const bool digits =
            std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (text.size() == 4 && digits && (text.starts_with("19") || text.starts_with("20")) &&
            (word.text.size() == 4 || word.text[4] == '-'))
            out.push_back(text);
    }
    std::sort(out.begin(), out.end());
    return out;
}

// Both sentences name years, and none in common: the claim's own time may have been missed.
bool years_apart(const Pair& pair) {
    const auto a = years(pair.a);
    const auto b = years(pair.b);
    if (a.empty() || b.empty()) return false;
    return std::none_of(a.begin(), a.end(), [&](std::string_view y) {
        return std::binary_search(b.begin(), b.end(), y);
    });
}

// Only one side says when.
bool dated_once(const Alignment& alignment) {
    const auto time = [](const Adjunct* adjunct) {
        return adjunct != nullptr && adjunct->role == Role::time;
    };
    return time(alignment.first_extra_a) != time(alignment.first_extra_b);
}

}  // namespace

bool told_of_before(const Pair& pair) {
    const auto earlier = [](const Proposition& p) {
        const std::string& text = p.claim->predicate.text;
        if (!text.starts_with("had ") && text.find(" had ") == std::string::npos) return false;
        if (text.find("still") != std::string::npos) return true;
        const std::vector<ClauseWord> behind = words_after(p);
        return !behind.empty() && behind.back().text == "before";
    };
    return earlier(pair.a) != earlier(pair.b);
}

bool negated_for_another_time(const Pair& pair) {
    const Proposition& no = pair.a.negated ? pair.a : pair.b;
    const Proposition& yes = pair.a.negated ? pair.b : pair.a;
    if (no.negated == yes.negated) return false;
    const TimeInterval& barred_time = no.claim->time;
    const TimeInterval& once = yes.claim->time;
    const bool open = barred_time.first.has_value() != barred_time.last.has_value();
    if (open && barred_time.stated && once.stated && once.first && once.last &&
        (!barred_time.first || *barred_time.first <= *once.first) &&
        (!barred_time.last || *once.last < *barred_time.last))
        return false;
    std::vector<Moment> limits = no.moments;
    const bool told_when = !yes.moments.empty();
    std::erase_if(limits, [&](const Moment& m) {
        return m.exact || (m.sometime && !told_when) ||
               in_class(m.text, AdverbClass::stressing);  // "after all"
    });
    if (limits.empty()) return false;
    for (const Moment& limit : limits)
        for (const Moment& time : yes.moments) {
            Moment x = limit;
            Moment y = time;
            if (x.text == y.text) return false;
            if (!bring_to_one_scale(x, y)) continue;
            const std::optional<Interval> never = barred(x, true);
            if (never && never->covers(happening(y))) return false;
        }
    return true;
}

namespace {

bool opened_by(const Proposition& p, std::string_view word) {
    const auto& adverbs = p.claim->predicate.adverbs;
    return std::find(adverbs.begin(), adverbs.end(), word) != adverbs.end() ||
           std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& adjunct) {
               return adjunct.preposition == word || fold_name(adjunct.slot.phrase->text) == word;
           });
}

// "Has been employed ever SINCE", "was unemployed BEFORE he graduated".
bool since_and_before(const Proposition& now, const Proposition& then) {
    const Aspect aspect = now.claim->predicate.aspect;
    const bool lasts = aspect == Aspect::perfect || aspect == Aspect::perfect_progressive;
    const Predicate& was = then.claim->predicate;
    return lasts && opened_by(now, "since") && was.tense == Tense::past &&
           was.aspect == Aspect::simple && opened_by(then, "before");
}

}  // namespace

bool each_at_its_time(const Pair& pair) {
    if (pair.a.claim->time.stated && pair.b.claim->time.stated) return false;  // superseded?
    bool apart = since_and_before(pair.a, pair.b) || since_and_before(pair.b, pair.a);
    for (const Moment& one : pair.a.moments)
        for (const Moment& other : pair.b.moments) {
            Moment x = one;
            Moment y = other;
            if (!bring_to_one_scale(x, y)) continue;
            // What must begin within ten days may have to end within ninety.
            const bool begins_and_ends = x.text != y.text &&
                                         in_class(pair.a.verb, VerbClass::bounding) &&
                                         in_class(pair.b.verb, VerbClass::bounding);
            if (!begins_and_ends && happening(x).overlaps(happening(y))) return false;
            apart = true;
        }
    return apart;
}

bool dated_apart(const Pair& pair) {
    const Proposition& no = pair.a.negated ? pair.a : pair.b;
    const Proposition& yes = pair.a.negated ? pair.b : pair.a;
    return no.claim->time.stated && !yes.claim->time.stated && finished(*yes.claim) &&
           finished(*no.claim);
}

bool of_different_periods(const Pair& pair) {
    const std::optional<Frequency>& a = pair.a.amount_period;
    const std::optional<Frequency>& b = pair.b.amount_period;
    return a && b && relate_rates(a->per_year, b->per_year) != Relation::equivalence;
}

namespace {

// The year behind a word: "UNTIL 2005"; 0 where there is none.
int year_behind(const Proposition& p, std::string_view word) {
    if (p.sentence == nullptr) return 0;
    const std::string text = lower(p.sentence->text);
    const std::string opener = std::string(word) + " ";
    for (std::size_t at = text.find(opener); at != std::string::npos;
         at = text.find(opener, at + 1)) {
        if (at > 0 && text[at - 1] != ' ') continue;
        const std::string_view rest = std::string_view(text).substr(at + opener.size());
        int year = 0;
        std::from_chars(rest.data(), rest.data() + rest.size(), year);
        if (year >= 1900 && year < 2100) return year;
    }
    return 0;
}

// "Until 2005 a pass was needed", "since 2005 none is needed".
bool before_and_after(const Pair& pair) {
    const auto follows = [](const Proposition& before, const Proposition& after) {
        const int until = year_behind(before, "until");
        const int since = year_behind(after, "since");
        return until != 0 && since != 0 && until <= since;
    };
    return follows(pair.a, pair.b) || follows(pair.b, pair.a);
}

}  // namespace

std::optional<Objection> superseded(const Pair& pair, const Conflict& conflict) {
    // Times were compared as phases, as days.
    if (conflict.check == "phase" || conflict.check == "timetable") return std::nullopt;
    const Claim& a = *pair.a.claim;
    const Claim& b = *pair.b.claim;
    const TimeInterval& of_a = pair.context.document(pair.a.document).document->info.date;
    const TimeInterval& of_b = pair.context.document(pair.b.document).document->info.date;
    if (conflict.check == "deadline" && days_apart(of_a, of_b) <= changeable_days)
        return std::nullopt;  // the times are what differs
    if (before_and_after(pair))
        return Objection{Ruling::silence, "the one is told up to a year, the other from it", true};
    if (conflict.check == "trend") return std::nullopt;  // figures of one time were compared
    if (conflict.check == "lifespan" || conflict.check == "period")
        return std::nullopt;  // the times are what differs
    const TimeRelation time = relate(a.time, of_a, b.time, of_b);
    // "Did not join until 1995", "joined in 1989": the one time lies in the other.
    const auto open = [](const TimeInterval& t) {
        return t.first.has_value() != t.last.has_value();
    };
    const bool lies_in = a.time.stated && b.time.stated && time == TimeRelation::same &&
                         open(a.time) != open(b.time);
    if (time != TimeRelation::stated_apart && !lies_in && years_apart(pair))
        return silence("the sentences name different years");
    // Hired, then dismissed: two steps of one story, unless both are told of one time.
    const bool one_time = a.time.stated && b.time.stated;
    if (conflict.features[Feature::conflict_reversive] > 0 && time == TimeRelation::same &&
        !one_time && !pair.context.one_situation() && finished(a) && finished(b))
        return silence("one act may have followed the other");
    if (conflict.features[Feature::conflict_reversive] > 0 && dated_once(pair.alignment) &&
        finished(a) && finished(b))
        return silence("one act is dated and the other is not: it may have followed");
    if (time == TimeRelation::same) return std::nullopt;
    if (conflict.check == "time") return std::nullopt;  // the times are what differs
    if (time == TimeRelation::one_stated) {
        if ((conflict.check == "quantity" || conflict.check == "attribute" ||
             conflict.check == "rank") &&
            !pair.context.one_situation())
            return silence("only one figure says for when it holds");
        return std::nullopt;
    }
    if (conflict.check == "quantity" || conflict.check == "attribute" ||
        conflict.check == "frequency" || conflict.check == "deadline" || conflict.check == "rank")
        return Objection{Ruling::silence, "the figures are of different times",
                         pair.a.claim->time.stated && pair.b.claim->time.stated};
    const bool a_moves = in_class(pair.a.verb, VerbClass::movement);
    const bool b_moves = in_class(pair.b.verb, VerbClass::movement);
    const bool steady = conflict.check == "opposite" && conflict.step.slot == "predicate";
    if ((a_moves && b_moves) || (steady && (a_moves || b_moves)))
        return silence("what rises at one time may fall at another");
    if (time == TimeRelation::documents_apart && !(changeable(a) && changeable(b)))
        return std::nullopt;
    return Objection{Ruling::reversal, "held at one time, the opposite at another", false};
}

}  // namespace gainsay::checker
