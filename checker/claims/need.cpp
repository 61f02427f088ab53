#include "checker/claims/need.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "checker/claims/force.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/prepositions.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/wordnet.hpp"

extern "C" {
extern const char needs_begin[];
extern const char needs_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({needs_begin, needs_end});
    return loaded;
}

// "A permit | FOR FISHING", "fishing | WITHOUT A PERMIT": the words before and behind a marker.
struct Parted {
    std::vector<Word> before;
    std::vector<Word> behind;
};

Parted part(const Phrase& phrase, std::size_t at) {
    Parted out;
    if (at == std::string::npos) {
        out.before = phrase.words;
        return out;
    }
    for (const Word& word : phrase.words)
        (word.span.begin < phrase.span.begin + at ? out.before : out.behind).push_back(word);
    return out;
}

std::size_t act_marker(const Phrase& phrase) {
    const std::string text = lower(phrase.text);
    return std::min(text.find(" for "), text.find(" to "));
}

// "Anyone", "nobody", "you": who does it is not told.
std::vector<Word> who(const Slot& slot) {
    const Phrase& phrase = *slot.phrase;
    if (phrase.pronoun || phrase.words.empty() || lists().has("anybody", phrase.head)) return {};
    return phrase.words;
}

class NeedReader {
public:
    explicit NeedReader(const Proposition& p) : p_(p) {
        if (p.copular && p.object_phrase() != nullptr) complement_ = lower(p.object_phrase()->text);
    }

    std::optional<Bond> run() {
        if (!by_verb() && !by_chain() && !by_state() && !by_holding() && !by_lack() && !only_with())
            return std::nullopt;
        if (out_.y.empty() || out_.x.empty()) return std::nullopt;
        // "Compulsory for CYCLISTS", "required for THE COURSE": who, and no act.
        const auto person = [](const Word& w) {
            return w.word_class == WordClass::noun &&
                   lexicon::WordNet::instance().is_a(w.lemma, "person", WordClass::noun, 9, 1);
        };
        const auto acts = [](const Word& w) { return w.word_class == WordClass::verb; };
        if (out_.who.empty() && std::any_of(out_.x.begin(), out_.x.end(), person) &&
            std::none_of(out_.x.begin(), out_.x.end(), acts))
            std::swap(out_.who, out_.x);
        out_.relation = "need";
        out_.form = out_.holds ? "needed" : "not needed";
        if (out_.head_y.empty()) out_.head_y = head_of(out_.y);
        out_.goes_on = limited();
        return std::move(out_);
    }

private:
    // The last noun of a phrase without what stands behind it.
    static std::string head_of(const std::vector<Word>& words) {
        return words.empty() ? std::string() : words.back().lemma;
    }

    bool adjunct_of_act(const Adjunct& a) const {
        return a.preposition == "for" || a.preposition == "to" ||
               a.slot.phrase->text.starts_with("to ");
    }

    std::vector<Word> act_beside() {
        for (const Adjunct& a : p_.adjuncts)
            if (adjunct_of_act(a) && a.role != Role::time) {
                used_ = &a;
                return a.slot.phrase->words;
            }
        return {};
    }

    // "Fishing requires a permit", "anglers need a permit for fishing".
    bool by_verb() {
        if (p_.passive || p_.copular || !lists().has("needing", p_.verb) || !p_.object.filled() ||
            p_.object.phrase->clause)
            return false;
        take_object(*p_.object.phrase);
        out_.holds = !p_.negated;
        return true;
    }

    // "A visa is required TO ENTER the country"; not "visitors are required to pay".
    bool by_chain() {
        const auto& governors = p_.claim->predicate.governors;
        const auto needing = [](const std::string& g) {
            return g == "require" || g == "need" || g == "necessary";
        };
        if (p_.passive || p_.copular || p_.subject.phrase->words.empty() ||
            std::none_of(governors.begin(), governors.end(), needing) ||
            acts(p_.subject.phrase->head))
            return false;
        take_act();
        out_.who.clear();
        out_.y = p_.subject.phrase->words;
        out_.holds = !p_.negated;
        return true;
    }

    static bool acts(std::string_view head) {
        const auto is = [&](const char* kind) {
            return lexicon::WordNet::instance().is_a(head, kind, WordClass::noun, 9, 2).has_value();
        };
        return is("person") || is("social group");
    }

    // "Must have a permit to fish", "need not carry a licence to camp".
    bool by_holding() {
        if (p_.passive || p_.copular || !lists().has("holding", p_.verb) || !p_.object.filled())
            return false;
        const Force force = force_of(p_);
        if (force != Force::obligation && force != Force::exemption) return false;
        take_object(*p_.object.phrase);
        if (used_ == nullptr && out_.who.empty()) return false;  // no act is told
        out_.holds = force == Force::obligation;
        return true;
    }

    void take_object(const Phrase& object) {
        const std::size_t marker = act_marker(object);
        Parted parted = part(object, marker);
        out_.y = std::move(parted.before);
        out_.x = std::move(parted.behind);
        if (out_.x.empty()) out_.x = act_beside();
        if (out_.x.empty())
            out_.x = p_.subject.phrase->words;
        else
            out_.who = who(p_.subject);
    }

    // "A permit is required for fishing", "is optional for camping".
    bool by_state() {
        bool needed = p_.passive && lists().has("needing", p_.verb);
        const bool free = p_.copular && lists().opens(complement_, "free");
        if (p_.copular) needed = lists().opens(complement_, "needed");
        if (!needed && !free) return false;
        out_.y = p_.subject.phrase->words;
        out_.x = act_beside();
        if (out_.x.empty() && p_.copular) {
            const std::size_t marker = act_marker(*p_.object_phrase());
            out_.x = part(*p_.object_phrase(), marker).behind;
        }
        out_.holds = needed != p_.negated;
        return true;
    }

    // Whether what the clause speaks of is allowed; nothing where it is neither.
    std::optional<bool> allowed() const {
        if (p_.copular || p_.passive) {
            const std::string& what = p_.copular ? complement_ : p_.verb;
            if (lists().opens(what, "allowed")) return !p_.negated;
            if (lists().opens(what, "forbidden")) return p_.negated;
        }
        if (permits(p_)) return true;
        if (force_of(p_) == Force::prohibition) return false;
        return std::nullopt;
    }

    // What the clause speaks of: "FISHING is allowed", "anglers may FISH".
    void take_act() {
        const bool told_of_act =
            p_.copular ||
            (p_.passive && (lists().has("allowed", p_.verb) || lists().has("forbidden", p_.verb)));
        if (told_of_act) {
            const std::size_t marker = lower(p_.subject.phrase->text).find(" without ");
            out_.x = part(*p_.subject.phrase, marker).before;
            return;
        }
        if (p_.passive && lists().has("doing", p_.verb)) {  // "purchases can be MADE without it"
            out_.x = p_.subject.phrase->words;
            return;
        }
        Word act;
        act.text = act.lemma = p_.verb;
        act.word_class = WordClass::verb;
        out_.x.push_back(std::move(act));
        const Slot& done_to = p_.passive ? p_.subject : p_.object;
        if (done_to.filled())
            out_.x.insert(out_.x.end(), done_to.phrase->words.begin(), done_to.phrase->words.end());
        if (!p_.passive) out_.who = who(p_.subject);
        for (const Adjunct& a : p_.adjuncts)  // "may fish IN THE LAKE without a permit"
            if (&a != used_ && (a.role == Role::oblique || a.role == Role::place) && !owner(a) &&
                opens_place(phrase_with_preposition(a))) {
                out_.x.insert(out_.x.end(), a.slot.phrase->words.begin(),
                              a.slot.phrase->words.end());
                of_act_.push_back(&a);
            }
    }

    // "May fish WITHOUT A PERMIT", "fishing WITHOUT A PERMIT is forbidden".
    bool by_lack() {
        if (p_.sentence->text.find("without") == std::string::npos) return false;
        const auto may = allowed();
        if (!may) return false;
        for (const Adjunct& a : p_.adjuncts)
            if (a.preposition == "without" && !a.slot.phrase->clause) {
                used_ = &a;
                out_.y = a.slot.phrase->words;
                out_.head_y = a.slot.phrase->head;
            }
        for (const Adjunct& a : p_.adjuncts)
            if (owner(a))
                out_.y.insert(out_.y.end(), a.slot.phrase->words.begin(),
                              a.slot.phrase->words.end());
        for (const Phrase* phrase : {p_.subject.phrase, p_.object_phrase()})
            if (out_.y.empty() && phrase != nullptr)
                out_.y = part(*phrase, lower(phrase->text).find(" without ")).behind;
        if (out_.y.empty()) return false;
        take_act();
        out_.holds = !*may;
        return true;
    }

    // "May fish ONLY WITH A PERMIT".
    bool only_with() {
        if (p_.sentence->text.find("only ") == std::string::npos) return false;
        const bool only = complement_.starts_with("only ");  // "is ONLY available with it"
        if (only) complement_.erase(0, 5);
        const auto may = allowed();
        if (!may || !*may) return false;
        if (only) {
            const Phrase& what = *p_.object_phrase();
            out_.y = part(what, lower(what.text).find(" with ")).behind;
            if (out_.y.empty()) return false;
            take_act();
            out_.holds = true;
            return true;
        }
        for (const Adjunct& a : p_.adjuncts)
            if (a.preposition == "with" && (a.slot.phrase->text.starts_with("only ") ||
                                            has_words(lower(p_.sentence->text), "only with"))) {
                used_ = &a;
                out_.y = a.slot.phrase->words;
                std::erase_if(out_.y, [](const Word& word) { return word.lemma == "only"; });
                take_act();
                out_.holds = true;
                return true;
            }
        return false;
    }

    // "For bars THAT SELL SPIRITS"
    bool relative_behind(const Phrase& phrase) const {
        const Sentence& s = *p_.sentence;
        if (phrase.span.end < s.span.begin || phrase.span.end - s.span.begin > s.text.size())
            return false;
        const std::string_view behind =
            std::string_view(s.text).substr(phrase.span.end - s.span.begin);
        return behind.starts_with(" that ") || behind.starts_with(" which ") ||
               behind.starts_with(" who ");
    }

    // "Without the consent | OF THE BOARD"
    bool owner(const Adjunct& a) const {
        return a.preposition == "of" && used_ != nullptr &&
               a.slot.phrase->span.begin > used_->slot.phrase->span.begin &&
               a.slot.phrase->span.begin <= used_->slot.phrase->span.end + 4;
    }

    // "In May", "on the lake": told of some cases only.
    bool limited() const {
        if (lists().opens(lower(p_.sentence->text), "fronted")) return true;
        for (const std::string& word : lists().of("excepting"))
            if (has_words(lower(p_.sentence->text), word)) return true;
        if (used_ != nullptr && relative_behind(*used_->slot.phrase)) return true;
        return std::any_of(p_.adjuncts.begin(), p_.adjuncts.end(), [&](const Adjunct& a) {
            return &a != used_ && !owner(a) &&
                   std::find(of_act_.begin(), of_act_.end(), &a) == of_act_.end() &&
                   a.role != Role::manner && a.role != Role::agent;
        });
    }

    const Proposition& p_;
    std::string complement_;
    const Adjunct* used_ = nullptr;
    std::vector<const Adjunct*> of_act_;
    Bond out_;
};

}  // namespace

std::optional<Bond> need_of(const Proposition& p) {
    if (p.sentence == nullptr || !p.subject.filled()) return std::nullopt;
    return NeedReader(p).run();
}

}  // namespace gainsay::checker
