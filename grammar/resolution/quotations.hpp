// Who speaks inside quotation marks. Marks may span sentences of one block; the speaker may be
// named before, after or in the sentence that follows, so a quotation has a speaker of its own who
// is bound when he is known.
#pragma once

#include "grammar/resolution/memory.hpp"

namespace gainsay::grammar {

class Quotations {
public:
    // Marks the quoted words in `memory.meanings`.
    void begin_sentence(const Tree& tree, Memory& memory);
    // After the words outside quotation marks are resolved: who says what is quoted.
    void find_speaker(const Tree& tree, Memory& memory);
    // Of the words quoted in this sentence; nobody if there are none.
    [[nodiscard]] EntityId speaker() const { return speaker_; }

private:
    bool open_ = false;
    bool any_ = false;              // something is quoted in this sentence
    bool carried_ = false;          // the quotation began in a sentence before
    std::uint32_t last_begin_ = 0;  // of the sentence before, to notice a new block
    EntityId speaker_ = nobody;
    EntityId last_speaker_ = nobody;  // in this block
};

}  // namespace gainsay::grammar
