// Two texts put side by side: what `compare` and `why` say of them, from the bytes to the label, in
// tests/app/side_by_side/*.txt:
//
//   contradiction
//     The plan costs 40 euros a month.
//     The plan costs 40 euros a week.
//
// The other labels are `entailment` and `neutral`. A pair that is still judged wrongly has
// `known-wrong` before the label it should get; the test tells when it has become right.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "gainsay/checker.hpp"

namespace gainsay {

struct Row {
    std::string a;
    std::string b;
    std::string label;
    bool known_wrong = false;
    std::string file;
    std::size_t line = 0;
};
std::ostream& operator<<(std::ostream& out, const Row& row);

// Of all files, in order of their names.
std::vector<Row> all_rows();

checker::Verdict compare(const std::string& a, const std::string& b);

}  // namespace gainsay
