#include "store/finding_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>

namespace gainsay::store {

namespace {

using nlohmann::json;

bool is_utf8(const std::string& text) {
    const bool ascii = std::all_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) return true;
    try {
        (void)json(text).dump();
        return true;
    } catch (const json::type_error&) {
        return false;
    }
}

// JSON holds no broken UTF-8, file names and quotes may: such a text becomes {"bytes": ...}, a
// character a byte.
json text_value(const std::string& text) {
    if (is_utf8(text)) return text;
    std::string spread;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80) {
            spread.push_back(c);
        } else {
            spread.push_back(static_cast<char>(0xC0U | (byte >> 6U)));
            spread.push_back(static_cast<char>(0x80U | (byte & 0x3FU)));
        }
    }
    return json{{"bytes", spread}};
}

std::string read_text(const json& value) {
    if (value.is_string()) return value.get<std::string>();
    const auto spread = value.at("bytes").get<std::string>();
    std::string text;
    for (std::size_t i = 0; i < spread.size(); ++i) {
        const auto byte = static_cast<unsigned char>(spread[i]);
        if (byte < 0x80 || i + 1 >= spread.size()) {
            text.push_back(spread[i]);
        } else {
            ++i;
            text.push_back(static_cast<char>(((byte & 0x03U) << 6U) |
                                             (static_cast<unsigned char>(spread[i]) & 0x3FU)));
        }
    }
    return text;
}

json side_value(const Evidence& side) {
    json marked = json::array();
    for (const Span& span : side.marked) marked.push_back({span.begin, span.end});
    return {{"document", side.document},
            {"id", side.document_id},
            {"path", text_value(side.path)},
            {"title", text_value(side.title)},
            {"source", text_value(side.source)},
            {"date", side.date},
            {"sentence", text_value(side.sentence)},
            {"begin", side.begin},
            {"end", side.end},
            {"line", side.line},
            {"place", text_value(side.place)},
            {"claim", text_value(side.claim)},
            {"holder", text_value(side.holder)},
            {"mode", name(side.mode)},
            {"marked", std::move(marked)}};
}

// The value of an enumeration whose name this is; names are the public headers'.
template <typename Enum>
Enum read_name(const json& value, std::size_t count) {
    const auto text = value.get<std::string>();
    for (std::size_t i = 0; i < count; ++i)
        if (name(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
    throw std::runtime_error("unknown value " + text);
}

void read_side(const json& value, Evidence& side) {
    side.document = value.at("document").get<std::uint32_t>();
    side.document_id = value.at("id").get<std::string>();
    side.path = read_text(value.at("path"));
    side.title = read_text(value.at("title"));
    side.source = read_text(value.at("source"));
    side.date = value.at("date").get<std::string>();
    side.sentence = read_text(value.at("sentence"));
    side.begin = value.at("begin").get<std::uint32_t>();
    side.end = value.at("end").get<std::uint32_t>();
    side.line = value.at("line").get<std::uint32_t>();
    if (const auto place = value.find("place"); place != value.end())  // not before schema 3
        side.place = read_text(*place);
    side.claim = read_text(value.at("claim"));
    side.holder = read_text(value.at("holder"));
    side.mode = read_name<Mode>(value.at("mode"), 10);
    side.marked.clear();
    for (const json& span : value.at("marked"))
        side.marked.push_back({span.at(0).get<std::uint32_t>(), span.at(1).get<std::uint32_t>()});
}

}  // namespace

std::string detail_of(const Finding& finding) {
    json steps = json::array();
    for (const TraceStep& step : finding.steps) {
        steps.push_back({{"slot", text_value(step.slot)},
                         {"a", text_value(step.a)},
                         {"b", text_value(step.b)},
                         {"relation", text_value(step.relation)},
                         {"source", text_value(step.source)}});
    }
    const json detail = {{"severity", name(finding.severity)},
                         {"a", side_value(finding.a)},
                         {"b", side_value(finding.b)},
                         {"steps", std::move(steps)}};
    return detail.dump();
}

void read_detail(const std::string& detail, Finding& finding) try {
    const json value = json::parse(detail);
    finding.severity = read_name<Severity>(value.at("severity"), 3);
    read_side(value.at("a"), finding.a);
    read_side(value.at("b"), finding.b);
    finding.steps.clear();
    for (const json& step : value.at("steps"))
        finding.steps.push_back({read_text(step.at("slot")), read_text(step.at("a")),
                                 read_text(step.at("b")), read_text(step.at("relation")),
                                 read_text(step.at("source"))});
} catch (const json::exception& error) {
    throw std::runtime_error(error.what());
}

std::string objects_of(const Claim& claim) {
    json objects = json::array();
    for (const Argument& argument : claim.objects)
        objects.push_back({name(argument.role), text_value(argument.preposition),
                           text_value(argument.phrase.text)});
    return objects.dump();
}

std::string names_of(const std::vector<std::string>& names) {
    json out = json::array();
    for (const std::string& one : names) out.push_back(text_value(one));
    return out.dump();
}

}  // namespace gainsay::store
