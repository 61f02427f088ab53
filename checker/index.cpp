#include "checker/index.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>
#include <unordered_map>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/direction.hpp"
#include "checker/claims/lifespan.hpp"
#include "checker/claims/proportion.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/opposites.hpp"

namespace gainsay::checker {
namespace {

using Key = std::uint64_t;
using Topic = std::uint32_t;  // half a key: a whole corpus of them should stay in the cache

Key key_of(std::string_view text, Key seed) { return XXH64(text.data(), text.size(), seed); }
Key combine(Key a, Key b) { return XXH64(&b, sizeof b, a); }

constexpr std::size_t usual_keys = 3;  // of a claim; only memory is reserved by it

constexpr Key entity_seed = 1;
constexpr Key word_seed = 2;
constexpr Key topic_seed = 3;
constexpr Key text_seed = 4;
constexpr Key office_seed = 5;
constexpr Key direction_seed = 6;
constexpr Key scene_seed = 7;

struct Entry {
    Key key;
    std::uint32_t proposition;
    std::uint32_t topic = 0;  // which of its topics divided it last
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

// Keys are hashes, so that their first bits deal the entries out evenly: in place, by the American
// flag sort of McIlroy, Bostic and McIlroy (1993), into hands that fit the cache and are sorted
// there. A comparison sort of all goes through the whole memory a dozen times.
void sort_entries(std::span<Entry> entries) {
    constexpr std::size_t hand = 256;
    constexpr int most_bits = 12;
    const int bits = std::min(most_bits, static_cast<int>(std::bit_width(entries.size() / hand)));
    if (bits < 2) return std::sort(entries.begin(), entries.end());
    const auto hand_of = [shift = 64 - bits](const Entry& e) { return e.key >> shift; };
    std::array<std::uint32_t, (std::size_t{1} << most_bits) + 1> end{};
    for (const Entry& e : entries) ++end[hand_of(e) + 1];
    const std::size_t hands = std::size_t{1} << bits;
    for (std::size_t h = 1; h <= hands; ++h) end[h] += end[h - 1];
    std::array<std::uint32_t, std::size_t{1} << most_bits> next;
    std::copy_n(end.begin(), hands, next.begin());
    for (std::size_t h = 0; h < hands; ++h)
        while (next[h] < end[h + 1]) {
            Entry& e = entries[next[h]];
            const std::size_t to = hand_of(e);
            if (to == h)
                ++next[h];
            else
                std::swap(e, entries[next[to]++]);
        }
    for (std::size_t h = 0; h < hands; ++h)
        std::sort(entries.begin() + end[h], entries.begin() + end[h + 1]);
}

// Entries whose key no other has lead nowhere, and are found more cheaply than sorted: by a table
// of the keys' last bits, where some of them share a place and stay.
void drop_lone(std::vector<Entry>& entries) {
    constexpr std::size_t few = 1024;
    if (entries.size() < few) return;
    const std::size_t size = std::bit_ceil(2 * entries.size());
    std::vector<std::uint64_t> once(size / 64);
    std::vector<std::uint64_t> again(size / 64);
    const auto place = [&](const Entry& e) {
        return std::pair(e.key % size / 64, std::uint64_t{1} << e.key % 64);
    };
    for (const Entry& e : entries) {
        const auto [word, bit] = place(e);
        again[word] |= once[word] & bit;
        once[word] |= bit;
    }
    std::erase_if(entries, [&](const Entry& e) {
        const auto [word, bit] = place(e);
        return (again[word] & bit) == 0;
    });
}

// What a slot is about: its entity's outermost whole, so that parts meet it too, and its head word.
void subject_keys(const Slot& slot, const EntityTable& entities, std::vector<Key>& out) {
    if (!slot.filled()) return;
    if (slot.about() != 0) {
        const EntityId root = entities.root(slot.about());
        out.push_back(XXH64(&root, sizeof root, entity_seed));
    }
    // The same words meet whatever the grammar took for their head.
    if (slot.phrase->words.size() > 1) {
        std::string_view text = slot.phrase->text;  // "The" opens a sentence, "the" does not
        if (text.starts_with("The ") || text.starts_with("the ")) text.remove_prefix(4);
        out.push_back(key_of(text, text_seed));
    }
    if (slot.entity == 0 && !slot.phrase->head.empty() && !slot.phrase->pronoun)
        out.push_back(key_of(slot.phrase->head, word_seed));
}

// "Half of the wells", "a third of the wells": what both are shares of.
void share_keys(const Proposition& p, std::vector<Key>& out) {
    if (!p.subject.filled() || p.subject.entity != 0 || p.subject.phrase->pronoun) return;
    const auto share = proportion_of(words_before(p), p.sentence);
    if (share && share->members.front() != p.subject.phrase->head)
        out.push_back(key_of(share->members.front(), word_seed));
}

// "The chief executive of Norvane": two who are said to be one meet, whoever they are.
void office_keys(const Proposition& p, std::vector<Key>& out) {
    const Phrase* office = p.copular ? p.object_phrase() : nullptr;
    if (office == nullptr || p.subject.entity == 0 || office->quantifier == Quantifier::some)
        return;  // "a customer of Norvane": one of many
    for (const std::string& owner : office->mentions)
        out.push_back(key_of(owner, key_of(office->head, office_seed)));
}

// "Is a subsidiary of Tessel", "sold the mill to Tessel": the two, whichever way round.
void direction_keys(const Proposition& p, std::vector<Key>& out) {
    const auto direction = direction_of(p);
    if (!direction || direction->from.entity == 0 || direction->to.entity == 0) return;
    const auto [low, high] = std::minmax(direction->from.entity, direction->to.entity);
    out.push_back(combine(XXH64(&low, sizeof low, direction_seed), high));
}

// "Nobody was hurt in the Pell blast", "three workers were hurt in the Pell blast": whoever it was,
// the same was done in one place.
void scene_keys(const Proposition& p, const EntityTable& entities, std::vector<Key>& out) {
    if (!p.subject.filled() || p.subject.about() != 0 || p.copular) return;
    const Phrase& who = *p.subject.phrase;
    const bool nobody = says_none(who) || who.head == "nobody";
    if (!nobody && who.quantities.empty() && who.quantifier != Quantifier::some) return;
    for (const EntityId mention : p.mentions) {
        const EntityId root = entities.root(mention);
        out.push_back(combine(XXH64(&root, sizeof root, scene_seed), key_of(p.verb, scene_seed)));
    }
}

// "12,000 people live in Harlow", "the population of Harlow": whose attribute it is.
void attribute_keys(const Proposition& p, const EntityTable& entities, std::vector<Key>& out) {
    for (const Attribute& attribute : p.attributes) subject_keys(attribute.slot(), entities, out);
}

// "Waved through THE MERGER": what came out so, wherever it stands.
void outcome_keys(const Proposition& p, const EntityTable& entities, std::vector<Key>& out) {
    for (const MatterOutcome& outcome : p.outcomes) subject_keys(bearer(p, outcome), entities, out);
}

// "Is pressing ahead with ITS MOVE": what is done, wherever it stands.
void undertaking_keys(const Proposition& p, const EntityTable& entities, std::vector<Key>& out) {
    if (p.undertaking == nullptr || p.undertaking->by_verb) return;
    Slot theme;
    theme.phrase = p.undertaking->theme;
    subject_keys(theme, entities, out);
    if (const auto act = named_act(*p.undertaking); act != theme.phrase->head)
        out.push_back(key_of(act, word_seed));  // "is busy with THE RENEWAL"
}

// "Women make up half of THE STAFF", "most of THE STAFF are men".
void whole_keys(const Proposition& p, std::vector<Key>& out) {
    if (p.group_share == nullptr) return;
    for (const std::string& word : p.group_share->whole) out.push_back(key_of(word, word_seed));
}

// "Put off THE VOTE": what was put off, wherever it stands.
void event_keys(const Proposition& p, std::vector<Key>& out) {
    if (p.event_date == nullptr) return;
    if (p.event_date->event.noun) out.push_back(key_of(p.event_date->event.lemma, word_seed));
    for (const std::string& word : p.event_date->event.theme)
        out.push_back(key_of(word, word_seed));
}

// "It took two years to build THE PLANT": what was done, and to what, wherever it stands.
void act_keys(const Proposition& p, std::vector<Key>& out) {
    if (p.act_duration == nullptr) return;
    for (const ActName& act : p.act_duration->acts) {
        for (const std::string& word : act.theme) out.push_back(key_of(word, word_seed));
        if (act.noun) out.push_back(key_of(act.lemma, word_seed));
    }
}

// "Applies TO THE FERRIES", "is exempt from THE TAX": told from either side.
void bond_keys(const Proposition& p, const EntityTable& entities, std::vector<Key>& out) {
    if (p.bonds.empty()) return;
    for (const Adjunct& adjunct : p.adjuncts) subject_keys(adjunct.slot, entities, out);
    for (const Bond& bond : p.bonds)  // "fishing without A PERMIT is forbidden"
        if (bond.relation == "need") {
            out.push_back(key_of(bond.head_y, word_seed));
            for (const Word& word : bond.x) out.push_back(key_of(word.lemma, word_seed));
        }
}

// "Sold it TO THE BREWERY": as others tell, who bought it.
void receiver_keys(const Proposition& p, const EntityTable& entities, std::vector<Key>& out) {
    if (p.copular || !in_class(p.verb, VerbClass::dative)) return;
    for (const Adjunct& adjunct : p.adjuncts)
        if (adjunct.preposition == "to") subject_keys(adjunct.slot, entities, out);
}

// "Graduated from the university": what was there, as others tell.
void needed_keys(const Proposition& p, const EntityTable& entities, std::vector<Key>& out) {
    if (!p.claim->time.stated) return;
    if (const auto needed = needed_by(p)) subject_keys(*needed, entities, out);
}

// "Larger than Norvane": what one is compared with.
void compared_keys(const Proposition& p, const EntityTable& entities, std::vector<Key>& out) {
    const Phrase* complement = p.object_phrase();
    if (complement == nullptr || (complement->text.find(" than ") == std::string::npos &&
                                  !(p.copular && complement->text.starts_with("as "))))
        return;
    for (const EntityId mention : p.mentions) {
        const EntityId root = entities.root(mention);
        out.push_back(XXH64(&root, sizeof root, entity_seed));
    }
}

// What is said: the verb with its opposites, and the content words of all arguments.
void append_topics(const Proposition& p, std::vector<Topic>& out) {
    const auto before = static_cast<std::ptrdiff_t>(out.size());
    const auto add = [&](std::string_view text, Key seed = topic_seed) {
        out.push_back(static_cast<Topic>(key_of(text, seed)));
    };
    const auto add_words = [&](const Phrase& phrase) {
        for (const Word& word : phrase.words)
            if (word.word_class != WordClass::proper && word.word_class != WordClass::number)
                add(word.lemma);
        for (const Quantity& quantity : phrase.quantities)
            add(quantity.counted, key_of(quantity.unit, topic_seed));
    };
    if (p.verb != "be") add(p.verb);
    for (const lexicon::Opposition& o : lexicon::opposites_of(p.verb, p.verb_class))
        add(o.b == p.verb ? o.a : o.b);
    if (p.subject.filled() && p.subject.entity == 0) add_words(*p.subject.phrase);
    if (const Phrase* object = p.object_phrase()) {
        add_words(*object);
        for (const lexicon::Opposition& o : lexicon::opposites_of(object->head, object->head_class))
            add(o.b == object->head ? o.a : o.b);
    }
    for (const Adjunct& adjunct : p.adjuncts) add_words(*adjunct.slot.phrase);
    for (const Attribute& attribute : p.attributes) add(attribute.name);
    std::sort(out.begin() + before, out.end());
    out.erase(std::unique(out.begin() + before, out.end()), out.end());
}

}  // namespace

// Divides what shares a key until the shares are small, and lays them side by side.
class IndexBuilder {
public:
    IndexBuilder(std::span<const Proposition> propositions, const IndexOptions& options)
        : propositions_(propositions), options_(options) {
        out_.most_ = options.partners;
        behind_.resize(propositions.size());
        for (std::size_t i = propositions.size(); i-- > 0;)
            behind_[i] = i + 1 < propositions.size() && together(i, i + 1)
                             ? behind_[i + 1]
                             : static_cast<std::uint32_t>(i + 1);
    }

    // Members of small buckets all meet; large ones are divided by topic, once and once more, then
    // each meets its neighbours. Reorders the entries.
    void collect(std::vector<Entry>& entries, std::size_t level = 0) {
        drop_lone(entries);
        sort_entries(entries);
        for (auto first = entries.begin(); first != entries.end();) {
            const Key key = first->key;
            const auto next =
                std::find_if(first, entries.end(), [&](const Entry& e) { return e.key != key; });
            const std::span bucket(first, std::unique(first, next));
            if (bucket.size() > options_.bucket && level < finer_.size())
                collect(divided(bucket, finer_[level]), level + 1);
            else
                lay(bucket);
            first = next;
        }
    }

    // What `collect` divides by, proposition by proposition. All before the first is divided, in
    // the order in which they lie in memory: claims with one key lie far apart.
    void add_topics(const Proposition& p) {
        if (topics_from_.empty()) {
            topics_from_.reserve(propositions_.size() + 1);
            topics_.reserve(propositions_.size() * 8);
            topics_from_.push_back(0);
        }
        append_topics(p, topics_);
        topics_from_.push_back(static_cast<std::uint32_t>(topics_.size()));
    }

    // The same without dividing: members of large buckets meet their neighbours only.
    void collect_once(std::vector<Entry>& entries) { collect(entries, finer_.size()); }

    CandidateIndex take() {
        // A counting sort of the stretches by proposition.
        out_.first_.assign(propositions_.size() + 1, 0);
        for_each_stretch([&](std::uint32_t self, Stretch) { ++out_.first_[self + 1]; });
        for (std::size_t i = 1; i < out_.first_.size(); ++i) out_.first_[i] += out_.first_[i - 1];
        std::vector<std::uint32_t> next(out_.first_.begin(), out_.first_.end() - 1);
        out_.stretches_.resize(out_.first_.back());
        for_each_stretch(
            [&](std::uint32_t self, Stretch stretch) { out_.stretches_[next[self]++] = stretch; });
        for (std::size_t i = 0; i + 1 < out_.first_.size(); ++i)
            std::sort(out_.stretches_.begin() + out_.first_[i],
                      out_.stretches_.begin() + out_.first_[i + 1],
                      [](const Stretch& x, const Stretch& y) {
                          return std::pair(x.end - x.begin, x.begin) <
                                 std::pair(y.end - y.begin, y.begin);
                      });
        return std::move(out_);
    }

private:
    // Never compared with each other: claims of one sentence, or of one document where documents
    // are not compared with themselves.
    [[nodiscard]] bool together(std::size_t i, std::size_t j) const {
        const Proposition& x = propositions_[i];
        const Proposition& y = propositions_[j];
        return x.document == y.document &&
               (!options_.within_documents || x.claim->sentence == y.claim->sentence);
    }

    void lay(std::span<const Entry> bucket) {
        if (bucket.size() < 2) return;
        for (const Entry& entry : bucket) out_.members_.push_back(entry.proposition);
        ends_.push_back(static_cast<std::uint32_t>(out_.members_.size()));
    }

    // Whom each member of each bucket meets there: all that stand behind it, or its neighbours
    // where they are too many.
    template <typename Visit>
    void for_each_stretch(Visit visit) const {
        std::uint32_t base = 0;
        for (const std::uint32_t end : ends_) {
            const std::uint32_t size = end - base;
            const std::uint32_t reach = size <= options_.bucket ? size : options_.bucket / 2;
            std::uint32_t begin = base;
            for (std::uint32_t i = base; i < end; ++i) {
                const std::uint32_t self = out_.members_[i];
                while (begin < end && out_.members_[begin] < behind_[self]) ++begin;
                const std::uint32_t last = std::min(end, begin + reach);
                if (begin < last) visit(self, Stretch{begin, last});
            }
            base = end;
        }
    }

    // The members of a bucket, each under each of its topics.
    std::vector<Entry>& divided(std::span<const Entry> bucket, std::vector<Entry>& out) {
        out.clear();
        for (std::size_t k = 0; k < bucket.size(); ++k) {
            const std::size_t ahead = std::min(k + 16, bucket.size() - 1);
            __builtin_prefetch(topics_.data() + topics_from_[bucket[ahead].proposition]);
            const Entry& entry = bucket[k];
            const std::uint32_t first = topics_from_[entry.proposition];
            const std::uint32_t count = topics_from_[entry.proposition + 1] - first;
            // Topics are in order: of two, the second divides what the first did, not the reverse.
            for (std::uint32_t i = entry.topic; i < count; ++i)
                out.push_back({combine(entry.key, topics_[first + i]), entry.proposition, i});
        }
        return out;
    }

    std::span<const Proposition> propositions_;
    const IndexOptions& options_;
    using Stretch = CandidateIndex::Stretch;
    std::vector<std::uint32_t> behind_;  // by proposition: the first that it may be compared with
    std::vector<std::uint32_t> ends_;    // by bucket: where its members end
    std::vector<Topic> topics_;          // one proposition's after the other's
    std::vector<std::uint32_t> topics_from_;
    std::array<std::vector<Entry>, 2> finer_;  // by level, used again for each bucket
    CandidateIndex out_;
};

void CandidateIndex::partners(std::uint32_t proposition, std::vector<std::uint32_t>& out) const {
    out.clear();
    // They lie far apart, and claims are asked for one after the other: those of the next ones are
    // fetched meanwhile.
    const std::size_t ahead = std::min<std::size_t>(proposition + 4, size() - 1);
    for (std::uint32_t i = first_[ahead]; i < first_[ahead + 1]; ++i) {
        __builtin_prefetch(&members_[stretches_[i].begin]);
        __builtin_prefetch(&members_[stretches_[i].end - 1]);
    }
    for (std::uint32_t i = first_[proposition]; i < first_[proposition + 1] && out.size() < most_;
         ++i) {
        const auto [begin, end] = stretches_[i];
        const auto known = static_cast<std::ptrdiff_t>(out.size());
        const auto room = static_cast<std::uint32_t>(most_ - out.size());
        out.insert(out.end(), members_.begin() + begin,
                   members_.begin() + std::min(end, begin + room));
        std::inplace_merge(out.begin(), out.begin() + known, out.end());
    }
    out.erase(std::unique(out.begin(), out.end()), out.end());
}

std::vector<Candidate> CandidateIndex::pairs() const {
    std::vector<Candidate> out;
    std::vector<std::uint32_t> others;
    for (std::uint32_t i = 0; i < size(); ++i) {
        partners(i, others);
        for (const std::uint32_t j : others) out.emplace_back(i, j);
    }
    return out;
}

namespace {

// Phrases and their words lie far from the propositions that borrow them.
void fetch_ahead(std::span<const Proposition> propositions, std::size_t i) {
    constexpr std::size_t phrases = 12;
    constexpr std::size_t words = 6;
    if (i + phrases >= propositions.size()) return;
    const Proposition& far = propositions[i + phrases];
    __builtin_prefetch(far.subject.phrase);
    __builtin_prefetch(far.object.phrase);
    const Proposition& near = propositions[i + words];
    for (const Slot* slot : {&near.subject, &near.object})
        if (slot->filled()) __builtin_prefetch(slot->phrase->words.data());
}

}  // namespace

CandidateIndex candidates(std::span<const Proposition> propositions, const EntityTable& entities,
                          const IndexOptions& options) {
    std::vector<Entry> entries;
    entries.reserve(propositions.size() * usual_keys);
    std::vector<Key> keys;
    IndexBuilder builder(propositions, options);
    const bool divides = propositions.size() > options.bucket;
    for (std::uint32_t i = 0; i < propositions.size(); ++i) {
        const Proposition& p = propositions[i];
        fetch_ahead(propositions, i);
        keys.clear();
        if (divides) builder.add_topics(p);  // while it is at hand
        subject_keys(p.subject, entities, keys);
        subject_keys(p.agent, entities, keys);
        office_keys(p, keys);
        direction_keys(p, keys);
        scene_keys(p, entities, keys);
        share_keys(p, keys);
        attribute_keys(p, entities, keys);
        outcome_keys(p, entities, keys);
        undertaking_keys(p, entities, keys);
        act_keys(p, keys);
        event_keys(p, keys);
        whole_keys(p, keys);
        bond_keys(p, entities, keys);
        receiver_keys(p, entities, keys);
        needed_keys(p, entities, keys);
        compared_keys(p, entities, keys);
        // What was done to it may be told as "X did it to Y", "Y was hit by it" or "Y rose".
        if (!p.copular) subject_keys(p.object, entities, keys);
        for (const Key key : keys) entries.push_back({key, i, 0});
    }
    builder.collect(entries);
    return builder.take();
}

namespace {

constexpr std::size_t rarest_words = 4;  // a copy with three words changed still shares one of them
constexpr std::size_t shortest_copy = 4;     // content words: shorter sentences are alike by chance
constexpr std::uint32_t copies_bucket = 32;  // a word in more sentences than that tells little

}  // namespace

CandidateIndex copies(std::span<const Proposition> sentences, const IndexOptions& options) {
    std::unordered_map<Key, std::uint32_t> counts;
    std::vector<std::vector<Key>> words(sentences.size());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (sentences[i].sentence == nullptr) continue;
        for (const Word& word : sentences[i].sentence->words)
            words[i].push_back(key_of(word.lemma, word_seed));
        std::sort(words[i].begin(), words[i].end());
        words[i].erase(std::unique(words[i].begin(), words[i].end()), words[i].end());
        for (const Key word : words[i]) ++counts[word];
    }
    std::vector<Entry> entries;
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
        if (words[i].size() < shortest_copy) continue;
        std::erase_if(words[i], [&](Key word) { return counts[word] < 2; });
        std::sort(words[i].begin(), words[i].end(),
                  [&](Key x, Key y) { return std::pair(counts[x], x) < std::pair(counts[y], y); });
        for (std::size_t k = 0; k < std::min(rarest_words, words[i].size()); ++k)
            entries.push_back({words[i][k], i, 0});
    }
    IndexOptions small = options;
    small.bucket = copies_bucket;
    IndexBuilder builder(sentences, small);
    builder.collect_once(entries);
    return builder.take();
}

}  // namespace gainsay::checker
