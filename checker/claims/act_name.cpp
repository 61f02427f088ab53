#include "checker/claims/act_name.hpp"

#include <string_view>

#include "checker/words/lexical_relation.hpp"
#include "grammar/lexicon/derivations.hpp"
#include "grammar/lexicon/wordnet.hpp"

namespace gainsay::checker {

bool same_act(const ActName& a, const ActName& b) {
    if (a.lemma == b.lemma) return true;
    const auto class_of = [](const ActName& act) {
        return act.noun ? WordClass::noun : WordClass::verb;
    };
    if (lexical_relation(a.lemma, class_of(a), b.lemma, class_of(b)).relation ==
        Relation::equivalence)
        return true;
    if (a.noun == b.noun) return false;
    const ActName& noun = a.noun ? a : b;
    const ActName& verb = a.noun ? b : a;
    if (lexicon::same_family(noun.lemma, verb.lemma)) return true;
    const std::string_view done =
        lexicon::WordNet::instance().derivation(noun.lemma, WordClass::noun, WordClass::verb);
    return !done.empty() &&
           (done == verb.lemma ||
            lexical_relation(done, WordClass::verb, verb.lemma, WordClass::verb).relation ==
                Relation::equivalence);
}

}  // namespace gainsay::checker
