// The screen's data from a database, its files and the rules of the program.
#pragma once

#include <memory>

#include "app/options.hpp"
#include "app/review/data.hpp"
#include "gainsay/checker.hpp"
#include "gainsay/reader.hpp"

namespace gainsay::app::review {

class StoreData : public Data {
public:
    // Of the last run; Error(usage) if there is none.
    StoreData(std::string path, std::string reviewer, RulesOption rules);
    ~StoreData() override;

    [[nodiscard]] std::string name() const override { return path_; }
    [[nodiscard]] store::Run run() const override { return run_; }
    [[nodiscard]] std::vector<store::FindingSummary> findings() override;
    [[nodiscard]] std::vector<std::string> texts() override;
    [[nodiscard]] std::vector<store::EntityRecord> entities() override;
    [[nodiscard]] std::vector<store::RuleRecord> rule_records() override;
    [[nodiscard]] std::vector<store::StoredDocument> documents() override;
    [[nodiscard]] std::optional<store::StoredFinding> finding(const std::string& key) override;
    [[nodiscard]] std::vector<store::Decision> decisions(const std::string& key) override;
    [[nodiscard]] std::optional<store::Succession> succession(const std::string& key) override;
    [[nodiscard]] std::vector<store::StoredSentence> sentences(
        const std::string& document) override;
    [[nodiscard]] std::optional<std::string> file(const std::string& path) override;
    [[nodiscard]] std::vector<Named> guards() override;
    [[nodiscard]] std::vector<Named> rules() override;
    void decide(std::span<const store::Decision> decisions) override;
    std::optional<store::Undone> undo() override;
    std::optional<store::Undone> redo() override;
    std::string write_case(const store::StoredFinding& finding, const std::string& path) override;

private:
    struct Judge;  // loaded when the first case is made
    Judge& judge();

    std::string path_;
    std::string reviewer_;
    RulesOption rules_;
    store::Store store_;
    store::Run run_;
    std::unique_ptr<Judge> judge_;
};

}  // namespace gainsay::app::review
