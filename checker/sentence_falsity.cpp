#include "checker/sentence_falsity.hpp"

#include <algorithm>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

bool denied(const Word& w) {
    const auto said = lexicon::reporting(w.lemma, w.word_class);
    return said && said->mode == Mode::denied;
}

// What is told, shown or written, and can be false: "report", "rumour", "claim", "photo".
bool of_speech(const Word& w) {
    return w.word_class == WordClass::noun &&
           (lexicon::reporting(w.lemma, WordClass::noun) ||
            lexicon::WordNet::instance().is_a(w.lemma, "representation", WordClass::noun, 6, 1));
}

bool negated_before(const SentenceView& v, const Word& w) {
    const auto& negators = v.negators();
    return std::any_of(negators.begin(), negators.end(), [&](const Word& n) {
        return n.span.end <= w.span.begin && w.span.begin - n.span.end < 12;
    });
}

// "True", "real", "confirmed": negated, they deny, too.
bool calls_true(const Word& w) {
    if (w.word_class != WordClass::adjective) return false;
    const auto said = lexicon::reporting(w.lemma, w.word_class);
    return said && said->factive;
}

}  // namespace

Falsity falsity(std::span<const SentenceView> text) {
    Falsity out;
    for (const SentenceView& v : text) {
        if (v.sentence().question) continue;  // "Was it a hoax?" denies nothing
        for (std::size_t i = 0; i < v.words().size(); ++i) {
            const Word& w = *v.words()[i].word;
            const bool negated = negated_before(v, w);
            const bool not_true = negated && calls_true(w);
            if (!denied(w) && !not_true) continue;
            const bool attribute = w.word_class == WordClass::adjective && i + 1 < v.words().size();
            const bool speech = attribute ? of_speech(*v.words()[i + 1].word) : true;
            // "fake passports": things may be false where nothing is denied
            if (attribute && !speech && !v.words()[i].predicate && !not_true) continue;
            if (out.word == nullptr || w.word_class == WordClass::verb) out.word = &w;
            out.count += negated && !not_true ? 2 : 1;
            out.of_speech |= std::any_of(
                v.words().begin(), v.words().end(),
                [&](const ViewedWord& x) { return x.word != &w && of_speech(*x.word); });
        }
    }
    return out;
}

}  // namespace gainsay::checker
