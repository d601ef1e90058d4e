#pragma once

#include <string>
#include <vector>

namespace signalbox {

/// The program's arguments for its own use. In those that everybody sees, in a list of processes, passwords in addresses of
/// databases are painted over. To be made before anything else in main().
class PrivateArguments {
public:
    PrivateArguments(int argc, char **argv);
    /// As main() is given them; for as long as this lives, and not constant: QApplication takes away what it knows.
    [[nodiscard]] char **values() { return m_values.data(); }

private:
    std::vector<std::string> m_copies;
    std::vector<char *> m_values;
};

} // namespace signalbox
