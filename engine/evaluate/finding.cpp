#include "engine/evaluate/finding.hpp"

namespace checkrules {

std::string_view to_string(Verdict verdict) {
    switch (verdict) {
        case Verdict::possible_violation: return "possible-violation";
        case Verdict::undetermined: return "undetermined";
        case Verdict::excepted: return "excepted";
        case Verdict::not_in_force: return "not-in-force";
    }
    return "undetermined";
}

}  // namespace checkrules
