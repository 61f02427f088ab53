#include "grammar/lexicon/added.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <mutex>
#include <stdexcept>

#include "gainsay/words.hpp"
#include "grammar/lexicon/attitudes.hpp"
#include "grammar/lexicon/closed_lists.hpp"
#include "grammar/lexicon/derivations.hpp"
#include "grammar/lexicon/facts.hpp"
#include "grammar/lexicon/opposites.hpp"

namespace gainsay::lexicon {
namespace {

// A list that can be added to, and any question to it, which loads it.
struct List {
    std::string_view name;
    void (*load)();
};

constexpr std::array<List, 11> lists = {
    {{"opposites", [] { (void)opposites_of("", WordClass::noun); }},
     {"converses", [] { (void)converse("", "", WordClass::noun); }},
     {"asymmetric", [] { (void)asymmetric("", WordClass::noun); }},
     {"disjoint", [] { (void)disjoint("", "", WordClass::noun); }},
     {"scales", [] { (void)scale("", ""); }},
     {"exclusive", [] { (void)exclusive("", WordClass::noun); }},
     {"derivations", [] { (void)same_family("", ""); }},
     {"once", [] { (void)happens_once(""); }},
     {"implicatives", [] { (void)implicative("", WordClass::verb, Complement::to); }},
     {"reporting", [] { (void)reporting("", WordClass::verb); }},
     {"light_verbs", [] { (void)is_light_verb(""); }}}};

struct Added {
    std::map<std::string_view, std::deque<AddedText>> texts;  // by list; facts borrow them
    std::mutex mutex;  // of `loaded`: lists load when they are first asked, from any thread
    std::set<const List*> loaded;
    std::set<std::string> paths;
    std::string all;
};

Added& added() {
    static Added the_words;
    return the_words;
}

const List* list_called(std::string_view name) {
    const auto* found = std::find_if(lists.begin(), lists.end(),
                                     [&](const List& list) { return list.name == name; });
    return found == lists.end() ? nullptr : found;
}

bool mark_loaded(const List* list) {
    const std::lock_guard lock(added().mutex);
    return added().loaded.insert(list).second;
}

const List* list_named(std::string_view path) {
    std::string_view stem = path.substr(path.find_last_of("/\\") + 1);
    constexpr std::string_view ending = ".txt";
    if (!stem.ends_with(ending)) return nullptr;
    stem.remove_suffix(ending.size());
    return list_called(stem.substr(stem.find_last_of('.') + 1));
}

std::string line_of(std::string_view text, std::uint32_t number) {
    for (; number > 1 && !text.empty(); --number)
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    return std::string(text.substr(0, text.find('\n')));
}

// Loads the list; lines that cannot be read are left out, and told.
void load(const List& list, std::vector<RuleError>& errors) {
    std::deque<AddedText>& texts = added().texts[list.name];
    while (mark_loaded(&list)) {
        try {
            list.load();
        } catch (const FactError& error) {
            const Place& place = error.place();
            const auto text = std::find_if(texts.begin(), texts.end(), [&](const AddedText& each) {
                return each.path == place.path;
            });
            if (text == texts.end() || !text->left_out.insert(place.line).second) throw;
            errors.push_back({place, error.message(), line_of(text->text, place.line)});
            added().loaded.erase(&list);
        }
    }
}

}  // namespace

void each_added(std::string_view list, const std::function<void(const AddedText&)>& use) {
    const std::string_view name = list.substr(0, list.find('.'));
    if (const List* known = list_called(name)) mark_loaded(known);
    const auto found = added().texts.find(name);
    if (found == added().texts.end()) return;
    for (const AddedText& text : found->second) use(text);
}

}  // namespace gainsay::lexicon

namespace gainsay::grammar {

using lexicon::added;

std::string lists_to_add_to() {
    std::string out;
    for (const lexicon::List& list : lexicon::lists)
        out += (out.empty() ? "" : ", ") + std::string(list.name);
    return out;
}

const std::string& added_words() { return added().all; }

std::vector<RuleError> add_words(const std::vector<RuleSource>& files) {
    std::vector<RuleError> errors;
    std::set<const lexicon::List*> grown;
    for (const RuleSource& file : files) {
        if (!added().paths.insert(file.path).second) continue;
        const lexicon::List* list = lexicon::list_named(file.path);
        if (list == nullptr) {
            RuleError& error = errors.emplace_back();
            error.place.path = file.path;
            error.message =
                "name it after the list that it adds to, as in mine.opposites.txt; lists: " +
                lists_to_add_to();
            continue;
        }
        if (added().loaded.contains(list))
            throw std::logic_error("words are added before anything is read");
        added().texts[list->name].push_back({file.path, file.text, {}});
        added().all.append(list->name).append("\n").append(file.text).append("\n");
        grown.insert(list);
    }
    for (const lexicon::List* list : grown) lexicon::load(*list, errors);
    return errors;
}

}  // namespace gainsay::grammar
