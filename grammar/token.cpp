#include "grammar/token.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace gainsay::grammar {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 51> tag_names = {
    "ADD", "AFX", "CC",  "CD", "DT",  "EX",   "FW",  "GW",  "HYPH", "IN",    "JJ",    "JJR",  "JJS",
    "LS",  "MD",  "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS",  "PRP",   "PRP$",  "RB",   "RBR",
    "RBS", "RP",  "SYM", "TO", "UH",  "VB",   "VBD", "VBG", "VBN",  "VBP",   "VBZ",   "WDT",  "WP",
    "WP$", "WRB", "XX",  "$",  ",",   ".",    ":",   "``",  "''",   "-LRB-", "-RRB-", "OTHER"};
static_assert(tag_names.size() == static_cast<std::size_t>(Tag::OTHER) + 1);

constexpr std::array<std::string_view, 17> universal_names = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
static_assert(universal_names.size() == static_cast<std::size_t>(Universal::X) + 1);

constexpr std::array<std::string_view, 41> relation_names = {
    "acl",       "acl:relcl", "advcl",      "advmod", "amod",      "appos",        "aux",
    "aux:pass",  "case",      "cc",         "ccomp",  "compound",  "compound:prt", "conj",
    "cop",       "csubj",     "dep",        "det",    "discourse", "dislocated",   "expl",
    "fixed",     "flat",      "goeswith",   "iobj",   "list",      "mark",         "nmod",
    "nmod:poss", "nsubj",     "nsubj:pass", "nummod", "obj",       "obl",          "orphan",
    "parataxis", "punct",     "reparandum", "root",   "vocative",  "xcomp"};
static_assert(relation_names.size() == static_cast<std::size_t>(Relation::xcomp) + 1);

template <typename Value, std::size_t size>
Value parse(const std::array<std::string_view, size>& names, std::string_view name,
            Value otherwise) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? otherwise : static_cast<Value>(found - names.begin());
}

}  // namespace

std::string_view name(Tag tag) { return tag_names.at(static_cast<std::size_t>(tag)); }
std::string_view name(Universal tag) { return universal_names.at(static_cast<std::size_t>(tag)); }
std::string_view name(Relation relation) {
    return relation_names.at(static_cast<std::size_t>(relation));
}

Tag parse_tag(std::string_view name) {
    if (name == "(") return Tag::OPEN_BRACKET;
    if (name == ")") return Tag::CLOSE_BRACKET;
    return parse(tag_names, name, Tag::OTHER);
}
Universal parse_universal(std::string_view name) {
    return parse(universal_names, name, Universal::X);
}
Relation parse_relation(std::string_view name) {
    const auto exact = std::find(relation_names.begin(), relation_names.end(), name);
    if (exact != relation_names.end()) return static_cast<Relation>(exact - relation_names.begin());
    return parse(relation_names, name.substr(0, name.find(':')), Relation::dep);
}

}  // namespace gainsay::grammar
