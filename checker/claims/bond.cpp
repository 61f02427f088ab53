#include "checker/claims/bond.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "checker/claims/bond_forms.hpp"
#include "checker/claims/clause_words.hpp"
#include "checker/claims/force.hpp"
#include "checker/claims/need.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/data_lines.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// One of the two things: its words, or what stands for it.
struct Thing {
    std::vector<Word> words;
    std::string text;  // where it has no content words
    std::string head;
};

// The bytes of "'s" behind a word.
std::size_t possessive(std::string_view word) {
    return word.ends_with("'s") ? 2 : word.ends_with("\xe2\x80\x99s") ? 4 : 0;
}

std::vector<Word> content(const Proposition& p, std::span<const ClauseWord> words) {
    std::vector<Word> out;
    if (p.sentence == nullptr) return out;
    for (const ClauseWord& word : words) {
        const std::string_view text =
            std::string_view(word.text).substr(0, word.text.size() - possessive(word.text));
        for (const Word& known : p.sentence->words) {
            // A name of several words is one.
            const bool here = word.span.empty() || known.span.empty()
                                  ? lower(known.text) == text
                                  : known.span.overlaps(word.span);
            if (!here) continue;
            const bool again = !out.empty() && out.back() == known;
            if (!again && row_of(word.text) == 0) out.push_back(known);
            break;
        }
    }
    return out;
}

// "Fewer accidents", "less noise": there is less of it.
bool lessened(std::string_view text) {
    static constexpr std::array<std::string_view, 7> less = {
        "fewer", "less", "lower", "reduced", "smaller", "hardly", "little"};
    return std::any_of(less.begin(), less.end(),
                       [&](std::string_view word) { return has_words(text, word); });
}

// "Details of the pay", "information on the pay": it is the pay that is told of.
void look_into(Thing& thing) {
    static constexpr std::array<std::string_view, 9> containers = {
        "detail",  "information", "description", "overview",   "account",
        "summary", "particular",  "data",        "explanation"};
    if (thing.words.size() < 2) return;
    const std::string first = thing.words.front().lemma;
    if (std::find(containers.begin(), containers.end(), first) == containers.end()) return;
    thing.words.erase(thing.words.begin());
    if (thing.head == first) thing.head.clear();
}

Thing thing_of(const Phrase& phrase) {
    Thing out;
    for (const Word& word : phrase.words)
        if (row_of(lower(word.text)) == 0) out.words.push_back(word);
    if (out.words.empty()) out.text = lower(phrase.text);
    out.head = phrase.head;
    look_into(out);
    return out;
}

// "Lund, SWEDEN": the name behind the comma, which the claim leaves out.
void add_country(const Proposition& p, Thing& to) {
    if (to.words.empty()) return;
    const Sentence& s = *p.sentence;
    for (const Word& word : s.words)
        if (word.word_class == WordClass::proper &&
            word.span.begin == to.words.back().span.end + 2 &&
            s.text.find(to.words.back().text + ", " + word.text) != std::string::npos) {
            to.words.push_back(word);
            return;
        }
}

Thing thing_of(const Proposition& p, std::span<const ClauseWord> captured) {
    Thing out;
    out.words = content(p, captured);
    if (out.words.empty()) out.text = joined(captured);
    // The head stands before the first preposition.
    std::size_t end = 0;
    while (end < captured.size() && (end == 0 || !opens_phrase(captured[end].text))) ++end;
    const std::vector<Word> up_to = content(p, captured.first(end));
    if (!up_to.empty()) out.head = up_to.back().lemma;
    look_into(out);
    return out;
}

// Who may be anybody, what is only asked or supposed, binds nobody.
bool tells(const Proposition& p) {
    const Claim& claim = *p.claim;
    return !p.denied && claim.mode != Mode::questioned && claim.mode != Mode::conditional &&
           claim.mode != Mode::alleged && claim.mode != Mode::denied;
}

// "Has a lift", "carries weapons"; the office that has a manager is one where he need not be.
bool in_a_place(const Bond& bond) {
    const auto head = std::find_if(bond.y.begin(), bond.y.end(),
                                   [&](const Word& w) { return w.lemma == bond.head_y; });
    if (head == bond.y.end() || head->word_class == WordClass::proper) return true;
    const auto is = [&](const char* kind) {
        return lexicon::WordNet::instance().is_a(head->lemma, kind, WordClass::noun, 14, 1);
    };
    return is("physical entity") && !(bond.form.starts_with("X have ") && is("person"));
}

void add(const BondForm& form, const Proposition& p, Thing subject, Thing other, bool goes_on,
         std::vector<Bond>& out) {
    if (lessened(subject.text) || lessened(other.text)) return;
    Bond bond;
    bond.relation = form.relation;
    bond.form = form.text;
    bond.holds = form.denies ? form.holds : form.holds != p.negated;
    bond.goes_on = goes_on;
    if (form.y_first) std::swap(subject, other);
    bond.x = std::move(subject.words);
    bond.text_x = std::move(subject.text);
    bond.head_x = std::move(subject.head);
    bond.y = std::move(other.words);
    bond.text_y = std::move(other.text);
    bond.head_y = std::move(other.head);
    // "No change in the forecast": is in it as no thing is in a tank.
    if (bond.relation == "holding" && !in_a_place(bond)) return;
    out.push_back(std::move(bond));
}

// "Members MAY VOTE by post", "pictures MUST NOT be taken": who may do what.
std::optional<Bond> permission_of(const Proposition& p) {
    const bool may = permits(p);
    if (p.copular || p.verb_class != WordClass::verb || (!may && force_of(p) != Force::prohibition))
        return std::nullopt;
    Bond out;
    out.relation = "permission";
    out.form = "may";
    out.holds = may;
    Word act;
    act.text = act.lemma = p.verb;
    act.word_class = WordClass::verb;
    out.y.push_back(std::move(act));
    const auto append = [&](const Phrase& phrase) {
        for (Word& word : thing_of(phrase).words) out.y.push_back(std::move(word));
    };
    if (p.passive) {
        append(*p.subject.phrase);
        if (p.agent.filled()) out.x = thing_of(*p.agent.phrase).words;
    } else {
        Thing who = thing_of(*p.subject.phrase);
        out.x = std::move(who.words);
        out.text_x = std::move(who.text);
    }
    if (p.object.filled()) append(*p.object.phrase);
    for (const Adjunct& adjunct : p.adjuncts) append(*adjunct.slot.phrase);
    return out;
}

// "FOR ADULTS, the dose is", "within each canton": before the subject.
bool fronted_limit(const Proposition& p) {
    static constexpr std::array<std::string_view, 9> openers = {
        "for", "within", "in", "on", "at", "during", "under", "among", "with"};
    static constexpr std::array<std::string_view, 7> of_text = {
        "addition", "fact", "general", "particular", "short", "turn", "contrast"};
    const auto among = [](const auto& list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    const std::vector<ClauseWord> before = words_before(p);
    if (before.size() < 2 || !among(openers, before[0].text)) return false;
    return !among(of_text, before[1].text);  // "in addition"
}

// "... WHEN STORMS BRING DOWN THE LINE": on which condition, wherever in the sentence.
bool conditioned(const Proposition& p) {
    const std::string text = lower(p.sentence->text);
    return says_any(text, AdverbClass::conditional) || has_words(text, "when") ||
           has_words(text, "whenever") || has_words(text, "until") || has_words(text, "after");
}

// Something else is said behind the object: "MISSED the meeting IN JUNE", "omits hotels THAT HAVE
// CLOSED".
bool limited(const Proposition& p, const Phrase* object) {
    if (fronted_limit(p) || conditioned(p)) return true;
    if (std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& a) {
            const bool purpose = a.role == Role::clause && a.slot.phrase->text.starts_with("to ");
            return !purpose && !in_class(a.preposition, AdverbClass::explaining) &&
                   a.role != Role::manner && a.role != Role::agent && a.slot.phrase != object &&
                   !in_class(fold_name(phrase_with_preposition(a)), AdverbClass::stressing);
        }))
        return true;
    if (object == nullptr || p.sentence == nullptr) return false;
    const Sentence& s = *p.sentence;
    if (object->span.end < s.span.begin || object->span.end - s.span.begin > s.text.size())
        return false;
    const std::string behind = lower(s.text.substr(object->span.end - s.span.begin));
    const std::string inside = lower(object->text);
    bool timed = false;
    for_each_item(inside, ' ',
                  [&](std::string_view word) { timed = timed || row_of(std::string(word)) != 0; });
    if (timed) return true;
    static constexpr std::array<std::string_view, 9> clauses = {
        "when", "if", "unless", "who", "that", "which", "after", "before", "until"};
    return std::any_of(clauses.begin(), clauses.end(), [&](std::string_view word) {
        return has_words(behind.substr(0, behind.find(',')), word) || has_words(inside, word);
    });
}

}  // namespace

std::vector<Bond> bonds_of(const Proposition& p) {
    std::vector<Bond> out;
    if (!p.subject.filled() || p.sentence == nullptr || !tells(p)) return out;
    // "Is linked to", "has been left out of", "can be found in": the words behind "be" as written.
    std::vector<ClauseWord> whole;
    bool behind_be = false;
    for_each_item(lower(p.claim->predicate.text), ' ', [&](std::string_view word) {
        if (behind_be && word != "not" && word != "n't") {
            ClauseWord clause_word;
            clause_word.text = word;
            whole.push_back(std::move(clause_word));
        }
        behind_be = behind_be || is_form_of_be(word);
    });
    if (auto need = need_of(p))  // what may be done without it is no permission of all of it
        out.push_back(std::move(*need));
    else if (auto permission = permission_of(p))
        out.push_back(std::move(*permission));
    const std::vector<ClauseWord> after = words_after(p);
    Thing subject = thing_of(*p.subject.phrase);
    if (behind_be && p.claim->predicate.lemma == "exist") {
        // "There is no oil IN THE TANK": no oil is in the tank.
        const auto where = std::find_if(after.begin(), after.end(), [](const ClauseWord& word) {
            return opens_phrase(word.text);
        });
        if (where == after.end()) {  // "there is [a lift in the house]"
            const Phrase& there = *p.subject.phrase;
            std::vector<ClauseWord> phrase;
            std::uint32_t at = there.span.begin;
            for_each_item(lower(there.text), ' ', [&](std::string_view word) {
                ClauseWord piece;
                piece.text = word;
                piece.span = {at, at + static_cast<std::uint32_t>(word.size())};
                at = piece.span.end + 1;
                phrase.push_back(std::move(piece));
            });
            const auto place = std::find_if(phrase.begin(), phrase.end(), [](const ClauseWord& w) {
                return opens_phrase(w.text);
            });
            if (place == phrase.end()) return out;
            subject = thing_of(p, std::span(phrase.begin(), place));
            whole.assign(place, phrase.end());
        } else {
            subject = thing_of(p, std::span(after.begin(), where));
            whole.assign(where, after.end());
        }
    } else if (behind_be) {
        whole.insert(whole.end(), after.begin(), after.end());
    }
    const std::string& verb = p.claim->predicate.lemma;
    const std::vector<BondForm>* const forms = bond_forms(verb);
    const bool by_verb = forms != nullptr && verb != "be" && !p.copular;
    if (!by_verb && !behind_be) return out;
    const auto take = [&](const BondForm& form, std::span<const ClauseWord> words, bool of_be) {
        const auto fit = match(form, words, of_be);
        if (!fit || lessened(joined(fit->captured))) return;
        Thing other = thing_of(p, fit->captured);
        if (form.relation == "seat") add_country(p, other);
        const bool timed =
            std::any_of(fit->captured.begin(), fit->captured.end(), [](const ClauseWord& word) {
                return row_of(word.text) != 0 || in_class(word.text, AdverbClass::limiting);
            });
        add(form, p, subject, std::move(other),
            fit->goes_on || timed || fronted_limit(p) || conditioned(p), out);
    };
    if (behind_be)
        for (const BondForm* form : bond_forms_of_be(whole)) take(*form, whole, true);
    if (!by_verb) return out;
    std::vector<ClauseWord> words;
    if (const std::string& particle = p.claim->predicate.particle; !particle.empty()) {
        ClauseWord word;
        word.text = particle;
        words.push_back(std::move(word));
    }
    for (const BondForm& form : *forms) {
        if (form.transitive() && words.empty() && p.passive) {
            if (!p.agent.filled()) continue;
            BondForm turned = form;  // "Y is affected by X"
            turned.y_first = !form.y_first;
            add(turned, p, subject, thing_of(*p.agent.phrase), limited(p, nullptr), out);
        } else if (form.transitive() && words.empty()) {
            if (p.object.filled() && !p.object.phrase->clause &&
                !lessened(lower(p.object.phrase->text)))
                add(form, p, subject, thing_of(*p.object.phrase), limited(p, p.object.phrase), out);
        } else if (!p.passive) {
            std::vector<ClauseWord> here = words;
            here.insert(here.end(), after.begin(), after.end());
            take(form, here, false);
        }
    }
    return out;
}

namespace {

std::size_t unmatched(const std::vector<Word>& of, const std::vector<Word>& in) {
    return static_cast<std::size_t>(
        std::count_if(of.begin(), of.end(), [&](const Word& w) { return !among(w, in); }));
}

// What is denied is told of no more than what is said to hold: "small farms are exempt" leaves
// room for "applies to farms".
bool one_thing(const std::vector<Word>& yes, const std::string& yes_text,
               const std::vector<Word>& no, const std::string& no_text) {
    if (yes.empty() || no.empty()) return yes.empty() && no.empty() && yes_text == no_text;
    const std::size_t own = unmatched(yes, no);
    return unmatched(no, yes) == 0 && own <= (no.size() > 1 ? 2 : 1);
}

// "Uses RISK MODELS", "avoids RISK"; where the words are all the same, their order tells nothing.
bool same_heads(const std::string& a, const std::vector<Word>& words_a, const std::string& b,
                const std::vector<Word>& words_b) {
    if (a.empty() || b.empty() || unmatched(words_a, words_b) == 0) return true;
    Word x;
    Word y;
    x.text = x.lemma = a;
    y.text = y.lemma = b;
    x.word_class = y.word_class = WordClass::noun;
    return among(x, {&y, 1});
}

// "Required for the course", "the course can be ATTENDED without it": of the course told without a
// verb it holds whatever is done there.
std::vector<Word> without_verbs(std::vector<Word> words) {
    std::erase_if(words, [](const Word& w) { return w.word_class == WordClass::verb; });
    return words;
}

bool of_one_need(const Bond& yes, const Bond& no) {
    if (!one_thing(yes.y, yes.text_y, no.y, no.text_y) ||
        !same_heads(yes.head_y, yes.y, no.head_y, no.y))
        return false;
    // Members are free of it: others need it still.
    if (unmatched(no.who, yes.who) > 0) return false;
    if (yes.x.empty() || no.x.empty()) return !yes.who.empty() && !no.who.empty();
    const bool acts =
        without_verbs(yes.x).size() < yes.x.size() && without_verbs(no.x).size() < no.x.size();
    const std::vector<Word> x = acts ? yes.x : without_verbs(yes.x);
    const std::vector<Word> z = acts ? no.x : without_verbs(no.x);
    return x.empty() || z.empty() ? one_thing(yes.x, {}, no.x, {}) : one_thing(x, {}, z, {});
}

// What is denied of all ("are not considered") is denied of the one that the other names.
bool of_same_things(const Bond& yes, const Bond& no) {
    const auto left_out = [](const std::vector<Word>& words, const std::string& text) {
        return words.empty() && text.empty();
    };
    if (yes.relation == "need") return of_one_need(yes, no);
    // What may be done is no noun; a town lies in its country.
    const bool act = yes.relation == "permission" || yes.relation == "seat";
    return (left_out(no.x, no.text_x) || (one_thing(yes.x, yes.text_x, no.x, no.text_x) &&
                                          same_heads(yes.head_x, yes.x, no.head_x, no.x))) &&
           (left_out(no.y, no.text_y) || (one_thing(yes.y, yes.text_y, no.y, no.text_y) &&
                                          (act || same_heads(yes.head_y, yes.y, no.head_y, no.y))));
}

// States of another time may be others.
bool of_one_time(const Proposition& a, const Proposition& b) {
    const auto past = [](const Proposition& p) { return p.claim->predicate.tense == Tense::past; };
    return past(a) == past(b);
}

}  // namespace

BondPair opposed_bonds(const Proposition& a, const Proposition& b) {
    if (a.bonds.empty() || b.bonds.empty() || !of_one_time(a, b)) return {};
    for (const Bond& x : a.bonds)
        for (const Bond& y : b.bonds) {
            const bool one_verb = a.claim->predicate.lemma == b.claim->predicate.lemma;
            const bool one_form = one_verb && (x.form == y.form || x.relation == "permission");
            if (x.relation != y.relation || x.holds == y.holds || one_form) continue;
            const Bond& yes = x.holds ? x : y;
            const Bond& no = x.holds ? y : x;
            // "May lead to it" leaves room for "may prevent it".
            const bool only_possible = (x.holds ? b : a).claim->mode == Mode::possible;
            // Rules have exceptions: "are exempt from fees", "pay fees for a second degree".
            static constexpr std::array<std::string_view, 5> rules = {
                "liability", "application", "permission", "right", "need"};
            const bool rule = std::find(rules.begin(), rules.end(), yes.relation) != rules.end();
            if (rule && yes.goes_on) continue;
            if (no.goes_on ||
                (only_possible && no.relation != "permission" && no.relation != "need"))
                continue;
            if (of_same_things(yes, no)) return {&x, &y};
        }
    return {};
}

}  // namespace gainsay::checker
