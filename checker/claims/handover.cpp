#include "checker/claims/handover.hpp"

#include <algorithm>
#include <string>

#include "checker/words/data_lines.hpp"
#include "checker/words/word_classes.hpp"

extern "C" {
extern const char handovers_begin[];
extern const char handovers_end[];
}

namespace gainsay::checker {
namespace {

struct Sides {
    std::string_view gives;  // the act of which the verb tells so; "" for none
    std::string_view receives;
};

const ByWord<Sides>& verbs() {
    static const ByWord<Sides> loaded = [] {
        ByWord<Sides> out;
        for_each_line({handovers_begin, handovers_end}, [&](std::string_view line) {
            const std::size_t colon = line.find(':');
            const std::size_t middle = line.find(';');
            if (colon == std::string_view::npos || middle == std::string_view::npos) return;
            const std::string_view act = line.substr(0, colon);
            if (act == "to_one") return;
            for_each_item(line.substr(colon + 1, middle - colon - 1), ',',
                          [&](std::string_view verb) { out[std::string(verb)].gives = act; });
            for_each_item(line.substr(middle + 1), ',',
                          [&](std::string_view verb) { out[std::string(verb)].receives = act; });
        });
        return out;
    }();
    return loaded;
}

}  // namespace

std::optional<Handover> handover_of(const Proposition& p) {
    if (p.copular || p.verb_class != WordClass::verb) return std::nullopt;
    // "The stake passed from the brothers to Vectis", "the prize went to Quist"
    if (!p.passive && !p.object.filled() && p.subject.filled() &&
        in_class(p.verb, VerbClass::passing)) {
        Handover out;
        out.act = "any";
        out.party = adjunct_behind(p, "to");
        if (out.party == nullptr) return std::nullopt;
        out.thing = p.subject;
        out.receiver = out.party->slot;
        if (const Adjunct* from = adjunct_behind(p, "from")) out.giver = from->slot;
        return out;
    }
    const auto found = verbs().find(p.verb);
    if (found == verbs().end()) return std::nullopt;
    const Sides& sides = found->second;
    const Adjunct* const to = adjunct_behind(p, "to");
    const Adjunct* const from = adjunct_behind(p, "from");
    Handover out;
    out.given = !sides.gives.empty() && (sides.receives.empty() || from == nullptr);
    out.act = out.given ? sides.gives : sides.receives;
    out.thing = p.passive ? p.subject : p.object;
    const Slot& doer = p.passive ? p.agent : p.subject;
    out.party = out.given ? to : from;
    const Slot other = out.party == nullptr ? Slot{} : out.party->slot;
    out.giver = out.given ? doer : other;
    out.receiver = out.given ? other : doer;
    if (!out.thing.filled() || out.thing.phrase->clause) return std::nullopt;
    return out;
}

bool goes_to_one(const Handover& h) {
    static const WordSet acts = [] {
        WordSet out;
        for_each_line({handovers_begin, handovers_end}, [&](std::string_view line) {
            if (!line.starts_with("to_one:")) return;
            for_each_item(line.substr(7, line.find(';') - 7), ',',
                          [&](std::string_view act) { out.emplace(act); });
        });
        return out;
    }();
    return acts.contains(h.act);
}

bool one_act(const Handover& a, const Handover& b) {
    return a.act == b.act || a.act == "any" || b.act == "any";
}

std::optional<TwoSides> two_sides(const Proposition& a, const Proposition& b) {
    const auto x = handover_of(a);
    const auto y = x ? handover_of(b) : std::nullopt;
    if (!y || !one_act(*x, *y) || x->given == y->given) return std::nullopt;
    return TwoSides{*x, *y};
}

}  // namespace gainsay::checker
