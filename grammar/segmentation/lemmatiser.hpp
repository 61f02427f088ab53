// The dictionary form of a word, given its Penn tag: WordNet's exception lists, then detachment
// rules checked against WordNet's lemmas, as morphy does (Fellbaum 1998), extended to words WordNet
// does not know.
//
//   Lemmatiser lemmatiser;
//   lemmatiser.lemma("Studies", Tag::VBZ)   // "study"
//   lemmatiser.lemma("Netherlands", Tag::NNPS)   // "Netherlands": names keep their own form and
//   case
//
// Results are remembered. A view stays valid until `trim()` or the Lemmatiser's end; call `trim`
// between documents to bound the memory. For one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "grammar/token.hpp"

namespace gainsay::grammar {

// The same without a memory.
[[nodiscard]] std::string find_lemma(std::string_view word, Tag tag);

class Lemmatiser {
public:
    Lemmatiser();
    ~Lemmatiser();
    Lemmatiser(Lemmatiser&&) noexcept;
    Lemmatiser& operator=(Lemmatiser&&) noexcept;

    [[nodiscard]] std::string_view lemma(std::string_view word, Tag tag);
    // Forgets everything once more than `most` entries are remembered.
    void trim(std::size_t most = 100'000);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace gainsay::grammar
