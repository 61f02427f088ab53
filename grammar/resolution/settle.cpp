// What only the whole document tells: the usual form of each name, who "we" is, which name is a
// part of which.
#include <algorithm>
#include <map>

#include "grammar/lexicon/people.hpp"
#include "grammar/resolution/discourse.hpp"
#include "grammar/resolution/provisional.hpp"

namespace gainsay::grammar {
namespace {

// "QUILLMARK: letter to our shareholders": a title that begins with a name.
std::string name_before_colon(const std::string& title) {
    constexpr std::size_t longest = 40;
    const std::size_t colon = title.find(": ");
    if (colon == std::string::npos || colon > longest) return {};
    std::string name = title.substr(0, colon);
    bool first = true;
    for (const char c : name) {
        if (first && !(c >= 'A' && c <= 'Z')) return {};
        first = c == ' ';
    }
    return name;
}

class Settlement {
public:
    Settlement(EntityTable& entities, const DocumentInfo& info)
        : entities_(entities), info_(info), names_(entities.size()) {
        merge_surnames();
        for (EntityId id = the_organisation + 1; id < entities_.size(); ++id)
            if (entities_.settled(id) != id) absorb(id, entities_.settled(id));
        for (EntityId id = the_organisation + 1; id < entities_.size(); ++id)
            names_[id] = canonical(entities_[id]);
        for (EntityId id = the_organisation + 1; id < entities_.size(); ++id)
            names_[id] = names_[entities_.settled(id)];
        const EntityId organisation = main_organisation(true);
        const EntityId source = source_entity();
        const EntityId about =
            source != nobody && entities_[source].kind != Kind::person ? source : organisation;
        if (about != nobody)
            names_[the_organisation] = names_[about];
        else
            names_[the_organisation] = name_before_colon(info_.title);
        names_[the_voice] = source != nobody ? names_[source] : voice(main_organisation(false));
    }

    [[nodiscard]] const std::string& name(EntityId id) const { return names_[id]; }

    void settle(std::string& text) const {
        const EntityId id = entity_in(text);
        if (id != nobody && id < names_.size()) text = names_[id];
    }

    void settle(Phrase& phrase) const {
        settle(phrase.entity);
        std::vector<std::string> mentions;
        for (std::string& mention : phrase.mentions) {
            settle(mention);
            if (!mention.empty() &&
                std::find(mentions.begin(), mentions.end(), mention) == mentions.end())
                mentions.push_back(std::move(mention));
        }
        phrase.mentions = std::move(mentions);
    }

    void settle(Claim& claim) const {
        settle(claim.subject);
        for (Argument& argument : claim.objects) settle(argument.phrase);
        settle(claim.holder);
        for (ReadingStep& step : claim.steps) settle(step.to);
        std::erase_if(claim.steps, [](const ReadingStep& step) { return step.to.empty(); });
    }

    [[nodiscard]] std::vector<Entity> entities() const {
        std::map<std::string, Entity> by_name;
        for (EntityId id = the_organisation + 1; id < entities_.size(); ++id) {
            const Known& known = entities_[id];
            if (known.key.empty() || known.same_as != nobody || names_[id].empty()) continue;
            Entity& entity = by_name[names_[id]];
            entity.name = names_[id];
            entity.mentions += known.mentions;
            for (const Form& form : known.forms)
                if (form.text != entity.name &&
                    std::find(entity.aliases.begin(), entity.aliases.end(), form.text) ==
                        entity.aliases.end())
                    entity.aliases.push_back(form.text);
            const EntityId whole = whole_of(id);
            if (whole != nobody && names_[whole] != entity.name) entity.part_of = names_[whole];
        }
        std::vector<Entity> out;
        for (auto& [name, entity] : by_name) {
            std::sort(entity.aliases.begin(), entity.aliases.end());
            out.push_back(std::move(entity));
        }
        std::stable_sort(out.begin(), out.end(),
                         [](const Entity& a, const Entity& b) { return a.mentions > b.mentions; });
        return out;
    }

private:
    // A surname or first name stands for the one person whose full name it belongs to, even if
    // that name comes later.
    void merge_surnames() {
        for (EntityId id = the_organisation + 1; id < entities_.size(); ++id) {
            Known& known = entities_[id];
            if (known.key.empty() || known.same_as != nobody || known.kind == Kind::nation ||
                known.kind == Kind::organisation || known.part_of != nobody ||
                known.key.find(' ') != std::string::npos)
                continue;
            const EntityId person = entities_.person(known.key, known.gender);
            if (person != nobody && person != id) known.same_as = person;
        }
    }

    void absorb(EntityId part, EntityId whole) {
        Known& from = entities_[part];
        Known& into = entities_[whole];
        if (from.key.empty()) return;
        for (Form& form : from.forms) {
            const auto same = std::find_if(into.forms.begin(), into.forms.end(),
                                           [&](const Form& f) { return f.text == form.text; });
            if (same == into.forms.end()) into.forms.push_back({form.text, form.count, false});
        }
        into.mentions += from.mentions;
        into.as_subject += from.as_subject;
    }

    // The most frequent of the full forms.
    static std::string canonical(const Known& known) {
        const auto best = std::max_element(
            known.forms.begin(), known.forms.end(), [](const Form& a, const Form& b) {
                if (a.full != b.full) return b.full;
                return a.count != b.count ? a.count < b.count : a.text > b.text;
            });
        return best == known.forms.end() ? std::string() : best->text;
    }

    // `firm`: no public body.
    [[nodiscard]] EntityId main_organisation(bool firm) const {
        EntityId best = nobody;
        std::uint64_t weight = 0;
        for (EntityId id = the_organisation + 1; id < entities_.size(); ++id) {
            const Known& known = entities_[id];
            if (known.key.empty() || known.same_as != nobody || known.kind == Kind::person ||
                known.kind == Kind::nation || known.kind == Kind::thing)
                continue;
            // "The firm is based in Lund": where it is, not what it is.
            if ((known.kind == Kind::unknown && !may_be_firm(known)) ||
                (firm && public_body(known.key)))
                continue;
            constexpr std::uint64_t opens = 3;  // the title and the first sentence name it
            const std::uint64_t w =
                known.mentions + 2ULL * known.as_subject + (known.opening ? opens : 0);
            const bool better =
                w > weight || (w == weight && best != nobody && known.key < entities_[best].key);
            if (better) {
                best = id;
                weight = w;
            }
        }
        return best;
    }

    // The source, if the document names it.
    [[nodiscard]] EntityId source_entity() const {
        std::string key;
        make_key(info_.source, key);
        const EntityId source = entities_.find(key);
        return source != nobody ? source : entities_.organisation_named(key);
    }

    // A source that the document does not name, if it is written as a name; else whom the document
    // is about. A person who writes of "we" speaks for that too.
    [[nodiscard]] std::string voice(EntityId organisation) const {
        if (organisation != nobody && !titled(info_.source)) return names_[organisation];
        return info_.source;
    }

    // Every word of it has a capital, and it is no person.
    static bool titled(std::string_view text) {
        if (text.empty() || lexicon::first_name(text.substr(0, text.find(' ')))) return false;
        for (std::size_t at = 0; at < text.size();) {
            if (!(text[at] >= 'A' && text[at] <= 'Z')) return false;
            const std::size_t blank = text.find(' ', at);
            if (blank == std::string_view::npos) break;
            at = blank + 1;
        }
        return true;
    }

    [[nodiscard]] EntityId whole_of(EntityId id) const {
        const Known& known = entities_[id];
        // Something that is named often and owned once is a thing of its own.
        constexpr std::uint32_t seldom = 20;
        if (known.part_of != nobody && !known.shared && known.as_part * seldom >= known.mentions)
            return entities_.settled(known.part_of);
        if (known.kind == Kind::person) return nobody;
        // "Norvane Cloud" is a part of "Norvane" when the document names both.
        const std::string& key = known.key;
        for (std::size_t cut = key.rfind(' '); cut != std::string::npos && cut > 0;
             cut = key.rfind(' ', cut - 1)) {
            const EntityId whole = entities_.find(std::string_view(key).substr(0, cut));
            if (whole != nobody && whole != id && entities_[whole].kind != Kind::person &&
                entities_[whole].kind != Kind::nation)
                return whole;
        }
        return nobody;
    }

    EntityTable& entities_;
    const DocumentInfo& info_;
    std::vector<std::string> names_;
};

}  // namespace

void Discourse::finish(Reading& reading) {
    const Settlement settlement(memory_.entities, info_);
    for (Claim& claim : reading.claims) settlement.settle(claim);
    reading.entities = settlement.entities();
    reading.voice = settlement.name(the_voice);
}

}  // namespace gainsay::grammar
