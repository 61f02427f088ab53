#include "checker/claims/event_date.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/claims/quantity_relation.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"

extern "C" {
extern const char event_dates_begin[];
extern const char event_dates_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({event_dates_begin, event_dates_end});
    return loaded;
}

Rescheduling way_of(std::string_view verb) {
    if (lists().has("later", verb) || lists().has("extended", verb)) return Rescheduling::later;
    if (lists().has("earlier", verb)) return Rescheduling::earlier;
    return lists().has("changed", verb) ? Rescheduling::changed : Rescheduling::none;
}

class EventReader {
public:
    explicit EventReader(const Proposition& p) : p_(p), words_(words_after(p)) {}

    std::unique_ptr<const EventDate> run() {
        if (!p_.subject.filled() || p_.negated || p_.denied || p_.copular || p_.frequency ||
            !told() || lists().says(lower(p_.sentence->text), "again"))
            return nullptr;
        if (!by_moving() && !by_itself()) return nullptr;
        std::vector<std::string>& theme = out_->event.theme;
        std::erase(theme, out_->event.lemma);
        std::sort(theme.begin(), theme.end());
        theme.erase(std::unique(theme.begin(), theme.end()), theme.end());
        if (out_->event.lemma.empty()) return nullptr;
        return std::move(out_);
    }

private:
    bool told() {
        const Predicate& verb = p_.claim->predicate;
        const bool will =
            verb.tense == Tense::present || verb.tense == Tense::future || verb.auxiliary == "will";
        out_->past = verb.tense == Tense::past;
        if (!verb.governors.empty()) return false;
        if (p_.claim->mode == Mode::planned) return will;  // "was to be held in May"
        return told_as_fact(*p_.claim) &&
               (verb.auxiliary.empty() || verb.auxiliary == "be" || verb.auxiliary == "have");
    }

    const Word* word_at(Span span) const {
        for (const Word& w : p_.sentence->words)
            if (w.span.begin == span.begin) return &w;
        return nullptr;
    }

    void name_event(std::span<const Word> words, std::string_view head) {
        out_->event.noun = true;
        out_->event.lemma = head;
        for (const Word& w : words)
            if (w.word_class != WordClass::adverb && w.word_class != WordClass::pronoun)
                out_->event.theme.push_back(w.lemma);
    }

    // "Was POSTPONED to July", "BROUGHT the vote FORWARD to May": its verb, with the adverb.
    bool by_moving() {
        std::string verb = p_.verb;
        std::size_t adverb = words_.size();
        Rescheduling way = way_of(verb);
        for (std::size_t i = 0; i < words_.size() && adverb == words_.size(); ++i)
            if (lists().has("adverb", words_[i].text)) {
                if (const Rescheduling phrasal = way_of(p_.verb + " " + words_[i].text);
                    phrasal != Rescheduling::none) {
                    way = phrasal;
                    adverb = i;
                }
            }
        if (way == Rescheduling::none || (!p_.passive && !p_.object.filled())) return false;
        if (p_.claim->mode == Mode::planned) return false;
        out_->moved = way;
        out_->extended = lists().has("extended", p_.verb);
        out_->broken_off = lists().has("broken off", p_.verb);
        const Adjunct* beside = adjunct_behind(p_, "by");
        if (const Phrase* by = beside != nullptr ? beside->slot.phrase : p_.agent.phrase)
            for (const Quantity& q : by->quantities)
                if (q.unit == "s") out_->by = q;
        const std::size_t dates = read_dates();
        if (way == Rescheduling::changed && !out_->date) return false;
        if (p_.passive) {
            name_event(p_.subject.phrase->words, p_.subject.phrase->head);
            return true;
        }
        std::vector<Word> theme;
        for (std::size_t i = 0; i < dates && !words_.empty(); ++i)
            if (const Word* w = i == adverb ? nullptr : word_at(words_[i].span))
                theme.push_back(*w);
        if (theme.empty()) return false;
        name_event(theme, p_.object.phrase->head);
        return true;
    }

    // "From May to June"; the place of the first word.
    std::size_t read_dates() {
        std::size_t first = words_.size();
        for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
            const bool from = lists().has("old", words_[i].text);
            if (!from && !lists().has("new", words_[i].text)) continue;
            const auto found = date_at(std::span(words_).subspan(i + 1));
            if (!found) continue;
            first = std::min(first, i);
            (from ? out_->old_date : out_->date) = found->first;
            i += found->second;
        }
        return first;
    }

    // "Will be HELD in May", "TAKES PLACE on Monday", "the museum OPENED as planned".
    bool by_itself() {
        std::string verb = p_.verb;
        if (!p_.passive && p_.object.filled()) verb += " " + lower(p_.object.phrase->text);
        for (const std::string& words : lists().of("kept")) {
            const bool says = has_words(joined(words_), words);
            out_->kept = out_->kept || says;
            // "Took [place as planned]"
            if (says && verb.ends_with(" " + words)) verb.resize(verb.size() - words.size() - 1);
        }
        if (!lists().has(p_.passive ? "held" : "taking place", verb)) return false;
        for (std::size_t i = 0; i + 1 < words_.size() && !out_->date; ++i) {
            if (!lists().has("at", words_[i].text)) continue;
            if (const auto found = date_at(std::span(words_).subspan(i + 1)))
                out_->date = found->first;
        }
        if (!out_->date && !out_->kept) return false;
        const bool occurs = verb == "take place" || verb == "happen" || verb == "occur" ||
                            (p_.passive && (p_.verb == "hold" || p_.verb == "stage"));
        name_event(p_.subject.phrase->words, p_.subject.phrase->head);
        if (!occurs) {  // "the museum opened": its opening
            out_->event.noun = false;
            out_->event.theme.push_back(out_->event.lemma);
            out_->event.lemma = p_.verb;
        }
        return true;
    }

    const Proposition& p_;
    std::vector<ClauseWord> words_;
    std::unique_ptr<EventDate> out_ = std::make_unique<EventDate>();
};

// "The opening was put off", "the museum opened": which opening, one side leaves out. "The trial
// begins": nothing else begins of it than the trial.
bool one_event(const ActName& a, const ActName& b) {
    if (a.noun == b.noun) return a.lemma == b.lemma && a.theme == b.theme;
    const ActName& noun = a.noun ? a : b;
    const ActName& verb = a.noun ? b : a;
    if (same_act(noun, verb)) return noun.theme.empty() || noun.theme == verb.theme;
    std::vector<std::string> whole = noun.theme;
    whole.insert(std::lower_bound(whole.begin(), whole.end(), noun.lemma), noun.lemma);
    return whole == verb.theme;
}

// "Was held on Monday LAST YEAR": another week than the one that is spoken of.
bool other_week(const Proposition& p) {
    const std::string text = lower(p.sentence->text);
    return text.find(" last ") != std::string::npos || text.find(" next ") != std::string::npos ||
           text.find(" ago") != std::string::npos;
}

bool equal(const CalendarDate& x, const CalendarDate& y) {
    return x.year == y.year && x.months == y.months && x.day == y.day && x.weekday == y.weekday;
}

}  // namespace

std::unique_ptr<const EventDate> event_date_of(const Proposition& p) {
    if (p.sentence == nullptr) return nullptr;
    const bool listed = way_of(p.verb) != Rescheduling::none || p.verb == "put" ||
                        p.verb == "push" || p.verb == "bring" || p.verb == "take" ||
                        lists().has("taking place", p.verb) || lists().has("held", p.verb);
    return listed ? EventReader(p).run() : nullptr;
}

const char* opposed_dates(const Proposition& a, const Proposition& b) {
    if (a.event_date == nullptr || b.event_date == nullptr) return nullptr;
    const EventDate& x = *a.event_date;
    const EventDate& y = *b.event_date;
    const std::vector<std::string> of_a = named_places(a);
    const std::vector<std::string> of_b = named_places(b);
    if (of_a != of_b || other_week(a) || other_week(b)) return nullptr;
    const bool moved_x = x.moved != Rescheduling::none;
    const bool moved_y = y.moved != Rescheduling::none;
    if ((!moved_x && !moved_y) || !one_event(x.event, y.event)) return nullptr;
    if (moved_x && moved_y) {
        const bool ways = x.moved != y.moved && x.moved != Rescheduling::changed &&
                          y.moved != Rescheduling::changed;
        if (ways) return "one event is put off or brought forward, not both";
        if (x.extended != y.extended) return nullptr;
        if (x.by && y.by && incompatible(relate(*x.by, *y.by).relation))
            return "one event is moved by one time";
        if (x.date && y.date && x.date->apart(*y.date)) return "one event is moved to one date";
        if (x.old_date && y.old_date && x.old_date->apart(*y.old_date))
            return "one event is moved from one date";
        return nullptr;
    }
    const EventDate& moved = moved_x ? x : y;
    const EventDate& held = moved_x ? y : x;
    const bool going_on = moved.broken_off && held.past;
    if (moved.extended || going_on) return nullptr;
    if (held.kept) return "what was moved did not come as planned";
    if (!held.date) return nullptr;
    if (!moved.date)
        return moved.old_date && equal(*moved.old_date, *held.date)
                   ? "it was moved away from that date"
                   : nullptr;
    if (!moved.date->apart(*held.date)) return nullptr;
    // "Put off to July 2021", "held in August 2016": what comes again and again.
    const bool other_year =
        moved.date->year != 0 && held.date->year != 0 && moved.date->year != held.date->year;
    if (other_year && !(moved.old_date && !moved.old_date->apart(*held.date))) {
        const bool once = !held.event.noun;
        if (!once) return nullptr;
    }
    return "what was moved to one date is not on another";
}

}  // namespace gainsay::checker
