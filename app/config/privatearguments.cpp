#include "app/config/privatearguments.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace signalbox {

namespace {

void paintOver(char *begin, const char *end)
{
    std::fill(begin, begin + (end - begin), '*');
}

/// postgresql://USER:PASSWORD@HOST/DATABASE?password=PASSWORD&...
void hidePasswords(char *argument)
{
    char *address = std::strstr(argument, "postgres");
    address = address ? std::strstr(address, "://") : nullptr;
    if (!address)
        return;
    char *const user = address + std::strlen("://");
    char *const at = user + std::strcspn(user, "@/");
    if (char *const colon = std::find(user, at, ':'); *at == '@' && colon != at)
        paintOver(colon + 1, at);
    constexpr std::string_view name = "password=";
    for (char *found = std::strstr(user, name.data()); found; found = std::strstr(found, name.data())) {
        found += name.size();
        paintOver(found, found + std::strcspn(found, "&"));
    }
}

} // namespace

PrivateArguments::PrivateArguments(int argc, char **argv) : m_copies(argv, argv + argc)
{
    refreshPointers();
    std::for_each(argv, argv + argc, hidePasswords);
}

void PrivateArguments::refreshPointers()
{
    m_values.clear();
    for (std::string &copy : m_copies)
        m_values.push_back(copy.data());
    m_values.push_back(nullptr);
}

void PrivateArguments::join(std::string_view option)
{
    for (std::size_t at = 1; at + 1 < m_copies.size(); ++at) {
        if (m_copies[at] != option)
            continue;
        m_copies[at] += '=' + m_copies[at + 1];
        m_copies.erase(m_copies.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
    refreshPointers();
}

} // namespace signalbox
