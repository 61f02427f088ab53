#include "checker/claims/headline.hpp"

#include <cctype>
#include <string_view>

namespace gainsay::checker {
namespace {

// "Mill", "old mill": one of them, without an article.
bool bare(const Phrase& phrase) {
    return phrase.quantifier == Quantifier::none && phrase.head_class == WordClass::noun &&
           fold_name(phrase.text).find(phrase.head) != std::string::npos &&
           !phrase.text.ends_with('s');
}

}  // namespace

bool in_headline(const Proposition& p) {
    return p.sentence != nullptr && !p.sentence->text.empty() &&
           std::isalnum(static_cast<unsigned char>(p.sentence->text.back())) != 0;
}

bool names_no_one_thing(const Slot& slot, const Proposition& p, const Context& context) {
    return indefinite(slot) &&
           !(slot.filled() && context.one_situation() && in_headline(p) && bare(*slot.phrase));
}

}  // namespace gainsay::checker
