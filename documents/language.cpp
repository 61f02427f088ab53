// Which language a document is in, by its script and its function words (Ingle 1976; short lists of
// closed-class words tell languages as well as letter statistics do, and can be read).
#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <vector>

#include "documents/text.hpp"
#include "gainsay/documents.hpp"

extern "C" const char document_languages_begin[];
extern "C" const char document_languages_end[];

namespace gainsay::documents {

namespace {

constexpr std::size_t sample = 5000;     // words
constexpr std::size_t fewest = 10;       // words that can tell anything
constexpr std::size_t few = 25;          // words of which English ones must be rare
constexpr double share_of_prose = 0.14;  // of function words, in any language

struct Languages {
    std::vector<std::string> names;                                     // English is the first
    std::unordered_map<std::string, std::vector<std::size_t>> by_word;  // in which languages

    Languages() {
        const std::string_view file(
            document_languages_begin,
            static_cast<std::size_t>(document_languages_end - document_languages_begin));
        for (std::size_t at = 0; at < file.size();) {
            const std::size_t end = std::min(file.find('\n', at), file.size());
            const std::string_view line = trimmed(file.substr(at, end - at));
            at = end + 1;
            if (line.empty() || line.front() == ';') continue;
            if (line.front() == '[') {
                names.emplace_back(line.substr(1, line.size() - 2));
                continue;
            }
            for (const std::string_view word : words(line)) add(std::string(word));
        }
    }

private:
    void add(const std::string& word) {
        auto& of = by_word[word];
        const std::size_t language = names.size() - 1;
        if (of.empty() || (of.front() != 0 && of.back() != language)) of.push_back(language);
    }
};

struct Script {
    char32_t first;
    char32_t last;
    std::string_view language;  // or what may be said of it
};
constexpr std::array<Script, 13> scripts = {{{0x0370, 0x03FF, "Greek"},
                                             {0x0400, 0x052F, "a language in Cyrillic letters"},
                                             {0x0590, 0x05FF, "Hebrew"},
                                             {0x0600, 0x06FF, "a language in Arabic letters"},
                                             {0x0900, 0x0DFF, "an Indian language"},
                                             {0x0E00, 0x0E7F, "Thai"},
                                             {0x10A0, 0x10FF, "Georgian"},
                                             {0x0530, 0x058F, "Armenian"},
                                             {0x1100, 0x11FF, "Korean"},
                                             {0xAC00, 0xD7AF, "Korean"},
                                             {0x3040, 0x30FF, "Japanese"},
                                             {0x3400, 0x9FFF, "Chinese"},
                                             {0x20000, 0x3134F, "Chinese"}}};

class Counter {
public:
    explicit Counter(const Languages& languages)
        : languages_(languages), hits_(languages.names.size()) {}

    void read(std::string_view text) {
        std::string word;
        for (std::size_t at = 0; at < text.size() && words_ < sample;) {
            const CodePoint point = decode(text, at);
            const std::size_t size = std::max<std::size_t>(point.size, 1);
            if (is_letter(point.value)) {
                ++letters_;
                count_script(point.value);
                append_lower(word, text.substr(at, size), point.value);
            } else if (point.value != U'\'' && point.value != 0x2019) {
                finish(word);
            }
            at += size;
        }
        finish(word);
    }

    [[nodiscard]] std::string language() const {
        // Japanese is written with Chinese characters too.
        const auto japanese = by_script_.find("Japanese");
        std::size_t foreign = 0;
        std::string_view most;
        for (const auto& [name, count] : by_script_) {
            foreign += count;
            if (most.empty() || count > by_script_.at(most)) most = name;
        }
        if (foreign >= 10 && foreign * 2 > letters_)
            return std::string(japanese != by_script_.end() && japanese->second * 10 > foreign
                                   ? "Japanese"
                                   : most);
        if (words_ < fewest) return "";
        const auto best = std::max_element(hits_.begin() + 1, hits_.end());
        const double share = static_cast<double>(*best) / static_cast<double>(words_);
        if (share < share_of_prose || *best < hits_[0] * 2) return "";
        if (words_ < few && (*best < 4 || *best < hits_[0] * 3)) return "";
        return languages_.names[static_cast<std::size_t>(best - hits_.begin())];
    }

private:
    static void append_lower(std::string& word, std::string_view letter, char32_t value) {
        if (value >= 'A' && value <= 'Z') {
            word.push_back(static_cast<char>(value - 'A' + 'a'));
        } else if (value >= 0xC0 && value <= 0xDE && value != 0xD7) {
            append_utf8(word, value + 0x20);  // Latin-1 capitals
        } else {
            word += letter;
        }
    }

    void count_script(char32_t value) {
        for (const Script& script : scripts)
            if (value >= script.first && value <= script.last) ++by_script_[script.language];
    }

    void finish(std::string& word) {
        if (word.empty()) return;
        ++words_;
        if (const auto found = languages_.by_word.find(word); found != languages_.by_word.end())
            for (const std::size_t language : found->second) ++hits_[language];
        word.clear();
    }

    const Languages& languages_;
    std::vector<std::size_t> hits_;
    std::map<std::string_view, std::size_t> by_script_;
    std::size_t words_ = 0;
    std::size_t letters_ = 0;
};

}  // namespace

std::string language_of(const Document& document) {
    static const Languages languages;
    Counter counter(languages);
    for (const Block& block : document.blocks) counter.read(block.text);
    return counter.language();
}

}  // namespace gainsay::documents
