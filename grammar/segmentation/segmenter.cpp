#include "grammar/segmentation/segmenter.hpp"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "grammar/segmentation/characters.hpp"
#include "grammar/segmentation/sentence_rules.hpp"
#include "grammar/segmentation/token_rules.hpp"

namespace gainsay::grammar {

namespace {

using Breaker = std::unique_ptr<icu::BreakIterator>;

void check(UErrorCode error, const char* what) {
    if (U_FAILURE(error)) throw std::runtime_error(std::string(what) + ": " + u_errorName(error));
}

// Calls `use(begin, end)` for each piece between two breaks.
template <class Use>
void each_piece(icu::BreakIterator& breaker, std::string_view text, const Use& use) {
    UErrorCode error = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, text.data(), static_cast<std::int64_t>(text.size()), &error);
    breaker.setText(&view, error);
    check(error, "ICU text");
    std::int32_t begin = breaker.first();
    for (std::int32_t end = breaker.next(); end != icu::BreakIterator::DONE;
         begin = end, end = breaker.next())
        use(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    utext_close(&view);
}

}  // namespace

struct Segmenter::State {
    Breaker sentences;
    Breaker words;  // made when a script without blanks is first met

    State() {
        UErrorCode error = U_ZERO_ERROR;
        sentences.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getUS(), error));
        check(error, "ICU sentence breaks");
    }
    icu::BreakIterator& word_breaker() {
        if (!words) {
            UErrorCode error = U_ZERO_ERROR;
            words.reset(icu::BreakIterator::createWordInstance(icu::Locale::getUS(), error));
            check(error, "ICU word breaks");
        }
        return *words;
    }
};

Segmenter::Segmenter() : state_(std::make_unique<State>()) {}
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::vector<Span> Segmenter::sentences(std::string_view text) {
    std::vector<Span> out;
    const auto add = [&](std::size_t begin, std::size_t end) {
        while (begin < end && is_blank(decode(text, begin).code)) begin += decode(text, begin).size;
        while (end > begin && is_blank(decode_before(text, end).code))
            end -= decode_before(text, end).size;
        if (begin == end) return;
        const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        if (!out.empty() && is_joined(text, out.back().begin, out.back().end, begin))
            out.back().end = span.end;
        else
            out.push_back(span);
    };
    std::size_t done = 0;
    each_piece(*state_->sentences, text, [&](std::size_t begin, std::size_t end) {
        begin = std::max(begin, done);
        done = after_references(text, std::max(begin, end));
        add(begin, done);
    });
    return out;
}

std::vector<Span> Segmenter::tokens(std::string_view sentence, std::uint32_t offset) {
    std::vector<Span> out;
    out.reserve(sentence.size() / 4 + 4);
    tokens(sentence, offset, out);
    return out;
}

void Segmenter::tokens(std::string_view sentence, std::uint32_t offset, std::vector<Span>& out) {
    TokenScanner scanner(sentence, offset, out);
    while (const auto run = scanner.scan()) {
        const std::string_view unspaced = sentence.substr(run->begin, run->size());
        each_piece(state_->word_breaker(), unspaced, [&](std::size_t begin, std::size_t end) {
            scanner.add(run->begin + begin, run->begin + end);
        });
    }
}

}  // namespace gainsay::grammar
