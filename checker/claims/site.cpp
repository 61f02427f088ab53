#include "checker/claims/site.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "checker/claims/proposition.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/closed_lists.hpp"

extern "C" {
extern const char places_begin[];
extern const char places_end[];
}

namespace gainsay::checker {
namespace {

std::string_view data() { return {places_begin, places_end}; }

// By kind of building or ground: the rows that it stands in.
const ByWord<std::vector<std::uint16_t>>& families() {
    static const ByWord<std::vector<std::uint16_t>> loaded = [] {
        ByWord<std::vector<std::uint16_t>> out;
        std::uint16_t row = 0;
        for_each_line(data(), [&](std::string_view line) {
            constexpr std::string_view opening = "family:";
            if (!line.starts_with(opening)) return;
            for_each_item(line.substr(opening.size()), ',',
                          [&](std::string_view word) { out[std::string(word)].push_back(row); });
            ++row;
        });
        return out;
    }();
    return loaded;
}

// Reads phrases of place off the words behind a verb.
class SiteReader {
public:
    SiteReader(const Proposition& p, std::span<const ClauseWord> words) : p_(p), words_(words) {}

    [[nodiscard]] std::optional<Site> from(std::size_t first) {
        at_ = first;
        Site out;
        out.first = first;
        std::optional<SitePart> part = next_part(words_[at_++].text);
        if (!part || !a_place(*part)) return std::nullopt;
        std::size_t end = at_;
        out.parts.push_back(*std::move(part));
        while (at_ < words_.size()) {
            part = further(out.parts.back());
            if (!part) break;
            end = at_;
            out.parts.push_back(*std::move(part));
        }
        if (goes_on_with_another(end)) return std::nullopt;
        out.span = span_of(words_.subspan(first + 1, end - first - 1));
        out.text = text_of(out.span);
        return out;
    }

    [[nodiscard]] bool tells_time(const ClauseWord& word) const {
        if (lexicon::time_noun(word.text) || row_of(word.text) != 0) return true;
        return std::any_of(p_.adjuncts.begin(), p_.adjuncts.end(), [&](const Adjunct& a) {
            return a.role == Role::time && a.slot.filled() &&
                   a.slot.phrase->span.overlaps(word.span);
        });
    }

private:
    [[nodiscard]] std::string text_of(Span span) const {
        const Sentence& s = *p_.sentence;
        return s.text.substr(span.begin - s.span.begin, span.end - span.begin);
    }

    [[nodiscard]] bool capital(const ClauseWord& word) const {
        const char c = text_of(word.span)[0];
        return c >= 'A' && c <= 'Z';
    }

    [[nodiscard]] const Word* known(const ClauseWord& word) const {
        const auto& all = p_.sentence->words;
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const Word& w) { return w.span.begin == word.span.begin; });
        return found == all.end() ? nullptr : &*found;
    }

    // "The former laundry site", "Sedge Farm": names nothing where it tells when.
    [[nodiscard]] std::optional<SitePart> next_part(std::string preposition) {
        SitePart out;
        out.preposition = std::move(preposition);
        if (at_ < words_.size() && place_words().has("opener", words_[at_].text)) {
            out.article = words_[at_].text == "the";
            ++at_;
        }
        bool open = true;
        while (open && at_ < words_.size() && !tells_time(words_[at_]) && take(out))
            open = !words_[at_++].ends_clause;
        if (out.name.empty() && out.kind.empty()) return std::nullopt;
        const std::string both = out.maker + " " + out.kind;
        if (families().contains(both)) out.kind = both;
        return out;
    }

    bool take(SitePart& out) const {
        const ClauseWord& word = words_[at_];
        if (capital(word)) {
            if (!out.kind.empty()) return false;
            out.name += (out.name.empty() ? "" : " ") + text_of(word.span);
            return true;
        }
        if (!out.name.empty() && word.text.find_first_not_of("0123456789") == std::string::npos) {
            out.name += " " + word.text;  // "Building 7"
            return true;
        }
        const Word* w = known(word);
        if (w == nullptr) return false;
        const bool kind = names_a_kind(w->lemma) || names_a_kind(word.text);
        if (w->word_class == WordClass::noun || kind) {
            out.maker = std::exchange(out.kind, names_a_kind(word.text) ? word.text : w->lemma);
            return true;
        }
        const bool modifies = w->word_class == WordClass::adjective ||
                              w->word_class == WordClass::verb ||
                              w->word_class == WordClass::number;
        if (!modifies || !out.name.empty() || !out.kind.empty()) return false;
        out.bygone = out.bygone || place_words().has("bygone", word.text);
        return true;
    }

    // "In honour of", "in sandstone" is no place.
    static bool a_place(const SitePart& part) {
        const PhraseLists& lists = place_words();
        return part.kind.empty() || names_a_kind(part.kind) || lists.has("generic", part.kind) ||
               lists.has("side", part.kind) || lists.has("holder", part.kind);
    }

    // What the last part lies in; leaves `at_` where it was if nothing follows.
    [[nodiscard]] std::optional<SitePart> further(const SitePart& last) {
        const std::size_t start = at_;
        const std::string& word = words_[at_].text;
        const bool behind_comma = words_[at_ - 1].ends_clause;
        std::optional<SitePart> out;
        if (place_words().has("preposition", word) || (word == "of" && !last.kind.empty())) {
            ++at_;
            out = next_part(word);
        } else if (behind_comma && capital(words_[at_])) {
            out = next_part("");
        }
        if (!out) at_ = start;
        return out;
    }

    // "... AND HULL", "... and at Sedge Farm".
    [[nodiscard]] bool goes_on_with_another(std::size_t end) const {
        if (end >= words_.size()) return false;
        const std::string& word = words_[end].text;
        if (word == "or" || word == "plus" || word == "but") return true;
        if (word != "and" || end + 1 >= words_.size()) return false;
        const ClauseWord& next = words_[end + 1];
        const Word* w = known(next);
        return capital(next) || place_words().has("opener", next.text) ||
               place_words().has("preposition", next.text) ||
               (w != nullptr && w->word_class != WordClass::verb);
    }

    const Proposition& p_;
    std::span<const ClauseWord> words_;
    std::size_t at_ = 0;
};

// Words that stand in the file, so that their case and classes are known.
bool in_place(std::span<const ClauseWord> words, const Proposition& p) {
    return p.sentence != nullptr && !words.empty() &&
           words.front().span.end > words.front().span.begin;
}

}  // namespace

const PhraseLists& place_words() {
    static const PhraseLists loaded(data());
    return loaded;
}

bool names_a_kind(std::string_view word) { return families().contains(word); }

bool two_kinds(std::string_view x, std::string_view y) {
    const auto of_x = families().find(x);
    const auto of_y = families().find(y);
    if (x == y || of_x == families().end() || of_y == families().end()) return false;
    return std::none_of(of_x->second.begin(), of_x->second.end(), [&](std::uint16_t row) {
        return std::find(of_y->second.begin(), of_y->second.end(), row) != of_y->second.end();
    });
}

std::optional<Site> site_of(const Proposition& p, std::span<const ClauseWord> words) {
    if (!in_place(words, p)) return std::nullopt;
    SiteReader reader(p, words);
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (place_words().has("other_preposition", words[i].text)) return std::nullopt;
        if (!place_words().has("preposition", words[i].text)) continue;
        if (auto found = reader.from(i)) return found;
    }
    return std::nullopt;
}

std::optional<Site> site_behind(const Proposition& p, std::span<const ClauseWord> words,
                                std::size_t first) {
    if (!in_place(words, p) || first + 1 >= words.size()) return std::nullopt;
    return SiteReader(p, words).from(first);
}

}  // namespace gainsay::checker
