#include "grammar/lexicon/wordnet.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include "grammar/lexicon/packed_wordnet.hpp"

extern "C" const unsigned char wordnet_begin[];
extern "C" const unsigned char wordnet_end[];

namespace gainsay::lexicon {

namespace {

constexpr std::uint32_t unknown = 0xFFFFFFFFU;

constexpr int index_of(WordClass word_class) {
    switch (word_class) {
        case WordClass::noun:
        case WordClass::proper:
            return 0;
        case WordClass::verb:
            return 1;
        case WordClass::adjective:
            return 2;
        case WordClass::adverb:
            return 3;
        default:
            return -1;
    }
}

constexpr std::array<std::string_view, packed::classes> class_words = {"noun", "verb", "adjective",
                                                                       "adverb"};

std::string_view class_word(WordClass word_class) {
    const int index = index_of(word_class);
    return index < 0 ? "word" : class_words[static_cast<std::size_t>(index)];
}

}  // namespace

struct WordNet::Tables {
    const packed::Header* header;
    std::string_view text;
    std::span<const std::uint32_t> slots;
    std::span<const packed::Lemma> lemmas;
    std::span<const std::uint32_t> senses;
    std::span<const std::uint32_t> first_links;
    std::span<const std::uint32_t> links;
    std::span<const packed::LexicalLink> lexical_links;
    std::span<const packed::Exception> exceptions;

    explicit Tables(const unsigned char* at) : header(reinterpret_cast<const packed::Header*>(at)) {
        at += sizeof(packed::Header);
        const auto take = [&at]<class Value>(std::span<const Value>& table, std::size_t count) {
            table = {reinterpret_cast<const Value*>(at), count};
            at += count * sizeof(Value);
        };
        text = {reinterpret_cast<const char*>(at), header->text_bytes};
        at += header->text_bytes;
        take(slots, header->slots);
        take(lemmas, header->lemmas);
        take(senses, header->senses);
        take(first_links, header->synsets + 1);
        take(links, header->links);
        take(lexical_links, header->lexical_links);
        take(exceptions, header->exceptions);
    }

    [[nodiscard]] std::string_view word(std::uint32_t id) const {
        return text.substr(lemmas[id].text, lemmas[id].length);
    }

    [[nodiscard]] std::uint32_t find(std::string_view lemma) const {
        if (lemma.empty() || lemma.size() > 255) return unknown;
        const std::size_t mask = slots.size() - 1;
        for (std::size_t slot = packed::hash(lemma) & mask; slots[slot] != 0;
             slot = (slot + 1) & mask) {
            const std::uint32_t id = slots[slot] - 1;
            if (lemmas[id].length != lemma.size()) continue;
            const char* stored = text.data() + lemmas[id].text;
            std::size_t i = 0;
            while (i < lemma.size() && stored[i] == packed::fold(lemma[i])) ++i;
            if (i == lemma.size()) return id;
        }
        return unknown;
    }

    // The senses of a lemma in one class; all of them, or the first `most`.
    [[nodiscard]] std::span<const std::uint32_t> senses_of(std::uint32_t id, int word_class,
                                                           unsigned most = 0) const {
        if (id == unknown || word_class < 0) return {};
        const packed::Lemma& lemma = lemmas[id];
        std::size_t first = lemma.first_sense;
        for (int c = 0; c < word_class; ++c) first += lemma.senses[c];
        std::size_t count = lemma.senses[word_class];
        if (most != 0) count = std::min<std::size_t>(count, most);
        return senses.subspan(first, count);
    }

    [[nodiscard]] std::span<const std::uint32_t> links_of(std::uint32_t synset) const {
        return links.subspan(first_links[synset], first_links[synset + 1] - first_links[synset]);
    }

    // All lexical links of a lemma in one class, ordered by kind and sense.
    [[nodiscard]] std::span<const packed::LexicalLink> lexical_of(std::uint32_t id,
                                                                  int word_class) const {
        if (id == unknown || word_class < 0) return {};
        const std::uint32_t key = id << 2U | static_cast<std::uint32_t>(word_class);
        const auto less = [](const packed::LexicalLink& link, std::uint32_t value) {
            return link.a < value;
        };
        const auto first = std::lower_bound(lexical_links.begin(), lexical_links.end(), key, less);
        auto last = first;
        while (last != lexical_links.end() && last->a == key) ++last;
        return {first, last};
    }

    [[nodiscard]] std::uint32_t exception(std::uint32_t id, int word_class) const {
        if (id == unknown || word_class < 0) return unknown;
        if ((lemmas[id].irregular & (1U << word_class)) == 0) return unknown;
        const std::uint32_t key = id << 2U | static_cast<std::uint32_t>(word_class);
        const auto less = [](const packed::Exception& e, std::uint32_t value) {
            return e.form < value;
        };
        const auto place = std::lower_bound(exceptions.begin(), exceptions.end(), key, less);
        return place == exceptions.end() || place->form != key ? unknown : place->base;
    }

    // Steps from `synset` up to any of `targets`; 0 when there is no way of at most `steps`.
    [[nodiscard]] unsigned climb(std::uint32_t synset, std::span<const std::uint32_t> targets,
                                 unsigned steps) const {
        if (steps == 0) return 0;
        unsigned best = 0;
        for (const std::uint32_t link : links_of(synset)) {
            if (link >> 28U != packed::hypernym) continue;
            const std::uint32_t parent = link & packed::synset_mask;
            for (const std::uint32_t target : targets)
                if ((target & packed::synset_mask) == parent) return 1;
            if (const unsigned above = climb(parent, targets, steps - 1); above != 0)
                best = best == 0 ? above + 1 : std::min(best, above + 1);
        }
        return best;
    }
};

namespace {

std::uint32_t synset_of(std::uint32_t sense) { return sense & packed::synset_mask; }

Link make_link(LinkKind kind, WordClass word_class, std::size_t sense_a, std::size_t sense_b) {
    Link link;
    link.kind = kind;
    link.class_a = link.class_b = word_class;
    link.sense_a = static_cast<std::uint8_t>(sense_a);
    link.sense_b = static_cast<std::uint8_t>(sense_b);
    return link;
}

Link turned(Link link) {
    std::swap(link.class_a, link.class_b);
    std::swap(link.sense_a, link.sense_b);
    return link;
}

}  // namespace

WordNet::WordNet() {
    static const Tables tables(wordnet_begin);
    tables_ = &tables;
}

const WordNet& WordNet::instance() {
    static const WordNet wordnet;
    return wordnet;
}

bool WordNet::knows(std::string_view lemma, WordClass word_class) const {
    return senses(lemma, word_class) != 0;
}

unsigned WordNet::senses(std::string_view lemma, WordClass word_class) const {
    return static_cast<unsigned>(
        tables_->senses_of(tables_->find(lemma), index_of(word_class)).size());
}

unsigned WordNet::frequency(std::string_view lemma, WordClass word_class) const {
    unsigned sum = 0;
    for (const std::uint32_t sense : tables_->senses_of(tables_->find(lemma), index_of(word_class)))
        sum += sense >> packed::synset_bits;
    return std::min(sum, 65'535U);
}

std::string_view WordNet::irregular_base(std::string_view form, WordClass word_class) const {
    const std::uint32_t base = tables_->exception(tables_->find(form), index_of(word_class));
    return base == unknown ? std::string_view{} : tables_->word(base);
}

std::optional<Link> WordNet::same_synset(std::string_view a, std::string_view b,
                                         WordClass word_class, unsigned senses) const {
    const int c = index_of(word_class);
    const auto of_a = tables_->senses_of(tables_->find(a), c, senses);
    const auto of_b = tables_->senses_of(tables_->find(b), c, senses);
    for (std::size_t i = 0; i < of_a.size(); ++i)
        for (std::size_t j = 0; j < of_b.size(); ++j)
            if (synset_of(of_a[i]) == synset_of(of_b[j]))
                return make_link(LinkKind::synonyms, word_class, i + 1, j + 1);
    return std::nullopt;
}

std::optional<Link> WordNet::antonyms(std::string_view a, std::string_view b,
                                      WordClass word_class) const {
    const int c = index_of(word_class);
    const std::uint32_t id_b = tables_->find(b);
    if (id_b == unknown) return std::nullopt;
    for (const packed::LexicalLink& link : tables_->lexical_of(tables_->find(a), c))
        if (link.kind == packed::antonym_of && link.b >> 2U == id_b)
            return make_link(LinkKind::antonyms, word_class, link.sense_a, link.sense_b);
    return std::nullopt;
}

std::optional<Link> WordNet::indirect_antonyms(std::string_view a, std::string_view b,
                                               unsigned senses) const {
    const auto one_way = [&](std::string_view satellite,
                             std::string_view head) -> std::optional<Link> {
        const auto of_satellite = tables_->senses_of(tables_->find(satellite), 2, senses);
        const auto of_head = tables_->senses_of(tables_->find(head), 2, senses);
        for (std::size_t i = 0; i < of_satellite.size(); ++i)
            for (const std::uint32_t up : tables_->links_of(synset_of(of_satellite[i]))) {
                if (up >> 28U != packed::similar) continue;
                for (const std::uint32_t over : tables_->links_of(synset_of(up))) {
                    if (over >> 28U != packed::antonym) continue;
                    for (std::size_t j = 0; j < of_head.size(); ++j)
                        if (synset_of(of_head[j]) == synset_of(over))
                            return make_link(LinkKind::indirect_antonyms, WordClass::adjective,
                                             i + 1, j + 1);
                }
            }
        return std::nullopt;
    };
    if (auto link = one_way(a, b)) return link;
    if (auto link = one_way(b, a)) return turned(*link);
    return std::nullopt;
}

std::optional<Link> WordNet::synonym_of_antonym(std::string_view a, std::string_view b,
                                                WordClass word_class, unsigned senses) const {
    const int c = index_of(word_class);
    const auto one_way = [&](std::string_view source,
                             std::string_view synonym) -> std::optional<Link> {
        const auto of_synonym = tables_->senses_of(tables_->find(synonym), c, senses);
        if (of_synonym.empty()) return std::nullopt;
        for (const packed::LexicalLink& link : tables_->lexical_of(tables_->find(source), c)) {
            if (link.kind != packed::antonym_of || (senses != 0 && link.sense_a > senses)) continue;
            const auto of_antonym = tables_->senses_of(link.b >> 2U, c);
            const std::uint32_t synset = synset_of(of_antonym[link.sense_b - 1U]);
            for (std::size_t j = 0; j < of_synonym.size(); ++j)
                if (synset_of(of_synonym[j]) == synset) {
                    Link found =
                        make_link(LinkKind::synonym_of_antonym, word_class, link.sense_a, j + 1);
                    found.via = tables_->word(link.b >> 2U);
                    return found;
                }
        }
        return std::nullopt;
    };
    if (auto link = one_way(a, b)) return link;
    if (auto link = one_way(b, a)) return turned(*link);
    return std::nullopt;
}

std::optional<Link> WordNet::is_a(std::string_view narrow, std::string_view wide,
                                  WordClass word_class, unsigned max_depth, unsigned senses) const {
    const int c = index_of(word_class);
    if (c > 1) return std::nullopt;
    const auto below = tables_->senses_of(tables_->find(narrow), c, senses);
    const auto above = tables_->senses_of(tables_->find(wide), c, senses);
    if (above.empty()) return std::nullopt;
    std::optional<Link> best;
    for (std::size_t i = 0; i < below.size(); ++i)
        for (std::size_t j = 0; j < above.size(); ++j) {
            const unsigned depth =
                tables_->climb(synset_of(below[i]), above.subspan(j, 1), max_depth);
            if (depth == 0 || (best && best->depth <= depth)) continue;
            best = make_link(LinkKind::is_a, word_class, i + 1, j + 1);
            best->depth = static_cast<std::uint8_t>(depth);
        }
    return best;
}

std::optional<Link> WordNet::siblings(std::string_view a, std::string_view b, WordClass word_class,
                                      unsigned senses) const {
    const int c = index_of(word_class);
    const auto of_a = tables_->senses_of(tables_->find(a), c, senses);
    const auto of_b = tables_->senses_of(tables_->find(b), c, senses);
    for (std::size_t i = 0; i < of_a.size(); ++i)
        for (std::size_t j = 0; j < of_b.size(); ++j) {
            if (synset_of(of_a[i]) == synset_of(of_b[j])) continue;
            for (const std::uint32_t up : tables_->links_of(synset_of(of_a[i]))) {
                if (up >> 28U != packed::hypernym) continue;
                const auto others = tables_->links_of(synset_of(of_b[j]));
                if (std::find(others.begin(), others.end(), up) != others.end())
                    return make_link(LinkKind::siblings, word_class, i + 1, j + 1);
            }
        }
    return std::nullopt;
}

std::optional<Link> WordNet::entails(std::string_view a, std::string_view b,
                                     unsigned senses) const {
    const auto of_a = tables_->senses_of(tables_->find(a), 1, senses);
    const auto of_b = tables_->senses_of(tables_->find(b), 1, senses);
    for (std::size_t i = 0; i < of_a.size(); ++i)
        for (const std::uint32_t link : tables_->links_of(synset_of(of_a[i]))) {
            if (link >> 28U != packed::entailment) continue;
            for (std::size_t j = 0; j < of_b.size(); ++j)
                if (synset_of(of_b[j]) == synset_of(link))
                    return make_link(LinkKind::entails, WordClass::verb, i + 1, j + 1);
        }
    return std::nullopt;
}

namespace {

std::optional<Link> lexical_link(std::span<const packed::LexicalLink> links,
                                 packed::LexicalKind kind, std::uint32_t target) {
    for (const packed::LexicalLink& link : links)
        if (link.kind == kind && link.b == target) {
            Link found;
            found.sense_a = link.sense_a;
            found.sense_b = link.sense_b;
            return found;
        }
    return std::nullopt;
}

}  // namespace

std::optional<Link> WordNet::derived(std::string_view a, WordClass class_a, std::string_view b,
                                     WordClass class_b) const {
    const std::uint32_t id_b = tables_->find(b);
    if (id_b == unknown || index_of(class_b) < 0) return std::nullopt;
    auto link =
        lexical_link(tables_->lexical_of(tables_->find(a), index_of(class_a)), packed::derived_from,
                     id_b << 2U | static_cast<std::uint32_t>(index_of(class_b)));
    if (!link) return std::nullopt;
    link->kind = LinkKind::derived;
    link->class_a = class_a;
    link->class_b = class_b;
    return link;
}

std::optional<Link> WordNet::pertains(std::string_view a, WordClass class_a, std::string_view b,
                                      WordClass class_b) const {
    const std::uint32_t id_b = tables_->find(b);
    if (id_b == unknown || index_of(class_b) < 0) return std::nullopt;
    auto link =
        lexical_link(tables_->lexical_of(tables_->find(a), index_of(class_a)), packed::pertains_to,
                     id_b << 2U | static_cast<std::uint32_t>(index_of(class_b)));
    if (!link) return std::nullopt;
    link->kind = LinkKind::pertains;
    link->class_a = class_a;
    link->class_b = class_b;
    return link;
}

bool WordNet::relational(std::string_view adjective) const {
    const auto links =
        tables_->lexical_of(tables_->find(adjective), index_of(WordClass::adjective));
    return std::any_of(links.begin(), links.end(), [](const packed::LexicalLink& link) {
        return link.kind == packed::pertains_to;
    });
}

std::string_view WordNet::derivation(std::string_view lemma, WordClass from, WordClass to) const {
    const int target = index_of(to);
    if (target < 0) return {};
    for (const packed::LexicalLink& link :
         tables_->lexical_of(tables_->find(lemma), index_of(from)))
        if (link.kind == packed::derived_from && (link.b & 3U) == static_cast<unsigned>(target))
            return tables_->word(link.b >> 2U);
    return {};
}

std::string Link::text(std::string_view a, std::string_view b) const {
    const auto sense = [](WordClass word_class, unsigned number) {
        return std::string(class_word(word_class)) + " sense " + std::to_string(number);
    };
    const std::string senses =
        class_a == class_b && sense_a == sense_b
            ? sense(class_a, sense_a)
            : (class_a == class_b ? sense(class_a, sense_a) + " and " + std::to_string(sense_b)
                                  : sense(class_a, sense_a) + ", " + sense(class_b, sense_b));
    const std::string pair = "WordNet: " + std::string(a) + " and " + std::string(b);
    const std::string order = "WordNet: " + std::string(a) + " ";
    const std::string end = " (" + senses + ")";
    switch (kind) {
        case LinkKind::synonyms:
            return pair + " are synonyms" + end;
        case LinkKind::antonyms:
            return pair + " are antonyms" + end;
        case LinkKind::indirect_antonyms:
            return pair + " are indirect antonyms" + end;
        case LinkKind::synonym_of_antonym:
            return pair + " are antonyms by way of " + std::string(via) + end;
        case LinkKind::is_a:
            return order + "is a kind of " + std::string(b) + end;
        case LinkKind::siblings:
            return pair + " are kinds of one thing" + end;
        case LinkKind::entails:
            return order + "entails " + std::string(b) + end;
        case LinkKind::derived:
            return pair + " are derivations of each other" + end;
        case LinkKind::pertains:
            return order + "pertains to " + std::string(b) + end;
    }
    return pair;
}

}  // namespace gainsay::lexicon
