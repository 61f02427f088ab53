// Propositions that no verb states: "Zhang , the chief executive" is one, "the company 's chips" it
// has, "President Lee" is one.
#pragma once

#include <optional>

#include "grammar/lowering/clause.hpp"

namespace gainsay::grammar {

[[nodiscard]] std::optional<Proposition> apposition(const Tree& tree, int thing, int name,
                                                    const Inherited& standing);
// Pronouns possess too, but tell nobody anything.
[[nodiscard]] std::optional<Proposition> possession(const Tree& tree, int thing, int owner,
                                                    const Inherited& standing);
// The word before a name says what the name is: an office or a kind of person.
[[nodiscard]] std::optional<Proposition> title(const Tree& tree, int name, int title,
                                               const Inherited& standing);

// "reports OF A FIRE", "allegations OF FRAUD": an event that a noun of saying speaks of exists, as
// far as that goes. Nothing for what is no event ("a story of two sisters").
[[nodiscard]] std::optional<Proposition> reported_event(const Tree& tree, int noun, int event,
                                                        const Inherited& standing);

// "fell to 4.1 million (2018: 4.4 MILLION)": what the subject of a clause measured in another year,
// where the clause itself gives its level. Nothing where it gives a change ("by 5 percent (2018: 3
// percent)").
[[nodiscard]] std::optional<Proposition> earlier_figure(const Tree& tree, int clause, int figure,
                                                        const Inherited& standing);

// "The Ghent-BASED company", "Brisko, a London-BORN author": where somebody or something is based
// or born, told by an adjective of what `holder` is or is called.
[[nodiscard]] std::optional<Proposition> origin_told(const Tree& tree, int holder, int adjective,
                                                     const Inherited& standing);

}  // namespace gainsay::grammar
