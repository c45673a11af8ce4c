/// The Language Server Protocol over assist.hpp: messages in, messages out. Who reads and writes them is not its business.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace checkrules {

class LanguageServer {
  public:
    /// `shipped`: the folder of the shipped rules. `given`: as for --rules.
    LanguageServer(std::string shipped, std::vector<std::string> given);
    ~LanguageServer();

    /// One JSON-RPC message → those to be sent back. Never throws: what makes no sense is answered with an error, or passed
    /// over when nobody waits for an answer.
    std::vector<std::string> handle(std::string_view message);
    /// What is wrong in the open documents, when they have changed since it was last told. Call it when no message waits.
    std::vector<std::string> publish();

    bool has_ended() const;
    /// 0 when it was asked to shut down before it was told to exit, else 1.
    int exit_status() const;

  private:
    class State;
    std::unique_ptr<State> state_;
};

}  // namespace checkrules
