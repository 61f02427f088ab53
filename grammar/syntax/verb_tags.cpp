// Tags of verbs that a construction gives away: what stands behind "help", "be" and "saw".
#include <string>
#include <string_view>

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/changes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/wordnet.hpp"
#include "grammar/segmentation/lemmatiser.hpp"
#include "grammar/syntax/finite_verb.hpp"

namespace gainsay::grammar {
namespace {

bool measures_a_time(const Token& t) {  // "a year later", "years later"
    const std::string_view word = t.text;
    return lexicon::time_noun(word) ||
           (word.ends_with('s') && lexicon::time_noun(word.substr(0, word.size() - 1)));
}

// "Helps CUT costs", "helped FUND the school": the plain verb, with an object behind.
void settle_behind_help(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const Token& help = tokens[i - 1];
        const Token& next = tokens[i + 1];
        const bool taken = t.tag == Tag::VBN || t.tag == Tag::VBD || t.tag == Tag::NN ||
                           t.tag == Tag::JJ || t.tag == Tag::IN;
        const bool object = next.universal == Universal::NOUN || next.universal == Universal::ADJ ||
                            next.universal == Universal::DET || next.tag == Tag::PRPS;
        if (help.universal != Universal::VERB || !help.text.starts_with("help") || !taken ||
            !object || (lexicon::WordNet::instance().forms(t.text) & lexicon::verb_form) == 0)
            continue;
        t.tag = Tag::VB;
        t.universal = Universal::VERB;
    }
}

// "Did not FOUND it", "failed to FELL the tree": behind "do", a modal and "to" the plain verb, even
// where it has the form of another one's past.
void settle_plain_verbs(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        if ((t.tag != Tag::VBD && t.tag != Tag::VBN) ||
            (lexicon::WordNet::instance().forms(t.text) & lexicon::verb_form) == 0)
            continue;
        std::size_t before = i - 1;
        while (before > 0 &&
               (tokens[before].universal == Universal::ADV ||
                tokens[before].universal == Universal::PART) &&
               tokens[before].tag != Tag::TO)
            --before;
        const Token& helper = tokens[before];
        const bool does = helper.universal == Universal::AUX &&
                          (helper.text == "did" || helper.text == "does" || helper.text == "do");
        if (does || helper.tag == Tag::MD || helper.tag == Tag::TO) t.tag = Tag::VB;
    }
}

// "Is said to have REFUSED it", "denied having GIVEN it": behind "to have", "may have" and "having"
// a participle, never a past tense; and behind each form of "have" "given" is no preposition.
void settle_behind_have(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        const std::string_view have = tokens[i].text;
        const bool bare =
            have == "have" && (tokens[i - 1].tag == Tag::TO || tokens[i - 1].tag == Tag::MD);
        const bool any = have == "have" || have == "has" || have == "had" || have == "having";
        if (!any) continue;
        std::size_t behind = i + 1;
        while (behind + 1 < tokens.size() && tokens[behind].universal == Universal::ADV) ++behind;
        Token& done = tokens[behind];
        // "Having LENT the tug": nor does such a word stand before an article.
        constexpr unsigned participle = lexicon::past_participle_form | lexicon::irregular_form;
        const bool before_article =
            behind + 1 < tokens.size() &&
            (tokens[behind + 1].tag == Tag::DT || tokens[behind + 1].tag == Tag::PRPS);
        const bool given =
            done.tag != Tag::VBN &&
            (done.text == "given" ||
             (before_article && done.tag != Tag::VBD &&
              (lexicon::WordNet::instance().forms(done.text) & participle) == participle));
        if (((bare || have == "having") && done.tag == Tag::VBD) || given) {
            done.tag = Tag::VBN;
            done.universal = Universal::VERB;
        }
    }
}

// "Is ALLEGED to have left": a report in the passive, no property.
void settle_rumours(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const bool rumour = t.text == "alleged" || t.text == "rumoured" || t.text == "rumored" ||
                            t.text == "reputed" || t.text == "reported";
        if (!rumour || t.tag == Tag::VBN || tokens[i + 1].tag != Tag::TO ||
            tokens[i - 1].universal != Universal::AUX)
            continue;
        t.tag = Tag::VBN;
        t.universal = Universal::VERB;
    }
}

// "Is DUE to begin": what it is said to be, and no preposition.
void settle_due(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const bool governs = tokens[i + 1].tag == Tag::TO && tokens[i + 2].tag == Tag::VB;
        if (t.text != "due" || !governs || t.tag == Tag::JJ) continue;
        t.tag = Tag::JJ;
        t.universal = Universal::ADJ;
    }
}

// "It was not ACME that built it": a name, as no verb stands between "not" and "that".
void settle_cleft_names(std::span<Token> tokens) {
    for (std::size_t i = 2; i < 4 && i + 1 < tokens.size(); ++i) {  // "It was [not] Acme that"
        Token& t = tokens[i];
        const bool capital = !t.text.empty() && t.text[0] >= 'A' && t.text[0] <= 'Z';
        const bool relative = tokens[i + 1].text == "that" || tokens[i + 1].text == "who";
        const std::string_view before = tokens[i - 1].text;
        if (!capital || !relative || t.universal == Universal::PROPN ||
            (before != "not" && before != "was" && before != "is"))
            continue;
        t.tag = Tag::NNP;
        t.universal = Universal::PROPN;
    }
}

// "Was SHOT", "were HURT": behind "be" no noun without a determiner, where it can be a participle.
void settle_behind_be(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        const std::string_view be = tokens[i - 1].text;
        const bool behind = be == "was" || be == "were" || be == "been" || be == "being";
        const bool next_noun = i + 1 < tokens.size() && is_nominal(tokens[i + 1]);
        constexpr unsigned participle = lexicon::past_participle_form | lexicon::irregular_form;
        if (!behind || next_noun || t.tag != Tag::NN ||
            (lexicon::WordNet::instance().forms(t.text) & participle) != participle)
            continue;
        t.tag = Tag::VBN;
        t.universal = Universal::VERB;
    }
}

// The verb of "dismissed", "destroyed", if it is one of what is done to something.
bool tells_of_a_deed(std::string_view participle) {
    const std::string_view irregular =
        lexicon::WordNet::instance().irregular_base(participle, WordClass::verb);
    if (!irregular.empty()) return lexicon::wants_an_object(irregular);
    return participle.ends_with("ed") &&
           (lexicon::wants_an_object(participle.substr(0, participle.size() - 2)) ||
            lexicon::wants_an_object(participle.substr(0, participle.size() - 1)));
}

// "Were DISMISSED", "was not DESTROYED": of what is done to something, an event, no property.
void settle_deeds(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        if (t.tag != Tag::JJ || (i + 1 < tokens.size() && is_nominal(tokens[i + 1]))) continue;
        const std::size_t be = tokens[i - 1].text == "not" && i > 1 ? i - 2 : i - 1;
        const std::string_view form = tokens[be].text;
        const bool behind = form == "was" || form == "were" || form == "been" || form == "being";
        if (!behind || !tells_of_a_deed(t.text)) continue;
        t.tag = Tag::VBN;
        t.universal = Universal::VERB;
    }
}

// "Is anything but CLOSED", "far from COMPLETE", "nowhere near FINISHED": a state, as no clause
// begins there.
void settle_denied_states(std::span<Token> tokens) {
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        const std::string_view one = tokens[i - 2].text;
        const std::string_view two = tokens[i - 1].text;
        const bool denied = (one == "anything" && two == "but") ||
                            (one == "far" && two == "from") || (one == "nowhere" && two == "near");
        const bool closes = i + 1 == tokens.size() || tokens[i + 1].universal == Universal::PUNCT ||
                            tokens[i + 1].universal == Universal::ADP;
        const bool state = t.tag == Tag::VBD || t.tag == Tag::VBN ||
                           (t.tag == Tag::VB && (lexicon::WordNet::instance().forms(t.text) &
                                                 lexicon::adjective_form) != 0);
        if (denied && two == "near" && (state || t.tag == Tag::JJ)) {
            tokens[i - 1].tag = Tag::RB;
            tokens[i - 1].universal = Universal::ADV;
        }
        if (!denied || !closes || !state) continue;
        t.tag = Tag::JJ;
        t.universal = Universal::ADJ;
    }
}

// "Is only HALF FINISHED", "was half EMPTY": how far, and a state.
void settle_half_states(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& half = tokens[i];
        Token& t = tokens[i + 1];
        const bool behind_be =
            tokens[i - 1].universal == Universal::AUX ||
            (i > 1 && tokens[i - 1].text == "only" && tokens[i - 2].universal == Universal::AUX);
        const bool state = t.tag == Tag::VBD || t.tag == Tag::VBN || t.tag == Tag::JJ;
        const bool closes = i + 2 == tokens.size() || tokens[i + 2].universal == Universal::PUNCT ||
                            tokens[i + 2].universal == Universal::ADP;
        if (half.text != "half" || !behind_be || !state || !closes) continue;
        half.tag = Tag::RB;
        half.universal = Universal::ADV;
        t.tag = Tag::JJ;
        t.universal = Universal::ADJ;
    }
}

// "Income ROSE compared with 2020": no noun before "compared with" that has no verb before it.
void settle_before_compared(std::span<Token> tokens) {
    constexpr unsigned past = lexicon::past_form | lexicon::irregular_form;
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& t = tokens[i];
        const std::string_view with = tokens[i + 2].text;
        if (t.universal == Universal::VERB) return;
        if (tokens[i + 1].text != "compared" || (with != "with" && with != "to") ||
            t.universal != Universal::NOUN || !is_nominal(tokens[i - 1]) ||
            (lexicon::WordNet::instance().forms(t.text) & past) != past)
            continue;
        t.tag = Tag::VBD;
        t.universal = Universal::VERB;
        return;
    }
}

// "The advantage LIES not in size": right behind a verb alone stands "not" before a preposition.
void settle_before_not(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        Token& t = tokens[i];
        if (t.tag != Tag::NNS || tokens[i - 1].tag != Tag::NN || tokens[i + 1].text != "not" ||
            tokens[i + 2].tag != Tag::IN ||
            (lexicon::WordNet::instance().forms(t.text) & lexicon::third_person_form) == 0)
            continue;
        t.tag = Tag::VBZ;
        t.universal = Universal::VERB;
    }
}

// "The airline LATER found it": an adverb of the verb, no comparative of a subject.
void settle_later(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        if ((t.text != "later" && t.text != "earlier") || !is_nominal(tokens[i - 1]) ||
            measures_a_time(tokens[i - 1]) ||
            (!is_finite(tokens[i + 1].tag) && tokens[i + 1].tag != Tag::VBN))
            continue;
        t.tag = Tag::RB;
        t.universal = Universal::ADV;
    }
}

// "Saw profit DROP 14 percent", "let prices RISE": what somebody saw it do.
void settle_seen_verbs(std::span<Token> tokens) {
    bool seen = false;
    bool one = false;  // "saw a sales DROP.", "saw its sales rise."
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        Token& t = tokens[i];
        if (t.universal == Universal::PUNCT || t.tag == Tag::CC) seen = false;
        one |= t.text == "a" || t.text == "an" || t.tag == Tag::PRPS;
        const bool drops = seen && t.tag == Tag::VBN;  // "watched prices RISE"
        if (t.universal == Universal::VERB && !drops) {
            one = false;
            const std::string_view verb = t.text;
            seen = verb == "saw" || verb == "see" || verb == "seen" || verb == "sees" ||
                   verb == "seeing" || verb == "let" || verb == "watched" || verb == "watch";
            continue;
        }
        const Token& next = tokens[i + 1];
        const bool ends =
            next.universal == Universal::PUNCT && !one && i > 0 && tokens[i - 1].tag == Tag::NNS;
        const bool act =
            next.tag == Tag::CD || next.tag == Tag::DOLLAR || next.text == "by" || ends;
        if (!seen || (t.tag != Tag::NN && !drops) || !is_nominal(tokens[i - 1]) || !act ||
            lexicon::change_verb(t.text).empty())
            continue;
        t.tag = Tag::VB;
        t.universal = Universal::VERB;
        seen = false;
    }
}

// "The plan you chose COSTS 40 crowns": of a clause inside the subject the noun behind is no
// object, where a figure follows.
void settle_behind_contact(std::span<Token> tokens) {
    if (tokens.size() < 7 || tokens[0].tag != Tag::DT || !is_nominal(tokens[1]) ||
        tokens[2].tag != Tag::PRP || tokens[3].tag != Tag::VBD)
        return;
    Token& t = tokens[4];
    const Token& next = tokens[5];
    if (t.tag != Tag::NNS || (next.tag != Tag::CD && next.tag != Tag::DOLLAR) ||
        (lexicon::WordNet::instance().forms(t.text) & lexicon::third_person_form) == 0)
        return;
    t.tag = Tag::VBZ;
    t.universal = Universal::VERB;
}

bool opens_phrase(const Token& t) { return t.tag == Tag::DT || t.tag == Tag::PRPS; }

// Where the phrases "in the lake", "near the old mill" that begin here end; `begin` if none does.
std::size_t phrases_behind(std::span<const Token> tokens, std::size_t begin) {
    std::size_t i = begin;
    while (i < tokens.size() && tokens[i].tag == Tag::IN) {
        std::size_t end = i + 1;
        bool noun = false;
        for (; end < tokens.size() && (!noun || !opens_phrase(tokens[end])); ++end) {
            const Token& t = tokens[end];
            const bool part = is_nominal(t) || opens_phrase(t) || t.tag == Tag::CD ||
                              t.tag == Tag::JJ || t.tag == Tag::POS;
            if (!part) break;
            noun |= is_nominal(t);
        }
        if (!noun || (end < tokens.size() && opens_phrase(tokens[end]))) return begin;
        i = end;
    }
    return i;
}

// "Said in May sales were up": may hold a clause without a sign of it.
bool tells_a_content(std::string_view past) {
    const auto said = lexicon::reporting(find_lemma(past, Tag::VBD), WordClass::verb);
    return said && !said->factive;
}

// "The body FOUND in the lake is his": of two verbs that nothing joins the first is a participle
// (Bever 1970).
void settle_reduced_clauses(std::span<Token> tokens) {
    constexpr unsigned both = lexicon::past_form | lexicon::past_participle_form;
    for (std::size_t i = 1; i + 3 < tokens.size(); ++i) {
        Token& t = tokens[i];
        if (t.universal == Universal::VERB && t.tag != Tag::VBD) return;
        if (t.tag != Tag::VBD) continue;
        const std::size_t end = phrases_behind(tokens, i + 1);
        if (end == i + 1 || end >= tokens.size() || !is_nominal(tokens[i - 1]) ||
            (lexicon::WordNet::instance().forms(t.text) & both) != both)
            return;
        const Token& next = tokens[end];
        const bool copula = next.universal == Universal::AUX && is_finite(next.tag);
        if (!copula || tells_a_content(t.text)) return;
        t.tag = Tag::VBN;
        return;
    }
}

// "Meetings of the board TAKE place": no board take that is placed.
void settle_taking_place(std::span<Token> tokens) {
    for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
        Token& take = tokens[i];
        Token& place = tokens[i + 1];
        if (place.text != "place" || take.universal == Universal::VERB) continue;
        const Tag tag = take.text == "take"    ? Tag::VBP
                        : take.text == "takes" ? Tag::VBZ
                        : take.text == "took"  ? Tag::VBD
                                               : Tag::OTHER;
        if (tag == Tag::OTHER) continue;
        take.tag = tag;
        take.universal = Universal::VERB;
        place.tag = Tag::NN;
        place.universal = Universal::NOUN;
    }
}

// "One MEETING a year", "a second HEARING": behind a number, and without an object, a thing.
void settle_counted_gerunds(std::span<Token> tokens) {
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        Token& t = tokens[i];
        if (t.tag != Tag::VBG || tokens[i - 1].tag != Tag::CD ||
            (lexicon::WordNet::instance().forms(t.text) & lexicon::noun_form) == 0)
            continue;
        const bool ends =
            i + 1 == tokens.size() || tokens[i + 1].universal == Universal::PUNCT ||
            tokens[i + 1].tag == Tag::IN ||
            (i + 2 < tokens.size() && tokens[i + 1].text == "a" && measures_a_time(tokens[i + 2]));
        if (!ends) continue;
        t.tag = Tag::NN;
        t.universal = Universal::NOUN;
    }
}

// "The meetings LAST two days": a sentence that has no other verb.
void settle_lasting(std::span<Token> tokens) {
    for (const Token& t : tokens)
        if (is_finite(t.tag)) return;
    for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
        if (tokens[i].text != "last" || tokens[i].tag != Tag::JJ || !is_nominal(tokens[i - 1]) ||
            tokens[i + 1].tag != Tag::CD || !measures_a_time(tokens[i + 2]))
            continue;
        tokens[i].tag = Tag::VBP;
        tokens[i].universal = Universal::VERB;
        return;
    }
}

}  // namespace

void settle_verb_tags(std::span<Token> tokens) {
    settle_taking_place(tokens);
    settle_counted_gerunds(tokens);
    settle_lasting(tokens);
    settle_behind_help(tokens);
    settle_plain_verbs(tokens);
    settle_behind_have(tokens);
    settle_rumours(tokens);
    settle_due(tokens);
    settle_cleft_names(tokens);
    settle_behind_be(tokens);
    settle_deeds(tokens);
    settle_denied_states(tokens);
    settle_half_states(tokens);
    settle_before_not(tokens);
    settle_later(tokens);
    settle_before_compared(tokens);
    settle_seen_verbs(tokens);
    settle_behind_contact(tokens);
    settle_reduced_clauses(tokens);
}

}  // namespace gainsay::grammar
