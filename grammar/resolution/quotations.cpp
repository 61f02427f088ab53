#include "grammar/resolution/quotations.hpp"

#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lowering/words_of.hpp"

namespace gainsay::grammar {
namespace {

enum class Mark : std::uint8_t { none, opens, closes, either };

Mark mark_of(std::string_view text) {
    if (text.size() > 3 || text.empty() || (text[0] >= '0' && text[0] <= 'z' && text[0] != '`'))
        return Mark::none;
    if (text == "\"" || text == "``" || text == "''") return Mark::either;
    if (text == "\u201c" || text == "\u00ab" || text == "\u201e") return Mark::opens;
    if (text == "\u201d" || text == "\u00bb") return Mark::closes;
    return Mark::none;
}

}  // namespace

void Quotations::begin_sentence(const Tree& tree, Memory& memory) {
    if (tree.tokens.empty()) return;
    const std::uint32_t begin = tree.tokens[0].span.begin;
    if (begin <= last_begin_) {  // a new block
        open_ = false;
        last_speaker_ = nobody;
    }
    last_begin_ = begin;
    any_ = false;
    carried_ = open_;
    if (!carried_) speaker_ = nobody;
    for (std::size_t i = 0; i < tree.tokens.size(); ++i) {
        const Mark mark = mark_of(tree.tokens[i].text);
        if (mark == Mark::none) {
            memory.meanings[i].quoted = open_;
            any_ |= open_;
            continue;
        }
        open_ = mark == Mark::opens || (mark == Mark::either && !open_);
    }
}

void Quotations::find_speaker(const Tree& tree, Memory& memory) {
    if (!any_) {
        last_speaker_ = nobody;
        return;
    }
    EntityId found = nobody;
    bool said = false;
    for (std::size_t i = 0; i < tree.tokens.size() && found == nobody; ++i) {
        const Token& token = tree.tokens[i];
        if (memory.meanings[i].quoted || token.head < 0) continue;
        if (token.relation != Relation::nsubj && token.relation != Relation::nsubj_pass) continue;
        const Token& verb = tree.tokens[static_cast<std::size_t>(token.head)];
        const bool outside = !memory.meanings[static_cast<std::size_t>(token.head)].quoted;
        if (!outside || !is_verb(verb.tag)) continue;
        if (!lexicon::reporting(verb.lemma, WordClass::verb)) continue;
        said = true;
        found = memory.meanings[i].entity;
    }
    const bool goes_on = !said && last_speaker_ != nobody;
    if (carried_ && speaker_ != nobody) {
        if (found != nobody && memory.entities[speaker_].same_as == nobody &&
            memory.entities[speaker_].key.empty())
            memory.entities[speaker_].same_as = found;
    } else if (found != nobody || goes_on) {
        speaker_ = found != nobody ? found : last_speaker_;
    } else {
        // Named in a later sentence, or never.
        speaker_ = open_ || said ? memory.entities.anonymous() : nobody;
        if (speaker_ != nobody) memory.entities[speaker_].kind = Kind::person;
    }
    last_speaker_ = speaker_;
}

}  // namespace gainsay::grammar
