#include "checker/rules/side_match.hpp"

#include <algorithm>

#include "checker/claims/entities.hpp"
#include "checker/words/joined.hpp"

namespace gainsay::checker {
namespace {

// Words of two themes in one phrase belong together, at the two ends of a sentence they may not.
constexpr double near_bytes = 40.0;
constexpr double far_bytes = 120.0;
constexpr std::size_t most_suggestions = 4;

// 1 when the groups have words side by side, 0 when the nearest are far apart.
double nearness(const std::vector<std::vector<Span>>& groups) {
    double out = 1.0;
    for (std::size_t i = 1; i < groups.size(); ++i) {
        double least = far_bytes;
        for (const Span x : groups[i - 1])
            for (const Span y : groups[i]) {
                const double gap = x.overlaps(y)      ? 0.0
                                   : x.end <= y.begin ? y.begin - x.end
                                                      : x.begin - y.end;
                least = std::min(least, gap);
            }
        const double share = (far_bytes - least) / (far_bytes - near_bytes);
        out = std::min(out, std::clamp(share, 0.0, 1.0));
    }
    return out;
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

// Names, numbers and the verb "be" make no theme: what is left may belong on a list.
std::string words_to_add(const Claim& claim) {
    std::vector<std::string> words;
    const auto add = [&](const std::string& word) {
        const bool known = std::find(words.begin(), words.end(), word) != words.end();
        if (!known && !word.empty() && word != "be" && words.size() < most_suggestions)
            words.push_back(word);
    };
    add(claim.predicate.lemma);
    for (const Argument& argument : claim.objects)
        for (const Word& word : argument.phrase.words)
            if (word.word_class != WordClass::proper && word.word_class != WordClass::number)
                add(word.lemma);
    return joined(words, quoted, ", ");
}

std::vector<const Quantity*> quantities_of(const Claim& claim) {
    std::vector<const Quantity*> out;
    for (const Quantity& one : claim.subject.quantities) out.push_back(&one);
    for (const Argument& argument : claim.objects)
        for (const Quantity& one : argument.phrase.quantities) out.push_back(&one);
    return out;
}

bool within(const Quantity& quantity, const QuantityBound& bound) {
    if (!bound.unit.empty() && bound.unit != quantity.unit && bound.unit != quantity.counted)
        return false;
    const double inf = std::numeric_limits<double>::infinity();
    const Interval wanted = bound.above ? Interval{bound.value, inf} : Interval{-inf, bound.value};
    return wanted.covers(quantity.value);
}

bool within(const TimeInterval& time, const TimeBound& bound) {
    switch (bound.test) {
        case TimeTest::before:
            return time.last && bound.date.first && *time.last < *bound.date.first;
        case TimeTest::after:
            return time.first && bound.date.last && *time.first > *bound.date.last;
        case TimeTest::in:
            return time.known() && time.overlaps(bound.date);
    }
    return false;
}

// Tries one condition after the other; the first that fails decides, unless all are to be told.
class Trial {
public:
    Trial(const CompiledSide& side, const ReadClaim& read, const WordLists& lists,
          const Context& context, std::vector<RuleCondition>* told)
        : side_(side),
          pattern_(*side.pattern),
          read_(read),
          p_(*read.proposition),
          lists_(lists),
          context_(context),
          told_(told) {}

    std::optional<Fit> run() {
        fit_.proposition = &p_;
        fit_.central = 1.0;
        const bool all = test_mode() && test_polarity() && test_predicate() && test_figures() &&
                         test_names() && test_time() && test_without() && test_with() &&
                         test_parts();
        if (!all || failed_) return std::nullopt;
        if (side_.predicate != WordLists::none) {
            spans_.push_back({p_.claim->predicate.span});
            fit_.marked.push_back(p_.claim->predicate.span);
        }
        fit_.near = nearness(spans_);
        fit_.several = hits_ > spans_of_lists_;
        return std::move(fit_);
    }

private:
    // Whether to go on. `tell` is called only when somebody wants to read it.
    template <typename Tell>
    bool test(bool holds, Tell tell) {
        if (!holds) failed_ = true;
        if (told_ == nullptr) return holds;
        RuleCondition out = tell();
        out.holds = holds;
        if (holds) out.fix.clear();
        told_->push_back(std::move(out));
        return true;
    }

    bool test_mode() {
        const Mode mode = p_.claim->mode;
        const std::vector<Mode>& wanted = pattern_.modes;
        const bool holds = wanted.empty()
                               ? mode != Mode::conditional && mode != Mode::questioned
                               : std::find(wanted.begin(), wanted.end(), mode) != wanted.end();
        return test(holds, [&]() -> RuleCondition {
            const auto text = [](Mode each) { return name(each); };
            return {wanted.empty() ? "mode: neither conditional nor questioned"
                                   : "mode " + joined(wanted, text, "|"),
                    std::string(name(mode)), "write \"mode " + std::string(name(mode)) + "\""};
        });
    }

    bool test_polarity() {
        if (!pattern_.polarity) return true;
        const std::string is = p_.negated ? "negated" : "affirmed";
        return test((*pattern_.polarity == Polarity::negated) == p_.negated,
                    [&]() -> RuleCondition {
                        const std::string wanted(name(*pattern_.polarity));
                        return {wanted, is, "leave \"" + wanted + "\" out"};
                    });
    }

    bool test_predicate() {
        if (side_.predicate == WordLists::none) return true;
        return test(lists_.names_predicate(side_.predicate, p_), [&]() -> RuleCondition {
            const std::string& verb = p_.claim->predicate.lemma;
            const auto text = [](const WordPattern& each) { return in_words(each); };
            return {"predicate " + joined(pattern_.predicate, text), verb,
                    "add \"| " + verb + "\", or write any"};
        });
    }

    bool test_figures() {
        const auto all = quantities_of(*p_.claim);
        const auto value = [&] {
            return all.empty() ? std::string("no figure")
                               : joined(
                                     all, [](const Quantity* each) { return each->text; }, ", ");
        };
        if (pattern_.quantity)
            if (!test(*pattern_.quantity != all.empty(), [&]() -> RuleCondition {
                    return {*pattern_.quantity ? "quantity yes" : "quantity no", value(),
                            "leave the quantity out of the rule"};
                }))
                return false;
        for (std::size_t i = 0; i < side_.quantities.size(); ++i) {
            const bool holds = std::any_of(all.begin(), all.end(), [&](const Quantity* each) {
                return within(*each, side_.quantities[i]);
            });
            if (!test(holds, [&]() -> RuleCondition {
                    const QuantityBound& bound = pattern_.quantities[i];
                    std::string number = std::to_string(bound.value);
                    number.erase(number.find_last_not_of('0') + 1);
                    if (number.ends_with('.')) number.pop_back();
                    return {std::string("quantity ") + (bound.above ? "above " : "below ") +
                                number + (bound.unit.empty() ? "" : " " + bound.unit),
                            value(), "move the bound"};
                }))
                return false;
        }
        return true;
    }

    bool test_names() {
        const EntityTable& entities = context_.entities();
        const bool is_named = !p_.mentions.empty() || p_.subject.about() != 0;
        const auto are = [&] {
            return p_.mentions.empty()
                       ? std::string("nobody named")
                       : joined(
                             p_.mentions, [&](EntityId id) { return entities.name(id); }, ", ");
        };
        if (pattern_.entity && !test(*pattern_.entity == is_named, [&]() -> RuleCondition {
                return {*pattern_.entity ? "entity yes" : "entity no", are(),
                        "leave the entity out of the rule"};
            }))
            return false;
        if (!pattern_.entities.empty() &&
            !test(names_one(pattern_.entities), [&]() -> RuleCondition {
                return {"entity " + joined(pattern_.entities, quoted), are(),
                        "add a name to the row of entities"};
            }))
            return false;
        const std::string holder = p_.denier != nullptr ? p_.denier->text : p_.claim->holder;
        const std::string told_by = holder.empty() ? "the document itself" : holder;
        if (pattern_.holder && !test(*pattern_.holder != holder.empty(), [&]() -> RuleCondition {
                return {*pattern_.holder ? "holder yes" : "holder no", told_by,
                        "leave the holder out of the rule"};
            }))
            return false;
        if (pattern_.holders.empty()) return true;
        const bool holds = std::any_of(
            pattern_.holders.begin(), pattern_.holders.end(),
            [&](const std::string& each) { return fold_name(each) == fold_name(holder); });
        return test(holds, [&]() -> RuleCondition {
            return {"holder " + joined(pattern_.holders, quoted), told_by,
                    "add a name to the row of holders"};
        });
    }

    [[nodiscard]] bool names_one(const std::vector<std::string>& names) const {
        const EntityTable& entities = context_.entities();
        return std::any_of(names.begin(), names.end(), [&](const std::string& each) {
            const EntityId wanted = entities.find(each);
            if (wanted == 0) return false;
            const auto is = [&](EntityId id) {
                return id == wanted || entities.part_of(id, wanted);
            };
            return is(p_.subject.about()) ||
                   std::any_of(p_.mentions.begin(), p_.mentions.end(), is);
        });
    }

    bool test_time() {
        const TimeInterval& own = p_.claim->time;
        const bool stated = own.known() && own.stated;
        if (pattern_.time && !test(*pattern_.time == stated, [&]() -> RuleCondition {
                return {*pattern_.time ? "time yes" : "time no",
                        stated ? iso_date(own.first ? own.first : own.last) : "no time told",
                        "leave the time out of the rule"};
            }))
            return false;
        const TimeInterval time =
            own.known() ? own : context_.document(p_.document).document->info.date;
        for (const TimeBound& bound : pattern_.times)
            if (!test(within(time, bound), [&]() -> RuleCondition {
                    const bool before = bound.test == TimeTest::after;
                    const std::string day = iso_date(before ? bound.date.last : bound.date.first);
                    const std::string is = iso_date(time.first ? time.first : time.last);
                    return {"time " + std::string(name(bound.test)) + " " + day,
                            is.empty() ? "no date known" : is, "move the date"};
                }))
                return false;
        return true;
    }

    // Where the rule itself asks for a polarity, its words are meant as they stand.
    [[nodiscard]] ListId meant(const Hit& hit) const {
        return hit.flipped && !pattern_.polarity ? lists_.opposite(hit.list) : hit.list;
    }

    [[nodiscard]] std::string text_of(Span span) const {
        const std::string& bytes = context_.document(p_.document).document->bytes;
        if (span.end > bytes.size() || span.begin >= span.end) return "a word";
        return quoted(bytes.substr(span.begin, span.end - span.begin));
    }

    bool test_without() {
        for (const CompiledSide::Named& list : side_.without) {
            const auto hit = std::find_if(read_.hits.begin(), read_.hits.end(),
                                          [&](const Hit& each) { return each.list == list.list; });
            const bool found = hit != read_.hits.end();
            if (!test(!found, [&]() -> RuleCondition {
                    return {"without " + list.text, found ? text_of(hit->span) : "none",
                            "take the word out of it, or leave the condition out"};
                }))
                return false;
        }
        return true;
    }

    bool test_with() {
        for (const CompiledSide::Named& list : side_.with) {
            ++spans_of_lists_;
            if (!test_list(list.list, "with " + list.text, list.text, {}, list.topic)) return false;
        }
        return true;
    }

    bool test_parts() {
        for (const CompiledSide::InParts& one : side_.in_parts) {
            if (one.absent) {
                const auto hit =
                    std::find_if(read_.hits.begin(), read_.hits.end(), [&](const Hit& each) {
                        return each.list == one.list && stands_in(each, one.parts);
                    });
                const bool found = hit != read_.hits.end();
                if (!test(!found, [&]() -> RuleCondition {
                        return {one.text, found ? text_of(hit->span) : "none",
                                "take the word out of it, or leave the condition out"};
                    }))
                    return false;
                continue;
            }
            ++spans_of_lists_;
            if (!test_list(one.list, one.text, one.text, one.parts, false)) return false;
        }
        return true;
    }

    static bool stands_in(const Hit& hit, const std::vector<ClaimPart>& parts) {
        return hit.part && std::find(parts.begin(), parts.end(), *hit.part) != parts.end();
    }

    bool test_list(ListId list, const std::string& what, const std::string& list_text,
                   const std::vector<ClaimPart>& parts, bool topic) {
        double best = 0.0;
        HitPlace place = HitPlace::sentence;
        std::vector<Span>& found = spans_.emplace_back();
        const Hit* turned = nullptr;
        for (const Hit& hit : read_.hits) {
            if (!parts.empty() && !stands_in(hit, parts)) continue;
            if ((topic ? hit.list : meant(hit)) != list) {
                if (hit.list == list) turned = &hit;
                continue;
            }
            found.push_back(hit.span);
            best = std::max(best, hit.weight);
            place = std::min(place, hit.place);
        }
        hits_ += found.size();
        fit_.marked.insert(fit_.marked.end(), found.begin(), found.end());
        fit_.central = std::min(fit_.central, best);
        fit_.loose = fit_.loose || place == HitPlace::sentence;
        return test(!found.empty(), [&]() -> RuleCondition {
            if (!found.empty())
                return {what,
                        joined(
                            found, [&](Span span) { return text_of(span); }, ", "),
                        ""};
            if (turned != nullptr)
                return {what, text_of(turned->span) + " under a negation",
                        "add \"affirmed\" or \"negated\", so that words count as they stand"};
            const std::string words = words_to_add(*p_.claim);
            return {what, "no such word",
                    words.empty() ? "this claim has no word to add to " + list_text
                                  : "add one of the claim's words to " + list_text + ": " + words};
        });
    }

    const CompiledSide& side_;
    const SidePattern& pattern_;
    const ReadClaim& read_;
    const Proposition& p_;
    const WordLists& lists_;
    const Context& context_;
    std::vector<RuleCondition>* told_;
    bool failed_ = false;
    std::size_t hits_ = 0;
    std::size_t spans_of_lists_ = 0;
    std::vector<std::vector<Span>> spans_;
    Fit fit_;
};

// Most claims have no word of most lists: that is seen before anything else is tried.
bool has_words(const CompiledSide& side, const ReadClaim& read, const WordLists& lists) {
    const auto hit = [&](ListId list) {
        return std::any_of(read.hits.begin(), read.hits.end(), [&](const Hit& each) {
            return each.list == list || lists.opposite(each.list) == list;
        });
    };
    return std::all_of(side.with.begin(), side.with.end(),
                       [&](const CompiledSide::Named& one) { return hit(one.list); }) &&
           std::all_of(
               side.in_parts.begin(), side.in_parts.end(),
               [&](const CompiledSide::InParts& one) { return one.absent || hit(one.list); });
}

}  // namespace

std::optional<Fit> fit(const CompiledSide& side, const ReadClaim& read, const WordLists& lists,
                       const Context& context, std::vector<RuleCondition>* told) {
    if (side.broken || (told == nullptr && !has_words(side, read, lists))) return std::nullopt;
    return Trial(side, read, lists, context, told).run();
}

}  // namespace gainsay::checker
