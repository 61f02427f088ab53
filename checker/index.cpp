#include "checker/index.hpp"

#include <xxhash.h>

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "checker/clause_words.hpp"
#include "checker/proportion.hpp"
#include "grammar/lexicon/opposites.hpp"

namespace gainsay::checker {
namespace {

using Key = std::uint64_t;

Key key_of(std::string_view text, Key seed) { return XXH64(text.data(), text.size(), seed); }
Key combine(Key a, Key b) { return XXH64(&b, sizeof b, a); }

constexpr Key entity_seed = 1;
constexpr Key word_seed = 2;
constexpr Key topic_seed = 3;
constexpr Key text_seed = 4;
constexpr Key office_seed = 5;

struct Entry {
    Key key;
    std::uint32_t proposition;
    friend auto operator<=>(const Entry&, const Entry&) = default;
};

// What a slot is about: its entity's outermost whole, so that parts meet it too, and its head word.
void subject_keys(const Slot& slot, const EntityTable& entities, std::vector<Key>& out) {
    if (!slot.filled()) return;
    if (slot.about() != 0) {
        const EntityId root = entities.root(slot.about());
        out.push_back(XXH64(&root, sizeof root, entity_seed));
    }
    // The same words meet whatever the grammar took for their head.
    if (slot.phrase->words.size() > 1) out.push_back(key_of(slot.phrase->text, text_seed));
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
std::vector<Key> topics(const Proposition& p) {
    std::vector<Key> out;
    const auto add_words = [&](const Phrase& phrase) {
        for (const Word& word : phrase.words)
            if (word.word_class != WordClass::proper && word.word_class != WordClass::number)
                out.push_back(key_of(word.lemma, topic_seed));
        for (const Quantity& quantity : phrase.quantities)
            out.push_back(key_of(quantity.counted, key_of(quantity.unit, topic_seed)));
    };
    if (p.verb != "be") out.push_back(key_of(p.verb, topic_seed));
    for (const lexicon::Opposition& o : lexicon::opposites_of(p.verb, p.verb_class))
        out.push_back(key_of(o.b == p.verb ? o.a : o.b, topic_seed));
    if (p.subject.filled() && p.subject.entity == 0) add_words(*p.subject.phrase);
    if (const Phrase* object = p.object_phrase()) {
        add_words(*object);
        for (const lexicon::Opposition& o : lexicon::opposites_of(object->head, object->head_class))
            out.push_back(key_of(o.b == object->head ? o.a : o.b, topic_seed));
    }
    for (const Adjunct& adjunct : p.adjuncts) add_words(*adjunct.slot.phrase);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace

// Divides what shares a key until the shares are small, and lays them side by side.
class IndexBuilder {
public:
    IndexBuilder(std::span<const Proposition> propositions, const IndexOptions& options)
        : propositions_(propositions), options_(options) {
        out_.within_documents_ = options.within_documents;
        out_.most_ = options.partners;
        out_.where_.reserve(propositions.size());
        for (const Proposition& p : propositions)
            out_.where_.push_back({p.claim->sentence, p.document});
    }

    // Members of small buckets all meet; large ones are divided by topic, once and once more, then
    // each meets its neighbours.
    void collect(std::vector<Entry> entries, int level) {
        std::sort(entries.begin(), entries.end());
        entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
        std::vector<Entry> finer;
        for (std::size_t begin = 0; begin < entries.size();) {
            std::size_t end = begin;
            while (end < entries.size() && entries[end].key == entries[begin].key) ++end;
            const std::span bucket(entries.data() + begin, end - begin);
            if (bucket.size() <= options_.bucket)
                lay(bucket, bucket.size());
            else if (level < 2)
                divide(bucket, finer);
            else
                lay(bucket, options_.bucket / 2);
            begin = end;
        }
        entries = {};
        if (!finer.empty()) collect(std::move(finer), level + 1);
    }

    // The same without dividing: members of large buckets meet their neighbours only.
    void collect_once(std::vector<Entry> entries) { collect(std::move(entries), 2); }

    CandidateIndex take() {
        topics_ = {};
        // A counting sort of the places by proposition.
        out_.first_.assign(propositions_.size() + 1, 0);
        for (const std::uint32_t member : out_.members_) ++out_.first_[member + 1];
        for (std::size_t i = 1; i < out_.first_.size(); ++i) out_.first_[i] += out_.first_[i - 1];
        std::vector<std::uint32_t> next(out_.first_.begin(), out_.first_.end() - 1);
        out_.places_.resize(out_.members_.size());
        for (std::uint32_t at = 0; at < out_.members_.size(); ++at)
            out_.places_[next[out_.members_[at]]++] = at;
        for (std::size_t i = 0; i + 1 < out_.first_.size(); ++i)
            std::stable_sort(out_.places_.begin() + out_.first_[i],
                             out_.places_.begin() + out_.first_[i + 1],
                             [&](std::uint32_t x, std::uint32_t y) {
                                 return out_.ends_[x] - x < out_.ends_[y] - y;
                             });
        return std::move(out_);
    }

private:
    void lay(std::span<const Entry> bucket, std::size_t reach) {
        if (bucket.size() < 2) return;
        const std::size_t base = out_.members_.size();
        for (std::size_t i = 0; i < bucket.size(); ++i) {
            out_.members_.push_back(bucket[i].proposition);
            const std::size_t end = std::min(bucket.size(), i + 1 + reach);
            out_.ends_.push_back(static_cast<std::uint32_t>(base + end));
        }
    }

    void divide(std::span<const Entry> bucket, std::vector<Entry>& finer) {
        if (topics_.empty()) topics_.resize(propositions_.size());
        for (const Entry& entry : bucket) {
            std::vector<Key>& known = topics_[entry.proposition];
            if (known.empty()) known = topics(propositions_[entry.proposition]);
            for (const Key topic : known)
                finer.push_back({combine(entry.key, topic), entry.proposition});
        }
    }

    std::span<const Proposition> propositions_;
    const IndexOptions& options_;
    std::vector<std::vector<Key>> topics_;  // by proposition, where they were asked for
    CandidateIndex out_;
};

void CandidateIndex::partners(std::uint32_t proposition, std::vector<std::uint32_t>& out) const {
    out.clear();
    const Place& self = where_[proposition];
    for (std::uint32_t p = first_[proposition]; p < first_[proposition + 1] && out.size() < most_;
         ++p) {
        const std::uint32_t at = places_[p];
        for (std::uint32_t other = at + 1; other < ends_[at]; ++other) {
            const std::uint32_t member = members_[other];
            const Place& where = where_[member];
            const bool one_document = where.document == self.document;
            if (one_document && (!within_documents_ || where.sentence == self.sentence)) continue;
            out.push_back(member);
        }
    }
    std::sort(out.begin(), out.end());
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

CandidateIndex candidates(std::span<const Proposition> propositions, const EntityTable& entities,
                          const IndexOptions& options) {
    std::vector<Entry> entries;
    std::vector<Key> keys;
    for (std::uint32_t i = 0; i < propositions.size(); ++i) {
        const Proposition& p = propositions[i];
        keys.clear();
        subject_keys(p.subject, entities, keys);
        subject_keys(p.agent, entities, keys);
        office_keys(p, keys);
        share_keys(p, keys);
        compared_keys(p, entities, keys);
        // What was done to it may be told as "X did it to Y", "Y was hit by it" or "Y rose".
        if (!p.copular) subject_keys(p.object, entities, keys);
        for (const Key key : keys) entries.push_back({key, i});
    }
    IndexBuilder builder(propositions, options);
    builder.collect(std::move(entries), 0);
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
            entries.push_back({words[i][k], i});
    }
    IndexOptions small = options;
    small.bucket = copies_bucket;
    IndexBuilder builder(sentences, small);
    builder.collect_once(std::move(entries));
    return builder.take();
}

}  // namespace gainsay::checker
