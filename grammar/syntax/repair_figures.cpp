// Repairs around figures: a parser that has seen few balance sheets hangs what follows an amount on
// the amount.
#include <string_view>
#include <utility>

#include "grammar/lexicon/changes.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/syntax/repair.hpp"
#include "grammar/syntax/repair_steps.hpp"

namespace gainsay::grammar {
namespace {

std::int16_t place(std::size_t i) { return static_cast<std::int16_t>(i); }

bool figure(std::span<const Token> tokens, std::size_t i) {
    const Token& t = tokens[i];
    if (t.tag == Tag::CD || t.universal == Universal::SYM) return true;
    for (std::size_t k = 0; k < tokens.size(); ++k)  // "5 PERCENT"
        if (tokens[k].head == place(i) && tokens[k].relation == Relation::nummod) return true;
    return false;
}

const Token* copula_of(std::span<const Token> tokens, std::size_t i) {
    for (const Token& t : tokens)
        if (t.head == place(i) && t.relation == Relation::cop) return &t;
    return nullptr;
}

bool has_subject(std::span<const Token> tokens, std::size_t i) {
    for (const Token& t : tokens)
        if (t.head == place(i) && is_subject(t.relation)) return true;
    return false;
}

// The words of an amount: "20", "$ 20 million", "5 percent".
std::size_t amount_end(std::span<const Token> tokens, std::size_t from) {
    std::size_t end = from;
    bool number = false;
    for (; end < tokens.size(); ++end) {
        const Token& t = tokens[end];
        const bool unit = t.universal == Universal::SYM || t.lemma == "percent" || t.text == "%" ||
                          t.text == "per" || t.text == "cent" || t.lemma == "point";
        if (t.tag != Tag::CD && !unit) break;
        number |= t.tag == Tag::CD;
    }
    if (number && end < tokens.size() && tokens[end].tag == Tag::NNS) ++end;  // "20 DOLLARS"
    return number ? end : from;
}

// The last word of [begin, end) that hangs on a word outside heads the others.
std::size_t gather(std::span<Token> tokens, std::size_t begin, std::size_t end) {
    const auto outside = [&](std::size_t i) {
        return tokens[i].head < place(begin) || tokens[i].head >= place(end);
    };
    std::size_t head = end;
    for (std::size_t i = begin; i < end; ++i)
        if (outside(i) && (head == end || tokens[i].tag != Tag::CD || tokens[head].tag == Tag::CD))
            head = i;
    for (std::size_t i = begin; i < end && head < end; ++i)
        if (i != head && outside(i)) {
            tokens[i].head = place(head);
            tokens[i].relation = Relation::nummod;
        }
    return head;
}

}  // namespace

namespace {

// Where "TO 12 million" stands behind an amount: right there, or behind a time ("in May 2021").
std::size_t next_degree(std::span<const Token> tokens, std::size_t from) {
    bool time = false;
    for (std::size_t i = from; i + 1 < tokens.size() && i < from + 7; ++i) {
        if (tokens[i].lemma == "to" || tokens[i].lemma == "from")
            return i == from || time ? i : tokens.size();
        time |= names_a_time(tokens[i]);
    }
    return tokens.size();
}

int verb_above(std::span<const Token> tokens, std::size_t word) {
    int verb = tokens[word].head;
    for (int steps = 0; verb >= 0 && steps < 8; ++steps) {
        if (tokens[static_cast<std::size_t>(verb)].universal == Universal::VERB) return verb;
        verb = tokens[static_cast<std::size_t>(verb)].head;
    }
    return -1;
}

}  // namespace

void part_changes_from_levels(std::span<Token> tokens) {
    for (std::size_t by = 1; by + 3 < tokens.size(); ++by) {
        const std::string_view first = tokens[by].lemma;
        if (first != "by" && first != "to" && first != "from") continue;
        const std::size_t behind = amount_end(tokens, by + 1);
        if (behind <= by + 2) continue;  // "by 5 to 10 percent" is a range
        const std::size_t to = next_degree(tokens, behind);
        if (to >= tokens.size() || tokens[to].lemma == first) continue;
        const std::size_t end = amount_end(tokens, to + 1);
        if (end == to + 1) continue;
        const int verb = verb_above(tokens, by + 1);
        if (verb < 0 || verb > static_cast<int>(by)) continue;
        // "Costs from 5 euros to 9 euros" is a range, too.
        const Token& moves = tokens[static_cast<std::size_t>(verb)];
        if (first == "from" && lexicon::change_verb(moves.lemma).empty()) continue;
        const std::size_t change = gather(tokens, by + 1, behind);
        const std::size_t level = gather(tokens, to + 1, end);
        if (change >= behind || level >= end) continue;
        for (const auto& [preposition, amount] : {std::pair(by, change), std::pair(to, level)}) {
            tokens[amount].head = static_cast<std::int16_t>(verb);
            tokens[amount].relation = Relation::obl;
            tokens[preposition].head = place(amount);
            tokens[preposition].relation = Relation::case_;
        }
        for (std::size_t t = end; t < tokens.size(); ++t)  // no arc may cross
            if (tokens[t].head > place(by) && tokens[t].head < place(to))
                tokens[t].head = place(level);
    }
}

void lift_joined_verbs(std::span<Token> tokens) {
    for (std::size_t v = 2; v < tokens.size(); ++v) {
        Token& verb = tokens[v];
        if (verb.relation != Relation::conj || verb.universal != Universal::VERB ||
            !is_finite(verb.tag) || verb.head < 0 || has_subject(tokens, v))
            continue;
        auto above = static_cast<std::size_t>(verb.head);
        if (!figure(tokens, above) || copula_of(tokens, above) != nullptr) continue;
        for (int steps = 0; tokens[above].universal != Universal::VERB && steps < 5; ++steps) {
            if (tokens[above].head < 0) break;
            above = static_cast<std::size_t>(tokens[above].head);
        }
        if (tokens[above].universal == Universal::VERB && above < v) verb.head = place(above);
    }
}

void part_joined_values(std::span<Token> tokens) {
    for (std::size_t v = 2; v < tokens.size(); ++v) {
        Token& value = tokens[v];
        if (value.relation != Relation::conj || value.head < 0 || has_subject(tokens, v)) continue;
        const Token* copula = copula_of(tokens, v);
        if (copula == nullptr || !is_finite(copula->tag)) continue;
        const auto be = static_cast<std::size_t>(copula - tokens.data());
        const std::int16_t first = value.head;
        if (copula_of(tokens, static_cast<std::size_t>(first)) == nullptr) continue;
        for (std::size_t s = be; s-- > 0 && place(s) > first;) {
            Token& subject = tokens[s];
            if (subject.relation != Relation::conj || subject.head != first || !is_nominal(subject))
                continue;
            bool joined = false;
            for (Token& t : tokens) joined |= t.head == place(s) && t.relation == Relation::cc;
            // What follows the noun up to the copula must be its own.
            bool whole = joined;
            for (std::size_t t = s + 1; whole && t < be; ++t)
                whole = is_above(tokens, static_cast<int>(s), static_cast<int>(t));
            if (!whole) continue;
            for (std::size_t t = 0; t < s; ++t)
                if (tokens[t].head == place(s) &&
                    (tokens[t].relation == Relation::cc || tokens[t].relation == Relation::punct))
                    tokens[t].head = place(v);
            subject.head = place(v);
            subject.relation = Relation::nsubj;
            break;
        }
    }
}

void settle_totals(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 4 < tokens.size(); ++i) {
        Token& a = tokens[i];
        Token& total = tokens[i + 1];
        Token& of = tokens[i + 2];
        if ((a.text != "a" && a.text != "A") || total.text != "total" || of.text != "of" ||
            tokens[i + 3].tag != Tag::CD || of.head <= place(i + 2))
            continue;
        const auto n = static_cast<std::size_t>(of.head);
        Token& counted = tokens[n];
        if (counted.head != place(i + 1) || total.head == place(n)) continue;
        counted.head = total.head;
        counted.relation = total.relation;
        for (std::size_t t = 0; t < tokens.size(); ++t)
            if (tokens[t].head == place(i + 1) && t != i && t != i + 2) tokens[t].head = place(n);
        const bool number = n == i + 3;
        total.head = place(number ? n : i + 3);
        total.relation = Relation::advmod;
        of.head = place(i + 1);
        of.relation = Relation::fixed;
    }
}

void join_numbers(std::span<Token> tokens) {
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& number = tokens[i];
        if (number.tag != Tag::CD || number.head < 0) continue;
        std::size_t noun = i + 1;
        while (noun + 1 < tokens.size() && noun < i + 4 && tokens[noun].universal == Universal::ADJ)
            ++noun;
        const bool counts = tokens[noun].tag == Tag::NNS && is_subject(tokens[noun].relation) &&
                            number.head == tokens[noun].head;
        if (number.relation == Relation::nummod && counts) number.head = place(noun);
        // Behind "of" and a noun, it is of the noun.
        if (i < 2 || tokens[i - 1].text != "of" || tokens[i - 1].head == place(i) ||
            !is_subject(number.relation) || !is_subject(tokens[i - 2].relation) ||
            tokens[i - 2].head != number.head || tokens[i - 2].universal != Universal::NOUN)
            continue;
        number.head = place(i - 2);
        number.relation = Relation::nmod;
        tokens[i - 1].head = place(i);
        tokens[i - 1].relation = Relation::case_;
    }
}

namespace {

// "Sales ROSE compared with 2020": a full verb read as a helper of "compared".
void free_helper(std::span<Token> tokens, std::size_t compared) {
    const auto helper = [&](const Token& t) {
        return t.head == place(compared) && t.relation == Relation::aux && is_finite(t.tag) &&
               t.tag != Tag::MD && t.lemma != "be" && t.lemma != "have" && t.lemma != "do";
    };
    std::size_t verb = compared;
    for (std::size_t t = 0; t < compared; ++t)
        if (helper(tokens[t])) verb = t;
    if (verb == compared) return;
    tokens[verb].head = tokens[compared].head;
    tokens[verb].relation = tokens[compared].relation;
    for (std::size_t t = 0; t < tokens.size(); ++t)
        if (t != verb && tokens[t].head == place(compared) &&
            (t < compared || tokens[t].relation == Relation::punct))
            tokens[t].head = place(verb);
    tokens[compared].head = place(verb);
    tokens[compared].relation = Relation::advcl;
}

}  // namespace

void settle_compared(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        if (tokens[i].text == "compared") free_helper(tokens, i);
        Token& compared = tokens[i];
        const bool opens = compared.text == "compared" && compared.head >= 0 &&
                           (tokens[i + 1].text == "to" || tokens[i + 1].text == "with");
        if (!opens || compared.relation == Relation::case_ || compared.relation == Relation::conj ||
            tokens[i + 1].head <= place(i + 1))
            continue;
        const auto other = static_cast<std::size_t>(tokens[i + 1].head);
        if (tokens[other].head != place(i)) continue;
        bool helped = false;  // "was compared to", "was measured and compared with"
        for (const Token& t : tokens)
            helped |= t.head == place(i) &&
                      (t.relation == Relation::aux || t.relation == Relation::aux_pass ||
                       t.relation == Relation::cop || is_subject(t.relation));
        if (helped) continue;
        const std::int16_t above = compared.head;
        const bool of_verb = tokens[static_cast<std::size_t>(above)].universal == Universal::VERB;
        for (std::size_t t = 0; t < tokens.size(); ++t)
            if (tokens[t].head == place(i)) tokens[t].head = t < i ? above : place(other);
        tokens[other].head = above;
        tokens[other].relation = of_verb ? Relation::obl : Relation::nmod;
        compared.head = place(other);
        compared.relation = Relation::case_;
    }
}

namespace {

// What hung on a word behind it hangs on another now.
void move_tail(std::span<Token> tokens, std::size_t from, std::size_t to, std::size_t begin) {
    for (std::size_t t = begin; t < tokens.size(); ++t)
        if (tokens[t].head == place(from) && t != to) tokens[t].head = place(to);
}

}  // namespace

void settle_rates(std::span<Token> tokens) {
    for (std::size_t per = 1; per + 1 < tokens.size(); ++per) {
        const Token& preposition = tokens[per];
        Token& counted = tokens[per - 1];
        if (preposition.text != "per" || preposition.relation != Relation::case_ ||
            preposition.head <= place(per) || preposition.head > place(per + 2) ||
            counted.universal != Universal::NOUN || measures_time(counted))
            continue;
        const auto by = static_cast<std::size_t>(preposition.head);
        Token& unit = tokens[by];
        if (unit.universal != Universal::NOUN || measures_time(unit) || unit.head == place(per - 1))
            continue;
        const bool above = unit.head >= 0 && is_above(tokens, static_cast<int>(per - 1), unit.head);
        if (above) continue;
        if (is_subject(unit.relation) || counted.head == place(by)) {  // "OUTPUT per head fell"
            counted.head = unit.head;
            counted.relation = unit.relation;
        } else if (unit.relation != Relation::obl && unit.relation != Relation::nmod) {
            continue;
        }
        unit.head = place(per - 1);
        unit.relation = Relation::nmod;
        move_tail(tokens, by, per - 1, by + 1);
    }
}

void settle_measured_degrees(std::span<Token> tokens) {
    for (std::size_t c = 1; c + 2 < tokens.size(); ++c) {
        if (tokens[c].relation != Relation::cop || tokens[c].head < 0 || tokens[c].head >= place(c))
            continue;
        const auto noun = static_cast<std::size_t>(tokens[c].head);
        std::size_t degree = c + 1;
        while (degree < tokens.size() &&
               !(tokens[degree].tag == Tag::JJR && tokens[degree].relation == Relation::amod &&
                 tokens[degree].head < place(degree)))
            ++degree;
        if (degree == tokens.size()) continue;
        const auto measure = static_cast<std::size_t>(tokens[degree].head);
        if (measure < c || tokens[measure].head != place(noun)) continue;
        tokens[degree].head = tokens[noun].head;
        tokens[degree].relation = tokens[noun].relation;
        tokens[noun].head = place(degree);
        tokens[noun].relation = Relation::nsubj;
        tokens[measure].head = place(degree);
        tokens[measure].relation = Relation::obl;
        move_tail(tokens, noun, degree, c);
    }
}

void part_counted_acts(std::span<Token> tokens) {
    for (std::size_t act = 2; act + 1 < tokens.size(); ++act) {
        Token& verb = tokens[act];
        Token& number = tokens[act + 1];
        Token& joins = tokens[act - 1];
        if (verb.relation != Relation::amod || verb.head != place(act + 1) ||
            number.tag != Tag::CD || number.relation != Relation::conj || number.head < 0 ||
            joins.relation != Relation::cc || joins.head != place(act + 1))
            continue;
        const Token& first = tokens[static_cast<std::size_t>(number.head)];
        if (first.relation != Relation::obj || first.head < 0 ||
            tokens[static_cast<std::size_t>(first.head)].tag != Tag::VBD ||
            (lexicon::WordNet::instance().forms(verb.text) & lexicon::past_form) == 0)
            continue;
        verb.tag = Tag::VBD;
        verb.universal = Universal::VERB;
        verb.head = first.head;
        verb.relation = Relation::conj;
        joins.head = place(act);
        number.head = place(act);
        number.relation = Relation::obj;
        for (std::size_t t = act + 2; t < tokens.size(); ++t)
            if (tokens[t].head == place(act + 1) && tokens[t].relation == Relation::nmod) {
                tokens[t].head = place(act);
                tokens[t].relation = Relation::obl;
            }
    }
}

void lift_from_figures(std::span<Token> tokens) {
    for (std::size_t p = 2; p + 1 < tokens.size(); ++p) {
        Token& participle = tokens[p];
        if (participle.tag != Tag::VBG || tokens[p - 1].tag != Tag::COMMA || participle.head < 0 ||
            participle.head >= place(p) ||
            (participle.relation != Relation::advcl && participle.relation != Relation::acl))
            continue;
        const auto above = static_cast<std::size_t>(participle.head);
        if (!figure(tokens, above) || copula_of(tokens, above) != nullptr) continue;
        const int verb = verb_above(tokens, p);
        if (verb < 0 || verb > place(p)) continue;
        participle.head = static_cast<std::int16_t>(verb);
        participle.relation = Relation::advcl;
        if (tokens[p - 1].head == place(above)) tokens[p - 1].head = place(p);
    }
}

}  // namespace gainsay::grammar
