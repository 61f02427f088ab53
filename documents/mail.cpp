#include "documents/mail.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <utility>

#include "documents/assemble.hpp"
#include "documents/byte_source.hpp"
#include "documents/encoding.hpp"
#include "documents/format.hpp"
#include "documents/text.hpp"

namespace gainsay::documents {

namespace {

constexpr std::size_t largest_body = std::size_t{64} << 20U;  // bytes, decoded
constexpr int deepest = 40;                                   // parts within parts

template <typename Object>
struct Unref {
    void operator()(Object* object) const { g_object_unref(object); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref<Object>>;

struct Bodies {
    GMimePart* plain = nullptr;
    GMimePart* html = nullptr;
    std::size_t attachments = 0;
    bool encrypted = false;
};

void collect(GMimeObject* part, Bodies& out, int depth, const std::string& path) {
    if (part == nullptr) return;
    if (depth > deepest) refuse(path, "nests its parts more than 40 levels deep");
    if (GMIME_IS_MULTIPART_ENCRYPTED(part)) {
        out.encrypted = true;
        return;
    }
    if (GMIME_IS_MULTIPART(part)) {
        const int count = g_mime_multipart_get_count(GMIME_MULTIPART(part));
        for (int i = 0; i < count; ++i)
            collect(g_mime_multipart_get_part(GMIME_MULTIPART(part), i), out, depth + 1, path);
        return;
    }
    if (!GMIME_IS_PART(part)) {  // a mail that came along with it
        ++out.attachments;
        return;
    }
    GMimeContentType* type = g_mime_object_get_content_type(part);
    const bool attached = g_mime_part_is_attachment(GMIME_PART(part)) != FALSE;
    if (!attached && g_mime_content_type_is_type(type, "text", "plain") && out.plain == nullptr) {
        out.plain = GMIME_PART(part);
    } else if (!attached && g_mime_content_type_is_type(type, "text", "html") &&
               out.html == nullptr) {
        out.html = GMIME_PART(part);
    } else if (attached) {
        ++out.attachments;
    }
}

std::string decoded(GMimePart* part, const std::string& path) {
    GMimeDataWrapper* content = g_mime_part_get_content(part);
    if (content == nullptr) return "";
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    if (bytes->len > largest_body) refuse(path, "holds more than 64 MB of text; split it");
    std::string out(reinterpret_cast<const char*>(bytes->data), bytes->len);
    const char* charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
    std::vector<ReadWarning> told_by_its_head;
    to_utf8(out, charset == nullptr ? "" : folded(charset), told_by_its_head);
    return out;
}

std::string without_signature(std::string text) {
    std::size_t end = text.rfind("\n-- \n");
    if (end == std::string::npos) end = text.rfind("\n-- \r\n");
    if (end != std::string::npos) text.resize(end + 1);
    return text;
}

// "On 3 May 2024, Ada Brandt wrote:", "-----Original Message-----".
bool leads_a_quote(const std::string& text) {
    const std::string plain = folded(text);
    return (plain.starts_with("on ") && plain.ends_with("wrote:") && plain.size() < 300) ||
           (plain.ends_with(" wrote:") && plain.size() < 120);
}
bool begins_an_older_mail(const std::string& text) {
    const std::string plain = folded(text);
    return plain.starts_with("-----original message") ||
           plain.starts_with("---- original message") ||
           plain.starts_with("---------- forwarded message") ||
           plain.starts_with("begin forwarded message");
}

// What somebody else wrote before is said in that mail, by them.
void drop_quotes(Extract& extract) {
    std::vector<Draft> kept;
    auto& drafts = extract.layout.drafts;
    bool older = false;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const std::string text = joined(drafts[i], extract.text.text);
        older = older || begins_an_older_mail(text);
        const bool lead = leads_a_quote(text) && i + 1 < drafts.size();
        if (older || drafts[i].kind == BlockKind::quote || lead) {
            extract.layout.furniture.push_back(drafts[i].span());
        } else {
            kept.push_back(std::move(drafts[i]));
        }
    }
    drafts = std::move(kept);
}

std::string subject_of(GMimeMessage* message) {
    const char* subject = g_mime_message_get_subject(message);
    std::string out(trimmed(subject == nullptr ? "" : subject));
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view prefix : {"re:", "fw:", "fwd:", "aw:"})
            if (folded(out).starts_with(prefix)) {
                out = trimmed(std::string_view(out).substr(prefix.size()));
                again = true;
            }
    }
    return out;
}

std::string sender_of(GMimeMessage* message) {
    InternetAddressList* from = g_mime_message_get_from(message);
    if (from == nullptr || internet_address_list_length(from) == 0) return "";
    InternetAddress* first = internet_address_list_get_address(from, 0);
    const char* name = internet_address_get_name(first);
    if (name != nullptr && *name != '\0') return name;
    if (!INTERNET_ADDRESS_IS_MAILBOX(first)) return "";
    const char* address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first));
    return address == nullptr ? "" : address;
}

Metadata metadata_of(GMimeMessage* message) {
    Metadata found;
    found.title = subject_of(message);
    take("from", sender_of(message), found);
    if (GDateTime* date = g_mime_message_get_date(message); date != nullptr) {
        int year = 0;
        int month = 0;
        int day = 0;
        g_date_time_get_ymd(date, &year, &month, &day);
        const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        take("date", std::to_string(year) + "-" + two(month) + "-" + two(day), found);
    }
    return found;
}

}  // namespace

bool looks_like_mail(std::string_view bytes, std::string_view ending) {
    static constexpr std::array<std::string_view, 7> of_programs = {
        "message-id",   "mime-version", "received",      "return-path",
        "delivered-to", "x-mailer",     "dkim-signature"};
    bool program = false;
    bool from = false;
    std::size_t lines = 0;
    for (std::size_t at = 0; at < std::min<std::size_t>(bytes.size(), 1 << 16); ++lines) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view line = bytes.substr(at, end - at);
        at = end + 1;
        if (line.empty() || line == "\r") break;
        if (is_blank(line[0]) && lines > 0) continue;  // a folded line
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0 || colon > 60 ||
            line.substr(0, colon).find(' ') != std::string_view::npos)
            return false;
        const std::string name = folded(line.substr(0, colon));
        from = from || name == "from";
        program =
            program || std::find(of_programs.begin(), of_programs.end(), name) != of_programs.end();
    }
    return from && lines > 1 && (program || ending == ".eml");
}

Extract read_mail(const Input& input) {
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(input.bytes.data(), input.bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message) refuse(input.path, "is a damaged mail that cannot be read");
    Bodies bodies;
    collect(g_mime_message_get_mime_part(message.get()), bodies, 0, input.path);
    if (bodies.plain == nullptr && bodies.html == nullptr)
        refuse(input.path, bodies.encrypted ? "is an encrypted mail; save its text first"
                                            : "is a mail without a text");
    std::string text = bodies.plain != nullptr
                           ? without_signature(decoded(bodies.plain, input.path))
                           : decoded(bodies.html, input.path);
    Extract out = bodies.plain != nullptr ? read_body({text, input.path})
                                          : read_html_body({text, input.path});
    out.own_text = std::move(text);
    drop_quotes(out);
    out.found = metadata_of(message.get());
    if (bodies.attachments > 0)
        out.warnings.push_back(
            {0, 0,
             "has " + std::to_string(bodies.attachments) +
                 (bodies.attachments == 1 ? " attachment, which is" : " attachments, which are") +
                 " not read; save it to a file of its own"});
    return out;
}

}  // namespace gainsay::documents
