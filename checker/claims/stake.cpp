#include "checker/claims/stake.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "checker/claims/proposition.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"

extern "C" {
extern const char stakes_begin[];
extern const char stakes_end[];
}

namespace gainsay::checker {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({stakes_begin, stakes_end});
    return loaded;
}

std::string plain(std::string_view text) {
    std::string out = lower(text);
    for (const std::string_view article : {"the ", "a ", "an ", "its "})
        if (out.starts_with(article)) {
            out.erase(0, article.size());
            break;
        }
    return out;
}

using Amount = std::pair<double, double>;  // of a hundred
constexpr double rounding = 0.5;           // "40 percent" may be 39.6
constexpr double roughness = 5.0;          // "about 40 percent"

// "40 percent", "half", "a majority", "all".
std::optional<Amount> amount(const Phrase& phrase) {
    for (const Quantity& q : phrase.quantities)
        if (q.unit == "%" && q.value.low >= 0.0 && q.value.low <= 100.0) {
            const double slack = q.approximator == Approximator::about ? roughness : rounding;
            return Amount{std::max(0.0, q.value.low - slack),
                          std::min(100.0, q.value.high + slack)};
        }
    static constexpr std::array<std::pair<std::string_view, Amount>, 8> kinds = {
        {{"none", {0, 0}},
         {"all", {100, 100}},
         {"majority", {50.01, 100}},
         {"minority", {0, 49.99}},
         {"three quarters", {73, 77}},
         {"two thirds", {65, 68}},
         {"half", {49, 51}},
         {"third", {32, 35}}}};
    const std::string text = lower(phrase.text);
    const bool bounded = lists().says(text, "bounding");  // "more than half"
    for (const auto& [kind, share] : kinds)
        if (lists().says(text, kind)) return bounded ? std::nullopt : std::optional(share);
    return std::nullopt;
}

// Behind "in" or "of" in a phrase: what is owned.
std::string owned_in(const std::string& text) {
    const std::size_t in = text.find(" in ");
    const std::size_t of = text.find(" of ");
    const std::size_t at = in != std::string::npos ? in : of;
    return at == std::string::npos ? std::string() : plain(text.substr(at + 4));
}

class StakeReader {
public:
    explicit StakeReader(const Proposition& p) : p_(p) {}

    std::optional<Stake> run() {
        if (p_.copular ? by_state() : p_.passive ? by_passive() : by_verb()) {
            if (out_.owner.empty() || out_.thing.empty()) return std::nullopt;
            return std::move(out_);
        }
        return std::nullopt;
    }

private:
    bool take(std::optional<Amount> share, std::string_view text) {
        if (!share) return false;
        out_.low = share->first;
        out_.high = share->second;
        out_.text = text;
        return true;
    }

    bool wholly() const { return lists().says(lower(p_.claim->predicate.text), "wholly"); }

    // "Holds a 40 percent stake in it", "owns half of it", "wholly owns it".
    bool by_verb() {
        if (!lists().has("owning", p_.verb) || !p_.object.filled()) return false;
        const Phrase& what = *p_.object.phrase;
        const std::string text = lower(what.text);
        out_.owner = plain(p_.subject.phrase->text);
        if (wholly()) {
            out_.thing = plain(text);
            return !p_.negated && take(Amount{100, 100}, what.text);
        }
        const bool stake = lists().says(text, "stake");
        if (!stake && (p_.verb == "have" || text.find(" of ") == std::string::npos)) return false;
        out_.thing = owned_in(text);
        for (const Adjunct& a : p_.adjuncts)
            if (out_.thing.empty() && a.preposition == "in")
                out_.thing = plain(a.slot.phrase->text);
        if (p_.negated) return stake && text.starts_with("no ") && take(Amount{0, 0}, what.text);
        return take(amount(what), what.text);
    }

    // "Is wholly owned by Norvane".
    bool by_passive() {
        if (!lists().has("owning", p_.verb) || !p_.agent.filled() || !wholly() || p_.negated)
            return false;
        out_.owner = plain(p_.agent.phrase->text);
        out_.thing = plain(p_.subject.phrase->text);
        return take(Amount{100, 100}, "wholly owned");
    }

    // "Is a wholly owned subsidiary of Norvane", "is the majority owner of it", "is 40 percent
    // owned by Norvane".
    bool by_state() {
        const Phrase* what = p_.object_phrase();
        if (what == nullptr || p_.negated) return false;
        const std::string text = lower(what->text);
        if (lists().says(text, "wholly owned")) {
            out_.thing = plain(p_.subject.phrase->text);
            out_.owner = owned_in(text);
            return take(Amount{100, 100}, what->text);
        }
        if (const std::size_t by = text.find(" owned by "); by != std::string::npos) {
            out_.thing = plain(p_.subject.phrase->text);
            out_.owner = plain(text.substr(by + 10));
            return take(amount(*what), what->text);
        }
        if (!lists().says(text, "owner")) return false;
        out_.owner = plain(p_.subject.phrase->text);
        out_.thing = owned_in(text);
        if (lists().says(text, "sole")) return take(Amount{100, 100}, what->text);
        return take(amount(*what), what->text);
    }

    const Proposition& p_;
    Stake out_;
};

bool name(const Proposition& p, const std::string& owner) {
    return std::any_of(p.sentence->words.begin(), p.sentence->words.end(), [&](const Word& w) {
        return w.word_class == WordClass::proper && owner.find(lower(w.text)) != std::string::npos;
    });
}

}  // namespace

std::optional<Stake> stake_of(const Proposition& p) {
    if (p.sentence == nullptr || !p.subject.filled() || p.subject.phrase->pronoun || p.denied ||
        !told_as_fact(*p.claim) || p.claim->predicate.tense == Tense::future)
        return std::nullopt;
    return StakeReader(p).run();
}

std::optional<OpposedStakes> opposed_stakes(const Proposition& a, const Proposition& b) {
    auto x = stake_of(a);
    if (!x) return std::nullopt;
    auto y = stake_of(b);
    if (!y || x->thing != y->thing) return std::nullopt;
    const bool past_a = a.claim->predicate.tense == Tense::past;
    const bool past_b = b.claim->predicate.tense == Tense::past;
    const TimeInterval& t = a.claim->time;
    const TimeInterval& u = b.claim->time;
    if (past_a != past_b || t.stated != u.stated || (t.stated && !t.overlaps(u)))
        return std::nullopt;
    const bool one_owner = x->owner == y->owner;
    // Two figures of one verb are check_quantity's.
    const auto figured = [](const Proposition& p) {
        return p.object.filled() && !p.object.phrase->quantities.empty();
    };
    if (one_owner && a.verb == b.verb && figured(a) && figured(b)) return std::nullopt;
    const bool opposed = one_owner ? x->high < y->low || y->high < x->low
                                   : name(a, x->owner) && name(b, y->owner) &&
                                         x->owner.find(" and ") == std::string::npos &&
                                         y->owner.find(" and ") == std::string::npos &&
                                         x->low + y->low > 100.0 + rounding;
    if (!opposed) return std::nullopt;
    return OpposedStakes{std::move(*x), std::move(*y), one_owner};
}

}  // namespace gainsay::checker
