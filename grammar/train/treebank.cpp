#include "grammar/train/treebank.hpp"

#include <charconv>
#include <fstream>
#include <string_view>

#include "gainsay/error.hpp"

namespace gainsay::grammar::train {
namespace {

enum Column : std::size_t { id, form, lemma, upos, xpos, feats, head, deprel, column_count };

std::vector<std::string_view> columns_of(std::string_view line) {
    std::vector<std::string_view> out;
    for (std::size_t begin = 0; begin <= line.size();) {
        const std::size_t end = std::min(line.find('\t', begin), line.size());
        out.push_back(line.substr(begin, end - begin));
        begin = end + 1;
    }
    return out;
}

int number_of(std::string_view text, const Place& place) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0) {
        throw Error(ExitCode::usage, place, "the head is not a number");
    }
    return value;
}

GoldWord word_of(const std::vector<std::string_view>& columns, const Place& place) {
    GoldWord word;
    word.text = columns[form];
    word.label = {parse_tag(columns[xpos]), parse_universal(columns[upos])};
    word.head = number_of(columns[head], place) - 1;
    word.relation = parse_relation(columns[deprel]);
    return word;
}

void finish(GoldSentence& sentence, const Place& place, Treebank& treebank) {
    if (sentence.empty()) return;
    const int size = static_cast<int>(sentence.size());
    for (GoldWord& word : sentence) {
        if (word.head >= size)
            throw Error(ExitCode::usage, place, "a head is outside its sentence");
        if (word.head < 0) word.head = size;
    }
    treebank.push_back(std::move(sentence));
    sentence.clear();
}

enum class Noise { capitals, lower_case, headline };

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

GoldSentence recased(GoldSentence sentence, Noise noise) {
    for (GoldWord& word : sentence) {
        std::string& text = word.text;
        if (noise == Noise::lower_case) text = perceptron::lower_ascii(text);
        if (noise == Noise::capitals) {
            for (char& c : text) c = upper(c);
        }
        // Headlines leave short function words small.
        if (noise == Noise::headline && (text.size() > 3 || word.relation == Relation::root)) {
            text[0] = upper(text[0]);
        }
    }
    return sentence;
}

}  // namespace

Treebank read_treebank(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw Error(ExitCode::usage, Place{path}, "cannot be read");
    Treebank treebank;
    GoldSentence sentence;
    std::string line;
    Place place{path, 0, 0};
    while (std::getline(file, line)) {
        ++place.line;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.empty()) finish(sentence, place, treebank);
        if (line.empty() || line[0] == '#') continue;
        const auto columns = columns_of(line);
        if (columns.size() < column_count) {
            throw Error(ExitCode::usage, place, "expected ten columns separated by tabs");
        }
        if (columns[id].find_first_of("-.") != std::string_view::npos) continue;
        sentence.push_back(word_of(columns, place));
    }
    finish(sentence, place, treebank);
    if (treebank.empty()) throw Error(ExitCode::usage, Place{path}, "no sentence in it");
    return treebank;
}

Treebank with_case_noise(const Treebank& treebank) {
    Treebank out = treebank;
    for (std::size_t i = 0; i < treebank.size(); ++i) {
        if (i % 20 == 3) out.push_back(recased(treebank[i], Noise::capitals));
        if (i % 20 == 9) out.push_back(recased(treebank[i], Noise::lower_case));
        if (i % 20 == 15) out.push_back(recased(treebank[i], Noise::headline));
    }
    return out;
}

}  // namespace gainsay::grammar::train
