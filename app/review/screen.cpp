#include "app/review/screen.hpp"

#include <algorithm>
#include <utility>

#include "app/review/entities.hpp"
#include "app/review/matrix.hpp"
#include "app/review/rule_records.hpp"
#include "app/review/timeline.hpp"
#include "app/text.hpp"
#include "gainsay/error.hpp"

namespace gainsay::app::review {

using store::DecisionState;

namespace {

// What is decided must be in sight.
bool needs_queue(Command command) {
    return command <= Command::next_open && command != Command::undo && command != Command::redo;
}

}  // namespace

Screen::Screen(Data& data, ScreenOptions options)
    : data_(data), options_(std::move(options)), queue_(data), evidence_(data) {
    views_[matrix] = std::make_unique<Matrix>(data_, queue_);
    views_[entities] = std::make_unique<Entities>(data_);
    views_[timeline] = std::make_unique<Timeline>(queue_);
    views_[rules] = std::make_unique<RuleRecords>(data_);
    const bool some_open = queue_.count(DecisionState::open) > 0;
    apply_filter(options_.filter.empty() && some_open ? "state=open" : options_.filter, "");
    if (queue_.all().empty())
        say("This run found nothing that contradicts anything else.");
    else if (!some_open)
        say("Everything is reviewed; these are all findings.");
}

Screen::~Screen() = default;

Request Screen::press(const Key& key) {
    message_.clear();
    message_is_error_ = false;
    try {
        return dispatch(key);
    } catch (const Error& error) {
        say(error.what(), true);
        return {};
    }
}

Request Screen::dispatch(const Key& key) {
    switch (mode_) {
        case Mode::reason:
            choose_reason(key);
            return {};
        case Mode::confirm:
            mode_ = Mode::browse;
            if (key.is('y'))
                write(pending_);
            else
                say("Nothing was changed.");
            return {};
        case Mode::prompt:
            answer(key);
            return {};
        case Mode::help: {
            if (key.kind == Key::Kind::escape) {
                mode_ = Mode::browse;
                return {};
            }
            const auto command = help_.press(key);
            if (!command) return {};
            mode_ = Mode::browse;
            return run(*command);
        }
        case Mode::document: {
            if (document_->press(key)) return {};
            const store::StoredFinding* shown = finding();
            if (key.kind == Key::Kind::escape || key.kind == Key::Kind::enter || key.is('q'))
                mode_ = Mode::browse;
            else if (key.kind == Key::Kind::tab)
                open_document(!document_is_b_);
            else if (key.is('o') && shown != nullptr)
                return edit(document_is_b_ ? shown->finding.b : shown->finding.a);
            return {};
        }
        case Mode::browse:
            return browse(key);
    }
    return {};
}

Request Screen::browse(const Key& key) {
    if (key.kind == Key::Kind::click && click(key)) return {};
    if (view_ != queue) {
        if (views_.at(view_)->press(key)) return {};
        if (key.kind == Key::Kind::enter) {
            const std::string found = views_.at(view_)->filter();
            if (found.empty()) return {};
            apply_filter(found, "");
            show(queue);
            return {};
        }
    }
    if (const Binding* binding = binding_of(key)) return run(binding->command);
    if (key.kind == Key::Kind::character)
        say("'" + key.text + "' does nothing here; ? lists the keys.");
    return {};
}

bool Screen::click(const Key& key) {
    if (key.row == 1) {
        for (std::size_t i = 0; i + 1 < tab_columns_.size(); ++i)
            if (key.column >= tab_columns_.at(i) && key.column < tab_columns_.at(i + 1)) show(i);
        return true;
    }
    if (view_ != queue) {
        Key inside = key;
        inside.row -= std::min<std::size_t>(key.row, 2);
        return views_.at(view_)->press(inside);
    }
    if (key.row >= 2 && key.row < 2 + list_rows_) queue_.move_to(first_ + key.row - 2);
    return true;
}

Request Screen::run(Command command) {
    if (view_ != queue && needs_queue(command)) {
        say("That key works on a finding: Enter shows those meant here, 1 the queue.");
        return {};
    }
    switch (command) {
        case Command::confirm:
            start(DecisionState::confirmed);
            break;
        case Command::false_alarm:
            start(DecisionState::false_alarm);
            break;
        case Command::both_stand:
            start(DecisionState::both_stand);
            break;
        case Command::defer:
            start(DecisionState::deferred);
            break;
        case Command::reopen:
            start(DecisionState::open);
            break;
        case Command::undo:
            take_back(true);
            break;
        case Command::redo:
            take_back(false);
            break;
        case Command::note:
            if (queue_.current() != nullptr) ask(Asked::note, "Note:", queue_.current()->note);
            break;
        case Command::make_case:
            if (queue_.current() != nullptr)
                ask(Asked::case_file, "Write the case to:",
                    queue_.current()->reason + "-" + queue_.current()->key.substr(0, 8) + ".cases");
            break;
        case Command::select:
            queue_.toggle_selected();
            queue_.move_by(1);
            break;
        case Command::select_shown:
            if (queue_.selection_size() == 0)
                queue_.select_shown();
            else
                queue_.clear_selection();
            break;
        case Command::search:
            ask(Asked::search, "Search:", search_);
            break;
        case Command::filter:
            ask(Asked::filter, "Filter:", filter_);
            break;
        case Command::sort:
            queue_.sort(static_cast<Order>((static_cast<unsigned>(queue_.order()) + 1U) % 6U));
            say("Sorted by " + std::string(name(queue_.order())) + ".");
            break;
        case Command::toggle_decided:
            apply_filter(filter_ == "state=open" ? "" : "state=open", search_);
            break;
        case Command::open_document:
            open_document(false);
            break;
        case Command::edit_a:
            if (finding() != nullptr) return edit(finding()->finding.a);
            break;
        case Command::edit_b:
            if (finding() != nullptr) return edit(finding()->finding.b);
            break;
        case Command::more_context:
            context_ = std::min<std::size_t>(context_ + 1, 50);
            break;
        case Command::less_context:
            context_ -= std::min<std::size_t>(context_, 1);
            break;
        case Command::scroll_details:
            scroll_ += std::max<std::size_t>(1, detail_rows_ - 1);
            break;
        case Command::scroll_back:
            scroll_ -= std::min(scroll_, std::max<std::size_t>(1, detail_rows_ - 1));
            break;
        case Command::next_open:
            queue_.next_open();
            break;
        case Command::view_queue:
        case Command::view_matrix:
        case Command::view_entities:
        case Command::view_timeline:
        case Command::view_rules:
            show(static_cast<std::size_t>(command) - static_cast<std::size_t>(Command::view_queue));
            break;
        case Command::next_view:
            show((view_ + 1) % views_.size());
            break;
        case Command::reload:
            queue_.reload();
            evidence_.forget();
            finding_.reset();
            records_.reset();
            show(view_);
            say("Read again.");
            break;
        case Command::help:
            help_.open();
            mode_ = Mode::help;
            break;
        case Command::leave:
            go_back();
            break;
        case Command::quit:
            return {Request::Kind::quit};
        case Command::line_up:
            queue_.move_by(-1);
            break;
        case Command::line_down:
            queue_.move_by(1);
            break;
        case Command::page_up:
            queue_.move_by(-static_cast<std::ptrdiff_t>(list_rows_));
            break;
        case Command::page_down:
            queue_.move_by(static_cast<std::ptrdiff_t>(list_rows_));
            break;
        case Command::first:
            queue_.move_to(0);
            break;
        case Command::last:
            queue_.move_to(queue_.size());
            break;
    }
    return {};
}

void Screen::ask(Asked asked, const std::string& question, const std::string& text) {
    asked_ = asked;
    prompt_ = Prompt(question, text);
    mode_ = Mode::prompt;
}

void Screen::answer(const Key& key) {
    if (key.kind == Key::Kind::escape) {
        mode_ = Mode::browse;
        return;
    }
    if (key.kind != Key::Kind::enter) {
        prompt_.press(key);
        return;
    }
    answered(prompt_.text());  // may throw: then the person can put it right
    mode_ = Mode::browse;
}

void Screen::answered(const std::string& text) {
    switch (asked_) {
        case Asked::note:
            write_note(text);
            break;
        case Asked::search:
            apply_filter(filter_, text);
            break;
        case Asked::filter:
            apply_filter(text, search_);
            break;
        case Asked::case_file:
            if (!text.empty() && finding() != nullptr) say(data_.write_case(*finding(), text));
            break;
    }
}

void Screen::apply_filter(const std::string& filter, const std::string& search) {
    std::string words = search;
    std::replace(words.begin(), words.end(), '"', ' ');
    const std::size_t begin = words.find_first_not_of(' ');
    Filter both(begin == std::string::npos ? filter : filter + " \"" + words + "\"");
    queue_.filter(std::move(both));
    filter_ = filter;
    search_ = begin == std::string::npos ? "" : search;
    scroll_ = 0;
    if (queue_.size() == 0 && !queue_.all().empty()) say("Nothing passes; Esc or a shows more.");
}

void Screen::show(std::size_t view) {
    if (view != queue) views_.at(view)->load();
    view_ = view;
}

void Screen::go_back() {
    if (view_ != queue)
        show(queue);
    else if (queue_.selection_size() != 0)
        queue_.clear_selection();
    else if (!search_.empty())
        apply_filter(filter_, "");
    else if (!filter_.empty())
        apply_filter("", "");
}

void Screen::open_document(bool other_side) {
    const store::StoredFinding* shown = finding();
    if (shown == nullptr) return;
    document_is_b_ = other_side;
    document_.emplace(data_, other_side ? shown->finding.b : shown->finding.a,
                      other_side ? 'B' : 'A');
    mode_ = Mode::document;
}

Request Screen::edit(const gainsay::Evidence& side) {
    if (side.path == "-") {
        say("This text came from standard input: there is no file to open.", true);
        return {};
    }
    if (!side.place.empty()) {
        say(side.path + " is no text for an editor; Enter shows what was read in it.", true);
        return {};
    }
    if (!data_.file(side.path)) {
        say(side.path + " cannot be read from here; Enter shows it as it was read.", true);
        return {};
    }
    return {Request::Kind::edit, side.path, side.line};
}

const store::StoredFinding* Screen::finding() {
    if (queue_.current() == nullptr) return nullptr;
    if (!finding_ || finding_->finding.key != queue_.current()->key) {
        finding_ = data_.finding(queue_.current()->key);
        scroll_ = 0;
    }
    return finding_ ? &*finding_ : nullptr;
}

void Screen::say(const std::string& message, bool error) {
    message_ = message;
    message_is_error_ = error;
}

std::vector<std::string> Screen::summary() const {
    std::vector<std::string> out;
    std::string decided;
    std::size_t sum = 0;
    for (const DecisionState state :
         {DecisionState::confirmed, DecisionState::false_alarm, DecisionState::both_stand,
          DecisionState::deferred, DecisionState::open}) {
        const std::size_t count = decided_.at(static_cast<std::size_t>(state));
        sum += count;
        if (count != 0)
            decided +=
                (decided.empty() ? "" : ", ") + std::to_string(count) + " " +
                (state == DecisionState::open ? "opened again" : std::string(store::name(state)));
    }
    std::string done = sum == 0 ? "No decision" : count_of(sum, "decision") + ": " + decided;
    if (undone_ != 0) done += "; " + count_of(undone_, "undo", "undos");
    if (notes_ != 0) done += "; " + count_of(notes_, "note");
    out.push_back(done + ". Everything is saved in " + data_.name() + ".");
    const std::size_t all = queue_.all().size();
    const std::size_t open = queue_.count(DecisionState::open);
    out.push_back(std::to_string(all - open) + " of " + count_of(all, "finding") + " reviewed, " +
                  std::to_string(open) + " left.");
    if (open != 0) out.push_back("Go on with: gainsay review --db " + data_.name());
    return out;
}

}  // namespace gainsay::app::review
