#include "checker/alignment/privative.hpp"

#include "checker/words/word_classes.hpp"

namespace gainsay::checker {

const Word* privative(const Phrase& phrase) {
    for (std::size_t i = 0; i < phrase.words.size(); ++i) {
        const bool of_head = i < phrase.depth.size() && phrase.depth[i] == 1;
        if (of_head && phrase.words[i].lemma != phrase.head &&
            (in_class(phrase.words[i].lemma, AdverbClass::privative) ||
             in_class(phrase.words[i].text, AdverbClass::privative)))  // "aspiring"
            return &phrase.words[i];
    }
    return nullptr;
}

const Word* doubted(const Phrase& phrase) {
    for (std::size_t i = 0; i < phrase.words.size(); ++i)
        if (i < phrase.depth.size() && phrase.depth[i] == 1 &&
            (in_class(phrase.words[i].lemma, AdverbClass::doubting) ||
             in_class(phrase.words[i].text, AdverbClass::doubting)))
            return &phrase.words[i];
    return nullptr;
}

}  // namespace gainsay::checker
