#include "checker/claims/phase.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/phase_words.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"

namespace gainsay::checker {
namespace {

using phases::listed;

bool has_adverb(const Proposition& p, std::string_view adverb) {
    const auto& adverbs = p.claim->predicate.adverbs;
    const std::string text = " " + lower(p.claim->predicate.text) + " ";
    return std::find(adverbs.begin(), adverbs.end(), adverb) != adverbs.end() ||
           text.find(" " + std::string(adverb) + " ") != std::string::npos;
}

bool governed_by(const Proposition& p, std::string_view lemma) {
    const auto& governors = p.claim->predicate.governors;
    return std::find(governors.begin(), governors.end(), lemma) != governors.end();
}

// The verb with the adverb that belongs to it: "press ahead".
std::string whole_verb(const Proposition& p) {
    for (const Argument& argument : p.claim->objects) {
        if (!argument.preposition.empty()) continue;
        std::string with = p.verb + " " + lower(argument.phrase.text);
        for (const std::string_view kind : {"going_on", "begin", "continue", "drop", "doing"})
            if (listed(kind, with)) return with;
    }
    return p.verb;
}

bool phrase_listed(const Proposition& p, std::string_view kind) {
    return std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& a) {
        const std::string text =
            lower(phrase_with_preposition(a));  // "on hold until further notice"
        const auto& all = phases::words(kind);
        return std::any_of(all.begin(), all.end(), [&](const std::string& words) {
            return text == words || text.starts_with(words + " ");
        });
    });
}

// "AT [still] the planning stage"
std::string without_still(std::string state) {
    for (const std::string_view still : {"still ", "already ", "now ", "currently "})
        if (const std::size_t at = state.find(still);
            at == 0 || (at != std::string::npos && state[at - 1] == ' '))
            state.erase(at, still.size());
    return state;
}

// What is said of the subject behind "is".
std::string state_of(const Proposition& p) {
    const bool stays = p.verb == "remain" || p.verb == "stay";  // "remains at the planning stage"
    for (const Adjunct& a : p.adjuncts)
        if ((a.role == Role::complement || stays) && !a.preposition.empty())
            return without_still(lower(phrase_with_preposition(a)));
    const Phrase* what = p.object_phrase();
    if (p.copular && what != nullptr) return without_still(lower(what->text));
    if (p.copular || p.object.filled()) return {};
    // "Is still ongoing", "is being planned"
    const std::string& text = p.claim->predicate.text;
    const std::size_t blank = text.find(' ');
    return blank == std::string::npos ? std::string()
                                      : without_still(lower(text.substr(blank + 1)));
}

// When the event is, as tense and mode tell: done, going on, to come, or not done yet.
std::optional<Phase> event_phase(const Proposition& p) {
    const Claim& claim = *p.claim;
    const Predicate& verb = claim.predicate;
    const bool perfect = verb.aspect == Aspect::perfect;
    const bool progressive =
        verb.aspect == Aspect::progressive || verb.aspect == Aspect::perfect_progressive;
    const bool fact = told_as_fact(claim);
    const bool binds = !verb.auxiliary.empty() && verb.auxiliary != "will";
    const auto wholly = [](const std::string& adverb) {
        return in_class(adverb, AdverbClass::shrinking) || in_class(adverb, AdverbClass::whole);
    };
    if (std::any_of(verb.adverbs.begin(), verb.adverbs.end(), wholly)) return std::nullopt;
    if (p.denied || binds || claim.mode == Mode::alleged || claim.mode == Mode::questioned ||
        claim.mode == Mode::conditional || claim.mode == Mode::possible)
        return std::nullopt;
    if (p.negated) {
        const bool not_yet = perfect || has_adverb(p, "yet") ||
                             lower(verb.text).find(" yet to ") != std::string::npos;
        if (claim.mode == Mode::planned || governed_by(p, "decide"))
            return claim.time.stated || p.sentence == nullptr ||
                           p.sentence->text.find(" this year") != std::string::npos
                       ? std::nullopt
                       : std::optional(Phase::dropped);
        return not_yet ? std::optional(Phase::unfinished) : std::nullopt;
    }
    if (claim.mode == Mode::planned) return Phase::ahead;
    if (!fact) return std::nullopt;
    if (progressive)
        return verb.tense == Tense::past ? std::nullopt : std::optional(Phase::under_way);
    if (perfect || verb.tense == Tense::past) return Phase::done;
    return std::nullopt;
}

void add_words(const Phrase& phrase, std::vector<Word>& to) {
    for (const Word& w : phrase.words) {
        if (w.word_class == WordClass::adverb || w.word_class == WordClass::number ||
            row_of(lower(w.text)) != 0)
            continue;
        const bool seen =
            std::any_of(to.begin(), to.end(), [&](const Word& t) { return t.lemma == w.lemma; });
        if (!seen) to.push_back(w);
    }
}

// "The expansion of the port [IN VIEW OF rising rents]": why it is done is no part of what.
Phrase before_reasons(Phrase phrase) {
    const std::string text = lower(phrase.text);
    std::size_t end = text.size();
    for (const std::string& reason : phases::words("reason"))
        if (const std::size_t at = text.find(" " + reason + " "); at != std::string::npos)
            end = std::min(end, at);
    if (end < text.size())
        std::erase_if(phrase.words, [&](const Word& w) {
            return w.span.begin >= phrase.span.begin + static_cast<std::uint32_t>(end);
        });
    return phrase;
}

// Of what the adjuncts add, all but time, reason and the phrase that was taken already.
void add_adjuncts(const Proposition& p, const Phrase* taken, std::vector<Word>& to) {
    for (const Adjunct& a : p.adjuncts) {
        if (a.role == Role::time || a.role == Role::complement || a.slot.phrase == taken ||
            a.how_often)
            continue;
        const std::string text = lower(phrase_with_preposition(a));
        const bool of_time =
            row_of(lower(a.slot.phrase->words.empty() ? std::string()
                                                      : a.slot.phrase->words.back().text)) != 0;
        const bool of_phase = listed("dropped", text) || listed("ended", text) ||
                              listed("is_ahead", text) || listed("is_under_way", text) ||
                              listed("is_dropped", text);
        if (of_phase || of_time) continue;
        add_words(*a.slot.phrase, to);
    }
}

std::unique_ptr<Undertaking> told(Phase phase, const Phrase* theme, const Phrase* doer,
                                  const Proposition& p) {
    if (theme == nullptr || theme->pronoun || theme->words.empty()) return nullptr;
    if (theme->clause && theme->head_class != WordClass::adjective)
        return nullptr;  // "busy with it"
    // A plan that is finished is no finished school.
    if (phase == Phase::done && listed("planning", theme->head)) return nullptr;
    auto out = std::make_unique<Undertaking>();
    out->phase = phase;
    out->theme = theme;
    out->doer = doer;
    out->recurs = listed("recurring", theme->head);
    out->of_now = p.claim->predicate.tense == Tense::present || p.claim->mode == Mode::planned;
    const std::string text = p.sentence == nullptr ? std::string() : lower(p.sentence->text);
    out->again = has_words(text, "again") || has_words(text, "second time") ||
                 has_words(text, "twice") || has_words(text, "times") || has_words(text, "anew") ||
                 has_words(text, "once more");
    add_words(before_reasons(*theme), out->words);
    add_adjuncts(p, theme, out->words);
    if (doer != nullptr)  // "its move" is read as the firm's
        std::erase_if(out->words, [&](const Word& w) {
            return std::any_of(doer->words.begin(), doer->words.end(),
                               [&](const Word& d) { return d.lemma == w.lemma; });
        });
    return out;
}

// "Began" is no more than begun, "will be finished" not done.
Phase of_begin(Phase event) {
    return event == Phase::done || event == Phase::under_way ? Phase::begun
           : event == Phase::unfinished                      ? Phase::ahead
                                                             : event;
}
// "The search was carried out by volunteers": as far as they came.
Phase of_doing(Phase event, const Phrase& theme) {
    return event == Phase::done && listed("recurring", theme.head) ? Phase::begun : event;
}
Phase of_end(Phase event) {
    return event == Phase::ahead || event == Phase::under_way ? Phase::unfinished : event;
}
Phase of_drop(Phase event) {
    return event == Phase::done || event == Phase::ahead ? Phase::dropped : event;
}

// What was halted or put off then may be going on now; what has been cancelled is not. "Decided not
// to build it this year" leaves room for the next.
bool given_up(const Proposition& p) {
    if (p.claim->time.stated) return false;
    const Predicate& verb = p.claim->predicate;
    const auto& for_good = phases::words("for_good");
    const std::string text = p.sentence == nullptr ? std::string() : lower(p.sentence->text);
    if (std::any_of(for_good.begin(), for_good.end(),
                    [&](const std::string& words) { return has_words(text, words); }))
        return true;
    return !listed("pause", p.verb) || verb.aspect == Aspect::perfect ||
           verb.tense == Tense::present || p.claim->mode == Mode::planned;
}

// "Is almost complete", "is not over", "is far from finished", "is nearing completion".
bool not_quite_done(const Proposition& p, std::string_view state) {
    if (p.claim->predicate.tense != Tense::present || p.denied || !told_as_fact(*p.claim))
        return false;
    if (listed("nearing", p.verb) && !p.negated && p.object.filled())
        return listed("ending", lower(p.object.phrase->text));
    if (p.negated) {  // "is not yet complete"
        if (state.starts_with("yet ")) state.remove_prefix(4);
        if (state.ends_with(" yet")) state.remove_suffix(4);
        return listed("is_done", state);
    }
    if (listed("is_unfinished", state)) return true;
    const auto& openers = phases::words("not_quite");
    return std::any_of(openers.begin(), openers.end(), [&](const std::string& opener) {
        return state.starts_with(opener + " ") &&
               listed("is_done", state.substr(opener.size() + 1));
    });
}

// "The move is under way", "has come to an end", "will begin next year".
std::unique_ptr<Undertaking> of_subject(const Proposition& p) {
    const Phrase* theme = p.subject.phrase;
    const std::string state = state_of(p);
    if (not_quite_done(p, state)) return told(Phase::unfinished, theme, nullptr, p);
    if (!state.empty() && p.claim->predicate.tense == Tense::present && !p.negated && !p.denied &&
        told_as_fact(*p.claim)) {
        constexpr std::array<std::pair<std::string_view, Phase>, 4> states = {
            {{"is_ahead", Phase::ahead},
             {"is_under_way", Phase::under_way},
             {"is_done", Phase::done},
             {"is_dropped", Phase::dropped}}};
        for (const auto& [kind, phase] : states)
            if (listed(kind, state)) return told(phase, theme, nullptr, p);
    }
    const std::optional<Phase> event = event_phase(p);
    if (!event) {
        // "Continues", "goes on"
        const bool now = p.claim->predicate.tense == Tense::present && !p.negated &&
                         told_as_fact(*p.claim) && !p.object.filled();
        return now && listed("continue", whole_verb(p)) && !p.passive
                   ? told(Phase::under_way, theme, nullptr, p)
                   : nullptr;
    }
    const std::string verb = whole_verb(p);
    const bool alone = p.passive || !p.object.filled();
    const bool comes = p.verb == "come" || p.verb == "draw" || (p.passive && p.verb == "bring");
    if (alone && comes && phrase_listed(p, "ended")) return told(of_end(*event), theme, nullptr, p);
    if (p.passive && phrase_listed(p, "dropped")) return told(of_drop(*event), theme, nullptr, p);
    if (!alone) return nullptr;
    // "A START has yet to be MADE on the renewal"
    if (const Adjunct* on = adjunct_behind(p, "on");
        p.passive && p.verb == "make" && on != nullptr && theme->head == "start")
        return told(of_begin(*event), on->slot.phrase, nullptr, p);
    if (listed("begin", verb)) return told(of_begin(*event), theme, nullptr, p);
    if (listed("continue", verb) && !p.passive && *event == Phase::under_way &&
        adjunct_behind(p, "with") == nullptr)
        return told(Phase::under_way, theme, nullptr, p);
    if (listed("end", verb)) return told(of_end(*event), theme, nullptr, p);
    if (p.passive && listed("drop", verb) && given_up(p))
        return told(of_drop(*event), theme, nullptr, p);
    // "Talks have broken down"
    if (!p.passive && listed("fail", verb) && *event == Phase::done)
        return told(Phase::dropped, theme, nullptr, p);
    if (p.passive && listed("doing", verb))
        return told(of_doing(*event, *theme), theme, nullptr, p);
    // "The garden was planned by an architect" says nothing of now.
    if (p.passive && listed("plan", verb) && p.claim->predicate.tense == Tense::present &&
        !p.agent.filled())
        return told(Phase::ahead, theme, nullptr, p);
    return nullptr;
}

// "Is in the middle of its move", "is busy with the renewal".
std::unique_ptr<Undertaking> amid(const Proposition& p) {
    const bool now = p.claim->predicate.tense == Tense::present && !p.negated && !p.denied &&
                     told_as_fact(*p.claim);
    if (p.verb != "be" || !now || !p.subject.filled()) return nullptr;
    const auto amid_what = [&](const Phrase& phrase, const std::string& text) {
        const auto& openers = phases::words("amid");
        const bool opened = std::any_of(openers.begin(), openers.end(), [&](const auto& words) {
            return text.starts_with(words + " ");
        });
        return opened ? told(Phase::under_way, &phrase, p.subject.phrase, p) : nullptr;
    };
    if (const Phrase* what = p.copular ? p.object_phrase() : nullptr)
        if (auto out = amid_what(*what, without_still(lower(what->text)))) return out;
    for (const Adjunct& a : p.adjuncts)
        if (auto out = amid_what(*a.slot.phrase, without_still(lower(phrase_with_preposition(a)))))
            return out;
    return nullptr;
}

// "Has completed its move", "is pressing ahead with the renewal", "has put its plans on hold".
std::unique_ptr<Undertaking> of_object(const Proposition& p) {
    if (p.passive || p.copular || !p.subject.filled()) return nullptr;
    const Phrase* doer = p.subject.phrase;
    const Phrase* object = p.object.phrase;
    const std::string verb = whole_verb(p);
    const bool going = p.claim->predicate.tense == Tense::present && !p.negated && !p.denied &&
                       (told_as_fact(*p.claim) || p.claim->mode == Mode::planned);
    if (const Adjunct* with = adjunct_behind(p, "with");
        with != nullptr && listed("going_on", verb) &&
        (going || (p.claim->mode == Mode::planned && !p.negated)))
        return told(Phase::under_way, with->slot.phrase, doer, p);
    if (object == nullptr) return nullptr;
    const std::optional<Phase> event = event_phase(p);
    if (going && listed("pursuing", verb) && event != Phase::done)
        return told(Phase::under_way, object, doer, p);
    if (!event) return nullptr;
    if (listed("begin", verb)) return told(of_begin(*event), object, doer, p);
    if (listed("end", verb)) return told(of_end(*event), object, doer, p);
    if (listed("doing", verb)) return told(of_doing(*event, *object), object, doer, p);
    if ((listed("drop", verb) && given_up(p)) || (p.verb == "put" && phrase_listed(p, "dropped")))
        return told(of_drop(*event), object, doer, p);
    return nullptr;
}

// "Is renewing its fleet", "the fleet is being renewed", "has been using the system for years".
std::unique_ptr<Undertaking> of_verb(const Proposition& p) {
    if (p.copular || p.verb_class != WordClass::verb || in_class(p.verb, VerbClass::movement) ||
        in_class(p.verb, VerbClass::moving) || in_class(p.verb, VerbClass::intensional))
        return nullptr;
    const Phrase* theme = p.passive ? p.subject.phrase : p.object.phrase;
    const Phrase* doer = p.passive ? p.agent.phrase : p.subject.phrase;
    const bool alone = !p.passive && theme == nullptr && !p.adjuncts.empty();
    if (alone) theme = p.adjuncts.front().slot.phrase;  // "is moving towards rail freight"
    if (theme == nullptr || (alone && p.adjuncts.front().role == Role::time)) return nullptr;
    const Predicate& verb = p.claim->predicate;
    const bool perfect =
        verb.aspect == Aspect::perfect || verb.aspect == Aspect::perfect_progressive;
    const bool already = has_adverb(p, "already");
    if (!p.passive && listed("using", p.verb) && !p.negated && told_as_fact(*p.claim)) {
        // "Has had it for years", "already uses it"
        const bool for_long =
            p.sentence != nullptr && (p.sentence->text.find(" years") != std::string::npos ||
                                      p.sentence->text.find(" since ") != std::string::npos);
        if (!already && !(perfect && for_long)) return nullptr;
        auto out = told(Phase::done, theme, doer, p);
        if (out) out->stays_done = true;
        return out;
    }
    const std::optional<Phase> event = event_phase(p);
    if (!event || (alone && *event != Phase::under_way)) return nullptr;
    auto out = told(*event, theme, doer, p);
    if (!out) return nullptr;
    out->act = p.verb;
    out->by_verb = true;
    out->once = *event == Phase::done && (already || lexicon::happens_once(p.verb) ||
                                          (listed("creating", p.verb) && !p.claim->time.stated));
    out->stays_done = out->once || (*event == Phase::done && perfect);
    Word act;
    act.text = act.lemma = p.verb;
    act.word_class = WordClass::verb;
    if (!listed("creating", p.verb)) out->words.push_back(std::move(act));
    return out;
}

// "ONCE the loan has been repaid", "WHO HAS PAID the fee": on which condition, or of whom, and no
// report.
bool on_condition(const Proposition& p) {
    const std::vector<ClauseWord> before = words_before(p);
    if (says_any(joined(before), AdverbClass::limiting)) return true;
    static constexpr std::array<std::string_view, 5> whoever = {"who", "whoever", "anyone",
                                                                "everyone", "that"};
    return !before.empty() &&
           std::find(whoever.begin(), whoever.end(), before.back().text) != whoever.end();
}

}  // namespace

std::unique_ptr<const Undertaking> undertaking_of(const Proposition& p) {
    if (p.claim->predicate.tense == Tense::none && p.claim->mode != Mode::planned) return nullptr;
    auto out = of_subject(p);
    if (!out) out = of_object(p);
    if (!out) out = amid(p);
    if (!out) out = of_verb(p);
    return out && !on_condition(p) ? std::move(out) : nullptr;
}

}  // namespace gainsay::checker
