// Copies by the runs of words they share (shingles: Broder 1997, "On the resemblance and
// containment of documents"), candidates by the smallest hashes of each.
#include <xxhash.h>

#include <algorithm>
#include <map>
#include <unordered_map>

#include "documents/text.hpp"
#include "gainsay/documents.hpp"

namespace gainsay::documents {

namespace {

constexpr std::size_t run = 5;            // words of a shingle
constexpr std::size_t sketch = 200;       // smallest hashes kept, to find candidates by
constexpr std::size_t fewest = 30;        // shingles; shorter texts are copies only word for word
constexpr double contained = 0.85;        // of the shorter one in the longer
constexpr double resembling = 0.5;        // of all shingles of both
constexpr std::size_t commonplace = 200;  // documents that share a shingle: it tells nothing

struct Fingerprint {
    std::uint64_t whole = 0;              // of all words in their order
    std::vector<std::uint64_t> shingles;  // sorted, each once
};

Fingerprint fingerprint_of(const Document& document) {
    std::vector<std::uint64_t> all;
    for (const Block& block : document.blocks) {
        const std::string text = folded(block.text);
        std::string word;
        const auto finish = [&] {
            if (!word.empty()) all.push_back(XXH64(word.data(), word.size(), 0));
            word.clear();
        };
        for (const char c : text) {
            if (is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80)
                word.push_back(c);
            else
                finish();
        }
        finish();
    }
    Fingerprint out;
    out.whole = XXH64(all.data(), all.size() * sizeof(std::uint64_t), 1);
    for (std::size_t at = 0; at + run <= all.size(); ++at)
        out.shingles.push_back(XXH64(&all[at], run * sizeof(std::uint64_t), 2));
    std::sort(out.shingles.begin(), out.shingles.end());
    out.shingles.erase(std::unique(out.shingles.begin(), out.shingles.end()), out.shingles.end());
    return out;
}

std::size_t shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t count = 0;
    for (auto one = a.begin(), two = b.begin(); one != a.end() && two != b.end();) {
        if (*one == *two) ++count;
        const bool step_one = *one <= *two;
        const bool step_two = *two <= *one;
        if (step_one) ++one;
        if (step_two) ++two;
    }
    return count;
}

// The share of the shorter text that stands in the longer, if one is a copy of the other; else 0.
double likeness(const Fingerprint& a, const Fingerprint& b) {
    if (a.whole == b.whole) return 1.0;
    const std::size_t shorter = std::min(a.shingles.size(), b.shingles.size());
    if (shorter < fewest) return 0.0;
    const std::size_t both = shared(a.shingles, b.shingles);
    const auto share = static_cast<double>(both) / static_cast<double>(shorter);
    const auto of_all = static_cast<double>(both) /
                        static_cast<double>(a.shingles.size() + b.shingles.size() - both);
    return share >= contained && of_all >= resembling ? share : 0.0;
}

}  // namespace

std::vector<Copy> find_copies(std::span<const Document* const> documents) {
    std::vector<Fingerprint> prints;
    std::vector<Copy> out;
    std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_shingle;
    std::unordered_map<std::uint64_t, std::size_t> by_whole;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        prints.push_back(fingerprint_of(*documents[i]));
        const Fingerprint& print = prints.back();
        if (documents[i]->blocks.empty()) continue;
        Copy best{i, i, 0.0};
        if (const auto same = by_whole.find(print.whole); same != by_whole.end())
            best = {i, same->second, 1.0};
        std::map<std::size_t, std::size_t> candidates;
        const std::size_t kept = std::min(sketch, print.shingles.size());
        for (std::size_t k = 0; k < kept && best.likeness == 0.0; ++k)
            if (const auto found = by_shingle.find(print.shingles[k]); found != by_shingle.end())
                for (const std::size_t other : found->second) ++candidates[other];
        for (const auto& [other, hits] : candidates) {
            if (hits * 4 < std::min(kept, prints[other].shingles.size())) continue;
            const double alike = likeness(print, prints[other]);
            if (alike > best.likeness) best = {i, other, alike};
        }
        if (best.likeness > 0.0) {
            out.push_back(best);
            prints.back().shingles.clear();  // copies are told by their original alone
            continue;
        }
        by_whole.emplace(print.whole, i);
        for (std::size_t k = 0; k < kept; ++k) {
            auto& holders = by_shingle[print.shingles[k]];
            if (holders.size() < commonplace) holders.push_back(i);
        }
    }
    return out;
}

}  // namespace gainsay::documents
