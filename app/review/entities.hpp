// Whom and what the findings are about.
#pragma once

#include "app/review/data.hpp"
#include "app/review/list_view.hpp"

namespace gainsay::app::review {

class Entities : public ListView {
public:
    explicit Entities(Data& data) : data_(data) {}
    void load() override;
    [[nodiscard]] std::string filter() const override;

protected:
    [[nodiscard]] std::size_t size() const override { return all_.size(); }
    [[nodiscard]] Lines head(std::size_t width) override;
    [[nodiscard]] Line row(std::size_t index, std::size_t width) override;
    [[nodiscard]] std::string nothing() const override;

private:
    Data& data_;
    std::vector<store::EntityRecord> all_;
};

}  // namespace gainsay::app::review
