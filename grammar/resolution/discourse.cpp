#include "grammar/resolution/discourse.hpp"

#include <algorithm>
#include <set>

#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

// Stand for what is known only at the end; no text holds these bytes.
constexpr std::string_view the_voice = "\x01voice";
constexpr std::string_view the_organisation = "\x01organisation";

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// One key for "HUAWEI CLOUD", "Huawei Cloud" and "Huawei Cloud Inc."
std::string key_of(std::string_view name) {
    std::string key = lower(name);
    for (;;) {
        const std::size_t blank = key.rfind(' ');
        if (blank == std::string::npos) return key;
        const std::string_view tail = std::string_view(key).substr(blank + 1);
        if (lexicon::organisation_word(tail) != lexicon::OrganisationWord::suffix) return key;
        key.resize(blank);
    }
}

bool proper(const Token& token) {
    return token.universal == Universal::PROPN || token.tag == Tag::NNP || token.tag == Tag::NNPS;
}

bool any_title(const Tree& tree, const Tokens& tokens) {
    return std::any_of(tokens.begin(), tokens.end(), [&](std::uint16_t t) {
        return lexicon::title(tree.tokens[t].text).has_value();
    });
}

}  // namespace

Tokens name_tokens(const Tree& tree, int node) {
    const auto n = static_cast<std::size_t>(node);
    Tokens out;
    if (!proper(tree.tokens[n])) return out;
    std::size_t first = n;
    std::size_t last = n;
    const auto joins = [&](std::size_t t) {
        const Token& token = tree.tokens[t];
        const bool inside =
            token.relation == Relation::compound || token.relation == Relation::flat ||
            token.relation == Relation::nummod || token.relation == Relation::goeswith || t == n;
        const bool under =
            token.head == static_cast<std::int16_t>(n) ||
            (token.head >= 0 && tree.tokens[static_cast<std::size_t>(token.head)].head ==
                                    static_cast<std::int16_t>(n));
        return inside && under && (proper(token) || token.universal == Universal::NUM);
    };
    while (first > 0 && joins(first - 1) && tree.tokens[first - 1].universal != Universal::NUM)
        --first;
    while (last + 1 < tree.tokens.size() && joins(last + 1)) ++last;
    // "Acme CEO Jane Doe": the name begins after the title.
    for (std::size_t t = first; t < last; ++t)
        if (t < n || t == first)
            if (lexicon::title(tree.tokens[t].text)) {
                if (t + 1 <= n || tree.tokens[t].head == static_cast<std::int16_t>(n) || t == n)
                    first = std::min(t + 1, last);
            }
    add_range(out, first, last);
    return out;
}

std::string Discourse::note_name(const Tree& tree, int node) {
    const Tokens tokens = name_tokens(tree, node);
    if (tokens.empty()) return "";
    std::string text = joined_text(tree, tokens);
    const Token& head = tree.tokens[static_cast<std::size_t>(node)];
    bool nation = false;
    if (const auto found = lexicon::nation(text);
        found && found->form != lexicon::NationForm::government) {
        text = std::string(found->nation->name);
        nation = true;
    }
    const std::string key = key_of(text);
    Known& known = known_[key];
    if (known.mentions == 0) known.order = static_cast<std::uint32_t>(known_.size());
    ++known.forms[text];
    ++known.mentions;
    known.nation |= nation;
    if (head.relation == Relation::nsubj || head.relation == Relation::nsubj_pass)
        ++known.as_subject;
    if (lexicon::organisation_word(tree.tokens[tokens.back()].text)) known.organisation = true;
    for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(node))) {
        const auto title = lexicon::title(tree.tokens[slot.token].text);
        if (title && (slot.kind == SlotKind::compound || slot.kind == SlotKind::apposition))
            known.person = true;
        if (slot.kind == SlotKind::possessor) {  // "Acme 's Lumen": a part of Acme
            const Tokens owner = name_tokens(tree, slot.token);
            if (!owner.empty()) known.part_of = key_of(joined_text(tree, owner));
        }
    }
    if (any_title(tree, Tokens(tokens.begin(), tokens.begin() + 1))) known.person = true;
    return key;
}

void Discourse::begin_sentence(const Tree& tree, const std::vector<Proposition>& propositions) {
    previous_.clear();
    for (auto& [node, subject] : current_) previous_.push_back(std::move(subject));
    current_.clear();
    names_.clear();
    for (std::size_t i = 0; i < tree.tokens.size(); ++i) {
        const Token& token = tree.tokens[i];
        if (!proper(token)) continue;
        const bool inside =
            (token.relation == Relation::compound || token.relation == Relation::flat) &&
            token.head >= 0 && proper(tree.tokens[static_cast<std::size_t>(token.head)]);
        if (inside) continue;
        std::string key = note_name(tree, static_cast<int>(i));
        if (!key.empty()) names_[static_cast<int>(i)] = std::move(key);
    }
    std::set<int> seen;
    std::vector<ReadingStep> ignored;
    for (const Proposition& p : propositions) {
        if (p.subject < 0 || !seen.insert(p.subject).second) continue;
        const Token& token = tree.tokens[static_cast<std::size_t>(p.subject)];
        Subject subject;
        subject.key = entity_of(tree, p.subject, ignored);
        subject.head = std::string(token.lemma);
        subject.plural = token.tag == Tag::NNS || token.tag == Tag::NNPS;
        if (subject.key.empty() && token.universal == Universal::PRON) continue;
        current_.emplace_back(p.subject, std::move(subject));
    }
}

std::string Discourse::pronoun(const Tree& tree, int node, std::vector<ReadingStep>& steps) const {
    const Token& token = tree.tokens[static_cast<std::size_t>(node)];
    const std::string written = lower(token.text);
    if (written == "we" || written == "us" || written == "our" || written == "ours") {
        steps.push_back(
            {std::string(token.text), std::string(the_voice), "the document's own voice"});
        return std::string(the_voice);
    }
    const bool thing = written == "it" || written == "its";
    const bool person = written == "he" || written == "she" || written == "him" ||
                        written == "her" || written == "his";
    if (!thing && !person) return "";
    const auto fits = [&](const Subject& s) {
        if (s.key.empty() || s.plural) return false;
        const auto it = known_.find(s.key);
        const bool is_person = it != known_.end() && it->second.person;
        const bool is_thing = it == known_.end() || it->second.organisation || it->second.nation;
        return person ? (is_person || !is_thing) : !is_person;
    };
    // Subjects of this sentence before the pronoun, nearest first; then those of the sentence
    // before, in order.
    std::vector<const Subject*> candidates;
    for (auto it = current_.rbegin(); it != current_.rend(); ++it)
        if (it->first < node) candidates.push_back(&it->second);
    for (const Subject& s : previous_) candidates.push_back(&s);
    for (const Subject* s : candidates) {
        if (!fits(*s)) {
            // A common noun that agrees takes the pronoun: better unresolved than wrong.
            if (thing && s->key.empty() && !s->plural) return "";
            continue;
        }
        steps.push_back({std::string(token.text), s->key, "the nearest subject that agrees"});
        return s->key;
    }
    return "";
}

std::string Discourse::entity_of(const Tree& tree, int node, std::vector<ReadingStep>& steps) {
    const Token& token = tree.tokens[static_cast<std::size_t>(node)];
    if (const auto named = names_.find(node); named != names_.end()) return named->second;
    if (token.universal == Universal::PRON) return pronoun(tree, node, steps);
    if (tree.is_clause(static_cast<std::size_t>(node))) return "";
    if (token.tag == Tag::NN && lexicon::organisation_noun(token.lemma)) {
        bool definite = false;
        bool modified = false;
        for (const Slot& slot : tree.slots_of(static_cast<std::size_t>(node))) {
            const Token& word = tree.tokens[slot.token];
            definite |=
                slot.kind == SlotKind::determiner && (word.lemma == "the" || word.lemma == "this");
            modified |= slot.kind == SlotKind::nominal_modifier ||
                        slot.kind == SlotKind::relative_clause || slot.kind == SlotKind::possessor;
        }
        if (definite && !modified) {
            // The nearest organisation before, else the one the document is about.
            for (auto it = current_.rbegin(); it != current_.rend(); ++it)
                if (it->first < node && !it->second.key.empty() &&
                    known_.contains(it->second.key) && !known_[it->second.key].person &&
                    !known_[it->second.key].nation) {
                    steps.push_back({"the " + std::string(token.lemma), it->second.key,
                                     "a description of the subject before"});
                    return it->second.key;
                }
            steps.push_back({"the " + std::string(token.lemma), std::string(the_organisation),
                             "the organisation this document is about"});
            return std::string(the_organisation);
        }
    }
    return "";
}

std::vector<std::string> Discourse::mentions_in(const Tree& tree, const Tokens& tokens,
                                                std::vector<ReadingStep>& steps) {
    std::vector<std::string> out;
    const auto add = [&](std::string key) {
        if (!key.empty() && std::find(out.begin(), out.end(), key) == out.end())
            out.push_back(std::move(key));
    };
    for (const std::uint16_t t : tokens) {
        const Token& token = tree.tokens[t];
        if (const auto named = names_.find(t); named != names_.end())
            add(named->second);
        else if (token.tag == Tag::PRPS)
            add(pronoun(tree, t, steps));
        else if (token.tag == Tag::NN && token.relation != Relation::compound)
            add(entity_of(tree, t, steps));
        else if (token.tag == Tag::JJ)
            if (const auto nation = lexicon::nation(token.text);
                nation && nation->form == lexicon::NationForm::adjective)
                add(key_of(nation->nation->name));
    }
    return out;
}

std::string Discourse::main_organisation() const {
    std::string best;
    std::uint64_t weight = 0;
    for (const auto& [key, known] : known_) {
        if (known.person || known.nation) continue;
        const std::uint64_t w = known.mentions + 2ULL * known.as_subject;
        if (w > weight) {
            best = key;
            weight = w;
        }
    }
    return best;
}

std::map<std::string, std::string> Discourse::canonical_names() const {
    std::map<std::string, std::string> out;
    for (const auto& [key, known] : known_) {
        const auto common = std::max_element(
            known.forms.begin(), known.forms.end(), [](const auto& a, const auto& b) {
                return a.second != b.second ? a.second < b.second : a.first > b.first;
            });
        out[key] = common == known.forms.end() ? key : common->first;
    }
    // A surname or first name stands for the one person whose full name it belongs to.
    std::map<std::string_view, std::vector<std::string_view>> people;  // by first and last word
    for (const auto& [key, known] : known_) {
        const std::size_t first = key.find(' ');
        if (!known.person || first == std::string::npos) continue;
        people[std::string_view(key).substr(0, first)].push_back(key);
        people[std::string_view(key).substr(key.rfind(' ') + 1)].push_back(key);
    }
    for (const auto& [key, known] : known_) {
        if (key.find(' ') != std::string::npos) continue;
        const auto whole = people.find(key);
        if (whole != people.end() && whole->second.size() == 1)
            out[key] = out[std::string(whole->second[0])];
    }
    const std::string organisation = main_organisation();
    const std::string source = key_of(info_.source);
    const std::string voice = known_.contains(source) ? source : organisation;
    out[std::string(the_organisation)] = organisation.empty() ? "" : out[organisation];
    out[std::string(the_voice)] = !voice.empty() ? out[voice] : info_.source;
    return out;
}

void Discourse::finish(Reading& reading) {
    const std::map<std::string, std::string> names = canonical_names();
    const auto settle = [&](std::string& key) {
        if (const auto it = names.find(key); it != names.end()) key = it->second;
    };
    const auto settle_phrase = [&](Phrase& phrase) {
        settle(phrase.entity);
        for (std::string& mention : phrase.mentions) settle(mention);
        std::erase(phrase.mentions, std::string());
    };
    for (Claim& claim : reading.claims) {
        settle_phrase(claim.subject);
        for (Argument& argument : claim.objects) settle_phrase(argument.phrase);
        settle(claim.holder);
        for (ReadingStep& step : claim.steps) settle(step.to);
    }
    std::map<std::string, Entity> entities;
    for (const auto& [key, known] : known_) {
        Entity& entity = entities[names.at(key)];
        entity.name = names.at(key);
        entity.mentions += known.mentions;
        for (const auto& [form, count] : known.forms)
            if (form != entity.name) entity.aliases.push_back(form);
        std::string whole = known.part_of;
        // "Huawei Cloud" is a part of "Huawei" when the document names both.
        if (const std::size_t blank = key.rfind(' ');
            whole.empty() && !known.person && blank != std::string::npos)
            for (std::size_t cut = blank; cut != std::string::npos && whole.empty();
                 cut = cut == 0 ? std::string::npos : key.rfind(' ', cut - 1))
                if (const auto it = known_.find(key.substr(0, cut));
                    it != known_.end() && !it->second.person && !it->second.nation)
                    whole = it->first;
        if (!whole.empty() && whole != key && known_.contains(whole))
            entity.part_of = names.at(whole);
        if (entity.part_of == entity.name) entity.part_of.clear();
    }
    for (auto& [name, entity] : entities) {
        std::sort(entity.aliases.begin(), entity.aliases.end());
        reading.entities.push_back(std::move(entity));
    }
    std::stable_sort(reading.entities.begin(), reading.entities.end(),
                     [](const Entity& a, const Entity& b) { return a.mentions > b.mentions; });
    reading.voice = names.at(std::string(the_voice));
}

}  // namespace gainsay::grammar
