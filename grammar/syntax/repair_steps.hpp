// What the steps of repair_arcs() ask of tokens.
#pragma once

#include <cstddef>
#include <span>

#include "grammar/token.hpp"

namespace gainsay::grammar {

// "May", "2019", "Sunday": what happens has a time, what is named seldom has.
[[nodiscard]] bool names_a_time(const Token& token);
// "year", "night", "quarter": a length or a part of time.
[[nodiscard]] bool measures_time(const Token& token);
// Whether a word stands above another, or is it: what hangs below a word can't become its head.
[[nodiscard]] bool is_above(std::span<const Token> tokens, int word, int below);
// The word that nothing stands above; the number of words where all hang on one another.
[[nodiscard]] std::size_t root_of(std::span<const Token> tokens);
// The preposition of a phrase, or null.
[[nodiscard]] const Token* case_of(std::span<const Token> tokens, std::size_t noun);

// What hangs on a word: a subject (or what marks a clause), a finite copula or auxiliary.
struct Dependents {
    bool subject = false;
    bool finite_word = false;
};
[[nodiscard]] Dependents dependents_of(std::span<const Token> tokens, std::size_t head);

// "Man held in Leeds NOT THE BANKER": of headlines alone, before the steps.
void settle_headline_identities(std::span<Token> tokens);

// Steps, in the order in which they are taken.

// "Norvane Cloud has 2,400 engineers" read as a name with something attached: the clause without a
// subject that hangs on a nominal root is the sentence, and the root its subject.
void promote_finite_clause(std::span<Token> tokens);
// "A stake in the company [Tessel]", "the report of the agency [Verdis] was late": a name right
// behind a noun with "the" belongs to it, though the parser hung it elsewhere.
void join_names_to_nouns(std::span<Token> tokens);
void settle_states(std::span<Token> tokens);
// "the drug Zelomine": a name right behind a common noun is the head, as it is in "the composer
// Anton Reyle" when the parser reads it well; so that one thing has one head in all sentences.
void head_names(std::span<Token> tokens);
// "The farmer who owns THE FIELD lives in Norway", "The bridge built IN 1902 needs repairs": what
// stands between the subject's own clause and the verb, and has no preposition, belongs to that
// clause.
void return_objects(std::span<Token> tokens);
// "The chairman OF TESSEL announced": no finite clause begins with such a preposition.
void settle_prepositional_subjects(std::span<Token> tokens);
// "not in cuts, BUT in building trust": the word joins, it is not joined.
void settle_corrections(std::span<Token> tokens);
// "Costs did not rise; THEY REMAINED the same": a clause of its own.
void part_at_semicolons(std::span<Token> tokens);
// "NOR does it involve": what hangs on a helping verb belongs to the verb.
void lift_from_helpers(std::span<Token> tokens);
// "The flood DID no damage to the bridge", read as what the flood was: "do" is the verb.
void settle_doing(std::span<Token> tokens);
// "The plant NO LONGER makes engines": the verb is what is over.
void lift_no_longer(std::span<Token> tokens);
// "fell to 4.1 million (2018: 4.4 MILLION)": the earlier figure stands beside the clause.
void part_earlier_figures(std::span<Token> tokens);
// "fell by 3 million TO 12 MILLION": how far it moved and where to are two phrases of the verb.
void part_changes_from_levels(std::span<Token> tokens);
// "fell to 12 million and INCLUDED a gain": a verb is joined to the verb, not to a figure.
void lift_joined_verbs(std::span<Token> tokens);
// "Had he stayed, SAID THE COACH, we would have won": what stands behind who says it is joined to
// what stands before, not to the saying.
void lift_from_speech(std::span<Token> tokens);
// "Rent was 500, and HEATING was 90": what the second copula speaks of.
void part_joined_values(std::span<Token> tokens);
// "earnings PER SHARE of 2 crowns", "output PER HEAD fell": the rate belongs to what is counted.
void settle_rates(std::span<Token> tokens);
// "The margin was 80 points HIGHER than in 2020": how much higher says what it was.
void settle_measured_degrees(std::span<Token> tokens);
// "Revenue was UP in 2020": what it was, and no part of the year.
void settle_up_and_down(std::span<Token> tokens);
// "will increase SIGNIFICANTLY in 2023": how much, and no part of the year.
void lift_degrees(std::span<Token> tokens);
// "reported SHRINKING revenue": a property of the revenue, and nothing that was reported to be done.
void settle_changing_objects(std::span<Token> tokens);
// "2020 brought a fall": the year is the subject.
void settle_year_subjects(std::span<Token> tokens);
// "opened 14 shops and CLOSED three": a second act, and no property of a number.
void part_counted_acts(std::span<Token> tokens);
// "made 88 million, BEATING all forecasts": who made it, not the figure.
void lift_from_figures(std::span<Token> tokens);
// "travels 40 miles TO WORK": what for, and nothing that the miles do.
void settle_purposes(std::span<Token> tokens);
// "saw profit DROP": what was seen, and no act of who saw it.
void settle_seen_acts(std::span<Token> tokens);
// "April was the county's driest MONTH", read as the month of a county that was.
void settle_possessed_complements(std::span<Token> tokens);
// "The firm's migraine DRUG WORKED", read as a migraine that a drug worked.
void settle_split_compounds(std::span<Token> tokens);
// "that a clown THREATENED pupils", read as pupils who were threatened.
void promote_inner_pasts(std::span<Token> tokens);
// "have GROWN heart tissue": what was done, and no property of the tissue.
void settle_perfects(std::span<Token> tokens);
// "were rescued OFF CAPE LARNE": no verb of two words.
void settle_false_particles(std::span<Token> tokens);
// "rose in 2021 COMPARED WITH 2020": two words that open a phrase, and no clause.
void settle_compared(std::span<Token> tokens);
// "kept it UNCHANGED in October", "was in THE RED in 2020": what stands before a noun's preposition
// is no part of the noun.
void part_before_prepositions(std::span<Token> tokens);
// "a total of 19 PLANTS": the plants are counted.
void settle_totals(std::span<Token> tokens);
// "18,000 people live there", "the crew of 30 was rescued": a number right before its noun, or
// behind "of" and it, counts that.
void join_numbers(std::span<Token> tokens);
// "pays interest QUARTERLY", "delivers reports LATE in the year": when, and no part of the noun.
void settle_time_adverbs(std::span<Token> tokens);
// "the roof of the church NEXT SPRING": when, and no compound with the church.
void part_times_behind_nouns(std::span<Token> tokens);
// "The plant is TO CLOSE": what is to happen to it, and not what it is ("the aim is to grow").
void settle_be_to(std::span<Token> tokens);
// "denies ANNOUNCING a plan": what such a verb governs, where it was read as a circumstance.
void settle_gerund_objects(std::span<Token> tokens);
// "by MORE THAN ONE editor": the bound of a figure, no phrase of its own.
void settle_bounds(std::span<Token> tokens);
// "Only TWO of the nine directors are": who is counted is the subject, not those among whom.
void settle_partitive_subjects(std::span<Token> tokens);
// "HAVING LOST two tenders, the firm left": a perfect participle, and no subject.
void settle_perfect_participles(std::span<Token> tokens);
// "has been SET to 2.0": behind "be" a verb's past form is a participle.
void settle_passives(std::span<Token> tokens);
// "called OFF the strike": what WordNet knows as one verb takes its particle back, unless it moves
// ("ran UP the hill").
void settle_particles(std::span<Token> tokens);
// "turns out NOT TO HAVE LEFT": the infinitive that the verb governs, not a clause beside it.
void settle_raised_infinitives(std::span<Token> tokens);
// "The report that the mill closed IS FALSE": the judgement is the sentence, what is told hangs on
// the noun.
void settle_judged_reports(std::span<Token> tokens);
// "throws DOUBT on the report", "called off THE RESTRUCTURING": the noun behind the verb is its
// object, neither an adverb nor what somebody becomes.
void settle_idiom_objects(std::span<Token> tokens);
// "Was a shark SEEN in town?", read as a shark that was seen.
void settle_asked_passives(std::span<Token> tokens);
// "denies claims IT SOLD data", "denies IT IS in talks": clauses without "that".
void settle_contact_clauses(std::span<Token> tokens);
// "The claim that the road is WIDE is false", read with two copulas of one word.
void part_two_copulas(std::span<Token> tokens);
// "the rumour THAT THE ACTOR DIED spread": a clause behind a noun of saying is what is said.
void settle_contents(std::span<Token> tokens);
// "DESPITE RUMOURS that it would close, the mill hired": of two clauses the second is the sentence.
void settle_conceded_contents(std::span<Token> tokens);
// "doubts that a flood BROKE the dam", read as a flood that was broken.
void settle_that_clauses(std::span<Token> tokens);
// "questions WHETHER the bank is solvent", "wonders IF it is": what is asked, not when or why.
void settle_whether_clauses(std::span<Token> tokens);
// "Ada Brandt, THE CHIEF EXECUTIVE of Norvane, resigned": an office is a noun, and beside a name it
// is an apposition.
void settle_offices(std::span<Token> tokens);
// "wrote the book and PETER DREW the pictures": a verb right behind the second of two joined nouns
// has it for its subject.
void part_joined_clauses(std::span<Token> tokens);
// "opened AFTER the owner paid", "widened it SO THAT buses could pass": before a clause of its own
// a preposition is a conjunction, and the clause belongs to the verb.
void raise_subordinators(std::span<Token> tokens);
// "ONLY AFTER the bank sold it did the council pay", "sold it and THEN the council paid": clauses of
// their own that tell what came first.
void settle_sequences(std::span<Token> tokens);
// "appears to HAVE lost it": "have" helps the participle, it does not govern it.
void demote_perfect(std::span<Token> tokens);
// "BUILDING THE PLANT took two years": the act is the subject, and the plant is built.
void settle_gerund_subjects(std::span<Token> tokens);
// "It took BRISKO two years TO BUILD IT": whom it took, and what was done; no parts of the time.
void settle_efforts(std::span<Token> tokens);
// "The bank this year cut 70 posts": of two subjects, the time is none. "Neither the mayor nor the
// clerk": two with a conjunction between them are one.
void settle_two_subjects(std::span<Token> tokens);
// "rose by 8 % TO 118 billion", "fired INSTEAD OF warned": a figure is no infinitive, and two words
// that open a phrase together are one preposition.
// "NO better choice": the word denies the noun, not the adjective.
void settle_openers(std::span<Token> tokens);
// "APART FROM Namur, all closed": two words that open one phrase.
void settle_exceptives(std::span<Token> tokens);
// "ONLY ADA BRANDT voted": of whom it is said, not what was done.
void settle_focus(std::span<Token> tokens);
// "NEITHER makes NOR SELLS valves": two verbs of one subject.
void settle_neither(std::span<Token> tokens);
// "The plant IS YET TO OPEN": what it has not done, not what it is.
void settle_yet(std::span<Token> tokens);
// "Procter & Gamble makes": one name.
void join_ampersands(std::span<Token> tokens);
// "Judge Albrecht signed": two subjects side by side are one, the first a title or a part of the
// name.
void join_split_subjects(std::span<Token> tokens);
// "The team, here at last, are working", "AT LEAST 300 PEOPLE came", "The king, unable to hold the
// town, left": where the sentence's verb has no subject, the phrase before it that can be one is.
void find_subject(std::span<Token> tokens);
// "the bank, WHOSE PROFITS fell, cut jobs": the owned noun is the subject of the verb behind it,
// and that clause speaks of the noun before.
void settle_whose(std::span<Token> tokens);
// "was NOT the minister's sister": denies who she was, not whose sister.
void lift_negations(std::span<Token> tokens);
// "is HOME to 58,000 people": what it is, and no adverb.
void settle_home(std::span<Token> tokens);
// "is Delland's only TYRE MANUFACTURER": what stands behind "'s" is owned, and no apposition.
void settle_owned(std::span<Token> tokens);
// "Radio HOST Marlow Finch was fired": a noun without a preposition, right before the name that is
// the subject, is a part of it.
void join_bare_titles(std::span<Token> tokens);
// "Ada is taller than Leo IS": the second copula belongs to whom she is compared with.
void settle_copied_copulas(std::span<Token> tokens);
// "The chief executive of Castrel is PETER LUND": the name is what the subject is.
void settle_inverted_copulas(std::span<Token> tokens);
// "In July 2025 Norvane Cloud HAD 2,400 busy engineers": what is had can't have a helping verb.
void head_possession(std::span<Token> tokens);
// "In 2019 Ada Thorne was", "In May Halden Group hired": the time stands for itself, not before the
// name.
void part_time_from_subject(std::span<Token> tokens);
// "The bank FROM WHICH he borrowed it failed": the clause belongs to the noun before, and what
// stands behind it is the sentence.
void settle_piped_relatives(std::span<Token> tokens);
// "the bank that he borrowed it FROM": the preposition is the pronoun's.
void join_stranded_prepositions(std::span<Token> tokens);
// "the song THAT THE CHOIR CHOSE won", "the man WHOM THEY ARRESTED": behind a noun, and without an
// object of its own, the clause is relative.
void settle_object_relatives(std::span<Token> tokens);
// "It was the offer THAT THE UNION REJECTED": what was rejected, and nothing that is said of it.
void settle_object_clefts(std::span<Token> tokens);
// "It was the governor, NOT THE MAYOR, who signed it".
void settle_corrected_clefts(std::span<Token> tokens);
// "The man THE POLICE ARRESTED left": the same clause without its pronoun.
void settle_bare_relatives(std::span<Token> tokens);
// "Acme bought VELTRO MOTORS in 2008": a name right behind an active verb is no circumstance.
void settle_named_objects(std::span<Token> tokens);
// "pays its drivers 20 EUROS AN HOUR", "considers the plan A FAILURE": a noun right behind a noun
// is the verb's, as what it gives, makes of it, or for how long.
void settle_second_objects(std::span<Token> tokens);
// "elected Ada Brandt PRESIDENT", "named the ship AURORA": what the object becomes.
void settle_object_complements(std::span<Token> tokens);
// "The minister was found GUILTY of fraud", "found the minister GUILTY", tagged as a noun that it
// cannot be: what the object is found to be.
void settle_properties(std::span<Token> tokens);
// "asked the guests TO LEAVE", "accused the firm OF HIDING it": what the verb wants of its object.
void settle_object_control(std::span<Token> tokens);
// "denies plans TO CLOSE the mill": what is planned, not why it is denied.
void settle_planned_acts(std::span<Token> tokens);
// "forced the schools TO CLOSE": what the object was made to do is no purpose.
void settle_forced_acts(std::span<Token> tokens);
// "cut the rope WITH A KNIFE": tools belong to what is done.
void settle_instruments(std::span<Token> tokens);
// "supports THE PLAN and Halden DOES not": two things joined are no subject of a singular verb.
void part_by_agreement(std::span<Token> tokens);
// "Anna ordered tea and PETER COFFEE", "rose 5 % in France and 8 % IN SPAIN": a second clause that
// leaves its verb out (gapping; Ross 1970). Its first phrase is joined to the verb, the others hang
// on that one as orphans, as Universal Dependencies have it.
void settle_gaps(std::span<Token> tokens);
// "sells tea and JAVA COFFEE": a noun that no gap explains is joined to a noun, not to the verb.
void join_nouns(std::span<Token> tokens);
// "sold the land TO A BUILDER", "opened the bridge IN MAY": a phrase that the verb governs, or a
// time, belongs to the verb and not to its object.
void attach_to_verb(std::span<Token> tokens);

}  // namespace gainsay::grammar
