#include "app/explain.hpp"

#include <algorithm>
#include <array>

#include "app/text.hpp"

namespace gainsay::app {
namespace {

struct PlainRelation {
    std::string_view relation;
    std::string_view words;
};

constexpr std::array<PlainRelation, 12> plain_relations = {{
    {"equivalence", "mean the same"},
    {"forward-entailment", "A is the narrower: B follows from it"},
    {"reverse-entailment", "B is the narrower: A follows from it"},
    {"negation", "one denies the other"},
    {"alternation", "exclude each other"},
    {"cover", "leave no third possibility, but both may hold"},
    {"independence", "are about different things"},
    {"same", "are the same"},
    {"different", "differ"},
    {"passed", "passed"},
    {"silenced", "keeps the pair silent"},
    {"reversal", "makes it a reversal: held then, the opposite holds later"},
}};

std::string with_blanks(std::string text) {
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string quoted(std::string_view text) { return "\"" + tidy(text) + "\""; }

}  // namespace

std::string plain_relation(std::string_view relation) {
    const auto* found =
        std::find_if(plain_relations.begin(), plain_relations.end(),
                     [&](const PlainRelation& entry) { return entry.relation == relation; });
    return std::string(found == plain_relations.end() ? relation : found->words);
}

std::string plain_step(const TraceStep& step) {
    std::string out = step.slot + ": ";
    if (!step.a.empty() && step.a == step.b)
        out += quoted(step.a) + " on both sides: ";
    else if (!step.a.empty() && !step.b.empty())
        out += quoted(step.a) + " and " + quoted(step.b) + ": ";
    else if (!step.a.empty() || !step.b.empty())
        out += (step.a.empty() ? "B " + quoted(step.b) : "A " + quoted(step.a)) + ": ";
    if (step.relation.empty()) return out + with_blanks(tidy(step.source));
    out += plain_relation(step.relation);
    if (!step.source.empty()) out += " (" + tidy(step.source) + ")";
    return out;
}

std::string voice_and_mode(const std::string& holder, Mode mode) {
    return (holder.empty() ? "the document itself" : tidy(holder)) + ", " + std::string(name(mode));
}

std::string plain_interval(const TimeInterval& time) {
    if (time.first && time.last)
        return time.first == time.last ? iso_date(time.first)
                                       : iso_date(time.first) + " to " + iso_date(time.last);
    if (time.first) return "since " + iso_date(time.first);
    if (time.last) return "until " + iso_date(time.last);
    return "";
}

std::string claim_notes(const Claim& claim) {
    std::vector<std::string> notes;
    if (claim.polarity == Polarity::negated) notes.emplace_back("negated");
    if (claim.mode != Mode::asserted) notes.emplace_back(name(claim.mode));
    if (!claim.holder.empty()) notes.push_back("by " + claim.holder);
    if (claim.time.stated && claim.time.known()) notes.push_back(plain_interval(claim.time));
    if (claim.origin != Origin::verb) notes.emplace_back(name(claim.origin));
    std::string out;
    for (const std::string& note : notes) out += (out.empty() ? "" : "; ") + note;
    return out;
}

std::vector<std::string> not_understood(const Document& document, const Sentence& sentence) {
    std::vector<std::string> lines;
    for (const Span& span : sentence.unread)
        if (span.begin <= span.end && span.end <= document.bytes.size())
            lines.push_back(
                "not understood: " +
                quoted(std::string_view(document.bytes).substr(span.begin, span.size())));
    return lines;
}

std::vector<std::string> describe_reading(const Document& document, const Reading& reading) {
    std::vector<std::string> lines;
    for (const Claim& claim : reading.claims) {
        const std::string notes = claim_notes(claim);
        lines.push_back(tidy(one_line(claim)) + (notes.empty() ? "" : "   [" + tidy(notes) + "]"));
        for (const ReadingStep& step : claim.steps)
            lines.push_back("  " + quoted(step.from) + " read as " + quoted(step.to) + ": " +
                            tidy(step.why));
    }
    if (reading.claims.empty()) lines.emplace_back("no claim was found");
    for (const Sentence& sentence : reading.sentences)
        for (std::string& line : not_understood(document, sentence))
            lines.push_back(std::move(line));
    return lines;
}

}  // namespace gainsay::app
