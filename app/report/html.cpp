#include "app/report/html.hpp"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <map>
#include <set>
#include <stdexcept>

#include "app/report/headline.hpp"
#include "app/report/pictures.hpp"
#include "app/text.hpp"
#include "app/version.hpp"

// The parts of the page, as the build embedded them.
extern "C" {
extern const char report_template_begin[];
extern const char report_template_end[];
extern const char report_style_begin[];
extern const char report_style_end[];
extern const char report_script_begin[];
extern const char report_script_end[];
}

namespace gainsay::app {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::list;

// Mustache looks a missing name up in the object around it, so every object sets all its names.
class Object {
public:
    Object& text(const char* key, std::string_view value) {
        data_.set(key, tidy(value));
        return *this;
    }
    Object& number(const char* key, std::uint64_t value) {
        return text(key, std::to_string(value));
    }
    Object& flag(const char* key, bool value) {
        data_.set(key, value);
        return *this;
    }
    // A text that may be missing: `has_date` and `date`.
    Object& optional(const std::string& key, std::string_view value) {
        data_.set("has_" + key, !value.empty());
        data_.set(key, tidy(value));
        return *this;
    }
    Object& items(const std::string& key, list values) {
        data_.set("has_" + key, !values.empty());
        data_.set(key, data(values));
        return *this;
    }
    // Nothing, or one object.
    Object& maybe(const char* key, std::optional<data> value) {
        data_.set(key, value ? *value : data(false));
        return *this;
    }
    Object& markup(const char* key, const std::string& value) {
        data_.set(key, value);
        return *this;
    }
    [[nodiscard]] data get() { return std::move(data_); }

private:
    data data_;
};

template <typename Values, typename Make>
list list_of(const Values& values, Make&& make) {
    list out;
    for (const auto& value : values) out.push_back(make(value));
    return out;
}

data text_item(const std::string& text) { return Object().text("text", text).get(); }

bool is_address(const std::string& path) {
    return path.starts_with("https://") || path.starts_with("http://");
}

std::string plain_quote(const Evidence& side) {
    std::string out;
    for (const QuotePiece& piece : quote_pieces(side)) out += piece.text;
    return out;
}

data side_of(char letter, const Evidence& side, const Context& context) {
    const std::string& source = !side.source.empty()  ? side.source
                                : !side.title.empty() ? side.title
                                                      : side.path;
    const list pieces = list_of(quote_pieces(side), [](const QuotePiece& piece) {
        // White space inside a quote counts, and tidy() takes it from the ends of a piece.
        data out;
        out.set("text", piece.text);
        out.set("marked", piece.marked);
        return out;
    });
    return Object()
        .text("letter", std::string(1, letter))
        .text("source", source)
        .optional("date", side.date)
        .items("pieces", pieces)
        .text("holder", side.holder.empty() ? "the document itself" : side.holder)
        .text("mode", name(side.mode))
        .optional("doctitle", side.title)
        .flag("link", is_address(side.path))
        .text("path", side.path)
        .text("where", side.place.empty() ? "line " + std::to_string(side.line) : side.place)
        .flag("has_context", !context.before.empty() || !context.after.empty())
        .text("before", context.before)
        .text("quote", plain_quote(side))
        .text("after", context.after)
        .get();
}

std::optional<data> decision_of(const ReportedFinding& one) {
    if (!one.decision) return std::nullopt;
    return Object()
        .text("state", name(one.decision->state))
        .optional("guard", one.decision->reason)
        .optional("reviewer", one.decision->reviewer)
        .text("time", one.decision->time)
        .optional("note", one.decision->note)
        .get();
}

// Values that the page filters by, numbered: names may hold blanks.
class Numbering {
public:
    explicit Numbering(const ReportContent& content) {
        for (const ReportedFinding& one : content.findings)
            for (const std::string& entity : one.entities)
                entities_.emplace(entity, entities_.size() + 1);
    }
    [[nodiscard]] std::string entities_of(const ReportedFinding& one) const {
        std::string out;
        for (const std::string& entity : one.entities)
            out += (out.empty() ? "" : " ") + std::to_string(entities_.at(entity));
        return out;
    }
    [[nodiscard]] const std::map<std::string, std::size_t>& entities() const { return entities_; }

private:
    std::map<std::string, std::size_t> entities_;
};

std::string documents_of(const ReportContent& content, const Finding& finding) {
    std::string out;
    for (const Evidence* side : {&finding.a, &finding.b})
        if (const auto index = document_index(content, *side))
            out += (out.empty() ? "" : " ") + std::to_string(*index + 1);
    return out;
}

data finding_of(const ReportContent& content, const ReportedFinding& one, std::size_t number,
                const Numbering& numbering) {
    const Finding& finding = one.stored.finding;
    return Object()
        .text("key", finding.key)
        .number("number", number)
        .text("kind", name(finding.kind))
        .text("reason", finding.reason)
        .optional("title", one.reason_title)
        .text("theme", theme_of(finding.reason))
        .text("score", percent(finding.score))
        .text("severity", name(finding.severity))
        .text("status", name(one.stored.status))
        .text("state", name(one.stored.state))
        .text("message", finding.message.empty() ? finding.a.sentence : finding.message)
        .text("latest", std::max(finding.a.date, finding.b.date))
        .text("document_numbers", documents_of(content, finding))
        .text("entity_numbers", numbering.entities_of(one))
        .items("sides", {side_of('A', finding.a, one.a), side_of('B', finding.b, one.b)})
        .items("steps", list_of(plain_steps(finding), text_item))
        .items("entities",
               list_of(one.entities,
                       [](const std::string& name) { return Object().text("name", name).get(); }))
        .maybe("decision", decision_of(one))
        .get();
}

data option(const std::string& value, const std::string& text) {
    return Object().text("value", value).text("text", text).get();
}

data control(const char* field, const char* label, list options) {
    return Object().text("field", field).text("label", label).items("options", options).get();
}

// One select a field, with the values that occur.
list controls(const ReportContent& content, const Numbering& numbering) {
    std::map<const char*, std::set<std::string>> seen;
    std::set<std::size_t> documents;
    for (const ReportedFinding& one : content.findings) {
        seen["kind"].emplace(name(one.stored.finding.kind));
        seen["state"].emplace(name(one.stored.state));
        seen["status"].emplace(name(one.stored.status));
        seen["theme"].insert(theme_of(one.stored.finding.reason));
        for (const Evidence* side : {&one.stored.finding.a, &one.stored.finding.b})
            if (const auto index = document_index(content, *side)) documents.insert(*index);
    }
    const auto same = [](const std::string& value) { return option(value, value); };
    return {control("kind", "Kind", list_of(seen["kind"], same)),
            control("theme", "Theme", list_of(seen["theme"], same)),
            control("document", "Document",
                    list_of(documents,
                            [&](std::size_t index) {
                                return option(std::to_string(index + 1),
                                              document_name(content, index));
                            })),
            control("entity", "About",
                    list_of(numbering.entities(),
                            [](const auto& entity) {
                                return option(std::to_string(entity.second), entity.first);
                            })),
            control("status", "Since the last run", list_of(seen["status"], same)),
            control("state", "Decision", list_of(seen["state"], same))};
}

data picture_of(const Picture& picture) {
    return Object()
        .text("name", picture.name)
        .text("title", picture.title)
        .text("about", picture.about)
        .markup("svg", picture.svg)
        .items("headings", list_of(picture.headings, text_item))
        .items("rows", list_of(picture.rows,
                               [](const std::vector<std::string>& row) {
                                   return Object().items("cells", list_of(row, text_item)).get();
                               }))
        .get();
}

data gone_of(const ReportedFinding& one) {
    const Finding& finding = one.stored.finding;
    const auto place = [](const Evidence& side) { return spot(side.path, side.line, side.place); };
    return Object()
        .text("kind", name(finding.kind))
        .text("message", finding.message)
        .text("a", place(finding.a))
        .text("b", place(finding.b))
        .get();
}

list documents(const ReportContent& content) {
    list out;
    for (std::size_t i = 0; i < content.documents.size(); ++i) {
        const store::StoredDocument& document = content.documents[i];
        const auto findings =
            std::count_if(content.findings.begin(), content.findings.end(), [&](const auto& one) {
                const Finding& finding = one.stored.finding;
                return finding.a.document_id == document.id || finding.b.document_id == document.id;
            });
        out.push_back(Object()
                          .number("number", i + 1)
                          .text("title", document.info.title)
                          .text("source", document.info.source)
                          .text("date", iso_date(document.info.date.first))
                          .text("path", document.info.path)
                          .number("claims", document.claims)
                          .text("understood", percent(document.coverage))
                          .number("findings", static_cast<std::uint64_t>(findings))
                          .get());
    }
    return out;
}

list about(const Headline& headline) {
    list out;
    for (std::size_t i = 0; i < headline.about.size(); ++i)
        out.push_back(Object()
                          .text("name", headline.about[i].first)
                          .number("count", headline.about[i].second)
                          .flag("last", i + 1 == headline.about.size())
                          .get());
    return out;
}

std::optional<data> between(const Headline& headline) {
    if (!headline.between) return std::nullopt;
    return Object()
        .text("first", headline.between->first)
        .text("second", headline.between->second)
        .number("count", headline.between->count)
        .get();
}

}  // namespace

std::string report_html(const ReportContent& content) {
    const Headline headline = headline_of(content);
    const Numbering numbering(content);
    list findings;
    for (const ReportedFinding& one : content.findings)
        findings.push_back(finding_of(content, one, findings.size() + 1, numbering));

    data page = Object()
                    .text("version", version)
                    .text("headline", headline.counts)
                    .text("read", headline.read)
                    .maybe("between", between(headline))
                    .items("about", about(headline))
                    .text("changed", headline.changed)
                    .optional("decided", headline.decided)
                    .optional("selection", content.selection)
                    .number("shown", content.findings.size())
                    .number("all", content.all)
                    .items("pictures", list_of(pictures(content), picture_of))
                    .items("controls", controls(content, numbering))
                    .items("findings", findings)
                    .text("none", nothing_found(content))
                    .items("gone", list_of(content.gone, gone_of))
                    .items("documents", documents(content))
                    .text("database", content.database)
                    .number("run", static_cast<std::uint64_t>(content.run.id))
                    .text("finished", content.run.finished)
                    .markup("style", {report_style_begin, report_style_end})
                    .markup("script", {report_script_begin, report_script_end})
                    .get();
    kainjow::mustache::mustache page_template(
        std::string(report_template_begin, report_template_end));
    std::string out = page_template.render(page);
    if (!page_template.is_valid())  // the template is ours: a mistake of the programmer
        throw std::logic_error("report.mustache: " + page_template.error_message());
    return out;
}

}  // namespace gainsay::app
