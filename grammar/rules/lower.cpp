// Syntax trees to word lists, rules and cases, with the checks that a grammar cannot make.
#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "grammar/rules/ast.hpp"
#include "grammar/rules/letters.hpp"
#include "grammar/rules/lower_side.hpp"
#include "grammar/rules/marked_text.hpp"
#include "grammar/rules/place.hpp"
#include "grammar/rules/syntax.hpp"

namespace gainsay::grammar {
namespace rules {
namespace {

// Past this many mistakes a file is no rule file, and more lines would help nobody.
constexpr std::size_t most_errors = 100;

class Lowering {
public:
    Lowering(std::string_view text, const SourceMap& source, RuleSet& out,
             std::vector<Mistake>& mistakes)
        : text_(text),
          source_(source),
          out_(out),
          mistakes_(mistakes),
          sides_(text, source, mistakes) {}

    void operator()(const Text&) {}
    void operator()(const WordsBlock& block);
    void operator()(const RuleBlock& block);
    void operator()(const ThemeBlock& block);
    void operator()(const ThemeLine& line);
    void operator()(const CaseBlock& block);
    void operator()(const UseLine& line);

    using result_type = void;

private:
    [[nodiscard]] Place place(At at) const {
        return source_.place(static_cast<std::size_t>(at - text_.data()));
    }
    void mistake(At at, std::string message) { mistakes_.push_back({at, std::move(message)}); }
    // A statement that may stand once; `what` names it in the message.
    void once(At at, const std::string& what) {
        if (!seen_.insert({what, at}).second) mistake(at, "a second " + what + "; one is allowed");
    }

    void check_fields(const Wording& tree);
    // The statements that rules and themes share.
    void statement(const Wording& tree, Rule& rule);
    void statement(const Period& tree, Rule& rule);
    void statement(const Sameness& tree, Rule& rule);
    void finish_theme(Rule rule, std::vector<WordList> poles, std::vector<WordList> topics);
    [[nodiscard]] WordList pole(const Pole& tree);
    void case_side(const SideText& tree, CaseSide& side);

    std::string_view text_;
    const SourceMap& source_;
    RuleSet& out_;
    std::vector<Mistake>& mistakes_;
    SideLowering sides_;
    std::map<std::string, At> seen_;
};

// Fields in a message that no side has: a slip of the pen that nobody would notice otherwise.
void Lowering::check_fields(const Wording& tree) {
    static const std::set<std::string, std::less<>> fields = {
        "source", "title", "kind", "date", "subject", "predicate", "object", "holder", "claim"};
    const std::string_view source = text_.substr(static_cast<std::size_t>(tree.at - text_.data()));
    std::size_t in_source = 0;
    for (std::size_t i = tree.text.find('{'); i < tree.text.size();
         i = tree.text.find('{', i + 1)) {
        in_source = source.find('{', in_source) + 1;
        const std::size_t close = tree.text.find('}', i);
        const bool closed = close != std::string::npos;
        const std::string field = tree.text.substr(i + 1, closed ? close - i - 1 : close);
        const bool of_side = field.starts_with("A.") || field.starts_with("B.");
        if (closed && (field == "entity" || (of_side && fields.contains(field.substr(2)))))
            continue;
        std::string message = "a message has no field '{";
        message += field;
        message += closed ? "}'" : "'";
        message += "; write {entity}, or {A.source}, {B.date} and the like";
        mistake(tree.at + in_source - 1, std::move(message));
    }
}

void Lowering::statement(const Wording& tree, Rule& rule) {
    const bool title = tree.key == WordingKey::title;
    once(tree.at, title ? "title" : "message");
    if (!title) check_fields(tree);
    (title ? rule.title : rule.message) = tree.text;
}

void Lowering::statement(const Period& tree, Rule& rule) {
    once(tree.at, tree.apart ? "apart" : "within");
    (tree.apart ? rule.apart_months : rule.within_months) = tree.count * tree.months_per_unit;
}

void Lowering::statement(const Sameness& tree, Rule& rule) {
    once(tree.at, "same");
    rule.same = tree.same;
}

void Lowering::operator()(const WordsBlock& block) {
    WordList list;
    list.name = block.name.text;
    list.place = place(block.name.at);
    for (const WordsStatement& each : block.statements)
        boost::apply_visitor(
            Overloaded{[&](const Opposite& tree) {
                           once(tree.at, "opposite");
                           list.opposite = tree.name.text;
                           list.references.push_back({tree.name.text, place(tree.name.at)});
                       },
                       [&](const Entries& tree) {
                           for (const Pattern& word : tree.patterns)
                               list.patterns.push_back(sides_.pattern(word, list.references));
                       }},
            each);
    if (list.patterns.empty()) mistake(block.name.at, "this list has no words");
    out_.lists.push_back(std::move(list));
}

void Lowering::operator()(const RuleBlock& block) {
    Rule rule;
    rule.id = block.id.text;
    rule.place = place(block.id.at);
    for (const RuleStatement& each : block.statements)
        boost::apply_visitor(
            Overloaded{
                [&](const Match& tree) {
                    const bool is_a = tree.side == Side::a;
                    SidePattern pattern = sides_.side(tree, rule);
                    if (tree.unless)
                        return (is_a ? rule.unless_a : rule.unless_b).push_back(std::move(pattern));
                    once(tree.at, is_a ? "match A" : "match B");
                    (is_a ? rule.a : rule.b) = std::move(pattern);
                },
                [&](const Flag& tree) {
                    once(tree.at, "flag");
                    rule.flag = tree.kind;
                },
                [&](const Grade& tree) {
                    once(tree.at, "severity");
                    rule.severity = tree.severity;
                },
                [](const Pole&) {}, [&](const auto& tree) { statement(tree, rule); }},
            each);
    for (const char* needed : {"match A", "match B"})
        if (!seen_.contains(needed))
            mistake(block.id.at, std::string("this rule has no line \"") + needed + "\"");
    out_.rules.push_back(std::move(rule));
}

// A theme is two lists, each the other's opposite, and the rule between them.
void Lowering::operator()(const ThemeBlock& block) {
    Rule rule;
    rule.id = block.id.text;
    rule.place = place(block.id.at);
    std::vector<WordList> poles;
    std::vector<WordList> topics;
    const auto add_list = [&](const Pole& tree) {
        (tree.about ? topics : poles).push_back(pole(tree));
        if (poles.size() > 2) mistake(tree.at, "a third pole; a theme has two");
        if (topics.size() > 1) mistake(tree.at, "a second about; one is allowed");
    };
    for (const RuleStatement& each : block.statements)
        boost::apply_visitor(Overloaded{add_list, [](const Match&) {},
                                        [&](const Flag& tree) {
                                            once(tree.at, "flag");
                                            rule.flag = tree.kind;
                                        },
                                        [&](const Grade& tree) {
                                            once(tree.at, "severity");
                                            rule.severity = tree.severity;
                                        },
                                        [&](const auto& tree) { statement(tree, rule); }},
                             each);
    if (poles.size() < 2) mistake(block.id.at, "a theme needs two lines \"pole\"");
    if (poles.size() != 2 || topics.size() > 1) return;
    finish_theme(std::move(rule), std::move(poles), std::move(topics));
}

void Lowering::operator()(const ThemeLine& line) {
    Rule rule;
    rule.id = line.id.text;
    rule.place = place(line.id.at);
    finish_theme(std::move(rule), {pole(line.one), pole(line.other)}, {});
}

WordList Lowering::pole(const Pole& tree) {
    WordList list;
    list.place = place(tree.at);
    for (const Pattern& word : tree.patterns)
        list.patterns.push_back(sides_.pattern(word, list.references));
    return list;
}

void Lowering::finish_theme(Rule rule, std::vector<WordList> poles, std::vector<WordList> topics) {
    const auto first_word = [](const WordList& list) {
        std::string out = in_words(list.patterns.front());
        std::erase(out, '*');
        return out;
    };
    if (rule.title.empty()) rule.title = first_word(poles[0]) + " against " + first_word(poles[1]);
    poles[0].name = poles[1].opposite = rule.id + ".a";
    poles[1].name = poles[0].opposite = rule.id + ".b";
    rule.a.with = {poles[0].name};
    rule.b.with = {poles[1].name};
    for (WordList& topic : topics) {
        topic.name = rule.id + ".about";
        rule.a.with.push_back(topic.name);
        rule.b.with.push_back(topic.name);
    }
    // What its words refer to, the rule refers to.
    for (const auto* lists : {&poles, &topics})
        for (const WordList& list : *lists)
            rule.references.insert(rule.references.end(), list.references.begin(),
                                   list.references.end());
    for (auto* lists : {&poles, &topics})
        for (WordList& list : *lists) out_.lists.push_back(std::move(list));
    out_.rules.push_back(std::move(rule));
}

void Lowering::case_side(const SideText& tree, CaseSide& side) {
    const auto field = [&](const SideField& each) {
        switch (each.key) {
            case FieldKey::from:
                side.source = each.value.text;
                break;
            case FieldKey::kind:
                side.kind = each.value.text;
                break;
            case FieldKey::date:
                side.date = sides_.date(each.value);
        }
    };
    std::for_each(tree.fields.begin(), tree.fields.end(), field);
    MarkedText text(mistakes_);
    for (const Text& line : tree.lines) text.add_line(line);
    text.finish(side);
    if (side.text.empty()) mistake(tree.at, "this side has no text");
}

void Lowering::operator()(const UseLine& line) {
    if (line.file.text.empty()) mistake(line.file.at, "use needs the name of a file");
    out_.uses.push_back({line.file.text, place(line.at)});
}

void Lowering::operator()(const CaseBlock& block) {
    Case out;
    out.title = block.title.text;
    out.place = place(block.title.at);
    if (out.title.empty()) mistake(block.title.at, "a case needs a title");
    for (const CaseStatement& each : block.statements)
        boost::apply_visitor(Overloaded{[&](const SideText& tree) {
                                            const bool is_a = tree.side == Side::a;
                                            once(tree.at, is_a ? "A" : "B");
                                            case_side(tree, is_a ? out.a : out.b);
                                        },
                                        [&](const Expect& tree) {
                                            once(tree.at, "expectation");
                                            out.expect = tree.expectation;
                                            out.kind = tree.kind;
                                            out.reason = tree.reason;
                                        },
                                        [&](const Wording& tree) {
                                            once(tree.at, "because");
                                            out.because = tree.text;
                                        }},
                             each);
    for (const char* needed : {"A", "B", "expectation"})
        if (!seen_.contains(needed))
            mistake(block.title.at, std::string("this case has no ") + needed);
    out_.cases.push_back(std::move(out));
}

}  // namespace
}  // namespace rules

RuleSet parse_rules(std::string_view text, const std::string& path) {
    using namespace rules;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    RuleSet out;
    out.sources.push_back({path, std::string(text)});
    const SourceMap source(text, path);
    std::vector<Mistake> mistakes;
    const At last = text.data() + text.size();
    Block block;
    for (At first = text.data(); mistakes.size() < most_errors;) {
        const At begin = first;
        const std::size_t before = mistakes.size();
        if (!parse_block(first, last, block, mistakes)) break;
        const std::string_view stretch(begin, static_cast<std::size_t>(first - begin));
        if (const auto bad = first_bad_byte(stretch))
            mistakes.push_back({begin + *bad, "this byte is not UTF-8"});
        if (mistakes.size() != before) continue;
        RuleSet lowered;
        Lowering lowering(text, source, lowered, mistakes);
        boost::apply_visitor(lowering, block);
        if (mistakes.size() == before) out.append(std::move(lowered));
    }
    std::stable_sort(mistakes.begin(), mistakes.end(), [](const Mistake& a, const Mistake& b) {
        return std::less<At>()(a.at, b.at);
    });
    const bool too_many = mistakes.size() >= most_errors;
    if (too_many) mistakes.resize(most_errors);
    for (Mistake& each : mistakes)
        out.errors.push_back(
            source.error(static_cast<std::size_t>(each.at - text.data()), std::move(each.message)));
    if (too_many)
        out.errors.push_back({Place{path}, "too many mistakes; the rest was not read", ""});
    return out;
}

}  // namespace gainsay::grammar
