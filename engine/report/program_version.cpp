#include "engine/report/render_report.hpp"

namespace checkrules {

std::string_view program_version() { return CHECKRULES_VERSION; }

}  // namespace checkrules
