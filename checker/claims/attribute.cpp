#include "checker/claims/attribute.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "checker/claims/age.hpp"
#include "checker/claims/attribute_words.hpp"
#include "checker/claims/compound_figure.hpp"
#include "checker/claims/owner.hpp"
#include "checker/claims/phrase_behind.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/claims/quantity_relation.hpp"
#include "checker/claims/share.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// "The FIRE", and not "Lund".
bool names_event(const Phrase& phrase) {
    return phrase.head_class == WordClass::noun &&
           lexicon::WordNet::instance()
               .is_a(phrase.head, "event", WordClass::noun, 12, 3)
               .has_value();
}

const Quantity* level(const Phrase& phrase) {
    for (const Quantity& q : phrase.quantities)
        if (q.kind == QuantityKind::level || q.kind == QuantityKind::duration) return &q;
    return nullptr;
}

// The words of a phrase that are neither of the figure nor `but`, nor plain.
void take_limits(const Phrase& phrase, const Quantity& figure, std::string_view but,
                 std::vector<std::string>& out) {
    for (const Word& word : phrase.words) {
        if (figure.span.contains(word.span) || word.word_class == WordClass::number) continue;
        if (has_words(but, word.lemma) || has_words(but, lower(word.text)) ||
            in_attribute_list("plain", word.lemma))
            continue;
        out.push_back(word.lemma);
    }
}

// ... of all phrases beside the verb but one, times apart: those are compared as times.
void take_limits(const Proposition& p, const Phrase* but, std::vector<std::string>& out) {
    for (const Adjunct& adjunct : p.adjuncts) {
        if (adjunct.slot.phrase == but || adjunct.role == Role::manner ||
            (adjunct.role == Role::time && p.claim->time.stated))
            continue;
        out.push_back(fold_name(phrase_with_preposition(adjunct)));
    }
}

// Reads the attributes of one claim.
class AttributeReader {
public:
    AttributeReader(const Proposition& p, const EntityTable& entities)
        : p_(p), entities_(entities) {}

    std::vector<Attribute> read() {
        if (p_.denied || !p_.subject.filled() || hangs_on_another(p_)) return {};
        if (p_.negated) {
            of_nobody();
            return std::move(out_);
        }
        const Phrase* object = p_.object_phrase();
        for (const Argument& each : p_.claim->objects)
            if (p_.copular && each.role == Role::complement) of_age(each.phrase);
        if (object != nullptr && !object->quantities.empty() && !p_.passive) {
            if (p_.copular || in_class(p_.verb, VerbClass::value)) of_subject_noun(*object);
            if (p_.copular) of_adjective(*object);
            if (p_.copular && object->text.find(" with ") != std::string::npos)  // "a firm with 85"
                if (const Quantity* figure = level(*object)) of_had(*object, *figure, false);
            if (in_attribute_list("having", p_.verb)) of_object(*object);
            of_verb(p_.verb, *object);
            if (p_.copular && object->head == "home") of_home(*object);
        }
        for (const Adjunct& adjunct : p_.adjuncts)  // "is 52 YEARS old"
            if (p_.copular && adjunct.role == Role::time && object != nullptr &&
                object->head == "old")
                of_age(*adjunct.slot.phrase);
        of_share();
        for (const Adjunct& adjunct : p_.adjuncts)
            if (adjunct.preposition == "with" &&  // "WITH 312,000 INHABITANTS, Verrin is"
                (p_.copular || adjunct.slot.phrase->span.begin < p_.subject.phrase->span.begin))
                of_object(*adjunct.slot.phrase);
        for (const Adjunct& adjunct : p_.adjuncts)
            if (!adjunct.slot.phrase->quantities.empty() && !adjunct.preposition.empty())
                of_verb(verb_as_told(p_, adjunct), *adjunct.slot.phrase);
        if (!p_.subject.phrase->quantities.empty()) {
            of_doers();
            beside_subject();
        }
        std::erase_if(out_, [](const Attribute& a) { return !fits(a.name, a.figure); });
        return std::move(out_);
    }

private:
    Attribute& add(std::string_view name, AttributeForm form, std::string_view word,
                   const Slot& holder, const Quantity& figure) {
        Attribute a;
        a.name = name;
        a.form = form;
        a.word = word;
        a.holder = holder.phrase;
        a.entity = holder.entity;
        a.figure = figure;
        a.figure.counted = figure.unit.empty() ? std::string(name) : std::string();
        out_.push_back(std::move(a));
        return out_.back();
    }

    void own(Attribute& a, Phrase phrase) {
        a.entity = entities_.find(fold_name(phrase.text));
        a.owned = std::make_shared<const Phrase>(std::move(phrase));
        a.holder = a.owned.get();
    }

    // "[The town's / its] approval rating": the noun of the list that it ends with, and what stands
    // before.
    struct Named {
        std::string noun;
        AttributeNames names;
        std::vector<std::string> before;
    };
    [[nodiscard]] static std::optional<Named> noun_of(std::string_view text) {
        std::string core = lower(text);
        if (const OwnerEnding owner = owner_ending(core); owner.at != std::string::npos)
            core = core.substr(owner.at + owner.size);
        std::vector<std::string> words;
        for_each_item(core, ' ', [&](std::string_view word) { words.emplace_back(word); });
        constexpr std::size_t longest = 3;
        for (std::size_t n = std::min(longest, words.size()); n > 0; --n) {
            std::string noun;
            for (std::size_t i = words.size() - n; i < words.size(); ++i)
                noun += (noun.empty() ? "" : " ") + words[i];
            AttributeNames names = told_by(AttributeForm::noun, noun);
            if (names.empty()) continue;
            Named out{std::move(noun), std::move(names), {}};
            for (std::size_t i = 0; i + n < words.size(); ++i) {
                if (!in_attribute_list("plain", words[i])) out.before.push_back(words[i]);
            }
            return out;
        }
        return std::nullopt;
    }

    // "The POPULATION of Harlow Bay is 12,000", "Harlow Bay's POPULATION is 12,000".
    void of_subject_noun(const Phrase& object) {
        const Quantity* figure = level(object);
        const Phrase& subject = *p_.subject.phrase;
        if (figure == nullptr || subject.pronoun) return;
        // "The number of inhabitants of Harlow Bay"
        const std::string text = lower(subject.text);
        for (std::size_t of = text.find(" of "); of != std::string::npos;
             of = text.find(" of ", of + 1)) {
            const auto named = noun_of(std::string_view(text).substr(0, of));
            if (!named) continue;
            auto holder = behind_of(subject, of);
            if (!holder) continue;
            for (const std::string_view name : named->names) {
                Attribute& a = add(name, AttributeForm::noun, named->noun, p_.subject, *figure);
                own(a, *holder);
                a.limits = named->before;
                finish(a, object, "", &object);
            }
            return;
        }
        const auto named = noun_of(text);
        auto holder = named ? owner_in(subject) : std::nullopt;
        if (!named || (!holder && p_.subject.owner == 0)) return;
        for (const std::string_view name : named->names) {
            Attribute& a = add(name, AttributeForm::noun, named->noun, p_.subject, *figure);
            if (holder) own(a, *holder);
            if (a.entity == 0) a.entity = p_.subject.owner;
            a.limits = named->before;
            finish(a, object, "", &object);
        }
    }

    [[nodiscard]] static std::optional<Phrase> behind_of(const Phrase& phrase, std::size_t of) {
        Phrase from = phrase;
        from.text = phrase.text.substr(of);
        from.span.begin += static_cast<std::uint32_t>(of);
        return phrase_behind(from, {" of "});
    }

    // "Has a POPULATION of 12,000", "has 450 EMPLOYEES".
    void of_object(const Phrase& object) {
        if (const Quantity* figure = level(object)) of_had(object, *figure, true);
    }

    // `had`: the phrase holds nothing but what is had; else it names the thing as well.
    void of_had(const Phrase& phrase, const Quantity& figure, bool had) {
        const std::size_t at = figure.span.begin - std::min(figure.span.begin, phrase.span.begin);
        if (at > phrase.text.size()) return;
        const std::string before = lower(phrase.text.substr(0, at));
        if (const std::size_t of = before.rfind(" of "); of != std::string::npos) {
            const std::size_t with = before.rfind("with ");
            const std::size_t begin = with == std::string::npos ? 0 : with;
            if (begin >= of) return;
            const auto named = noun_of(std::string_view(before).substr(begin, of - begin));
            if (!named) return;
            for (const std::string_view name : named->names) {
                Attribute& a = add(name, AttributeForm::noun, named->noun, p_.subject, figure);
                a.limits = named->before;
                if (had) finish(a, behind(phrase, figure.span.end), "", &phrase);
                seal(a);
            }
            return;
        }
        if (figure.counted.empty()) return;
        for (const std::string_view name : told_by(AttributeForm::counted, figure.counted)) {
            Attribute& a = add(name, AttributeForm::counted, figure.counted, p_.subject, figure);
            if (had) finish(a, phrase, figure.counted, &phrase);
            seal(a);
        }
    }

    // What stands in a phrase from `begin` on.
    [[nodiscard]] static Phrase behind(const Phrase& phrase, std::uint32_t begin) {
        Phrase out = phrase;
        out.words.clear();
        for (const Word& word : phrase.words)
            if (word.span.begin >= begin) out.words.push_back(word);
        return out;
    }

    // "EMPLOYS 450 people", "runs FOR 90 minutes".
    void of_verb(const std::string& verb, const Phrase& what) {
        const Quantity* figure = level(what);
        if (figure == nullptr) return;
        for (const std::string_view name : told_by(AttributeForm::verb, verb)) {
            const bool counts = figure->unit.empty();
            const AttributeNames of_these = told_by(AttributeForm::counted, figure->counted);
            const bool fits = !counts || in_attribute_list("people", figure->counted) ||
                              std::find(of_these.begin(), of_these.end(), name) != of_these.end();
            if (!fits) continue;
            Attribute& a = add(name, AttributeForm::verb, verb, p_.subject, *figure);
            take_limits(what, *figure, figure->counted, a.limits);
            take_limits(p_, &what, a.limits);
            seal(a);
        }
    }

    // "Is HOME TO 12,000 people".
    void of_home(const Phrase& object) {
        const Quantity* figure = level(object);
        if (figure == nullptr || !figure->unit.empty() ||
            !in_attribute_list("people", figure->counted))
            return;
        for (const std::string_view name : told_by(AttributeForm::verb, "be home to")) {
            Attribute& a = add(name, AttributeForm::verb, "be home to", p_.subject, *figure);
            finish(a, object, "home " + figure->counted, &object);
        }
    }

    // "Is 2.4 km LONG".
    void of_adjective(const Phrase& object) {
        const Quantity* figure = level(object);
        if (figure == nullptr || p_.sentence == nullptr) return;
        const std::uint32_t at = figure->span.end - p_.sentence->span.begin;
        if (figure->span.end < p_.sentence->span.begin || at >= p_.sentence->text.size()) return;
        std::string_view rest = std::string_view(p_.sentence->text).substr(at);
        if (!rest.starts_with(' ')) return;
        rest.remove_prefix(1);
        std::size_t end = 0;
        while (end < rest.size() && rest[end] >= 'a' && rest[end] <= 'z') ++end;
        const std::string word(rest.substr(0, end));
        for (const std::string_view name : told_by(AttributeForm::adjective, word)) {
            Attribute& a = add(name, AttributeForm::adjective, word, p_.subject, *figure);
            for (const Adjunct& adjunct : p_.adjuncts)
                if (fold_name(adjunct.slot.phrase->text) != word && adjunct.role != Role::manner &&
                    adjunct.role != Role::time)
                    a.limits.push_back(fold_name(phrase_with_preposition(adjunct)));
            seal(a);
        }
    }

    // "Ada Brandt, 52,", "is a 52-year-old lawyer".
    void of_age(const Phrase& phrase) {
        const auto told = age_told(phrase, *p_.subject.phrase);
        if (!told) return;
        Attribute& a = add("age", AttributeForm::adjective, told->told, p_.subject, told->figure);
        take_limits(p_, &phrase, a.limits);  // "was 34 WHEN SHE JOINED"
        seal(a);
    }

    // "450 people WORK AT the plant".
    void of_doers() {
        const Phrase& doers = *p_.subject.phrase;
        const Quantity* figure = level(doers);
        if (figure == nullptr || !figure->unit.empty() || partitive_of(doers)) return;
        const std::string verb = verb_as_told(p_);
        const auto did = [&](const std::string& words, const Slot& holder) {
            for (const std::string_view name : told_by(AttributeForm::done, words)) {
                if (in_attribute_list("of-event", name) && !names_event(*holder.phrase)) continue;
                const AttributeNames counted = told_by(AttributeForm::counted, figure->counted);
                if (!in_attribute_list("people", figure->counted) &&
                    std::find(counted.begin(), counted.end(), name) == counted.end())
                    continue;
                Attribute& a = add(name, AttributeForm::done, words, holder, *figure);
                take_limits(doers, *figure, "total " + figure->counted, a.limits);
                take_limits(p_, holder.phrase, a.limits);
                seal(a);
            }
        };
        if (p_.object.filled() && !p_.copular) did(verb, p_.object);
        if (p_.agent.filled()) did(verb + " by", p_.agent);
        for (const Adjunct& adjunct : p_.adjuncts)
            did(verb + " " + std::string(adjunct.preposition), adjunct.slot);
    }

    // "NOBODY was killed in the fire".
    void of_nobody() {
        const Phrase& who = *p_.subject.phrase;
        const bool nobody = who.head == "nobody" || (who.head == "one" && says_none(who)) ||
                            (in_attribute_list("people", who.head) && says_none(who));
        if (!nobody || !p_.claim->predicate.auxiliary.empty()) return;
        Quantity none;
        none.value = Interval::point(0);
        none.text = who.text;
        none.span = who.span;
        none.digits = 1;
        const std::string verb = verb_as_told(p_);
        for (const Adjunct& adjunct : p_.adjuncts) {
            const std::string words = verb + " " + std::string(adjunct.preposition);
            for (const std::string_view name : told_by(AttributeForm::done, words)) {
                if (!in_attribute_list("of-event", name) || !names_event(*adjunct.slot.phrase))
                    continue;
                Attribute& a = add(name, AttributeForm::done, words, adjunct.slot, none);
                take_limits(p_, adjunct.slot.phrase, a.limits);
                seal(a);
            }
        }
    }

    // "Holds a 35 PERCENT STAKE in Tessel", "a third of the exports COMES FROM ore".
    void of_share() {
        auto told = share_told(p_);
        if (!told) return;
        Attribute& a = add("share", AttributeForm::share, p_.verb, {}, told->figure);
        a.limits = std::move(told->limits);
        own(a, std::move(told->whole));
        seal(a);
    }

    // "Harlow Bay, WITH A POPULATION OF 12,000", "a town OF 12,000 INHABITANTS".
    void beside_subject() {
        const Phrase& subject = *p_.subject.phrase;
        const Quantity* figure = level(subject);
        if (figure == nullptr) return;
        const std::size_t at =
            figure->span.begin - std::min(figure->span.begin, subject.span.begin);
        if (at == 0 || at > subject.text.size()) return;
        const std::string before = lower(subject.text.substr(0, at));
        const bool with = before.find(", with ") != std::string::npos ||
                          before.find(" with a ") != std::string::npos ||
                          before.ends_with(" with ");
        const bool made_of = before.ends_with(" of ") && before.find(" of ") + 4 == before.size();
        const bool hyphen = figure->text.find('-') != std::string::npos;
        if (with || hyphen || (made_of && !figure->counted.empty() && !noun_of_all(before)))
            of_had(subject, *figure, false);
        if (in_attribute_list("article", before.substr(0, before.size() - 1)))
            of_compound(*figure, at);
    }

    // "The 3-MILLION-EURO plan", "the 300-STRONG staff of the mill".
    void of_compound(const Quantity& figure, std::size_t at) {
        const Phrase& subject = *p_.subject.phrase;
        const auto compound = compound_figure(subject, figure, at);
        if (!compound) return;
        const std::size_t of = compound->noun.find(" of ");
        AttributeNames names;
        if (compound->counts_heads()) {
            if (const auto named = noun_of(compound->noun.substr(0, of))) names = named->names;
        } else if (fits("cost", figure)) {
            names = {"cost", "value"};
        } else if (fits("duration", figure) && in_attribute_list("lasting", subject.head)) {
            names = {"duration"};
        }
        const auto whose = compound->counts_heads() && of != std::string::npos
                               ? behind_of(subject, compound->behind + of)
                               : std::nullopt;
        for (const std::string_view name : names) {
            Attribute& a = add(name, AttributeForm::noun, compound->word, p_.subject, figure);
            own(a, whose ? *whose : compound->bare);
            a.aside = true;
            seal(a);
        }
    }

    // "The crew of 30": the crew is the attribute, and no thing that has it.
    [[nodiscard]] static bool noun_of_all(std::string_view before) {
        return noun_of(before.substr(0, before.size() - 4)).has_value();
    }

    // "Twelve OF the 450 employees".
    [[nodiscard]] static bool partitive_of(const Phrase& phrase) {
        const std::string text = lower(phrase.text);
        return text.find(" of ") != std::string::npos && !text.starts_with("a total of ");
    }

    // `told_in`: the phrase that gives the figure, of which `rest` is left to limit it.
    void finish(Attribute& a, const Phrase& rest, std::string_view but, const Phrase* told_in) {
        take_limits(rest, a.figure, but, a.limits);
        take_limits(p_, told_in, a.limits);
        seal(a);
    }

    static void seal(Attribute& a) {
        std::sort(a.limits.begin(), a.limits.end());
        a.limits.erase(std::unique(a.limits.begin(), a.limits.end()), a.limits.end());
    }

    const Proposition& p_;
    const EntityTable& entities_;
    std::vector<Attribute> out_;
};

}  // namespace

Slot Attribute::slot() const {
    Slot out;
    out.phrase = holder;
    out.entity = entity;
    return out;
}

std::vector<Attribute> attributes_of(const Proposition& p, const EntityTable& entities) {
    const auto& arguments = p.claim->objects;
    const bool figures = p.claim->origin == Origin::apposition ||
                         !p.claim->subject.quantities.empty() || p.negated ||
                         std::any_of(arguments.begin(), arguments.end(), [](const Argument& each) {
                             return !each.phrase.quantities.empty();
                         });
    if (!figures) return {};
    return AttributeReader(p, entities).read();
}

AttributePair differing_attributes(const Proposition& a, const Proposition& b) {
    for (const Attribute& x : a.attributes)
        for (const Attribute& y : b.attributes) {
            // Told alike, they are check_quantity's.
            const bool alike = x.form == y.form && x.word == y.word && a.verb == b.verb &&
                               (x.owned == nullptr) == (y.owned == nullptr);
            if (x.aside && y.aside) continue;   // two contracts of other lengths
            const bool ages = x.name == "age";  // whose bare numbers are no figures of the claim
            if (x.name != y.name || (alike && !ages) || x.limits != y.limits) continue;
            // A course of six weeks has lessons of two hours.
            constexpr double other_order = 20;
            if (x.figure.kind == QuantityKind::duration &&
                std::max(x.figure.value.low, y.figure.value.low) >
                    other_order * std::min(x.figure.value.low, y.figure.value.low))
                continue;
            const QuantityRelation r = relate(x.figure, y.figure);
            if (r.measure == Measure::same && incompatible(r.relation)) return {&x, &y};
        }
    return {};
}

}  // namespace gainsay::checker
