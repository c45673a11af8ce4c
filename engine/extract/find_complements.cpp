#include "engine/extract/clause.hpp"

namespace checkrules {
namespace {

constexpr std::uint32_t longest_clause = 80;

class ComplementReader {
  public:
    ComplementReader(const Chunks& chunks, std::uint32_t from, std::uint32_t end, bool stops_at_verbs)
        : chunks_(chunks), at_(from), end_(std::min(end, from + longest_clause)), stops_at_verbs_(stops_at_verbs) {}

    std::vector<Complement> read() {
        std::vector<Complement> out;
        while (at_ < end_ && !at_boundary(out)) {
            if (chunks_.is_skipped(at_) || chunks_.is_comma(at_)) ++at_;
            else if (!read_marker() && !read_phrase(out)) ++at_;
        }
        return out;
    }

  private:
    bool at_boundary(const std::vector<Complement>& out) const {
        const std::string_view word = chunks_.lower(at_);
        if (word == ";" || word == ":" || word == "--" || word == "–" || word == "—") return true;
        if (chunks_.group_of(at_) != nothing && !chunks_.groups()[chunks_.group_of(at_)].pronoun) return false;
        if (chunks_.is(at_, WordClass::relative) && chunks_.group_of(at_) != nothing) return true;
        if (chunks_.is(at_, WordClass::subordinator) && !marks_a_phrase()) return true;
        if (!stops_at_verbs_) return false;
        const bool verb = chunks_.is_verb(at_) || chunks_.is(at_, WordClass::be) || chunks_.is(at_, WordClass::have) || chunks_.is(at_, WordClass::modal);
        return verb && !modifies_object(out);
    }

    // "after the war" against "after it exported": a word of both classes is a preposition when a group follows that no verb follows.
    bool marks_a_phrase() const {
        if (!chunks_.is(at_, WordClass::preposition) || at_ + 1 >= end_) return false;
        const std::uint32_t group = chunks_.group_of(at_ + 1);
        if (group == nothing) return false;
        const std::uint32_t next = chunks_.groups()[group].tokens.end;
        return next >= end_ || !(chunks_.is_verb(next) || chunks_.is(next, WordClass::be) || chunks_.is(next, WordClass::have) || chunks_.is(next, WordClass::modal));
    }

    // "sold cars [made in Japan] to buyers": a participle behind an object does not end the clause.
    bool modifies_object(const std::vector<Complement>& out) const {
        if (out.empty() || out.back().phrase.tokens.end != at_) return false;
        const VerbForms forms = chunks_.grammar().verb_forms(chunks_.lower(at_));
        return has(forms, VerbForm::participle) && at_ + 1 < end_ && chunks_.is(at_ + 1, WordClass::preposition);
    }

    bool read_marker() {
        for (const std::string& marker : chunks_.triggers().long_markers(chunks_.lower(at_)))
            if (const std::uint32_t length = match(marker)) return set_marker(marker, length);
        if (chunks_.group_of(at_) != nothing) return false;
        if (chunks_.is(at_, WordClass::preposition)) return set_marker(std::string(chunks_.lower(at_)), 1);
        return false;
    }

    bool set_marker(std::string marker, std::uint32_t length) {
        marker_ = std::move(marker);
        marker_tokens_ = {at_, at_ + length};
        at_ += length;
        return true;
    }

    std::uint32_t match(const std::string& marker) const {
        std::uint32_t at = at_;
        for (std::size_t begin = 0; begin < marker.size(); ++at) {
            const std::size_t blank = std::min(marker.find(' ', begin), marker.size());
            if (at >= end_ || chunks_.lower(at) != std::string_view(marker).substr(begin, blank - begin)) return 0;
            begin = blank + 1;
        }
        return at - at_;
    }

    bool read_phrase(std::vector<Complement>& out) {
        if (chunks_.group_of(at_) == nothing) {
            if (!chunks_.is(at_, WordClass::determiner)) marker_.clear();
            return false;
        }
        Complement one{std::exchange(marker_, {}), marker_tokens_, chunks_.read_phrase(at_, end_)};
        if (one.phrase.empty()) one.phrase = inner_phrase();
        at_ = std::max(at_ + 1, one.phrase.tokens.end);
        if (!one.phrase.empty()) out.push_back(std::move(one));
        return true;
    }

    // A long marker may have eaten the beginning of a group: "[way of Turkey]".
    Filler inner_phrase() const {
        const std::uint32_t group = chunks_.group_of(at_);
        const TokenRange rest{at_, chunks_.groups()[group].tokens.end};
        Filler phrase;
        phrase.tokens = rest;
        phrase.items.push_back({rest, group, {}});
        return phrase;
    }

    const Chunks& chunks_;
    std::uint32_t at_, end_;
    bool stops_at_verbs_;
    std::string marker_;
    TokenRange marker_tokens_;
};

}  // namespace

std::vector<Complement> find_complements(const Chunks& chunks, std::uint32_t from, std::uint32_t end) {
    return ComplementReader(chunks, from, end, true).read();
}

std::vector<Complement> complements_between(const Chunks& chunks, TokenRange range) {
    return ComplementReader(chunks, range.begin, range.end, false).read();
}

}  // namespace checkrules
