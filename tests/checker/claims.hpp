// Hand-made claims for the checker's tests, so that they need no grammar.
//
//   claim("Acme", "raise", "the prices").with("in", "Asia").negated()
//
// A phrase is written as words: the last is the head, `word/a` an adjective, a capital makes a
// name, a leading "the", "a", "no", "all" the quantifier, "it" a pronoun.
#pragma once

#include <chrono>
#include <deque>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "gainsay/checker.hpp"

namespace gainsay::checker::testing {

inline Phrase phrase(const std::string& words) {
    Phrase out;
    out.text = "";
    std::istringstream in(words);
    bool all_names = true;
    for (std::string word; in >> word;) {
        Word w;
        const std::size_t slash = word.find('/');
        w.text = word.substr(0, slash);
        out.text += (out.text.empty() ? "" : " ") + w.text;
        static const std::vector<std::pair<std::string, Quantifier>> quantifiers = {
            {"the", Quantifier::definite},
            {"a", Quantifier::some},
            {"no", Quantifier::no},
            {"all", Quantifier::all},
            {"some", Quantifier::some}};
        bool quantifier = false;
        for (const auto& [text, value] : quantifiers) {
            if (w.text != text) continue;
            out.quantifier = value;
            quantifier = true;
        }
        if (quantifier) continue;
        if (w.text == "it") {
            out.pronoun = true;
            out.head = "it";
            out.head_class = WordClass::pronoun;
            return out;
        }
        const bool name = w.text[0] >= 'A' && w.text[0] <= 'Z';
        const bool number = w.text[0] >= '0' && w.text[0] <= '9';
        all_names = all_names && name;
        w.lemma = w.text;
        for (char& c : w.lemma)
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        w.word_class = name                         ? WordClass::proper
                       : number                     ? WordClass::number
                       : slash != std::string::npos ? WordClass::adjective
                                                    : WordClass::noun;
        out.words.push_back(w);
    }
    out.depth.assign(out.words.size(), 1);
    if (out.words.empty()) return out;
    out.depth.back() = 0;
    out.head = out.words.back().lemma;
    out.head_class = out.words.back().word_class;
    if (all_names) {
        out.entity = out.text;
    } else {
        for (const Word& word : out.words)
            if (word.word_class == WordClass::proper) out.mentions.push_back(word.text);
    }
    return out;
}

inline Quantity level(double value, std::string unit, std::string counted = "") {
    Quantity out;
    out.value = Interval::point(value);
    out.unit = std::move(unit);
    out.counted = std::move(counted);
    out.magnitude = 1.0;
    out.text = std::to_string(static_cast<long long>(value));
    return out;
}

inline TimeInterval year(int y) {
    using namespace std::chrono;
    return {sys_days{std::chrono::year{y} / 1 / 1}, sys_days{std::chrono::year{y} / 12 / 31}, true};
}

class Builder {
public:
    Builder(const std::string& subject, const std::string& verb, const std::string& object) {
        claim_.subject = phrase(subject);
        claim_.predicate.lemma = verb;
        claim_.predicate.text = verb;
        claim_.predicate.tense = Tense::present;
        if (object.empty()) return;
        claim_.objects.push_back(
            {verb == "be" ? Role::complement : Role::object, "", phrase(object)});
        if (verb == "be") claim_.origin = Origin::copula;
        // As the grammar does: "no" makes the claim negated.
        if (claim_.objects[0].phrase.quantifier == Quantifier::no)
            claim_.polarity = Polarity::negated;
    }
    Builder& with(const std::string& preposition, const std::string& words) {
        claim_.objects.push_back({Role::oblique, preposition, phrase(words)});
        return *this;
    }
    Builder& by(const std::string& agent) {
        claim_.predicate.voice = Voice::passive;
        claim_.objects.push_back({Role::agent, "by", phrase(agent)});
        return *this;
    }
    Builder& passive() { return claim_.predicate.voice = Voice::passive, *this; }
    Builder& negated() { return claim_.polarity = Polarity::negated, *this; }
    Builder& mode(Mode mode) { return claim_.mode = mode, *this; }
    Builder& holder(const std::string& who) { return claim_.holder = who, *this; }
    Builder& past() { return claim_.predicate.tense = Tense::past, *this; }
    Builder& in_year(int y) { return claim_.time = year(y), *this; }
    Builder& adverb(const std::string& lemma) {
        claim_.predicate.adverbs.push_back(lemma);
        return *this;
    }
    // Of the last argument, or of the subject when there is none.
    Builder& quantity(Quantity q) {
        Phrase& p = claim_.objects.empty() ? claim_.subject : claim_.objects.back().phrase;
        p.quantities.push_back(std::move(q));
        return *this;
    }
    [[nodiscard]] const Claim& get() const { return claim_; }

private:
    Claim claim_;
};

inline Builder claim(const std::string& subject, const std::string& verb,
                     const std::string& object = "") {
    return {subject, verb, object};
}

// Documents with one sentence a claim. `parts` are pairs of a part and its whole.
class World {
public:
    std::size_t document(const std::string& source, const TimeInterval& date,
                         const std::vector<Builder>& claims,
                         const std::vector<std::pair<std::string, std::string>>& parts = {}) {
        Document& document = documents_.emplace_back();
        Reading& reading = readings_.emplace_back();
        document.id = "id of " + source;
        document.info.source = source;
        document.info.date = date;
        for (const Builder& builder : claims) add(builder.get(), document, reading);
        for (const auto& [part, whole] : parts) {
            for (Entity& entity : reading.entities)
                if (entity.name == part) entity.part_of = whole;
            note(whole, reading);
        }
        return documents_.size() - 1;
    }
    [[nodiscard]] std::vector<CheckedDocument> checked() const {
        std::vector<CheckedDocument> out;
        for (std::size_t i = 0; i < documents_.size(); ++i)
            out.push_back({&documents_[i], &readings_[i]});
        return out;
    }

private:
    static void note(const std::string& name, Reading& reading) {
        if (name.empty()) return;
        for (const Entity& entity : reading.entities)
            if (entity.name == name) return;
        reading.entities.push_back({name, {}, "", 1});
    }
    static void note_all(const Phrase& p, Reading& reading) {
        note(p.entity, reading);
        for (const std::string& mention : p.mentions) note(mention, reading);
    }
    static void add(Claim claim, Document& document, Reading& reading) {
        Sentence sentence;
        sentence.text = one_line(claim);
        sentence.span.begin = static_cast<std::uint32_t>(document.bytes.size());
        document.bytes += sentence.text + "\n";
        sentence.span.end = static_cast<std::uint32_t>(document.bytes.size() - 1);
        note_all(claim.subject, reading);
        for (const Argument& argument : claim.objects) note_all(argument.phrase, reading);
        // Words get places in order, so that a pattern of several words can be found.
        std::uint32_t at = sentence.span.begin;
        const auto place = [&](Phrase& p) {
            for (Word& word : p.words) {
                word.span = {at, at + static_cast<std::uint32_t>(word.text.size())};
                at = word.span.end + 1;
            }
        };
        place(claim.subject);
        claim.predicate.span = {at, at + static_cast<std::uint32_t>(claim.predicate.text.size())};
        at = claim.predicate.span.end + 1;
        for (Argument& argument : claim.objects) place(argument.phrase);
        claim.sentence = static_cast<std::uint32_t>(reading.sentences.size());
        claim.span = sentence.span;
        const auto words = [&](const Phrase& p) {
            sentence.words.insert(sentence.words.end(), p.words.begin(), p.words.end());
        };
        words(claim.subject);
        sentence.words.push_back(
            {claim.predicate.text, claim.predicate.lemma, WordClass::verb, claim.predicate.span});
        for (const Argument& argument : claim.objects) words(argument.phrase);
        reading.sentences.push_back(std::move(sentence));
        reading.claims.push_back(std::move(claim));
    }

    std::deque<Document> documents_;
    std::deque<Reading> readings_;
};

}  // namespace gainsay::checker::testing
