#include "grammar/lowering/claims.hpp"

#include <algorithm>
#include <cctype>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lowering/attitude.hpp"
#include "grammar/lowering/confidence.hpp"
#include "grammar/lowering/phrases.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

class Lowering {
public:
    Lowering(const Tree& tree, const SentenceContext& context, Discourse& discourse)
        : tree_(tree), context_(context), discourse_(discourse) {}

    void fill(Claim& claim, const Proposition& p) {
        claim.sentence = context_.index;
        claim.origin = origin_of(p);
        claim.embedded = p.embedded;
        claim.polarity = p.negated ? Polarity::negated : Polarity::affirmed;
        claim.mode = p.mode;
        claim.predicate = predicate_of(p);
        claim.subject = phrase(p.subject, p.subject_tokens, claim.steps);
        if (p.owner >= 0)
            if (std::string owner = discourse_.entity_of(tree_, p.owner, claim.steps);
                !owner.empty() && claim.subject.mentions.empty())
                claim.subject.mentions.push_back(std::move(owner));
        claim.objects.reserve(p.arguments.size());
        for (const PropositionArgument& a : p.arguments)
            fill(claim.objects.emplace_back(), a, claim.steps);
        if (is_there(p)) existential(claim);
        if (p.holder >= 0) {
            claim.holder = holder_of(p.holder, claim.steps);
        } else if (std::string speaker = discourse_.speaker_of(p.predicate); !speaker.empty()) {
            claim.holder = std::move(speaker);
            claim.mode = weaker(claim.mode, Mode::reported);
        }
        if (p.holder >= 0 && claim.subject.pronoun && claim.subject.entity.empty() &&
            (claim.subject.head == "I" || claim.subject.head == "i" || claim.subject.head == "we"))
            speak_of_oneself(claim, p.holder);
        // "Plans to open in June", "is due to open in June": the next one.
        const bool to_come = claim.mode == Mode::planned && claim.predicate.tense == Tense::present;
        claim.time = time_of(p, to_come ? Tense::future : claim.predicate.tense);
        claim.span = claim_span(claim);
        claim.confidence = confidence_of(tree_, p);
    }

private:
    const Token& token(int node) const { return tree_.tokens[static_cast<std::size_t>(node)]; }

    Origin origin_of(const Proposition& p) const {
        if (context_.block.kind == BlockKind::heading && p.origin == Origin::verb)
            return Origin::heading;
        if (context_.block.kind == BlockKind::list_item && p.origin == Origin::verb)
            return Origin::list_item;
        return p.origin;
    }

    Phrase phrase(int node, const Tokens& tokens, std::vector<ReadingStep>& steps) {
        Phrase out = phrase_of(tree_, node, tokens, context_);
        out.entity = discourse_.entity_of(tree_, node, steps);
        out.mentions = discourse_.mentions_in(tree_, tokens, steps);
        return out;
    }

    void fill(Argument& out, const PropositionArgument& a, std::vector<ReadingStep>& steps) {
        out.role = a.role;
        out.preposition = a.implicit_preposition.empty() ? lower_text(tree_, a.preposition)
                                                         : a.implicit_preposition;
        out.phrase = phrase(a.node, a.tokens, steps);
        if (out.role == Role::oblique && !a.tokens.empty() && is_time(a.tokens))
            out.role = Role::time;
    }

    // The phrase starts with, or is, a date or period of the sentence.
    bool is_time(const Tokens& tokens) const {
        const std::uint32_t begin = tree_.tokens[tokens.front()].span.begin;
        const std::uint32_t end = tree_.tokens[tokens.back()].span.end;
        return std::any_of(context_.times.begin(), context_.times.end(), [&](const FoundTime& t) {
            const std::uint32_t from = t.span.begin + context_.range.begin;
            const std::uint32_t to = t.span.end + context_.range.begin;
            return t.kind != TimeKind::age && from <= begin + 4 && to > begin && to + 12 >= end;
        });
    }

    bool is_there(const Proposition& p) const {
        return p.subject >= 0 && token(p.subject).lemma == "there" &&
               token(p.subject).relation == Relation::expl;
    }

    // "There are two sites in Oslo": two sites exist, in Oslo.
    void existential(Claim& claim) const {
        const auto what = std::find_if(
            claim.objects.begin(), claim.objects.end(),
            [](const Argument& a) { return a.role == Role::complement || a.role == Role::object; });
        if (what == claim.objects.end()) return;
        claim.subject = std::move(what->phrase);
        claim.objects.erase(what);
        claim.predicate.lemma = "exist";
        claim.predicate.word_class = WordClass::verb;
        if (claim.subject.quantifier == Quantifier::no) {
            claim.subject.quantifier = Quantifier::none;
            claim.subject.negated = false;
            claim.polarity = Polarity::negated;
        }
    }

    // "a slight decline" of "a slight decline in lending".
    Tokens core_of_noun(int node) const {
        Tokens out = phrase_tokens(tree_, static_cast<std::size_t>(node));
        std::erase_if(out, [&](std::uint16_t t) { return t > node; });
        return out;
    }

    // "capture" of "the rebels' capture", where who did it is told beside.
    Tokens core_beside(const Proposition& p) const {
        Tokens out = core_of_noun(p.predicate);
        const auto without = [&](int node) {
            if (node < 0 || token(node).relation != Relation::nmod_poss ||
                token(node).universal == Universal::PRON)
                return;
            const Node& span = tree_.nodes[static_cast<std::size_t>(node)];
            remove_range(out, span.first, span.last);
        };
        without(p.subject);
        for (const PropositionArgument& a : p.arguments)
            if (a.role == Role::agent) without(a.node);
        return out;
    }

    // "the sale" of "The sale", where it does not open the sentence.
    std::string inside_a_sentence(const Tokens& tokens) const {
        std::string out = joined_text(tree_, tokens);
        if (!tokens.empty() && tokens[0] == 0 && token(0).universal != Universal::PROPN)
            out[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(out[0])));
        return out;
    }

    Predicate predicate_of(const Proposition& p) const {
        Predicate out;
        const Token& head = token(p.predicate);
        out.text =
            p.implicit_verb.empty() ? text_of(tree_, p.verb, context_.block) : p.implicit_verb;
        if (!p.told_by_noun.empty()) {
            if (p.predicate != p.subject &&
                out.text.find(token(p.predicate).text) == std::string::npos)
                out.text += " " + inside_a_sentence(core_beside(p));
            out.lemma = p.told_by_noun;
        } else if (p.origin == Origin::possessive) {
            out.lemma = "have";
        } else if (p.origin == Origin::nominal && p.arguments.empty()) {  // a reported event
            out.lemma = "exist";
            out.word_class = WordClass::verb;
        } else if (!p.verb.empty() || p.origin == Origin::copula) {
            out.lemma = std::string(head.lemma);
            out.word_class = p.origin == Origin::copula ? word_class(head) : WordClass::verb;
        } else {
            out.lemma = std::string(head.lemma);
            out.word_class = word_class(head);
        }
        for (char& c : out.lemma)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        out.span = p.verb.empty() || !p.told_by_noun.empty()
                       ? context_.block.source(head.span)
                       : span_of(tree_, p.verb, context_.block);
        for (const int governor : p.governors) out.governors.emplace_back(token(governor).lemma);
        morphology(p, out);
        if (!p.told_by_noun.empty()) out.particle.clear();  // "carried OUT an inspection"
        return out;
    }

    // Tense, aspect and voice from the verb group, whose first finite word carries the tense.
    void morphology(const Proposition& p, Predicate& out) const {
        bool perfect = false;
        bool progressive = false;
        std::uint16_t previous = 0;
        if (p.undergone) out.voice = Voice::passive;
        for (const std::uint16_t t : p.verb) {
            const Token& word = token(t);
            // "is required to pay": the governor is passive, paying is not
            // "A rise in rents was recorded": rents rose
            if (word.relation == Relation::aux_pass && p.told_by_noun.empty() &&
                (p.governors.empty() || word.head == static_cast<std::int16_t>(p.predicate)))
                out.voice = Voice::passive;
            // "turns out to have sold": sold, not sold out
            if (word.relation == Relation::compound_prt &&
                word.head == static_cast<std::int16_t>(p.predicate))
                out.particle = std::string(word.lemma);
            if (word.universal == Universal::ADV && word.lemma != "not" && word.lemma != "never" &&
                word.lemma != "nowhere" && !(word.lemma == "far" && p.negated) &&
                !(t > 0 && token(t - 1).lemma == "nowhere"))  // "far from safe", "nowhere near it"
                out.adverbs.emplace_back(word.lemma);
            if (word.tag == Tag::MD && out.auxiliary.empty()) {
                out.auxiliary = std::string(word.lemma);
                out.tense = word.lemma == "will" ? Tense::future : Tense::present;
            }
            if (out.tense == Tense::none && word.tag == Tag::VBD) out.tense = Tense::past;
            if (out.tense == Tense::none && is_one_of(word.tag, {Tag::VBZ, Tag::VBP}))
                out.tense = Tense::present;
            if (word.tag == Tag::VBN && token(previous).lemma == "have") perfect = true;
            if (word.tag == Tag::VBG && token(previous).lemma == "be") progressive = true;
            if (word.universal != Universal::ADV && word.lemma != "not") previous = t;
        }
        const int subject = p.subject;
        // "Have reopened" has no passive's auxiliary, whatever the subject was read as.
        if (subject >= 0 && !perfect && token(subject).relation == Relation::nsubj_pass &&
            token(subject).head == static_cast<std::int16_t>(p.predicate))
            out.voice = Voice::passive;
        if (p.verb.size() == 1 && token(p.predicate).tag == Tag::VBN &&
            (token(p.predicate).relation == Relation::acl ||
             token(p.predicate).relation == Relation::advcl))  // "FOUNDED in 1888, the brewery"
            out.voice = Voice::passive;
        out.aspect = perfect && progressive ? Aspect::perfect_progressive
                     : perfect              ? Aspect::perfect
                     : progressive          ? Aspect::progressive
                                            : Aspect::simple;
    }

    std::string holder_of(int node, std::vector<ReadingStep>& steps) {
        std::string entity = discourse_.entity_of(tree_, node, steps);
        return entity.empty() ? text_of(tree_, phrase_tokens(tree_, static_cast<std::size_t>(node)),
                                        context_.block)
                              : entity;
    }

    // '"I did not sell it," said Ada Brandt', "Union: we have agreed to nothing": who says so.
    void speak_of_oneself(Claim& claim, int holder) {
        const std::string said = claim.subject.text;
        const Span span = claim.subject.span;
        Phrase speaker =
            phrase(holder, phrase_tokens(tree_, static_cast<std::size_t>(holder)), claim.steps);
        if (speaker.pronoun && speaker.entity.empty()) return;
        if (speaker.entity.empty()) {
            claim.subject = std::move(speaker);
            claim.subject.span = span;
        } else {
            claim.subject.entity = speaker.entity;
        }
        const std::string& name =
            claim.subject.entity.empty() ? claim.subject.text : claim.subject.entity;
        claim.steps.push_back({said, name, "who says so"});
    }

    // "The bridge built in 1902 leaks": the year is not that of the leak.
    bool of_this_clause(const FoundTime& time, const Proposition& p) const {
        const std::uint32_t begin = time.span.begin + context_.range.begin;
        const auto first = std::find_if(tree_.tokens.begin(), tree_.tokens.end(),
                                        [&](const Token& t) { return t.span.end > begin; });
        int up = first == tree_.tokens.end() ? -1 : static_cast<int>(first - tree_.tokens.begin());
        for (int steps = 0; up >= 0 && steps < 64; ++steps, up = token(up).head) {
            if (up == p.predicate) return true;
            if (std::find(p.governors.begin(), p.governors.end(), up) != p.governors.end())
                return true;
            if (tree_.is_clause(static_cast<std::size_t>(up)) ||
                token(up).relation == Relation::parataxis)
                return false;
        }
        return true;
    }

    // "resigned in May" was last May, "will close in May" is the next one.
    TimeInterval in_tense(const FoundTime& time, Tense tense) const {
        using namespace std::chrono;
        TimeInterval out = time.interval;
        if (!time.relative || !context_.document_date || !out.first || !out.last) return out;
        const auto& now = *context_.document_date;
        int years_on = 0;
        if (tense == Tense::past && now.last && *out.first > *now.last) years_on = -1;
        if (tense == Tense::future && now.first && *out.last < *now.first) years_on = 1;
        if (years_on == 0 || *out.last - *out.first > days{100}) return out;
        const auto moved = [&](sys_days day) {
            year_month_day date{day};
            date += years{years_on};
            return date.ok() ? sys_days{date} : sys_days{date.year() / date.month() / last};
        };
        out.first = moved(*out.first);
        out.last = moved(*out.last);
        return out;
    }

    // "Rose from 3 million in May TO 4 MILLION in June": the claim is of June. The argument to
    // begin with when a date is looked for.
    std::size_t goal(const Proposition& p) const {
        bool from = false;
        for (std::size_t i = 0; i < p.arguments.size(); ++i) {
            const Tokens& opener = p.arguments[i].preposition;
            if (opener.size() != 1) continue;
            if (from && token(opener[0]).lemma == "to") return i;
            from |= token(opener[0]).lemma == "from";
        }
        return 0;
    }

    // A date among the clause's own words; else the document's.
    TimeInterval time_of(const Proposition& p, Tense tense) const {
        const Node& clause = tree_.nodes[static_cast<std::size_t>(p.predicate)];
        std::uint32_t from = tree_.tokens[clause.first].span.begin;
        std::uint32_t to = tree_.tokens[clause.last].span.end;
        for (const int governor : p.governors) {
            from = std::min(
                from,
                tree_.tokens[tree_.nodes[static_cast<std::size_t>(governor)].first].span.begin);
            to = std::max(
                to, tree_.tokens[tree_.nodes[static_cast<std::size_t>(governor)].last].span.end);
        }
        for (std::size_t i = 0; i < p.arguments.size(); ++i) {
            const PropositionArgument& a = p.arguments[(i + goal(p)) % p.arguments.size()];
            if (a.role == Role::clause || a.tokens.empty()) continue;
            const std::uint32_t begin = tree_.tokens[a.tokens.front()].span.begin;
            const std::uint32_t end = tree_.tokens[a.tokens.back()].span.end;
            for (const FoundTime& t : context_.times)
                if (t.kind != TimeKind::age && t.kind != TimeKind::duration && t.interval.known() &&
                    t.span.end + context_.range.begin > begin &&
                    t.span.begin + context_.range.begin < end)
                    return in_tense(t, tense);
        }
        const bool only_one = context_.times.size() == 1;
        for (const FoundTime& t : context_.times)
            if (only_one && t.interval.known() && t.kind != TimeKind::duration &&
                t.kind != TimeKind::age && t.span.begin + context_.range.begin >= from &&
                t.span.end + context_.range.begin <= to && of_this_clause(t, p))
                return in_tense(t, tense);
        TimeInterval out = context_.document_date.value_or(TimeInterval{});
        out.stated = false;
        return out;
    }

    static Span claim_span(const Claim& claim) {
        Span out = claim.predicate.span;
        const auto widen = [&](Span s) {
            if (s.empty()) return;
            out.begin = std::min(out.begin, s.begin);
            out.end = std::max(out.end, s.end);
        };
        widen(claim.subject.span);
        for (const Argument& a : claim.objects) widen(a.phrase.span);
        return out;
    }

    const Tree& tree_;
    const SentenceContext& context_;
    Discourse& discourse_;
};

// Function words that negate what follows them; "not only" does not, verbs and nouns that negate
// ("fail", "lack") are content words, and prepositions ("outside", "rather than") leave the clause
// as it is.
bool negates(const Tree& tree, std::size_t at) {
    const Token& token = tree.tokens[at];
    const bool adverb = token.universal == Universal::PART || token.universal == Universal::ADV ||
                        token.universal == Universal::PRON;
    if (token.universal == Universal::INTJ || token.relation == Relation::discourse)
        return false;  // "No, ..."
    if (!adverb && token.lemma != "no" && token.lemma != "neither" && token.lemma != "nor" &&
        token.lemma != "without")
        return false;
    // "At no cost", "no later than": a phrase is bounded or free, the clause holds.
    if (token.lemma == "no" && at + 1 < tree.tokens.size()) {
        const Token& next = tree.tokens[at + 1];
        const bool bound = next.lemma == "more" || next.lemma == "less" || next.lemma == "late" ||
                           next.lemma == "early" || next.lemma == "few" || next.lemma == "doubt";
        const bool free = at > 0 && tree.tokens[at - 1].lemma == "at" && next.lemma != "time" &&
                          next.lemma != "point" && next.lemma != "stage";
        if (bound || free) return false;
    }
    const auto found = lexicon::negator(token.lemma);
    return found && found->strength == lexicon::NegationStrength::fully && !only_adds(tree, at);
}

void fill_sentence(const Tree& tree, const SentenceContext& context,
                   const std::vector<bool>& covered, Sentence& sentence) {
    sentence.tokens += static_cast<std::uint32_t>(tree.tokens.size());
    for (const FoundQuantity& found : context.quantities) {
        sentence.quantities.push_back(found.quantity);
        const Span in_block = {found.quantity.span.begin + context.range.begin,
                               found.quantity.span.end + context.range.begin};
        sentence.quantities.back().span = context.block.source(in_block);
    }
    const auto content = std::count_if(tree.tokens.begin(), tree.tokens.end(),
                                       [](const Token& t) { return is_content(word_class(t)); });
    sentence.words.reserve(static_cast<std::size_t>(content));
    for (std::size_t i = 0; i < tree.tokens.size(); ++i) {
        const Token& token = tree.tokens[i];
        if (is_content(word_class(token))) sentence.words.push_back(word_of(token, context.block));
        if (negates(tree, i)) sentence.negators.push_back(word_of(token, context.block));
        if (covered[i] || is_punctuation(token)) {
            ++sentence.understood;
            continue;
        }
        const Span span = context.block.source(token.span);
        if (!sentence.unread.empty() && sentence.unread.back().end + 1 >= span.begin)
            sentence.unread.back().end = span.end;
        else
            sentence.unread.push_back(span);
    }
}

// "nobody knows who wrote it" claims of nobody that he wrote it.
bool asks_who(const Tree& tree, const Proposition& p) {
    return p.subject_tokens.size() == 1 && is_relative(tree.tokens[p.subject_tokens[0]]);
}

}  // namespace

void append_claims(const Tree& tree, const std::vector<Proposition>& propositions,
                   const SentenceContext& context, Discourse& discourse, Sentence& sentence,
                   std::vector<Claim>& claims) {
    Lowering lowering(tree, context, discourse);
    std::vector<bool> covered(tree.tokens.size(), false);
    for (const Proposition& p : propositions) {
        if (p.subject < 0 || p.subject_tokens.empty()) continue;
        if (asks_who(tree, p)) continue;
        for (const std::uint16_t t : p.subject_tokens) covered[t] = true;
        for (const std::uint16_t t : p.verb) covered[t] = true;
        for (const std::uint16_t t : p.framing) covered[t] = true;
        for (const PropositionArgument& a : p.arguments) {
            for (const std::uint16_t t : a.tokens) covered[t] = true;
            for (const std::uint16_t t : a.preposition) covered[t] = true;
        }
        lowering.fill(claims.emplace_back(), p);
    }
    // Conjunctions and markers are read, not claimed.
    for (std::size_t i = 0; i < tree.tokens.size(); ++i)
        if (tree.tokens[i].relation == Relation::cc || tree.tokens[i].relation == Relation::mark ||
            is_relative(tree.tokens[i]) || tree.tokens[i].universal == Universal::INTJ)
            covered[i] = true;
    fill_sentence(tree, context, covered, sentence);
}

}  // namespace gainsay::grammar
