/// Collects what is wrong in one JSON document, at the JSON Pointer where reading is. Internal to engine/facts.
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "engine/text/diagnostic.hpp"

namespace checkrules {

class JsonErrors {
  public:
    JsonErrors(const SourcePtr& source, Diagnostics& errors) : source_(source), errors_(errors) {}

    /// At the pointer, followed by `below`. Past the fiftieth mistake of a document only their number is told, by finish().
    void tell(std::string code, std::string message, std::string help = {}, std::string_view below = {});
    /// A field that the schema does not declare: a warning, each once.
    void tell_undeclared(const std::string& path, std::string help);
    /// What stands there and is not read: the same, in words of one's own.
    void tell_unread(std::string message, std::string help);
    void finish();
    const std::string& pointer() const { return pointer_; }
    std::size_t told() const { return errors_.size() + untold_; }

    /// Moves the pointer down by one key or index for as long as it lives.
    class Step {
      public:
        Step(JsonErrors& errors, std::string_view key);
        Step(JsonErrors& errors, std::size_t index) : Step(errors, std::to_string(index)) {}
        ~Step() { pointer_.resize(size_); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

      private:
        std::string& pointer_;
        std::size_t size_;
    };

  private:
    const SourcePtr& source_;
    Diagnostics& errors_;
    std::string pointer_;
    std::set<std::string> unread_;
    std::size_t untold_ = 0;
};

}  // namespace checkrules
