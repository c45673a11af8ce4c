/// Whom the words for a source mean, and by which name a fact tells him. Private to find_attributions.cpp.
#pragma once
#include <string>
#include <unordered_map>

#include "engine/extract/annotate/speakers.hpp"

namespace checkrules {

class SourceNames : protected Speakers {
  public:
    using Speakers::Speakers;

  protected:
    /// "the Department of Justice (DOJ)".
    void note_acronyms();
    /// Notes that the source says what `covers` holds; a pronoun that means nobody is left out.
    void add(TokenRange range, const NounGroup& source, TokenRange cue, TokenRange covers);

    std::vector<Attribution> found_;

  private:
    /// "The Treasury has listed Ivanov, who it says …": the subject of the sentence says so.
    const NounGroup* subject_of_sentence(const NounGroup& source) const;
    /// "he" is the person named last, in this sentence or one of the two before.
    std::optional<std::uint32_t> person_before(const NounGroup& source) const;
    /// "it", "the center": a source told before, the last one first.
    const Attribution* same_source(const NounGroup& source) const;
    const Attribution* document_before(const NounGroup& source) const;
    void name_source(TokenRange range, const NounGroup& source, Attribution& attribution) const;
    /// "A member of parliament said so. Yoon Sang-hyun, who …": newswire names the source in the next sentence.
    void name_from_next_sentence(Attribution& one) const;
    static bool may_write(const Mention* author);
    /// A newspaper and an unnamed source pass on what they heard; the state's own media speak for it.
    bool is_relay(TokenRange range, const Attribution& one) const;
    bool goes_on(TokenRange cue) const;
    bool reports(const Attribution& one) const;
    bool is_he_or_she(const NounGroup& source) const;
    bool is_recent(const Attribution& one) const;
    /// "A court has charged the director. Ng Kheng Wah, 56, is accused of": who is told with his age is whom it is about.
    bool is_of_age(const Mention& named) const;
    bool is_named_before(const Mention& named) const;
    bool is_of_state(const Attribution& one) const;
    bool is_titled(TokenRange source) const;
    bool has_word(TokenRange range, std::string_view word) const;
    std::string text_of(TokenRange range) const;

    std::unordered_map<std::string_view, TokenRange> acronyms_;
};

}  // namespace checkrules
