// Clauses that leave their verb out: what is said of one thing is said of another in every way
// English has for it ("as did", "nor did", "like", "unlike", gaps, "respectively"). Each form is
// held against a plain sentence that tells the same and one that denies it, of both things.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "tests/app/paradigms.hpp"

namespace gainsay {
namespace {

// An event of two things: {X} opens a sentence, {x} stands inside one; {Y} and {y} are the other.
struct Occurrence {
    std::string_view X, x, Y, y;
    std::string_view done;      // "fell"
    std::string_view not_done;  // "did not fall"
    std::string_view helping;   // "did"
};
constexpr std::array<Occurrence, 5> events = {
    {{"Profit", "profit", "Revenue", "revenue", "fell", "did not fall", "did"},
     {"The museum", "the museum", "The library", "the library", "closed", "did not close", "did"},
     {"Halden", "Halden", "Brisko", "Brisko", "has sold the mill", "has not sold the mill", "has"},
     {"The bank", "the bank", "The insurer", "the insurer", "is insolvent", "is not insolvent",
      "is"},
     {"The bank", "the bank", "The insurer", "the insurer", "was fined", "was not fined", "was"}}};

struct Form {
    std::string_view text;
    bool first;   // holds of the first
    bool second;  // ... of the second
};
const std::vector<Form> forms = {{"{X} {done}, as {did} {y}.", true, true},
                                 {"{X} {done}, and so {did} {y}.", true, true},
                                 {"{X} {done} and so {did} {y}.", true, true},
                                 {"{X} {done}, and {y} {did} too.", true, true},
                                 {"{X}, like {y}, {done}.", true, true},
                                 {"Like {y}, {x} {done}.", true, true},
                                 {"{X} {done}, like {y}.", true, true},
                                 {"{X} {not done}, nor {did} {y}.", false, false},
                                 {"{X} {not done}, and neither {did} {y}.", false, false},
                                 {"Neither {x} nor {y} {done}.", false, false},
                                 {"{X} {done}, but {y} {did} not.", true, false},
                                 {"{X} {done}; {y} {did} not.", true, false},
                                 {"Unlike {y}, {x} {done}.", true, false},
                                 {"{X}, unlike {y}, {done}.", true, false},
                                 {"{X} {done}, unlike {y}.", true, false},
                                 {"{X} {done}, whereas {y} {did} not.", true, false},
                                 {"{X} {not done}, but {y} {did}.", false, true},
                                 {"Unlike {y}, {x} {not done}.", false, true},
                                 {"{X} {not done}, unlike {y}.", false, true}};

// Two things with a figure or a place each: {X} has {1}, {Y} has {2}.
struct Shared {
    std::string_view X, Y, y, first, second;
    std::string_view verb, verbs;  // of one and of both
};
constexpr std::array<Shared, 5> shared = {
    {{"Revenue", "Profit", "profit", "3 percent", "5 percent", "rose", "rose"},
     {"Exports", "Imports", "imports", "4 percent", "9 percent", "fell", "fell"},
     {"Bread sales", "Cake sales", "cake sales", "120 tonnes", "80 tonnes", "reached", "reached"},
     {"Ada Moor", "Ben Frey", "Ben Frey", "in Leeds", "in Ghent", "was born", "were born"},
     {"The bank", "The insurer", "the insurer", "in Basel", "in Zurich", "is based", "are based"}}};
const std::vector<std::string_view> gaps = {
    "{X} {verb} {1} and {y} {2}.", "{X} {verb} {1}, {y} {2}.", "{X} {verb} {1}, and {y} {2}.",
    "{X} {verb} {1}; {y}, {2}.", "{X} and {y} {verbs} {1} and {2}, respectively."};

std::string tell(std::string_view form, const Occurrence& e) {
    std::string out(form);
    for (const auto& [from, to] :
         {std::pair("{X}", e.X), std::pair("{x}", e.x), std::pair("{Y}", e.Y),
          std::pair("{y}", e.y), std::pair("{done}", e.done), std::pair("{not done}", e.not_done),
          std::pair("{did}", e.helping)})
        replace_all(out, from, to);
    return out;
}

std::string tell(std::string_view form, const Shared& s) {
    std::string out(form);
    for (const auto& [from, to] :
         {std::pair("{X}", s.X), std::pair("{Y}", s.Y), std::pair("{y}", s.y),
          std::pair("{1}", s.first), std::pair("{2}", s.second), std::pair("{verb}", s.verb),
          std::pair("{verbs}", s.verbs)})
        replace_all(out, from, to);
    return out;
}

TEST(LeftOutVerbs, what_is_said_of_another_is_held_against_a_denial) {
    Count denied;
    Count told;
    for (const Occurrence& e : events)
        for (const Form& form : forms) {
            const std::string text = tell(form.text, e);
            meet(text, tell(form.first ? "{X} {not done}." : "{X} {done}.", e), denied);
            meet(text, tell(form.second ? "{Y} {not done}." : "{Y} {done}.", e), denied);
            meet(text, tell(form.first ? "{X} {done}." : "{X} {not done}.", e), told);
            meet(text, tell(form.second ? "{Y} {done}." : "{Y} {not done}.", e), told);
        }
    EXPECT_TRUE(at_least(denied, 97))
        << denied.contradictions << " of " << denied.tried << denied.missed;
    EXPECT_EQ(told.contradictions, 0U) << told.found;
}

TEST(LeftOutVerbs, what_is_shared_out_belongs_to_each) {
    Count exchanged;
    Count told;
    for (const Shared& s : shared)
        for (const std::string_view gap : gaps) {
            std::string text = tell(gap, s);
            // "Were born in Leeds and Ghent": the preposition stands once.
            if (gap.find("respectively") != std::string_view::npos)
                replace_all(text, "and in ", "and ");
            meet(text, tell("{X} {verb} {2}.", s), exchanged);
            meet(text, tell("{Y} {verb} {1}.", s), exchanged);
            meet(text, tell("{X} {verb} {1}.", s), told);
            meet(text, tell("{Y} {verb} {2}.", s), told);
        }
    EXPECT_TRUE(at_least(exchanged, 97))
        << exchanged.contradictions << " of " << exchanged.tried << exchanged.missed;
    EXPECT_EQ(told.contradictions, 0U) << told.found;
}

}  // namespace
}  // namespace gainsay
