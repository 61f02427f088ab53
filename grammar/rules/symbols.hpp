// The closed sets of words in the language of rule files, and what each stands for. For syntax.cpp
// alone.
#pragma once

#include <boost/spirit/home/x3.hpp>

#include "grammar/rules/ast.hpp"

namespace gainsay::grammar::rules {

namespace x3 = boost::spirit::x3;

inline const x3::symbols<FindingKind> kinds({{"contradiction", FindingKind::contradiction},
                                             {"reversal", FindingKind::reversal},
                                             {"tension", FindingKind::tension}});
inline const x3::symbols<Severity> severities({{"low", Severity::low},
                                               {"medium", Severity::medium},
                                               {"high", Severity::high}});
inline const x3::symbols<Same> sames({{"subject", Same::subject},
                                      {"entity", Same::entity},
                                      {"object", Same::object},
                                      {"topic", Same::topic}});
inline const x3::symbols<Side> sides({{"A", Side::a}, {"B", Side::b}});
inline const x3::symbols<Polarity> polarities({{"affirmed", Polarity::affirmed},
                                               {"negated", Polarity::negated}});
inline const x3::symbols<Mode> modes({{"asserted", Mode::asserted},
                                      {"reported", Mode::reported},
                                      {"alleged", Mode::alleged},
                                      {"denied", Mode::denied},
                                      {"questioned", Mode::questioned},
                                      {"planned", Mode::planned},
                                      {"possible", Mode::possible},
                                      {"required", Mode::required},
                                      {"conditional", Mode::conditional},
                                      {"generic", Mode::generic}});
inline const x3::symbols<WordClass> word_classes({{"noun", WordClass::noun},
                                                  {"name", WordClass::proper},
                                                  {"verb", WordClass::verb},
                                                  {"adjective", WordClass::adjective},
                                                  {"adverb", WordClass::adverb},
                                                  {"number", WordClass::number}});
// A month of the Gregorian calendar has 365.2425 / 12 days on average.
inline const x3::symbols<double> units({{"day", 12.0 / 365.2425},
                                        {"days", 12.0 / 365.2425},
                                        {"week", 84.0 / 365.2425},
                                        {"weeks", 84.0 / 365.2425},
                                        {"month", 1.0},
                                        {"months", 1.0},
                                        {"year", 12.0},
                                        {"years", 12.0}});
inline const x3::symbols<ClaimPart> parts({{"subject", ClaimPart::subject},
                                           {"predicate", ClaimPart::predicate},
                                           {"object", ClaimPart::object},
                                           {"complement", ClaimPart::complement},
                                           {"oblique", ClaimPart::oblique},
                                           {"agent", ClaimPart::agent},
                                           {"time", ClaimPart::time},
                                           {"place", ClaimPart::place},
                                           {"clause", ClaimPart::clause},
                                           {"manner", ClaimPart::manner}});
inline const x3::symbols<TimeTest> time_tests({{"before", TimeTest::before},
                                               {"in", TimeTest::in},
                                               {"after", TimeTest::after}});
inline const x3::symbols<bool> bounds({{"above", true}, {"below", false}});
inline const x3::symbols<NamedWhat> named_whats({{"entity", NamedWhat::entity},
                                                 {"holder", NamedWhat::holder}});
inline const x3::symbols<bool> yes_or_no({{"yes", true}, {"no", false}});

}  // namespace gainsay::grammar::rules
