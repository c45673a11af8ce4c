#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/extract/words/trigger.hpp"
#include "engine/text/suggest.hpp"
#include "engine/yaml/map_reader.hpp"

namespace checkrules {
namespace {

struct PartKey {
    const char* key;
    PartOfSpeech part;
};
constexpr std::array part_keys{PartKey{"verbs", PartOfSpeech::verb}, PartKey{"nouns", PartOfSpeech::noun},
                               PartKey{"adjectives", PartOfSpeech::adjective}, PartKey{"phrases", PartOfSpeech::phrase}};
constexpr std::array example_fields{"kind", "status", "certainty", "goods", "quantity", "supplier", "recipient", "origin", "destination", "via", "date"};

class TriggerLoader {
  public:
    TriggerLoader(const TriggerNames& names, Diagnostics& diagnostics) : kinds_(names.kinds), statuses_(names.statuses), goods_(names.goods), diagnostics_(diagnostics) {}

    std::optional<Trigger> load(const yaml::Entry& entry) {
        Trigger trigger;
        trigger.id = entry.key.scalar;
        trigger.where = entry.key.where;
        yaml::MapReader reader(entry.value, "trigger", diagnostics_);
        read_words(reader, trigger);
        trigger.kind = reader.require_text("kind").value_or("");
        check_word(reader.node().find("kind"), kinds_, "kind");
        trigger.if_foreign = reader.text("if-foreign");
        check_word(reader.node().find("if-foreign"), kinds_, "kind");
        trigger.status = reader.text("status");
        check_word(reader.node().find("status"), statuses_, "status");
        read_frames(reader, trigger);
        for (const yaml::Node* need : reader.texts("needs"))
            if (const auto role = read_role(*need)) trigger.needs.push_back(*role);
        if (const yaml::Node* who = reader.find("stands-for")) trigger.stands_for = read_role(*who);
        trigger.weak = reader.text("weak").value_or("no") == "yes";
        for (const yaml::Node* term : reader.texts("only")) trigger.only_goods.emplace_back(term->scalar), check_word(term, goods_, "goods term");
        for (const yaml::Node* word : reader.texts("not")) trigger.not_goods.insert(trigger.not_goods.end(), {std::string(word->scalar), plural_of(word->scalar)});
        read_examples(reader, trigger);
        tell_missing(reader, trigger);
        reader.finish();
        if (trigger.words.empty() || trigger.frames.empty()) return {};
        return trigger;
    }

  private:
    void read_words(yaml::MapReader& reader, Trigger& trigger) {
        for (const auto& [key, part] : part_keys)
            for (const yaml::Node* word : reader.texts(key)) {
                trigger.part = part;
                trigger.words.emplace_back(word->scalar);
            }
    }

    /// What a misspelt key holds is not missing.
    void tell_missing(const yaml::MapReader& reader, const Trigger& trigger) {
        const auto is_misspelt = [&](const auto&... keys) { return (reader.is_misspelt(keys) || ...); };
        const yaml::Node* frames = reader.node().find("frames");
        if (trigger.words.empty() && !is_misspelt("verbs", "nouns", "adjectives", "phrases"))
            error("V043", fmt::format("trigger '{}' has no words", trigger.id), trigger.where, "give it verbs, nouns, adjectives or phrases");
        if ((!frames || frames->is_null() || (frames->kind == yaml::Kind::sequence && frames->items.empty())) && !is_misspelt("frames"))
            error("V044", fmt::format("trigger '{}' has no frames", trigger.id), trigger.where, fmt::format("add `frames: [SUPPLIER {} GOODS (to RECIPIENT)]`", trigger.words.empty() ? "ship" : trigger.words.front()));
        if (trigger.examples.empty() && !is_misspelt("example", "examples"))
            error("V046", fmt::format("trigger '{}' has no example", trigger.id), trigger.where, "add `example: {text: …, goods: …}`: it is run by `checkrules test`");
    }

    void read_frames(yaml::MapReader& reader, Trigger& trigger) {
        const auto frames = reader.texts("frames");
        if (trigger.words.empty()) return;
        for (const yaml::Node* scalar : frames)
            if (auto frame = parse_frame(*scalar, trigger.words, diagnostics_)) trigger.frames.push_back(std::move(*frame));
    }

    std::optional<Role> read_role(const yaml::Node& name) {
        std::vector<std::string> known;
        for (std::size_t i = 0; i < role_count; ++i) {
            known.emplace_back(to_string(Role(i)));
            if (name.scalar == known.back()) return Role(i);
        }
        error("V045", fmt::format("unknown slot '{}'", name.scalar), name.where, did_you_mean(name.scalar, known));
        return {};
    }

    void read_examples(yaml::MapReader& reader, Trigger& trigger) {
        if (const yaml::Node* one = reader.find("example")) read_example(*one, trigger);
        if (const yaml::Node* list = reader.find("examples"))
            for (const yaml::Node& one : list->items) read_example(one, trigger);
    }

    void read_example(const yaml::Node& node, Trigger& trigger) {
        yaml::MapReader reader(node, "example", diagnostics_);
        TriggerExample example;
        example.where = node.where;
        example.text = reader.require_text("text").value_or("");
        const std::optional<std::string> fact = reader.text("fact");
        if (fact && *fact != "none") error("V046", "'fact' of an example can only be 'none'", reader.node().find("fact")->where, "");
        example.no_fact = fact.has_value();
        for (const char* field : example_fields)
            if (auto text = reader.text(field)) example.expected[field] = *text;
        reader.finish();
        trigger.examples.push_back(std::move(example));
    }

    void check_word(const yaml::Node* node, const std::vector<std::string>& known, std::string_view what) {
        if (!node || known.empty() || std::ranges::find(known, node->scalar) != known.end()) return;
        error("V045", fmt::format("unknown {} '{}'", what, node->scalar), node->where, did_you_mean(node->scalar, known));
    }

    void error(std::string code, std::string message, const Location& where, std::string help) {
        diagnostics_.push_back({Severity::error, std::move(code), std::move(message), where, {}, std::move(help)});
    }

    const std::vector<std::string>&kinds_, &statuses_, &goods_;
    Diagnostics& diagnostics_;
};

void put(std::vector<TriggerMatch>& matches, TriggerMatch match) {
    for (TriggerMatch& one : matches)
        if (one.trigger == match.trigger && one.word == match.word) {
            one.forms = VerbForms(one.forms | match.forms);
            return;
        }
    matches.push_back(std::move(match));
}

}  // namespace

Triggers::Triggers(const std::vector<yaml::Node>& sections, const TriggerNames& names, const Grammar& grammar, Diagnostics& diagnostics) {
    TriggerLoader loader(names, diagnostics);
    std::map<std::string, Location> first;
    for (const yaml::Node& section : sections)
        for (const yaml::Entry& entry : section.entries) {
            const auto [place, is_new] = first.emplace(entry.key.scalar, entry.key.where);
            if (!is_new) {
                diagnostics.push_back({Severity::error, "V043", fmt::format("trigger '{}' is defined twice", entry.key.scalar), entry.key.where,
                                       {{place->second, "first defined here"}}, ""});
            } else if (auto trigger = loader.load(entry)) {
                all_.push_back(std::move(*trigger));
            }
        }
    for (const Trigger& trigger : all_) index_trigger(trigger, grammar);
    index_markers(grammar.common_steps());
    for (auto& [word, markers] : long_markers_)
        std::ranges::sort(markers, [](const std::string& a, const std::string& b) { return std::pair(b.size(), a) < std::pair(a.size(), b); });
}

void Triggers::index_trigger(const Trigger& trigger, const Grammar& grammar) {
    for (const std::string_view word : trigger.words) {
        const std::size_t blank = word.find(' ');
        const std::string_view head = word.substr(0, blank), rest = blank == std::string_view::npos ? "" : word.substr(blank + 1);
        if (trigger.part == PartOfSpeech::verb)
            for (const InflectedForm& form : inflect_verb(head, grammar.irregular_verbs())) put(verbs_[form.word], {&trigger, word, form.forms, rest});
        else if (trigger.part == PartOfSpeech::noun) {
            put(nouns_[std::string(word)], {&trigger, word, 0, ""});
            put(nouns_[plural_of(word)], {&trigger, word, 0, ""});
        } else {
            put((trigger.part == PartOfSpeech::adjective ? adjectives_ : phrases_)[std::string(head)], {&trigger, word, 0, rest});
        }
    }
    for (const Frame& frame : trigger.frames) index_markers(frame.steps);
}

void Triggers::index_markers(const std::vector<Step>& steps) {
    for (const Step& step : steps)
        for (const std::string& marker : step.markers) {
            const std::size_t blank = marker.find(' ');
            if (blank == std::string::npos) continue;
            std::vector<std::string>& known = long_markers_[marker.substr(0, blank)];
            if (std::ranges::find(known, marker) == known.end()) known.push_back(marker);
        }
}

}  // namespace checkrules
