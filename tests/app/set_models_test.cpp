// Quantifiers and comparisons against brute-force models of what they say: two sentences contradict
// each other where no state of affairs makes both true, and nowhere else (Barwise and Cooper 1981;
// Quirk et al. 1985, 15.63-75).
#include <gtest/gtest.h>

#include <array>
#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "app/verdict.hpp"
#include "tests/app/side_by_side.hpp"

namespace gainsay {
namespace {

bool contradict(const std::string& a, const std::string& b) {
    return app::label_name(compare(a, b).label) == "contradiction";
}

// The state of affairs is how many of a hundred it holds of.
using States = std::bitset<101>;

States from_to(std::size_t low, std::size_t high) {
    States out;
    for (std::size_t i = low; i <= high; ++i) out.set(i);
    return out;
}

struct Quantified {
    std::string_view form;  // {s} stands for the members
    bool not_done = false;  // with the negated verb
    States true_in;
};

// "Half" and "a third" are round by three; "few" and "nearly all" are as proportions.txt has them.
std::vector<Quantified> quantified() {
    return {
        {"All the {s}", false, from_to(100, 100)},
        {"All of the {s}", false, from_to(100, 100)},
        {"Every one of the {s}", false, from_to(100, 100)},
        {"None of the {s}", false, from_to(0, 0)},
        {"No {s}", false, from_to(0, 0)},
        {"Not one of the {s}", false, from_to(0, 0)},
        {"Not all the {s}", false, from_to(0, 99)},
        {"Not every one of the {s}", false, from_to(0, 99)},
        {"Some of the {s}", false, from_to(1, 100)},
        {"At least one of the {s}", false, from_to(1, 100)},
        {"Half of the {s}", false, from_to(47, 53)},
        {"Most of the {s}", false, from_to(51, 100)},
        {"The majority of the {s}", false, from_to(51, 100)},
        {"More than half of the {s}", false, from_to(51, 100)},
        {"Fewer than half of the {s}", false, from_to(0, 49)},
        {"A minority of the {s}", false, from_to(1, 49)},
        {"Few of the {s}", false, from_to(1, 39)},
        {"Only a few of the {s}", false, from_to(1, 39)},
        {"Two thirds of the {s}", false, from_to(64, 69)},
        {"A quarter of the {s}", false, from_to(22, 28)},
        {"Ninety percent of the {s}", false, from_to(90, 90)},
        {"10 percent of the {s}", false, from_to(10, 10)},
        {"One in ten {s}", false, from_to(7, 13)},
        {"Nearly all the {s}", false, from_to(76, 100)},
        {"Hardly any of the {s}", false, from_to(0, 19)},
        {"Some of the {s}", true, from_to(0, 99)},
        {"None of the {s}", true, from_to(100, 100)},
        {"All the {s}", true, from_to(0, 99)},  // the weaker of two readings
        {"Most of the {s}", true, from_to(0, 49)},
    };
}

struct Deed {
    std::string_view members, done, not_done, active;  // "The council sold"
};

constexpr std::array<Deed, 3> deeds = {{
    {"flats", "were sold", "were not sold", "The council sold"},
    {"workers", "were dismissed", "were not dismissed", "The firm dismissed"},
    {"schools", "have reopened", "have not reopened", ""},
}};

std::string with_members(std::string_view form, std::string_view members) {
    std::string out(form);
    return out.replace(out.find("{s}"), 3, members);
}

std::string sentence(const Quantified& q, const Deed& deed) {
    return with_members(q.form, deed.members) + ' ' +
           std::string(q.not_done ? deed.not_done : deed.done) + '.';
}

struct Tally {
    std::size_t wrong = 0;
    std::size_t tried = 0;
    std::string pairs;

    void add(const std::string& a, const std::string& b, bool expected) {
        ++tried;
        if (contradict(a, b) == expected) return;
        ++wrong;
        pairs += "\n" + a + " / " + b + (expected ? "  missed" : "  alarm");
    }
};

TEST(SetModels, of_quantifiers_hold) {
    Tally tally;
    for (const Deed& deed : deeds)
        for (const Quantified& a : quantified())
            for (const Quantified& b : quantified())
                tally.add(sentence(a, deed), sentence(b, deed), (a.true_in & b.true_in).none());
    EXPECT_EQ(tally.wrong, 0U) << tally.wrong << " of " << tally.tried << tally.pairs;
}

TEST(SetModels, of_quantified_objects_beside_passives_hold) {
    Tally tally;
    for (const Deed& deed : deeds)
        for (const Quantified& a : quantified()) {
            if (deed.active.empty() || a.not_done || a.form.starts_with("Not ")) continue;
            std::string object = with_members(a.form, deed.members);
            object[0] = static_cast<char>(object[0] - 'A' + 'a');
            if (a.form.starts_with("1")) object = with_members(a.form, deed.members);
            for (const Quantified& b : quantified())
                tally.add(std::string(deed.active) + ' ' + object + '.', sentence(b, deed),
                          (a.true_in & b.true_in).none());
        }
    EXPECT_LE(tally.wrong * 100, tally.tried * 4)
        << tally.wrong << " of " << tally.tried << tally.pairs;
}

// The state of affairs is whether the first has less, as much or more than the second.
struct Compared {
    std::string_view form;  // of {x} and {y}
    std::string_view true_in;
};

constexpr std::array<Compared, 16> by_adjective = {{
    {"{x} is {more} than {y}.", ">"},
    {"{x} is much {more} than {y}.", ">"},
    {"{y} is {less} than {x}.", ">"},
    {"{y} is less {much} than {x}.", ">"},
    {"{x} is {more} than {y} is.", ">"},
    {"Experts say that {x} is {more} than {y}.", ">"},
    {"{y} is {more} than {x}.", "<"},
    {"{x} is {less} than {y}.", "<"},
    {"{x} is not as {much} as {y}.", "<"},
    {"{x} is nearly as {much} as {y}.", "<"},
    {"{x} is not {more} than {y}.", "<="},
    {"{x} is no {more} than {y}.", "<="},
    {"{x} is as {much} as {y}.", ">="},
    {"{x} is at least as {much} as {y}.", ">="},
    {"{x} is just as {much} as {y}.", "="},
    {"{x} and {y} are equally {much}.", "="},
}};

constexpr std::array<Compared, 13> by_verb = {{
    {"{x} sold more cars than {y}.", ">"},
    {"{x} sold far more cars than {y}.", ">"},
    {"{x} sold twice as many cars as {y}.", ">"},
    {"{y} sold fewer cars than {x}.", ">"},
    {"{x} sold more cars than {y} did.", ">"},
    {"Analysts said {x} sold more cars than {y}.", ">"},
    {"{x} sold fewer cars than {y}.", "<"},
    {"{x} sold half as many cars as {y}.", "<"},
    {"{x} did not sell as many cars as {y}.", "<"},
    {"{x} did not sell more cars than {y}.", "<="},
    {"{x} sold as many cars as {y}.", ">="},
    {"{x} sold just as many cars as {y}.", "="},
    {"{x} and {y} sold the same number of cars.", "="},
}};

using Words = std::vector<std::pair<std::string_view, std::string_view>>;

std::string fill(std::string_view form, const Words& words) {
    std::string out(form);
    for (const auto& [name, word] : words)
        for (std::size_t at = out.find(name); at != std::string::npos; at = out.find(name))
            out.replace(at, name.size(), word);
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
}

bool meet(const Compared& a, const Compared& b) {
    return a.true_in.find_first_of(b.true_in) != std::string_view::npos;
}

template <std::size_t N>
void compare_all(const std::array<Compared, N>& forms, const Words& words, Tally& tally) {
    for (const Compared& a : forms)
        for (const Compared& b : forms)
            tally.add(fill(a.form, words), fill(b.form, words), !meet(a, b));
}

TEST(SetModels, of_comparisons_hold) {
    Tally tally;
    const std::vector<Words> adjectives = {
        {{"{x}", "Ada"},
         {"{y}", "Leo"},
         {"{more}", "taller"},
         {"{less}", "shorter"},
         {"{much}", "tall"}},
        {{"{x}", "the mill"},
         {"{y}", "the church"},
         {"{more}", "older"},
         {"{less}", "younger"},
         {"{much}", "old"}},
        {{"{x}", "the Orla car"},
         {"{y}", "the Vesta car"},
         {"{more}", "more expensive"},
         {"{less}", "cheaper"},
         {"{much}", "expensive"}},
    };
    for (const Words& words : adjectives) compare_all(by_adjective, words, tally);
    compare_all(by_verb, {{"{x}", "Norda"}, {"{y}", "Tessel"}}, tally);
    EXPECT_EQ(tally.wrong, 0U) << tally.wrong << " of " << tally.tried << tally.pairs;
}

}  // namespace
}  // namespace gainsay
