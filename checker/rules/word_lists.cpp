#include "checker/rules/word_lists.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "grammar/lexicon/attitudes.hpp"

namespace gainsay::checker {

struct WordLists::Token {
    std::string lemma;
    WordClass word_class = WordClass::other;
    Span span;
    HitPlace place = HitPlace::sentence;
    double weight = 0.0;
    bool subject = false;
    bool flipped = false;
    std::optional<ClaimPart> part;
};

namespace {

constexpr int deepest_reference = 8;  // of lists within lists; guards against circles

// What a word weighs by its depth in its phrase; an adjunct's words weigh a little less; elsewhere
// in the sentence a word says little about the claim.
constexpr std::array<double, 4> weight_at_depth = {1.0, 0.8, 0.5, 0.3};
constexpr double adjunct_weight = 0.85;
constexpr double sentence_weight = 0.1;

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

// "Lack of openness", "failure to cultivate": a noun that says that what it governs is not so.
bool denies_what_it_governs(const Word& word) {
    using lexicon::Complement;
    using lexicon::Effect;
    for (const Complement complement : {Complement::noun, Complement::to}) {
        const auto found = lexicon::implicative(word.lemma, word.word_class, complement);
        if (found && found->positive == Effect::fails) return true;
    }
    return lexicon::negator(word.lemma, word.word_class).has_value();
}

// The words of the phrase that a word of it negates, which governs them or stands before them.
std::vector<bool> flipped_within(const Phrase& phrase) {
    const auto depth = [&](std::size_t k) { return k < phrase.depth.size() ? phrase.depth[k] : 0; };
    std::vector<bool> out(phrase.words.size());
    for (std::size_t k = 0; out.size() > 1 && k < out.size(); ++k) {
        if (!denies_what_it_governs(phrase.words[k])) continue;
        for (std::size_t i = 0; i < out.size(); ++i)
            if (i != k && (depth(k) < depth(i) || (k + 1 == i && depth(k) == depth(i) + 1)))
                out[i] = true;
    }
    return out;
}

ClaimPart part_of(Role role) {
    switch (role) {
        case Role::object:
        case Role::indirect_object:
            return ClaimPart::object;
        case Role::complement:
            return ClaimPart::complement;
        case Role::oblique:
            return ClaimPart::oblique;
        case Role::agent:
            return ClaimPart::agent;
        case Role::time:
            return ClaimPart::time;
        case Role::place:
            return ClaimPart::place;
        case Role::clause:
            return ClaimPart::clause;
        case Role::manner:
            return ClaimPart::manner;
    }
    return ClaimPart::object;
}

}  // namespace

WordLists::WordLists(const RuleSet& rules) : rules_(&rules) {
    for (const WordList& list : rules.lists)
        by_name_.try_emplace(list.name, static_cast<ListId>(by_name_.size()));
    opposite_.assign(by_name_.size(), none);
    for (const WordList& list : rules.lists) {
        const ListId id = by_name_.at(list.name);
        add_patterns(id, list.patterns, rules, 0);
        const ListId other = find(list.opposite);
        if (other == none) continue;
        opposite_[id] = other;
        if (opposite_[other] == none) opposite_[other] = id;
    }
}

ListId WordLists::find(std::string_view name) const {
    const auto at = by_name_.find(name);
    return at == by_name_.end() ? none : at->second;
}

ListId WordLists::add(const std::vector<WordPattern>& patterns) {
    const auto id = static_cast<ListId>(opposite_.size());
    opposite_.push_back(none);
    add_patterns(id, patterns, *rules_, 0);
    return id;
}

void WordLists::add_patterns(ListId list, const std::vector<WordPattern>& patterns,
                             const RuleSet& rules, int depth) {
    for (const WordPattern& pattern : patterns) {
        if (!pattern.list_reference) {
            add_pattern(list, pattern);
            continue;
        }
        if (depth >= deepest_reference || pattern.lemmas.empty()) continue;
        for (const WordList& other : rules.lists)
            if (other.name == pattern.lemmas.front())
                add_patterns(list, other.patterns, rules, depth + 1);
    }
}

void WordLists::add_pattern(ListId list, const WordPattern& pattern) {
    if (pattern.lemmas.empty()) return;
    Pattern out{pattern.lemmas, false, pattern.word_class, list};
    if (out.lemmas.back().ends_with('*')) {
        out.prefix = true;
        out.lemmas.back().pop_back();
    }
    const auto id = static_cast<std::uint32_t>(patterns_.size());
    if (out.prefix && out.lemmas.size() == 1) {
        by_prefix_.add(out.lemmas.front(), id);
        shortest_prefix_ = std::min(shortest_prefix_, out.lemmas.front().size());
        longest_prefix_ = std::max(longest_prefix_, out.lemmas.front().size());
    } else {
        by_lemma_.add(out.lemmas.front(), id);
    }
    patterns_.push_back(std::move(out));
}

void WordLists::Openers::add(const std::string& opener, std::uint32_t pattern) {
    may_hold.add(opener);
    patterns[opener].push_back(pattern);
}

const std::vector<std::uint32_t>* WordLists::Openers::find(std::string_view opener) const {
    if (!may_hold.may_hold(opener)) return nullptr;
    const auto at = patterns.find(opener);
    return at == patterns.end() ? nullptr : &at->second;
}

bool WordLists::fits(const Pattern& pattern, const std::vector<Token>& tokens,
                     std::size_t at) const {
    if (at + pattern.lemmas.size() > tokens.size()) return false;
    for (std::size_t i = 0; i < pattern.lemmas.size(); ++i) {
        const bool last = i + 1 == pattern.lemmas.size();
        const Token& token = tokens[at + i];
        // A word is never found inside a name, unless the list asks for a name.
        if (token.word_class == WordClass::proper && pattern.word_class != WordClass::proper)
            return false;
        if (last && pattern.prefix ? !token.lemma.starts_with(pattern.lemmas[i])
                                   : token.lemma != pattern.lemmas[i])
            return false;
    }
    return !pattern.word_class ||
           tokens[at + pattern.lemmas.size() - 1].word_class == *pattern.word_class;
}

void WordLists::match(const std::vector<Token>& tokens, std::vector<Hit>& all) const {
    std::vector<Hit> out;
    std::vector<std::pair<std::size_t, std::size_t>> where;  // of each hit, in tokens
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto try_all = [&](const std::vector<std::uint32_t>& ids) {
            for (const std::uint32_t id : ids) {
                const Pattern& pattern = patterns_[id];
                if (!fits(pattern, tokens, i)) continue;
                const Token& first = tokens[i];
                const Token& last = tokens[i + pattern.lemmas.size() - 1];
                Hit hit{pattern.list,  first.place, first.weight, first.subject,
                        first.flipped, first.span,  first.part};
                for (std::size_t k = i; k < i + pattern.lemmas.size(); ++k) {
                    hit.place = std::min(hit.place, tokens[k].place);
                    hit.weight = std::max(hit.weight, tokens[k].weight);
                }
                hit.span.end = std::max(first.span.end, last.span.end);
                out.push_back(hit);
                where.emplace_back(i, i + pattern.lemmas.size());
            }
        };
        const std::string_view lemma = tokens[i].lemma;
        if (const auto* patterns = by_lemma_.find(lemma)) try_all(*patterns);
        for (std::size_t n = shortest_prefix_; n <= std::min(lemma.size(), longest_prefix_); ++n)
            if (const auto* patterns = by_prefix_.find(lemma.substr(0, n))) try_all(*patterns);
    }
    // "Self-reliance" is independence, though "reliance" alone is dependence: a phrase takes the
    // words in it away from the other pole.
    for (std::size_t i = 0; i < out.size(); ++i) {
        const bool taken = [&] {
            if (opposite_[out[i].list] == none) return false;
            for (std::size_t k = 0; k < out.size(); ++k)
                if (out[k].list == opposite_[out[i].list] && where[k].first <= where[i].first &&
                    where[k].second >= where[i].second &&
                    where[k].second - where[k].first > where[i].second - where[i].first)
                    return true;
            return false;
        }();
        if (!taken) all.push_back(out[i]);
    }
}

std::vector<Hit> WordLists::hits(const Proposition& p) const {
    std::vector<Token> tokens;
    const auto add = [&](const Word& word, const Token& like) {
        const std::string lemma = lower(word.lemma);
        for (std::size_t begin = 0; begin < lemma.size();) {  // "open-source" is two
            const std::size_t end = std::min(lemma.find_first_of("- ", begin), lemma.size());
            Token token = like;
            token.lemma = lemma.substr(begin, end - begin);
            token.word_class = word.word_class;
            token.span = word.span;
            if (end > begin) tokens.push_back(std::move(token));
            begin = end + 1;
        }
    };
    const auto add_phrase = [&](const Phrase& phrase, Token like, double weight) {
        const bool flipped = like.flipped;
        const std::vector<bool> flipped_inside = flipped_within(phrase);
        for (std::size_t i = 0; i < phrase.words.size(); ++i) {
            const std::size_t depth = i < phrase.depth.size() ? phrase.depth[i] : 0;
            like.place = depth == 0 ? HitPlace::head : HitPlace::modifier;
            like.weight = weight * weight_at_depth[std::min(depth, weight_at_depth.size() - 1)];
            like.flipped = flipped != flipped_inside[i];
            add(phrase.words[i], like);
        }
    };
    const Predicate& predicate = p.claim->predicate;
    const Word verb{predicate.text, predicate.lemma, predicate.word_class, predicate.span};
    const bool denies = !p.negated && denies_what_it_governs(verb);
    Token like;
    like.subject = true;
    like.part = ClaimPart::subject;
    like.flipped = says_none(p.claim->subject);
    add_phrase(p.claim->subject, like, adjunct_weight);
    like.subject = false;
    like.part = ClaimPart::predicate;
    like.place = HitPlace::predicate;
    like.weight = 1.0;
    like.flipped = p.negated;
    // In the order of the words: "declined to comment".
    like.flipped = false;
    for (const std::string& governor : predicate.governors)
        add({governor, governor, WordClass::verb, predicate.span}, like);
    like.flipped = p.negated;
    // A copula's predicate is its complement, which comes as an argument.
    if (!p.copular || p.own_complement) add(verb, like);
    if (!predicate.particle.empty())
        add({predicate.particle, predicate.particle, WordClass::other, predicate.span}, like);
    like.place = HitPlace::modifier;
    like.weight = adjunct_weight;
    like.flipped = p.negated;
    for (const std::string& adverb : predicate.adverbs)
        add({adverb, adverb, WordClass::adverb, predicate.span}, like);
    like.flipped = p.negated != denies;
    for (const Argument& argument : p.claim->objects) {
        const bool core = argument.role == Role::object || argument.role == Role::complement;
        like.part = part_of(argument.role);
        add_phrase(argument.phrase, like, core ? 1.0 : adjunct_weight);
    }
    std::stable_sort(tokens.begin(), tokens.end(),
                     [](const Token& x, const Token& y) { return x.span.begin < y.span.begin; });
    std::vector<Hit> out;
    match(tokens, out);
    if (p.sentence != nullptr) {
        std::vector<Span> seen;
        for (const Token& token : tokens) seen.push_back(token.span);
        tokens.clear();
        Token rest;
        rest.weight = sentence_weight;
        for (const Word& word : p.sentence->words)
            if (std::none_of(seen.begin(), seen.end(),
                             [&](Span span) { return span.overlaps(word.span); }))
                add(word, rest);
        match(tokens, out);
    }
    return out;
}

bool WordLists::names_predicate(ListId list, const Proposition& p) const {
    std::vector<Token> tokens;
    const auto add = [&](const std::string& lemma, WordClass word_class) {
        Token token;
        token.lemma = lower(lemma);
        token.word_class = word_class;
        token.place = HitPlace::predicate;
        tokens.push_back(std::move(token));
    };
    for (const std::string& governor : p.claim->predicate.governors) add(governor, WordClass::verb);
    add(p.claim->predicate.lemma, p.claim->predicate.word_class);
    if (!p.claim->predicate.particle.empty()) add(p.claim->predicate.particle, WordClass::other);
    std::vector<Hit> out;
    match(tokens, out);
    return std::any_of(out.begin(), out.end(), [&](const Hit& hit) { return hit.list == list; });
}

}  // namespace gainsay::checker
