#include "checker/claims/bond_forms.hpp"

#include <algorithm>
#include <array>
#include <utility>

extern "C" {
extern const char bonds_begin[];
extern const char bonds_end[];
}

namespace gainsay::checker {

bool is_form_of_be(std::string_view word) {
    static constexpr std::array<std::string_view, 8> all = {"is", "are",  "was",   "were",
                                                            "be", "been", "being", "remains"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

bool opens_phrase(std::string_view word) {
    static constexpr std::array<std::string_view, 20> openers = {
        "of", "to",  "in", "on",  "for",  "with", "by",   "from",  "at",   "and",
        "or", "but", "as", "not", "that", "who",  "than", "which", "into", "without"};
    return std::find(openers.begin(), openers.end(), word) != openers.end();
}

namespace {

constexpr std::size_t most_passed = 4;  // articles, adjectives, adverbs before a form's noun

bool place(const std::vector<std::string_view>& word) {
    return word.size() == 1 && (word[0] == "X" || word[0] == "Y");
}

BondForm read_form(std::string_view relation, bool holds, std::string_view text) {
    BondForm out;
    out.relation = relation;
    out.text = text;
    out.holds = holds;
    std::size_t at = 0;
    for_each_item(text, ' ', [&](std::string_view word) {
        if (at == 0) {
            out.y_first = word == "Y";
        } else if (at == 1) {
            out.verb = word;
        } else {
            std::vector<std::string_view> either;
            for_each_item(word, '/', [&](std::string_view one) { either.push_back(one); });
            out.denies = out.denies || word == "no" || word == "nothing";
            out.rest.push_back(std::move(either));
        }
        ++at;
    });
    return out;
}

// What stands between a verb and a form's noun, or between "be" and its word: nothing that opens a
// phrase of its own.
bool passed_over(std::string_view word, bool behind_be) {
    if (opens_phrase(word)) return false;
    static constexpr std::array<std::string_view, 9> before_word = {
        "one", "the", "a", "an", "still", "also", "now", "quite", "among"};
    if (!behind_be) return true;
    return word.ends_with("ly") || word == "main" || word == "key" || word == "major" ||
           word == "important" || word == "most" ||
           std::find(before_word.begin(), before_word.end(), word) != before_word.end();
}

// Ends what a form's X or Y stands for.
bool ends_phrase(std::string_view word) {
    static constexpr std::array<std::string_view, 15> all = {
        "because", "as",    "when",  "if",     "while",   "although", "though", "which",
        "who",     "since", "until", "unless", "whereas", "but",      "so"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

// "Uniform EVERYWHERE", "fixed REGARDLESS of the size": takes nothing away.
bool narrows(std::span<const ClauseWord> rest) {
    static constexpr std::array<std::string_view, 8> wide = {
        "regardless", "irrespective", "everywhere", "across", "whatever", "anywhere", "any", "all"};
    const auto is_wide = [](std::string_view word) {
        return std::find(wide.begin(), wide.end(), word) != wide.end();
    };
    // "... AS A RESULT OF its role": why, and no limit.
    static constexpr std::array<std::string_view, 5> reasons = {"as", "because", "due", "owing",
                                                                "thanks"};
    if (rest.empty() || is_wide(rest[0].text) ||
        std::find(reasons.begin(), reasons.end(), rest[0].text) != reasons.end())
        return false;
    return rest.size() < 2 || !(is_wide(rest[1].text) || rest[1].text == "every");
}

struct Table {
    ByWord<std::vector<BondForm>> by_verb;
    ByWord<std::vector<std::size_t>> of_be;  // by their first word: places in by_verb["be"]
};

const Table& table() {
    static const Table loaded = [] {
        Table out;
        for_each_line({bonds_begin, bonds_end}, [&](std::string_view line) {
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos) return;
            const std::string_view relation = line.substr(0, colon);
            const std::string_view rest = trimmed(line.substr(colon + 1));
            for_each_item(rest.substr(1), ';', [&](std::string_view text) {
                BondForm form = read_form(relation, rest.front() == '+', text);
                out.by_verb[form.verb].push_back(std::move(form));
            });
        });
        const std::vector<BondForm>& of_be = out.by_verb["be"];
        for (std::size_t i = 0; i < of_be.size(); ++i)
            for (const std::string_view word : of_be[i].rest.front())
                out.of_be[std::string(word)].push_back(i);
        return out;
    }();
    return loaded;
}

}  // namespace

const std::vector<BondForm>* bond_forms(std::string_view verb) {
    const auto found = table().by_verb.find(verb);
    return found == table().by_verb.end() ? nullptr : &found->second;
}

std::vector<const BondForm*> bond_forms_of_be(std::span<const ClauseWord> words) {
    std::vector<std::size_t> places;
    for (const ClauseWord& word : words.first(std::min(words.size(), most_passed + 1)))
        if (const auto found = table().of_be.find(word.text); found != table().of_be.end())
            places.insert(places.end(), found->second.begin(), found->second.end());
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<const BondForm*> out;
    const std::vector<BondForm>& all = *bond_forms("be");
    for (const std::size_t place : places) out.push_back(&all[place]);
    return out;
}

std::optional<BondMatch> match(const BondForm& form, std::span<const ClauseWord> words,
                               bool behind_be) {
    BondMatch out;
    std::size_t at = 0;
    bool ended = false;
    for (std::size_t i = 0; i < form.rest.size(); ++i) {
        const std::vector<std::string_view>& wanted = form.rest[i];
        if (place(wanted)) {
            const bool last = i + 1 == form.rest.size();
            while (at < words.size()) {
                const std::string& word = words[at].text;
                if (ends_phrase(word)) break;
                // "Linked to the rating AND TO the goals"
                const bool joined = word == "and" && at + 1 < words.size();
                if (joined && opens_phrase(words[at + 1].text)) break;
                if (!last && std::find(form.rest[i + 1].begin(), form.rest[i + 1].end(), word) !=
                                 form.rest[i + 1].end())
                    break;
                out.captured.push_back(words[at]);
                ended = words[at].ends_clause;
                ++at;
                if (ended) break;
            }
            if (out.captured.empty()) return std::nullopt;
            continue;
        }
        const auto is_wanted = [&](std::string_view word) {
            return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
        };
        // Articles and adjectives before the form's first noun; nothing between its later words.
        std::size_t passed = 0;
        while (i == 0 && at < words.size() && passed < most_passed && !is_wanted(words[at].text) &&
               (passed_over(words[at].text, behind_be) ||
                (at > 0 && words[at].text == "of" && words[at - 1].text == "one"))) {
            ++at;
            ++passed;
        }
        if (ended || at >= words.size() || !is_wanted(words[at].text)) return std::nullopt;
        ended = words[at].ends_clause;
        ++at;
    }
    out.goes_on = !ended && narrows(words.subspan(at));
    return out;
}

}  // namespace gainsay::checker
