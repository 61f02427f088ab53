#include "checker/claims/phase_words.hpp"

#include "checker/words/phrase_lists.hpp"

extern "C" {
extern const char phases_begin[];
extern const char phases_end[];
}

namespace gainsay::checker::phases {
namespace {

const PhraseLists& lists() {
    static const PhraseLists loaded({phases_begin, phases_end});
    return loaded;
}

}  // namespace

bool listed(std::string_view kind, std::string_view word) { return lists().has(kind, word); }
std::span<const std::string> words(std::string_view kind) { return lists().of(kind); }

}  // namespace gainsay::checker::phases
