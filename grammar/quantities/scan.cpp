#include "grammar/quantities/scan.hpp"

#include <algorithm>

namespace gainsay::grammar::figures {

Cursor next_start(Cursor at, Cursor last) {
    while (at < last) {
        if (is_digit(*at) || letter_at(at, last) != 0) return at;
        if (*at == '\xC2' && last - at > 1 && at[1] >= '\xBC' && at[1] <= '\xBE') return at;
        ++at;
        while (at < last && (static_cast<unsigned char>(*at) & 0xC0U) == 0x80U) ++at;
    }
    return last;
}

bool may_hold(Text text, Classes any_of) {
    if (std::any_of(text.first, text.last, is_digit)) return true;
    const Vocabulary& words = Vocabulary::instance();
    Cursor at = text.first;
    while ((at = next_start(at, text.last)) < text.last) {
        if (letter_at(at, text.last) == 0) return true;
        const Cursor end = skip_letters(at, text.last);
        if (words.is({at, static_cast<std::size_t>(end - at)}, any_of)) return true;
        at = end;
    }
    return false;
}

bool inside_word(Text text, Cursor at) {
    if (at == text.first) return false;
    Cursor before = at - 1;
    if (*before == '-' || *before == '_' || *before == '.') {
        if (before == text.first) return false;
        --before;
        if (*before == ')' || is_digit(*before)) return false;
    }
    return is_ascii_letter(*before) || (static_cast<unsigned char>(*before) >= 0x80 &&
                                        !word_before(before + 1, text.first).empty() &&
                                        word_before(before + 1, text.first).end == before + 1);
}

}  // namespace gainsay::grammar::figures
