// What keys that decide do: written at once, one finding or all that are selected.
#include <algorithm>
#include <utility>

#include "app/review/screen.hpp"
#include "app/text.hpp"

namespace gainsay::app::review {

using store::DecisionState;

void Screen::start(DecisionState state) {
    pending_ = {queue_.chosen(), state, ""};
    if (pending_.keys.empty()) return;
    if (state == DecisionState::false_alarm)
        mode_ = Mode::reason;
    else
        decide();
}

// The letter of a guard, Enter for none of them.
void Screen::choose_reason(const Key& key) {
    const std::vector<Named> guards = data_.guards();
    mode_ = Mode::browse;
    if (key.kind == Key::Kind::enter) {
        decide();
        return;
    }
    if (key.kind == Key::Kind::character && key.text.size() == 1) {
        const auto index = static_cast<std::size_t>(key.text[0] - 'a');
        if (key.text[0] >= 'a' && index < guards.size()) {
            pending_.reason = guards[index].id;
            decide();
            return;
        }
    }
    say("No reason was chosen; nothing was changed.");
}

// One finding at once, several after a counted confirmation.
void Screen::decide() {
    if (queue_.selection_size() == 0) {
        write(pending_);
        return;
    }
    std::array<std::size_t, 3> kinds{};
    std::size_t decided = 0;
    for (const std::string& key : pending_.keys)
        if (const store::FindingSummary* one = queue_.find(key)) {
            ++kinds.at(static_cast<std::size_t>(one->kind));
            if (one->state != DecisionState::open) ++decided;
        }
    std::string what;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds.at(i) != 0)
            what += (what.empty() ? "" : ", ") +
                    count_of(kinds.at(i), gainsay::name(static_cast<FindingKind>(i)));
    if (decided != 0) what += "; " + std::to_string(decided) + " decided before";
    say("Mark " + count_of(pending_.keys.size(), "finding") + " (" + what + ") as " +
        std::string(store::name(pending_.state)) + "?  y yes, any other key no");
    mode_ = Mode::confirm;
}

void Screen::write(const Pending& pending) {
    std::vector<store::Decision> decisions;
    for (const std::string& key : pending.keys) {
        store::Decision decision;
        decision.finding = key;
        decision.state = pending.state;
        decision.reason = pending.reason;
        decision.reviewer = options_.reviewer;
        // A note is about the finding, not about the decision: it stays.
        if (const store::FindingSummary* one = queue_.find(key)) decision.note = one->note;
        decisions.push_back(std::move(decision));
    }
    data_.decide(decisions);
    for (const std::string& key : pending.keys) queue_.refresh(key);
    decided_.at(static_cast<std::size_t>(pending.state)) += pending.keys.size();
    finding_.reset();
    records_.reset();
    const std::string what = std::string(store::name(pending.state)) +
                             (pending.reason.empty() ? "" : " (" + pending.reason + ")");
    if (queue_.selection_size() != 0) {
        say(count_of(pending.keys.size(), "finding") + ": " + what + ". u takes all of it back.");
        queue_.clear_selection();
    } else {
        const store::FindingSummary* one = queue_.find(pending.keys.front());
        say((one == nullptr ? "" : one->reason + " ") + pending.keys.front().substr(0, 8) + ": " +
            what + ".");
        if (view_ == queue) queue_.next_open();
    }
}

void Screen::take_back(bool undo) {
    const auto undone = undo ? data_.undo() : data_.redo();
    if (!undone) {
        say(undo ? "There is nothing of yours to undo." : "There is nothing to redo.");
        return;
    }
    const std::string& first = undone->findings.front();
    const store::FindingSummary* shown = queue_.find(first);
    const DecisionState before = shown == nullptr ? DecisionState::open : shown->state;
    const std::string note_before = shown == nullptr ? "" : shown->note;
    for (const std::string& key : undone->findings) queue_.refresh(key);
    finding_.reset();
    records_.reset();
    if (undo) ++undone_;
    if (!queue_.go_to(first)) {
        apply_filter(filter_, search_);
        if (!queue_.go_to(first)) apply_filter("", "");
        queue_.go_to(first);
    }
    // A note is a decision that says what was said before.
    const store::FindingSummary* now = queue_.find(first);
    const bool note = now != nullptr && now->state == before && now->note != note_before;
    std::string text = (undo ? "Undone: " : "Done again: ") +
                       (note ? "a note" : std::string(store::name(undone->state))) + ", " +
                       count_of(undone->findings.size(), "finding") +
                       (note && !now->note.empty() ? ": " + now->note : ".");
    if (undone->left != 0)
        text +=
            " " + std::to_string(undone->left) + " decided by somebody else since: not touched.";
    say(text);
}

void Screen::write_note(const std::string& note) {
    if (queue_.current() == nullptr) return;
    const std::string key = queue_.current()->key;
    const std::vector<store::Decision> before = data_.decisions(key);
    store::Decision decision;
    decision.finding = key;
    decision.note = note;
    decision.reviewer = options_.reviewer;
    if (!before.empty()) {  // what was decided stays
        decision.state = before.back().state;
        decision.reason = before.back().reason;
    }
    data_.decide(std::span(&decision, 1));
    queue_.refresh(key);
    finding_.reset();
    ++notes_;
    say("The note is saved.");
}

}  // namespace gainsay::app::review
