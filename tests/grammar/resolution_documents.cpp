// Resolution measured on annotated documents (tests/grammar/resolution/*.txt, the format stands in
// its README.md): precision and recall by kind of mention, on the documents that were looked at
// while the rules were written and on those held back.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "grammar/analysis.hpp"
#include "grammar/resolution/discourse.hpp"

namespace gainsay::grammar {
namespace {

struct Annotation {
    std::size_t block = 0;
    Span span;
    std::string kind;
    std::vector<std::string> entities;  // none: nothing that has a name
    std::string whole;                  // "" unless a part is annotated
};

struct AnnotatedDocument {
    std::string name;
    std::string source;
    bool held = false;
    std::vector<std::string> blocks;
    std::vector<Annotation> annotations;
};

std::string lower(std::string text) {
    for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return text;
}

std::vector<std::string> split(const std::string& text, const std::string& by) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(by, at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + by.size();
    }
    return out;
}

std::string kind_of(const std::string& mention) {
    static const std::map<std::string, std::string> pronouns = {
        {"i", "first person"},  {"me", "first person"}, {"my", "first person"},
        {"we", "first person"}, {"us", "first person"}, {"our", "first person"},
        {"he", "pronoun"},      {"she", "pronoun"},     {"him", "pronoun"},
        {"her", "pronoun"},     {"his", "pronoun"},     {"it", "pronoun"},
        {"its", "pronoun"},     {"they", "pronoun"},    {"them", "pronoun"},
        {"their", "pronoun"}};
    const auto found = pronouns.find(lower(mention));
    return found == pronouns.end() ? "description" : found->second;
}

Annotation annotation(const std::vector<std::string>& fields) {
    Annotation out;
    out.kind = fields.size() > 2 ? fields[2] : kind_of(fields[0]);
    if (fields[1].empty()) return out;
    const std::vector<std::string> part = split(fields[1], " < ");
    out.entities = split(part[0], " + ");
    if (part.size() > 1) out.whole = part[1];
    return out;
}

// Takes the marks out of a paragraph and remembers where they stood.
void add_block(const std::string& marked, AnnotatedDocument& document) {
    std::string text;
    for (std::size_t i = 0; i < marked.size();) {
        if (marked.compare(i, 2, "[[") != 0) {
            text += marked[i++];
            continue;
        }
        const std::size_t end = marked.find("]]", i);
        const std::vector<std::string> fields = split(marked.substr(i + 2, end - i - 2), "|");
        Annotation a = annotation(fields);
        a.block = document.blocks.size();
        a.span.begin = static_cast<std::uint32_t>(text.size());
        text += fields[0];
        a.span.end = static_cast<std::uint32_t>(text.size());
        document.annotations.push_back(std::move(a));
        i = end + 2;
    }
    document.blocks.push_back(std::move(text));
}

AnnotatedDocument load(const std::filesystem::path& path) {
    AnnotatedDocument out;
    out.name = path.stem().string();
    std::ifstream in(path);
    std::string line;
    while (std::getline(in, line) && !line.empty()) {
        if (line == "part: held") out.held = true;
        if (line.starts_with("source: ")) out.source = line.substr(8);
    }
    while (std::getline(in, line))
        if (!line.empty()) add_block(line, out);
    return out;
}

std::vector<AnnotatedDocument> documents() {
    const std::filesystem::path folder =
        std::filesystem::path(GAINSAY_SOURCE_DIR) / "tests/grammar/resolution";
    std::vector<AnnotatedDocument> out;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".txt") out.push_back(load(entry.path()));
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return out;
}

// The word of a mention that the others hang on.
int head_of(const Tree& tree, Span span) {
    int best = -1;
    for (std::size_t i = 0; i < tree.tokens.size(); ++i) {
        const Token& token = tree.tokens[i];
        if (token.span.begin < span.begin || token.span.end > span.end) continue;
        const bool outside = token.head < 0 || [&] {
            const Span s = tree.tokens[static_cast<std::size_t>(token.head)].span;
            return s.begin < span.begin || s.end > span.end;
        }();
        const bool word = token.universal != Universal::PUNCT && token.universal != Universal::DET;
        if (word && (outside || best < 0)) best = static_cast<int>(i);
    }
    return best;
}

struct Found {
    std::vector<std::string> entities;
    std::map<std::string, Entity> known;  // by every form seen
};

// What resolution says of each annotated mention, in their order.
std::vector<Found> resolve(const AnnotatedDocument& document, Analysis& analysis) {
    DocumentInfo info;
    info.source = document.source;
    Discourse discourse(info);
    Reading reading;
    reading.claims.resize(document.annotations.size());
    for (std::size_t b = 0; b < document.blocks.size(); ++b) {
        const std::string& text = document.blocks[b];
        for (const Span range : analysis.segmenter().sentences(text)) {
            analysis.read(std::string_view(text).substr(range.begin, range.size()), range.begin);
            discourse.begin_sentence(analysis.tree(), analysis.propositions());
            for (std::size_t i = 0; i < document.annotations.size(); ++i) {
                const Annotation& a = document.annotations[i];
                if (a.block != b || a.span.begin < range.begin || a.span.end > range.end) continue;
                const int node = head_of(analysis.tree(), a.span);
                if (node < 0) continue;
                Claim& claim = reading.claims[i];
                claim.subject.mentions = discourse.mentions_in(
                    analysis.tree(), {static_cast<std::uint16_t>(node)}, claim.steps);
                if (claim.subject.mentions.empty())
                    claim.subject.entity = discourse.entity_of(analysis.tree(), node, claim.steps);
            }
        }
    }
    discourse.finish(reading);
    std::vector<Found> out;
    std::map<std::string, Entity> known;
    for (const Entity& entity : reading.entities) {
        known[lower(entity.name)] = entity;
        for (const std::string& alias : entity.aliases) known.try_emplace(lower(alias), entity);
    }
    for (const Claim& claim : reading.claims) {
        Found found{claim.subject.mentions, known};
        if (found.entities.empty() && !claim.subject.entity.empty())
            found.entities.push_back(claim.subject.entity);
        out.push_back(std::move(found));
    }
    return out;
}

std::string canonical(const Found& found, const std::string& name) {
    const auto at = found.known.find(lower(name));
    return at == found.known.end() ? name : at->second.name;
}

bool right(const Annotation& expected, const Found& found) {
    std::vector<std::string> a;
    std::vector<std::string> b;
    for (const std::string& e : expected.entities) a.push_back(canonical(found, e));
    for (const std::string& e : found.entities) b.push_back(canonical(found, e));
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    if (a != b) return false;
    if (expected.whole.empty()) return true;
    const auto at = found.known.find(lower(expected.entities[0]));
    return at != found.known.end() && at->second.part_of == canonical(found, expected.whole);
}

struct Count {
    int expected = 0;
    int found = 0;
    int right = 0;
    [[nodiscard]] double precision() const { return found == 0 ? 1.0 : 1.0 * right / found; }
    [[nodiscard]] double recall() const { return expected == 0 ? 1.0 : 1.0 * right / expected; }
};

using Counts = std::map<std::string, Count>;  // by kind; "all" too

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : " + ") + name;
    return out.empty() ? "(none)" : out;
}

// Counts are of named entities: a mention of what has no name costs precision if resolved, and
// counts nowhere if not.
Counts measure(bool held) {
    Analysis analysis(perceptron::Model::embedded());
    Counts counts;
    for (const AnnotatedDocument& document : documents()) {
        if (document.held != held) continue;
        const std::vector<Found> found = resolve(document, analysis);
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Annotation& a = document.annotations[i];
            const bool is_right = right(a, found[i]);
            for (Count* count : {&counts[a.kind], &counts["all"]}) {
                count->expected += a.entities.empty() ? 0 : 1;
                count->found += found[i].entities.empty() ? 0 : 1;
                count->right += !a.entities.empty() && is_right ? 1 : 0;
            }
            if (!is_right && !held && std::getenv("GAINSAY_SHOW_MENTIONS") != nullptr)
                std::cout << document.name << ": " << a.kind << " '"
                          << document.blocks[a.block].substr(a.span.begin, a.span.size())
                          << "' in '" << document.blocks[a.block].substr(a.span.begin, 40)
                          << "' is " << joined(a.entities) << ", found "
                          << joined(found[i].entities) << "\n";
        }
    }
    return counts;
}

void print(const char* part, const Counts& counts) {
    for (const auto& [kind, count] : counts)
        std::cout << part << "\t" << kind << "\tprecision " << count.precision() << " ("
                  << count.right << "/" << count.found << ")\trecall " << count.recall() << " ("
                  << count.right << "/" << count.expected << ")\n";
}

TEST(AnnotatedDocuments, are_resolved_where_the_rules_were_written) {
    const Counts counts = measure(false);
    print("developed", counts);
    EXPECT_GE(counts.at("all").precision(), 0.94);
    EXPECT_GE(counts.at("all").recall(), 0.88);
}

TEST(AnnotatedDocuments, are_resolved_where_they_were_held_back) {
    const Counts counts = measure(true);
    print("held", counts);
    EXPECT_GE(counts.at("all").precision(), 0.87);
    EXPECT_GE(counts.at("all").recall(), 0.84);
}

}  // namespace
}  // namespace gainsay::grammar
