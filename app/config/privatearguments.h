#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signalbox {

/// The program's arguments for its own use. In those that everybody sees, in a list of processes, passwords in addresses of
/// databases are painted over. To be made before anything else in main().
class PrivateArguments {
public:
    PrivateArguments(int argc, char **argv);
    /// As main() is given them; for as long as this lives, and not constant: QApplication takes away what it knows.
    [[nodiscard]] char **values() { return m_values.data(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_copies.size()); }
    /// Makes one argument, "OPTION=VALUE", of "OPTION VALUE": means the same to us, and is not known to QApplication, which on X11
    /// takes --name and its value away. Before values() is used.
    void join(std::string_view option);

private:
    void refreshPointers(); ///< to the copies

    std::vector<std::string> m_copies;
    std::vector<char *> m_values;
};

} // namespace signalbox
