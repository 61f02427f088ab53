// One finding in full: both sides with what stands around them, why they were put together, and
// what was said of it so far.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "app/review/data.hpp"
#include "app/review/line.hpp"

namespace gainsay::app::review {

class Evidence {
public:
    explicit Evidence(Data& data) : data_(data) {}

    // `context`: sentences before and behind each quote. From 90 columns on the sides stand beside
    // each other.
    [[nodiscard]] Lines lines(const store::StoredFinding& finding, std::size_t context,
                              std::size_t width);

    void forget() { sentences_.clear(); }  // another run may have read other texts

private:
    [[nodiscard]] const std::vector<store::StoredSentence>& sentences(const std::string& document);
    [[nodiscard]] Lines side(char letter, const gainsay::Evidence& side, std::size_t context,
                             std::size_t width);
    void add_history(const store::StoredFinding& finding, std::size_t width, Lines& out);

    Data& data_;
    std::map<std::string, std::vector<store::StoredSentence>> sentences_;  // by document
};

// A rule across the screen with its title: "-- Why ------".
[[nodiscard]] Line heading(std::string_view title, std::size_t width);

}  // namespace gainsay::app::review
