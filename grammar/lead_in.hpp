// List items that complete their lead-in: "The board plans to:" above "- close the mill". Such an
// item is read together with the words before the colon; an item that is a sentence of its own, or
// one of "the following", is not.
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/document.hpp"

namespace gainsay::grammar {

class LeadIn {
public:
    // A sentence that is no list item: it leads in what follows if it ends in a colon and its last
    // word wants more ("to:", "will:", "of:", "includes:").
    void note(const Block& block, Span sentence);

    // The lead's words and the item's as one text, which knows where in the file each stands;
    // nothing without a lead, or for an item that begins a sentence of its own.
    [[nodiscard]] std::optional<Block> complete(const Block& item, Span sentence) const;

private:
    std::optional<Block> lead_;  // up to the colon
};

}  // namespace gainsay::grammar
