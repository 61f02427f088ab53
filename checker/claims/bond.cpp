#include "checker/claims/bond.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "checker/claims/clause_words.hpp"
#include "checker/claims/force.hpp"
#include "checker/claims/proposition.hpp"
#include "checker/words/data_lines.hpp"
#include "checker/words/likeness.hpp"
#include "checker/words/phrase_lists.hpp"
#include "checker/words/surface_tokens.hpp"
#include "checker/words/word_classes.hpp"

extern "C" {
extern const char bonds_begin[];
extern const char bonds_end[];
}

namespace gainsay::checker {
namespace {

constexpr std::size_t most_passed = 4;  // articles, adjectives, adverbs before a form's noun

struct Form {
    std::string_view relation;
    std::string_view text;
    bool holds = true;
    bool y_first = false;                             // Y is the subject
    std::string verb;                                 // "be", or the first word behind the subject
    std::vector<std::vector<std::string_view>> rest;  // alternatives, word by word; {"X"} or {"Y"}
    bool denies = false;                              // has a "no" of its own
    [[nodiscard]] bool transitive() const { return rest.size() == 1 && rest[0][0].size() == 1; }
};

bool place(const std::vector<std::string_view>& word) {
    return word.size() == 1 && (word[0] == "X" || word[0] == "Y");
}

Form read_form(std::string_view relation, bool holds, std::string_view text) {
    Form out;
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

// By verb; phrasal ones by their first word.
const ByWord<std::vector<Form>>& forms() {
    static const ByWord<std::vector<Form>> table = [] {
        ByWord<std::vector<Form>> out;
        for_each_line({bonds_begin, bonds_end}, [&](std::string_view line) {
            const std::size_t colon = line.find(':');
            if (colon == std::string_view::npos) return;
            const std::string_view relation = line.substr(0, colon);
            const std::string_view rest = trimmed(line.substr(colon + 1));
            for_each_item(rest.substr(1), ';', [&](std::string_view text) {
                Form form = read_form(relation, rest.front() == '+', text);
                out[form.verb].push_back(std::move(form));
            });
        });
        return out;
    }();
    return table;
}

bool is_form_of_be(std::string_view word) {
    static constexpr std::array<std::string_view, 8> all = {"is",   "are",  "was",   "were",
                                                            "be",   "been", "being", "remains"};
    return std::find(all.begin(), all.end(), word) != all.end();
}

// What stands between a verb and a form's noun, or between "be" and its word: nothing that opens a
// phrase of its own.
bool opens_phrase(std::string_view word) {
    static constexpr std::array<std::string_view, 20> openers = {
        "of", "to",  "in", "on",  "for",  "with", "by",   "from",  "at",   "and",
        "or", "but", "as", "not", "that", "who",  "than", "which", "into", "without"};
    return std::find(openers.begin(), openers.end(), word) != openers.end();
}

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
    static constexpr std::array<std::string_view, 14> all = {
        "because", "when",  "if",    "while",  "although", "though", "which",
        "who",     "since", "until", "unless", "whereas",  "but",    "so"};
    return std::find(all.begin(), all.end(), word) != all.end();
}


// One of the two things: its words, or what stands for it.
struct Thing {
    std::vector<Word> words;
    std::string text;  // where it has no content words
    std::string head;
};

// What stands behind a form's words, and what was found for its other place.
struct Match {
    std::vector<ClauseWord> captured;
    bool goes_on = false;
};

// "Uniform EVERYWHERE", "fixed REGARDLESS of the size": takes nothing away.
bool narrows(std::span<const ClauseWord> rest) {
    static constexpr std::array<std::string_view, 8> wide = {
        "regardless", "irrespective", "everywhere", "across", "whatever", "anywhere", "any", "all"};
    const auto is_wide = [](std::string_view word) {
        return std::find(wide.begin(), wide.end(), word) != wide.end();
    };
    if (rest.empty() || is_wide(rest[0].text)) return false;
    return rest.size() < 2 || !(is_wide(rest[1].text) || rest[1].text == "every");
}

// The form's words behind its verb stand in `words`.
std::optional<Match> match(const Form& form, std::span<const ClauseWord> words, bool behind_be) {
    Match out;
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

// The bytes of "'s" behind a word.
std::size_t possessive(std::string_view word) {
    return word.ends_with("'s") ? 2 : word.ends_with("\xe2\x80\x99s") ? 4 : 0;
}

std::vector<Word> content(const Proposition& p, std::span<const ClauseWord> words) {
    std::vector<Word> out;
    if (p.sentence == nullptr) return out;
    for (const ClauseWord& word : words) {
        const std::string_view text =
            std::string_view(word.text).substr(0, word.text.size() - possessive(word.text));
        for (const Word& known : p.sentence->words) {
            // A name of several words is one.
            const bool here = word.span.empty() || known.span.empty()
                                  ? lower(known.text) == text
                                  : known.span.overlaps(word.span);
            if (!here) continue;
            const bool again = !out.empty() && out.back() == known;
            if (!again && row_of(word.text) == 0) out.push_back(known);
            break;
        }
    }
    return out;
}

// "Fewer accidents", "less noise": there is less of it.
bool lessened(std::string_view text) {
    static constexpr std::array<std::string_view, 7> less = {"fewer",   "less",   "lower", "reduced",
                                                             "smaller", "hardly", "little"};
    return std::any_of(less.begin(), less.end(),
                       [&](std::string_view word) { return has_words(text, word); });
}

// "Details of the pay", "information on the pay": it is the pay that is told of.
void look_into(Thing& thing) {
    static constexpr std::array<std::string_view, 9> containers = {
        "detail",  "information", "description", "overview", "account",
        "summary", "particular",  "data",        "explanation"};
    if (thing.words.size() < 2) return;
    const std::string first = thing.words.front().lemma;
    if (std::find(containers.begin(), containers.end(), first) == containers.end()) return;
    thing.words.erase(thing.words.begin());
    if (thing.head == first) thing.head.clear();
}

Thing thing_of(const Phrase& phrase) {
    Thing out;
    for (const Word& word : phrase.words)
        if (row_of(lower(word.text)) == 0) out.words.push_back(word);
    if (out.words.empty()) out.text = lower(phrase.text);
    out.head = phrase.head;
    look_into(out);
    return out;
}

// "Lund, SWEDEN": the name behind the comma, which the claim leaves out.
void add_country(const Proposition& p, Thing& to) {
    if (to.words.empty()) return;
    const Sentence& s = *p.sentence;
    for (const Word& word : s.words)
        if (word.word_class == WordClass::proper &&
            word.span.begin == to.words.back().span.end + 2 &&
            s.text.find(to.words.back().text + ", " + word.text) != std::string::npos) {
            to.words.push_back(word);
            return;
        }
}

Thing thing_of(const Proposition& p, std::span<const ClauseWord> captured) {
    Thing out;
    out.words = content(p, captured);
    if (out.words.empty()) out.text = joined(captured);
    // The head stands before the first preposition.
    std::size_t end = 0;
    while (end < captured.size() && (end == 0 || !opens_phrase(captured[end].text))) ++end;
    const std::vector<Word> up_to = content(p, captured.first(end));
    if (!up_to.empty()) out.head = up_to.back().lemma;
    look_into(out);
    return out;
}

// Who may be anybody, what is only asked or supposed, binds nobody.
bool tells(const Proposition& p) {
    const Claim& claim = *p.claim;
    return !p.denied && claim.mode != Mode::questioned && claim.mode != Mode::conditional &&
           claim.mode != Mode::alleged && claim.mode != Mode::denied;
}

void add(const Form& form, const Proposition& p, Thing subject, Thing other, bool goes_on,
         std::vector<Bond>& out) {
    if (lessened(subject.text) || lessened(other.text)) return;
    Bond bond;
    bond.relation = form.relation;
    bond.form = form.text;
    bond.holds = form.denies ? form.holds : form.holds != p.negated;
    bond.goes_on = goes_on;
    if (form.y_first) std::swap(subject, other);
    bond.x = std::move(subject.words);
    bond.text_x = std::move(subject.text);
    bond.head_x = std::move(subject.head);
    bond.y = std::move(other.words);
    bond.text_y = std::move(other.text);
    bond.head_y = std::move(other.head);
    out.push_back(std::move(bond));
}

// "Members MAY VOTE by post", "pictures MUST NOT be taken": who may do what.
std::optional<Bond> permission_of(const Proposition& p) {
    const bool may = permits(p);
    if (p.copular || p.verb_class != WordClass::verb ||
        (!may && force_of(p) != Force::prohibition))
        return std::nullopt;
    Bond out;
    out.relation = "permission";
    out.form = "may";
    out.holds = may;
    Word act;
    act.text = act.lemma = p.verb;
    act.word_class = WordClass::verb;
    out.y.push_back(std::move(act));
    const auto append = [&](const Phrase& phrase) {
        for (Word& word : thing_of(phrase).words) out.y.push_back(std::move(word));
    };
    if (p.passive) {
        append(*p.subject.phrase);
        if (p.agent.filled()) out.x = thing_of(*p.agent.phrase).words;
    } else {
        Thing who = thing_of(*p.subject.phrase);
        out.x = std::move(who.words);
        out.text_x = std::move(who.text);
    }
    if (p.object.filled()) append(*p.object.phrase);
    for (const Adjunct& adjunct : p.adjuncts) append(*adjunct.slot.phrase);
    return out;
}

}  // namespace

// "FOR ADULTS, the dose is", "within each canton": before the subject.
bool fronted_limit(const Proposition& p) {
    static constexpr std::array<std::string_view, 9> openers = {
        "for", "within", "in", "on", "at", "during", "under", "among", "with"};
    static constexpr std::array<std::string_view, 7> of_text = {
        "addition", "fact", "general", "particular", "short", "turn", "contrast"};
    const auto among = [](const auto& list, std::string_view word) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    const std::vector<ClauseWord> before = words_before(p);
    if (before.size() < 2 || !among(openers, before[0].text)) return false;
    return !among(of_text, before[1].text);  // "in addition"
}

// "... WHEN STORMS BRING DOWN THE LINE": on which condition, wherever in the sentence.
bool conditioned(const Proposition& p) {
    const std::string text = lower(p.sentence->text);
    return says_any(text, AdverbClass::conditional) || has_words(text, "when") ||
           has_words(text, "whenever") || has_words(text, "until") || has_words(text, "after");
}

// Something else is said behind the object: "MISSED the meeting IN JUNE", "omits hotels THAT HAVE
// CLOSED".
bool limited(const Proposition& p, const Phrase* object) {
    if (fronted_limit(p) || conditioned(p)) return true;
    if (std::any_of(p.adjuncts.begin(), p.adjuncts.end(), [&](const Adjunct& a) {
            return a.role != Role::manner && a.role != Role::agent && a.slot.phrase != object &&
                   !in_class(fold_name(phrase_with_preposition(a)), AdverbClass::stressing);
        }))
        return true;
    if (object == nullptr || p.sentence == nullptr) return false;
    const Sentence& s = *p.sentence;
    if (object->span.end < s.span.begin || object->span.end - s.span.begin > s.text.size())
        return false;
    const std::string behind = lower(s.text.substr(object->span.end - s.span.begin));
    const std::string inside = lower(object->text);
    bool timed = false;
    for_each_item(inside, ' ', [&](std::string_view word) {
        timed = timed || row_of(std::string(word)) != 0;
    });
    if (timed) return true;
    static constexpr std::array<std::string_view, 9> clauses = {
        "when", "if", "unless", "who", "that", "which", "after", "before", "until"};
    return std::any_of(clauses.begin(), clauses.end(), [&](std::string_view word) {
        return has_words(behind.substr(0, behind.find(',')), word) || has_words(inside, word);
    });
}

std::vector<Bond> bonds_of(const Proposition& p) {
    std::vector<Bond> out;
    if (!p.subject.filled() || p.sentence == nullptr || !tells(p)) return out;
    const Thing subject = thing_of(*p.subject.phrase);
    const std::vector<ClauseWord> after = words_after(p);
    const auto take = [&](const Form& form, std::span<const ClauseWord> words, bool behind_be) {
        const auto found = match(form, words, behind_be);
        if (!found || lessened(joined(found->captured))) return;
        Thing other = thing_of(p, found->captured);
        if (form.relation == "seat") add_country(p, other);
        const bool timed = std::any_of(
            found->captured.begin(), found->captured.end(), [](const ClauseWord& word) {
                return row_of(word.text) != 0 || in_class(word.text, AdverbClass::limiting);
            });
        add(form, p, subject, std::move(other), 
            found->goes_on || timed || fronted_limit(p) || conditioned(p), out);
    };
    // "Is linked to", "has been left out of", "can be found in": the words behind "be" as written.
    std::vector<ClauseWord> whole;
    bool behind_be = false;
    for_each_item(lower(p.claim->predicate.text), ' ', [&](std::string_view word) {
        if (behind_be && word != "not" && word != "n't") {
            ClauseWord clause_word;
            clause_word.text = word;
            whole.push_back(std::move(clause_word));
        }
        behind_be = behind_be || is_form_of_be(word);
    });
    if (behind_be) {
        const auto found = forms().find("be");
        whole.insert(whole.end(), after.begin(), after.end());
        for (const Form& form : found->second) take(form, whole, true);
    }
    if (auto bond = permission_of(p)) out.push_back(std::move(*bond));
    const auto found = forms().find(p.claim->predicate.lemma);
    if (found == forms().end() || found->first == "be" || p.copular) return out;
    std::vector<ClauseWord> words;
    if (const std::string& particle = p.claim->predicate.particle; !particle.empty()) {
        ClauseWord word;
        word.text = particle;
        words.push_back(std::move(word));
    }
    for (const Form& form : found->second) {
        if (form.transitive() && words.empty() && p.passive) {
            if (!p.agent.filled()) continue;
            Form turned = form;  // "Y is affected by X"
            turned.y_first = !form.y_first;
            add(turned, p, subject, thing_of(*p.agent.phrase), limited(p, nullptr), out);
        } else if (form.transitive() && words.empty()) {
            if (p.object.filled() && !p.object.phrase->clause && !lessened(lower(p.object.phrase->text)))
                add(form, p, subject, thing_of(*p.object.phrase), limited(p, p.object.phrase), out);
        } else if (!p.passive) {
            std::vector<ClauseWord> here = words;
            here.insert(here.end(), after.begin(), after.end());
            take(form, here, false);
        }
    }
    return out;
}

namespace {

std::size_t unmatched(const std::vector<Word>& of, const std::vector<Word>& in) {
    return static_cast<std::size_t>(
        std::count_if(of.begin(), of.end(), [&](const Word& w) { return !among(w, in); }));
}

// What is denied is told of no more than what is said to hold: "small farms are exempt" leaves
// room for "applies to farms".
bool one_thing(const std::vector<Word>& yes, const std::string& yes_text,
               const std::vector<Word>& no, const std::string& no_text) {
    if (yes.empty() || no.empty()) return yes.empty() && no.empty() && yes_text == no_text;
    const std::size_t own = unmatched(yes, no);
    return unmatched(no, yes) == 0 && own <= (no.size() > 1 ? 2 : 1);
}

// "Uses RISK MODELS", "avoids RISK"; where the words are all the same, their order tells nothing.
bool same_heads(const std::string& a, const std::vector<Word>& words_a, const std::string& b,
                const std::vector<Word>& words_b) {
    if (a.empty() || b.empty() || unmatched(words_a, words_b) == 0) return true;
    Word x;
    Word y;
    x.text = x.lemma = a;
    y.text = y.lemma = b;
    x.word_class = y.word_class = WordClass::noun;
    return among(x, {&y, 1});
}

// What is denied of all ("are not considered") is denied of the one that the other names.
bool of_same_things(const Bond& yes, const Bond& no) {
    const auto left_out = [](const std::vector<Word>& words, const std::string& text) {
        return words.empty() && text.empty();
    };
    // What may be done is no noun; a town lies in its country.
    const bool act = yes.relation == "permission" || yes.relation == "seat";
    return (left_out(no.x, no.text_x) || (one_thing(yes.x, yes.text_x, no.x, no.text_x) &&
                                          same_heads(yes.head_x, yes.x, no.head_x, no.x))) &&
           (left_out(no.y, no.text_y) || (one_thing(yes.y, yes.text_y, no.y, no.text_y) &&
                                          (act || same_heads(yes.head_y, yes.y, no.head_y, no.y))));
}

// States of another time may be others.
bool of_one_time(const Proposition& a, const Proposition& b) {
    const auto past = [](const Proposition& p) {
        return p.claim->predicate.tense == Tense::past;
    };
    return past(a) == past(b);
}

}  // namespace

BondPair opposed_bonds(const Proposition& a, const Proposition& b) {
    if (a.bonds.empty() || b.bonds.empty() || !of_one_time(a, b)) return {};
    for (const Bond& x : a.bonds)
        for (const Bond& y : b.bonds) {
            const bool one_verb = a.claim->predicate.lemma == b.claim->predicate.lemma;
            const bool one_form = one_verb && (x.form == y.form || x.relation == "permission");
            if (x.relation != y.relation || x.holds == y.holds || one_form) continue;
            const Bond& yes = x.holds ? x : y;
            const Bond& no = x.holds ? y : x;
            // "May lead to it" leaves room for "may prevent it".
            const bool only_possible = (x.holds ? b : a).claim->mode == Mode::possible;
            // Rules have exceptions: "are exempt from fees", "pay fees for a second degree".
            static constexpr std::array<std::string_view, 4> rules = {"liability", "application",
                                                                      "permission", "right"};
            const bool rule =
                std::find(rules.begin(), rules.end(), yes.relation) != rules.end();
            if (rule && yes.goes_on) continue;
            if (no.goes_on || (only_possible && no.relation != "permission")) continue;
            if (of_same_things(yes, no)) return {&x, &y};
        }
    return {};
}

}  // namespace gainsay::checker
