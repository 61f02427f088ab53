#include "checker/minimal_pairs/side.hpp"

#include <algorithm>
#include <utility>

#include "checker/claims/clause_words.hpp"
#include "checker/words/lexical_relation.hpp"
#include "checker/words/word_classes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/measures.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker::minimal {

bool is(std::string_view kind, const TextWord& w) { return minimal_pair_words().has(kind, w.text); }

bool of_class(const TextWord& w, WordClass word_class) {
    return w.content() && w.word->word_class == word_class;
}

bool verb(const TextWord& w) { return is("auxiliary", w) || of_class(w, WordClass::verb); }

bool name(const TextWord& w) {
    return of_class(w, WordClass::proper) && !lexicon::month(w.text) && !lexicon::weekday(w.text);
}

bool noun(const TextWord& w) { return of_class(w, WordClass::noun) || name(w); }

bool verb_at(Words words, std::size_t i) {
    return verb(words[i]) && (i == 0 || !is("determiner", words[i - 1]));
}

bool year(const TextWord& w) {
    return w.text.size() >= 4 && w.text >= "1500" && w.text < "2050" &&
           w.text.find_first_not_of("0123456789") == (w.text.size() == 4 ? std::string::npos : 4) &&
           (w.text.size() == 4 || w.text[4] == '-');
}

bool date(const TextWord& w) {
    return year(w) || lexicon::month(w.text).has_value() || lexicon::weekday(w.text).has_value();
}

bool singles_out(const TextWord& w) {
    return (is("single", w) && !noun(w)) || w.text == "most" || w.text == "least" ||
           (w.text.ends_with("est") && !noun(w) && !of_class(w, WordClass::verb) &&
            (lexicon::WordNet::instance().forms(w.text) & lexicon::superlative_form) != 0);
}

std::string joined(Words words) {
    std::string out;
    for (const TextWord& w : words) out += (out.empty() ? "" : " ") + w.text;
    return out;
}

std::size_t content_words(Words words) {
    return static_cast<std::size_t>(
        std::count_if(words.begin(), words.end(), [](const TextWord& w) { return w.content(); }));
}

bool preposition(const TextWord& w) { return is("preposition", w) && !w.capital; }

const TextWord* head_of(Words phrase) {
    const TextWord* out = nullptr;
    for (const TextWord& w : phrase) {
        if (out != nullptr && preposition(w)) break;
        if (noun(w)) out = &w;
    }
    return out;
}

const TextWord* last_content(Words phrase) {
    const TextWord* out = nullptr;
    for (const TextWord& w : phrase)
        if (w.content()) out = &w;
    return out;
}

bool tells_when(Words phrase) {
    const TextWord* head = head_of(phrase);
    return (head != nullptr && lexicon::time_noun(head->word->lemma)) ||
           std::any_of(phrase.begin(), phrase.end(), date);
}

std::optional<double> number_of(Words phrase) {
    if (phrase.empty()) return std::nullopt;
    if (phrase.size() == 2 && phrase[1].text == "times") return number_in(phrase[0].text);
    if (phrase.size() > 1) return std::nullopt;
    const std::string& text = phrase[0].text;
    if (year(phrase[0]) || is("determiner", phrase[0])) return std::nullopt;
    if (text == "once") return 1;
    if (text == "twice") return 2;
    std::string digits = text;
    std::erase(digits, ',');
    return number_in(digits);
}

bool negates(const TextWord& w) {
    return in_class(w.text, AdverbClass::negating) || w.text.ends_with("n't") ||
           w.text.ends_with("n’t");
}

bool hedges(const TextWord& w) { return is("hedge", w); }

bool allows(const TextWord& w) {
    return w.text == "may" || w.text == "might" || w.text == "can" || w.text == "could";
}

bool tells_of_some(Words words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (in_class(words[i].text, AdverbClass::partitive) &&
            (i == 0 || words[i].text != "most" || !is("determiner", words[i - 1])))
            return true;
    return false;
}

bool limits(const TextWord& w) { return is("limit", w); }

bool up_to(Words before) {
    return before.size() > 1 && before.back().text == "to" &&
           before[before.size() - 2].text == "up";
}

bool of_other_dates(Words x, Words y) {
    const auto another = [](Words one, Words other) {
        return std::any_of(one.begin(), one.end(), [&](const TextWord& w) {
            return date(w) && std::none_of(other.begin(), other.end(),
                                           [&](const TextWord& o) { return o.text == w.text; });
        });
    };
    return another(x, y) && another(y, x);
}

bool vague(Words phrase, const TextWord& head) {
    return minimal_pair_words().has("vague", head.word->lemma) && content_words(phrase) < 2;
}

bool share_words(Words x, Words y) {
    return std::any_of(x.begin(), x.end(), [&](const TextWord& w) {
        return w.content() && std::any_of(y.begin(), y.end(), [&](const TextWord& o) {
                   return o.content() && o.word->lemma == w.word->lemma;
               });
    });
}

bool of_language(Words phrase) {
    return phrase.size() == 1 && lexicon::WordNet::instance()
                                     .is_a(phrase[0].text, "language", WordClass::noun, 8, 3)
                                     .has_value();
}

bool told_of(Words phrase, const Sentence& sentence) {
    return std::any_of(phrase.begin(), phrase.end(), [&](const TextWord& w) {
        return name(w) && sentence.text.find(w.word->text) != std::string::npos;
    });
}

bool two_kinds(const Word& u, const Word& v) {
    const lexicon::WordNet& wordnet = lexicon::WordNet::instance();
    const bool adjectives =
        u.word_class == WordClass::adjective && v.word_class == WordClass::adjective;
    const WordClass one_class = adjectives ? WordClass::adjective : WordClass::noun;
    const LexicalRelation r = lexical_relation(u.lemma, one_class, v.lemma, one_class);
    return u.lemma != v.lemma && (r.relation == Relation::independence || r.opposite()) &&
           !wordnet.is_a(u.lemma, v.lemma, WordClass::noun, 8, 3) &&
           !wordnet.is_a(v.lemma, u.lemma, WordClass::noun, 8, 3);
}

std::string Side::text() const {
    std::string out;
    for (const Words part : {before, phrase, behind})
        for (const TextWord& w : part) out += (out.empty() ? "" : " ") + w.written;
    return out;
}

std::vector<Span> Side::marked() const {
    std::vector<Span> out;
    for (const TextWord& w : phrase)
        if (w.content()) out.push_back(w.word->span);
    for (const TextWord& w : behind)  // "not", which is no content word
        if (out.empty() && w.content()) out.push_back(w.word->span);
    if (out.empty()) out.push_back(sentence.span);
    return out;
}

const TextWord* Side::verb() const {
    for (std::size_t i = before.size(); i-- > 0;)
        if (of_class(before[i], WordClass::verb)) return &before[i];
    return nullptr;
}

std::string_view Side::preposition() const {
    if (!phrase.empty() && is("preposition", phrase.front())) return phrase.front().text;
    for (std::size_t i = before.size(); i-- > 0;) {
        if (is("preposition", before[i])) return before[i].text;
        if (!is("determiner", before[i]) && !of_class(before[i], WordClass::adjective)) return {};
    }
    return {};
}

bool Side::tells(std::string_view kind) const {
    constexpr std::size_t longest = 4;
    const PhraseLists& lists = minimal_pair_words();
    if (lists.opens(joined(phrase), kind)) return true;
    std::size_t end = before.size();
    while (end > 0 && is("determiner", before[end - 1])) --end;
    for (std::size_t i = end > longest ? end - longest : 0; i < end; ++i)
        if (lists.has(kind, joined(before.subspan(i, end - i)))) return true;
    return false;
}

bool Side::undergone() const {
    constexpr std::size_t nearby = 3;
    const TextWord* w = verb();
    if (w == nullptr || (!w->text.ends_with("ed") && (lexicon::WordNet::instance().forms(w->text) &
                                                      lexicon::past_participle_form) == 0))
        return false;
    if (w->opens && !preposition().empty()) return true;
    const auto at = static_cast<std::size_t>(w - before.data());
    for (std::size_t i = at; i-- > 0 && at - i <= nearby;)
        if (is("passive", before[i])) return true;
    return false;
}

bool Side::cleft() const {
    std::size_t end = before.size();
    while (end > 0 && is("determiner", before[end - 1])) --end;
    return end >= 2 && (before[end - 1].text == "was" || before[end - 1].text == "is") &&
           before[end - 2].text == "it" && !behind.empty() && is("relative", behind[0]);
}

}  // namespace gainsay::checker::minimal
