#include "grammar/analysis.hpp"

#include <algorithm>

#include "grammar/answer.hpp"
#include "grammar/framing/clause_shape.hpp"
#include "grammar/framing/echo.hpp"
#include "grammar/framing/frame_words.hpp"
#include "grammar/framing/inset.hpp"
#include "grammar/syntax/compounds.hpp"
#include "grammar/syntax/finite_verb.hpp"
#include "grammar/syntax/main_verb.hpp"
#include "grammar/syntax/repair.hpp"

namespace gainsay::grammar {

namespace {

// The treebank parts "state-of-the-art" at each hyphen, and its parser then reads the pieces as
// words of the clause. A compound of three or more parts is one word to its readers and to us:
// "state-of-the-art", "software-as-a-service".
void join_compounds(std::string_view text, std::vector<Span>& spans) {
    const auto hyphen = [&](const Span& s) { return s.size() == 1 && text[s.begin] == '-'; };
    const auto word = [&](const Span& s) {
        const char c = text[s.begin];
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < spans.size();) {
        std::size_t end = i + 1;
        std::size_t hyphens = 0;
        if (word(spans[i]))
            while (end + 1 < spans.size() && hyphen(spans[end]) && word(spans[end + 1]) &&
                   spans[end].begin == spans[end - 1].end &&
                   spans[end + 1].begin == spans[end].end) {
                end += 2;
                ++hyphens;
            }
        if (hyphens < 2) {
            spans[kept++] = spans[i++];
            continue;
        }
        spans[kept++] = {spans[i].begin, spans[end - 1].end};
        i = end;
    }
    spans.resize(kept);
}

// Arcs of words that were parsed by themselves, counted from the sentence's first word; returns
// their head.
std::int16_t shift_arcs(std::span<Token> tokens, std::size_t begin, std::size_t end) {
    const auto by = static_cast<std::int16_t>(begin);
    std::int16_t root = by;
    for (std::size_t i = begin; i < end; ++i) {
        if (tokens[i].head < 0)
            root = static_cast<std::int16_t>(i);
        else
            tokens[i].head = static_cast<std::int16_t>(tokens[i].head + by);
    }
    return root;
}

// Its head has a subject.
bool is_clause(std::span<const Token> tokens) {
    const auto root =
        std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.head < 0; });
    const auto head = static_cast<std::int16_t>(root - tokens.begin());
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& t) { return t.head == head && is_subject(t.relation); });
}

bool is_stop(const Token& token) { return token.universal == Universal::PUNCT; }

// "The council said THAT"
bool opens_content(const Token& token) { return token.tag == Tag::IN && token.text == "that"; }

}  // namespace

std::size_t Analysis::read(std::string_view text, std::uint32_t offset) {
    spans_.clear();
    segmenter_.tokens(text, 0, spans_);
    join_compounds(text, spans_);
    const std::size_t count = std::min(spans_.size(), longest_sentence);
    tokens_.assign(count, {});
    for (std::size_t i = 0; i < count; ++i) {
        tokens_[i].text = text.substr(spans_[i].begin, spans_[i].size());
        tokens_[i].span = {spans_[i].begin + offset, spans_[i].end + offset};
    }
    analyse();
    return count < spans_.size() ? spans_[count].begin : text.size();
}

std::size_t Analysis::read_tokenised(std::string_view text) {
    tokens_.clear();
    for (std::size_t at = 0; at < text.size() && tokens_.size() < longest_sentence;) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        const std::size_t end = std::min(text.find(' ', at), text.size());
        Token token;
        token.text = text.substr(at, end - at);
        token.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
        tokens_.push_back(token);
        at = end;
    }
    analyse();
    return tokens_.size();
}

void Analysis::analyse() {
    propositions_.clear();
    core_ = {};
    if (tokens_.empty()) {
        build_tree(tokens_, tree_);
        return;
    }
    tag(tokens_);
    const std::size_t answer = answer_of(tokens_);
    const std::span<Token> asked = std::span(tokens_).first(answer);
    const bool stops = !is_headline(asked);
    Frame frame = stops ? sentence_frame(asked, lemmatiser_) : headline_frame(asked);
    std::span<Token> body = asked.subspan(frame.begin, frame.end - frame.begin);
    // "Theatre to close? No": of headlines, too, one may ask.
    const bool headline =
        !stops ||
        (asked.size() > 3 && asked.back().text == "?" &&
         !any_of_words(asked, 0, asked.size(), [](const Token& t) { return is_finite_verb(t); }));
    const bool said = frame.begin > 0 && frame.part[0].kind == FrameKind::saying;
    bool apart = frame.parts > 0 && !headline && !said;
    if (apart) {
        find_lemmas(tokens_);
        read_clause(body, frame.begin > 0, frame.borrowed_stop);
        apart = is_clause(body);
        if (!apart) {  // what was taken for a clause is none: all is read as one
            frame = {};
            frame.end = asked.size();
            body = asked;
            tag(asked);
        }
    }
    core_ = core_of(frame, tokens_.size());
    if (!apart) {
        if (headline) settle_headline_tags(body);
        parse(body, said);
        find_lemmas(tokens_);
        if (headline) repair_headline(body, frame.parts > 0);
    }
    if (frame.parts > 0) attach_frame(asked, frame);
    if (answer < tokens_.size()) attach_answer(tokens_, answer);
    if (!apart) repair_arcs(tokens_);
    build_tree(tokens_, tree_);
    propositions_ = propositions_of(tree_);
}

void Analysis::tag(std::span<Token> tokens) {
    analyser_.tag(tokens);
    settle_terms(tokens);
    for (Token& token : tokens)
        if (token.text == "whose") {
            token.tag = Tag::WPS;
            token.universal = Universal::PRON;
        }
}

void Analysis::find_lemmas(std::span<Token> tokens) {
    for (Token& token : tokens) token.lemma = lemmatiser_.lemma(token.text, token.tag);
}

void Analysis::find_arcs(std::span<Token> tokens, int head) {
    JoinedCompounds compounds(tokens);
    if (!compounds.any()) return analyser_.parse(tokens, head);
    analyser_.parse(compounds.words(), compounds.word_of(head));
    compounds.spread(tokens);
}

// The arcs of an inset's own words.
void Analysis::read_inset(std::span<Token> tokens, const Inset& inset) {
    const std::span<Token> own = tokens.subspan(inset.first, inset.last - inset.first);
    if (inset.kind == InsetKind::age) {  // "aged 52"
        const auto number = static_cast<std::int16_t>(own.size() - 1);
        for (Token& t : own) {
            t.head = number;
            t.relation = Relation::amod;
        }
        own.back().head = -1;
        return;
    }
    for (Token& t : own)  // "Halden'S chief executive"
        if (inset.kind == InsetKind::apposition && t.text == "'s") {
            t.tag = Tag::POS;
            t.universal = Universal::PART;
        }
    const bool participle = inset.kind == InsetKind::participle;
    if (participle && own[0].tag == Tag::VBD) own[0].tag = Tag::VBN;
    find_arcs(own, participle && own[0].tag == Tag::VBN ? 0 : -1);
    if (inset.kind == InsetKind::relative && own[0].head < 0)  // "who is 52"
        find_arcs(own, static_cast<int>(own.size()) - 1);
}

void Analysis::parse(std::span<Token> body, bool said) {
    if (const auto inset = inset_of(body)) {
        std::vector<Token> outer = around(body, *inset);
        tag(outer);
        parse(outer, said);
        take_around(body, *inset, outer);
        read_inset(body, *inset);
        const auto root =
            std::find_if(outer.begin(), outer.end(), [](const Token& t) { return t.head < 0; });
        if (root == outer.end()) return;  // never: arcs have a root
        const std::size_t place = static_cast<std::size_t>(root - outer.begin());
        return hang_inset(body, *inset,
                          static_cast<std::int16_t>(
                              place < inset->begin ? place : place + inset->end - inset->begin));
    }
    restore_verbs(body, said);
    find_arcs(body);
    if (const int verb = asked_participle(body); verb >= 0)
        find_arcs(body, verb);
    else  // once more where the verb found is that of a clause inside: "The mill the firm bought
          // closed"
        for (int round = 0; round < 2 && lacks_main_verb(body); ++round) find_main_verb(body);
    retag_gerunds(body);
    retag_acts(body);
}

// Reads a clause among others as if it stood alone: with a capital, and a stop for the comma or the
// bracket that it ends in.
void Analysis::read_clause(std::span<Token> clause, bool opens, bool stops) {
    const Token first = clause.front();
    const Token last = clause.back();
    if (opens) open_sentence(clause.front());
    if (stops) end_sentence(clause.back());
    tag(clause);
    if (clause.front().text.data() == first_word_.data()) {  // it has none of its own
        Token& word = clause.front();
        if (word.tag == Tag::NNP || word.tag == Tag::NNPS) {
            word.tag = word.tag == Tag::NNP ? Tag::NN : Tag::NNS;
            word.universal = Universal::NOUN;
        }
    }
    parse(clause, false);
    find_lemmas(clause);
    repair_arcs(clause);
    clause.front().text = first.text;
    if (!stops) return;
    clause.back().text = last.text;
    clause.back().tag = last.tag;
    clause.back().universal = last.universal;
    clause.back().lemma = last.lemma;
}

// A clause that a part stands before begins as a sentence does, one that a part stands behind ends
// as a sentence does.
void Analysis::open_sentence(Token& token) {
    const char c = token.text[0];
    if (c < 'a' || c > 'z') return;
    first_word_ = token.text;
    first_word_[0] = static_cast<char>(c - 'a' + 'A');
    token.text = first_word_;
}

void Analysis::end_sentence(Token& token) {
    token.text = ".";
    token.tag = Tag::PERIOD;
    token.universal = Universal::PUNCT;
}

// Each part is parsed by itself, as the clause was, and hangs on the clause; the innermost first.
void Analysis::attach_frame(std::span<Token> tokens, const Frame& frame) {
    std::int16_t root = shift_arcs(tokens, frame.begin, frame.end);
    const std::span<const FramePart> parts = std::span(frame.part).first(frame.parts);
    const auto attach_all = [&](auto wanted) {
        for (auto part = parts.rbegin(); part != parts.rend(); ++part)
            if (wanted(*part)) root = attach(tokens, *part, root);
    };
    const auto before = [&](const FramePart& part) { return part.begin < frame.begin; };
    const auto links = [](const FramePart& part) { return part.kind == FrameKind::link; };
    const auto clauses = [&](const FramePart& part) {  // "after the flood", not ", because ..."
        return !before(part) && part.kind == FrameKind::clause && !is_stop(tokens[part.begin]);
    };
    // "But he denied [that it closed after the flood], the council said": a clause behind belongs
    // to what is said, unless a comma parts them; who is named last said all before it.
    attach_all(clauses);
    attach_all([&](const FramePart& part) { return before(part) && !links(part); });
    attach_all([&](const FramePart& part) { return !before(part) && !clauses(part); });
    attach_all(links);
}

std::int16_t Analysis::attach(std::span<Token> tokens, const FramePart& part, std::int16_t root) {
    std::size_t begin = part.begin;
    std::size_t end = part.end;
    for (std::size_t i = part.begin; i < part.end; ++i) tokens[i].head = -1;
    if (part.kind == FrameKind::clause || part.kind == FrameKind::joined) {
        if (tokens[begin].universal == Universal::PUNCT) ++begin;
        const std::size_t marks = begin;
        const bool joins = part.kind == FrameKind::joined;
        if (joins && part.begin < begin && tokens[begin].tag == Tag::CC) ++begin;
        if (!joins) begin += subordinator(tokens, begin);
        // Before the main clause, or between it and another, it has no stop of its own.
        const bool last = end == tokens.size();
        const bool own_stop = tokens[end - 1].universal == Universal::PUNCT;
        if (!own_stop) ++end;
        const Token next = tokens[end - 1];
        read_clause(tokens.subspan(begin, end - begin), true, !last);
        if (!own_stop) tokens[--end] = next;
        const std::int16_t verb = shift_arcs(tokens, begin, end);
        for (std::size_t i = marks; i < begin; ++i) {
            tokens[i].head = verb;
            tokens[i].relation = joins ? Relation::cc : Relation::mark;
            if (joins) continue;
            tokens[i].tag = Tag::IN;
            tokens[i].universal = Universal::SCONJ;
        }
    } else if (part.kind == FrameKind::beside) {
        const bool stop = tokens[end - 1].tag == Tag::PERIOD;
        const Inset inset = beside_at(tokens, begin, stop ? end - 1 : end);
        read_inset(tokens, inset);
        hang_inset(tokens, inset, root);
        if (stop) {
            tokens[end - 1].head = root;
            tokens[end - 1].relation = Relation::punct;
        }
        return root;
    } else if (part.kind == FrameKind::echo) {
        const bool stop = tokens[end - 1].tag == Tag::PERIOD;
        const auto echo = echo_of(tokens, begin, stop ? end - 1 : end);
        if (!echo) return root;  // never: it was found by the same question
        find_arcs(tokens.subspan(echo->subject, echo->subject_end - echo->subject));
        shift_arcs(tokens, echo->subject, echo->subject_end);
        attach_echo(tokens, part, *echo, root);
        return root;
    } else if (part.kind != FrameKind::aside && part.kind != FrameKind::reference &&
               part.kind != FrameKind::link) {
        const bool phrase = part.kind != FrameKind::saying && part.kind != FrameKind::source &&
                            part.kind != FrameKind::topic;
        const auto mark = [&](const Token& t) {
            return t.universal == Universal::PUNCT || opens_content(t);
        };
        while (phrase && tokens[begin].universal == Universal::PUNCT) ++begin;
        while (phrase && mark(tokens[end - 1])) --end;
        const std::span<Token> own = tokens.subspan(begin, end - begin);
        const bool reports = part.kind == FrameKind::reporter;
        const auto finite_verb = [](const Token& t) { return is_finite(t.tag); };
        if (reports && std::none_of(own.begin(), own.end(), finite_verb))
            if (const std::size_t past = past_behind_noun(own, 0, own.size()); past < own.size())
                own[past] = as_past(own[past]);
        const auto verb = std::find_if(own.begin(), own.end(), finite_verb);
        find_arcs(own, reports && verb != own.end() ? static_cast<int>(verb - own.begin()) : -1);
        if (phrase) repair_arcs(own);
        shift_arcs(tokens, begin, end);
    }
    return attach_part(tokens, part, root);
}

// Parses again around the word that most likely heads the sentence; keeps the first parse where no
// word does.
void Analysis::find_main_verb(std::span<Token> tokens) {
    if (const int verb = main_verb(tokens); verb >= 0) {
        for (Token& t : tokens)  // a noun taken for an imperative
            if (t.head < 0 && t.tag == Tag::VB) {
                t.tag = Tag::NN;
                t.universal = Universal::NOUN;
            }
        return find_arcs(tokens, verb);
    }
    const std::vector<Token> first(tokens.begin(), tokens.end());
    for (const Retagging& other : hidden_verbs(first)) {
        Token& verb = tokens[static_cast<std::size_t>(other.token)];
        verb.tag = other.tag;
        verb.universal = Universal::VERB;
        find_arcs(tokens, other.token);
        if (has_subject(tokens, other.token)) return;
        std::copy(first.begin(), first.end(), tokens.begin());
    }
}

}  // namespace gainsay::grammar
