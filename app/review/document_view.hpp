// A document with the words of a finding marked in it, at their line. Shows the file if it still
// says what was read, and else the sentences as they were read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/review/data.hpp"
#include "app/review/key.hpp"
#include "app/review/line.hpp"

namespace gainsay::app::review {

class DocumentView {
public:
    DocumentView(Data& data, const gainsay::Evidence& side, char letter);

    [[nodiscard]] Lines lines(std::size_t width, std::size_t height);
    bool press(const Key& key);  // moving; false for anything else

private:
    struct Row {
        std::uint32_t number = 0;  // of the line; 0: not known
        std::string text;          // with mark signs
        bool quote = false;        // belongs to the sentence of the finding
    };
    void show_file(const std::string& bytes, const gainsay::Evidence& side);
    void show_sentences(const std::vector<store::StoredSentence>& sentences,
                        const gainsay::Evidence& side);
    void fold(std::size_t width);

    std::string title_;
    std::string notice_;
    std::vector<Row> rows_;
    std::size_t folded_for_ = 0;  // the width that `folded_` was made for
    Lines folded_;
    std::size_t start_ = 0;  // of the quote, in `folded_`
    std::size_t first_ = 0;
    std::size_t page_ = 1;
    bool at_quote_ = true;  // nobody has moved yet: the quote stays in sight
};

}  // namespace gainsay::app::review
