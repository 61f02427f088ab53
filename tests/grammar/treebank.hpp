// Universal Dependencies files as raw text with the spans of their sentences and tokens, for
// accuracy tests. They are third-party data and not part of this project: GAINSAY_SHARED names the
// folder that holds `treebank/`, "../shared" if it is not set.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "gainsay/span.hpp"
#include "grammar/token.hpp"

namespace gainsay::grammar::testing {

struct GoldToken {
    Span span;
    std::string lemma;
    std::string tag;
};

// A paragraph: sentences joined as they stood.
struct GoldText {
    std::string text;
    std::vector<Span> sentences;
    std::vector<GoldToken> tokens;
    std::vector<std::uint32_t> tokens_of;  // per sentence
};

inline std::filesystem::path treebank_file(const std::string& name) {
    const char* shared = std::getenv("GAINSAY_SHARED");
    const std::filesystem::path folder =
        shared != nullptr ? std::filesystem::path(shared)
                          : std::filesystem::path(GAINSAY_SOURCE_DIR) / ".." / "shared";
    return folder / "treebank" / name;
}

inline std::vector<GoldText> read_treebank(const std::filesystem::path& path) {
    std::vector<GoldText> texts(1);
    std::ifstream file(path);
    bool space = false;  // before the next token
    std::uint32_t begin = 0;
    std::size_t first = 0;
    int surface_end = 0;  // last id of the multiword token being read
    bool surface_space = true;
    const auto end_sentence = [&] {
        GoldText& text = texts.back();
        if (text.tokens.size() == first) return;
        text.sentences.push_back({begin, text.tokens.back().span.end});
        text.tokens_of.push_back(static_cast<std::uint32_t>(text.tokens.size() - first));
        first = text.tokens.size();
    };
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) {
            end_sentence();
            surface_end = 0;
        } else if (line.starts_with("# newdoc") || line.starts_with("# newpar")) {
            if (!texts.back().tokens.empty()) texts.emplace_back();
            first = 0;
            space = false;
        } else if (line[0] != '#') {
            std::vector<std::string> fields;
            std::istringstream stream(line);
            for (std::string field; std::getline(stream, field, '\t');) fields.push_back(field);
            const bool spaced = fields.at(9).find("SpaceAfter=No") == std::string::npos;
            if (fields[0].find('.') != std::string::npos) continue;
            if (const auto hyphen = fields[0].find('-'); hyphen != std::string::npos) {
                surface_end = std::stoi(fields[0].substr(hyphen + 1));
                surface_space = spaced;
                continue;
            }
            const int id = std::stoi(fields[0]);
            GoldText& text = texts.back();
            if (space && !text.text.empty()) text.text += ' ';
            const auto at = static_cast<std::uint32_t>(text.text.size());
            if (text.tokens.size() == first) begin = at;
            text.text += fields[1];
            text.tokens.push_back(
                {{at, static_cast<std::uint32_t>(text.text.size())}, fields[2], fields[4]});
            space = id < surface_end ? false : id == surface_end ? surface_space : spaced;
        }
    }
    end_sentence();
    return texts;
}

struct Score {
    std::size_t right = 0, gold = 0, found = 0;
    [[nodiscard]] double f1() const {
        return gold + found == 0
                   ? 1.0
                   : 2.0 * static_cast<double>(right) / static_cast<double>(gold + found);
    }
    void add(const std::vector<Span>& expected, const std::vector<Span>& actual) {
        const std::set<Span> all(expected.begin(), expected.end());
        for (const Span span : actual) right += all.count(span);
        gold += expected.size();
        found += actual.size();
    }
};

}  // namespace gainsay::grammar::testing
