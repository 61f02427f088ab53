// Text to claims: the grammar room's one door.
//
//   const grammar::Reader reader;                       // loads the model and WordNet once
//   Reading reading = reader.read(document);            // const, thread-safe: one Reader serves all threads
//   for (const Claim& claim : reading.claims) print(one_line(claim));
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.hpp"
#include "gainsay/document.hpp"

namespace gainsay {

struct Sentence {
    Span span;           // in the file
    std::string text;    // unwrapped
    std::uint32_t block = 0;
    BlockKind kind = BlockKind::paragraph;
    std::uint32_t tokens = 0;
    std::uint32_t understood = 0;    // tokens that some claim covers, punctuation included
    std::vector<Span> unread;        // pieces that no grammar rule took, in the file
    bool question = false;
    std::vector<Word> words;         // content words, for topics and rules
    std::vector<Word> negators;      // "not", "no", "never", "without" ...: words, not whole negated claims
    std::vector<Quantity> quantities;  // of the whole sentence, in order
    // What it says, without what only stands around it: who says it ("..., the council said"), what ties it to the text
    // ("However, ..."), where to look it up ("... (see page 12)"). The whole sentence where nothing does.
    Span core;       // in the file; empty: not told, the whole
    Span core_text;  // in `text`
};

// A person, organisation, product or place that claims talk about.
struct Entity {
    std::string name;                  // canonical: the longest or first form seen
    std::vector<std::string> aliases;  // other forms seen, "HUAWEI CLOUD"
    std::string part_of;               // canonical name of the whole: "Huawei" for "Huawei Cloud"; "" if none
    std::uint32_t mentions = 0;
};

struct Reading {
    std::vector<Sentence> sentences;
    std::vector<Claim> claims;  // ordered by sentence, then by position
    std::vector<Entity> entities;
    std::string voice;  // canonical entity that "we" stands for; "" if unknown
    // Understood tokens among all tokens; 1 when there are none.
    [[nodiscard]] double coverage() const {
        std::uint64_t all = 0;
        std::uint64_t understood = 0;
        for (const Sentence& sentence : sentences) {
            all += sentence.tokens;
            understood += sentence.understood;
        }
        return all == 0 ? 1.0 : static_cast<double>(understood) / static_cast<double>(all);
    }
};

namespace grammar {

class Reader {
public:
    Reader();
    ~Reader();
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;

    // Claims of a whole document, with names, pronouns and dates resolved across it.
    [[nodiscard]] Reading read(const Document& document) const;
    // Claims of one text that stands alone (a benchmark pair, `why "A" "B"`).
    [[nodiscard]] Reading read_text(std::string_view text) const;
    // Extractions of one sentence whose tokens are separated by blanks, kept as they are. `features`: each with the
    // features of its confidence, for fitting (Detail::full alone).
    [[nodiscard]] std::vector<Extraction> extract(std::string_view tokenised, Detail detail, bool features = false) const;
    // The same for a sentence of running text (`Sentence::text`); its tokens are joined by blanks in the extractions.
    [[nodiscard]] std::vector<Extraction> extract_text(std::string_view sentence, Detail detail) const;
    // The syntax tree of one sentence, indented, for tests and `claims --tree`.
    [[nodiscard]] std::string dump(std::string_view sentence) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace grammar
}  // namespace gainsay
