// wordnet-pack DICTIONARY OUTPUT: WordNet 3.0's dictionary files (wndb(5WN)) to the one file that
// WordNet reads in place. Runs at build time only.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/lexicon/packed_wordnet.hpp"

namespace packed = gainsay::lexicon::packed;

namespace {

constexpr std::array<const char*, packed::classes> class_names = {"noun", "verb", "adj", "adv"};

unsigned class_of(char symbol) {
    switch (symbol) {
        case 'n':
            return 0;
        case 'v':
            return 1;
        case 'r':
            return 3;
        default:
            return 2;  // 'a' and the satellite 's'
    }
}

unsigned class_of_sense_key(
    char digit) {  // senseidx(5WN): 1 noun, 2 verb, 3 adjective, 4 adverb, 5 satellite
    return digit == '5' ? 2U : static_cast<unsigned>(digit - '1');
}

std::string folded(std::string_view text) {
    std::string out(text.substr(0, text.find('(')));  // data files mark adjectives: "galore(ip)"
    std::transform(out.begin(), out.end(), out.begin(), packed::fold);
    return out;
}

// A synset of one class, by its offset in that class's data file.
std::uint64_t key(unsigned word_class, std::uint32_t offset) {
    return std::uint64_t{word_class} << 32U | offset;
}

struct Word {
    std::array<std::vector<std::uint32_t>, packed::classes> synsets;
    std::array<std::vector<std::uint32_t>, packed::classes> frequency;
    std::uint8_t irregular = 0;
};

struct Pointer {  // lexical, word numbers from 1; 0 means the whole synset
    std::uint64_t from, to;
    unsigned word_from, word_to;
    packed::LexicalKind kind;
};

class Packer {
public:
    explicit Packer(std::string folder) : folder_(std::move(folder)) {}

    void read() {
        for (unsigned c = 0; c < packed::classes; ++c) read_index(c);
        read_frequencies();
        for (unsigned c = 0; c < packed::classes; ++c) read_data(c);
        resolve_pointers();
        for (unsigned c = 0; c < packed::classes; ++c) read_exceptions(c);
    }
    void write(const std::string& path) const;

private:
    std::ifstream open(const std::string& name) const {
        std::ifstream file(folder_ + "/" + name);
        if (!file) throw std::runtime_error("cannot read " + folder_ + "/" + name);
        return file;
    }
    std::uint32_t lemma_id(const std::string& lemma) {
        const auto [place, fresh] =
            ids_.try_emplace(lemma, static_cast<std::uint32_t>(words_.size()));
        if (fresh) {
            words_.emplace_back();
            texts_.push_back(lemma);
        }
        return place->second;
    }
    std::uint32_t synset_id(std::uint64_t synset) {
        const auto [place, fresh] =
            synsets_.try_emplace(synset, static_cast<std::uint32_t>(links_.size()));
        if (fresh) links_.emplace_back();
        return place->second;
    }
    // The number of the sense in which a lemma belongs to a synset; 0 if it does not.
    std::uint8_t sense_number(const std::string& lemma, std::uint64_t synset) const {
        const auto& senses = words_[ids_.at(lemma)].synsets[synset >> 32U];
        const auto place = std::find(senses.begin(), senses.end(), synsets_.at(synset));
        return place == senses.end() ? std::uint8_t{0}
                                     : static_cast<std::uint8_t>(place - senses.begin() + 1);
    }

    void read_index(unsigned c);
    void read_frequencies();
    void read_data(unsigned c);
    void read_exceptions(unsigned c);
    void resolve_pointers();
    void add_link(std::uint64_t from, std::uint64_t to, packed::SynsetLink kind);

    std::string folder_;
    std::vector<Word> words_;
    std::vector<std::string> texts_;
    std::unordered_map<std::string, std::uint32_t> ids_;
    std::unordered_map<std::uint64_t, std::uint32_t> synsets_;
    std::unordered_map<std::uint64_t, std::vector<std::string>> members_;
    std::vector<std::vector<std::uint32_t>> links_;
    std::vector<Pointer> pointers_;
    std::vector<packed::LexicalLink> lexical_;
    std::map<std::uint32_t, std::uint32_t> exceptions_;
};

void Packer::read_index(unsigned c) {
    std::ifstream file = open(std::string("index.") + class_names[c]);
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(' ')) continue;  // the licence
        std::istringstream fields(line);
        std::string lemma, skip;
        unsigned senses = 0, pointers = 0;
        fields >> lemma >> skip >> senses >> pointers;
        for (unsigned i = 0; i < pointers + 2; ++i) fields >> skip;
        Word& word = words_[lemma_id(folded(lemma))];
        for (unsigned i = 0; i < senses; ++i) {
            std::uint32_t offset = 0;
            fields >> offset;
            word.synsets[c].push_back(synset_id(key(c, offset)));
        }
        word.frequency[c].assign(senses, 0);
    }
}

void Packer::read_frequencies() {
    std::ifstream file = open("cntlist.rev");  // "abandon%2:40:00:: sense-number count"
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string sense_key;
        unsigned sense = 0, count = 0;
        fields >> sense_key >> sense >> count;
        const std::size_t percent = sense_key.find('%');
        if (percent == std::string::npos || sense == 0) continue;
        const auto place = ids_.find(folded(sense_key.substr(0, percent)));
        if (place == ids_.end()) continue;
        auto& counts = words_[place->second].frequency[class_of_sense_key(sense_key[percent + 1])];
        if (sense <= counts.size()) counts[sense - 1] = std::min(count, packed::most_frequent);
    }
}

void Packer::add_link(std::uint64_t from, std::uint64_t to, packed::SynsetLink kind) {
    const std::uint32_t link = kind << 28U | synset_id(to);
    auto& links = links_[synset_id(from)];
    if (std::find(links.begin(), links.end(), link) == links.end()) links.push_back(link);
}

void Packer::read_data(unsigned c) {
    std::ifstream file = open(std::string("data.") + class_names[c]);
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with(' ')) continue;
        std::istringstream fields(line);
        std::uint32_t offset = 0;
        std::string skip, hex, word;
        fields >> offset >> skip >> skip >> hex;
        const std::uint64_t synset = key(c, offset);
        for (unsigned long i = std::stoul(hex, nullptr, 16); i > 0; --i) {
            fields >> word >> skip;
            members_[synset].push_back(folded(word));
        }
        unsigned pointers = 0;
        fields >> pointers;
        for (unsigned i = 0; i < pointers; ++i) {
            std::string symbol, target_class, words;
            std::uint32_t target_offset = 0;
            fields >> symbol >> target_offset >> target_class >> words;
            const std::uint64_t target = key(class_of(target_class.at(0)), target_offset);
            const auto from = static_cast<unsigned>(std::stoul(words.substr(0, 2), nullptr, 16));
            const auto to = static_cast<unsigned>(std::stoul(words.substr(2), nullptr, 16));
            if (symbol == "@" || symbol == "@i") add_link(synset, target, packed::hypernym);
            if (symbol == "*" || symbol == ">") add_link(synset, target, packed::entailment);
            if (symbol == "&") add_link(synset, target, packed::similar);
            if (symbol == "!") {
                add_link(synset, target, packed::antonym);
                pointers_.push_back({synset, target, from, to, packed::antonym_of});
            }
            if (symbol == "+")
                pointers_.push_back({synset, target, from, to, packed::derived_from});
            if (symbol == "\\")
                pointers_.push_back({synset, target, from, to, packed::pertains_to});
        }
    }
}

void Packer::resolve_pointers() {
    for (const Pointer& pointer : pointers_) {
        if (pointer.word_from == 0 || pointer.word_to == 0) continue;
        const std::string& a = members_.at(pointer.from).at(pointer.word_from - 1);
        const std::string& b = members_.at(pointer.to).at(pointer.word_to - 1);
        const auto class_a = static_cast<std::uint32_t>(pointer.from >> 32U);
        const auto class_b = static_cast<std::uint32_t>(pointer.to >> 32U);
        const std::uint8_t sense_a = sense_number(a, pointer.from);
        const std::uint8_t sense_b = sense_number(b, pointer.to);
        if (sense_a == 0 || sense_b == 0) continue;
        lexical_.push_back({ids_.at(a) << 2U | class_a, ids_.at(b) << 2U | class_b, pointer.kind,
                            sense_a, sense_b, 0});
    }
    const auto order = [](const packed::LexicalLink& x, const packed::LexicalLink& y) {
        return std::tie(x.a, x.kind, x.sense_a, x.sense_b, x.b) <
               std::tie(y.a, y.kind, y.sense_a, y.sense_b, y.b);
    };
    std::sort(lexical_.begin(), lexical_.end(), order);
}

void Packer::read_exceptions(unsigned c) {
    std::ifstream file = open(std::string(class_names[c]) + ".exc");
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string form, base;
        if (!(fields >> form >> base)) continue;
        const std::uint32_t form_id = lemma_id(folded(form));
        const std::uint32_t base_id = lemma_id(folded(base));
        words_[form_id].irregular |= static_cast<std::uint8_t>(1U << c);
        exceptions_.try_emplace(form_id << 2U | c, base_id);
    }
}

template <class Value>
void put(std::ofstream& out, const std::vector<Value>& values) {
    out.write(reinterpret_cast<const char*>(values.data()),
              static_cast<std::streamsize>(values.size() * sizeof(Value)));
}

void Packer::write(const std::string& path) const {
    std::vector<char> text;
    std::vector<packed::Lemma> lemmas;
    std::vector<std::uint32_t> senses;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        packed::Lemma lemma{};
        if (texts_[i].size() > 255) throw std::runtime_error("lemma too long: " + texts_[i]);
        lemma.text = static_cast<std::uint32_t>(text.size());
        lemma.length = static_cast<std::uint8_t>(texts_[i].size());
        lemma.first_sense = static_cast<std::uint32_t>(senses.size());
        lemma.irregular = words_[i].irregular;
        text.insert(text.end(), texts_[i].begin(), texts_[i].end());
        for (unsigned c = 0; c < packed::classes; ++c) {
            const auto& synsets = words_[i].synsets[c];
            lemma.senses[c] = static_cast<std::uint8_t>(synsets.size());
            for (std::size_t s = 0; s < synsets.size(); ++s)
                senses.push_back(synsets[s] | words_[i].frequency[c][s] << packed::synset_bits);
        }
        lemmas.push_back(lemma);
    }
    while (text.size() % 4 != 0) text.push_back('\0');
    if (links_.size() > packed::synset_mask) throw std::runtime_error("too many synsets");

    std::size_t slot_count = 1;
    while (slot_count < words_.size() * 3 / 2) slot_count *= 2;
    std::vector<std::uint32_t> slots(slot_count, 0);
    for (std::uint32_t i = 0; i < texts_.size(); ++i) {
        std::size_t slot = packed::hash(texts_[i]) & (slot_count - 1);
        while (slots[slot] != 0) slot = (slot + 1) & (slot_count - 1);
        slots[slot] = i + 1;
    }
    std::vector<std::uint32_t> first_links, links;
    for (const auto& of_synset : links_) {
        first_links.push_back(static_cast<std::uint32_t>(links.size()));
        links.insert(links.end(), of_synset.begin(), of_synset.end());
    }
    first_links.push_back(static_cast<std::uint32_t>(links.size()));
    std::vector<packed::Exception> exceptions;
    for (const auto& [form, base] : exceptions_) exceptions.push_back({form, base});

    const auto count = [](const auto& table) { return static_cast<std::uint32_t>(table.size()); };
    const packed::Header header{packed::magic, count(text),     count(slots),
                                count(lemmas), count(senses),   count(links_),
                                count(links),  count(lexical_), count(exceptions)};
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(&header), sizeof header);
    put(out, text);
    put(out, slots);
    put(out, lemmas);
    put(out, senses);
    put(out, first_links);
    put(out, links);
    put(out, lexical_);
    put(out, exceptions);
    out.flush();
    if (!out) throw std::runtime_error("cannot write " + path);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: wordnet-pack DICTIONARY OUTPUT\n";
        return 2;
    }
    try {
        Packer packer(argv[1]);
        packer.read();
        packer.write(argv[2]);
    } catch (const std::exception& error) {
        std::cerr << "wordnet-pack: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
