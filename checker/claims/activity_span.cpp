#include "checker/claims/activity_span.hpp"

#include <algorithm>
#include <string_view>

#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"

extern "C" {
extern const char activity_spans_begin[];
extern const char activity_spans_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({activity_spans_begin, activity_spans_end});
    return loaded;
}

bool in_list(std::string_view kind, std::string_view word) { return lists().has(kind, word); }

bool governed(const Proposition& p, std::string_view kind) {
    const auto& governors = p.claim->predicate.governors;
    return std::any_of(governors.begin(), governors.end(),
                       [&](const std::string& g) { return in_list(kind, g); });
}

// "Was FIRST awarded", "FOR THE LAST TIME", "ITS FIRST engine".
bool marked(const Proposition& p, std::string_view kind) {
    const auto& adverbs = p.claim->predicate.adverbs;
    if (std::any_of(adverbs.begin(), adverbs.end(),
                    [&](const std::string& a) { return in_list(kind, a); }))
        return true;
    if (std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& adjunct) {
            return in_list(kind, fold_name(phrase_with_preposition(adjunct))) ||
                   in_list(kind, lower(phrase_with_preposition(adjunct)));
        }))
        return true;
    const auto opens = [&](const Slot& slot) {
        if (!slot.filled()) return false;
        const std::string text = lower(slot.phrase->text);
        const auto words = lists().of(kind);
        return std::any_of(words.begin(), words.end(), [&](const std::string& each) {
            return each.find(' ') != std::string::npos && text.starts_with(each + " ");
        });
    };
    return opens(p.object) || opens(p.subject);
}

bool again(const Proposition& p) {
    const std::string text = lower(p.sentence->text);
    const auto words = lists().of("again");
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& each) { return has_words(text, each); });
}

// The act begins or ends something that another verb tells.
bool bounds(std::string_view kind, std::string_view act) {
    const auto pairs = lists().of(kind);
    return std::any_of(pairs.begin(), pairs.end(), [&](const std::string& pair) {
        return pair.substr(0, pair.find(' ')) == act;
    });
}

// Of a claim in the past that says when.
std::optional<ActivitySpan> read_span(const Proposition& p) {
    const TimeInterval& time = p.claim->time;
    ActivitySpan out;
    if (governed(p, "stopping")) {
        out.until = time.last;
        return p.negated && time.last && time.first ? std::optional(out) : std::nullopt;
    }
    if (p.negated) return std::nullopt;
    if (governed(p, "starting") || marked(p, "firstly")) {
        if (!time.first || !time.last) return std::nullopt;
        out.from = time.first;
        return out;
    }
    if (marked(p, "lastly")) {
        if (!time.first || !time.last) return std::nullopt;
        out.until = time.last;
        return out;
    }
    if (bounds("begins", p.verb) && time.first && time.last) {
        out.from = time.first;
        out.bounding_act = p.verb;
        return out;
    }
    if (bounds("ends", p.verb) && time.first && time.last) {
        out.until = time.last;
        out.bounding_act = p.verb;
        return out;
    }
    // "Produced paper UNTIL 1990", "from 1950 TO 1990".
    const std::string text = lower(p.sentence->text);
    if (has_words(text, "until") || has_words(text, "till")) {
        if (!time.last || time.first) return std::nullopt;
        out.until = time.last;
        return out;
    }
    const bool range = has_words(text, "from") && (has_words(text, "to"));
    if (!range || !time.first || !time.last || (*time.last - *time.first).count() < 366)
        return std::nullopt;
    out.from = time.first;
    out.until = time.last;
    return out;
}

// "STILL owns it", "owns it TO THIS DAY": told of the time of telling.
bool told_of_now(const Proposition& p) {
    const Predicate& predicate = p.claim->predicate;
    if (p.sentence == nullptr || predicate.tense != Tense::present || p.claim->time.stated)
        return false;
    const std::string text = lower(p.sentence->text);
    return has_words(text, "still") || has_words(text, "to this day") ||
           has_words(text, "to the present day") || has_words(text, "currently");
}

}  // namespace

bool tells_bound(const Adjunct& adjunct) {
    const std::string text = fold_name(phrase_with_preposition(adjunct));
    return in_list("firstly", text) || in_list("lastly", text);
}

bool tells_bound(std::string_view word) {
    return in_list("firstly", word) || in_list("lastly", word);
}

std::optional<ActivitySpan> activity_span(const Proposition& p) {
    const TimeInterval& time = p.claim->time;
    const Predicate& predicate = p.claim->predicate;
    if (p.denied || p.frequency || p.sentence == nullptr || !told_as_fact(*p.claim) ||
        !time.stated || predicate.tense != Tense::past)
        return std::nullopt;
    auto out = read_span(p);
    if (out && again(p)) return std::nullopt;
    return out;
}

bool told_of(const ActivitySpan& span, const Proposition& bounded, const Proposition& other) {
    if (span.bounding_act.empty())
        return bounded.verb == other.verb && bounded.passive == other.passive;
    const auto states = [&](std::string_view kind) {
        return in_list(kind, span.bounding_act + " " + other.verb);
    };
    return !bounded.passive && !other.passive && (span.from ? states("begins") : states("ends"));
}

bool outside(const ActivitySpan& span, const Proposition& other) {
    const TimeInterval& when = other.claim->time;
    // What was sold is not owned any more.
    if (!span.bounding_act.empty() && span.until && !other.negated && !other.denied &&
        told_as_fact(*other.claim) && told_of_now(other))
        return true;
    if (other.negated || other.denied || other.frequency || !told_as_fact(*other.claim) ||
        !when.stated || !other.claim->predicate.governors.empty() || other.sentence == nullptr ||
        other.claim->predicate.tense == Tense::future || again(other))
        return false;
    if (span.from && when.first && *when.first < *span.from &&
        (!when.last || *when.last < *span.from))
        return true;
    return span.until && when.first && when.last && *when.first > *span.until;
}

}  // namespace gainsay::checker
