#include "app/review/evidence.hpp"

#include <algorithm>

#include "app/explain.hpp"
#include "app/report_text.hpp"
#include "app/text.hpp"

namespace gainsay::app::review {

namespace {

void add_wrapped(Lines& out, const std::string& text, std::size_t width, const std::string& lead,
                 Look look = plain) {
    std::string front = lead;
    for (const std::string& line : wrap(text, width - columns_of(lead))) {
        out.push_back(Line(front).add_marked(line, look));
        front = std::string(columns_of(lead), ' ');
    }
}

Lines beside(const Lines& a, const Lines& b, std::size_t column) {
    Lines out;
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        Line line;
        if (i < a.size()) line.add(a[i]);
        line.fill(column).add(" | ", dim);
        if (i < b.size()) line.add(b[i]);
        out.push_back(std::move(line));
    }
    return out;
}

void add_why(const Finding& finding, std::size_t width, Lines& out) {
    out.push_back(heading("Why", width));
    add_wrapped(out, tidy(finding.message), width - 1, " ");
    for (const TraceStep& step : finding.steps)
        if (step.slot != "score")  // its features are for `why`
            add_wrapped(out, plain_step(step), width - 1, " - ");
}

std::string decided_text(const store::Decision& decision) {
    std::string out = decision.time.substr(0, 16);
    if (out.size() == 16) out[10] = ' ';
    if (decision.action == store::Action::undo || decision.action == store::Action::redo)
        out += "  " + std::string(name(decision.action)) + ", now";
    out += "  " + std::string(name(decision.state));
    if (!decision.reason.empty()) out += " (" + decision.reason + ")";
    if (!decision.reviewer.empty()) out += " by " + decision.reviewer;
    if (decision.action == store::Action::carry)
        out += ", carried over from " + decision.about.substr(0, 8);
    if (!decision.note.empty()) out += ": " + decision.note;
    return tidy(out);
}

}  // namespace

Line heading(std::string_view title, std::size_t width) {
    Line line(" -- ", dim);
    line.add(title, bold).add(" ", dim);
    const std::size_t used = line.columns();
    if (used + 1 < width) line.add(std::string(width - used - 1, '-'), dim);
    return line;
}

const std::vector<store::StoredSentence>& Evidence::sentences(const std::string& document) {
    const auto [at, added] = sentences_.try_emplace(document);
    if (added) at->second = data_.sentences(document);
    return at->second;
}

Lines Evidence::side(char letter, const gainsay::Evidence& side, std::size_t context,
                     std::size_t width) {
    Lines out;
    std::string place = spot(side.path, side.line, side.place);
    const std::string date = side.date.empty() ? "" : "  " + side.date;
    place = shorten_path(place, width - std::min(width, 2 + columns_of(date)));
    out.push_back(Line(std::string(1, letter) + " ", bold).add(place, bold).add(date));
    if (!side.title.empty()) out.push_back(Line("  ").add(shorten(tidy(side.title), width - 2)));
    const std::string speaker =
        side.holder.empty() && !side.source.empty() ? side.source : side.holder;
    out.push_back(Line("  ").add(shorten(voice_and_mode(speaker, side.mode), width - 2), dim));

    const auto& all =
        context == 0 ? std::vector<store::StoredSentence>{} : sentences(side.document_id);
    const auto here = std::find_if(all.begin(), all.end(), [&](const auto& sentence) {
        return sentence.span.begin == side.begin;
    });
    const auto index = static_cast<std::size_t>(here - all.begin());
    if (here != all.end())
        for (std::size_t i = index - std::min(index, context); i < index; ++i)
            add_wrapped(out, tidy(all[i].text), width, "  ", dim);
    add_wrapped(out, marked_quote(side), width, "  ");
    if (here != all.end())
        for (std::size_t i = index + 1; i <= index + context && i < all.size(); ++i)
            add_wrapped(out, tidy(all[i].text), width, "  ", dim);
    return out;
}

void Evidence::add_history(const store::StoredFinding& finding, std::size_t width, Lines& out) {
    const std::string& key = finding.finding.key;
    const auto succession = data_.succession(key);
    const auto decisions = data_.decisions(key);
    if (!succession && decisions.empty()) return;
    out.push_back(heading("Decisions", width));
    if (succession) {
        add_wrapped(out, tidy(succession->how), width - 1, " * ");
        add_wrapped(out,
                    succession->kept
                        ? "the quotes still stand: the decision was kept"
                        : "too different to keep the decision on " +
                              succession->predecessor.substr(0, 8) + ": please look again",
                    width - 1, "   ");
    }
    for (const store::Decision& decision : decisions)
        add_wrapped(out, decided_text(decision), width - 1, " - ");
}

Lines Evidence::lines(const store::StoredFinding& stored, std::size_t context, std::size_t width) {
    const Finding& finding = stored.finding;
    Lines out{heading("Evidence", width)};
    const std::size_t inner = width - 2;
    Lines sides;
    if (width >= two_columns_from) {
        const std::size_t column = (inner - 3) / 2;
        sides = beside(side('A', finding.a, context, column), side('B', finding.b, context, column),
                       column);
    } else {
        sides = side('A', finding.a, context, inner);
        for (Line& line : side('B', finding.b, context, inner)) sides.push_back(std::move(line));
    }
    for (const Line& line : sides) out.push_back(Line(" ").add(line));
    add_why(finding, width, out);
    add_history(stored, width, out);
    return out;
}

}  // namespace gainsay::app::review
