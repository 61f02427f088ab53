// A small case to review: four documents about a mill, with wide and combining characters, and the
// findings between them, in a database of a folder that goes away.
#pragma once

#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/review/screen.hpp"
#include "app/review/store_data.hpp"
#include "gainsay/store.hpp"

namespace gainsay::app::review {

class World {
public:
    World();  // the folder is the working folder as long as the world lasts
    ~World();
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
    [[nodiscard]] store::Store open() const { return {"case.db", store::Access::write}; }
    [[nodiscard]] store::DecisionState state(std::size_t finding) const;
    // Another run that sees `count` findings more.
    void check_again(std::size_t count);

    std::vector<Finding> findings;  // strongest first

private:
    void add(const std::string& path, const std::string& source, const std::string& date,
             const std::vector<std::string>& sentences);
    // Marks the words given in the sentences that begin so.
    void add_finding(FindingKind kind, const std::string& reason, double score,
                     const std::string& message, const std::string& a, const std::string& mark_a,
                     const std::string& b, const std::string& mark_b);
    [[nodiscard]] gainsay::Evidence evidence(const std::string& quote, const std::string& mark);
    void save();

    std::filesystem::path folder_;
    std::filesystem::path before_;
    std::deque<Document> documents_;
    std::deque<Reading> readings_;
};

// Guards and rules that stay as they are when the checker gets new ones.
struct FixedData : StoreData {
    using StoreData::StoreData;
    [[nodiscard]] std::vector<Named> guards() override {
        return {{"conditional", "One side holds under a condition only"},
                {"planned", "A plan is no fact"},
                {"other-scope", "Each holds in a scope of its own"},
                {"namesake", "Two who share a name"},
                {"list-valued", "Several values hold at once"},
                {"superseded", "Told of different times"}};
    }
    [[nodiscard]] std::vector<Named> rules() override {
        return {{"quantity", "They give different figures"},
                {"negation", "One affirms what the other denies"},
                {"openness.closed", "Openness promised, closed doors told"}};
    }
};

// A screen over the world, as ana sees it.
struct Desk {
    World world;
    FixedData data{"case.db", "ana", {}};
    Screen screen;

    explicit Desk(const std::string& filter = "") : screen(data, {"ana", filter}) {}
    Request press(const std::string& characters);
    Request press(Key::Kind kind) { return screen.press(key(kind)); }
    [[nodiscard]] std::string text(std::size_t width = 100, std::size_t height = 30);
    [[nodiscard]] bool shows(const std::string& part);
};

}  // namespace gainsay::app::review
