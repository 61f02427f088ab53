#include "checker/words/word_information.hpp"

#include <cmath>

#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {

double information(const Word& word) {
    if (word.word_class == WordClass::proper) return 1.5;
    const unsigned seen = lexicon::WordNet::instance().frequency(word.lemma, word.word_class);
    return 1.0 / (1.0 + 0.15 * std::log1p(static_cast<double>(seen)));
}

}  // namespace gainsay::checker
