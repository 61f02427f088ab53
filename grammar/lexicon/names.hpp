// Parts of names: nations and their people, titles and offices, kinds of organisation,
// abbreviations.
//
//   nation("Chinese")->nation->name     // "China"; form: NationForm::adjective
//   nation("Beijing")->form             // NationForm::government: "Beijing says ..." speaks for
//   China abbreviation("Mr")                  // AbbreviationKind::title: no sentence ends after
//   "Mr."
//
// Case matters where English writes capitals ("US", "Polish"); pure, thread-safe, loaded on first
// use.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "grammar/lexicon/source.hpp"

namespace gainsay::lexicon {

struct Nation {
    std::string_view name;                     // "China"
    std::string_view continent;                // "Asia"
    std::vector<std::string_view> seats;       // of government: "Moscow", "Kremlin"
    std::vector<std::string_view> adjectives;  // "Chinese"
    std::vector<std::string_view> demonyms;    // "Chinese", "Briton"; singular
    std::vector<std::string_view> aliases;     // "PRC", "People's Republic of China"
    Source source;
};
enum class NationForm : std::uint8_t { name, adjective, demonym, government };
struct NationMention {
    const Nation* nation = nullptr;  // lives as long as the program
    NationForm form = NationForm::name;
};
[[nodiscard]] std::optional<NationMention> nation(std::string_view text);
[[nodiscard]] const std::vector<Nation>& nations();

enum class TitleKind : std::uint8_t {
    honorific,  // Mr, Dame
    office,     // CEO, prime minister, spokesman
    rank,       // General, Captain
    academic    // Professor, Dr
};
struct Title {
    TitleKind kind = TitleKind::office;
    std::string_view canonical;  // "chief executive" for CEO, "chief executive officer"
    Source source;
};
[[nodiscard]] std::optional<Title> title(std::string_view text);

enum class OrganisationWord : std::uint8_t {
    suffix,  // Inc, Ltd, GmbH: may be left out of the name
    head     // University, Ministry, Bank: part of the name, tells that it names an organisation
};
[[nodiscard]] std::optional<OrganisationWord> organisation_word(std::string_view text);

enum class AbbreviationKind : std::uint8_t {
    title,         // never ends a sentence: Mr, Gen, vs
    general,       // may end one: Inc, etc, U.S
    before_number  // No, Fig, p: goes on when a number follows
};
// Without the last dot; lower case or as written.
[[nodiscard]] std::optional<AbbreviationKind> abbreviation(std::string_view word);

// A prefix that makes one token with what follows its hyphen: "e", "non".
[[nodiscard]] bool is_bound_prefix(std::string_view text);

// How many bytes at the beginning are the name of a model or a disease: capitals, a hyphen, a number
// ("PC-6082", "F-16s", "COVID-19"), or capitals on both sides ("ITEL-XZ"); 0 for others.
[[nodiscard]] std::size_t model_code(std::string_view text);

}  // namespace gainsay::lexicon
