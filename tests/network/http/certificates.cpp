#include "tests/network/http/certificates.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>
#include <stdexcept>

namespace signalbox::http {

namespace {

template <auto function>
struct Free {
    template <class T>
    void operator()(T *object) const
    {
        function(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using File = std::unique_ptr<FILE, Free<std::fclose>>;

void require(bool ok)
{
    if (!ok)
        throw std::runtime_error("no certificate");
}

File open(const std::string &path, const char *mode)
{
    File file(std::fopen(path.c_str(), mode));
    require(file != nullptr);
    return file;
}

Certificate make(const std::string &name, EVP_PKEY *key, const X509 *issuer)
{
    static long serial = 1;
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial++);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.c_str()), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer ? issuer : certificate.get()));
    return certificate;
}

void addExtension(X509 *certificate, int nid, const char *value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value);
    require(extension != nullptr);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void write(const X509 *certificate, const std::string &path)
{
    require(PEM_write_X509(open(path, "w").get(), certificate) == 1);
}

void write(const EVP_PKEY *key, const std::string &path)
{
    require(PEM_write_PrivateKey(open(path, "w").get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
}

} // namespace

Certificates::Certificates(std::string prefix) : m_prefix(std::move(prefix)), m_caKeyFile(m_prefix + "ca.key")
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate =
        make("Test authority " + m_prefix.substr(m_prefix.rfind('/') + 1), key.get(), nullptr);
    addExtension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    require(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0);
    write(certificate.get(), caFile());
    write(key.get(), m_caKeyFile);
}

void Certificates::issue(const std::string &name)
{
    const Key caKey(PEM_read_PrivateKey(open(m_caKeyFile, "r").get(), nullptr, nullptr, nullptr));
    const Certificate ca(PEM_read_X509(open(caFile(), "r").get(), nullptr, nullptr, nullptr));
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = make(name, key.get(), ca.get());
    addExtension(certificate.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1");
    require(X509_sign(certificate.get(), caKey.get(), EVP_sha256()) > 0);
    write(certificate.get(), certificateFile(name));
    write(key.get(), keyFile(name));
}

} // namespace signalbox::http
