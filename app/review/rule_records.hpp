// How each rule and check has done: what it flagged, and what people said of it.
#pragma once

#include <map>

#include "app/review/data.hpp"
#include "app/review/list_view.hpp"

namespace gainsay::app::review {

class RuleRecords : public ListView {
public:
    explicit RuleRecords(Data& data) : data_(data) {}
    void load() override;
    [[nodiscard]] std::string filter() const override;
    // "9 confirmed, 2 false alarms", "" if nobody has decided anything by it yet.
    [[nodiscard]] static std::string in_words(const store::RuleRecord& record);

protected:
    [[nodiscard]] std::size_t size() const override { return all_.size(); }
    [[nodiscard]] Lines head(std::size_t width) override;
    [[nodiscard]] Line row(std::size_t index, std::size_t width) override;
    [[nodiscard]] std::string nothing() const override;

private:
    Data& data_;
    std::vector<store::RuleRecord> all_;
    std::map<std::string, std::string> titles_;
};

}  // namespace gainsay::app::review
