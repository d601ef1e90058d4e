#pragma once

#include <string>

namespace signalbox::http {

/// A certificate authority with certificates for the tests, written as PEM files.
class Certificates {
public:
    /// @param prefix of the file names: directory and first letters
    explicit Certificates(std::string prefix);

    /// For localhost, 127.0.0.1 and clients; signed by this authority. Files: <prefix><name>.pem and <prefix><name>.key.
    void issue(const std::string &name);
    [[nodiscard]] std::string caFile() const { return m_prefix + "ca.pem"; }
    [[nodiscard]] std::string certificateFile(const std::string &name) const { return m_prefix + name + ".pem"; }
    [[nodiscard]] std::string keyFile(const std::string &name) const { return m_prefix + name + ".key"; }

private:
    std::string m_prefix;
    std::string m_caKeyFile;
};

} // namespace signalbox::http
