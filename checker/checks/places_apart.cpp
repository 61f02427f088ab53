#include "checker/checks/places_apart.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "checker/claims/distribution.hpp"
#include "checker/words/surface_tokens.hpp"
#include "grammar/lexicon/names.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {
namespace {

// A place of one kind may lie in one of another: a street in a town, a town in a region.
enum class PlaceKind : std::uint8_t {
    unknown,
    settlement,
    street,
    ground,
    building,
    area,  // of which no more is known: "the Marches", "Dun Valley"
    region,
    country,
    union_of_countries,
    continent,
    no_place  // "in German"
};

bool kind_of(std::string_view name, std::string_view kind, unsigned depth = 4) {
    return lexicon::WordNet::instance().is_a(name, kind, WordClass::noun, depth, 2).has_value();
}

bool any_kind_of(std::string_view name, std::string_view list) {
    const auto kinds = place_words().of(list);
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](const std::string& kind) { return kind_of(name, kind); });
}

const lexicon::Nation* nation_of(const Place& place) {
    const auto found = lexicon::nation(place.text);
    return found && found->form == lexicon::NationForm::name ? found->nation : nullptr;
}

PlaceKind place_kind(const Place& place) {
    constexpr unsigned far_up = 8;
    const std::string name = lower(place.text);
    if (place_words().has("union", name)) return PlaceKind::union_of_countries;
    if (nation_of(place) != nullptr || kind_of(name, "country")) return PlaceKind::country;
    if (kind_of(name, "continent")) return PlaceKind::continent;
    if (any_kind_of(name, "settlement_kind"))  // "New York": the city and the state
        return any_kind_of(name, "around_kind") ? PlaceKind::area : PlaceKind::settlement;
    if (kind_of(name, "administrative district")) return PlaceKind::region;
    if (any_kind_of(name, "wide_kind")) return PlaceKind::area;
    if (kind_of(name, "language", far_up)) return PlaceKind::no_place;
    const std::size_t blank = name.find_last_of(' ');
    if (blank != std::string::npos) {
        const std::string last = name.substr(blank + 1);
        if (last.size() == 1 || last.find_first_of("0123456789") == 0)
            return PlaceKind::building;  // "Building 7", "Hall C"
        if (place_words().has("street", last)) return PlaceKind::street;
        if (place_words().has("ground_name", last)) return PlaceKind::ground;
        if (place_words().has("building_name", last)) return PlaceKind::building;
        if (place_words().has("area_name", last)) return PlaceKind::area;
    }
    return place.article || name.ends_with("shire") ? PlaceKind::area : PlaceKind::unknown;
}

// Words of a name, without the one that says what it is: "Harrow" of "Harrow Lane".
std::vector<std::string> own_words(const Place& place) {
    std::vector<std::string> out;
    for_each_item(lower(place.text), ' ', [&](std::string_view w) { out.emplace_back(w); });
    const auto says_kind = [](const std::string& w) {
        const PhraseLists& lists = place_words();
        return lists.has("street", w) || lists.has("ground_name", w) ||
               lists.has("building_name", w) || lists.has("area_name", w);
    };
    if (out.size() > 1 && says_kind(out.back())) out.pop_back();
    return out;
}

bool share_a_word(const Place& x, const Place& y) {
    const std::vector<std::string> of_x = own_words(x);
    const std::vector<std::string> of_y = own_words(y);
    return std::any_of(of_x.begin(), of_x.end(), [&](const std::string& w) {
        return std::find(of_y.begin(), of_y.end(), w) != of_y.end();
    });
}

// "Altona, Hamburg", "Lund in Sweden": a sentence that names both may tell that one lies in the
// other.
bool named_together(const Context& context, const Place& x, const Place& y) {
    for (const CheckedDocument& d : context.documents())
        for (std::uint32_t s = 0; s < d.reading->sentences.size(); ++s) {
            const std::string& text = d.reading->sentences[s].text;
            if (text.find(x.text) != std::string::npos && text.find(y.text) != std::string::npos &&
                !shares_out(*d.reading, s))
                return true;
        }
    return false;
}

bool outside_the_union(const Place& place) {
    const lexicon::Nation* nation = nation_of(place);
    return nation != nullptr && nation->continent != "Europe";
}

// "Kiev", "Kyiv"; "Malmo", "Malmö".
std::string consonants(std::string_view name) {
    std::string out;
    for (const char c : lower(name))
        if (c > 'a' && c <= 'z' && std::string_view("eiouy").find(c) == std::string_view::npos &&
            (out.empty() || out.back() != c))
            out += c;
    return out;
}

// Two names of one place, or of a country and what lies in it.
bool one_or_within(const Place& x, const Place& y) {
    const std::string of_x = lower(x.text);
    const std::string of_y = lower(y.text);
    const lexicon::Nation* nation = nation_of(x);
    if (nation != nullptr && nation == nation_of(y)) return true;
    return place_words().has("parts of " + of_x, of_y) ||
           place_words().has("parts of " + of_y, of_x) || consonants(of_x) == consonants(of_y) ||
           lexicon::WordNet::instance().same_synset(of_x, of_y, WordClass::noun, 3);
}

bool kinds_apart(const Place& x, const Place& y) {
    const PlaceKind kind_x = place_kind(x);
    const PlaceKind kind_y = place_kind(y);
    if (kind_x == PlaceKind::union_of_countries) return outside_the_union(y);
    if (kind_y == PlaceKind::union_of_countries) return outside_the_union(x);
    if (kind_x == kind_y) return kind_x != PlaceKind::area && kind_x != PlaceKind::no_place;
    const auto town = [](PlaceKind k) {
        return k == PlaceKind::unknown || k == PlaceKind::settlement;
    };
    return town(kind_x) && town(kind_y);
}

std::optional<Place> innermost(const Site& site) {
    for (const SitePart& part : site.parts)
        if (!part.name.empty()) return Place{part.name, site.span, part.article};
    return std::nullopt;
}

bool names(const Site& site, const Place& place) {
    const std::string name = lower(place.text);
    return std::any_of(site.parts.begin(), site.parts.end(), [&](const SitePart& part) {
        return !part.name.empty() && lower(part.name) == name;
    });
}

// What is or was there: a building or a kind of ground.
struct KindThere {
    std::string_view word;  // "" where it is not known
    bool bygone = false;
};

// "The former laundry site", "the site of the old laundry", "the old laundry": a laundry.
KindThere kind_there(const Site& site) {
    bool bygone = false;
    for (const SitePart& part : site.parts) {
        if (&part != &site.parts.front() && part.preposition != "of") return {};
        bygone = bygone || part.bygone;
        if (names_a_kind(part.kind) && part.name.empty()) return {part.kind, bygone};
        if (!place_words().has("generic", part.kind)) return {};
        bygone = true;  // it is a site now
        if (names_a_kind(part.maker)) return {part.maker, bygone};
    }
    return {};
}

// A church may be held in a former cinema, and a mill stand in a park; a former park is no former
// mill.
bool kinds_apart(const KindThere& x, const KindThere& y) {
    if (x.word.empty() || y.word.empty() || !two_kinds(x.word, y.word) || x.bygone != y.bygone)
        return false;
    const auto ground = [](const KindThere& k) { return place_words().has("ground", k.word); };
    return x.bygone || ground(x) == ground(y);
}

// "On the EDGE of Ashby Marsh", "on the edge of Colliers Reach": where they meet it may be both.
bool tells_a_side(const Site& site) { return place_words().has("side", site.parts.front().kind); }

}  // namespace

Place place_of(const Phrase& phrase) {
    constexpr std::string_view opening = "the ";
    const bool article = lower(phrase.text).starts_with(opening);
    return {article ? phrase.text.substr(opening.size()) : phrase.text, phrase.span, article};
}

bool apart(const Context& context, const Place& x, const Place& y) {
    if (x.text.find(y.text) != std::string::npos || y.text.find(x.text) != std::string::npos)
        return false;
    return !share_a_word(x, y) && !one_or_within(x, y) && kinds_apart(x, y) &&
           !named_together(context, x, y);
}

bool apart(const Context& context, const Site& x, const Site& y) {
    if (x.parts.front().preposition != y.parts.front().preposition) return false;
    if (kinds_apart(kind_there(x), kind_there(y))) return true;
    if (tells_a_side(x) || tells_a_side(y)) return false;
    const auto name_x = innermost(x);
    const auto name_y = innermost(y);
    return name_x && name_y && !names(x, *name_y) && !names(y, *name_x) &&
           apart(context, *name_x, *name_y);
}

}  // namespace gainsay::checker
