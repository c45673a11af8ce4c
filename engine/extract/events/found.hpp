/// Where in a clause the filler of a slot was found.
#pragma once
#include <cstdint>
#include <string_view>

namespace checkrules {

/// The grammatical place decides; `words` (a literal) say it in explanations.
struct Found {
    /// From `subject` to `light_subject` they are subjects.
    enum class Place : std::uint8_t { elsewhere, subject, subject_of_clause_behind, subject_before_participle, subject_before_relative, governed_subject, light_subject, object, behind_marker, punished };

    std::string_view words;
    Place place = Place::elsewhere;

    constexpr Found() = default;
    constexpr Found(const char* literal) : words(literal) {}
    constexpr Found(Place at, const char* literal) : words(literal), place(at) {}

    bool is_subject() const { return place >= Place::subject && place <= Place::light_subject; }
    /// "Police were accused [of shipping]": a subject that another word lends.
    bool is_of_other_verb() const { return place == Place::governed_subject || place == Place::light_subject; }
};

namespace found {
inline constexpr Found punished{Found::Place::punished, "whom the verb before punishes"};
inline constexpr Found subject{Found::Place::subject, "subject"};
inline constexpr Found of_passive{Found::Place::subject, "subject of the passive"};
inline constexpr Found behind_verb{Found::Place::subject, "subject behind the verb"};
inline constexpr Found behind_for{Found::Place::subject, "subject behind 'for'"};
inline constexpr Found of_clause_behind{Found::Place::subject_of_clause_behind, "subject of the clause behind"};
inline constexpr Found before_parenthesis{Found::Place::subject, "subject before a parenthesis"};
inline constexpr Found before_relative{Found::Place::subject_before_relative, "subject before a relative clause"};
inline constexpr Found before_participle{Found::Place::subject_before_participle, "subject before a participle"};
inline constexpr Found of_gerund{Found::Place::governed_subject, "subject of a gerund"};
inline constexpr Found of_infinitive{Found::Place::governed_subject, "subject of an infinitive"};
inline constexpr Found of_verb_before{Found::Place::governed_subject, "subject of the verb before"};
inline constexpr Found of_light_verb{Found::Place::light_subject, "subject of a light verb"};
inline constexpr Found object{Found::Place::object, "object"};
inline constexpr Found first_object{Found::Place::object, "first object"};
inline constexpr Found behind_marker{Found::Place::behind_marker, "after"};
}  // namespace found

}  // namespace checkrules
