#include "grammar/segmentation/icu_breaks.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include <stdexcept>

namespace gainsay::grammar {

struct IcuBreaks::State {
    std::unique_ptr<icu::BreakIterator> iterator;
    UText text = UTEXT_INITIALIZER;

    ~State() { utext_close(&text); }
};

IcuBreaks::IcuBreaks(BreakKind kind) : state_(std::make_unique<State>()) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale& english = icu::Locale::getUS();
    state_->iterator.reset(kind == BreakKind::sentence
                               ? icu::BreakIterator::createSentenceInstance(english, status)
                               : icu::BreakIterator::createWordInstance(english, status));
    if (U_FAILURE(status))
        throw std::runtime_error(std::string("ICU has no break rules: ") + u_errorName(status));
}

IcuBreaks::~IcuBreaks() = default;
IcuBreaks::IcuBreaks(IcuBreaks&&) noexcept = default;
IcuBreaks& IcuBreaks::operator=(IcuBreaks&&) noexcept = default;

void IcuBreaks::find(std::string_view text, std::vector<std::uint32_t>& out) {
    out.clear();
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&state_->text, text.data(), static_cast<int64_t>(text.size()), &status);
    state_->iterator->setText(&state_->text, status);
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
    for (int32_t at = state_->iterator->first(); at != icu::BreakIterator::DONE;
         at = state_->iterator->next())
        out.push_back(static_cast<std::uint32_t>(at));
}

}  // namespace gainsay::grammar
