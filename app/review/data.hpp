// What the screen shows and where its decisions go. The screen knows nothing else of the world, so
// that tests need neither terminal nor database.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gainsay/store.hpp"

namespace gainsay::app::review {

struct Named {  // a guard or a rule
    std::string id;
    std::string title;
};

class Data {
public:
    Data() = default;
    virtual ~Data() = default;
    Data(const Data&) = delete;
    Data& operator=(const Data&) = delete;

    [[nodiscard]] virtual std::string name() const = 0;  // of the database
    [[nodiscard]] virtual store::Run run() const = 0;    // the one that is reviewed

    // Lists; everything else is asked for when it is shown.
    [[nodiscard]] virtual std::vector<store::FindingSummary> findings() = 0;
    [[nodiscard]] virtual std::vector<std::string> texts() = 0;  // in the order of `findings`
    [[nodiscard]] virtual std::vector<store::EntityRecord> entities() = 0;
    [[nodiscard]] virtual std::vector<store::RuleRecord> rule_records() = 0;
    [[nodiscard]] virtual std::vector<store::StoredDocument> documents() = 0;

    [[nodiscard]] virtual std::optional<store::StoredFinding> finding(const std::string& key) = 0;
    [[nodiscard]] virtual std::vector<store::Decision> decisions(const std::string& key) = 0;
    [[nodiscard]] virtual std::optional<store::Succession> succession(const std::string& key) = 0;
    [[nodiscard]] virtual std::vector<store::StoredSentence> sentences(
        const std::string& document) = 0;
    // The file as it is now; nothing if it cannot be read.
    [[nodiscard]] virtual std::optional<std::string> file(const std::string& path) = 0;

    [[nodiscard]] virtual std::vector<Named> guards() = 0;
    [[nodiscard]] virtual std::vector<Named> rules() = 0;  // and checks

    // Written before they return; all throw gainsay::Error and have then changed nothing.
    virtual void decide(std::span<const store::Decision> decisions) = 0;
    virtual std::optional<store::Undone> undo() = 0;
    virtual std::optional<store::Undone> redo() = 0;
    // Writes a case file made of a finding; returns what to tell the person.
    virtual std::string write_case(const store::StoredFinding& finding,
                                   const std::string& path) = 0;
};

}  // namespace gainsay::app::review
