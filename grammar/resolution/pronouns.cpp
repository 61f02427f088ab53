// Pronouns: agreement in number, gender and kind first, then salience (after Lappin and Leass 1994:
// subjects before objects before the rest, halved with distance), with the constraints that subject
// and object of one verb differ and that a pronoun under a clause goes with that clause's subject.
// A common noun that fits best leaves the pronoun without a name.
#include <algorithm>
#include <array>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/references.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/lowering/words_of.hpp"
#include "grammar/resolution/noun_phrase.hpp"

namespace gainsay::grammar {
namespace {

enum class Person : std::uint8_t { none, he, she, it, they };

Person person_of(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, Person>, 14> forms = {
        {{"he", Person::he},
         {"him", Person::he},
         {"his", Person::he},
         {"himself", Person::he},
         {"she", Person::she},
         {"her", Person::she},
         {"hers", Person::she},
         {"herself", Person::she},
         {"it", Person::it},
         {"its", Person::it},
         {"they", Person::they},
         {"them", Person::they},
         {"their", Person::they},
         {"theirs", Person::they}}};
    for (const auto& [form, person] : forms)
        if (form == word) return person;
    return Person::none;
}

// Weights of salience; only their order and the margin matter.
constexpr double subject_weight = 100;
constexpr double object_weight = 60;
constexpr double possessor_weight = 55;
constexpr double other_weight = 40;
constexpr double main_clause = 10;
constexpr double governing_subject = 60;
constexpr double own_subject = 90;  // "Norvane sold its plant"
constexpr double parallel = 15;
constexpr double margin = 1.5;  // the best must be this much better than the next
constexpr double unlike_number = 0.4;
constexpr std::uint32_t farthest = 3;  // sentences

class PronounReader {
public:
    PronounReader(const Tree& tree, int node, Memory& memory, EntityId speaker)
        : tree_(tree), memory_(memory), node_(node), speaker_(speaker) {
        person_ = person_of(lower_case(token(node).text));
        possessive_ = token(node).tag == Tag::PRPS;
        clause_ = clause_of(tree, node);
    }

    Meaning read() {
        if (person_ == Person::none) return {};
        if (person_ == Person::it && !possessive_ && pleonastic()) return {};
        prepare();
        if (const int other = same_pronoun(); other >= 0) {
            const Meaning& meaning = memory_.meanings[static_cast<std::size_t>(other)];
            return {meaning.entity, "the same as the pronoun before"};
        }
        const Mention* best = nullptr;
        double best_score = 0;
        double next = 0;
        for (const Mention& m : memory_.mentions) {
            const double score = weigh(m);
            if (score <= 0) continue;
            if (best != nullptr && same(*best, m)) {
                best_score = std::max(best_score, score) + 4;
                continue;
            }
            if (score >= best_score) {
                next = best_score;
                best_score = score;
                best = &m;
            } else {
                next = std::max(next, score);
            }
        }
        if (best == nullptr) return cataphor();
        if (best->entity == nobody || best_score < next * margin) return {};
        agree(best->entity);
        return {best->entity, why(*best)};
    }

private:
    const Token& token(int at) const { return tree_.tokens[static_cast<std::size_t>(at)]; }

    static bool same(const Mention& a, const Mention& b) {
        return a.entity != nobody && a.entity == b.entity;
    }

    // "It is likely that ...", "it was thought that ...", "it rained", "it took her two years to".
    bool pleonastic() const {
        const Token& it = token(node_);
        if (it.relation == Relation::expl) return true;
        if (clause_ < 0) return false;
        const bool subject = it.relation == Relation::nsubj || it.relation == Relation::nsubj_pass;
        if (!subject) return false;
        const Token& verb = token(clause_);
        if (is_verb(verb.tag) && !tree_.has(static_cast<std::size_t>(clause_), SlotKind::object) &&
            lexicon::WordNet::instance().is_a(verb.lemma, "precipitate", WordClass::verb, 2, 4))
            return true;
        const bool copular =
            tree_.nodes[static_cast<std::size_t>(clause_)].category == Category::copular_clause;
        bool that = false;
        bool to = false;
        for (const Slot& slot : tree_.slots_of(static_cast<std::size_t>(clause_))) {
            if (slot.token < clause_ || slot.kind == SlotKind::head) continue;
            const bool clause = tree_.is_clause(slot.token);
            const bool finite = clause && tree_.has(slot.token, SlotKind::subject);
            const bool content =
                slot.kind == SlotKind::complement_clause || slot.kind == SlotKind::subject;
            that |= content && finite;
            to |= clause && !finite &&
                  (slot.kind == SlotKind::open_complement || slot.kind == SlotKind::subject ||
                   slot.kind == SlotKind::adverbial_clause ||
                   slot.kind == SlotKind::complement_clause) &&
                  infinitive(slot.token);
            if (slot.kind == SlotKind::adverbial_clause && copular && asks(slot.token)) that = true;
        }
        if (copular)  // "it was his wife who ..."
            return that || to || kind_of_noun(memory_, verb.lemma) == Kind::person;
        if (it.relation == Relation::nsubj_pass) return that;
        if (verb.lemma == "take") return to;
        return that && !agentive(verb.lemma);
    }

    bool infinitive(int clause) const {
        const int marker = tree_.find(static_cast<std::size_t>(clause), SlotKind::marker);
        return marker >= 0 && token(marker).tag == Tag::TO;
    }
    bool asks(int clause) const {  // "it is not clear when he will"
        for (const Slot& slot : tree_.slots_of(static_cast<std::size_t>(clause)))
            if (token(slot.token).tag == Tag::WRB || token(slot.token).tag == Tag::WP) return true;
        return false;
    }

    // Verbs of saying, thinking, wanting and agreeing have someone as their subject.
    static bool agentive(std::string_view verb) {
        if (lexicon::reporting(verb, WordClass::verb)) return true;
        const auto to = lexicon::implicative(verb, WordClass::verb, lexicon::Complement::to);
        return to && to->mode == Mode::planned;
    }

    void prepare() {
        const Token& pronoun = token(node_);
        place_ = pronoun.relation == Relation::nsubj || pronoun.relation == Relation::nsubj_pass
                     ? Place::subject
                 : pronoun.relation == Relation::obj ? Place::object
                 : possessive_                       ? Place::possessor
                                                     : Place::other;
        agent_ = place_ == Place::subject && clause_ >= 0 && pronoun.relation == Relation::nsubj &&
                 is_verb(token(clause_).tag) && agentive(token(clause_).lemma);
        thing_ = person_ == Person::it && place_ == Place::subject && clause_ >= 0 &&
                 lexicon::reference_word(token(clause_).lemma) == lexicon::ReferenceWord::inanimate;
        subjects_.clear();
        others_.clear();
        // What stands beside the pronoun under one verb is someone else.
        if (clause_ >= 0)
            for (const Slot& slot : tree_.slots_of(static_cast<std::size_t>(clause_))) {
                const bool argument = slot.kind == SlotKind::subject ||
                                      slot.kind == SlotKind::object ||
                                      slot.kind == SlotKind::indirect_object;
                const EntityId id = memory_.meanings[slot.token].entity;
                if (argument && slot.token != node_ && id != nobody) others_.push_back(id);
            }
        int steps = 0;
        for (int c = clause_; c >= 0 && steps < 64; c = clause_of(tree_, c), ++steps) {
            int subject = tree_.find(static_cast<std::size_t>(c), SlotKind::subject);
            // A relative clause goes with what it describes.
            if (subject >= 0 && is_relative(token(subject))) subject = token(c).head;
            if (c == clause_) own_subject_ = subject;
            if (subject >= 0 && subject != node_ && c != clause_) subjects_.push_back(subject);
        }
        // "Norvane agreed to sell its plant": the subject stands a clause above.
        // "saw it pass in front of its star": the object of the verb above; else the subject.
        if (own_subject_ < 0 && clause_ >= 0 && token(clause_).relation == Relation::xcomp)
            own_subject_ =
                tree_.find(static_cast<std::size_t>(token(clause_).head), SlotKind::object);
        if (own_subject_ < 0 && !subjects_.empty()) own_subject_ = subjects_.front();
    }

    // "It sold its plant", "they laughed when they saw them": one sentence's "they" are the same,
    // and so are a subject and the owner of what stands under the same verb.
    int same_pronoun() const {
        const auto like = [&](int t) {
            return (token(t).tag == Tag::PRP || token(t).tag == Tag::PRPS) &&
                   memory_.meanings[static_cast<std::size_t>(t)].quoted ==
                       memory_.meanings[static_cast<std::size_t>(node_)].quoted &&
                   person_of(lower_case(token(t).text)) == person_;
        };
        if (possessive_ && own_subject_ >= 0 && own_subject_ < node_ && like(own_subject_))
            return own_subject_;
        if (person_ == Person::they)
            for (int t = node_ - 1; t >= 0; --t)
                if (like(t)) return t;
        return -1;
    }

    bool agrees(const Mention& m) const {
        const Gender gender = m.entity != nobody ? memory_.entities[m.entity].gender : m.gender;
        const Kind kind = m.entity != nobody ? memory_.entities[m.entity].kind : m.kind;
        if (kind == Kind::time) return false;
        switch (person_) {
            case Person::he:
            case Person::she: {
                const Gender wanted = person_ == Person::he ? Gender::male : Gender::female;
                if (m.number == Number::plural) return false;
                if (kind != Kind::person && kind != Kind::unknown) return false;
                // One word alone may name anything.
                if (kind == Kind::unknown &&
                    (m.entity == nobody ||
                     memory_.entities[m.entity].key.find(' ') == std::string::npos))
                    return false;
                return gender == Gender::unknown || gender == wanted;
            }
            case Person::it:
                if (m.number == Number::plural || kind == Kind::person) return false;
                return !agent_ || m.entity == nobody || kind != Kind::thing;
            case Person::they:
                if (m.number == Number::plural) return true;
                return kind == Kind::organisation && m.entity != nobody;
            case Person::none:
                break;
        }
        return false;
    }

    double weigh(const Mention& m) const {
        const bool here = m.sentence == memory_.sentence;
        if (here && m.node >= node_) return 0;
        if (memory_.sentence - m.sentence > farthest) return 0;
        if (!agrees(m)) return 0;
        if (speaker_ != nobody && m.entity == speaker_) return 0;  // he says "I" of himself
        if (!possessive_ && m.entity != nobody &&
            std::find(others_.begin(), others_.end(), m.entity) != others_.end())
            return 0;
        const bool in_own_clause = here && clause_of(tree_, m.node) == clause_;
        if (in_own_clause && !possessive_ && m.place != Place::possessor) return 0;
        double score = m.place == Place::subject     ? subject_weight
                       : m.place == Place::object    ? object_weight
                       : m.place == Place::possessor ? possessor_weight
                                                     : other_weight;
        if (m.main) score += main_clause;
        if (m.place == place_) score += parallel;
        if (here) {
            if (std::find(subjects_.begin(), subjects_.end(), m.node) != subjects_.end())
                score += governing_subject;
            if (possessive_ && m.node == own_subject_) score += own_subject;
        }
        static constexpr std::array<double, 4> by_distance = {1.1, 1.0, 0.45, 0.2};
        score *= by_distance.at(std::min<std::size_t>(memory_.sentence - m.sentence, 3));
        if (person_ == Person::they && m.number == Number::singular) score *= unlike_number;
        const Kind kind = m.entity != nobody ? memory_.entities[m.entity].kind : m.kind;
        if (agent_ && person_ == Person::it && kind != Kind::organisation && kind != Kind::nation)
            score *= 0.5;
        if ((person_ == Person::he || person_ == Person::she) && kind == Kind::unknown)
            score *= 0.5;
        if (m.kind == Kind::place) score *= 0.5;
        if (thing_ && (kind == Kind::organisation || kind == Kind::nation)) return 0;
        if (m.quoted != memory_.meanings[static_cast<std::size_t>(node_)].quoted) score *= 0.85;
        return score;
    }

    // "After it had lost the order, Norvane cut jobs."
    Meaning cataphor() const {
        if (clause_ < 0 || place_ != Place::subject || token(clause_).relation != Relation::advcl ||
            token(clause_).head < clause_)
            return {};
        const int subject =
            tree_.find(static_cast<std::size_t>(token(clause_).head), SlotKind::subject);
        if (subject < node_) return {};
        const Meaning& meaning = memory_.meanings[static_cast<std::size_t>(subject)];
        if (meaning.entity == nobody) return {};
        Mention m;
        m.entity = meaning.entity;
        m.number = memory_.entities[m.entity].plural ? Number::plural : Number::singular;
        if (!agrees(m)) return {};
        return {m.entity, "the subject that the sentence comes to"};
    }

    // A pronoun tells the gender of a name that did not.
    void agree(EntityId id) {
        Known& known = memory_.entities[id];
        if (person_ != Person::he && person_ != Person::she) return;
        if (known.gender == Gender::unknown)
            known.gender = person_ == Person::he ? Gender::male : Gender::female;
        if (known.kind == Kind::unknown) {
            known.kind = Kind::person;
            memory_.entities.index(id);
        }
    }

    const char* why(const Mention& m) const {
        if (m.sentence == memory_.sentence && m.node == own_subject_)
            return "the subject of its clause";
        if (m.place == Place::subject) return "the nearest subject that agrees";
        return "the nearest name that agrees";
    }

    const Tree& tree_;
    Memory& memory_;
    int node_;
    EntityId speaker_;
    Person person_ = Person::none;
    Place place_ = Place::other;
    bool possessive_ = false;
    bool agent_ = false;  // the verb's subject is someone
    bool thing_ = false;  // the verb's subject is something
    int clause_ = -1;
    int own_subject_ = -1;
    std::vector<int> subjects_;
    std::vector<EntityId> others_;
};

}  // namespace

Meaning pronoun(const Tree& tree, int node, Memory& memory, EntityId speaker) {
    return PronounReader(tree, node, memory, speaker).read();
}

}  // namespace gainsay::grammar
