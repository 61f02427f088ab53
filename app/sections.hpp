// A stream of text in pieces that can be read one at a time: memory stays the same however long the
// stream is.
#pragma once

#include <cstdint>
#include <istream>
#include <string>

namespace gainsay::app {

struct Section {
    std::string bytes;
    std::uint64_t offset = 0;  // of its first byte in the stream
    std::uint64_t line = 0;    // lines before it
};

class Sections {
public:
    static constexpr std::size_t largest = std::size_t{1} << 19U;  // bytes

    explicit Sections(std::istream& in) : in_(in) {}

    // The next section, cut after a paragraph if one ends in its second half, else after a line,
    // else at a blank, else between characters; false at the end. The first one may be empty: an
    // empty stream is a document too.
    bool next(Section& section);

private:
    std::istream& in_;
    std::string rest_;
    std::uint64_t offset_ = 0;
    std::uint64_t line_ = 0;
    bool first_ = true;
};

}  // namespace gainsay::app
