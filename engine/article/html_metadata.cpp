#include <array>
#include <nlohmann/json.hpp>

#include "engine/article/html_page.hpp"

namespace checkrules::html {
namespace {

using Json = nlohmann::json;

// The names under which pages give these three, the most telling first.
constexpr std::array<std::string_view, 3> title_names{"og:title", "twitter:title", "dc.title"};
constexpr std::array<std::string_view, 10> date_names{
    "article:published_time", "datepublished",  "date",    "pubdate",       "publishdate",
    "parsely-pub-date",       "dc.date.issued", "dc.date", "sailthru.date", "og:published_time"};
constexpr std::array<std::string_view, 1> address_names{"og:url"};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = char(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

template <std::size_t N>
std::string meta(const std::vector<const GumboNode*>& elements, const std::array<std::string_view, N>& names) {
    for (std::string_view name : names)
        for (const GumboNode* element : elements) {
            if (name_of(element) != "meta" || attribute(element, "content").empty()) continue;
            for (const char* key : {"property", "name", "itemprop"})
                if (lower(attribute(element, key)) == name) return folded_space(attribute(element, "content"));
        }
    return {};
}

std::string first_text(const std::vector<const GumboNode*>& elements, std::string_view name) {
    for (const GumboNode* element : elements)
        if (name_of(element) == name)
            if (std::string text = text_of(element); !text.empty()) return text;
    return {};
}

std::string canonical(const std::vector<const GumboNode*>& elements) {
    for (const GumboNode* element : elements)
        if (name_of(element) == "link" && lower(attribute(element, "rel")) == "canonical")
            return std::string(attribute(element, "href"));
    return {};
}

std::string first_time(const std::vector<const GumboNode*>& elements) {
    for (const GumboNode* element : elements)
        if (name_of(element) == "time" && !attribute(element, "datetime").empty())
            return std::string(attribute(element, "datetime"));
    return {};
}

void take(const Json& object, const char* key, std::string& into) {
    if (const auto found = object.find(key); into.empty() && found != object.end() && found->is_string())
        into = found->get<std::string>();
}

// schema.org: an article, a list of things, or a @graph of them.
void read_linked_data(const Json& data, Metadata& metadata, int depth = 0) {
    if (depth > 4) return;
    if (data.is_array())
        for (const Json& item : data) read_linked_data(item, metadata, depth + 1);
    if (!data.is_object()) return;
    if (data.contains("headline")) {
        take(data, "headline", metadata.title);
        take(data, "datePublished", metadata.date);
    }
    if (const auto graph = data.find("@graph"); graph != data.end()) read_linked_data(*graph, metadata, depth + 1);
}

void read_linked_data(const std::vector<const GumboNode*>& elements, Metadata& metadata) {
    for (const GumboNode* element : elements) {
        if (name_of(element) != "script" || lower(attribute(element, "type")) != "application/ld+json") continue;
        const Json data = Json::parse(text_of(element), nullptr, false);
        if (!data.is_discarded()) read_linked_data(data, metadata);
    }
}

}  // namespace

Metadata read_metadata(const GumboNode* root) {
    const auto elements = elements_below(root);
    Metadata metadata{meta(elements, title_names), canonical(elements), meta(elements, date_names)};
    if (metadata.address.empty()) metadata.address = meta(elements, address_names);
    read_linked_data(elements, metadata);
    if (metadata.date.empty()) metadata.date = first_time(elements);
    if (metadata.title.empty()) metadata.title = first_text(elements, "h1");
    if (metadata.title.empty()) metadata.title = first_text(elements, "title");
    return metadata;
}

}  // namespace checkrules::html
