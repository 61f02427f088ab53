// The text of a case side with its [[ ]] markers taken out.
#pragma once

#include <string>
#include <vector>

#include "grammar/rules/ast.hpp"
#include "grammar/rules/syntax.hpp"

namespace gainsay::grammar::rules {

// Lines are joined by blanks, an empty one parts paragraphs. A mark may reach over lines.
class MarkedText {
public:
    explicit MarkedText(std::vector<Mistake>& mistakes) : mistakes_(mistakes) {}

    void add_line(const Text& line);
    void finish(CaseSide& side);

private:
    void open(At at);
    void close(At at);

    std::vector<Mistake>& mistakes_;
    std::string text_;
    std::vector<Span> marked_;
    At open_at_ = nullptr;  // of the mark that is open
    std::uint32_t begin_ = 0;
    bool paragraph_ = false;
};

}  // namespace gainsay::grammar::rules
