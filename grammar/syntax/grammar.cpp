// What is read, and by what. Every line has sentences, trees and claims in
// tests/grammar/constructions/. "Slots" are the rules below; what a clause hands on to another is
// decided in grammar/lowering/, arcs put right in grammar/syntax/repair*.cpp and main_verb.cpp.
//
// Arguments
//   time, place, manner, instrument   clause: adjunct     sent it to him BY COURIER ON FRIDAY
//   ditransitives                     argument            gave THE SCHOOL a new roof
//   particle verbs                    argument            called OFF the strike
//   attachment by valency and time    attach_to_verb()    sold the land TO A BUILDER
//   complement chains                 open_complement     AGREED TO sell; IS CHARGED WITH reviewing
//   small clauses, object control     open_complement     found the claim FALSE; asked him TO LEAVE
//   what the object becomes           settle_object_...   elected her PRESIDENT; named it AURORA
//   instruments                       settle_instruments  cut the rope WITH A KNIFE
//   comparatives                      modifier: oblique   larger THAN THE OLD ONE
//   existential there                 expletive           THERE were three fires
//   clefts, pseudo-clefts             relative, reshape() it was the mayor WHO left; WHAT it needs
//   extraposition                     extraposed()        it is likely THAT IT WILL CLOSE
// Clauses
//   relative: full, gap, in which     noun_tail           the song THAT THE CHOIR SANG
//   without a pronoun                 settle_bare_...     the man THE POLICE ARRESTED left
//   whose                             owned()             the director, WHOSE CONTRACT ENDED
//   reduced, participial              noun_tail, adjunct  built IN 1902; HURTING ITS RIVALS
//   of a copula's noun                shared_subject()    Norvane is a company THAT MAKES PUMPS
//   subordinate, conditional          adjunct             ALTHOUGH SALES ROSE; IF THE BANK REFUSES
//   coordination                      link                makes pumps AND REPAIRS THEM
//   shared objects                    borrow_object()     may BUY OR RENT the ships
//   gapping, ellipsis                 fill_ellipsis()     Anna ordered tea AND PETER COFFEE
//   echoes                            closing_echo()      profit fell, AS DID REVENUE; NOR DID SHE
//   a figure that shares the change   share_changes()     exports fell 4 % AND IMPORTS 9 %
//   behind a semicolon                part_at_semicolons  costs fell; THEY ARE LOW
//   respectively; not, rather than    reshape()           locals, NOT MIGRANTS
//   both, neither, not only           link, attitude      NEITHER the mayor NOR the clerk resigned
//   set beside the subject            tell_likeness()     UNLIKE THE LIBRARY, the museum closed
//   exceptions                        tell_exceptions()   all members EXCEPT HIM voted
//   between subject and verb          inset_of()          Brisko, FOUNDED IN GHENT, makes pumps
//   apposition, brackets, dashes      noun_tail           Ada Brandt, THE CHIEF EXECUTIVE
//   where from, in one word           origin_told()       the GHENT-BASED firm
//   an earlier figure in brackets     earlier_figure()    fell to 4 million (2018: 5 MILLION)
//   who is counted                    settle_partitive_.. ONLY TWO of the nine directors
//   possessors, titles                noun_word, title()  THE TOWN'S mayor; PRESIDENT Lee
//   headlines                         nominal, headline() Norvane TO CLOSE PLANT; ..., SAYS MAYOR
//   what stands around them           frame_of()          RELAX, FOLKS: ...; ... (VIDEO); ... LOL
//   who says them, what says them     attach_part()       COURT: ...; ...: POLICE; ... - REPORT
//   without "is", "are", "there are"  repair_headline()   wolves NOT IN VALLEY; mayor ARRESTED
//   hidden verbs, capitals            headline_tags.cpp   Letter FOOLS Readers; Coach TO LEAVE
//   answers                           attach_answer()     Will it close? MAYBE NOT.
//   list items and their lead-in      LeadIn              The board plans to: / CLOSE THE MILL
// Sources and modes
//   said, told, inverted, split       speech_beside()     "...," SAID THE MAYOR
//   leads of headlines                mode_of_frame()     REPORT: Norvane opens plant
//   what is made of what is told      of_told()           shoots down RUMOURS OF A MERGER
//   judged reports                    settle_judged_...   the report that it closed IS FALSE
//   raising                           settle_raised_...   turns out NOT TO HAVE left
//   according to                      is_source()         ACCORDING TO the mayor
//   nominal sources                   of_content()        the ALLEGATION that it paid bribes
//   reported events                   reported_event()    REPORTS of a fire
//   events taken for done             presupposed()       after THE SALE OF THE MILL
//   too much                          too_much()          TOO WEAK to carry trucks
//   accusations, bans                 governed_gerund()   accused OF TAKING money
//   factives, implicatives            through_governor()  FAILED TO meet; KNEW THAT
//   modals, hedges, plans, duties     own_attitude()      MAY; PROBABLY; PLANS TO; MUST
//   negation and its stacking         own_attitude()      NO LONGER; HARDLY; did NOT FAIL to
#include "grammar/syntax/grammar.hpp"

#include <boost/spirit/home/x3.hpp>
#include <functional>
#include <initializer_list>

namespace gainsay::grammar {
namespace {

namespace x3 = boost::spirit::x3;
using enum SlotKind;
using Relations = std::uint64_t;
using Tags = std::uint64_t;

constexpr Relations bits(std::initializer_list<Relation> relations) {
    Relations out = 0;
    for (const Relation r : relations) out |= Relations{1} << static_cast<unsigned>(r);
    return out;
}
constexpr Tags bits(std::initializer_list<Tag> tags) {
    Tags out = 0;
    for (const Tag t : tags) out |= Tags{1} << static_cast<unsigned>(t);
    return out;
}

using Test = bool (*)(const Token&);
bool any(const Token&) { return true; }
bool negates(const Token& t) {
    return t.lemma == "not" || t.lemma == "never" || t.lemma == "n't" || t.lemma == "neither" ||
           t.lemma == "nor" || t.lemma == "hardly" || t.lemma == "scarcely" ||
           t.lemma == "barely" || t.lemma == "no" || t.lemma == "nowhere";
}
bool relative_word(const Token& t) {
    return (bits({Tag::WDT, Tag::WP, Tag::WRB}) >> static_cast<unsigned>(t.tag) & 1U) != 0;
}

// Primitives write into the slots that the context holds: attributes of nested rules would be
// gathered in vectors of their own. No alternative takes a constituent and then fails.
struct Filled;

template <typename Context>
void add_slot(const Context& context, SlotKind kind, std::uint16_t index) {
    x3::get<Filled>(context).get().push_back({kind, index});
}

// The one kind of primitive: takes a constituent with one of these relations, and names the slot it
// fills.
struct Take : x3::parser<Take> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    constexpr Take(SlotKind slot, Relations taken, Test condition = any)
        : kind(slot), relations(taken), test(condition) {}

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext&,
               Attribute&) const {
        if (first == last || first->head) return false;
        const Token& token = *first->token;
        if ((relations >> static_cast<unsigned>(token.relation) & 1U) == 0 || !test(token))
            return false;
        add_slot(context, kind, first->index);
        ++first;
        return true;
    }

    SlotKind kind;
    Relations relations;
    Test test;
};

struct TakeHead : x3::parser<TakeHead> {
    using attribute_type = x3::unused_type;
    [[maybe_unused]] static bool const has_attribute = false;

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext&,
               Attribute&) const {
        if (first == last || !first->head) return false;
        add_slot(context, head, first->index);
        ++first;
        return true;
    }
};

struct TakeAny : x3::parser<TakeAny> {
    using attribute_type = x3::unused_type;
    static bool const has_attribute = false;

    constexpr explicit TakeAny(Relations others) : spared(others) {}

    template <typename Iterator, typename Context, typename RuleContext, typename Attribute>
    bool parse(Iterator& first, const Iterator& last, const Context& context, RuleContext&,
               Attribute&) const {
        if (first == last || first->head) return false;
        if ((spared >> static_cast<unsigned>(first->token->relation) & 1U) != 0) return false;
        add_slot(context, unread, first->index);
        ++first;
        return true;
    }

    template <typename... Takes>
    constexpr TakeAny but(const Takes&... others) const {
        return TakeAny(spared | (others.relations | ...));
    }

    Relations spared;
};

using R = Relation;

// Words.
const TakeHead the_head;
const TakeAny anything{0};
const Take comma_or_quote{punctuation, bits({R::punct})};
const Take the_coordinator{coordinator, bits({R::cc})};
const Take the_marker{marker, bits({R::mark})};
const Take the_auxiliary{auxiliary, bits({R::aux, R::aux_pass})};
const Take the_copula{copula, bits({R::cop})};
const Take the_negation{negation, bits({R::advmod, R::det, R::cc, R::discourse}), negates};
const Take the_adverb{adverb, bits({R::advmod, R::discourse})};
const Take the_particle{particle, bits({R::compound_prt})};
const Take the_expletive{expletive, bits({R::expl})};
const Take the_preposition{preposition, bits({R::case_})};
const Take the_determiner{determiner, bits({R::det})};
const Take the_numeral{numeral, bits({R::nummod})};
const Take the_adjective{adjective, bits({R::amod})};
const Take the_compound{compound, bits({R::compound, R::flat, R::goeswith, R::fixed})};

// Phrases and clauses, named by their heads.
const Take the_subject{subject, bits({R::nsubj, R::nsubj_pass, R::csubj})};
const Take the_object{object, bits({R::obj})};
const Take the_recipient{indirect_object, bits({R::iobj})};
const Take the_oblique{oblique, bits({R::obl})};
const Take the_fronted{oblique, bits({R::obj, R::obl, R::nmod}), relative_word};
const Take the_possessor{possessor, bits({R::nmod_poss})};
const Take the_modifier{nominal_modifier, bits({R::nmod, R::obl, R::orphan})};
const Take the_apposition{apposition, bits({R::appos})};
const Take the_conjunct{conjunct, bits({R::conj})};
const Take the_complement{complement_clause, bits({R::ccomp})};
const Take the_open_complement{open_complement, bits({R::xcomp})};
const Take the_adverbial{adverbial_clause, bits({R::advcl})};
const Take the_relative{relative_clause, bits({R::acl_relcl})};
const Take the_reduced{reduced_clause, bits({R::acl})};
const Take the_aside{parenthetical, bits({R::parataxis, R::list, R::dislocated, R::reparandum})};
const Take the_address{vocative, bits({R::vocative})};

// Groups of slots that stand in the same places.
const x3::rule<class argument_rule> argument = "argument";
const x3::rule<class adjunct_rule> adjunct = "adjunct";
const x3::rule<class link_rule> link = "link";
const x3::rule<class verb_word_rule> verb_word = "word of the verb group";
const x3::rule<class noun_word_rule> noun_word = "word before a noun";
const x3::rule<class noun_tail_rule> noun_tail = "what follows a noun";

const x3::rule<class clause_rule> clause = "clause";
const x3::rule<class copular_rule> copular = "copular clause";
const x3::rule<class nominal_rule> nominal = "nominal";
const x3::rule<class modifier_rule> modifier = "modifier";

// "its chips", "us", "to sell", "that it failed", "up"; "said ACME"
const auto argument_def = the_particle | the_object | the_recipient | the_open_complement |
                          the_complement | the_subject | the_expletive;
// "in 2019", "again", "while it lasted", "- so they say -", "sir"
const auto adjunct_def =
    the_negation | the_adverb | the_oblique | the_adverbial | the_aside | the_address;
// ", and sold"
const auto link_def = comma_or_quote | the_coordinator | the_conjunct;
// "that", "to", "has", "been", "is"
const auto verb_word_def = the_marker | the_auxiliary | the_copula;
// "of", "all", "the company 's", "600", "large", "cloud"
const auto noun_word_def =
    the_preposition | the_determiner | the_possessor | the_numeral | the_adjective | the_compound;
// "of the house", ", a builder ,", "who left", "trained by us"
const auto noun_tail_def = the_modifier | the_apposition | the_relative | the_reduced;

// A word that no zone knows is left unread where it stands; subject and verb are still found behind
// it.
const auto stray = anything.but(the_subject, the_expletive);
const auto stray_after_noun_words = stray.but(the_preposition, the_determiner, the_possessor,
                                              the_numeral, the_adjective, the_compound);

// "But , in 2019 , Acme has not , however , sold its chips to anyone ."  A fronted relative counts
// as an oblique: "in WHICH", "WHOM". In a question the subject stands between the auxiliary and the
// verb.
const auto clause_def = *(the_fronted | link | adjunct | verb_word | the_object | the_complement |
                          the_open_complement | the_preposition | stray) >>
                        -the_expletive >> -(the_subject | the_recipient) >>
                        *(link | adjunct | verb_word | noun_tail | the_object | stray) >>
                        -the_subject >>
                        *(link | adjunct | verb_word | noun_tail | anything) >> the_head >>
                        *(argument | adjunct | link | verb_word | noun_tail | noun_word | anything);

// "Acme is no longer the largest MAKER of chips in town ." The predicate's own words stand after
// the copula.
const auto copular_def =
    *(the_fronted | link | adjunct | verb_word | the_complement | the_preposition | stray) >>
    -the_expletive >> -the_subject >>
    *(link | adjunct | verb_word | noun_tail | stray_after_noun_words) >> -the_subject >>
    *(adjunct | noun_word | link | verb_word | noun_tail | the_object | anything) >> the_head >>
    *(noun_tail | argument | adjunct | link | noun_word | verb_word | anything);

// "all the company 's 600 large industry PARTNERS in Asia , a list that grows , and members"
const auto nominal_def = *(noun_word | the_negation | the_adverb | link | the_marker | noun_tail |
                           the_adverbial | the_aside) >>
                         *anything >> the_head >> *(noun_tail | link | noun_word | adjunct |
                                                    argument | the_marker | anything);

// "far more CAPABLE than before", "only IN part": adjectives, adverbs, prepositions and what hangs
// on them.
const auto modifier_def = *(noun_word | the_negation | the_adverb | link | the_marker |
                            the_oblique | noun_tail | argument | verb_word) >>
                          *anything >> the_head >> *(the_oblique | noun_tail | link | noun_word |
                                                     adjunct | argument | verb_word | anything);

BOOST_SPIRIT_DEFINE(argument, adjunct, link, verb_word, noun_word, noun_tail)
BOOST_SPIRIT_DEFINE(clause, copular, nominal, modifier)

template <typename Rule>
void read_with(const Rule& rule, Row row, std::vector<Slot>& slots) {
    auto first = row.begin();
    x3::parse(first, row.end(), x3::with<Filled>(std::ref(slots))[rule]);
    for (; first != row.end(); ++first)
        slots.push_back({first->head ? SlotKind::head : unread, first->index});
}

}  // namespace

void read_row(Row row, Category category, std::vector<Slot>& slots) {
    switch (category) {
        case Category::clause:
            return read_with(clause, row, slots);
        case Category::copular_clause:
            return read_with(copular, row, slots);
        case Category::nominal:
            return read_with(nominal, row, slots);
        case Category::modifier:
            return read_with(modifier, row, slots);
    }
}

}  // namespace gainsay::grammar
