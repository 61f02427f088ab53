#include "checker/checks/score.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#include "checker/words/data_lines.hpp"

extern "C" {
extern const char score_weights_begin[];
extern const char score_weights_end[];
}

namespace gainsay::checker {
namespace {

constexpr std::array<std::string_view, feature_count> names = {"negation",
                                                               "opposite",
                                                               "quantity",
                                                               "veracity",
                                                               "time",
                                                               "exclusive",
                                                               "role",
                                                               "quantifier",
                                                               "duty",
                                                               "comparison",
                                                               "sum",
                                                               "place",
                                                               "tension",
                                                               "subject_entity",
                                                               "subject_words",
                                                               "subject_narrowed",
                                                               "subject_open",
                                                               "subject_related",
                                                               "predicate_related",
                                                               "predicate_copula",
                                                               "object_both",
                                                               "object_one",
                                                               "object_narrowed",
                                                               "object_related",
                                                               "conflict_in_object",
                                                               "conflict_in_modifier",
                                                               "conflict_graded",
                                                               "conflict_reversive",
                                                               "conflict_remote",
                                                               "adjuncts_shared",
                                                               "adjuncts_extra",
                                                               "gap",
                                                               "gap_small",
                                                               "quantity_narrowed",
                                                               "attributed",
                                                               "confidence",
                                                               "by_words",
                                                               "words_aligned",
                                                               "words_unknown",
                                                               "words_negation",
                                                               "words_undone",
                                                               "words_opposite",
                                                               "words_quantity",
                                                               "words_time",
                                                               "words_veracity",
                                                               "words_limit",
                                                               "words_swap",
                                                               "words_covered",
                                                               "words_covered_back",
                                                               "words_mostly",
                                                               "words_mostly_back",
                                                               "words_copied",
                                                               "words_run",
                                                               "words_clause",
                                                               "words_clause_back",
                                                               "words_clause_head",
                                                               "words_subject",
                                                               "words_denied",
                                                               "words_denied_back",
                                                               "words_many",
                                                               "words_all_else",
                                                               "words_other_scope",
                                                               "words_other_openings",
                                                               "words_other_names",
                                                               "words_narrowed",
                                                               "words_indefinite",
                                                               "words_hedged",
                                                               "words_headline",
                                                               "words_corrective",
                                                               "words_flipped",
                                                               "words_flipped_share",
                                                               "words_negators",
                                                               "words_scope",
                                                               "words_scope_whole",
                                                               "words_other_figures",
                                                               "words_flip_open",
                                                               "words_both_flipped",
                                                               "words_reversive",
                                                               "words_graded",
                                                               "words_antonym",
                                                               "words_remote",
                                                               "words_class",
                                                               "words_same_place",
                                                               "words_same_gap",
                                                               "words_predicates",
                                                               "words_names",
                                                               "words_borne_out",
                                                               "words_ground",
                                                               "words_gap",
                                                               "words_inexact",
                                                               "words_nowhere",
                                                               "words_measure",
                                                               "words_guarded",
                                                               "words_several",
                                                               "shared_words",
                                                               "same_document",
                                                               "topic_shared",
                                                               "reading_sure",
                                                               "hits_central",
                                                               "hits_near",
                                                               "hits_loose",
                                                               "hits_several",
                                                               "same_subject",
                                                               "documents_differ"};

struct Product {
    std::size_t a = 0;
    std::size_t b = 0;
    double weight = 0.0;
};

struct Weights {
    std::array<double, feature_count> of{};
    std::vector<Product> products;
    double threshold = 0.5;
};

std::size_t index_of(std::string_view name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

Weights load() {
    Weights out;
    for_each_line({score_weights_begin, score_weights_end}, [&](std::string_view line) {
        const std::size_t blank = line.find(' ');
        if (blank == std::string_view::npos) return;
        const std::string_view value = trimmed(line.substr(blank));
        double number = 0;
        std::from_chars(value.data(), value.data() + value.size(), number);
        const std::string_view key = line.substr(0, blank);
        if (key == "threshold") out.threshold = number;
        if (const std::size_t star = key.find('*'); star != std::string_view::npos) {
            const Product p{index_of(key.substr(0, star)), index_of(key.substr(star + 1)), number};
            if (p.a < feature_count && p.b < feature_count) out.products.push_back(p);
        } else if (const std::size_t i = index_of(key); i < feature_count) {
            out.of[i] = number;
        }
    });
    return out;
}

const Weights& weights() {
    static const Weights loaded = load();
    return loaded;
}

}  // namespace

std::string_view name(Feature feature) { return names[static_cast<std::size_t>(feature)]; }

double score(const Features& features) {
    const Weights& w = weights();
    double sum = 0;
    const auto& f = features.values();
    for (std::size_t i = 0; i < feature_count; ++i) sum += w.of[i] * f[i];
    for (const Product& p : w.products) sum += p.weight * f[p.a] * f[p.b];
    return 1.0 / (1.0 + std::exp(-sum));
}

double label_threshold() { return weights().threshold; }

std::string describe(const Features& features) {
    std::string out;
    for (std::size_t i = 0; i < feature_count; ++i) {
        if (features.values()[i] == 0) continue;
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, "%.4g", features.values()[i]);
        if (!out.empty()) out += ' ';
        out += std::string(names[i]) + "=" + buffer;
    }
    return out;
}

}  // namespace gainsay::checker
