#include "grammar/lead_in.hpp"

#include "grammar/lexicon/closed_lists.hpp"

namespace gainsay::grammar {
namespace {

std::string_view last_word(std::string_view text) {
    const std::size_t end = text.find_last_not_of(" \t") + 1;
    const std::size_t begin = text.find_last_of(" \t", end == 0 ? 0 : end - 1) + 1;
    return text.substr(begin, end - begin);
}

// The piece of a block as a block of its own.
Block piece(const Block& block, std::uint32_t begin, std::uint32_t end) {
    Block out;
    out.kind = block.kind;
    out.level = block.level;
    out.text = block.text.substr(begin, end - begin);
    out.span = block.source({begin, end});
    if (block.runs.empty()) {
        out.runs = {{0, block.span.begin + begin, false}};
        return out;
    }
    for (std::size_t i = 0; i < block.runs.size(); ++i) {
        const OffsetRun& run = block.runs[i];
        const bool over = i + 1 < block.runs.size() && block.runs[i + 1].text <= begin;
        if (over || run.text >= end) continue;
        const std::uint32_t skipped = run.text < begin ? begin - run.text : 0;
        out.runs.push_back({run.text + skipped - begin,
                            run.repaired ? run.source : run.source + skipped, run.repaired});
    }
    return out;
}

}  // namespace

void LeadIn::note(const Block& block, Span sentence) {
    lead_.reset();
    std::string_view text = std::string_view(block.text).substr(sentence.begin, sentence.size());
    if (!text.ends_with(':')) return;
    constexpr std::size_t longest_lead = 512;  // bytes: it is read again with each item
    text.remove_suffix(1);
    if (text.size() > longest_lead) return;
    if (!lexicon::wants_more(last_word(text))) return;
    lead_ = piece(block, sentence.begin,
                  sentence.begin + static_cast<std::uint32_t>(text.find_last_not_of(" \t") + 1));
}

std::optional<Block> LeadIn::complete(const Block& item, Span sentence) const {
    constexpr std::uint32_t longest = 4096;  // bytes of an item that is read with its lead
    if (!lead_ || sentence.size() == 0 || sentence.size() > longest) return std::nullopt;
    // "The mill closed." stands for itself; "close the mill." and "Norway" do not.
    const char first = item.text[sentence.begin];
    const bool capital = first >= 'A' && first <= 'Z';
    const bool ends = item.text[sentence.end - 1] == '.';
    if (capital && ends) return std::nullopt;
    Block out = *lead_;
    const Block rest = piece(item, sentence.begin, sentence.end);
    out.kind = item.kind;
    out.text += ' ';
    const auto shift = static_cast<std::uint32_t>(out.text.size());
    out.text += rest.text;
    for (OffsetRun run : rest.runs) {
        run.text += shift;
        out.runs.push_back(run);
    }
    if (!ends) {  // a full sentence is read better than a fragment; the stop stands for no byte
                  // more
        const auto last = static_cast<std::uint32_t>(out.text.size());
        out.runs.push_back({last, item.source({sentence.end - 1, sentence.end}).begin, true});
        out.text += '.';
    }
    return out;
}

}  // namespace gainsay::grammar
