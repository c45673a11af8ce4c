#include "engine/extract/annotate/source_names.hpp"

namespace checkrules {
namespace {

constexpr std::size_t remembered_sources = 12;
constexpr std::uint32_t earlier_reach = 400;  // tokens looked through for an earlier naming

}  // namespace

void SourceNames::note_acronyms() {
    for (std::uint32_t i = 1; i + 2 < words_.tokens.size(); ++i) {
        if (words_.tokens[i].shape != Shape::punctuation || lower(i) != "(" || lower(i + 2) != ")" || words_.tokens[i + 1].shape != Shape::upper) continue;
        const NounGroup* named = group(i - 1);
        if (!named || lower(i + 1).size() < 2) continue;
        sentence_ = words_.sentences[words_.tokens[i].sentence];
        TokenRange full{first_of_chain(*named)->tokens.begin, i + 3};
        while (full.size() > 1 && has(uses(full.begin), WordUse::determiner)) ++full.begin;
        acronyms_.emplace(lower(i + 1), full);
    }
}

void SourceNames::add(TokenRange range, const NounGroup& source, TokenRange cue, TokenRange covers) {
    Attribution attribution;
    attribution.source = attribution.known_as = range;
    attribution.cue = cue;
    for (std::uint32_t i = cue.begin; i < cue.end; ++i) attribution.is_contested = attribution.is_contested || rules_.contesting.contains(words_.ids[i]);
    attribution.covers = covers;
    const NounGroup* last = group(range.end - 1);
    const bool is_one_of_them = last && last->pronoun && last != &source;
    const Attribution* earlier = same_source(is_one_of_them ? *last : source);
    if (const Attribution* document = source.pronoun && !is_he_or_she(source) && !source.plural ? document_before(source) : nullptr) earlier = document;
    const auto person = earlier && is_recent(*earlier) ? std::nullopt : person_before(source);
    if (const NounGroup* own = goes_on(cue) ? nullptr : subject_of_sentence(source)) {
        name_source(source_range(*own), *own, attribution);
        attribution.source = attribution.known_as = source_range(*own);
        attribution.is_relay = is_relay(attribution.source, attribution);
    } else if (person) {
        attribution.mention = *person;
        attribution.name = text_of(mentions_[*person].tokens);
        attribution.is_carried = true;
    } else if (earlier) {
        attribution.name = earlier->name;
        attribution.known_as = earlier->known_as;
        attribution.mention = earlier->mention;
        attribution.is_relay = earlier->is_relay;
        attribution.is_carried = true;
    } else if (source.pronoun) {
        return;
    } else {
        name_source(range, source, attribution);
        name_from_next_sentence(attribution);
        attribution.is_relay = is_relay(range, attribution) || reports(attribution);
    }
    found_.push_back(std::move(attribution));
}

const NounGroup* SourceNames::subject_of_sentence(const NounGroup& source) const {
    const std::uint32_t before = source.tokens.begin > sentence_.body ? source.tokens.begin - 1 : source.tokens.begin;
    if (words_.tokens[before].shape == Shape::quote) return nullptr;  // "“Mun sent wine,” it said": who is quoted tells, and not of whom
    const NounGroup* first = source.pronoun && !is_he_or_she(source) ? group(sentence_.body) : nullptr;
    const bool speaks = first && first->tokens.begin == sentence_.body && !first->pronoun && first->tokens.end < source.tokens.begin && can_speak(*first, true);
    return speaks && first->plural == source.plural ? first : nullptr;
}

std::optional<std::uint32_t> SourceNames::person_before(const NounGroup& source) const {
    if (!source.pronoun || !is_he_or_she(source)) return {};
    const auto begins = [](const Mention& mention) { return mention.tokens.begin; };
    const std::uint32_t sentence = words_.tokens[source.tokens.begin].sentence;
    for (auto one = std::ranges::lower_bound(mentions_, source.tokens.begin, {}, begins); one != mentions_.begin();) {
        --one;
        if (words_.tokens[one->tokens.begin].sentence + 2 < sentence) break;
        const bool named_in_full = one->kind == MentionKind::name && one->name_class == NameClass::unknown && one->tokens.size() > 1;
        if (one->name_class == NameClass::person || named_in_full) return std::uint32_t(one - mentions_.begin());
    }
    return {};
}

const Attribution* SourceNames::same_source(const NounGroup& source) const {
    if (!source.pronoun && (source.determiner != Determiner::definite || mention_on_head(source))) return nullptr;
    const bool person = is_he_or_she(source);
    const std::size_t oldest = found_.size() > remembered_sources ? found_.size() - remembered_sources : 0;
    for (std::size_t k = found_.size(); k-- > oldest;) {
        const Attribution& earlier = found_[k];
        const bool is_person = earlier.mention && (mentions_[*earlier.mention].name_class == NameClass::person || mentions_[*earlier.mention].name_class == NameClass::unknown);
        if (source.pronoun ? (!person || is_person) && (person || source.plural || !earlier.mention || mentions_[*earlier.mention].name_class != NameClass::person)
                           : has_word(earlier.source, lower(source.head)) || (!is_person && !is_titled(earlier.source) && !is_of_state(earlier) && rules_.documents.contains(words_.ids[source.head])))
            return &earlier;
    }
    return nullptr;
}

// "[The paper], which two newspapers described, runs to 121 pages. It says": the paper, if that was said to speak before.
const Attribution* SourceNames::document_before(const NounGroup& source) const {
    const std::uint32_t sentence = words_.tokens[source.tokens.begin].sentence;
    const bool opens = source.tokens.begin == sentence_.body && sentence > 0 && words_.sentences[sentence - 1].paragraph == sentence_.paragraph;
    const NounGroup* first = opens ? group(words_.sentences[sentence - 1].body) : nullptr;
    return first && !first->pronoun && rules_.documents.contains(words_.ids[first->head]) ? same_source(*first) : nullptr;
}

void SourceNames::name_source(TokenRange range, const NounGroup& source, Attribution& attribution) const {
    TokenRange named = range;
    const Mention* mention = mention_on_head(source);
    // "A report by the expert X": X says it.
    if (!mention && range.end + 1 < sentence_.tokens.end && rules_.authored.contains(words_.ids[range.end]))
        if (const NounGroup* author = group(range.end + 1); author && may_write(mention_on_head(*author))) mention = mention_on_head(*author), named = author->tokens;
    if (mention) attribution.mention = std::uint32_t(mention - mentions_.data());
    if (mention && (mention->name_class == NameClass::person || mention->name_class == NameClass::media)) named = mention->tokens;
    while (named.size() > 1 && has(uses(named.begin), WordUse::determiner)) ++named.begin;
    if (named.end + 2 < sentence_.tokens.end && lower(named.end) == "(" && acronyms_.contains(lower(named.end + 1))) named.end += 3;
    attribution.name = text_of(named);
    if (const auto full = acronyms_.find(lower(named.begin)); named.size() == 1 && full != acronyms_.end()) attribution.name = text_of(full->second);
}

void SourceNames::name_from_next_sentence(Attribution& one) const {
    const std::uint32_t next = words_.tokens[one.source.begin].sentence + 1;
    const WordId first_word = words_.ids[one.source.begin];
    const bool is_indefinite = first_word < nouns_.determiners.size() && nouns_.determiners[first_word] == Determiner::indefinite;
    if (one.mention || !is_indefinite || next >= words_.sentences.size()) return;
    const NounGroup* first = group(words_.sentences[next].body);
    const Mention* named = first ? mention_on_head(*first) : nullptr;
    if (!named || (named->kind != MentionKind::name && named->kind != MentionKind::party) || is_named_before(*named) || is_of_age(*named)) return;
    one.mention = std::uint32_t(named - mentions_.data());
    one.name = text_of(named->tokens);
}

// "a report by Olga Petrova", but "a merchant from Bordeaux"
bool SourceNames::may_write(const Mention* author) {
    const bool is_bare_name = author && author->kind == MentionKind::name && author->name_class == NameClass::unknown && author->tokens.size() == 1;
    return author && author->kind != MentionKind::place && !is_bare_name;
}

bool SourceNames::is_relay(TokenRange range, const Attribution& one) const {
    bool relays = one.mention && mentions_[*one.mention].name_class == NameClass::media;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (rules_.of_state.contains(words_.ids[i])) return false;
        relays = relays || (group(i) && group(i)->head == i && rules_.relays.contains(words_.ids[i]));
    }
    return relays && !(one.mention && mentions_[*one.mention].speaks_for_state);
}

// "Iran has supplied drones, it added": whoever spoke before, not Iran.
bool SourceNames::goes_on(TokenRange cue) const {
    for (std::uint32_t i = cue.begin; i < cue.end; ++i)
        if (rules_.adding.contains(words_.ids[i])) return true;
    return false;
}

// "Verstka reported": a name that says nothing, of what reports, is a newspaper's.
bool SourceNames::reports(const Attribution& one) const {
    if (!one.mention || mentions_[*one.mention].kind != MentionKind::name || mentions_[*one.mention].name_class != NameClass::unknown) return false;
    for (std::uint32_t i = one.cue.begin; i < one.cue.end; ++i)
        if (rules_.reporting.contains(words_.ids[i])) return true;
    return false;
}

bool SourceNames::is_he_or_she(const NounGroup& source) const { return nouns_.function.he_or_she.contains(words_.ids[source.head]); }

bool SourceNames::is_recent(const Attribution& one) const { return words_.tokens[one.source.begin].sentence + 2 >= words_.tokens[sentence_.body].sentence; }

bool SourceNames::is_of_age(const Mention& named) const {
    const std::uint32_t comma = named.tokens.end;
    return comma + 1 < words_.tokens.size() && lower(comma) == "," && words_.tokens[comma + 1].shape == Shape::number;
}

bool SourceNames::is_named_before(const Mention& named) const {
    const std::string_view last = lower(named.tokens.end - 1);
    for (std::uint32_t i = 0; i < named.tokens.begin && i < earlier_reach; ++i)
        if (lower(i) == last && words_.tokens[i].is_capital()) return true;
    return false;
}

// "the government wrote to them … according to the report": that is not the government's
bool SourceNames::is_of_state(const Attribution& one) const {
    if (one.mention && mentions_[*one.mention].kind == MentionKind::country) return true;
    for (std::uint32_t i = one.source.begin; i < one.source.end; ++i)
        if (rules_.of_state.contains(words_.ids[i])) return true;
    return false;
}

bool SourceNames::is_titled(TokenRange source) const { return nouns_.names.person_before.contains(words_.ids[source.end - 1]); }

bool SourceNames::has_word(TokenRange range, std::string_view word) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i)
        if (lower(i) == word) return true;
    return false;
}

std::string SourceNames::text_of(TokenRange range) const {
    const std::size_t from = words_.tokens[range.begin].bytes.begin;
    return std::string(text_.substr(from, words_.tokens[range.end - 1].bytes.end - from));
}

}  // namespace checkrules
