#include "checker/claims/group_share.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/group_words.hpp"
#include "checker/claims/member_share.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/lexical_relation.hpp"
#include "grammar/lexicon/measures.hpp"

namespace gainsay::checker {
namespace {

using Lemmas = std::vector<std::string>;
using Words = std::span<const ClauseWord>;

constexpr Interval larger_part{0.5, 1.0, true, false};
constexpr Interval smaller_part{0.0, 0.5, false, true};

class GroupReader {
public:
    explicit GroupReader(const Proposition& p)
        : p_(p), before_(words_before(p)), after_(words_after(p)) {}

    std::unique_ptr<const GroupShare> run() {
        const Predicate& verb = p_.claim->predicate;
        const bool fact = told_as_fact(*p_.claim) || p_.claim->mode == Mode::generic;
        if (!fact || p_.denied || p_.passive || !verb.governors.empty() ||
            (verb.tense != Tense::past && verb.tense != Tense::present) ||
            (!verb.auxiliary.empty() && verb.auxiliary != "be" && verb.auxiliary != "have" &&
             verb.auxiliary != "do"))
            return nullptr;
        const bool found = more_than() || by_subject() || (!p_.negated && affirmed());
        if (!found || out_->group.empty() || out_->whole.empty()) return nullptr;
        for (std::string& word : out_->whole) word = groups::of_wholes().of(word);
        if (out_->whole.size() > 1)
            std::erase_if(out_->whole, [](const std::string& word) {
                return groups::lists().has("member", word);
            });
        for (Lemmas* words : {&out_->whole, &out_->matter}) {
            std::sort(words->begin(), words->end());
            words->erase(std::unique(words->begin(), words->end()), words->end());
        }
        return std::move(out_);
    }

private:
    const Word* word_at(Span span) const {
        for (const Word& w : p_.sentence->words)
            if (w.span.begin == span.begin && w.span.begin < w.span.end) return &w;
        return nullptr;
    }
    // The lemmas of content words, up to the end of their clause.
    Lemmas content(Words words) const {
        Lemmas out;
        for (const ClauseWord& each : words) {
            const Word* w = word_at(each.span);
            if (w != nullptr && w->word_class != WordClass::pronoun) out.push_back(w->lemma);
            if (each.ends_clause) break;
        }
        return out;
    }
    // "Women", "foreign": one word and no more.
    bool take_group(const Lemmas& words) {
        if (words.size() != 1) return false;
        out_->group = groups::of_groups().of(words.front());
        return true;
    }
    bool take_share(const Proportion& told) {
        const auto share = as_share(told);
        if (!share) return false;
        out_->share = *share;
        out_->text = told.text;
        for (std::string word : told.members) {
            if (word.ends_with("'s")) word.resize(word.size() - 2);
            if (!groups::lists().has("plain", word)) out_->whole.push_back(std::move(word));
        }
        return !out_->whole.empty();
    }
    // "On THE BOARD", "at THE FIRM".
    bool take_place(Words words) {
        if (words.empty() || !groups::lists().has("among", words.front().text)) return false;
        out_->whole = content(words.subspan(1));
        if (groups::lists().has("employing", words.front().text)) out_->whole.push_back("staff");
        return !out_->whole.empty();
    }

    // "There are MORE WOMEN THAN MEN on the board", "the board has MORE WOMEN THAN MEN".
    bool more_than() {
        const bool there = p_.verb == "exist";
        if (p_.negated || (!there && p_.verb != "have")) return false;
        const Words words(all_after_);
        for (std::size_t i = 0; i + 3 < words.size(); ++i) {
            if (words[i].text != "more" || words[i + 2].text != "than") continue;
            const Word* more = word_at(words[i + 1].span);
            const Word* less = word_at(words[i + 3].span);
            if (more == nullptr || less == nullptr || !apart(*more, *less)) return false;
            out_->group = groups::of_groups().of(more->lemma);
            out_->share = larger_part;
            out_->text = joined(words.subspan(i, 4));
            const Words rest = words.subspan(i + 4);
            if (there) return take_place(rest);
            return rest.empty() && p_.subject.filled() && take_whole(*p_.subject.phrase);
        }
        return false;
    }
    static bool apart(const Word& a, const Word& b) {
        return lexical_relation(a.lemma, a.word_class, b.lemma, b.word_class).opposite();
    }
    bool take_whole(const Phrase& phrase) {
        for (const Word& w : phrase.words) out_->whole.push_back(w.lemma);
        return !out_->whole.empty() && !phrase.pronoun;
    }

    // "MOST OF THE STAFF are men", "60 PERCENT OF THE VOTES were against the plan".
    bool by_subject() {
        if (!p_.subject.filled()) return false;
        auto told = of_those_before();
        if (!told) told = subject_share(p_);
        if (!told && p_.verb == "vote") told = of_voters();
        if (!told || !take_share(*told)) return false;
        out_->by_subject = true;
        const Words words(after_);
        const auto [group, size] = groups::of_groups().at(words);
        if (size > 0 && (p_.copular || p_.verb == "be" || groups::lists().has("voting", p_.verb)) &&
            groups::lists().has("exclusive", group)) {
            out_->group = group;
            out_->matter = content(words.subspan(size));
            return true;
        }
        if (p_.copular) return take_group(content(words));
        // "Most residents OPPOSE the plan"
        out_->group = groups::of_groups().of(p_.verb);
        out_->matter = content(words);
        return groups::lists().has("exclusive", out_->group) && p_.object.filled();
    }

    // "OF THE 300 WORKERS, 200 are women".
    std::optional<Proportion> of_those_before() const {
        const Words words(before_);
        if (words.size() < 4 || words.front().text != "of" || p_.negated) return std::nullopt;
        const auto part = number_in(words.back().text);
        const std::size_t at = words[1].text == "the" ? 2 : 1;
        const auto whole = number_in(words[at].text);
        if (!part || !whole || *whole < *part || *whole <= 0 || at + 2 > words.size() - 1)
            return std::nullopt;
        Proportion out;
        out.share = Interval::point(*part / *whole);
        out.whole = whole;
        out.members = content(words.subspan(at + 1, words.size() - at - 2));
        out.text = joined(words);
        return out;
    }
    // "60 PERCENT voted against it", "A MAJORITY voted for it": of those who voted.
    std::optional<Proportion> of_voters() const {
        std::vector<ClauseWord> words = before_;
        if (words.empty()) return std::nullopt;
        words.push_back(word_of("of"));
        words.push_back(word_of("vote"));
        auto out = proportion_of(words, nullptr);
        // The verb is the sentence's word for them.
        return out && out->members == Lemmas{"vote"} ? out : std::nullopt;
    }

    bool affirmed() {
        return p_.subject.filled() &&
               (counted_apart() || counted_both() || mostly() || in_the_majority() || made_up() ||
                outnumbers() || has_majority());
    }

    // "Has 300 workers, 200 OF THEM women".
    bool counted_apart() {
        for (std::size_t i = 1; i + 3 < all_after_.size(); ++i) {
            const Words words(all_after_);
            const bool of_them = words[i + 1].text == "of" &&
                                 (words[i + 2].text == "them" || words[i + 2].text == "whom");
            if (!of_them || !words[i - 1].ends_clause) continue;
            const auto part = number_in(words[i].text);
            const auto whole = number_in(words.front().text);
            if (!part || !whole || *whole <= 0 || *part > *whole) return false;
            std::size_t group = i + 3;
            if (words[group].text == "are" || words[group].text == "were") ++group;
            if (group >= words.size() || !take_group(content(words.subspan(group)))) return false;
            out_->whole = content(words.subspan(1, i - 1));
            if (groups::lists().has("employing", p_.verb)) {  // "employs 300 PEOPLE"
                out_->whole = subject_words();
                out_->whole.emplace_back("staff");
            }
            out_->share = Interval::point(*part / *whole);
            out_->text = joined(words.subspan(i, 3));
            return true;
        }
        return false;
    }

    // "The staff are MOSTLY male".
    bool mostly() {
        if (!p_.copular || after_.size() < 2 || !groups::lists().has("mostly", after_.front().text))
            return false;
        out_->share = larger_part;
        out_->text = after_.front().text;
        return take_group(content(Words(after_).subspan(1))) && take_whole(*p_.subject.phrase);
    }

    // "Women are IN THE MAJORITY on the board".
    bool in_the_majority() {
        const Words words(after_);
        if (p_.verb != "be" || words.size() < 5 || words[0].text != "in" || !take_part(words[2]))
            return false;
        out_->text = joined(words.first(3));
        return take_group(subject_words()) && take_place(words.subspan(3));
    }
    bool take_part(const ClauseWord& word) {
        const bool most = groups::lists().has("majority", word.text);
        if (!most && !groups::lists().has("minority", word.text)) return false;
        out_->share = most ? larger_part : smaller_part;
        return true;
    }
    Lemmas subject_words() const {
        Lemmas out;
        for (const Word& w : p_.subject.phrase->words) out.push_back(w.lemma);
        return out;
    }

    // "Women MAKE UP two thirds of the staff", "ACCOUNT FOR 60 percent of it".
    bool made_up() {
        std::size_t skip = 0;
        std::string verb = p_.verb;
        if (!after_.empty() && !groups::lists().has("making up", verb)) {
            verb += " " + after_.front().text;
            skip = 1;
        }
        if (!groups::lists().has("making up", verb)) return false;
        std::vector<ClauseWord> words(after_.begin() + static_cast<std::ptrdiff_t>(skip),
                                      after_.end());
        const Lemmas who = subject_words();
        auto told = proportion_of(words, p_.sentence, MemberWords::all);
        if (!told && who.size() == 2) {  // "private hospitals make up the majority"
            words.push_back(word_of("of"));
            words.push_back(word_of(who.back()));
            told = proportion_of(words, p_.sentence, MemberWords::all);
        }
        return told && !told->negates && take_share(*told) && take_kind(who);
    }
    // "Women"; "FULL-TIME employees" of those who are employed.
    bool take_kind(const Lemmas& who) {
        const bool of_the_whole =
            who.size() == 2 &&
            std::any_of(out_->whole.begin(), out_->whole.end(), [&](const std::string& word) {
                return groups::of_wholes().of(word) == groups::of_wholes().of(who.back());
            });
        return of_the_whole ? take_group({who.front()}) : take_group(who);
    }
    static ClauseWord word_of(std::string_view text) {
        ClauseWord out;
        out.text = text;
        return out;
    }

    // "The board has SEVEN WOMEN AND THREE MEN", "has AS MANY WOMEN AS MEN".
    bool counted_both() {
        if (p_.verb != "have") return false;
        const Words words(all_after_);
        const bool equal = words.size() == 5 && words[0].text == "as" && words[1].text == "many" &&
                           words[3].text == "as";
        if (!equal && (words.size() != 5 || words[2].text != "and")) return false;
        const Word* first = word_at(words[equal ? 2 : 1].span);
        const Word* second = word_at(words[4].span);
        const auto of_first = equal ? std::optional(1.0) : number_in(words[0].text);
        const auto of_second = equal ? std::optional(1.0) : number_in(words[3].text);
        if (first == nullptr || second == nullptr || !of_first || !of_second ||
            *of_first + *of_second <= 0 || !apart(*first, *second))
            return false;
        out_->group = groups::of_groups().of(first->lemma);
        out_->share = Interval::point(*of_first / (*of_first + *of_second));
        out_->text = joined(words);
        return take_whole(*p_.subject.phrase);
    }

    // "Women OUTNUMBER men on the board".
    bool outnumbers() {
        if (!groups::lists().has("outnumbering", p_.verb) || after_.size() < 3) return false;
        const Word* less = word_at(after_.front().span);
        const auto& words = p_.subject.phrase->words;
        if (less == nullptr || words.size() != 1 || !apart(words.front(), *less)) return false;
        out_->share = larger_part;
        out_->text = p_.verb;
        return take_group(subject_words()) && take_place(Words(after_).subspan(1));
    }

    // "The board HAS A MALE MAJORITY".
    bool has_majority() {
        if (p_.verb != "have" || after_.size() != 3 || !take_part(after_[2])) return false;
        out_->text = joined(after_);
        return take_group(content(Words(after_).subspan(1, 1))) && take_whole(*p_.subject.phrase);
    }

    const Proposition& p_;
    std::vector<ClauseWord> before_;
    std::vector<ClauseWord> after_;
    std::vector<ClauseWord> all_after_ = sentence_words_after(p_);
    std::unique_ptr<GroupShare> out_ = std::make_unique<GroupShare>();
};

}  // namespace

std::unique_ptr<const GroupShare> group_share_of(const Proposition& p) {
    if (p.sentence == nullptr || !groups::lists().has("telling", p.verb)) return nullptr;
    return GroupReader(p).run();
}

}  // namespace gainsay::checker
