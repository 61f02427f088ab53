#include "tests/app/paradigms.hpp"

#include <array>
#include <utility>

#include "app/verdict.hpp"
#include "tests/app/side_by_side.hpp"

namespace gainsay {

std::string fill(std::string_view form, const Event& e) {
    const std::array<std::pair<std::string_view, const std::string*>, 14> fields = {
        {{"who", &e.who},
         {"headline_who", &e.headline_who},
         {"did", &e.did},
         {"do", &e.do_},
         {"does", &e.does},
         {"done", &e.done},
         {"doing", &e.doing},
         {"what", &e.what},
         {"headline_what", &e.headline_what},
         {"when", &e.when},
         {"act", &e.act},
         {"pronoun", &e.pronoun},
         {"was", &e.was},
         {"that", &e.that}}};
    std::string out;
    for (std::size_t at = 0; at < form.size();) {
        if (form[at] != '{') {
            out += form[at++];
            continue;
        }
        const std::size_t end = form.find('}', at);
        std::string name(form.substr(at + 1, end - at - 1));
        bool capital = false;
        for (char& c : name)
            if (c >= 'A' && c <= 'Z') {
                capital = true;
                c = static_cast<char>(c - 'A' + 'a');
            }
        for (const auto& [field, value] : fields)
            if (field == name) {
                const std::size_t begin = out.size();
                out += *value;
                if (capital && out[begin] >= 'a' && out[begin] <= 'z')
                    out[begin] = static_cast<char>(out[begin] - 'a' + 'A');
            }
        at = end + 1;
    }
    return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at))
        text.replace(at, from.size(), to);
}

void meet(const std::string& a, const std::string& b, Count& out) {
    const bool contradict = app::label_name(compare(a, b).label) == "contradiction";
    ++out.tried;
    out.contradictions += contradict ? 1 : 0;
    (contradict ? out.found : out.missed) += "\n" + a + " / " + b;
}

void compare_all(const Event& e, std::span<const std::string_view> first, const Event& other,
                 std::span<const std::string_view> second, Count& out) {
    for (const std::string_view telling : first)
        for (const std::string_view against : second)
            meet(fill(telling, e), fill(against, other), out);
}

bool at_least(const Count& all, std::size_t percent) {
    return all.contradictions * 100 >= all.tried * percent;
}

bool at_most(const Count& all, std::size_t percent) {
    return all.contradictions * 100 <= all.tried * percent;
}

}  // namespace gainsay
